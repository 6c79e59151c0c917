import type { FieldName } from '../core/plan/plan';
import type { ReadOptions } from '../core/read/options';
import { mergeSettings, parseSettings, readSettings } from '../core/settings/read-settings';
import type { IsoDay } from '../core/workbook/day';
import type { Phrase } from '../core/workbook/words';
import { phrase } from '../core/workbook/words';
import type { Workbook } from '../core/workbook/workbook';
import { HostProblem } from '../hosts/port';
import { word } from '../messages/format';

/** What the user says beside the workbook, whatever the surface. */
export interface CommandOptions {
  /** Settings from outside the workbook, unchecked; they win over the workbook's own sheet. */
  readonly settings: unknown;
  /** Which heading or column letter holds a field, on every sheet; it wins over any settings. */
  readonly mapping: Readonly<Partial<Record<FieldName, string>>>;
  /** The as-at day as the user gave it; null leaves it to the settings, then to `today`. */
  readonly asAt: IsoDay | null;
  readonly today: IsoDay;
  /** Only these sheets; all where null. */
  readonly sheets: readonly string[] | null;
  /** The header's row, from 0; found where null. */
  readonly headerRow: number | null;
}
