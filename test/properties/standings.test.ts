import * as fc from 'fast-check';
import type { StandingKind } from '../../src/core/assess/standing';
import { addDays } from '../../src/core/workbook/day';
import {
  actionsIn,
  asAt,
  generatedPlan,
  withAction,
  type GeneratedPlan,
} from '../tools/generated-plan';
import { layouts } from '../tools/plan-layout';
import { bare, outcomeOf, reportsOf, standingsOf, workbookOf } from './outcomes';
import { runs } from './runs';

jest.setTimeout(120_000);

const closedKinds: readonly StandingKind[] = [
  'signed-off',
  'completed',
  'completed-late',
  'not-pursued',
];

const isoDay = (day: string) => ({ day });

/** A plan, and the id of one of its actions. */
const planAndAction = generatedPlan.chain((plan) =>
  fc.tuple(fc.constant(plan), fc.constantFrom(...actionsIn(plan).map(({ id }) => id))),
);

/** The standings of all actions but one, as they read wherever they stand. */
function othersThan(plan: GeneratedPlan, id: string): [string, object][] {
  return [...standingsOf(outcomeOf(plan))]
    .filter(([other]) => other !== id)
    .map(([other, standing]) => [other, bare(standing)]);
}

test('what is due today is not overdue today, and is tomorrow', () => {
  fc.assert(
    fc.property(planAndAction, layouts, ([plan, id], layout) => {
      const changed = withAction({ ...plan, records: [] }, id, {
        target: isoDay(asAt),
        revised: '',
        progress: '',
        status: 'In progress',
        completion: '',
      });
      const on = (day: string) => standingsOf(outcomeOf(changed, { layout, on: day })).get(id)!;
      expect(on(asAt)).toMatchObject({ kind: 'due-soon', daysLate: 0, deadline: asAt });
      expect(on(addDays(asAt, 1))).toMatchObject({ kind: 'overdue', daysLate: 1 });
    }),
    runs(25),
  );
});

test('nothing is overdue on or before the day it is due, and nothing open stays so after it', () => {
  fc.assert(
    fc.property(generatedPlan, fc.integer({ min: -400, max: 400 }), (plan, days) => {
      const on = addDays(asAt, days);
      for (const standing of standingsOf(outcomeOf(plan, { on })).values()) {
        const { kind, deadline, daysLate } = standing;
        if (kind === 'overdue') expect([deadline! < on, daysLate! > 0]).toEqual([true, true]);
        if (kind === 'due-soon' || kind === 'not-yet-due') expect(deadline! >= on).toBe(true);
      }
    }),
    runs(25),
  );
});

test('only a record signs off, or closes what was not pursued', () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const decided = new Map(plan.records.map(({ action }) => [action, true]));
      for (const [id, { kind, record }] of standingsOf(outcomeOf(plan))) {
        if (kind !== 'signed-off' && kind !== 'not-pursued') continue;
        expect(decided.has(id)).toBe(true);
        expect(record?.action).toBe(id);
      }
    }),
    runs(40),
  );
});

test('a record changes the standing of the action it names, and of no other', () => {
  fc.assert(
    fc.property(
      planAndAction,
      fc.constantFrom('Signed off', 'Sent back', 'Not pursued', 'Date agreed'),
      ([plan, id], decision) => {
        const record = {
          action: id,
          decision,
          date: isoDay(asAt),
          newDate: isoDay(addDays(asAt, 90)),
        };
        const before = { ...plan, records: [] };
        const after = { ...plan, records: [record] };
        expect(othersThan(after, id)).toEqual(othersThan(before, id));
        const { kind } = standingsOf(outcomeOf(after)).get(id)!;
        if (decision === 'Signed off') expect(kind).toBe('signed-off');
        if (decision === 'Not pursued') expect(kind).toBe('not-pursued');
      },
    ),
    runs(25),
  );
});

test('completing a row changes the standing of that row, and of no other', () => {
  fc.assert(
    fc.property(planAndAction, ([plan, id]) => {
      const done = withAction(plan, id, { status: 'Completed', completion: isoDay(asAt) });
      expect(othersThan(done, id)).toEqual(othersThan(plan, id));
    }),
    runs(25),
  );
});

test('a row that is to confirm stands in no closed figure', () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const standings = standingsOf(outcomeOf(plan));
      const doubtful = [...standings].filter(([, { kind }]) => kind === 'to-confirm');
      const reports = reportsOf(workbookOf(plan));
      const listed = reports
        .get('closed')!
        .blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
        .flatMap(({ cells }) => cells)
        .flatMap((cell) => (cell?.kind === 'link' ? cell.text : []));
      for (const [id] of doubtful) expect(listed).not.toContain(id);
      const closed = [...standings.values()].filter(({ kind }) => closedKinds.includes(kind));
      expect(listed.filter((id) => standings.has(id))).toHaveLength(closed.length);
    }),
    runs(25),
  );
});
