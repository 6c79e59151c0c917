import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/actions/check';
import type { CommandOptions } from '../../src/actions/options';
import { summarise as buildReports } from '../../src/core/summaries/summarise';
import { cellName, MAX_ROWS } from '../../src/core/workbook/address';
import type { CellChange, Edit } from '../../src/core/workbook/edit';
import { highlightTerm } from '../../src/core/workbook/mark';
import type { Sheet, Workbook } from '../../src/core/workbook/workbook';
import { FileHost } from '../../src/hosts/file/file-host';
import { wordReport } from '../../src/messages/format';
import { repoRoot } from '../tools/sources';

/** The day on which everything is judged here: results do not depend on the clock. */
export const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2026-11-23',
  sheets: null,
  headerRow: null,
};

/** The sheet that is tried: the first worksheet with cells, else the first one. */
export function trialSheet({ sheets }: Workbook): Sheet | null {
  const worksheets = sheets.filter(({ kind }) => kind === 'worksheet');
  return worksheets.find(({ cells }) => cells.rows.length > 0) ?? worksheets[0] ?? null;
}

/** A live rule over the sheet's first column, as `highlight` writes them, whatever stands there. */
export function trialHighlight(sheet: Sheet): Edit<string> {
  const areas = [
    { top: 1, left: 0, bottom: 40, right: 0 },
    { top: 1, left: 2, bottom: 40, right: 3 },
  ];
  const formula = `AND(${highlightTerm('overdue')},ISNUMBER(A2),A2<TODAY())`;
  const numberFormat = 'd mmmm yyyy" – overdue"';
  return {
    kind: 'highlight',
    sheet: sheet.name,
    rules: [{ areas, formula, tone: 'overdue', numberFormat }],
  };
}

/** Summaries of the sample plan, with tables, a chart, links and a long list, to be grafted into other workbooks. */
export async function trialReports(): Promise<Edit<string>[]> {
  const bytes = readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'));
  const workbook = await new FileHost(bytes).read();
  const { settings, outcome } = check(workbook, options);
  const reports = buildReports({ ...outcome, settings, workbook });
  const chosen = reports.filter(({ id }) =>
    ['board-summary', 'overdue', 'data-quality'].includes(id),
  );
  return chosen.map((report) => ({
    kind: 'write-sheet',
    report: wordReport(report),
  }));
}

/** Texts of the sheet that may be replaced, each guarded by what it holds: a few, in case one is refused. */
export function replacements({ cells, tables }: Sheet): CellChange[] {
  const found: CellChange[] = [];
  const headings = new Set(tables.map(({ area }) => area.top));
  cells.rows.forEach((row, at) => {
    if (headings.has(row)) return;
    for (let index = cells.starts[at]!; index < cells.starts[at + 1]!; index++) {
      const value = cells.values[index]!;
      if (typeof value !== 'string' || value === '' || found.length > 20) continue;
      const column = cells.columns[index]!;
      found.push({ row, column, expected: value, value: newText(row, column), numberFormat: null });
    }
  });
  return found;
}

/** New cells: one in a row of its own below everything, one right of everything in the first row. */
export function additions({ cells, merges }: Sheet): CellChange[] {
  const lastRow = Math.max(cells.rows.at(-1) ?? 0, ...merges.map(({ bottom }) => bottom));
  const right = cells.columns.reduce((most, column) => Math.max(most, column), 0);
  const lastColumn = Math.max(right, ...merges.map((area) => area.right));
  const wanted = [
    { row: lastRow + 3, column: 1 },
    { row: cells.rows[0] ?? 0, column: lastColumn + 2 },
  ];
  return wanted
    .filter(({ row, column }) => row < MAX_ROWS && column < 16_384)
    .map(({ row, column }, index) => ({
      row,
      column,
      expected: null,
      value: index === 0 ? 46_000 : newText(row, column),
      numberFormat: index === 0 ? 'd mmmm yyyy' : null,
    }));
}

function newText(row: number, column: number): string {
  return `Tried at ${cellName(row, column)}: <&> “é”`;
}
