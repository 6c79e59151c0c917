import * as fc from 'fast-check';
import type { Report, TableBlock } from '../../src/core/workbook/report';
import { plain, rowsOf, tableOf } from '../core/summaries/context';
import { actionsIn, generatedPlan, type GeneratedPlan } from '../tools/generated-plan';
import { layouts, type Layout } from '../tools/plan-layout';
import { outcomeOf, reportsOf, standingsOf, workbookOf } from './outcomes';
import { runs } from './runs';

jest.setTimeout(120_000);

const tables = ({ blocks }: Report<string>): TableBlock<string>[] =>
  blocks.filter((block) => block.kind === 'table');

const paragraph = (report: Report<string>, begins: RegExp): string => {
  const texts = report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return texts.find((text) => begins.test(text))!;
};

/** The numbers that a sentence says, "none" and "no" among them; what stands in brackets is no figure. */
function numbersIn(sentence: string): number[] {
  const said = sentence.replace(/\([^)]*\)/g, '').match(/\d+|\b(?:none|no(?= action))\b/gi) ?? [];
  return said.map((word) => (/\d/.test(word) ? Number(word) : 0));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The counts of a plan's board summary, beside what they are counts of. */
function boardOf(plan: GeneratedPlan, layout: Layout) {
  const report = reportsOf(workbookOf(plan, layout)).get('board-summary')!;
  const rows = rowsOf(tableOf(report, 'standings'));
  const counts = new Map(rows.map(([name, count]) => [String(name), Number(count)]));
  return { report, rows, counts };
}

test('every table that counts adds up to the total it prints', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      for (const report of reportsOf(workbookOf(plan, layout)).values()) {
        for (const table of tables(report).filter(({ total }) => total !== null)) {
          table.columns.forEach(({ kind, id }, index) => {
            const total = plain(table.total!.cells[index]);
            if ((kind !== 'count' && kind !== 'percent') || typeof total !== 'number') return;
            const added = sum(rowsOf(table).map((cells) => Number(cells[index])));
            expect([report.id, table.id, id, Math.round(added * 100) / 100]).toEqual([
              report.id,
              table.id,
              id,
              total,
            ]);
          });
        }
      }
    }),
    runs(20),
  );
});

test('standings add up to the actions that were written, and each is the one that was judged', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      const { report, rows, counts } = boardOf(plan, layout);
      const actions = actionsIn(plan).length;
      expect(sum([...counts.values()])).toBe(actions);
      expect(plain(tableOf(report, 'standings').total!.cells[1])).toBe(actions);
      expect(sum(rows.map(([, , share]) => Math.round(Number(share) * 100)))).toBe(100);
      const kinds = [...standingsOf(outcomeOf(plan, { layout })).values()].map(({ kind }) => kind);
      expect(counts.get('Overdue')).toBe(kinds.filter((kind) => kind === 'overdue').length);
      expect(counts.get('Signed off')).toBe(kinds.filter((kind) => kind === 'signed-off').length);
    }),
    runs(20),
  );
});

test('the sentence says the numbers of the table', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      const { report, counts } = boardOf(plan, layout);
      const [actions, ...said] = numbersIn(paragraph(report, /^Of \d+ actions?,/));
      const awaiting = [...counts]
        .filter(([name]) => /^completed/i.test(name))
        .map(([, count]) => count);
      const others = [...counts].filter(([name]) => !/^completed/i.test(name));
      const expected = [sum(awaiting), ...others.map(([, count]) => count)];
      expect(actions).toBe(actionsIn(plan).length);
      expect(sum(said)).toBe(actions);
      const nonzero = (list: readonly number[]) => list.filter((each) => each > 0).sort();
      expect(nonzero(said)).toEqual(nonzero(expected));
    }),
    runs(20),
  );
});

test('recommendations are counted apart, each once', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      const { report } = boardOf(plan, layout);
      const [recommendations, ...said] = numbersIn(paragraph(report, /^Of \d+ recommendations?/));
      expect(recommendations).toBe(plan.recommendations.length);
      expect(sum(said)).toBe(recommendations);
    }),
    runs(20),
  );
});

test('agencies have as many entries as the note says, and no action is without one', () => {
  fc.assert(
    fc.property(generatedPlan, layouts, (plan, layout) => {
      const { report } = boardOf(plan, layout);
      const table = tableOf(report, 'agencies');
      const entries = Number(plain(table.total!.cells.at(-1)));
      const [actions, said = actions] = numbersIn(paragraph(report, /agency|lead/));
      expect(actions).toBe(actionsIn(plan).length);
      expect(entries).toBe(said);
      expect(entries).toBeGreaterThanOrEqual(actions!);
      for (const cells of rowsOf(table)) {
        const counts = cells.slice(1).map(Number);
        expect(sum(counts.slice(0, -1))).toBe(counts.at(-1));
      }
      expect(sum(rowsOf(table).map((cells) => Number(cells.at(-1))))).toBe(entries);
    }),
    runs(20),
  );
});
