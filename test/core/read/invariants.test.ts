import * as fc from 'fast-check';
import type { Plan } from '../../../src/core/plan/plan';
import type { CellInput } from '../../tools/sheet';
import { facts, read } from './reading';

type Row = readonly CellInput[];

const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        'review',
        'protocol',
        'brief',
        'staff',
        'audit',
        'of',
        'files',
        'share',
        'the',
        'results',
      ),
      {
        minLength: least,
        maxLength: most,
      },
    )
    .map((list) => list.join(' '));

const day = fc.constantFrom('31 March 2027', '30/06/2027', 'May 2027', 'Ongoing', 'TBC', '');
const lead = fc.constantFrom('MPS', 'ELFT', 'LBTH', 'NHS England', 'All agencies', '');
const status = fc.constantFrom(
  'Completed',
  'In progress',
  'Not started',
  'Completed 12 May 2026',
  '',
);
const outcome = fc.constantFrom('', '12 May 2026. Practice improved.', 'To be audited');

const headings = [
  'Ref',
  'Recommendation',
  'Action',
  'Lead Agency',
  'Target Date',
  'Status',
  'Date of completion and outcome',
];

/** Rows of a plan: some recommendations, each over one to three rows. */
const planRows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.tuple(
      words(10, 16),
      fc.array(fc.tuple(words(5, 12), lead, day, status, outcome), { minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((recommendations) =>
    recommendations.flatMap(([text, actions], i) =>
      actions.map(([action, ...rest], j) =>
        j === 0 ? [String(i + 1), `${text} ${i}`, action, ...rest] : [null, null, action, ...rest],
      ),
    ),
  );

const settings = { numRuns: 60, seed: 20161031 };

/** The rows of a sheet that are told of: in an action, a recommendation, or among the unread. */
function toldRows(plan: Plan): Set<number> {
  const rows = plan.sheets.flatMap((sheet) => [
    ...sheet.recommendations.flatMap((one) => [
      ...one.rows,
      ...one.actions.flatMap((action) => action.rows),
    ]),
    ...sheet.unread.map((one) => one.row),
    ...sheet.tables.map((table) => table.headerRow ?? -1),
  ]);
  return new Set(rows);
}

describe('reading a plan', () => {
  it('accounts for every filled row under the header, whatever is in it', () => {
    const anything = fc.array(
      fc.array(
        fc.oneof(
          fc.constant(null),
          lead,
          day,
          status,
          words(1, 14),
          fc.integer({ min: 0, max: 99 }),
        ),
        {
          minLength: 7,
          maxLength: 7,
        },
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(planRows, anything, (rows, more) => {
        const sheet: Row[] = [headings, ...rows, ...more];
        const told = toldRows(read(sheet));
        const untold = sheet.flatMap((row, i) =>
          row.some((cell) => cell !== null && cell !== '') && !told.has(i) ? [i] : [],
        );
        expect(untold).toEqual([]);
      }),
      settings,
    );
  });

  it('does not depend on the order of columns', () => {
    fc.assert(
      fc.property(
        planRows,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        (rows, order) => {
          // Left of the recommendations a lead heads a group of rows, and blanks below it are no gap.
          const [said, lead] = [1, 3].map((column) => order.indexOf(column));
          fc.pre(lead! > said! || rows.every((row) => row[3] !== null && row[3] !== ''));
          const moved = [headings, ...rows].map((row) =>
            order.map((column) => row[column] ?? null),
          );
          expect(facts(read(moved))).toEqual(facts(read([headings, ...rows])));
        },
      ),
      settings,
    );
  });

  it('does not depend on what stands above, beside and between', () => {
    const lines = fc.array(
      fc.constantFrom<Row>(
        ['Review of Case 9'],
        ['Note: draft'],
        [],
        ['Red', 'Off track'],
        ['Version', '2'],
      ),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(
        planRows,
        lines,
        fc.integer({ min: 0, max: 7 }),
        fc.boolean(),
        (rows, above, at, spaced) => {
          const laid = [headings, ...rows].flatMap((row) => {
            const wider = [...row.slice(0, at), null, ...row.slice(at)];
            return spaced ? [wider, []] : [wider];
          });
          expect(facts(read([...above, ...laid]))).toEqual(facts(read([headings, ...rows])));
        },
      ),
      settings,
    );
  });

  it('gives every recommendation, action and step a key of its own, and sources that hold its words', () => {
    fc.assert(
      fc.property(planRows, (rows) => {
        const sheet: Row[] = [headings, ...rows];
        const [plan] = read(sheet).sheets;
        const actions = plan!.recommendations.flatMap((one) => one.actions);
        const keys = [
          ...plan!.recommendations.map((one) => one.key),
          ...actions.map((action) => action.key),
          ...actions.flatMap((action) => action.milestones.map((step) => step.key)),
        ];
        expect(new Set(keys).size).toBe(keys.length);
        for (const { text, status: said, outcome: result, completion } of actions) {
          for (const field of [text, said, result, completion]) {
            for (const { row, column, span } of field.sources) {
              const cell = String(sheet[row]![column]);
              expect(span ? cell.slice(...span) : cell).toBe(field.text);
            }
          }
        }
      }),
      settings,
    );
  });
});
