/** Cell addresses. Rows and columns count from 0 here; only `A1` texts count from 1. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The letters of a column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column of its letters, in either case, or null where they are none in the grid. */
export function columnOfName(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : null;
}

/** `F12` for row 11, column 5. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `A1:F12`, or `A1` where the area is one cell. */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The area of a text such as `A1`, `$A$1:F12`, `B:D` or `3:4`; null where it is none. */
export function parseArea(text: string): Area | null {
  const [from, to = from] = text.replaceAll('$', '').split(':');
  const first = parseCorner(from ?? '');
  const last = parseCorner(to ?? '');
  if (!first || !last) return null;
  const area = {
    top: first.row ?? 0,
    left: first.column ?? 0,
    bottom: last.row ?? MAX_ROWS - 1,
    right: last.column ?? MAX_COLUMNS - 1,
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{0,3})([0-9]{0,7})$/.exec(text);
  if (!match || text === '') return null;
  const column = match[1] ? columnOfName(match[1]) : null;
  const row = match[2] ? Number(match[2]) - 1 : null;
  if ((match[1] && column === null) || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return { row, column };
}

/** True where the cell lies in the area. */
export function areaHolds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A sheet's name as formulas write it: quoted where Excel needs it, quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
