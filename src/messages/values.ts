import type { IsoDay } from '../core/workbook/day';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `31 October 2016`: how every surface shows a day. */
export function formatDay(day: IsoDay): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** `1 action`, `2 actions`, `1,204 actions`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A whole percentage: `12%`. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** `a`, `a and b`, `a, b and c`. */
export function formatList(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
