import type { Area } from '../../../src/core/workbook/address';
import { meet } from '../model/area';
import type { ModelSheet, ModelTable } from '../model/sheet';
import type { ModelWorkbook } from '../model/workbook';
import { fail, found, notImplemented } from '../protocol/errors';
import {
  collection,
  HostObject,
  readOnly,
  sameText,
  type ClassEntry,
  type Context,
  type Property,
} from './define';
import { areaOf, range, rangeOf, worksheet } from './objects';

interface TablesTarget {
  readonly workbook: ModelWorkbook;
  /** Null for the tables of all sheets. */
  readonly sheet: ModelSheet | null;
}

export interface TableTarget {
  readonly sheet: ModelSheet;
  readonly table: ModelTable;
}

function add(
  { workbook, sheet: own }: TablesTarget,
  address: unknown,
  headers: unknown,
): HostObject {
  if (headers !== true) return notImplemented('tables without headers');
  const target = rangeOf(workbook, own, address);
  const area = areaOf(target);
  const { sheet } = target;
  sheet.guardObjects();
  const isTaken = [...sheet.tables.map(({ place }) => place), ...sheet.merges].some(
    (place) => place.area && meet(place.area, area),
  );
  if (isTaken) return fail('InvalidArgument');
  const tables = workbook.sheets.flatMap((each) => each.tables);
  let number = tables.length + 1;
  while (tables.some(({ name }) => name === `Table${number}`)) number++;
  const table: ModelTable = {
    id: workbook.id(),
    name: `Table${number}`,
    place: target.place,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  checkHeadings(sheet, area);
  sheet.tables.push(table);
  sheet.version++;
  return new HostObject('Table', { sheet, table });
}

/** Excel would change headings that are blank, no texts or not distinct. */
function checkHeadings(sheet: ModelSheet, area: Area): void {
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const { value } = sheet.cell(area.top, column);
    if (typeof value !== 'string' || value === '' || seen.has(value.toLowerCase())) {
      notImplemented('table headings that Excel has to change');
    }
    seen.add(String(value).toLowerCase());
  }
}

export const tablesEntry: ClassEntry<TablesTarget> = collection(
  ({ workbook, sheet }) =>
    (sheet ? [sheet] : workbook.sheets).flatMap((each) =>
      each.tables.map((table) => new HostObject('Table', { sheet: each, table })),
    ),
  ({ table }: TableTarget, key) => table.id === key || sameText(table.name, key),
  { Add: (target, [address, headers]) => add(target, address, headers) },
);

function option<K extends keyof ModelTable>(key: K): Property<TableTarget> {
  return {
    get: ({ table }) => table[key],
    set({ sheet, table }, value) {
      sheet.guardObjects();
      table[key] = value as ModelTable[K];
      sheet.version++;
    },
  };
}

function rename({ sheet, table }: TableTarget, value: unknown, { workbook }: Context): void {
  const name = String(value);
  if (!/^[A-Za-z_\\][\w.]*$/.test(name) || name.length > 255) fail('InvalidArgument');
  const others = workbook.sheets.flatMap((each) => each.tables).filter((each) => each !== table);
  const isTaken = [...others, ...workbook.names].some((each) => sameText(each.name, name));
  if (isTaken) fail('ItemAlreadyExists');
  table.name = name;
  sheet.version++;
}

function areaOfTable({ table }: TableTarget): Area {
  return found(table.place.area);
}

export const tableEntry: ClassEntry<TableTarget> = {
  id: ({ table }) => ({ Id: table.id }),
  properties: {
    Id: readOnly(({ table }) => table.id),
    Name: { get: ({ table }) => table.name, set: rename },
    Style: option('style'),
    ShowHeaders: option('showHeaders'),
    ShowTotals: option('showTotals'),
    ShowBandedRows: option('showBandedRows'),
    ShowBandedColumns: option('showBandedColumns'),
    ShowFilterButton: option('showFilterButton'),
    HighlightFirstColumn: option('highlightFirstColumn'),
    HighlightLastColumn: option('highlightLastColumn'),
  },
  navigations: { Worksheet: ({ sheet }) => worksheet(sheet) },
  methods: {
    GetRange: (target) => range(target.sheet, areaOfTable(target)),
    GetHeaderRowRange: (target) => {
      const area = areaOfTable(target);
      return range(target.sheet, { ...area, bottom: area.top });
    },
    GetDataBodyRange: (target) => {
      const area = areaOfTable(target);
      return range(target.sheet, { ...area, top: area.top + (target.table.showHeaders ? 1 : 0) });
    },
    Resize(target, [newRange], { workbook }) {
      const { sheet, table } = target;
      sheet.guardObjects();
      const old = areaOfTable(target);
      const area = areaOf(rangeOf(workbook, sheet, newRange));
      // The headings stay in their row, and the table keeps some of its cells.
      if (area.top !== old.top || !meet(area, old)) fail('InvalidArgument');
      const others = sheet.tables.filter((each) => each !== table).map(({ place }) => place);
      const isTaken = [...others, ...sheet.merges].some(
        (place) => place.area && meet(place.area, area),
      );
      if (isTaken) fail('InvalidArgument');
      table.place.area = area;
      sheet.version++;
    },
    ConvertToRange(target) {
      const { sheet, table } = target;
      sheet.guardObjects();
      sheet.tables = sheet.tables.filter((each) => each !== table);
      sheet.version++;
      return range(sheet, areaOfTable(target));
    },
  },
};
