import { cellName, type Area } from '../../src/core/workbook/address';
import { isOurFormula, ownSheetId } from '../../src/core/workbook/mark';
import type { Sheet, Workbook } from '../../src/core/workbook/workbook';
import { openPackage } from '../../src/hosts/file/package';
import { readWorkbook } from '../../src/hosts/file/read';
import { readExtras } from '../excel/files/extras';

/**
 * What every host must say of a workbook alike. Left out: chart and macro sheets, the date system
 * and the names that files keep for themselves, which Excel does not tell; looks outside the area
 * that holds values; exact widths.
 */
export function comparable(workbook: Workbook): unknown {
  return {
    structureProtected: workbook.structureProtected,
    sheets: workbook.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map((sheet) => comparableSheet(sheet, workbook)),
    names: workbook.names
      .filter(({ name, sheet }) => !name.startsWith('_xlnm.') && isOnWorksheet(workbook, sheet))
      .map(({ name, refersTo, sheet }) => `${sheet ?? ''}!${name}=${plainlyQuoted(refersTo)}`)
      .sort(),
  };
}

/** Excel quotes the names of sheets only where it has to; files do as they like. */
function plainlyQuoted(reference: string): string {
  return reference.replace(/'([A-Za-z_][A-Za-z0-9_.]*)'!/g, '$1!');
}

function isOnWorksheet({ sheets }: Workbook, name: string | null): boolean {
  return name === null || sheets.some((each) => each.name === name && each.kind === 'worksheet');
}

function comparableSheet(sheet: Sheet, { styles }: Workbook): unknown {
  const held = heldArea(sheet);
  const cells: Record<string, unknown> = {};
  eachCell(sheet, (row, column, at) => {
    const value = sheet.cells.values[at]!;
    if (value === null && !isInside(held, row, column)) return;
    const { numberFormat, fill, locked } = styles[sheet.cells.styles[at]!]!;
    cells[cellName(row, column)] = { value, numberFormat, fill, locked };
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    cells,
    merges: sheet.merges
      .filter((area) => isInside(held, area.top, area.left))
      .map(areaKey)
      .sort(),
    hiddenRows: indexes(sheet.hiddenRows, held?.top ?? 0, held?.bottom ?? -1),
    hiddenColumns: indexes(
      sheet.columns.filter(({ hidden }) => hidden),
      held?.left ?? 0,
      held?.right ?? -1,
    ),
    tables: sheet.tables.map((table) => ({ ...table, area: areaKey(table.area) })),
    links: linksOf(sheet, held),
  };
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

/** The area that holds values; null where the sheet has none. */
function heldArea(sheet: Sheet): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  eachCell(sheet, (row, column, at) => {
    if (sheet.cells.values[at] === null) return;
    area ??= { top: row, left: column, bottom: row, right: column };
    area.bottom = row;
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  });
  return area;
}

function isInside(area: Area | null, row: number, column: number): boolean {
  if (!area || row < area.top || row > area.bottom) return false;
  return column >= area.left && column <= area.right;
}

function areaKey({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

function indexes(
  spans: readonly { readonly first: number; readonly last: number }[],
  from: number,
  to: number,
): number[] {
  const found: number[] = [];
  for (const { first, last } of spans) {
    for (let at = Math.max(first, from); at <= Math.min(last, to); at++) found.push(at);
  }
  return found.sort((one, other) => one - other);
}

/** Links by cell: a file may give one to a whole area. */
function linksOf({ links }: Sheet, held: Area | null): Record<string, string> {
  const found: Record<string, string> = {};
  if (!held) return found;
  for (const { area, target } of links) {
    for (let row = Math.max(area.top, held.top); row <= Math.min(area.bottom, held.bottom); row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (isInside(held, row, column)) found[cellName(row, column)] = target;
      }
    }
  }
  return Object.fromEntries(Object.entries(found).sort());
}

/** What edits left in a file, for comparison: its workbook, our highlights, and our charts. */
export async function writtenIn(bytes: Uint8Array): Promise<unknown> {
  const workbook = await readWorkbook(bytes);
  const extras = await readExtras(await openPackage(bytes));
  return {
    workbook: comparable(workbook),
    highlights: [...extras].map(([sheet, { formats }]) => ({
      sheet,
      rules: formats
        .filter(({ formula }) => isOurFormula(formula))
        .map(({ formula, areas }) => `${formula} on ${areas.map(areaKey).join(' ')}`),
      others: formats.filter(({ formula }) => !isOurFormula(formula)).length,
    })),
    charts: [...extras].map(([sheet, { chartNames }]) => ({ sheet, chartNames })),
    own: workbook.sheets.map(({ name }) => ownSheetId(workbook, name)),
  };
}
