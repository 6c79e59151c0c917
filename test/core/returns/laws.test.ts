import * as fc from 'fast-check';
import { compareReturn, joinReturns } from '../../../src/core/returns/compare';
import type { ReturnField } from '../../../src/core/returns/columns';
import { answersSchema, decide } from '../../../src/core/returns/decide';
import { digestOf } from '../../../src/core/returns/digest';
import type { LoggedChange } from '../../../src/core/returns/change-log';
import { issueReturns } from '../../../src/core/returns/issue';
import { matchReturn } from '../../../src/core/returns/match-return';
import { mergeChanges } from '../../../src/core/returns/merge';
import { planRows, type PlanRow } from '../../../src/core/returns/plan-rows';
import type { PlanSource } from '../../../src/core/returns/plan-source';
import type { Returned, ReturnedRow } from '../../../src/core/returns/returned';
import { RowIndex } from '../../../src/core/returns/row-index';
import { agencyValue } from '../../../src/core/returns/agency-view';
import { dayValue, sameValue, textValue, type ReturnValue } from '../../../src/core/returns/value';
import { countEntries } from '../../../src/core/returns/entries';
import { run } from '../../../src/core/run';
import { parseSettings } from '../../../src/core/settings/parse-settings';
import type { Edit } from '../../../src/core/workbook/edit';
import { serialOfDay } from '../../../src/core/workbook/day';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { runs as tried } from '../../properties/runs';
import { makeWorkbook, type CellInput } from '../../tools/sheet';

/** Laws of merging, over plans with shared rows, any updates, and any changes of the plan meanwhile. */

const names = ['Larkshire Police', 'Larkmere Housing', 'Haven Larkmere'] as const;
const { settings } = parseSettings({
  agencies: names.map((name, at) => ({ id: `agency-${at}`, name, aliases: [] })),
});
const head = [
  ...['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Revised date'],
  ...['Progress', 'Status', 'Date completed', 'Evidence', 'Outcome'],
];
const columnOf: Readonly<Record<ReturnField, number>> = {
  revised: 5,
  progress: 6,
  status: 7,
  completion: 8,
  evidence: 9,
  outcome: 10,
};
const asAt = '2026-10-20';
const leads = [names[0], names[1], `${names[0]} / ${names[1]}`, names[2]];

type Grid = CellInput[][];

const words = fc.constantFrom('', 'Ten of twelve seen', 'Register kept', 'Fewer calls repeated');
const days = fc.constantFrom('2026-11-30', '2027-01-31', '2027-03-31');
const dayCell = fc.option(
  days.map((day) => ({ day })),
  { nil: null },
);
const statusWord = fc.constantFrom('Not started', 'In progress', 'Completed');
const progress = fc.constantFrom('', '01/07/2026 - Begun.', 'A group has met.');

const baseRows: fc.Arbitrary<Grid> = fc
  .array(fc.tuple(progress, fc.constantFrom('Not started', 'In progress'), words, words), {
    minLength: 4,
    maxLength: 4,
  })
  .map((rows) =>
    rows.map(([said, status, evidence, outcome], at) => [
      ...[
        `${at + 1}.1`,
        `Recommendation ${at + 1} on practice.`,
        `Action ${at + 1}: review the ${topics[at]}.`,
      ],
      ...[leads[at]!, { day: '2026-12-31' }, null, said, status, null, evidence, outcome],
    ]),
  );
const topics = [
  'protocol for referrals',
  'training of staff',
  'sharing of risk',
  'support for families',
];

/** What an agency writes over its row; undefined leaves a cell as it was sent. */
const update = fc.record(
  {
    progress: fc.constantFrom('Half done.', 'Nearly there.\nTwo to go.', 'On track.'),
    status: statusWord,
    revised: days,
    completion: fc.constantFrom('2026-09-01', '2026-10-01'),
    evidence: fc.constantFrom('Audit of ten', 'Minutes of June'),
    outcome: fc.constantFrom('Fewer gaps', 'Quicker replies'),
  },
  { requiredKeys: [] },
);
type Update = Partial<Record<ReturnField, string>>;
/** By agency, by row. */
const updates = fc.array(fc.array(update, { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 3,
});
const meanwhile = fc.array(fc.tuple(fc.nat(3), statusWord, dayCell), { maxLength: 3 });

function workbookOf(rows: Grid): Workbook {
  return makeWorkbook({ 'Action plan': { rows: [head, ...rows] } });
}

function sourceOf(rows: Grid): PlanSource {
  const workbook = workbookOf(rows);
  const outcome = run(workbook, { settings, asAt, sheets: null, headerRow: null });
  return { name: 'Plan', workbook, outcome, settings };
}

/** The returns of every agency on a base, each with its updates, as its file would read. */
function returnsOf(base: readonly PlanRow[], all: readonly (readonly Update[])[]): Returned[] {
  const options = { issued: '2026-10-01', returnBy: '2026-10-22', all: true, agencies: null };
  return issueReturns([base], options).map(({ agency, issued, rows }): Returned => {
    const own = all[names.indexOf(agency.name as (typeof names)[number])] ?? [];
    return {
      ...{ source: `${agency.name}.xlsx`, day: asAt, form: 'form', agency: agency.name },
      issued,
      digest: digestOf(issued),
      ...{ sheet: 'Action plan return', headerRow: 2 },
      rows: issued.rows.map((sent, at): ReturnedRow => {
        const said = own[base.indexOf(rows[at]!)] ?? {};
        const value = (field: ReturnField): ReturnValue =>
          said[field] === undefined
            ? sent.fields[field]
            : field === 'revised' || field === 'completion'
              ? dayValue(said[field])
              : textValue(said[field]);
        return {
          ...{
            reference: sent.reference,
            plan: null,
            context: sent.context,
            answer: '',
            reason: '',
          },
          fields: {
            progress: value('progress'),
            status: value('status'),
            revised: value('revised'),
            completion: value('completion'),
            evidence: value('evidence'),
            outcome: value('outcome'),
          },
          at: { sheet: 'Action plan return', row: at + 3, column: 0 },
          columns: new Map(),
          errors: [],
        };
      }),
      layout: { missing: [], added: [], columnsMoved: false },
      formulas: [],
    };
  });
}

interface Outcome {
  readonly rows: Grid;
  readonly log: readonly LoggedChange[];
  readonly edits: readonly Edit[];
  readonly changes: ReturnType<typeof mergeChanges>['changes'];
}

function merge(
  now: Grid,
  returned: readonly Returned[],
  accept: 'routine' | 'all' = 'all',
): Outcome {
  const source = sourceOf(now);
  const rows = planRows(source);
  const register = returned.map((one) => ({
    ...{ agency: one.agency!, file: one.source, issued: '2026-10-01', returnBy: null },
    ...{ rows: one.rows.length, digest: one.digest!, state: 'issued' as const, at: null },
  }));
  const set = { rows, index: new RowIndex(rows), registers: new Map([['Plan', register]]) };
  const joined = joinReturns(returned.map((one) => compareReturn(matchReturn(one, set), asAt)));
  const answers = answersSchema.parse({ accept });
  const merged = mergeChanges([source], decide(joined.changes, answers), answers, {
    day: (day) => day,
    reason: (_, reason) => reason,
  });
  const [plan] = merged.plans;
  return {
    rows: edited(now, plan!.edits),
    log: plan!.log,
    edits: plan!.edits,
    changes: merged.changes,
  };
}

/** The rows with guarded edits done to them. */
function edited(rows: Grid, edits: readonly Edit[]): Grid {
  const next = rows.map((row) => [...row]);
  for (const edit of edits) {
    if (edit.kind !== 'set-cells') throw new Error('only cells are set');
    for (const { row, column, expected, value, numberFormat } of edit.cells) {
      expect(raw(next[row - 1]![column])).toEqual(expected === '' ? null : expected);
      next[row - 1]![column] = written(value, numberFormat);
    }
  }
  return next;
}

function raw(cell: CellInput): unknown {
  if (cell === undefined || cell === '' || cell === null) return null;
  if (typeof cell === 'object' && 'day' in cell) return serialOfDay(cell.day, false);
  return typeof cell === 'object' && 'number' in cell ? cell.number : cell;
}

function written(value: unknown, format: string | null): CellInput {
  return typeof value === 'number'
    ? { number: value, format: format ?? 'dd/mm/yyyy' }
    : (value as CellInput);
}

const plain = (rows: Grid): unknown[][] => rows.map((row) => row.map(raw));
const runs = tried(12);

test('merge(base, base, now) = now', () => {
  fc.assert(
    fc.property(baseRows, meanwhile, (base, edits) => {
      const now = changedMeanwhile(base, edits);
      const returned = returnsOf(planRows(sourceOf(base)), []);
      expect(plain(merge(now, returned).rows)).toEqual(plain(now));
    }),
    runs,
  );
});

test('merge(base, theirs, base) = theirs, on the columns that are theirs', () => {
  fc.assert(
    fc.property(baseRows, updates, (base, said) => {
      const before = planRows(sourceOf(base));
      const { rows, changes } = merge(base, returnsOf(before, said));
      const after = planRows(sourceOf(rows));
      const conflicts = new Set(
        changes
          .filter(({ change }) => change.class === 'conflict')
          .map(({ change }) => `${change.row.key} ${change.field}`),
      );
      for (const [at, row] of after.entries()) {
        for (const agency of row.agencies) {
          const own = said[names.indexOf(agency.name as (typeof names)[number])]![at]!;
          for (const [field, text] of Object.entries(own) as [ReturnField, string][]) {
            if (conflicts.has(`${row.key} ${field}`)) continue;
            const value = agencyValue(row, agency, field);
            if (field === 'progress') {
              const entry = { agency: row.agencies.length > 1 ? agency.name : null, text };
              expect(countEntries(value.text, entry)).toBe(1);
            } else if (field === 'revised' || field === 'completion') {
              expect(sameValue(value, dayValue(text))).toBe(true);
            } else expect(value.text).toBe(text);
          }
        }
      }
    }),
    runs,
  );
});

test('a set of returns gives one result in any order', () => {
  fc.assert(
    fc.property(
      baseRows,
      updates,
      meanwhile,
      fc.infiniteStream(fc.nat()),
      (base, said, edits, dice) => {
        const now = changedMeanwhile(base, edits);
        const returned = returnsOf(planRows(sourceOf(base)), said);
        const shuffled = [...returned].sort(() => (dice.next().value % 2 === 0 ? 1 : -1));
        const [one, other] = [merge(now, returned), merge(now, shuffled)];
        expect(plain(other.rows)).toEqual(plain(one.rows));
        expect(other.log).toEqual(one.log);
      },
    ),
    runs,
  );
});

test('merging twice = once', () => {
  fc.assert(
    fc.property(
      baseRows,
      updates,
      meanwhile,
      fc.constantFrom('routine' as const, 'all' as const),
      (base, said, edits, accept) => {
        const now = changedMeanwhile(base, edits);
        const returned = returnsOf(planRows(sourceOf(base)), said);
        const once = merge(now, returned, accept);
        const twice = merge(once.rows, returned, accept);
        expect(twice.edits).toEqual([]);
        expect(twice.log).toEqual([]);
      },
    ),
    runs,
  );
});

test('what is refused, in conflict or not accepted leaves its cell untouched', () => {
  fc.assert(
    fc.property(baseRows, updates, meanwhile, (base, said, edits) => {
      const now = changedMeanwhile(base, edits);
      const { rows, changes } = merge(now, returnsOf(planRows(sourceOf(base)), said), 'routine');
      const taken = new Set(
        changes
          .filter(({ verdict, blocked }) => verdict === 'accepted' && !blocked)
          .map(({ change }) => `${change.row.row} ${columnOf[change.field]}`),
      );
      plain(rows).forEach((row, at) =>
        row.forEach((value, column) => {
          if (!taken.has(`${at + 1} ${column}`)) expect(value).toEqual(plain(now)[at]![column]);
        }),
      );
    }),
    runs,
  );
});

test('every cell that changed is in the log, and the log done to the old plan gives the new one', () => {
  fc.assert(
    fc.property(baseRows, updates, meanwhile, (base, said, edits) => {
      const now = changedMeanwhile(base, edits);
      const { rows, log } = merge(now, returnsOf(planRows(sourceOf(base)), said));
      const replayed = plain(now);
      for (const { cell, old, new: value } of log) {
        expect(replayed[cell.row - 1]![cell.column]).toEqual(old === '' ? null : old);
        replayed[cell.row - 1]![cell.column] = value;
      }
      expect(replayed).toEqual(plain(rows));
    }),
    runs,
  );
});

test('a row that is shared is complete only when every agency says so', () => {
  fc.assert(
    fc.property(baseRows, statusWord, statusWord, (base, one, other) => {
      const done = { completion: '2026-09-01', evidence: 'Audit of ten' };
      const said = [one, other].map((status) => [
        {},
        {},
        { status, ...(status === 'Completed' ? done : {}) },
        {},
      ]);
      const { rows } = merge(base, returnsOf(planRows(sourceOf(base)), [...said, []]));
      const row = planRows(sourceOf(rows))[2]!;
      const isComplete = ['completed', 'completed-late'].includes(row.standing.kind);
      expect(isComplete).toBe(one === 'Completed' && other === 'Completed');
    }),
    runs,
  );
});

function changedMeanwhile(
  base: Grid,
  edits: readonly (readonly [number, string, { day: string } | null])[],
): Grid {
  const now = base.map((row) => [...row]);
  for (const [at, status, revised] of edits) {
    now[at]![columnOf.status] = status;
    now[at]![columnOf.revised] = revised;
  }
  return now;
}
