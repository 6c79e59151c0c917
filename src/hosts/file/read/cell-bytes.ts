import { MAX_COLUMNS, MAX_ROWS } from '../../../core/workbook/address';
import { decodeUtf8, XmlProblem } from '../xml';

/** 10 to the power of its index, as far as a double holds it exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const MAX_EXACT_DIGITS = 15;

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const MINUS = 0x2d;

/**
 * The number that ASCII digits spell, without making a string of them where they are few enough
 * to be exact; NaN where they spell none.
 */
export function numberOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + byte - ZERO;
      if (value > 0) digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) {
      decimals = 0;
    } else break;
  }
  const marks = (negative ? 1 : 0) + (decimals >= 0 ? 1 : 0);
  const isPlain = at === end && end - start > marks && digits <= MAX_EXACT_DIGITS;
  if (!isPlain || decimals >= POWERS.length) {
    return numberOfText(decodeUtf8(bytes, start, end));
  }
  if (decimals > 0) value /= POWERS[decimals]!;
  return negative ? -value : value;
}

/** The number that a text spells, white space around it left out; NaN where it spells none. */
export function numberOfText(text: string): number {
  const trimmed = text.trim();
  const isNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(trimmed);
  const number = isNumber ? Number(trimmed) : NaN;
  return Number.isFinite(number) ? number : NaN;
}

/** The whole number that ASCII digits spell; -1 where they spell none. */
export function indexOfBytes(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 10) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The cell of a reference such as `B12`: its row × MAX_COLUMNS + its column. Throws an `XmlProblem` where it names none. */
export function cellOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    const letter = (bytes[at]! | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = indexOfBytes(bytes, at, end);
  if (column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) {
    throw new XmlProblem('ill-formed', 'a cell that is not in the grid', start);
  }
  return (row - 1) * MAX_COLUMNS + column - 1;
}
