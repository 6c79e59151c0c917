import { keptDateFormat } from '../workbook/append';
import { cellName, type CellRef } from '../workbook/address';
import { styleAt, valueAt, type Scalar } from '../workbook/cells';
import { dayExists, dayOfSerial, serialOfDay, type IsoDay } from '../workbook/day';
import type { CellChange, Edit } from '../workbook/edit';
import { isDateFormat } from '../workbook/number-format';
import type { Report, ReportCell } from '../workbook/report';
import { phrase, type Phrase } from '../workbook/words';
import type { Sheet, Workbook } from '../workbook/workbook';
import { checkSettingRow } from './read-settings';
import { settingKey, settingKind, settingNamed, type SettingName } from './setting-key';
import {
  readSettingRows,
  settingHeadings,
  settingsSheetId,
  settingsSheetName,
  textOf,
  type SettingRow,
} from './setting-rows';
import { dayOfText, settingNames } from './sheet-settings';

/**
 * A setting as it is to be from now on: all of it, so that null sets it back to the default. Days
 * are ISO texts or words. The headings of a field and the other spellings of an agency are lists.
 */
export interface SettingChange {
  readonly setting: string;
  /** What it is for, such as the field of a heading; empty where the setting needs nothing. */
  readonly about: string;
  readonly value: string | number | readonly string[] | null;
}

/** A setting that changes, as the sheet shows it; null where it says nothing. */
export interface ChangedSetting {
  readonly setting: SettingName;
  readonly about: string;
  readonly before: SettingText;
  readonly after: SettingText;
}

/** Words, a day, or nothing. */
export type SettingText = string | { readonly day: IsoDay } | null;

export interface SettingsPlan {
  /** By the place of the change among those given. Where there are any, nothing is changed. */
  readonly problems: readonly { readonly change: number; readonly phrase: Phrase }[];
  readonly changed: readonly ChangedSetting[];
  readonly edits: readonly Edit[];
}

/**
 * Plans how the *Followthrough settings* sheet comes to say what it is to say: values on rows that
 * stand there are changed, new rows added, and the sheet made where there is none. What is set back
 * to its default keeps its row, with nothing in it; a row for an agency is emptied whole. Rows about
 * anything else are left alone.
 */
export function planSettings(
  workbook: Workbook,
  changes: readonly SettingChange[],
  marking: string | null,
): SettingsPlan {
  const sheet = new SettingsSheet(workbook);
  const problems: { change: number; phrase: Phrase }[] = [];
  const changed: ChangedSetting[] = [];
  changes.forEach((change, at) => {
    const wanted = wantedRows(change, workbook.date1904);
    if ('problem' in wanted) problems.push({ change: at, phrase: wanted.problem });
    else changed.push(...sheet.change(wanted));
  });
  if (problems.length > 0) return { problems, changed: [], edits: [] };
  return { problems, changed, edits: sheet.edits(marking) };
}

interface Wanted {
  readonly name: SettingName;
  readonly about: string;
  /** The values of its rows: several for headings, none where it is set back. */
  readonly values: readonly Scalar[];
}

function wantedRows(
  { setting, about, value }: SettingChange,
  date1904: boolean,
): Wanted | { readonly problem: Phrase } {
  const name = settingNamed(setting);
  if (name === null) {
    const data = { key: setting, choices: settingNames };
    return { problem: phrase('settings-problem/unknown-setting', data) };
  }
  const values = valuesOf(name, value, date1904);
  const words = textOf(about);
  for (const each of values) {
    const checked = checkSettingRow({ setting: name, about: words, value: each }, date1904);
    if ('settings' in checked) continue;
    const { kind, data } = checked.fault;
    return { problem: phrase(`settings-problem/${kind}`, data) };
  }
  return { name, about: words, values };
}

function valuesOf(name: SettingName, value: SettingChange['value'], date1904: boolean): Scalar[] {
  if (value === null) return [];
  const list = typeof value === 'string' || typeof value === 'number' ? [value] : value;
  // A letter keeps its lines.
  if (settingKind(name) === 'letter') return list.filter((each) => textOf(each) !== '').slice(0, 1);
  const texts = list.map((each) => textOf(each)).filter((each) => each !== '');
  switch (settingKind(name)) {
    case 'spellings':
      return [texts.join('; ') || null];
    case 'headings':
      return [...new Set(texts)];
    case 'number':
      return texts.map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : text));
    case 'day':
      return texts.map((text) => {
        const day = isoDay(text) ?? dayOfText(text);
        return day === null ? text : serialOfDay(day, date1904);
      });
    case 'text':
    case 'letter':
      return texts.slice(0, 1);
  }
}

function isoDay(text: string): IsoDay | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match && dayExists(Number(match[1]), Number(match[2]), Number(match[3])) ? text : null;
}

/** The sheet as it stands, and what is to be done to it. */
class SettingsSheet {
  private readonly rows: readonly SettingRow[];
  private readonly cells = new Map<string, CellChange>();
  /** Rows that are to be added, by what they set. */
  private readonly added = new Map<string, Wanted>();

  constructor(private readonly workbook: Workbook) {
    this.rows = readSettingRows(workbook);
  }

  /** Plans a change; says how the sheet shows it, or nothing where it stands there already. */
  change(wanted: Wanted): ChangedSetting[] {
    const { name, about, values } = wanted;
    const key = settingKey(name, about);
    const standing = this.rows.filter((row) => keyOf(row) === key);
    this.added.delete(key);
    const before = shownOf(
      name,
      standing.map(({ value }) => value),
      this.workbook.date1904,
    );
    // Of several rows for one thing the last holds; were it emptied alone, another would.
    if (values.length === 0) for (const row of standing) this.empty(name, row);
    else if (settingKind(name) === 'headings') this.changeList(key, wanted, standing);
    else {
      const row = standing.at(-1);
      if (row) this.set(name, row, values[0]!);
      else this.added.set(key, wanted);
    }
    const after = shownOf(name, values, this.workbook.date1904);
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    return isSame ? [] : [{ setting: name, about, before, after }];
  }

  edits(marking: string | null): Edit[] {
    const edits: Edit[] = [];
    const [first] = this.rows;
    const cells = [...this.cells.values()];
    if (first && cells.length > 0) {
      edits.push({ kind: 'set-cells', sheet: first.cells.value.sheet, cells });
    }
    const added = [...this.added.values()];
    if (added.length > 0) {
      const report = settingsReport(added, marking, this.workbook.date1904);
      edits.push({ kind: 'append-rows', report });
    }
    return edits;
  }

  /** Each heading has a row: those that are no longer wanted make room for those that are new. */
  private changeList(
    key: string,
    { name, about, values }: Wanted,
    rows: readonly SettingRow[],
  ): void {
    const wanted = new Set(values);
    const held = new Set(rows.map(({ value }) => textOf(value)));
    const missing = values.filter((value) => !held.has(String(value)));
    for (const row of rows) {
      if (wanted.has(textOf(row.value))) continue;
      this.set(name, row, missing.shift() ?? null);
    }
    if (missing.length > 0) this.added.set(key, { name, about, values: missing });
  }

  private empty(name: SettingName, row: SettingRow): void {
    this.set(name, row, null);
    if (name !== 'Agency') return;
    // An agency that is named is one, even without other spellings.
    this.put(row.cells.setting, null, null);
    this.put(row.cells.about, null, null);
  }

  private set(name: SettingName, { cells }: SettingRow, value: Scalar): void {
    const isDay = settingKind(name) === 'day' && typeof value === 'number';
    this.put(cells.value, value, isDay && !this.showsDates(cells.value) ? keptDateFormat : null);
  }

  private put(cell: CellRef, value: Scalar, numberFormat: string | null): void {
    const expected = valueAt(this.sheetOf(cell).cells, cell.row, cell.column);
    const { row, column } = cell;
    const change = { row, column, expected, value, numberFormat };
    if (expected === value) this.cells.delete(cellName(row, column));
    else this.cells.set(cellName(row, column), change);
  }

  private showsDates(cell: CellRef): boolean {
    const style = styleAt(this.sheetOf(cell).cells, cell.row, cell.column);
    return isDateFormat(this.workbook.styles[style]!.numberFormat);
  }

  private sheetOf({ sheet }: CellRef): Sheet {
    return this.workbook.sheets.find(({ name }) => name === sheet)!;
  }
}

function keyOf({ setting, about }: SettingRow): string | null {
  const name = settingNamed(setting);
  return name && settingKey(name, about);
}

/** What rows for one thing come to, as the sheet shows it; null where they set nothing. */
function shownOf(name: SettingName, values: readonly Scalar[], date1904: boolean): SettingText {
  if (settingKind(name) === 'headings') {
    return values.map(textOf).filter(Boolean).join('; ') || null;
  }
  const value = values.at(-1);
  if (value === undefined) return null;
  if (settingKind(name) === 'day' && typeof value === 'number') {
    const day = dayOfSerial(value, date1904);
    return day === null ? textOf(value) : { day };
  }
  // An agency needs no other spellings to be set.
  return textOf(value) || (name === 'Agency' ? '' : null);
}

function settingsReport(
  rows: readonly Wanted[],
  marking: string | null,
  date1904: boolean,
): Report {
  const [setting, about, value] = settingHeadings;
  return {
    id: settingsSheetId,
    sheetName: settingsSheetName,
    title: phrase('settings-sheet/title'),
    subtitle: phrase('settings-sheet/subtitle'),
    marking,
    page: { orientation: 'landscape', fitToHeight: false },
    blocks: [
      {
        kind: 'table',
        id: 'settings',
        title: null,
        columns: [
          { id: 'setting', heading: setting, kind: 'text', weight: 24 },
          { id: 'about', heading: about, kind: 'text', weight: 36 },
          { id: 'value', heading: value, kind: 'text', weight: 60 },
        ],
        rows: rows.flatMap((row) =>
          row.values.map((each) => ({
            cells: [textCell(row.name), textCell(row.about), valueCell(row.name, each, date1904)],
          })),
        ),
        total: null,
        empty: '',
      },
    ],
  };
}

function textCell(text: string): ReportCell {
  return text === '' ? null : { kind: 'text', text };
}

function valueCell(name: SettingName, value: Scalar, date1904: boolean): ReportCell {
  if (typeof value !== 'number') return textCell(textOf(value));
  const day = settingKind(name) === 'day' ? dayOfSerial(value, date1904) : null;
  return day === null ? { kind: 'count', count: value } : { kind: 'date', day };
}
