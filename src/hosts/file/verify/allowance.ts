import { areaHolds, parseArea } from '../../../core/workbook/address';
import type { CellChange, Edit } from '../../../core/workbook/edit';
import type { PartEdit } from '../parts/part';
import type { WorkbookPart } from '../workbook-part';
import { attributeOf } from '../xml';

/** What edits may do to one worksheet. */
export interface SheetAllowance {
  readonly highlights: boolean;
  readonly cells: readonly CellChange[];
}

/** What edits may do to a workbook; whatever is not named here must stay as it is. */
export interface Allowance {
  /** Sheets of ours may be written and taken out. */
  readonly ownSheets: boolean;
  /** Cells may be changed, and what depends on them worked out anew. */
  readonly cells: boolean;
  /** By the part of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetAllowance>;
}

export function allowanceOf(edits: readonly Edit<string>[], workbook: WorkbookPart): Allowance {
  const sheets = new Map<string, SheetAllowance>();
  const widen = (name: string | null, add: Partial<SheetAllowance>): void => {
    for (const { name: own, part } of workbook.sheets) {
      if (part === null || (name !== null && own.toLowerCase() !== name.toLowerCase())) continue;
      const known = sheets.get(part) ?? { highlights: false, cells: [] };
      sheets.set(part, {
        highlights: known.highlights || add.highlights === true,
        cells: [...known.cells, ...(add.cells ?? [])],
      });
    }
  };
  for (const edit of edits) {
    if (edit.kind === 'set-cells') widen(edit.sheet, { cells: edit.cells });
    else if (edit.kind === 'highlight' || edit.kind === 'clear-highlights') {
      widen(edit.sheet, { highlights: true });
    }
  }
  const kinds = new Set(edits.map(({ kind }) => kind));
  return {
    ownSheets: kinds.has('write-sheet') || kinds.has('remove-sheets'),
    cells: kinds.has('set-cells'),
    sheets,
  };
}

/** The cells that changes may touch, by `row column`: in a merged area it is the one at its top left. */
export function changedCells(
  sheet: PartEdit,
  changes: readonly CellChange[],
): Map<string, CellChange> {
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
