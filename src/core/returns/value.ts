import { parseDates, dateOfCell } from '../plan/dates';
import type { DateExpression } from '../plan/date-expression';
import type { Scalar } from '../workbook/cells';
import { isCellError } from '../workbook/cells';
import type { IsoDay } from '../workbook/day';
import { isDateFormat } from '../workbook/number-format';

/** What a cell of a return or of a plan says: its words as they stand and, where they are one day, the day. */
export interface ReturnValue {
  readonly text: string;
  /** The day that the words or the date cell give beyond doubt; null where they give none. */
  readonly day: IsoDay | null;
}

export const blankValue: ReturnValue = Object.freeze({ text: '', day: null });

/** A text that is no date. */
export function textValue(text: string): ReturnValue {
  return text === '' ? blankValue : { text, day: null };
}

export function dayValue(day: IsoDay): ReturnValue {
  return { text: day, day };
}

export function isBlankValue({ text }: ReturnValue): boolean {
  return plainText(text) === '';
}

/**
 * A text as two of them are compared: line ends, kinds of spaces and spaces at the ends of lines
 * are what programs change when they save a file, not what people mean.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/\u200b|\ufeff/g, '')
    .replace(/ +$/gm, '')
    .replace(/^\s+|\s+$/g, '');
}

/** True where two values say the same: one day however it is written, or the same words. */
export function sameValue(one: ReturnValue, other: ReturnValue): boolean {
  if (one.day !== null || other.day !== null) return one.day === other.day;
  return one.text === other.text || plainText(one.text) === plainText(other.text);
}

/** Texts without their case, punctuation and spacing: what rows are matched by. */
export function wordsKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const context = { place: 'date-column', order: null, publication: null, near: null } as const;

/** The dates of a cell of words under a heading that asks for one. */
export function datesOfText(text: string): readonly DateExpression[] {
  return parseDates(text, context);
}

/** The value of a cell under a heading that asks for a date. */
export function dateCellValue(
  value: Scalar,
  numberFormat: string,
  words: string,
  date1904: boolean,
): ReturnValue {
  if (typeof value === 'number' && isDateFormat(numberFormat)) {
    const date = dateOfCell(value, numberFormat, date1904);
    return { text: words, day: date.kind === 'day' ? date.end : null };
  }
  if (isCellError(value) || typeof value !== 'string') return textValue(words);
  return { text: words, day: dayOfText(words) };
}

/** The day that words give where they give nothing else: `31 March 2027`, `31/03/2027`. */
export function dayOfText(text: string): IsoDay | null {
  if (text.length > 40) return null;
  const dates = datesOfText(text);
  const [only] = dates;
  if (!only || dates.length > 1 || only.kind !== 'day' || only.caveat !== undefined) return null;
  if (only.doubt !== undefined && only.doubt !== 'ambiguous-day-month') return null;
  return plainText(text).length <= only.text.length + 1 ? only.end : null;
}
