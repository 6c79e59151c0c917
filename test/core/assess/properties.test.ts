import fc from 'fast-check';
import { assess } from '../../../src/core/assess/assess';
import type { Standing } from '../../../src/core/assess/standing';
import type { BoardRecord, Decision } from '../../../src/core/plan/records';
import { defaultSettings } from '../../../src/core/settings/settings';
import { addDays } from '../../../src/core/workbook/day';
import { keyOf, makePlan, makeRecord, type ActionInput } from '../../tools/plan';

const today = '2026-11-23';

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const date = fc.oneof(
  day,
  fc.constant({ kind: 'open-ended', text: 'Ongoing' } as const),
  fc.constant({ kind: 'none', text: 'TBC' } as const),
  fc.constant({ kind: 'day', doubt: 'impossible-date', text: '31 September 2026' } as const),
);
const status = fc.constantFrom(
  'not-started',
  'in-progress',
  'ongoing',
  'completed',
  'signed-off',
  'outcome-achieved',
  'not-pursued',
  'unknown',
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const step = fc.record({ target: date, status, completion: day }, { requiredKeys: [] });
const action: fc.Arbitrary<ActionInput> = fc.record(
  {
    target: fc.oneof(date, fc.array(day, { minLength: 1, maxLength: 3 })),
    revised: fc.array(day, { minLength: 1, maxLength: 2 }),
    status,
    completion: day,
    milestones: fc.array(step, { maxLength: 4 }),
    progress: fc.constantFrom('In progress', 'Deemed unworkable by the police.', 'Four days held'),
    log: fc.array(day, { maxLength: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ActionInput>;

const decisions: readonly Decision[] = [
  'signed-off',
  'outcome-achieved',
  'sent-back',
  'not-pursued',
  'date-agreed',
  'date-refused',
  'confirmed-complete',
];
const record: fc.Arbitrary<BoardRecord> = fc
  .tuple(fc.constantFrom(...decisions), day, optional(day))
  .map(([decision, decided, newDate]) =>
    makeRecord('1', decision, { decided, newDate: newDate ?? null }),
  );

function stand(input: ActionInput, records: readonly BoardRecord[] = [], asAt = today) {
  const plan = makePlan({ id: '1', ...input });
  const assessment = assess(plan, records, { settings: defaultSettings, asAt });
  return { own: assessment.actions.get(keyOf(0))!, steps: [...assessment.milestones.values()] };
}

const isLate = ({ deadline }: Standing, asAt = today) => deadline !== null && deadline < asAt;

it('nothing is signed off or closed as not pursued without a record', () => {
  fc.assert(
    fc.property(action, (input) => {
      const { own, steps } = stand(input);
      for (const { kind } of [own, ...steps])
        expect(['signed-off', 'not-pursued']).not.toContain(kind);
    }),
  );
});

it('what is overdue has a deadline that has passed, and what is open and late is overdue', () => {
  fc.assert(
    fc.property(action, fc.array(record, { maxLength: 3 }), (input, records) => {
      const { own, steps } = stand(input, records);
      for (const standing of [own, ...steps]) {
        if (standing.kind === 'overdue') expect(standing.daysLate).toBeGreaterThan(0);
        if (standing.kind === 'due-soon' || standing.kind === 'not-yet-due') {
          expect(isLate(standing)).toBe(false);
        }
      }
    }),
  );
});

it('an action is overdue where any unfinished step is', () => {
  fc.assert(
    fc.property(action, (input) => {
      const { own, steps } = stand(input);
      const open = ['overdue', 'due-soon', 'not-yet-due', 'open-ended', 'no-date'].includes(
        own.kind,
      );
      if (open && steps.some((one) => one.kind === 'overdue')) expect(own.kind).toBe('overdue');
    }),
  );
});

it('a row that is not overdue today was not overdue yesterday either, unless its words changed', () => {
  fc.assert(
    fc.property(
      fc.record({ target: date, status: fc.constantFrom('not-started', 'in-progress') }),
      (input) => {
        const kinds = [addDays(today, -1), today].map(
          (asAt) => stand(input as ActionInput, [], asAt).own.kind,
        );
        if (kinds[1] !== 'overdue') expect(kinds[0]).not.toBe('overdue');
      },
    ),
  );
});

it('records that are decided later change nothing today', () => {
  fc.assert(
    fc.property(action, fc.array(record, { maxLength: 3 }), (input, records) => {
      const later = records.map((one) => ({ ...one, decided: addDays(today, 1) }));
      expect(stand(input, later)).toEqual(stand(input));
    }),
  );
});

it('the original date is kept whatever the board agrees to', () => {
  fc.assert(
    fc.property(day, fc.array(record, { maxLength: 4 }), (target, records) => {
      expect(stand({ target }, records).own.original).toBe(target);
    }),
  );
});
