import { areaName, cellName, MAX_COLUMNS, MAX_ROWS } from '../workbook/address';
import { headingKey } from '../workbook/headings';
import type { PublishItem, PublishKind, Removal, RemovedCell } from '../workbook/publish';
import type { Sheet, Span, Workbook } from '../workbook/workbook';
import { birthDates, isBirthHeading } from './birth-dates';
import { NameFinder } from './names';

/** What stands in place of what was taken out of a cell. */
export interface Placeholders {
  readonly name: string;
  readonly birth: string;
}

/** Something found in cells, with what each becomes where it is taken out. */
interface Found extends PublishItem {
  readonly cells: readonly RemovedCell[];
}

/**
 * What the cells of a workbook hold that may not be meant for publication: names of a list that its
 * user holds, dates of birth, what is hidden, and links that lead out of it.
 */
export function inspectCells(workbook: Workbook, names: readonly string[]): PublishItem[] {
  const blank = { name: '', birth: '' };
  return findAll(workbook, names, blank).map(({ kind, sheet, area, text }) => ({
    kind,
    sheet,
    area,
    text,
  }));
}

/** What is to be taken out of a copy, for kinds that the user chose. */
export function removalOf(
  workbook: Workbook,
  names: readonly string[],
  kinds: readonly PublishKind[],
  placeholders: Placeholders,
  whiteCells: readonly RemovedCell[],
): Removal {
  const chosen = findAll(workbook, names, placeholders).filter(({ kind }) => kinds.includes(kind));
  const cells = new Map<string, RemovedCell>();
  const put = (cell: RemovedCell): void => {
    const key = `${cell.row} ${cell.column} ${cell.sheet}`;
    // What goes altogether goes, whatever else it holds.
    if (cells.get(key)?.text !== null) cells.set(key, cell);
  };
  for (const found of chosen) found.cells.forEach(put);
  if (kinds.includes('white-text')) whiteCells.forEach(put);
  const hidden = workbook.sheets.filter(({ visibility }) => visibility !== 'visible');
  return {
    kinds,
    cells: [...cells.values()],
    emptySheets: kinds.includes('hidden-sheets') ? hidden.map(({ name }) => name) : [],
  };
}

function findAll(
  workbook: Workbook,
  names: readonly string[],
  placeholders: Placeholders,
): Found[] {
  const finder = new NameFinder(names);
  return workbook.sheets.flatMap((sheet) => [
    ...personalData(sheet, finder, placeholders),
    ...hiddenRows(sheet),
    ...hiddenColumns(sheet),
    ...hiddenSheet(sheet),
    ...links(sheet),
  ]);
}

function personalData(sheet: Sheet, finder: NameFinder, placeholders: Placeholders): Found[] {
  const found: Found[] = [];
  const births = new Map<number, number>();
  eachCell(sheet, (row, column, at) => {
    const value = sheet.cells.values[at]!;
    const one = (kind: PublishKind, text: string, after: string): void => {
      const cells = [{ sheet: sheet.name, row, column, text: after }];
      found.push({ kind, sheet: sheet.name, area: cellName(row, column), text, cells });
    };
    const isBirth = (births.get(column) ?? Infinity) < row;
    if (typeof value === 'string') {
      const { names, text } = finder.replace(value, placeholders.name);
      const born = isBirth
        ? { found: [value], text: placeholders.birth }
        : birthDates(text, placeholders.birth);
      if (names.length > 0) one('names', names.join(', '), born.text);
      if (born.found.length > 0) one('dates-of-birth', born.found.join(', '), born.text);
      if (isBirthHeading(headingKey(value))) births.set(column, row);
    } else if (isBirth && typeof value === 'number') {
      one('dates-of-birth', '', placeholders.birth);
    }
  });
  return found;
}

function hiddenRows(sheet: Sheet): Found[] {
  return sheet.hiddenRows.flatMap((span) => hiddenSpan(sheet, 'hidden-rows', span, (row) => row));
}

function hiddenColumns(sheet: Sheet): Found[] {
  return sheet.columns
    .filter(({ hidden }) => hidden)
    .flatMap((span) => hiddenSpan(sheet, 'hidden-columns', span, (_, column) => column));
}

/** Headings of tables have to stay, or Excel calls the table damaged. */
function hiddenSpan(
  sheet: Sheet,
  kind: PublishKind,
  { first, last }: Span,
  place: (row: number, column: number) => number,
): Found[] {
  const cells: RemovedCell[] = [];
  eachCell(sheet, (row, column, at) => {
    const where = place(row, column);
    const isInside = where >= first && where <= last && sheet.cells.values[at] !== null;
    if (isInside && !isTableHeading(sheet, row, column)) {
      cells.push({ sheet: sheet.name, row, column, text: null });
    }
  });
  if (cells.length === 0) return [];
  const isRows = kind === 'hidden-rows';
  const area = areaName({
    top: isRows ? first : 0,
    bottom: isRows ? last : MAX_ROWS - 1,
    left: isRows ? 0 : first,
    right: isRows ? MAX_COLUMNS - 1 : last,
  });
  const short = isRows ? area.replace(/[A-Z]+/g, '') : area.replace(/\d+/g, '');
  return [{ kind, sheet: sheet.name, area: short, text: String(cells.length), cells }];
}

function isTableHeading({ tables }: Sheet, row: number, column: number): boolean {
  return tables.some(
    ({ area, hasHeaderRow }) =>
      hasHeaderRow && row === area.top && column >= area.left && column <= area.right,
  );
}

function hiddenSheet({ name, visibility, cells }: Sheet): Found[] {
  const count = cells.values.filter((value) => value !== null).length;
  if (visibility === 'visible' || count === 0) return [];
  return [{ kind: 'hidden-sheets', sheet: name, area: null, text: visibility, cells: [] }];
}

function links({ name, links: all }: Sheet): Found[] {
  return all
    .filter(({ target }) => !target.startsWith('#'))
    .map(({ area, target }) => ({
      kind: 'hyperlinks',
      sheet: name,
      area: areaName(area),
      text: target,
      cells: [],
    }));
}

function eachCell(
  { cells }: Sheet,
  visit: (row: number, column: number, at: number) => void,
): void {
  cells.rows.forEach((row, position) => {
    for (let at = cells.starts[position]!; at < cells.starts[position + 1]!; at++) {
      visit(row, cells.columns[at]!, at);
    }
  });
}
