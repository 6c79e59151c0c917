import { dayExists, makeDay, serialOfDay } from '../../../core/workbook/day';

const MS_PER_DAY = 86_400_000;

/**
 * The serial of a date as Strict workbooks write it, `2016-10-31T09:30:00`, of a day alone, or of
 * a time alone; null where the text is none of them.
 */
export function serialOfIsoText(text: string, date1904: boolean): number | null {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
      text.trim(),
    );
  if (!match || match[0] === '' || match[0] === 'Z') return null;
  const [year, month, date, hours, minutes, seconds] = match.slice(1).map((part) => Number(part));
  const time = ((hours || 0) * 3600 + (minutes || 0) * 60 + (seconds || 0)) * 1000;
  if (match[1] === undefined) return time / MS_PER_DAY;
  if (!dayExists(year!, month!, date!)) return null;
  const serial = serialOfDay(makeDay(year!, month!, date!), date1904);
  // Before March 1900 serials run one behind, for a 29 February that never was.
  const isEarly = !date1904 && serial < 61;
  return serial - (isEarly ? 1 : 0) + time / MS_PER_DAY;
}
