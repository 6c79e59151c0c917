/** Where the keys of a grid go from a cell; places count what is shown from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  /** The last row and column of the merged cell that it is; else its own. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page has. */
  readonly page: number;
}

/** The place that a key goes to; null where it goes nowhere. It may lie beyond the edge. */
export function stepOf(
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  at: GridPlace,
): { row: number; column: number } | null {
  const far = ctrlKey || metaKey;
  const { row, column } = at;
  switch (key) {
    case 'ArrowDown':
      return { row: far ? at.rows - 1 : at.lastRow + 1, column };
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: far ? at.columns - 1 : at.lastColumn + 1 };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? at.rows - 1 : row, column: at.columns - 1 };
    case 'PageDown':
      return { row: row + at.page, column };
    case 'PageUp':
      return { row: row - at.page, column };
    default:
      return null;
  }
}
