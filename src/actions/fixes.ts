import { findFixes, fixEdits, type Fix } from '../core/fixes/find-fixes';
import type { FixKind } from '../core/rules/fix';
import { rules } from '../core/rules/index';
import { run } from '../core/run';
import { cellName } from '../core/workbook/address';
import { isCellError, styleAt, type Scalar } from '../core/workbook/cells';
import { dayOfSerial, type IsoDay } from '../core/workbook/day';
import type { Edit } from '../core/workbook/edit';
import { isDateFormat } from '../core/workbook/number-format';
import { phrase } from '../core/workbook/words';
import type { Workbook } from '../core/workbook/workbook';
import { HostProblem, type WorkbookHost } from '../hosts/port';
import { formatDay, word } from '../messages/format';
import { applyEdits, type Written } from './apply';
import type { CheckResult } from './check';
import type { CommandOptions } from './options';
import { settle } from './options';

/** A fix that a rule offers, in words: plain data. */
export interface WordedFix {
  /** The same for the same fix of the same workbook; give it to `applyFixes`. */
  readonly id: string;
  readonly rule: string;
  readonly kind: FixKind;
  readonly sheet: string;
  /** Such as `F12`. */
  readonly cell: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** All that the cell shows now, and all that it will; `''` where it is blank. */
  readonly before: string;
  readonly after: string;
  /** `“30 April 2027”, text → 30 April 2027, a date`. */
  readonly sentence: string;
}

export interface FixList {
  readonly asAt: IsoDay;
  readonly fixes: readonly WordedFix[];
  /** To be applied as they are; each cell is guarded by what it holds. */
  readonly edits: readonly Edit[];
}

/** Which fixes are meant: all, those of a rule, or those of these ids. */
export interface FixChoice {
  readonly rule?: string;
  readonly ids?: readonly string[];
}

export interface Fixed extends FixList {
  /** Why a fix that was asked for was not made. */
  readonly problems: readonly string[];
  /** Null where nothing was written. */
  readonly written: Written | null;
}

/** The rules that offer fixes. */
export const fixingRules: readonly string[] = rules
  .filter(({ fix }) => fix !== undefined)
  .map(({ id }) => id);

/**
 * The fixes that the rules offer, each cell before and after; nothing is changed. Throws a
 * `HostProblem` where the choice names a rule that offers none.
 */
export function listFixes(
  workbook: Workbook,
  options: CommandOptions,
  choice: FixChoice = {},
): FixList {
  const readOptions = settle(workbook, options);
  const fixes = chosen(findAll(workbook, readOptions), choice);
  return {
    asAt: readOptions.asAt,
    fixes: fixes.map((fix) => wordFix(fix, workbook)),
    edits: fixEdits(fixes),
  };
}

/** The fixes for what a check has found in a workbook, without checking it again. */
export function fixesOf(
  workbook: Workbook,
  { settings, outcome }: Pick<CheckResult, 'settings' | 'outcome'>,
): WordedFix[] {
  const { plan, findings } = outcome;
  return findFixes(findings, { plan, settings, workbook }).map((fix) => wordFix(fix, workbook));
}

/** Makes fixes, each cell only where it still holds what was read: all that are chosen, or none. */
export async function applyFixes(
  host: WorkbookHost,
  options: CommandOptions,
  choice: FixChoice = {},
): Promise<Fixed> {
  const list = listFixes(await host.read(), options, choice);
  const offered = new Set(list.fixes.map(({ id }) => id));
  const gone = (choice.ids ?? []).filter((id) => !offered.has(id));
  const problems = gone.map((id) => word(phrase('fix/gone', { id })));
  const isMade = problems.length === 0 && list.edits.length > 0;
  return { ...list, problems, written: isMade ? await applyEdits(host, list.edits) : null };
}

function findAll(workbook: Workbook, options: Parameters<typeof run>[1]): Fix[] {
  const { plan, findings } = run(workbook, options);
  return findFixes(findings, { plan, settings: options.settings, workbook });
}

function chosen(fixes: readonly Fix[], { rule, ids }: FixChoice): readonly Fix[] {
  if (rule !== undefined && !fixingRules.includes(rule)) {
    throw new HostProblem(phrase('fix/no-such-rule', { rule, rules: fixingRules }));
  }
  const wanted = ids && new Set(ids);
  return fixes.filter(
    (fix) => (rule === undefined || fix.rule === rule) && (!wanted || wanted.has(fix.id)),
  );
}

function wordFix(fix: Fix, workbook: Workbook): WordedFix {
  const { id, rule, kind, cell, before, after } = fix;
  const day = kind === 'date' && typeof after === 'number' ? dayOf(after, workbook) : null;
  const shown = {
    before: textOf(before, fix, workbook),
    after: day === null ? textOf(after, null, workbook) : formatDay(day),
  };
  return {
    id,
    rule,
    kind,
    sheet: cell.sheet,
    cell: cellName(cell.row, cell.column),
    row: cell.row,
    column: cell.column,
    ...shown,
    sentence: word(phrase(`fix/${kind}`, { ...shown, day })),
  };
}

function dayOf(serial: number, { date1904 }: Workbook): IsoDay | null {
  return dayOfSerial(serial, date1904);
}

/** What a cell shows; a date as a day. */
function textOf(value: Scalar, at: Fix | null, workbook: Workbook): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  const sheet = at && workbook.sheets.find(({ name }) => name === at.cell.sheet);
  if (sheet && typeof value === 'number') {
    const style = workbook.styles[styleAt(sheet.cells, at.cell.row, at.cell.column)]!;
    const day = isDateFormat(style.numberFormat) ? dayOf(value, workbook) : null;
    if (day !== null) return formatDay(day);
  }
  return String(value);
}
