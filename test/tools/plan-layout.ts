import * as fc from 'fast-check';
import { areaName } from '../../src/core/workbook/address';
import type { GeneratedPlan, GeneratedRecommendation, Written } from './generated-plan';
import type { SheetInput } from './sheet';

/** The sheets of a workbook as a test writes them, by name. */
export type Sheets = Readonly<Record<string, SheetInput>>;

const fields = [
  'recommendationId',
  'recommendation',
  'id',
  'action',
  'lead',
  'target',
  'revised',
  'progress',
  'status',
  'completion',
] as const;
type Field = (typeof fields)[number];

const headings: Readonly<Record<Field, readonly string[]>> = {
  recommendationId: ['Rec no.', 'Recommendation number', 'Rec No'],
  recommendation: ['Recommendation', 'RECOMMENDATION', 'Recommendations'],
  id: ['Action no.', 'Action ref', 'Action number'],
  action: ['Action', 'Action to be taken', 'ACTION REQUIRED'],
  lead: ['Lead agency', 'Lead Agency', 'Agency'],
  target: ['Target date', 'Timescale', 'Deadline', 'By when'],
  revised: ['Revised target date', 'Revised date'],
  progress: ['Progress', 'Progress update', 'Update'],
  status: ['Status', 'Current status', 'STATUS'],
  completion: ['Date completed', 'Completion date', 'Date of completion'],
};

/** How a plan is set out: nothing of it changes what the plan says. */
export interface Layout {
  readonly above: readonly (readonly string[])[];
  readonly left: number;
  /** The columns from left to right; null is a blank one. */
  readonly columns: readonly (Field | null)[];
  readonly headings: readonly number[];
  /** How a recommendation of several actions stands beside them. */
  readonly spread: 'repeated' | 'blank' | 'merged';
  readonly blankRows: boolean;
  /** Rows of one cell that name a theme, before every so many recommendations; 0 for none. */
  readonly sections: number;
  /** The header again, as at the top of a printed page, before every so many; 0 for once. */
  readonly pages: number;
  readonly hidden: readonly number[];
  readonly fills: readonly number[];
  readonly sheets: number;
  readonly others: readonly (keyof typeof otherSheets)[];
}

/** What workbooks hold beside their plan. */
const otherSheets = {
  Contents: { rows: [['Contents'], ['Action plan', 'Page 1'], ['Glossary', 'Page 2']] },
  Lists: { visibility: 'hidden', rows: [['Red'], ['Amber'], ['Green']] },
  Glossary: {
    rows: [
      ['DHR', 'Domestic homicide review'],
      ['MARAC', 'A meeting on risk'],
    ],
  },
  Empty: { rows: [] },
} satisfies Sheets;

/** The plainest layout: one sheet, from A1 on, a row for each action with everything in it. */
export const plainLayout: Layout = {
  above: [],
  left: 0,
  columns: fields,
  headings: [0],
  spread: 'repeated',
  blankRows: false,
  sections: 0,
  pages: 0,
  hidden: [],
  fills: [],
  sheets: 1,
  others: [],
};

const titles = fc.constantFrom<readonly string[]>(
  ['Domestic homicide review: action plan'],
  ['Action plan for the partnership board'],
  [],
  ['OFFICIAL'],
  ['Version', '4'],
  ['Note: agencies update their own rows'],
);

/**
 * Left of the recommendations a lead stands for all rows until the next: a blank one says something
 * there, and nothing elsewhere.
 */
function leadAfter(order: readonly Field[]): Field[] {
  const [lead, recommendation] = [order.indexOf('lead'), order.indexOf('recommendation')];
  const swapped = [...order];
  if (lead < recommendation) {
    swapped[lead] = 'recommendation';
    swapped[recommendation] = 'lead';
  }
  return swapped;
}

/** Columns in any order, with blank ones among them. */
const columns = fc
  .tuple(fc.shuffledSubarray([...fields], { minLength: fields.length }), fc.nat(fields.length))
  .chain(([order, at]) =>
    fc.constantFrom<(Field | null)[]>([...fields], leadAfter(order), [
      ...fields.slice(0, at),
      null,
      ...fields.slice(at),
    ]),
  );

export const layouts: fc.Arbitrary<Layout> = fc.record({
  above: fc.array(titles, { maxLength: 4 }),
  left: fc.nat(3),
  columns,
  headings: fc.array(fc.nat(11), { minLength: 1, maxLength: 10 }),
  spread: fc.constantFrom('repeated', 'blank', 'merged'),
  blankRows: fc.boolean(),
  sections: fc.constantFrom(0, 0, 1, 2),
  pages: fc.constantFrom(0, 0, 2, 3),
  hidden: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
  fills: fc.array(fc.nat(200), { maxLength: 6 }),
  sheets: fc.constantFrom(1, 1, 2, 3),
  others: fc.uniqueArray(
    fc.constantFrom<keyof typeof otherSheets>('Contents', 'Lists', 'Glossary', 'Empty'),
    { maxLength: 3 },
  ),
});

/** Sets a plan out as the sheets of a workbook, its record of sign-offs last. */
export function layOut(plan: GeneratedPlan, layout: Layout): Sheets {
  const sheets: Record<string, SheetInput> = {};
  const share = Math.ceil(plan.recommendations.length / layout.sheets);
  for (let first = 0; first < plan.recommendations.length; first += share) {
    const name = first === 0 ? 'Action plan' : `Action plan (${first / share + 1})`;
    sheets[name] = planSheet(plan.recommendations.slice(first, first + share), layout);
  }
  for (const name of layout.others) sheets[name] = otherSheets[name];
  if (plan.records.length > 0) sheets['Sign-off record'] = recordSheet(plan);
  return sheets;
}

function planSheet(list: readonly GeneratedRecommendation[], layout: Layout): SheetInput {
  const { left, spread } = layout;
  const offset = Array<Written>(left).fill(null);
  const rows: Written[][] = layout.above.map((line) => [...offset, ...line]);
  const header = [
    ...offset,
    ...layout.columns.map((field, at) => (field === null ? null : headingOf(field, layout, at))),
  ];
  rows.push(header);
  const merges: string[] = [];
  const head = rows.length;
  for (const [at, { id, text, actions }] of list.entries()) {
    if (at > 0 && isEach(at, layout.pages)) rows.push(header);
    if (isEach(at, layout.sections)) rows.push([...offset, themes[at % themes.length]!]);
    const top = rows.length;
    actions.forEach((action, index) => {
      const said = index === 0 || spread === 'repeated';
      const cells = {
        ...action,
        recommendationId: said ? id : null,
        recommendation: said ? text : null,
      };
      rows.push([
        ...offset,
        ...layout.columns.map((field) => (field === null ? null : cells[field])),
      ]);
      // A gap between the rows of a merged cell is no gap.
      if (layout.blankRows && (spread !== 'merged' || index === actions.length - 1)) rows.push([]);
    });
    const bottom = top + actions.length - 1;
    if (spread !== 'merged' || bottom === top) continue;
    for (const field of ['recommendationId', 'recommendation'] as const) {
      const column = left + layout.columns.indexOf(field);
      merges.push(areaName({ top, bottom, left: column, right: column }));
    }
  }
  return {
    rows,
    merges,
    hiddenRows: hiddenRows(layout, head, rows.length),
    fills: fillsOf(layout, rows, head),
  };
}

const isEach = (at: number, count: number): boolean => count > 0 && at % count === 0;

const themes = ['Theme 1: Training and development', 'Section B – Working together'];

function headingOf(field: Field, layout: Layout, at: number): string {
  const words = headings[field];
  return words[layout.headings[at % layout.headings.length]! % words.length]!;
}

/** Row numbers as Excel shows them; never the header's, so that something can be seen of the plan. */
function hiddenRows({ hidden }: Layout, head: number, count: number): number[] {
  return hidden.map((row) => head + 1 + row).filter((row) => row <= count);
}

function fillsOf({ fills, left, columns: all }: Layout, rows: readonly Written[][], head: number) {
  const colours = ['#FFC7CE', '#C6EFCE', '#FFEB9C'];
  const area = (rows.length - head) * all.length;
  return Object.fromEntries(
    fills.map((at, index) => {
      const row = head + Math.floor((at % area) / all.length);
      const column = left + (at % all.length);
      return [
        areaName({ top: row, bottom: row, left: column, right: column }),
        colours[index % 3]!,
      ];
    }),
  );
}

function recordSheet({ records }: GeneratedPlan): SheetInput {
  return {
    rows: [
      ['Sign-off record'],
      ['What the board decided about each action.'],
      ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
      ...records.map(({ action, decision, date, newDate }) => [
        action,
        null,
        decision,
        date,
        'Board',
        decision.startsWith('Date') ? newDate : null,
        null,
      ]),
    ],
  };
}
