import { isCellError, styleAt, valueAt, type Scalar } from '../../../src/core/workbook/cells';
import type { CellChange, Edit, LiveRule } from '../../../src/core/workbook/edit';
import { isOurFormula, ownSheetId } from '../../../src/core/workbook/mark';
import type { Tone } from '../../../src/core/workbook/report';
import type { DefinedName, Sheet, Workbook } from '../../../src/core/workbook/workbook';
import { areaName, type Area } from '../../../src/core/workbook/address';
import { applyEdits } from '../../../src/hosts/file/apply';
import { openPackage } from '../../../src/hosts/file/package';
import { Editing } from '../../../src/hosts/file/parts/editing';
import { shades } from '../../../src/hosts/layout/tones';
import type { Cell } from '../model/cell';
import type { ModelConditionalFormat, ModelSheet } from '../model/sheet';
import type { ModelWorkbook } from '../model/workbook';
import { notImplemented } from '../protocol/errors';
import { referenceOf } from '../registry/workbook';
import { readExtras } from './extras';
import { writeSheetPart } from './save-sheet';

interface Original {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/**
 * The original file with what was changed in Excel since: cells and highlights of its own sheets as
 * edits, so that all else keeps its bytes; sheets of ours, and new ones, as real ones with their
 * tables and charts.
 */
export async function saveModel(model: ModelWorkbook, original: Original): Promise<Uint8Array> {
  const { workbook } = original;
  for (const { name, kind } of workbook.sheets) {
    if (kind === 'worksheet' && !model.sheet(name)) notImplemented(`saving without ${name}`);
  }
  const found = await readExtras(await openPackage(original.bytes));
  const edits: Edit<string>[] = [];
  const whole: ModelSheet[] = [];
  for (const sheet of model.sheets) {
    const before = workbook.sheets.find(({ name }) => name === sheet.name);
    if (sheet.version === 0) continue;
    const isWhole = !before || ownSheetId(workbook, before.name) !== null;
    if (isWhole || isRedrawn(sheet, before, workbook)) whole.push(sheet);
    else {
      if (sheet.isShifted) notImplemented('saving inserted or deleted rows');
      const formulas = found.get(before.name)!.formats.map(({ formula }) => formula);
      edits.push(...highlights(sheet, formulas), ...cellEdits(sheet, before, workbook));
    }
  }
  const { bytes } = await applyEdits(original.bytes, edits);
  if (whole.length === 0 && sameNames(model, workbook.names)) return bytes;
  const file = await openPackage(bytes);
  const editing = await Editing.open(file);
  for (const sheet of whole) {
    const after = model.sheets.slice(model.sheets.indexOf(sheet) + 1).map(({ name }) => name);
    const next = after.find((name) => editing.workbook.sheet(name) !== null) ?? null;
    await writeSheetPart(editing, sheet, next);
  }
  await saveNames(editing, model, workbook.names);
  return file.write(await editing.finish());
}

/** True where tables grew or cells were filled: then the sheet is written anew as well. */
function isRedrawn(sheet: ModelSheet, before: Sheet, { styles }: Workbook): boolean {
  const areas = (tables: readonly { name: string; area: Area | null }[]): string =>
    tables.map(({ name, area }) => `${name} ${area && areaName(area)}`).join('\n');
  const now = sheet.tables.map(({ name, place }) => ({ name, area: place.area }));
  let isFilled = false;
  const used = sheet.used(false);
  if (used) {
    sheet.eachCell(used, (row, column, { value, format }) => {
      const { fill } = styles[styleAt(before.cells, row, column)]!;
      const isNew = valueAt(before.cells, row, column) === null && value !== '';
      isFilled ||= isNew && format.fill !== fill;
    });
  }
  const isChanged = isFilled || areas(now) !== areas(before.tables);
  if (isChanged && (sheet.comments.length > 0 || sheet.shapes.length > 0)) {
    notImplemented('saving a sheet with comments or shapes anew');
  }
  return isChanged;
}

function cellEdits(sheet: ModelSheet, before: Sheet, { styles }: Workbook): Edit<string>[] {
  const cells: CellChange[] = [];
  const area = sheet.used(false);
  if (area) {
    sheet.eachCell(area, (row, column, cell) => {
      const expected = valueAt(before.cells, row, column);
      const value = scalarOf(cell);
      const style = styles[styleAt(before.cells, row, column)]!;
      const isSame = same(value, expected);
      if (isSame && valueAt(before.cells, row, column) === null) return;
      const { numberFormat } = cell.format;
      const isFormatted = numberFormat !== style.numberFormat && numberFormat !== 'General';
      if (isSame && !isFormatted) return;
      const format = isFormatted ? numberFormat : null;
      // What was typed over a formula was typed by somebody who saw it.
      cells.push({ row, column, expected, value, numberFormat: format, overFormula: true });
    });
  }
  before.cells.rows.forEach((row, position) => {
    for (let at = before.cells.starts[position]!; at < before.cells.starts[position + 1]!; at++) {
      const column = before.cells.columns[at]!;
      const expected = before.cells.values[at]!;
      if (expected === null || sheet.rows.get(row)?.has(column)) continue;
      cells.push({ row, column, expected, value: null, numberFormat: null, overFormula: true });
    }
  });
  return cells.length > 0 ? [{ kind: 'set-cells', sheet: before.name, cells }] : [];
}

function scalarOf({ value, isError }: Cell): Scalar {
  if (value === '') return null;
  return isError ? { error: String(value) } : value;
}

function same(one: Scalar, other: Scalar): boolean {
  if (isCellError(one) || isCellError(other)) {
    return isCellError(one) && isCellError(other) && one.error === other.error;
  }
  return (one ?? '') === (other ?? '');
}

/** Our highlights, where they are others than the file's; hers must be as they were. */
function highlights(sheet: ModelSheet, before: readonly string[]): Edit<string>[] {
  const now = sheet.conditionalFormats;
  const hers = (formulas: readonly string[]): string =>
    formulas.filter((formula) => !isOurFormula(formula)).join('\n');
  if (hers(now.map(({ formula }) => formula)) !== hers(before)) {
    notImplemented('saving other conditional formats than ours');
  }
  const ours = now.filter(({ formula }) => isOurFormula(formula));
  if (ours.length === 0) {
    return before.some(isOurFormula) ? [{ kind: 'clear-highlights', sheet: sheet.name }] : [];
  }
  if (ours.every(({ fill }) => fill === null)) return [];
  return [{ kind: 'highlight', sheet: sheet.name, rules: ours.map(ruleOf) }];
}

/** The rule that a conditional format stands for; it must look exactly as its meaning says. */
function ruleOf({ formula, places, ...format }: ModelConditionalFormat): LiveRule {
  const tone = /followthrough:([a-z-]+)/.exec(formula)![1] as Tone;
  const { fill, text } = shades[tone];
  if (format.fill !== `#${fill}` || format.fontColor !== `#${text}` || !format.bold) {
    throw new Error(`a highlight of ${tone} with other looks`);
  }
  const areas = places.map(({ area }) => area).filter((area): area is Area => area !== null);
  return { areas, formula: formula.slice(1), tone, numberFormat: format.numberFormat };
}

interface NameKey {
  readonly name: string;
  readonly sheet: string | null;
  readonly refersTo: string;
}

function namesOf(model: ModelWorkbook): NameKey[] {
  return model.names.map((name) => ({
    name: name.name,
    sheet: name.scope?.name ?? null,
    refersTo: referenceOf(name),
  }));
}

function isSameName(one: DefinedName | NameKey, other: DefinedName | NameKey): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase() && one.sheet === other.sheet;
}

function sameNames(model: ModelWorkbook, before: readonly DefinedName[]): boolean {
  const theirs = before.filter(({ name }) => !name.startsWith('_xlnm.'));
  const now = namesOf(model);
  return (
    now.length === theirs.length && now.every((each) => theirs.some((b) => isSameName(each, b)))
  );
}

async function saveNames(
  { workbook }: Editing,
  model: ModelWorkbook,
  before: readonly DefinedName[],
): Promise<void> {
  const now = namesOf(model);
  await workbook.dropNames(
    (entry) => !entry.name.startsWith('_xlnm.') && !now.some((each) => isSameName(each, entry)),
  );
  for (const each of now) {
    if (before.some((entry) => isSameName(each, entry))) continue;
    const scope =
      each.sheet === null ? -1 : workbook.sheets.findIndex((s) => s.name === each.sheet);
    await workbook.setName(each.name, scope < 0 ? null : scope, each.refersTo);
  }
}
