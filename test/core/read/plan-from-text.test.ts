import { readRunningText } from '../../../src/core/read/running-text';
import { readPlan } from '../../../src/core/read/read-plan';
import { textReport, textRows, textWorkbook } from '../../../src/core/read/text-workbook';
import { phrase } from '../../../src/core/workbook/words';
import { actionsOf, options } from './reading';

const text = `Recommendation\tAction\tLead
Improve how risk is shared between the agencies\tWrite a protocol\tMPS
Train every duty manager in the new form\t\tELFT
`;
const read = { ...readRunningText(text), title: null, notes: [] };

describe('a plan that was pasted as text', () => {
  it('is a workbook of one visible, plain sheet', () => {
    const workbook = textWorkbook(read);
    expect(workbook).toMatchObject({
      date1904: false,
      structureProtected: false,
      styles: [{ numberFormat: 'General', fill: null, locked: true }],
      names: [],
    });
    expect(workbook.sheets).toHaveLength(1);
    expect(workbook.sheets[0]).toMatchObject({
      name: 'Action plan',
      kind: 'worksheet',
      visibility: 'visible',
      isProtected: false,
      merges: [],
      hiddenRows: [],
      columns: [],
      tables: [],
      links: [],
    });
    expect(textWorkbook(read, 'Case 12').sheets[0]!.name).toBe('Case 12');
  });

  it('leaves blank cells blank, and is read as any other', () => {
    const workbook = textWorkbook(read);
    expect(workbook.sheets[0]!.cells.values).not.toContain('');
    expect(workbook.sheets[0]!.cells.values).toHaveLength(8);
    const plan = readPlan(workbook, options);
    expect(plan.sheets[0]!.recommendations).toHaveLength(2);
    expect(actionsOf(plan).map((action) => action.text.value)).toEqual(['Write a protocol']);
  });

  it('stands under its title and notes', () => {
    expect(textRows({ ...read, title: 'Case 12', notes: ['Draft', 'Agreed in May'] })).toEqual([
      ['Case 12'],
      ['Draft'],
      ['Agreed in May'],
      ...textRows(read),
    ]);
    expect(textRows(read)).toEqual([read.headings, ...read.rows]);
  });
});

describe('the sheet that is written for it', () => {
  it('is a page on its side that holds the notes and the table', () => {
    const report = textReport({ ...read, notes: ['Draft'] });
    expect(report).toMatchObject({
      id: 'imported-plan',
      sheetName: phrase('import/sheet'),
      title: phrase('import/title'),
      subtitle: phrase('import/subtitle'),
      marking: null,
      page: { orientation: 'landscape', fitToHeight: false },
    });
    expect(report.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(report.blocks[0]).toEqual({ kind: 'paragraph', text: 'Draft', role: 'body' });
    expect(textReport({ ...read, title: 'Case 12' }).title).toBe('Case 12');
  });

  const table = (input: Parameters<typeof textReport>[0]): Record<string, unknown> =>
    ({ ...textReport(input).blocks.at(-1) }) as Record<string, unknown>;

  it('keeps cells text, and leaves blank ones blank', () => {
    expect(table(read)).toMatchObject({
      id: 'plan',
      empty: phrase('import/blank'),
      rows: read.rows.map((row) => ({
        cells: row.map((words) => (words === '' ? null : { kind: 'text', text: words })),
      })),
    });
    expect(read.rows[1]![1]).toBe('');
  });

  it('numbers the columns that have no heading', () => {
    const [one, , three] = read.headings;
    const { columns } = table({ ...read, headings: [one!, '', three!] });
    expect(columns).toMatchObject([
      { id: 'column-1', heading: one, kind: 'text' },
      { id: 'column-2', heading: phrase('import/column', { number: 2 }), kind: 'text' },
      { id: 'column-3', heading: three, kind: 'text' },
    ]);
  });

  it('is as wide as its words: prose wider than ids, and none without width', () => {
    const rows = [
      ['1', 'x'.repeat(60), 'x'.repeat(2000), ''],
      ['2', 'x'.repeat(20), 'x'.repeat(2000), ''],
    ];
    const weights = (input: readonly (readonly string[])[]): number[] => {
      const { columns } = table({ ...read, headings: ['a', 'b', 'c', 'd'], rows: input as never });
      return (columns as { weight: number }[]).map(({ weight }) => weight);
    };
    expect(weights(rows)).toEqual([1, 2, 10, 1]);
    expect(weights([])).toEqual([1, 1, 1, 1]);
  });
});
