/**
 * Walks the runs of letters (a–z) and of digits of a folded text between two offsets. `visit` gets
 * each run's place and says where to go on, which is its end unless it read further. Written
 * without regular expressions: every cell of a workbook comes through here.
 */
export function eachRun(
  folded: string,
  from: number,
  to: number,
  visit: (start: number, end: number) => number,
): void {
  let at = from;
  while (at < to) {
    const isRun = classOf(folded.charCodeAt(at));
    let end = at + 1;
    if (isRun !== 0) {
      while (end < to && classOf(folded.charCodeAt(end)) === isRun) end += 1;
      end = visit(at, end);
    }
    at = end;
  }
}

/** 1 for a letter, 2 for a digit, 0 for all else. */
function classOf(code: number): 0 | 1 | 2 {
  if (code >= 97 && code <= 122) return 1;
  return code >= 48 && code <= 57 ? 2 : 0;
}
