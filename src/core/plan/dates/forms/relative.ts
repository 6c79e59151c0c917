import { addDays, addMonths, dayNumber } from '../../../workbook/day';
import type { IsoDay } from '../../../workbook/day';
import type { DateForm, Setting } from '../form';
import { words } from '../form';
import { dateless } from '../reading';
import type { Reading } from '../reading';
import { anyOf, monthNumbers, numbers } from '../words';

/** Words of an anchor that mean the publication of the review or of its plan. */
const published = /publi|report|review|\bplan\b|today|\bnow\b|this date|date of issue|issue of/;

/** A day or a month that a length of time is counted from. */
const dateItself = `(?:the[ ]{1,2})?(?:\\d|(?:${anyOf(monthNumbers.keys())})(?![a-z]))`;

/** What follows a length of time: the event it counts from, in at most eight words. */
const anchorWords = `(?<joint>of|from|after|following|post|since|on)(?![a-z])(?<anchor>(?:[ -]{1,2}(?!by(?![a-z])|i\\.?e|${dateItself})[a-z'’]{1,20}){1,8})`;

/** `day` moved on by `count` units; hours are rounded up to whole days, working days skip weekends. */
function later(day: IsoDay, count: number, unit: string): IsoDay {
  if (/^h/.test(unit)) return addDays(day, Math.ceil(count / 24));
  if (/^(?:working|business)/.test(unit)) return addWorkingDays(day, count);
  if (/^(?:calendar )?d/.test(unit)) return addDays(day, count);
  if (/^w/.test(unit)) return addDays(day, count * 7);
  if (/^f/.test(unit)) return addDays(day, count * 14);
  if (/^(?:q|t)/.test(unit)) return addMonths(day, count * 3);
  return addMonths(day, /^y/.test(unit) ? count * 12 : count);
}

function addWorkingDays(day: IsoDay, count: number): IsoDay {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    const weekday = (dayNumber(reached) + 4) % 7;
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return reached;
}

/** Counted from the publication where the words, or their silence, allow it. */
function fromPublication(
  setting: Setting,
  anchor: string | undefined,
  count: number,
  unit: string,
): Reading {
  const { publication } = setting;
  const named = anchor !== undefined && anchor !== '';
  const countedFrom = (day: IsoDay): IsoDay => later(day, count, unit);
  if (publication === null || (named && !published.test(anchor))) {
    return { ...dateless('relative', 'needs-anchor'), ...(!named && { countedFrom }) };
  }
  const end = countedFrom(publication);
  const reading: Reading = {
    kind: 'relative',
    start: publication,
    end,
    precision: 'day',
    ...(!named && { countedFrom }),
  };
  return named ? reading : { ...reading, doubt: 'inferred' };
}

function countOf(text: string): number {
  return text
    .split(/[ -]+/)
    .map((part) => numbers.get(part) ?? Number(part))
    .reduce((sum, part) => sum + part);
}

const dayFollows = new RegExp(`^ {1,3}(?:of|(?:on {1,3})?from|after|following) {1,3}${dateItself}`);

const leads = words(
  ...['within', 'in', 'over the next', 'within the next', 'in the next', 'for the next'],
  ...['for a further', 'for another', 'further', 'a further', 'during the next', 'no later than'],
  ...['no more than', 'not more than', 'up to', 'next', 'achievable within', 'less than', 'under'],
  ...['max', 'maximum'],
);

/** Deadlines counted from an event. */
export const relativeForms: readonly DateForm[] = [
  {
    form: 'within a length of time',
    pattern: `${leads} (?:of )?(?:an? )?(?:(?:a |the )?(?:maximum |further |additional )?(?:period )?of )?(?:the )?(?:next |first |following )?{count} ?-?{unit}(?:'s?)?(?: (?:time|period))?(?: ${anchorWords})?`,
    read: ({ count, unit, anchor }, setting) =>
      /further|another/.test(setting.text.slice(setting.start, setting.end))
        ? dateless('relative', 'needs-anchor')
        : fromPublication(setting, anchor, countOf(count!), unit!),
    examples: {
      'within six months of the publication of this report': '2025-05-15',
      'Achievable within 6 months': '2025-05-15',
      'in the next 3-6 months': '2025-05-15',
      'within 24 hours of admission': null,
      'Action to remain open for a further period of three months': null,
      'within 10 working days': '2024-11-29',
    },
  },
  {
    form: 'a length of time after an event',
    pattern: `{count} ?-?{unit} (?:time )?(?:on )?(?:${anchorWords})`,
    read: ({ count, unit, anchor, joint }, setting) =>
      joint === 'on' || (joint === 'of' && !published.test(anchor!))
        ? null
        : fromPublication(setting, anchor, countOf(count!), unit!),
    examples: { '3 months from publication': '2025-02-15', '8 weeks after appointment': null },
  },
  {
    form: 'a bare length of time',
    pattern: "{count} ?-?{unit}'?(?: (?:time|post[ -]publication|maximum|max))?",
    read: ({ count, unit }, setting) =>
      setting.alone || dayFollows.test(setting.text.slice(setting.end, setting.end + 24))
        ? fromPublication(setting, undefined, countOf(count!), unit!)
        : null,
    examples: {
      '3 months from 1 April 2025': '2025-07-01',
      '6 months': '2025-05-15',
      'Twelve months': '2025-11-15',
      '3-6 months': '2025-05-15',
    },
  },
  {
    form: 'months by their letter',
    pattern: '{n} ?m(?![a-z\\d])',
    read: ({ n }, setting) =>
      setting.alone ? fromPublication(setting, undefined, Number(n), 'months') : null,
    examples: { '6m': '2025-05-15' },
  },
  {
    form: 'weeks of the fifty-two',
    pattern: '{n}/52(?!\\d)',
    read: ({ n }, setting) =>
      setting.alone ? fromPublication(setting, undefined, Number(n), 'weeks') : null,
    examples: { '2/52': '2024-11-29' },
  },
  {
    form: 'on publication',
    pattern: `${words('on', 'upon', 'from', 'at', 'following', 'after', 'by', 'prior to', 'before', 'date of', 'post', 'time of', 'at time of', 'at the time of')} (?:the )?(?:date (?:of|of the) )?(?:the )?(?:report )?publication(?: ?date)?(?: of (?:the |this )?(?:[a-z]{1,12} ){0,2}(?:report|review|plan))?`,
    read: (_, setting) => {
      const { publication } = setting;
      return publication === null
        ? dateless('relative', 'needs-anchor')
        : { kind: 'relative', start: publication, end: publication, precision: 'day' };
    },
    examples: {
      'From date of publication of report': '2024-11-15',
      'On publication': '2024-11-15',
    },
  },
  {
    form: 'publication and a length of time',
    pattern: `${words('publication')} ?(?:\\+|plus) ?{count} ?-?{unit}`,
    read: ({ count, unit }, setting) =>
      fromPublication(setting, 'publication', countOf(count!), unit!),
    examples: { 'Publication + 3 months': '2025-02-15' },
  },
  {
    form: 'a term without a length',
    pattern: `${words('short term', 'short-term', 'medium term', 'medium-term', 'longer term', 'longer-term', 'long term', 'long-term', 'short to medium term', 'medium to long term', 'short/medium term', 'medium/long term')}`,
    read: (_, setting) => (setting.alone ? dateless('relative', 'needs-anchor') : null),
    examples: { 'Medium term': null, 'In the longer term': null },
  },
  {
    form: 'an end that the reading cannot place',
    pattern: `${words('end of the month', 'end of month', 'end of this month', 'end of next month', 'next month', 'next week', 'next quarter', 'next year', 'this month', 'this quarter', 'this year', 'end of the quarter', 'end of quarter', 'end of this quarter', 'end of the term', 'end of term', 'end of the week', 'end of next year', 'end of the municipal year', 'end of municipal year')}`,
    read: (_, setting) => (setting.alone ? dateless('relative', 'needs-anchor') : null),
    examples: { 'end of the month': null, 'Next year': null },
  },
];
