import type { IsoDay } from '../workbook/day';
import type { Settings } from '../settings/settings';

/** What a reading is told from outside; everything else it finds in the workbook. */
export interface ReadOptions {
  readonly settings: Settings;
  /** The as-at day: dates without a year are read near the plan's own dates, else near it. */
  readonly asAt: IsoDay;
  /** Only these sheets, by name; all where null. */
  readonly sheets: readonly string[] | null;
  /** The header's row (from 0) where the user names it; found where null. */
  readonly headerRow: number | null;
}
