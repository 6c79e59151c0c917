import type { CellRef } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import { mergeSettings } from './parse-settings';
import { faultsOf, type SettingFault } from './problems';
import { readSettingRows, type SettingWords } from './setting-rows';
import { settingsSchema } from './settings';
import { readSettingRow, type RowSettings } from './sheet-settings';

export { mergeSettings, parseSettings } from './parse-settings';

/** A fault of the settings sheet and its cell. */
export interface SettingProblem extends SettingFault {
  readonly cell: CellRef;
}

/** What a workbook's own settings sheet sets. */
export interface SheetSettings {
  /** Overrides for `mergeSettings` and `parseSettings`; each has passed the schema. */
  readonly settings: unknown;
  readonly problems: readonly SettingProblem[];
}

/**
 * Reads the visible *Followthrough settings* sheet. A row that cannot be used is a problem and
 * sets nothing; the rows before and after it hold.
 */
export function readSettings(workbook: Workbook): SheetSettings {
  let settings: unknown = {};
  const problems: SettingProblem[] = [];
  for (const row of readSettingRows(workbook)) {
    const read = checkSettingRow(row, workbook.date1904);
    if ('fault' in read) problems.push({ ...read.fault, cell: row.cells[read.at] });
    else settings = addRow(settings, read.settings);
  }
  return { settings, problems };
}

/** What a row sets, once it has passed the schema; else its first fault. */
export function checkSettingRow(row: SettingWords, date1904: boolean): RowSettings {
  const read = readSettingRow(row, date1904);
  if ('fault' in read) return read;
  const checked = settingsSchema.safeParse(read.settings, { reportInput: true });
  if (checked.success) return read;
  const name = row.about === '' ? row.setting : `${row.setting}: ${row.about}`;
  const [fault] = checked.error.issues.flatMap((one) => faultsOf(one, () => name));
  return { fault: fault!, at: 'value' };
}

/** Rows add up: several may give headings for one field, and several agencies. */
function addRow(settings: unknown, row: Readonly<Record<string, unknown>>): unknown {
  const held = settings as { headings?: Readonly<Record<string, readonly string[]>> };
  const headings = row.headings as Readonly<Record<string, readonly string[]>> | undefined;
  if (!headings) return mergeSettings(settings, row);
  const added = Object.entries(headings).map(([field, words]) => [
    field,
    [...(held.headings?.[field] ?? []), ...words],
  ]);
  return mergeSettings(settings, { headings: Object.fromEntries(added) });
}
