import type { Area } from '../../../src/core/workbook/address';
import type { Visibility } from '../../../src/core/workbook/workbook';
import { wholeSheet } from '../model/area';
import type { Comment, ModelSheet } from '../model/sheet';
import { fail, found } from '../protocol/errors';
import { collection, HostObject, readOnly, stored, type ClassEntry, type Context } from './define';
import { areaOf, areaOfAddress, areas, range, rangeOf, rangeOrNull } from './objects';

/** The most that the address of several areas may have. */
const longestAddress = 8192;
const visibilities: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

function severalAreas(sheet: ModelSheet, address: unknown, { workbook }: Context): HostObject {
  const text = String(address);
  if (text.length > longestAddress) return fail('InvalidArgument');
  return areas(
    sheet,
    text.split(',').map((each) => areaOfAddress(workbook, sheet, each)),
  );
}

export const worksheetEntry: ClassEntry<ModelSheet> = {
  id: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, { workbook }) => workbook.rename(sheet, String(value)),
    },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => workbook.move(sheet, Number(value)),
    },
    Visibility: {
      get: ({ visibility }) => visibility.charAt(0).toUpperCase() + visibility.slice(1),
      set(sheet, value, { workbook }) {
        if (workbook.isStructureProtected) fail('AccessDenied');
        sheet.visibility = visibilities[String(value)] ?? fail('InvalidArgument');
      },
    },
    TabColor: stored('tabColor'),
    ShowGridlines: stored('showGridlines'),
    // So the library calls the same when it is set.
    Gridlines: stored('showGridlines'),
    StandardWidth: stored('standardWidth'),
  },
  navigations: {
    Names: (sheet, { workbook }) => new HostObject('NamedItemCollection', { workbook, sheet }),
    Tables: (sheet, { workbook }) => new HostObject('TableCollection', { workbook, sheet }),
    Charts: (sheet) => new HostObject('ChartCollection', sheet),
    Shapes: (sheet) => new HostObject('ShapeCollection', sheet),
    Comments: (sheet) => new HostObject('CommentCollection', [sheet]),
    Protection: (sheet) => new HostObject('WorksheetProtection', sheet),
    FreezePanes: (sheet) => new HostObject('WorksheetFreezePanes', sheet),
    PageLayout: (sheet) => new HostObject('PageLayout', sheet),
  },
  methods: {
    GetRange: (sheet, [address], { workbook }) =>
      range(
        sheet,
        address === undefined || address === ''
          ? wholeSheet
          : areaOfAddress(workbook, sheet, address),
      ),
    GetRanges: (sheet, [address], context) => severalAreas(sheet, address, context),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      range(sheet, {
        top: Number(row),
        left: Number(column),
        bottom: Number(row) + Number(rows) - 1,
        right: Number(column) + Number(columns) - 1,
      }),
    GetCell: (sheet, [row, column]) => range(sheet, oneCell(Number(row), Number(column))),
    GetUsedRange: (sheet, [valuesOnly]) =>
      range(sheet, sheet.used(valuesOnly === true) ?? oneCell(0, 0)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) =>
      rangeOrNull(sheet, sheet.used(valuesOnly === true)),
    Activate: (sheet, _, { workbook }) => workbook.activate(sheet),
    Delete: (sheet, _, { workbook }) => workbook.deleteSheet(sheet),
  },
};

function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** What stays forbidden on a protected sheet unless it is allowed by name. */
const forbidden = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export const protectionEntry: ClassEntry<ModelSheet> = {
  properties: {
    Protected: readOnly(({ protection }) => protection !== null),
    Options: readOnly(({ protection }) => ({ ...forbidden, ...protection?.options })),
  },
  methods: {
    Protect(sheet, [options, password]) {
      if (sheet.protection) fail('AccessDenied');
      sheet.protection = {
        options: { ...forbidden, ...(options as Record<string, unknown> | undefined) },
        password: password === undefined ? null : String(password),
      };
    },
    Unprotect(sheet, [password]) {
      if (!sheet.protection) return fail('AccessDenied');
      const needed = sheet.protection.password;
      if (needed !== null && needed !== password) return fail('InvalidArgument');
      sheet.protection = null;
    },
  },
};

export const freezePanesEntry: ClassEntry<ModelSheet> = {
  methods: {
    FreezeRows(sheet, [count]) {
      sheet.frozen = { rows: Number(count), columns: 0 };
      sheet.version++;
    },
    Unfreeze(sheet) {
      sheet.frozen = null;
      sheet.version++;
    },
    GetLocationOrNullObject: (sheet) =>
      sheet.frozen &&
      range(sheet, {
        ...wholeSheet,
        ...(sheet.frozen.rows > 0 ? { bottom: sheet.frozen.rows - 1 } : {}),
        ...(sheet.frozen.columns > 0 ? { right: sheet.frozen.columns - 1 } : {}),
      }),
  },
};

export const pageLayoutEntry: ClassEntry<ModelSheet> = {
  bag: ({ pageLayout }) => pageLayout,
  methods: {
    SetPrintMargins(sheet, [unit, margins]) {
      sheet.pageLayout['margins'] = { unit, ...(margins as object) };
      sheet.version++;
    },
    SetPrintTitleRows(sheet, [rows], { workbook }) {
      sheet.printTitleRows = areaOf(rangeOf(workbook, sheet, rows));
      sheet.version++;
    },
    GetPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.printTitleRows),
  },
};

/** Headers and footers, zoom: they only keep what they are given. */
export const bagEntry: ClassEntry<Record<string, unknown>> = { bag: (target) => target };

export const shapesEntry: ClassEntry<ModelSheet> = collection(
  ({ shapes }) => shapes.map((type, index) => new HostObject('Shape', { type, index })),
  () => false,
);

export const shapeEntry: ClassEntry<{ readonly type: string; readonly index: number }> = {
  id: ({ index }) => ({ Id: `shape ${index}` }),
  properties: { Type: readOnly(({ type }) => type) },
};

interface CommentTarget {
  readonly sheet: ModelSheet;
  readonly comment: Comment;
}

export const commentsEntry: ClassEntry<readonly ModelSheet[]> = collection(
  (sheets) =>
    sheets.flatMap((sheet) =>
      sheet.comments.map((comment) => new HostObject('Comment', { sheet, comment })),
    ),
  ({ comment }: CommentTarget, key) => comment.id === key,
  {
    Add(sheets, [address, content], { workbook }) {
      const target = rangeOf(workbook, sheets.length === 1 ? sheets[0]! : null, address);
      target.sheet.guardObjects();
      const comment = { id: workbook.id(), place: target.place, content: String(content) };
      target.sheet.comments.push(comment);
      return new HostObject('Comment', { sheet: target.sheet, comment });
    },
  },
);

export const commentEntry: ClassEntry<CommentTarget> = {
  id: ({ comment }) => ({ Id: comment.id }),
  properties: {
    Id: readOnly(({ comment }) => comment.id),
    Content: readOnly(({ comment }) => comment.content),
  },
  methods: {
    GetLocation: ({ sheet, comment }) => range(sheet, found(comment.place.area)),
    Delete({ sheet, comment }) {
      sheet.comments = sheet.comments.filter((each) => each !== comment);
    },
  },
};
