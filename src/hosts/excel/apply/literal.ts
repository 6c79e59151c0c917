import { isCellError, type Scalar } from '../../../core/workbook/cells';
import { cellText } from '../../../core/workbook/cell-text';

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** What Excel would take for a formula, number, share, sum, date, truth value or error. */
const interpreted = new RegExp(
  `^\\s*(?:['=+@#(\\-\\d.,£$€¥%]|(?:${months})|(?:true|false)\\s*$)`,
  'i',
);

/**
 * A value as Excel takes it over without reading anything into it: an apostrophe keeps a text a
 * text. Cells of the format `@` need none.
 */
export function literal(value: Scalar, numberFormat = 'General'): string | number | boolean {
  // Nothing at all would leave the cell as it is.
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value !== 'string') return value;
  const text = cellText(value);
  const isSafe = numberFormat === '@' ? !text.startsWith("'") : !interpreted.test(text);
  return isSafe ? text : `'${text}`;
}
