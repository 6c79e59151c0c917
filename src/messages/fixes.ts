import type { Catalogue } from './en';
import { formatDay, quote } from './values';

/** What is said of fixes: what a cell holds, and what it will hold. */
export const fixes: Catalogue = {
  'fix/agency': ({ before, after }) => `${quote(before, 90)} → ${quote(after, 90)}`,
  'fix/status': ({ before, after }) => `${quote(before, 90)} → ${quote(after, 90)}`,
  'fix/id': ({ before, after }) => `${before === '' ? 'blank' : quote(before)} → ${quote(after)}`,
  'fix/date': ({ before, day }) => `${quote(before)}, text → ${formatDay(String(day))}, a date`,
  'fix/gone': ({ id }) =>
    `The fix ${quote(id)} is not offered any more: the cell, or what is known of it, has changed. Look at the list again.`,
  'fix/no-such-rule': ({ rule, rules }) =>
    `The rule ${quote(rule)} offers no fixes. Those that do are ${(rules as readonly string[]).join(', ')}.`,
};
