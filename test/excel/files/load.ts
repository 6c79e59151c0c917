import { isCellError, type Scalar } from '../../../src/core/workbook/cells';
import type { Link, Sheet, Workbook } from '../../../src/core/workbook/workbook';
import type { Area } from '../../../src/core/workbook/address';
import { isInGrid, parseReference } from '../model/area';
import {
  blankCell,
  formatOf,
  plainFormat,
  type Cell,
  type Format,
  type Hyperlink,
} from '../model/cell';
import type { ModelSheet } from '../model/sheet';
import { ModelWorkbook } from '../model/workbook';
import type { SheetExtras } from './extras';

/** A workbook of a file as Excel would hold it. Sheets without cells are not among its worksheets. */
export function loadModel(
  workbook: Workbook,
  extras: ReadonlyMap<string, SheetExtras>,
): ModelWorkbook {
  const model = new ModelWorkbook();
  const formats = workbook.styles.map((style): Format => {
    const isPlain = style.numberFormat === 'General' && style.fill === null && style.locked;
    return isPlain ? plainFormat : formatOf(style);
  });
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== 'worksheet') continue;
    const target = model.append(sheet.name);
    loadCells(sheet, target, formats);
    loadObjects(model, sheet, target, extras.get(sheet.name)!);
    target.version = 0;
  }
  const visible = model.sheets.find(({ visibility }) => visibility === 'visible');
  if (visible) model.active = visible;
  loadNames(model, workbook);
  model.isStructureProtected = workbook.structureProtected;
  return model;
}

function loadCells({ cells, links }: Sheet, target: ModelSheet, formats: readonly Format[]): void {
  cells.rows.forEach((row, position) => {
    for (let at = cells.starts[position]!; at < cells.starts[position + 1]!; at++) {
      const format = formats[cells.styles[at]!]!;
      target.put(row, cells.columns[at]!, cellOf(cells.values[at]!, format));
    }
  });
  for (const { area, target: address } of links) {
    const link = hyperlinkOf(address);
    const { bottom } = target.used(false) ?? { bottom: area.top };
    for (let row = area.top; row <= Math.min(area.bottom, Math.max(bottom, area.top)); row++) {
      for (let column = area.left; column <= area.right; column++) {
        target.put(row, column, { ...target.cell(row, column), link });
      }
    }
  }
}

/** What a value of a snapshot is in Excel. */
export function cellOf(value: Scalar, format: Format): Cell {
  if (value === null) return { ...blankCell, format };
  if (isCellError(value)) return { ...blankCell, format, value: value.error, isError: true };
  return { ...blankCell, format, value };
}

function hyperlinkOf(target: Link['target']): Hyperlink {
  const hash = target.indexOf('#');
  if (hash < 0) return { address: target };
  const documentReference = target.slice(hash + 1);
  return hash === 0 ? { documentReference } : { address: target.slice(0, hash), documentReference };
}

function loadObjects(
  model: ModelWorkbook,
  sheet: Sheet,
  target: ModelSheet,
  extras: SheetExtras,
): void {
  target.visibility = sheet.visibility;
  target.merges = sheet.merges.map((area) => ({ area }));
  for (const { first, last } of sheet.hiddenRows) target.hiddenRows.set(first, last, true);
  for (const { first, last, width, hidden } of sheet.columns) {
    if (hidden) target.hiddenColumns.set(first, last, true);
    if (width === null) continue;
    for (let column = first; column <= last; column++) {
      target.columnWidths.set(column, pointsOf(width));
    }
  }
  target.tables = sheet.tables.map(({ name, area, hasHeaderRow, hasTotalsRow }) => ({
    id: model.id(),
    name,
    place: { area },
    style: '',
    showHeaders: hasHeaderRow,
    showTotals: hasTotalsRow,
    showBandedRows: false,
    showBandedColumns: false,
    showFilterButton: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  }));
  if (sheet.isProtected) target.protection = { options: extras.allowed ?? {}, password: null };
  target.conditionalFormats = extras.formats.map(({ type, areas, formula }) => ({
    id: model.id(),
    type,
    places: areas.map((area) => ({ area })),
    formula,
    stopIfTrue: false,
    fill: null,
    fontColor: null,
    bold: false,
    numberFormat: null,
  }));
  target.charts = extras.chartNames.map((name) => ({
    id: model.id(),
    type: 'BarStacked',
    bag: { name },
    series: [],
  }));
  target.shapes = Array.from({ length: extras.pictures }, () => 'Image');
  const topLeft: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  target.comments = Array.from({ length: extras.comments }, () => ({
    id: model.id(),
    place: { area: topLeft },
    content: '',
  }));
}

/** A column's width in points, from the characters that files count in: whole pixels, as on a screen. */
function pointsOf(width: number): number {
  return Math.trunc(width * 7 + 0.5) * 0.75;
}

function loadNames(model: ModelWorkbook, { names }: Workbook): void {
  for (const { name, refersTo, sheet } of names) {
    if (name.startsWith('_xlnm.')) continue;
    const reference = parseReference(refersTo);
    const on = reference?.sheet ? model.sheet(reference.sheet) : null;
    const isCells = on && reference && isInGrid(reference.area);
    const place = isCells ? { area: reference.area } : null;
    if (on && place) on.followers.add(place);
    model.names.push({
      name,
      scope: sheet === null ? null : model.sheet(sheet),
      formula: refersTo,
      target: on && place ? { sheet: on, place } : null,
      visible: true,
      comment: '',
    });
  }
}
