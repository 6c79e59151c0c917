import { readPlan } from '../core/read/read-plan';
import { markingOf } from '../core/settings/marking';
import { checkSettingRow } from '../core/settings/read-settings';
import { readSettingRows, textOf, type SettingRow } from '../core/settings/setting-rows';
import { settingKind, settingNamed } from '../core/settings/setting-key';
import {
  planSettings,
  type SettingChange,
  type SettingText,
} from '../core/settings/write-settings';
import type { CellRef } from '../core/workbook/address';
import { dayOfSerial } from '../core/workbook/day';
import type { Edit } from '../core/workbook/edit';
import { phrase } from '../core/workbook/words';
import type { Workbook } from '../core/workbook/workbook';
import type { WorkbookHost } from '../hosts/port';
import { formatDay, word } from '../messages/format';
import { applyEdits, type Written } from './apply';
import type { CommandOptions } from './options';
import { settle } from './options';

export type { SettingChange };

/** What remembering some settings comes to: plain data, in words. */
export interface RememberPreview {
  /** Where there are any, nothing is changed. `change` is the place among the changes given. */
  readonly problems: readonly { readonly change: number; readonly sentence: string }[];
  /** Settings that are other than they were, as the sheet shows them; `''` where nothing is set. */
  readonly changed: readonly WordedSetting[];
  /** To be applied as they are; none where nothing changes. */
  readonly edits: readonly Edit[];
}

export interface WordedSetting {
  readonly setting: string;
  readonly about: string;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

export interface Remembered extends RememberPreview {
  /** Null where nothing was written. */
  readonly written: Written | null;
}

/** A row of the settings sheet, for a list of what is set. */
export interface ListedSetting {
  readonly setting: string;
  readonly about: string;
  readonly value: string;
  readonly cell: CellRef;
  /** Why the row sets nothing, null where it does, or is blank. */
  readonly problem: string | null;
}

/** What the workbook's own settings sheet says, row by row. */
export function listSettings(workbook: Workbook): ListedSetting[] {
  return readSettingRows(workbook).map((row) => {
    const checked = checkSettingRow(row, workbook.date1904);
    const problem =
      'fault' in checked
        ? word(phrase(`settings-problem/${checked.fault.kind}`, checked.fault.data))
        : null;
    const { setting, about, cells } = row;
    return { setting, about, value: valueText(row, workbook.date1904), cell: cells.value, problem };
  });
}

function valueText({ setting, value }: SettingRow, date1904: boolean): string {
  const name = settingNamed(setting);
  const isDay = name !== null && settingKind(name) === 'day' && typeof value === 'number';
  const day = isDay ? dayOfSerial(value, date1904) : null;
  return day === null ? textOf(value) : formatDay(day);
}

/** What remembering would come to, without doing it. */
export function previewRemember(
  workbook: Workbook,
  options: CommandOptions,
  changes: readonly SettingChange[],
): RememberPreview {
  const isNew = readSettingRows(workbook).length === 0;
  const planned = planSettings(workbook, changes, isNew ? markingFor(workbook, options) : null);
  return {
    problems: planned.problems.map(({ change, phrase: fault }) => ({
      change,
      sentence: word(fault),
    })),
    changed: planned.changed.map(({ setting, about, ...values }) => {
      const [before, after] = [shown(values.before), shown(values.after)];
      const data = { setting, about, before, after };
      return { ...data, sentence: word(phrase('settings/changed', data)) };
    }),
    edits: planned.edits,
  };
}

/** Keeps settings with the plan, on the visible *Followthrough settings* sheet: all, or none. */
export async function remember(
  host: WorkbookHost,
  options: CommandOptions,
  changes: readonly SettingChange[],
): Promise<Remembered> {
  const preview = previewRemember(await host.read(), options, changes);
  const { edits } = preview;
  return { ...preview, written: edits.length > 0 ? await applyEdits(host, edits) : null };
}

function markingFor(workbook: Workbook, options: CommandOptions): string | null {
  const readOptions = settle(workbook, options);
  return markingOf(readOptions.settings, readPlan(workbook, readOptions));
}

function shown(value: SettingText): string {
  if (value === null || typeof value === 'string') return value ?? '';
  return formatDay(value.day);
}
