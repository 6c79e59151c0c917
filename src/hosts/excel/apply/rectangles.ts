import type { Area } from '../../../core/workbook/address';

interface Placed {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells of each kind as few rectangles: runs down the columns first, then columns beside one
 * another that are as long. Cells come row by row.
 */
export function rectangles<T extends Placed>(
  cells: readonly T[],
  kindOf: (cell: T) => string,
): { readonly key: string; readonly areas: Area[] }[] {
  const kinds = new Map<string, Map<number, { top: number; bottom: number }[]>>();
  for (const cell of cells) {
    const key = kindOf(cell);
    let columns = kinds.get(key);
    if (!columns) kinds.set(key, (columns = new Map()));
    let runs = columns.get(cell.column);
    if (!runs) columns.set(cell.column, (runs = []));
    const run = runs.at(-1);
    if (run?.bottom === cell.row - 1) run.bottom = cell.row;
    else runs.push({ top: cell.row, bottom: cell.row });
  }
  return [...kinds].map(([key, columns]) => ({ key, areas: joined(columns) }));
}

function joined(
  columns: ReadonlyMap<number, readonly { readonly top: number; readonly bottom: number }[]>,
): Area[] {
  const areas: Area[] = [];
  let open = new Map<string, Area>();
  let previous = -2;
  for (const column of [...columns.keys()].sort((one, other) => one - other)) {
    const next = new Map<string, Area>();
    for (const { top, bottom } of columns.get(column)!) {
      const key = `${top} ${bottom}`;
      const left = column === previous + 1 ? open.get(key) : undefined;
      const area = { top, left: left?.left ?? column, bottom, right: column };
      next.set(key, area);
      if (left) open.delete(key);
    }
    areas.push(...open.values());
    open = next;
    previous = column;
  }
  return [...areas, ...open.values()];
}
