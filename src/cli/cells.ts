import type { CellRef } from '../core/workbook/address';
import { areaName, quoteSheet } from '../core/workbook/address';

/** How many runs of cells a line names before it says how many more there are. */
const MOST = 8;

/** Cells as a person looks them up: `Action plan!G9, G12:G14, H3 and 5 more`. */
export function cellList(cells: readonly CellRef[], most = MOST): string {
  const runs = columnRuns(cells);
  const shown = runs.slice(0, most);
  let sheet: string | null = null;
  const names = shown.map((run) => {
    const name = areaName({ top: run.row, left: run.column, bottom: run.last, right: run.column });
    if (run.sheet === sheet) return name;
    sheet = run.sheet;
    return `${plainSheet(run.sheet)}!${name}`;
  });
  const rest = runs.slice(most).reduce((sum, run) => sum + run.last - run.row + 1, 0);
  return names.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Quoted only where the name could be misread. */
function plainSheet(name: string): string {
  return /^[\p{L}\p{N} _.()&-]+$/u.test(name) ? name : quoteSheet(name);
}

interface Run extends CellRef {
  readonly last: number;
}

/** Cells that follow one another down a column, taken together; the order is kept. */
function columnRuns(cells: readonly CellRef[]): Run[] {
  const runs: Run[] = [];
  for (const { sheet, row, column } of cells) {
    const before = runs.at(-1);
    if (before && before.sheet === sheet && before.column === column && before.last === row - 1) {
      runs[runs.length - 1] = { ...before, last: row };
    } else {
      runs.push({ sheet, row, column, last: row });
    }
  }
  return runs;
}
