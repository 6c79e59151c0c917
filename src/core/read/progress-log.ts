import type { LogEntry } from '../plan/plan';
import type { IsoDay } from '../workbook/day';
import type { TableDates } from './action-dates';
import type { PlanCell } from './cell';

/** A line that may begin with the day of an update: "04/11/2020 - …", "Email dated 15/11/2016 from …". */
const DATED_LINE = /^[^\n]{0,30}\d/gm;
/** How much of a line is looked at: a date that opens it ends before that. */
const LINE_OPENING = 40;

const none: readonly LogEntry[] = [];

/** The dated lines of a progress cell, each up to the next dated line. */
export function logOf(cell: PlanCell, dates: TableDates): readonly LogEntry[] {
  if (typeof cell.value !== 'string' || !/\d/.test(cell.text)) return none;
  const { text, via } = cell;
  const starts: { at: number; day: IsoDay }[] = [];
  for (const { index } of text.matchAll(DATED_LINE)) {
    const end = text.indexOf('\n', index);
    const opening = text.slice(index, Math.min(end < 0 ? text.length : end, index + LINE_OPENING));
    const date = dates
      .ofLog(cell, opening)
      .find((one) => one.role === 'update' && one.end !== null);
    if (date) starts.push({ at: index, day: date.end! });
  }
  if (starts.length === 0) return none;
  return starts.map(({ at, day }, i) => ({
    day,
    text: text.slice(at, starts[i + 1]?.at ?? text.length).trim(),
    via,
  }));
}
