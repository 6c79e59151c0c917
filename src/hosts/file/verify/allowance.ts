import { areaHolds, parseArea, type Area } from '../../../core/workbook/address';
import { joinAppends, planAppend } from '../../../core/workbook/append';
import type { CellChange, Edit } from '../../../core/workbook/edit';
import type { Workbook } from '../../../core/workbook/workbook';
import type { PartEdit } from '../parts/part';
import type { WorkbookPart } from '../workbook-part';
import { attributeOf } from '../xml';

/** What edits may do to one worksheet. */
export interface SheetAllowance {
  readonly highlights: boolean;
  readonly cells: readonly AllowedChange[];
  /** Tables that grow, by name, with the areas that they then have. */
  readonly tables: ReadonlyMap<string, Area>;
}

export interface AllowedChange extends CellChange {
  /** True where the cell takes the looks of another. */
  readonly isRestyled: boolean;
}

/** What edits may do to a workbook; whatever is not named here must stay as it is. */
export interface Allowance {
  /** Sheets of ours that may be written and taken out, by report id. */
  readonly ownSheets: OwnSheets;
  /** Cells may be changed, and what depends on them worked out anew. */
  readonly cells: boolean;
  /** By the part of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetAllowance>;
}

/** `any` is true where one at least may be; `has` says which. */
export interface OwnSheets {
  readonly any: boolean;
  /** Those that must stand afterwards. */
  readonly reports: ReadonlySet<string>;
  has(id: string): boolean;
}

/** `read` gives the workbook as it was; only edits that add rows to what stands there need it. */
export async function allowanceOf(
  edits: readonly Edit<string>[],
  workbook: WorkbookPart,
  read: () => Promise<Workbook>,
): Promise<Allowance> {
  const removed = new Set<string>();
  const reports = new Set<string>();
  let all = false;
  let cells = false;
  const sheets = new Map<string, SheetAllowance>();
  const widen = (name: string | null, add: Partial<SheetAllowance>): void => {
    for (const { name: own, part } of workbook.sheets) {
      if (part === null || (name !== null && own.toLowerCase() !== name.toLowerCase())) continue;
      const known = sheets.get(part) ?? { highlights: false, cells: [], tables: new Map() };
      sheets.set(part, {
        highlights: known.highlights || add.highlights === true,
        cells: [...known.cells, ...(add.cells ?? [])],
        tables: new Map([...known.tables, ...(add.tables ?? [])]),
      });
    }
  };
  for (const edit of joinAppends(edits)) {
    switch (edit.kind) {
      case 'highlight':
      case 'clear-highlights':
        widen(edit.sheet, { highlights: true });
        break;
      case 'set-cells':
        cells = true;
        widen(edit.sheet, { cells: edit.cells.map((cell) => ({ ...cell, isRestyled: false })) });
        break;
      case 'write-sheet':
        reports.add(edit.report.id);
        break;
      case 'remove-sheets':
        for (const id of edit.ids) removed.add(id);
        all ||= edit.ids.length === 0;
        break;
      case 'append-rows': {
        const plan = planAppend(await read(), edit.report);
        if (plan.kind === 'new-sheet') reports.add(edit.report.id);
        if (plan.kind !== 'rows') break;
        cells = true;
        const { table, stylesFrom } = plan;
        widen(plan.sheet, {
          cells: plan.changes.map((cell) => ({ ...cell, isRestyled: cell.row >= stylesFrom })),
          tables: new Map(table ? [[table.name, table.area]] : []),
        });
      }
    }
  }
  return {
    ownSheets: {
      any: all || removed.size + reports.size > 0,
      reports,
      has: (id) => all || removed.has(id) || reports.has(id),
    },
    cells,
    sheets,
  };
}

/** The cells that changes may touch, by `row column`: in a merged area it is the one at its top left. */
export function changedCells(
  sheet: PartEdit,
  changes: readonly AllowedChange[],
): Map<string, AllowedChange> {
  const list = sheet.child('mergeCells');
  const merges = (list ? sheet.childrenOf(list) : []).map((element) =>
    parseArea(attributeOf(element, 'ref') ?? ''),
  );
  return new Map(
    changes.map((change) => {
      const area = merges.find((merged) => merged && areaHolds(merged, change.row, change.column));
      const { row, column } = area ? { row: area.top, column: area.left } : change;
      return [`${row} ${column}`, { ...change, row, column }];
    }),
  );
}
