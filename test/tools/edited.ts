import { cellName, parseArea } from '../../src/core/workbook/address';
import { planAppend } from '../../src/core/workbook/append';
import { CellsBuilder, styleAt, valueAt, type Cells } from '../../src/core/workbook/cells';
import type { CellChange, Edit } from '../../src/core/workbook/edit';
import { sheetMark } from '../../src/core/workbook/mark';
import type { CellStyle, Sheet, Workbook } from '../../src/core/workbook/workbook';
import { wordEdit } from '../../src/actions/apply';
import { layOut } from '../../src/hosts/layout/lay-out';

/** The snapshot of a workbook after edits to cells and rows that were added: no host, no file. */
export function edited(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return edits.map(wordEdit).reduce<Workbook>((now, edit) => {
    if (edit.kind === 'set-cells') return withCells(now, edit.sheet, edit.cells);
    if (edit.kind !== 'append-rows') throw new Error(`${edit.kind} is for hosts`);
    const plan = planAppend(now, edit.report);
    if (plan.kind === 'rows') return withCells(now, plan.sheet, plan.changes);
    if (plan.kind !== 'new-sheet') throw new Error(`rows were not added: ${plan.kind}`);
    const { sheetName, id } = edit.report;
    const name = { name: sheetMark(id), refersTo: `'${sheetName}'!$A$1`, sheet: null };
    const added = {
      ...now,
      names: [...now.names, name],
      sheets: [...now.sheets, blank(sheetName)],
    };
    const { cells } = layOut(edit.report, { date1904: now.date1904 });
    const changes = [...cells].map(({ row, column, value, look }): CellChange => {
      if (typeof value === 'object' && value !== null) throw new Error('a formula');
      return { row, column, expected: null, value, numberFormat: look.numberFormat };
    });
    return withCells(added, sheetName, changes);
  }, workbook);
}

function blank(name: string): Sheet {
  return {
    name,
    kind: 'worksheet',
    visibility: 'visible',
    isProtected: false,
    cells: new CellsBuilder().build(),
    merges: [],
    hiddenRows: [],
    columns: [],
    tables: [],
    links: [],
  };
}

function withCells(workbook: Workbook, name: string, changes: readonly CellChange[]): Workbook {
  const styles: CellStyle[] = [...workbook.styles];
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const wanted = new Map(changes.map((change) => [cellName(change.row, change.column), change]));
    const { cells } = sheet;
    for (const { row, column, expected } of changes) {
      const held = valueAt(cells, row, column);
      if ((held ?? '') !== (expected ?? ''))
        throw new Error(`${cellName(row, column)} was changed`);
    }
    const places = new Set([...namesOf(cells), ...wanted.keys()]);
    const ordered = [...places].map((each) => parseArea(each)!);
    ordered.sort((one, two) => one.top - two.top || one.left - two.left);
    const builder = new CellsBuilder();
    for (const { top: row, left: column } of ordered) {
      const change = wanted.get(cellName(row, column));
      let style = styleAt(cells, row, column);
      if (typeof change?.numberFormat === 'string') {
        style = styles.push({ ...styles[style]!, numberFormat: change.numberFormat }) - 1;
      }
      builder.add(row, column, change ? change.value : valueAt(cells, row, column), style);
    }
    return { ...sheet, cells: builder.build() };
  });
  return { ...workbook, styles, sheets };
}

function namesOf({ rows, starts, columns }: Cells): string[] {
  const names: string[] = [];
  rows.forEach((row, at) => {
    for (let cell = starts[at]!; cell < starts[at + 1]!; cell++) {
      names.push(cellName(row, columns[cell]!));
    }
  });
  return names;
}
