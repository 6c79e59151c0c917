import { areaHolds, areaName, cellName, type Area } from '../../../core/workbook/address';
import { isCellError, type Scalar } from '../../../core/workbook/cells';
import type { CellChange, SetCellsEdit } from '../../../core/workbook/edit';
import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import { toScalar } from '../read/sheet-snapshot';
import type { Prepared } from './apply';
import type { Directory } from './directory';
import { literal } from './literal';
import { partsOf, readParts, type ReadPart } from './parts';
import { sizeOf, type Sender } from './sender';

/** What cells were changed to by edits before, of the same list. */
export class SheetValues {
  private readonly changed = new Map<string, Scalar>();

  get(sheet: string, { row, column }: Place): Scalar | undefined {
    return this.changed.get(`${row} ${column} ${sheet.toLowerCase()}`);
  }

  set(sheet: string, { row, column }: Place, value: Scalar): void {
    this.changed.set(`${row} ${column} ${sheet.toLowerCase()}`, value);
  }
}

type Place = Pick<CellChange, 'row' | 'column'>;

/**
 * Changes cells, each only where it still holds what was read: they are read again just before, and
 * nothing is written where one of them holds anything else, or a formula that is not to be replaced.
 */
export async function prepareCells(
  context: Excel.RequestContext,
  directory: Directory,
  values: SheetValues,
  { sheet, cells }: SetCellsEdit,
): Promise<Prepared> {
  directory.require(sheet);
  const isProtected = directory.isProtected(sheet);
  const parts = await readParts(context, sheet, partsOf(cells), isProtected);
  let pending: { readonly part: ReadPart; readonly changes: CellChange[] }[] = [];
  return {
    check() {
      pending = parts.map((part) => ({ part, changes: notYetMade(sheet, part, values) }));
      for (const { part, changes } of pending) {
        for (const change of changes) {
          checkUnlocked(sheet, part, change);
          checkFormula(sheet, part, change);
        }
      }
    },
    async write(sender) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const { part, changes } of pending) {
        await writePart(sender, worksheet, part.area, changes);
      }
      return { notices: [] };
    },
  };
}

/** The changes that are still to be made; a merged area's value stands at its top left. */
function notYetMade(sheet: string, part: ReadPart, values: SheetValues): CellChange[] {
  return part.changes.flatMap((requested) => {
    const merged = part.merges.find((area) => areaHolds(area, requested.row, requested.column));
    const change = merged ? { ...requested, row: merged.top, column: merged.left } : requested;
    const { row, column, expected, value } = change;
    if (!areaHolds(part.area, row, column)) throw changed(sheet, change);
    const held = values.get(sheet, change) ?? heldAt(part, row, column);
    values.set(sheet, change, value);
    if (isSame(held, value)) return [];
    if (isSame(held, expected)) return [change];
    throw changed(sheet, change);
  });
}

function changed(sheet: string, { row, column }: Place): HostProblem {
  return new HostProblem(phrase('write.cell-changed', { sheet, cell: cellName(row, column) }));
}

function heldAt({ area, values, types }: ReadPart, row: number, column: number): Scalar {
  const [down, across] = [row - area.top, column - area.left];
  return toScalar(values[down]![across], types[down]![across]!);
}

function isSame(one: Scalar, other: Scalar): boolean {
  if (isCellError(one) || isCellError(other)) {
    return isCellError(one) && isCellError(other) && one.error === other.error;
  }
  return (one ?? '') === (other ?? '');
}

function checkUnlocked(sheet: string, { area, properties }: ReadPart, place: Place): void {
  const cell = properties?.[place.row - area.top]?.[place.column - area.left];
  if (properties && cell?.format?.protection?.locked !== false) {
    throw new HostProblem(phrase('excel.sheet-protected', { sheet }));
  }
}

function checkFormula(sheet: string, part: ReadPart, change: CellChange): void {
  const { row, column, overFormula = false } = change;
  const [down, across] = [row - part.area.top, column - part.area.left];
  const formula = part.formulas[down]![across];
  // A text that begins like a formula is its own value.
  const isFormula =
    typeof formula === 'string' &&
    formula.startsWith('=') &&
    formula !== part.values[down]![across];
  if (!isFormula || overFormula) return;
  throw new HostProblem(phrase('write.formula', { sheet, cell: cellName(row, column) }));
}

/** Writes the changed cells of a part at once; those between them are left as they are. */
async function writePart(
  sender: Sender,
  worksheet: Excel.Worksheet,
  area: Area,
  changes: readonly CellChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const blank = (): (string | number | boolean | null)[][] =>
    Array.from({ length: rows }, () => new Array<null>(columns).fill(null));
  const values = blank();
  const formats = blank();
  let bytes = rows * columns * 10;
  let hasFormats = false;
  for (const { row, column, value, numberFormat } of changes) {
    const written = literal(value, numberFormat ?? undefined);
    values[row - area.top]![column - area.left] = written;
    bytes += sizeOf(written);
    if (numberFormat === null) continue;
    formats[row - area.top]![column - area.left] = numberFormat;
    hasFormats = true;
  }
  await sender.room(bytes);
  const range = worksheet.getRange(areaName(area));
  if (hasFormats) range.numberFormat = formats;
  range.values = values;
}
