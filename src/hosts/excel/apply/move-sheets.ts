/** A sheet and the place that it is to stand at, from 0. */
export interface Move {
  readonly sheet: string;
  readonly position: number;
}

/**
 * Puts new sheets into their places, one after the other. Excel forgets what it could undo by it, and
 * refuses it where several steps are to be one of the user's undo: then it is to be done apart.
 */
export function moveSheets({ workbook }: Excel.RequestContext, moves: readonly Move[]): void {
  for (const { sheet, position } of moves) {
    workbook.worksheets.getItem(sheet).position = position;
  }
}
