import { format } from 'numfmt';
import { isCellError, type Scalar } from '../../core/workbook/cells';
import { dayOfSerial } from '../../core/workbook/day';
import { isDateFormat } from '../../core/workbook/number-format';
import { formatDay } from '../../messages/values';

/** Excel shows these formats as the computer's country has it: here, as in Britain. */
const local: Readonly<Record<string, string>> = {
  'm/d/yy': 'dd/mm/yyyy',
  'mm-dd-yy': 'dd/mm/yyyy',
  'm/d/yyyy': 'dd/mm/yyyy',
  'm/d/yy h:mm': 'dd/mm/yyyy hh:mm',
};

/** What a cell shows: the value as Excel shows it in its number format. */
export function showValue(value: Scalar, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  const code = local[numberFormat] ?? numberFormat.replace(/^\[\$-F800\][^;]*/, 'd mmmm yyyy');
  if (isDateFormat(code)) {
    const day = dayOfSerial(value, date1904);
    if (day === null) return '########';
    // The library counts from 1900 alone.
    const shift = date1904 ? 1462 : 0;
    return formatted(code, value + shift) ?? formatDay(day);
  }
  return formatted(code, value) ?? String(value);
}

function formatted(code: string, value: number): string | null {
  try {
    return format(code, value, { throws: true });
  } catch {
    // A format that only Excel understands.
    return null;
  }
}
