import {
  areaHolds,
  areaName,
  cellName,
  parseArea,
  type Area,
} from '../../../core/workbook/address';
import { isCellError, type Scalar } from '../../../core/workbook/cells';
import type { CellChange } from '../../../core/workbook/edit';
import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import { cellText } from '../../../core/workbook/cell-text';
import type { Editing } from '../parts/editing';
import type { PartEdit } from '../parts/part';
import type { StyleBook } from '../parts/styles';
import type { WorksheetEntry } from '../parts/workbook-draft';
import { attributeOf, escapeSheetText, escapeXml, type XmlElement } from '../xml';
import { forgetFormulas } from './calc-chain';
import { inheritedStyle, withNumberFormat } from './cell-style';
import { checkFormula, hasFormulas } from './formulas';
import { locateCells, type CellPlace } from './locate';
import { rowHeights } from './row-heights';

/** Cells from a row on look as those above them in another row do. */
export interface LooksFrom {
  readonly model: number;
  readonly from: number;
}

interface Gap {
  readonly row: XmlElement;
  readonly at: number;
  readonly column: number;
  readonly xml: string;
}

/**
 * Changes cells of a sheet, each only where it still holds what was read; a cell that holds the new
 * value already is left as it is. Throws a `HostProblem`, with nothing changed, where a cell holds
 * something else, or a formula that other cells share.
 */
export async function setCells(
  editing: Editing,
  sheet: WorksheetEntry,
  requested: readonly CellChange[],
  looks: LooksFrom | null = null,
): Promise<void> {
  const edit = await editing.worksheet(sheet.part);
  const changes = inOrder(onTopLeft(edit, requested));
  const pending = await notYetMade(editing, sheet.name, changes, looks);
  if (pending.length === 0) return;
  await checkHeadings(editing, sheet, pending);
  const data = edit.child('sheetData');
  if (data === null) throw new HostProblem(phrase('write.no-cells', { sheet: sheet.name }));
  const styles = await stylesFor(editing, pending);
  const places = locateCells(edit, data, pending);
  const models = looks ? locateModels(edit, data, looks, pending) : null;
  const formulas = new Set<string>();
  const gaps: Gap[] = [];
  const newRows = new Map<number, { readonly at: number; cells: string }>();
  for (const change of pending) {
    const place = places.get(change)!;
    const before = styleAt(edit, models?.get(change) ?? place, change.column);
    const style = styles ? withNumberFormat(styles, before, change.numberFormat) : before;
    const xml = cellXml(change, style, edit.prefix);
    if (place.kind === 'cell') {
      const name = cellName(change.row, change.column);
      if (checkFormula(edit, place.cell, sheet.name, change)) formulas.add(name);
      edit.splices.replace(place.cell.start, place.cell.end, xml);
    } else if (place.kind === 'gap') {
      gaps.push({ ...place, column: change.column, xml });
    } else {
      const row = newRows.get(change.row) ?? { at: place.at, cells: '' };
      row.cells += xml;
      newRows.set(change.row, row);
    }
  }
  insertCells(edit, gaps);
  insertRows(edit, data, newRows, looks ? rowHeights(edit, data, looks.model, pending) : new Map());
  widenDimension(edit, pending);
  editing.draft.put(sheet.part, edit);
  editing.remember(sheet.name, pending);
  if (formulas.size > 0) await forgetFormulas(editing, sheet.sheetId, (cell) => formulas.has(cell));
  if (await hasFormulas(editing)) await editing.workbook.recalculate();
}

/** Where the cells are whose looks others take. */
function locateModels(
  edit: PartEdit,
  data: XmlElement,
  { model, from }: LooksFrom,
  changes: readonly CellChange[],
): Map<CellChange, CellPlace> {
  const restyled = changes.filter(({ row }) => row >= from);
  const columns = [...new Set(restyled.map(({ column }) => column))];
  const cells = new Map(columns.map((column) => [column, { row: model, column }]));
  const places = locateCells(edit, data, [...cells.values()]);
  return new Map(restyled.map((change) => [change, places.get(cells.get(change.column)!)!]));
}

/** The style sheet, where it has to be added to: nothing else may touch it. */
async function stylesFor(
  editing: Editing,
  changes: readonly CellChange[],
): Promise<StyleBook | null> {
  if (changes.every(({ numberFormat }) => numberFormat === null)) return null;
  const styles = await editing.styles();
  await styles.prepare('cellXfs');
  return styles;
}

function inOrder(changes: readonly CellChange[]): CellChange[] {
  return [...changes].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A merged area holds its value at its top left: that is the cell that is meant. */
export function onTopLeft(edit: PartEdit, changes: readonly CellChange[]): CellChange[] {
  const list = edit.child('mergeCells');
  const merges = (list ? edit.childrenOf(list) : [])
    .map((element) => parseArea(attributeOf(element, 'ref') ?? ''))
    .filter((area): area is Area => area !== null);
  return changes.map((change) => {
    const area = merges.find((merged) => areaHolds(merged, change.row, change.column));
    return area ? { ...change, row: area.top, column: area.left } : change;
  });
}

/** The changes whose cells hold what was expected; those whose cells hold the new value are done. */
async function notYetMade(
  editing: Editing,
  sheet: string,
  changes: readonly CellChange[],
  looks: LooksFrom | null,
): Promise<CellChange[]> {
  const current = await editing.valuesOf(sheet);
  return changes.filter(({ row, column, expected, value }) => {
    const held = current(row, column);
    // A blank cell of a new row is written for its looks.
    if (isSame(held, value)) return looks !== null && row >= looks.from;
    if (isSame(held, expected)) return true;
    throw new HostProblem(phrase('write.cell-changed', { sheet, cell: cellName(row, column) }));
  });
}

function isSame(one: Scalar, other: Scalar): boolean {
  if (isCellError(one) || isCellError(other)) {
    return isCellError(one) && isCellError(other) && one.error === other.error;
  }
  // An empty text and an empty cell look alike to whoever reads them.
  return one === other || ((one ?? '') === '' && (other ?? '') === '');
}

/**
 * The headings of a table are repeated in its own part; a cell alone must not be changed there.
 * Throws a `HostProblem` where one is.
 */
export async function checkHeadings(
  editing: Editing,
  sheet: WorksheetEntry,
  changes: readonly CellChange[],
): Promise<void> {
  const { tables } = await editing.original(sheet.name);
  for (const { row, column } of changes) {
    const isHeading = tables.some(
      ({ area, hasHeaderRow }) => hasHeaderRow && row === area.top && areaHolds(area, row, column),
    );
    if (!isHeading) continue;
    const cell = cellName(row, column);
    throw new HostProblem(phrase('write.table-heading', { sheet: sheet.name, cell }));
  }
}

function styleAt(edit: PartEdit, place: CellPlace, column: number): number {
  if (place.kind === 'cell') return Number(attributeOf(place.cell, 's') ?? 0);
  return inheritedStyle(edit, place.kind === 'gap' ? place.row : null, column);
}

function cellXml({ row, column, value }: CellChange, style: number, p: string): string {
  const open = `<${p}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${open}/>`;
  if (isCellError(value)) return `${open} t="e"><${p}v>${escapeXml(value.error)}</${p}v></${p}c>`;
  if (typeof value === 'number') return `${open}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `${open} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  const text = escapeXml(escapeSheetText(cellText(value)));
  return `${open} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}

/** Puts new cells into rows that are there; a row without any cell is opened for them once. */
function insertCells(edit: PartEdit, gaps: readonly Gap[]): void {
  const empty = new Map<XmlElement, string>();
  const columns = new Map<XmlElement, number[]>();
  for (const { row, at, column, xml } of gaps) {
    if (row.selfClosing) empty.set(row, (empty.get(row) ?? '') + xml);
    else edit.splices.insert(at, xml);
    columns.set(row, [...(columns.get(row) ?? []), column]);
  }
  for (const [row, added] of columns) dropWrongSpans(edit, row, added);
  for (const [row, xml] of empty) edit.splices.append(row, xml);
}

/** What a row says of the columns it spans is only a hint; where it would be wrong, it goes. */
function dropWrongSpans(edit: PartEdit, row: XmlElement, added: readonly number[]): void {
  const spans = row.attributes.find(({ name }) => name.full === 'spans');
  if (!spans) return;
  const [first, last] = spans.value.split(':').map(Number);
  if (added.every((column) => column + 1 >= first! && column + 1 <= last!)) return;
  edit.splices.remove(spans.start, spans.valueEnd + 1);
}

function widenDimension(edit: PartEdit, changes: readonly CellChange[]): void {
  const element = edit.child('dimension');
  const area = element && parseArea(attributeOf(element, 'ref') ?? '');
  if (!element || !area) return;
  const wider = changes.reduce(
    (sum, { row, column }) => ({
      top: Math.min(sum.top, row),
      left: Math.min(sum.left, column),
      bottom: Math.max(sum.bottom, row),
      right: Math.max(sum.right, column),
    }),
    area,
  );
  if (areaName(wider) !== areaName(area))
    edit.splices.setAttribute(element, 'ref', areaName(wider));
}

function insertRows(
  edit: PartEdit,
  data: XmlElement,
  rows: ReadonlyMap<number, { readonly at: number; readonly cells: string }>,
  heights: ReadonlyMap<number, number>,
): void {
  const p = edit.prefix;
  const written = [...rows].map(([row, { at, cells }]) => {
    const height = heights.get(row);
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return { at, xml: `<${p}row r="${row + 1}"${size}>${cells}</${p}row>` };
  });
  if (data.selfClosing) {
    if (written.length > 0) edit.splices.append(data, written.map(({ xml }) => xml).join(''));
  } else for (const { at, xml } of written) edit.splices.insert(at, xml);
}
