import type { FieldName } from '../core/plan/plan';
import type { ReadOptions } from '../core/read/options';
import { mergeSettings, parseSettings, readSettings } from '../core/settings/read-settings';
import type { IsoDay } from '../core/workbook/day';
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

/**
 * What a workbook is read with: what the user says now, over the settings given, over the
 * workbook's own settings sheet, over the defaults. Throws a `HostProblem` where a sheet that the
 * user names, or a setting, cannot be used.
 */
export function settle(workbook: Workbook, options: CommandOptions): ReadOptions {
  const { mapping, today, headerRow } = options;
  const given = mergeSettings(readSettings(workbook).settings, options.settings);
  const overriding = Object.keys(mapping).length > 0 ? { mapping: { '*': mapping } } : {};
  const { settings, problems } = parseSettings(mergeSettings(given, overriding));
  if (problems.length > 0) {
    throw new HostProblem(phrase('settings/wrong', { sentences: problems.map(word) }));
  }
  return {
    settings,
    asAt: options.asAt ?? settings.asAt ?? today,
    sheets: options.sheets?.map((name) => sheetNamed(workbook, name)) ?? null,
    headerRow,
  };
}

/** The sheet's own spelling of a name; Excel does not tell capitals apart. */
function sheetNamed({ sheets }: Workbook, wanted: string): string {
  const found = sheets.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (found === undefined) {
    const names = sheets.map(({ name }) => name);
    throw new HostProblem(phrase('command/no-such-sheet', { wanted, names }));
  }
  return found.name;
}
