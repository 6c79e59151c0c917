import type { IsoDay } from '../core/workbook/day';
import type { Datum } from '../core/workbook/words';

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

/** Somebody's words, quoted: on one line, and cut where they are long. */
export function quote(words: Datum | undefined, most = 60): string {
  const text = String(words ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= most) return `“${text}”`;
  const cut = text.slice(0, most).replace(/\s+\S*$/, '');
  return `“${cut} …”`;
}

/** Names, each quoted; of many, the first and how many more there are. */
export function someOf(names: readonly string[], most = 6): string {
  if (names.length <= most + 1) return formatList(names.map((name) => quote(name)));
  const rest = names.length - most;
  return formatList([...names.slice(0, most).map((name) => quote(name)), `${rest} more`]);
}
