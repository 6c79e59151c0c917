import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/workbook/address';
import { columnsOf, join, localName, meet, rowsOf, sheetPrefix } from '../model/area';
import { blankCell, plainFormat, type Cell } from '../model/cell';
import { typed } from '../model/input';
import { shiftColumns, shiftRows } from '../model/shift';
import { fail, found, notImplemented } from '../protocol/errors';
import { HostObject, readOnly, type ClassEntry, type Context } from './define';
import { grid, setGrid } from './grid';
import { hiddenColumn, hiddenRow, link } from './range-properties';
import { bulkMethods } from './range-bulk';
import {
  areaOf,
  areas,
  follow,
  range,
  rangeOf,
  rangeOrNull,
  worksheet,
  type RangeTarget,
} from './objects';

/** Above this many, Excel does not say which areas are merged. */
const mostMerges = 512;

function relative(target: RangeTarget, change: (area: Area) => Area): HostObject<RangeTarget> {
  return range(target.sheet, change(areaOf(target)));
}

function address(target: RangeTarget): string {
  return sheetPrefix(target.sheet.name) + localName(areaOf(target));
}

function write(target: RangeTarget, values: unknown, { workbook }: Context): void {
  target.sheet.guardCells(areaOf(target));
  setGrid(target, values, typed);
  workbook.changed(target.sheet, areaOf(target));
}

/** Empties cells: of what they hold, of how they look, or of both. */
export function clear(sheet: RangeTarget['sheet'], area: Area, what: unknown): void {
  if (what !== 'All' && what !== 'Contents' && what !== 'Formats') {
    notImplemented(`Range.clear(${String(what)})`);
  }
  sheet.guardCells(area);
  sheet.eachCell(area, (row, column, cell) => {
    const kept: Cell =
      what === 'Contents'
        ? { ...blankCell, format: cell.format, link: cell.link }
        : { ...cell, format: plainFormat };
    if (what === 'All' || (kept.value === '' && kept.format === plainFormat)) {
      sheet.remove(row, column);
    } else sheet.put(row, column, kept);
  });
  if (what !== 'Contents') sheet.merges = sheet.merges.filter((each) => !within(each.area, area));
}

function within(area: Area | null, outer: Area): boolean {
  const shared = area && meet(area, outer);
  return shared !== null && area !== null && localName(shared) === localName(area);
}

function mergedAreas(target: RangeTarget): HostObject | null {
  const area = areaOf(target);
  // Only areas that begin within the range are found.
  const inside = target.sheet.merges
    .map((each) => each.area)
    .filter((each): each is Area => each !== null)
    .filter(({ top, left }) => meet(area, { top, left, bottom: top, right: left }) !== null);
  if (inside.length > mostMerges) fail('GeneralException');
  return inside.length === 0 ? null : areas(target.sheet, inside);
}

function shift(target: RangeTarget, how: unknown, direction: 1 | -1, context: Context): void {
  const area = areaOf(target);
  const { sheet } = target;
  sheet.guardCells(area);
  if (columnsOf(area) === MAX_COLUMNS) shiftRows(sheet, area.top, direction * rowsOf(area));
  else if (rowsOf(area) === MAX_ROWS) shiftColumns(sheet, area.left, direction * columnsOf(area));
  else notImplemented(`moving part of the rows or columns (${String(how)})`);
  const type = columnsOf(area) === MAX_COLUMNS ? 'Row' : 'Column';
  context.workbook.changed(sheet, area, type + (direction > 0 ? 'Inserted' : 'Deleted'));
}

function valueType({ value, isError }: Cell): string {
  if (value === '') return 'Empty';
  if (isError) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

function count(area: Area): number {
  const cells = rowsOf(area) * columnsOf(area);
  return cells > 2 ** 31 - 1 ? -1 : cells;
}

export const rangeEntry: ClassEntry<RangeTarget> = {
  kept: ({ sheet, place }, isKept) => follow(sheet, [place], isKept),
  properties: {
    Address: readOnly(address),
    AddressLocal: readOnly(address),
    RowIndex: readOnly((target) => areaOf(target).top),
    ColumnIndex: readOnly((target) => areaOf(target).left),
    RowCount: readOnly((target) => rowsOf(areaOf(target))),
    ColumnCount: readOnly((target) => columnsOf(areaOf(target))),
    CellCount: readOnly((target) => count(areaOf(target))),
    IsEntireRow: readOnly((target) => columnsOf(areaOf(target)) === MAX_COLUMNS),
    IsEntireColumn: readOnly((target) => rowsOf(areaOf(target)) === MAX_ROWS),
    Values: {
      get(target) {
        if (target.sheet.isBroken) fail('GeneralException');
        return grid(target, ({ value }) => value);
      },
      set: write,
    },
    Formulas: {
      get: (target) => grid(target, ({ value, formula }) => formula ?? value),
      set: write,
    },
    ValueTypes: readOnly((target) => grid(target, valueType)),
    NumberFormat: {
      get: (target) => grid(target, ({ format }) => format.numberFormat),
      set(target, values) {
        target.sheet.guardFormats();
        setGrid(target, values, (cell, code) =>
          typeof code === 'string'
            ? { ...cell, format: { ...cell.format, numberFormat: code } }
            : fail('InvalidArgument'),
        );
      },
    },
    RowHidden: hiddenRow,
    ColumnHidden: hiddenColumn,
    Hyperlink: link,
  },
  navigations: {
    Format: (target) =>
      new HostObject('RangeFormat', { sheet: target.sheet, areas: () => [areaOf(target)] }),
    Worksheet: ({ sheet }) => worksheet(sheet),
    ConditionalFormats: (target) =>
      new HostObject('ConditionalFormatCollection', {
        sheet: target.sheet,
        areas: [areaOf(target)],
      }),
  },
  methods: {
    ...bulkMethods,
    _ValidateArraySize(target, [rows, columns]) {
      const area = areaOf(target);
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) fail('InvalidArgument');
    },
    GetCell: (target, [row, column]) =>
      relative(target, ({ top, left }) => square(top + Number(row), left + Number(column))),
    GetRow: (target, [index]) =>
      relative(target, (area) => {
        const row = area.top + Number(index);
        return row > area.bottom ? fail('InvalidArgument') : { ...area, top: row, bottom: row };
      }),
    GetColumn: (target, [index]) =>
      relative(target, (area) => {
        const column = area.left + Number(index);
        return column > area.right
          ? fail('InvalidArgument')
          : { ...area, left: column, right: column };
      }),
    GetBoundingRect: (target, [other], { workbook }) =>
      relative(target, (area) => join(area, areaOf(rangeOf(workbook, target.sheet, other)))),
    GetResizedRange: (target, [rows, columns]) =>
      relative(target, (area) => ({
        ...area,
        bottom: area.bottom + Number(rows),
        right: area.right + Number(columns),
      })),
    GetAbsoluteResizedRange: (target, [rows, columns]) =>
      relative(target, ({ top, left }) => ({
        top,
        left,
        bottom: top + Number(rows) - 1,
        right: left + Number(columns) - 1,
      })),
    GetOffsetRange: (target, [rows, columns]) =>
      relative(target, ({ top, left, bottom, right }) => ({
        top: top + Number(rows),
        left: left + Number(columns),
        bottom: bottom + Number(rows),
        right: right + Number(columns),
      })),
    GetEntireRow: (target) =>
      relative(target, (area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    GetEntireColumn: (target) =>
      relative(target, (area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
    GetIntersectionOrNullObject: (target, [other], { workbook }) =>
      rangeOrNull(
        target.sheet,
        meet(areaOf(target), areaOf(rangeOf(workbook, target.sheet, other))),
      ),
    GetUsedRange: (target, [valuesOnly]) => found(usedRange(target, valuesOnly)),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => usedRange(target, valuesOnly),
    GetMergedAreasOrNullObject: mergedAreas,
    Merge(target) {
      target.sheet.guardFormats();
      target.sheet.merges.push({ area: areaOf(target) });
      target.sheet.version++;
    },
    Clear(target, [what = 'All'], { workbook }) {
      clear(target.sheet, areaOf(target), what);
      workbook.changed(target.sheet, areaOf(target));
    },
    CopyFrom(target, [source, type = 'All', skipBlanks, transpose], { workbook }) {
      if (type !== 'Formats' || skipBlanks || transpose) notImplemented(`copying ${String(type)}`);
      copyFormats(target, rangeOf(workbook, target.sheet, source));
      workbook.changed(target.sheet, areaOf(target));
    },
    Select: (target, _, { workbook }) => workbook.select(target.sheet, areaOf(target)),
    Insert(target, [how], context) {
      shift(target, how, 1, context);
      return range(target.sheet, areaOf(target));
    },
    Delete: (target, [how], context) => shift(target, how, -1, context),
  },
};

/** Copies looks; a smaller range is repeated over the larger one. */
function copyFormats(target: RangeTarget, source: RangeTarget): void {
  target.sheet.guardFormats();
  const [from, to] = [areaOf(source), areaOf(target)];
  for (let row = to.top; row <= to.bottom; row++) {
    for (let column = to.left; column <= to.right; column++) {
      const { format } = source.sheet.cell(
        from.top + ((row - to.top) % rowsOf(from)),
        from.left + ((column - to.left) % columnsOf(from)),
      );
      target.sheet.put(row, column, { ...target.sheet.cell(row, column), format });
    }
  }
}

function usedRange(target: RangeTarget, valuesOnly: unknown): HostObject | null {
  const used = target.sheet.used(valuesOnly === true);
  return rangeOrNull(target.sheet, used && meet(used, areaOf(target)));
}

function square(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
