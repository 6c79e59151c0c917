import { columnName } from '../workbook/address';
import type { IsoDay } from '../workbook/day';

/**
 * Formulas in the making. A reference in them keeps its row as an offset from the row that the
 * formula is for, so that equal rows have equal templates and share one conditional format.
 */

/** What Excel takes in one text literal is 255 characters; some room is left for doubled quotes. */
const literalLength = 240;
/** Excel's limit is 8,192 characters; the room left is for the digits of row numbers. */
export const formulaLength = 7_800;
/** OR takes up to 255 terms. */
export const mostTerms = 200;

/** A cell of a column, `offset` rows below the row that the formula is for. */
export function cellRef(column: number, offset: number): string {
  return `$${columnName(column)}\u0001${offset}\u0002`;
}

/** The cells of a column from one offset to another, both included. */
export function rangeRef(column: number, first: number, last: number): string {
  return `${cellRef(column, first)}:${cellRef(column, last)}`;
}

/** The formula for a row, counted from 0. */
export function formulaAt(template: string, row: number): string {
  return template.replace(/\u0001(-?\d+)\u0002/g, (_, offset) => String(row + Number(offset) + 1));
}

/** A text as a formula writes it: quotes doubled, line breaks as CHAR, long texts in pieces. */
export function textLiteral(text: string): string {
  const parts: string[] = [];
  for (const part of text.split(/([\r\n])/)) {
    if (part === '\n') parts.push('CHAR(10)');
    else if (part === '\r') parts.push('CHAR(13)');
    else {
      for (let at = 0; at < part.length; at += literalLength) {
        parts.push(`"${part.slice(at, at + literalLength).replaceAll('"', '""')}"`);
      }
    }
  }
  return parts.length === 0 ? '""' : parts.join('&');
}

/** A day, in either date system. */
export function dayTerm(day: IsoDay): string {
  return `DATE(${Number(day.slice(0, 4))},${Number(day.slice(5, 7))},${Number(day.slice(8, 10))})`;
}

/** A text as Excel's TRIM leaves it: no spaces at the ends, single ones within. */
export function trimmed(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** Earlier days are what blank or mistyped cells show. */
export const firstDay: IsoDay = '1990-01-01';
