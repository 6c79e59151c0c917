import type { Data } from '../core/workbook/words';
import type { Catalogue } from './en';
import { formatCount, formatDay, formatList } from './values';

/** The words of the summary sheets. */

const number = (value: Data[string] | undefined): number => Number(value ?? 0);
const actions = (count: Data[string] | undefined): string => formatCount(number(count), 'action');
const is = (count: number): string => (count === 1 ? 'is' : 'are');

/** Standings where there is little room. */
const brief: Readonly<Record<string, string>> = {
  'signed-off': 'Signed off',
  completed: 'Completed',
  'completed-late': 'Completed late',
  overdue: 'Overdue',
  'due-soon': 'Due soon',
  'not-yet-due': 'Not yet due',
  'open-ended': 'No end date',
  'no-date': 'No date',
  'not-pursued': 'Not pursued',
  'to-confirm': 'To confirm',
};

/** A report's title with the review's, where it has one. */
const titled =
  (name: string) =>
  ({ review }: Data): string =>
    review ? `${name}: ${review}` : name;

/** The names of actions that a decision is about. */
function named({ count, ids, rows, days }: Data): string {
  const names = [
    ...(ids as readonly string[]),
    ...(rows as readonly number[]).map((row) => `row ${row}`),
  ].map((name, index) => {
    const day = (days as readonly string[] | undefined)?.[index];
    return day ? `${name} (to ${formatDay(day)})` : name;
  });
  const more = number(count) - names.length;
  return formatList(more > 0 ? [...names, `${more} more`] : names);
}

/** How many actions have each standing, in one sentence that adds up. */
const figures: Record<string, (count: number) => string> = {
  'signed-off': (count) => `${count} ${is(count)} signed off`,
  overdue: (count) => `${count} ${is(count)} overdue`,
  'due-soon': (count) => `${count} ${is(count)} due soon`,
  'not-yet-due': (count) => `${count} ${is(count)} not yet due`,
  'open-ended': (count) => `${count} ${count === 1 ? 'has' : 'have'} no end date`,
  'no-date': (count) => `${count} ${count === 1 ? 'has' : 'have'} no date`,
  'not-pursued': (count) => `${count} ${count === 1 ? 'was' : 'were'} not pursued`,
  'to-confirm': (count) => `${count} ${is(count)} to be confirmed`,
};

function standingSentence(data: Data): string {
  const total = number(data['actions']);
  if (total === 0) return 'No action was found in this plan.';
  const awaiting = number(data['completed']) + number(data['completed-late']);
  const parts: string[] = [];
  const add = (kind: string): void => {
    const count = number(data[kind]);
    if (count > 0 || kind === 'signed-off' || kind === 'overdue') {
      const text = figures[kind]!(count);
      parts.push(count === 0 ? text.replace(/^0 are/, 'none is') : text);
    }
  };
  add('signed-off');
  if (awaiting > 0) parts.push(`${awaiting} ${awaiting === 1 ? 'awaits' : 'await'} sign-off`);
  for (const kind of Object.keys(figures).slice(1)) add(kind);
  return `Of ${actions(total)}, ${formatList(parts)}.`;
}

function recommendationSentence(data: Data): string {
  const total = number(data['recommendations']);
  if (total === 0) return 'No recommendation was found in this plan.';
  const states: [string, (count: number) => string][] = [
    [
      'signed-off',
      (count) => `${count === 0 ? 'none' : count} ${count > 1 ? 'are' : 'is'} signed off`,
    ],
    [
      'complete',
      (count) => `${count} ${is(count)} complete and ${count === 1 ? 'awaits' : 'await'} sign-off`,
    ],
    ['closed', (count) => `${count} ${is(count)} closed with some of the work not pursued`],
    ['not-pursued', (count) => `${count} ${count === 1 ? 'was' : 'were'} not pursued`],
    ['to-confirm', (count) => `${count} ${is(count)} to be confirmed`],
    ['open', (count) => `${count} ${is(count)} open`],
    ['no-action', (count) => `${count} ${count === 1 ? 'has' : 'have'} no action`],
  ];
  const parts = states
    .filter(([state]) => number(data[state]) > 0 || state === 'signed-off')
    .map(([state, say]) => say(number(data[state])));
  return `Of ${formatCount(total, 'recommendation')} (done only when every action is), ${formatList(parts)}.`;
}

function change({ change: by }: Data): string {
  const count = number(by);
  if (count === 0) return 'no change';
  return count > 0 ? `${count} more` : `${-count} fewer`;
}

/** The same, one by one, for surfaces that put their own sentence together. */
const figureWords: Catalogue = Object.fromEntries(
  Object.entries({
    ...figures,
    completed: (count: number) => `${count} ${is(count)} completed, sign-off not recorded`,
    'completed-late': (count: number) =>
      `${count} ${is(count)} completed late, sign-off not recorded`,
  }).map(([kind, say]) => [`figure/${kind}`, ({ count }: Data) => say(number(count))]),
);

export const summaries: Catalogue = {
  ...figureWords,
  ...Object.fromEntries(
    Object.entries(brief).map(([kind, text]) => [`summaries/brief/${kind}`, text]),
  ),
  'summaries/as-at': ({ day, type }) =>
    `${type ? `${type}. ` : ''}Figures as at ${formatDay(String(day))}; run again to update.`,
  'summaries/as-at-column': 'As at',
  'summaries/row': ({ row }) => `Row ${row}`,
  'summaries/no-lead': 'No lead named',
  'summaries/actions': 'Actions',
  'summaries/all': 'All',
  'summaries/all-actions': 'All actions',
  'summaries/share': 'Share',
  'summaries/action': 'Action',
  'summaries/what': 'What is to be done',
  'summaries/lead': 'Lead agency',
  'summaries/standing': 'Standing',
  'summaries/deadline': 'Due date',
  'summaries/original': 'Original date',
  'summaries/current': 'Date now',
  'summaries/as-written': 'Date as written',
  'summaries/moves': 'Times moved',
  'summaries/updated': 'Last updated',
  'summaries/days-late': 'Days late',
  'summaries/days-left': 'Days left',
  'summaries/late-or-left': 'Late or left',
  'summaries/sheet': 'Sheet',
  'summaries/reason': 'Reason given',
  'summaries/what-and-why': 'What is to be done, and the reason given for the delay',
  'summaries/no-actions': 'No action was found in this plan.',
  'summaries/days': ({ late }) => {
    const days = number(late);
    if (days === 0) return 'due today';
    return days > 0 ? `${formatCount(days, 'day')} late` : `${formatCount(-days, 'day')} left`;
  },
  'summaries/sentence': standingSentence,
  'summaries/recommendations': recommendationSentence,
  'summaries/change': change,
  'summaries/change-since': ({ day }) => `Since ${formatDay(String(day))}`,
  'summaries/day': ({ day }) => formatDay(String(day)),
  'summaries/brief-day': ({ day }) =>
    formatDay(String(day)).replace(/[A-Z]\w+/, (month) => month.slice(0, 3)),

  'summaries/severity/error': 'Error',
  'summaries/severity/warning': 'Warning',
  'summaries/severity/advice': 'Advice',

  'summaries/board-summary/sheet': 'Board summary',
  'summaries/board-summary/title': titled('Board summary'),
  'summaries/board-summary/chart': 'Actions by standing',
  'summaries/board-summary/chart-description': (data) =>
    `One bar, divided by standing: ${formatList(
      Object.entries(data).map(([kind, count]) => `${brief[kind] ?? kind} ${String(count)}`),
    )}.`,
  'summaries/board-summary/late': ({ words, reason }) =>
    `${words}\nReason: ${reason || 'none given'}`,
  'summaries/board-summary/agencies': 'Actions by lead agency',
  'summaries/board-summary/longest-overdue': ({ shown, overdue }) =>
    number(overdue) > number(shown)
      ? `Longest overdue (${shown} of ${overdue})`
      : 'Longest overdue',

  'summaries/group/signed-off': 'Signed off',
  'summaries/group/await': 'Await sign-off',
  'summaries/group/overdue': 'Overdue',
  'summaries/group/due-soon': 'Due soon',
  'summaries/group/not-yet-due': 'Not yet due',
  'summaries/group/other': 'Other',
  'summaries/matrix/others': ({ agencies }) =>
    `${formatCount(number(agencies), 'other agency', 'other agencies')}`,
  'summaries/matrix/total': 'All agency entries',
  'summaries/matrix/none': 'No action was found in this plan.',
  'summaries/matrix/note': ({ actions: count, entries }) => {
    const said =
      number(entries) === number(count)
        ? `${actions(count)}, each with one lead agency.`
        : `${actions(count)}, ${formatCount(number(entries), 'agency entry', 'agency entries')}: a shared action counts for each agency.`;
    return `${said} Other: no end date, not pursued, to confirm.`;
  },

  'summaries/decision/heading': 'Decisions asked',
  'summaries/decision/sign-off': (data) =>
    `Accept or send back ${actions(data['count'])} reported complete: ${named(data)}.`,
  'summaries/decision/new-date': (data) =>
    `Agree or refuse a later date for ${actions(data['count'])}: ${named(data)}.`,
  'summaries/decision/confirm': (data) =>
    `Confirm how ${actions(data['count'])} ${number(data['count']) === 1 ? 'stands' : 'stand'}, because the row contradicts itself: ${named(data)}.`,
  'summaries/decision/set-date': (data) =>
    `Set a date, or a date of review, for ${actions(data['count'])} that ${number(data['count']) === 1 ? 'has' : 'have'} none: ${named(data)}.`,
  'summaries/decision/none': 'None.',

  'summaries/overdue/sheet': 'Overdue',
  'summaries/overdue/title': titled('Overdue actions'),
  'summaries/overdue/lead': ({ overdue, actions: count }) =>
    number(overdue) === 0
      ? `None of ${actions(count)} is overdue.`
      : `${number(overdue)} of ${actions(count)} ${is(number(overdue))} overdue.`,
  'summaries/overdue/band': 'How late',
  'summaries/overdue/over-90': 'Over 90 days',
  'summaries/overdue/31-90': '31–90 days',
  'summaries/overdue/up-to-30': '1–30 days',
  'summaries/overdue/total': 'All overdue',
  'summaries/overdue/list': 'The longest overdue first',
  'summaries/overdue/none': 'No action is overdue.',
  'summaries/overdue/note':
    'Lateness is counted from the last date that was agreed. An action that is due today is not overdue until tomorrow.',

  'summaries/coming-up/sheet': 'Coming up',
  'summaries/coming-up/title': titled('Actions coming up'),
  'summaries/coming-up/lead': ({ listed, dated }) => {
    if (number(dated) === 0) return 'No open action has a date that is still to come.';
    const all = `${formatCount(number(dated), 'open action')} with a date still to come`;
    if (number(listed) === 0) return `Of ${all}, none is due in the next 90 days.`;
    return `Of ${all}, ${number(listed)} ${is(number(listed))} due in the next 90 days.`;
  },
  'summaries/coming-up/band': 'Due in',
  'summaries/coming-up/30': '0–30 days',
  'summaries/coming-up/60': '31–60 days',
  'summaries/coming-up/90': '61–90 days',
  'summaries/coming-up/later': 'Over 90 days',
  'summaries/coming-up/total': 'All to come',
  'summaries/coming-up/list': 'The next 90 days, the soonest first',
  'summaries/coming-up/none': 'No action is due in the next 90 days.',

  'summaries/by-lead-agency/sheet': 'By lead agency',
  'summaries/by-lead-agency/title': titled('Actions by lead agency'),
  'summaries/by-lead-agency/lead': ({ open, toConfirm, actions: count }) =>
    `Of ${actions(count)}, ${number(open)} ${is(number(open))} open${number(toConfirm) > 0 ? ` and ${number(toConfirm)} ${is(number(toConfirm))} to be confirmed` : ''}.`,
  'summaries/by-lead-agency/oldest': 'Oldest open action',
  'summaries/by-lead-agency/oldest-one': ({ id, words, day: due }) =>
    `${id ? `${id}: ` : ''}${words}${due ? ` (due ${formatDay(String(due))})` : ''}`,
  'summaries/by-lead-agency/list': 'What is open, by agency, the oldest date first',
  'summaries/by-lead-agency/none': 'No action is open.',

  'summaries/closed/sheet': 'Closed',
  'summaries/closed/title': titled('Closed actions'),
  'summaries/closed/lead': ({ actions: count, signedOff, awaiting, notPursued }) =>
    `Of ${actions(count)}, ${number(signedOff)} ${is(number(signedOff))} signed off, ${number(awaiting)} ${number(awaiting) === 1 ? 'is' : 'are'} complete without a recorded sign-off, and ${number(notPursued)} ${number(notPursued) === 1 ? 'was' : 'were'} not pursued.`,
  'summaries/closed/signed-off': 'Signed off by the board',
  'summaries/closed/await': 'Completed, sign-off not recorded',
  'summaries/closed/not-pursued': 'Closed, not pursued',
  'summaries/closed/no-signed-off': 'No action is signed off.',
  'summaries/closed/no-await': 'No action is waiting for sign-off.',
  'summaries/closed/no-not-pursued': 'No action was closed without being pursued.',
  'summaries/closed/total': ({ count }) => (number(count) === 1 ? 'action' : 'actions'),
  'summaries/closed/completed': 'Completed',
  'summaries/closed/late': 'Against its date',
  'summaries/closed/lateness': ({ late }) =>
    number(late) > 0 ? `${formatCount(number(late), 'day')} late` : 'in time',
  'summaries/closed/decided': 'Decided by the board',
  'summaries/closed/evidence': 'Evidence',
  'summaries/closed/outcome': 'Outcome or reason',
  'summaries/closed/achieved': ({ outcome }) =>
    outcome ? `Outcome achieved. ${outcome}` : 'Outcome achieved.',
  'summaries/closed/note':
    'These are different ways of being closed and are never added together. Only the record of sign-offs makes an action signed off.',

  'summaries/figures-history/sheet': 'Figures history',
  'summaries/figures-history/title': titled('Figures history'),
  'summaries/history/actions': 'Actions',
  'summaries/history/signed-off': 'Signed off',
  'summaries/history/completed': 'Completed, not signed off',
  'summaries/history/completed-late': 'Completed late, not signed off',
  'summaries/history/overdue': 'Overdue',
  'summaries/history/due-soon': 'Due soon',
  'summaries/history/not-yet-due': 'Not yet due',
  'summaries/history/open-ended': 'No end date',
  'summaries/history/no-date': 'No date',
  'summaries/history/not-pursued': 'Not pursued',
  'summaries/history/to-confirm': 'To confirm',
  'summaries/history/recommendations': 'Recommendations',
  'summaries/history/signedOffRecommendations': 'Recommendations signed off',
  'summaries/history/empty': 'There are no figures yet.',
  'summaries/history/note':
    'Each report adds a row for its day; a second report for the same day replaces it. The columns from Signed off to To confirm add up to Actions. Keep their order: the next report reads these rows.',

  'summaries/data-quality/sheet': 'Data quality',
  'summaries/data-quality/title': titled('Data quality'),
  'summaries/data-quality/lead': ({ error, warning, advice }) => {
    const total = number(error) + number(warning) + number(advice);
    if (total === 0) return 'Nothing to put right was found.';
    const parts = [
      ...(number(error) > 0 ? [formatCount(number(error), 'error')] : []),
      ...(number(warning) > 0 ? [formatCount(number(warning), 'warning')] : []),
      ...(number(advice) > 0
        ? [formatCount(number(advice), 'piece of advice', 'pieces of advice')]
        : []),
    ];
    return `${formatCount(total, 'thing')} to put right or look at: ${formatList(parts)}.`;
  },
  'summaries/data-quality/owner': 'Who can put it right',
  'summaries/data-quality/coordinator': "The plan's coordinator",
  'summaries/data-quality/severity': 'How serious',
  'summaries/data-quality/first': 'First cell',
  'summaries/data-quality/message': 'What to put right',
  'summaries/data-quality/cells': 'Cells',
  'summaries/data-quality/cell-list': ({ names, more }) =>
    formatList([
      ...(names as readonly string[]),
      ...(number(more) > 0 ? [`${formatCount(number(more), 'more', 'more')}`] : []),
    ]),
  'summaries/data-quality/count': 'How many',
  'summaries/data-quality/none': 'Nothing to put right was found.',
  'summaries/data-quality/note':
    'For those who keep the plan, not for the board. What several agencies can put right is listed for each of them.',
};
