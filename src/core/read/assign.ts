/**
 * Gives each row of a score table at most one column and each column at most one row, so that the
 * sum of scores is the highest there is (the Hungarian method). A pair of score 0 is none.
 * Returns the column of each row, -1 where it has none.
 */
export function assignBest(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  const columns = Math.max(rows, ...scores.map((row) => row.length));
  const cost = (row: number, column: number): number => -(scores[row - 1]?.[column - 1] ?? 0);
  const rowPrice = new Array<number>(rows + 1).fill(0);
  const columnPrice = new Array<number>(columns + 1).fill(0);
  const rowOf = new Array<number>(columns + 1).fill(0);
  const before = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Array<number>(columns + 1).fill(Infinity);
    const done = new Array<boolean>(columns + 1).fill(false);
    do {
      done[column] = true;
      const at = rowOf[column]!;
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (done[other]) continue;
        const reduced = cost(at, other) - rowPrice[at]! - columnPrice[other]!;
        if (reduced < least[other]!) {
          least[other] = reduced;
          before[other] = column;
        }
        if (least[other]! < step) {
          step = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (done[other]) {
          rowPrice[rowOf[other]!]! += step;
          columnPrice[other]! -= step;
        } else least[other]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[before[column]!]!;
      column = before[column]!;
    }
  }
  const found = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!;
    if (row > 0 && (scores[row - 1]![column - 1] ?? 0) > 0) found[row - 1] = column - 1;
  }
  return found;
}
