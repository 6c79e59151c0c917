import * as fc from 'fast-check';
import { addDays } from '../../src/core/workbook/day';
import type { CellInput } from './sheet';

/** The day that generated plans are judged on. */
export const asAt = '2026-11-23';

/** A cell of a plan as its authors may write it. */
export type Written = CellInput;

/** What a generated action says, field by field, whatever sheet it comes to stand on. */
export interface GeneratedAction {
  readonly id: string;
  readonly action: Written;
  readonly lead: Written;
  readonly target: Written;
  readonly revised: Written;
  readonly progress: Written;
  readonly status: Written;
  readonly completion: Written;
}

export interface GeneratedRecommendation {
  readonly id: string;
  readonly text: string;
  readonly actions: readonly GeneratedAction[];
}

export interface GeneratedRecord {
  readonly action: string;
  readonly decision: string;
  readonly date: Written;
  readonly newDate: Written;
}

export interface GeneratedPlan {
  readonly recommendations: readonly GeneratedRecommendation[];
  readonly records: readonly GeneratedRecord[];
}

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Days from two years before the as-at day to two years after it, those around it more often. */
export const someDay: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -730, max: 730 }), pick(-1, 0, 1))
  .map((days) => addDays(asAt, days));

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The ways in which authors write a day. */
const dayForms: readonly ((day: string) => Written)[] = [
  (day) => ({ day }),
  (day) => ({ day, format: 'd mmmm yyyy' }),
  (day) => ({ day, format: 'mmm-yy' }),
  (day) => words(day, (y, m, d) => `${d} ${months[m - 1]} ${y}`),
  (day) => words(day, (y, m, d) => `${d}${ending(d)} ${months[m - 1]!.slice(0, 3)} ${y}`),
  (day) => words(day, (y, m, d) => `${two(d)}/${two(m)}/${y}`),
  (day) => words(day, (y, m, d) => `${two(d)}.${two(m)}.${two(y % 100)}`),
  (day) => words(day, (y, m) => `${months[m - 1]} ${y}`),
  (day) => words(day, (y, m) => `End of ${months[m - 1]} ${y}`),
  (day) => words(day, (y, m, d) => `By ${d} ${months[m - 1]} ${y}`),
  (day) => words(day, (y, m) => `Q${Math.ceil((((m + 8) % 12) + 1) / 3)} ${fiscal(y, m)}`),
];

function words(day: string, say: (year: number, month: number, day: number) => string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return say(year, month, date);
}

const two = (number: number): string => String(number).padStart(2, '0');

function ending(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function fiscal(year: number, month: number): string {
  const first = month >= 4 ? year : year - 1;
  return `${first}/${two((first + 1) % 100)}`;
}

const dated = fc.tuple(someDay, pick(...dayForms)).map(([day, form]) => form(day));

const undated = pick<Written>(
  'Ongoing',
  'TBC',
  '31/09/2026',
  'Spring 2027',
  'Immediate',
  '3 months',
  'Annually',
  '',
);

const target = fc.oneof({ weight: 5, arbitrary: dated }, { weight: 2, arbitrary: undated });

const bodies = [
  'Metropolitan Police',
  'NHS England',
  'Children’s Services',
  'Adult Social Care',
  'Probation Service',
  'Housing',
];

const lead = fc.oneof(
  { weight: 5, arbitrary: pick<Written>(...bodies) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.shuffledSubarray(bodies, { minLength: 2, maxLength: 3 }),
        pick(' / ', '\n', ' and ', ', '),
      )
      .map(([names, between]) => names.join(between)),
  },
  pick<Written>('All agencies', ''),
);

const verbs = ['Write', 'Agree', 'Review', 'Publish', 'Test', 'Revise'];
const things = [
  'the protocol for sharing records',
  'a briefing on coercive control',
  'the referral form',
  'guidance on professional curiosity',
  'the induction pack for new staff',
];
const aims = ['with front line teams', 'with partners', 'across the borough', 'at every site'];

const step = fc
  .tuple(pick(...verbs), pick(...things), pick(...aims))
  .map((parts) => parts.join(' '));

const statusWords = pick<Written>(
  'Completed',
  'Complete',
  'In progress',
  'Not started',
  'Ongoing',
  'Open',
  'Closed',
  'Signed off',
  'Complete and ongoing',
  'Partly complete',
  'Not pursued',
  'Delayed',
  'Overdue',
  '',
);

const status = fc.oneof(
  { weight: 4, arbitrary: statusWords },
  someDay.map((day) => words(day, (y, m, d) => `Completed ${d} ${months[m - 1]} ${y}`)),
);

const progress = fc.oneof(
  { weight: 3, arbitrary: pick<Written>('', '', 'The draft is with partners for comment.') },
  pick<Written>(
    'Staff were briefed; the audit is still to be done.',
    'Deemed unworkable by the board.',
    'The form is in use at all sites.',
  ),
  someDay.map((day) => words(day, (y, m, d) => `${two(d)}/${two(m)}/${y}: form sent to partners.`)),
);

const completion = fc.oneof(
  { weight: 3, arbitrary: pick<Written>('', '') },
  { weight: 2, arbitrary: dated },
);

const rare = <T extends Written>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Written> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<Written>('') }, { weight: 1, arbitrary });

const numberedLines = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}. ${line}`).join('\n');

type Said = Omit<GeneratedAction, 'id'>;

/** An action with one deadline. */
const plainAction: fc.Arbitrary<Said> = fc.record({
  action: step,
  lead,
  target,
  revised: rare(dated),
  progress,
  status,
  completion,
});

/** An action of several steps, each with a date of its own in the target cell. */
const steppedAction: fc.Arbitrary<Said> = fc
  .array(fc.tuple(step, someDay), { minLength: 2, maxLength: 4 })
  .chain((steps) =>
    fc.record({
      action: fc.constant(numberedLines(steps.map(([text]) => text))),
      lead,
      target: fc.constant(
        numberedLines(
          steps.map(([, day]) => words(day, (y, m, d) => `${d} ${months[m - 1]} ${y}`)),
        ),
      ),
      revised: fc.constant<Written>(''),
      progress,
      status: fc.oneof(status, pick<Written>('1. Completed\n2. In progress')),
      completion: fc.constant<Written>(''),
    }),
  );

const said = fc.oneof(
  { weight: 5, arbitrary: plainAction },
  { weight: 1, arbitrary: steppedAction },
);

const areas = ['training', 'housing', 'records', 'referrals', 'thresholds', 'supervision'];

const recommendation = fc.tuple(
  pick(
    'The partnership should assure itself that practice has improved in respect of',
    'Agencies should review how they work together in matters of',
    'The board should seek evidence from each agency about its arrangements for',
  ),
  fc.array(said, { minLength: 1, maxLength: 3 }),
);

const decisions = [
  'Signed off',
  'Outcome achieved',
  'Sent back',
  'Not pursued',
  'Date agreed',
  'Date refused',
  'Confirmed complete',
];

const records = (ids: readonly string[]): fc.Arbitrary<GeneratedRecord[]> =>
  fc.array(
    fc.record({
      action: pick(...ids),
      decision: pick(...decisions),
      date: someDay.map((day) => ({ day })),
      newDate: someDay.map((day) => ({ day })),
    }),
    { maxLength: 4 },
  );

/** Plans as boards keep them: recommendations with actions, and what the board decided on some. */
export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc
  .array(recommendation, { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(([text, actions], at): GeneratedRecommendation => ({
      id: `${at + 1}`,
      text: `${text} ${areas[at]}.`,
      actions: actions.map((one, index) => ({ ...one, id: `${at + 1}.${index + 1}` })),
    })),
  )
  .chain((recommendations) =>
    fc.record({
      recommendations: fc.constant(recommendations),
      records: records(recommendations.flatMap(({ actions }) => actions.map(({ id }) => id))),
    }),
  );

/** Every action of a plan, in its order. */
export function actionsIn({ recommendations }: GeneratedPlan): GeneratedAction[] {
  return recommendations.flatMap(({ actions }) => actions);
}

/** The plan with one action saying something else. */
export function withAction(
  plan: GeneratedPlan,
  id: string,
  changed: Partial<GeneratedAction>,
): GeneratedPlan {
  return {
    ...plan,
    recommendations: plan.recommendations.map((one) => ({
      ...one,
      actions: one.actions.map((action) => (action.id === id ? { ...action, ...changed } : action)),
    })),
  };
}
