import type { Span } from '../../../src/core/workbook/workbook';

/** A set of rows or columns, as runs: a file may hide a million of them at once. */
export class Spans {
  private runs: Span[] = [];

  has(index: number): boolean {
    return this.runs.some(({ first, last }) => index >= first && index <= last);
  }

  /** Puts a run in or takes it out. */
  set(first: number, last: number, isIn: boolean): void {
    const rest = this.runs.flatMap((run) => [
      ...(run.first < first ? [{ first: run.first, last: Math.min(run.last, first - 1) }] : []),
      ...(run.last > last ? [{ first: Math.max(run.first, last + 1), last: run.last }] : []),
    ]);
    if (isIn) rest.push({ first, last });
    this.runs = rest.sort((one, other) => one.first - other.first);
  }

  get all(): readonly Span[] {
    return this.runs;
  }

  /** Moves what stands at `at` and after by `by`; a negative number takes so many out there. */
  shift(at: number, by: number): void {
    if (by < 0) this.set(at, at - by - 1, false);
    this.runs = this.runs.flatMap(({ first, last }) => {
      if (last < at) return [{ first, last }];
      if (first >= at) return [{ first: first + by, last: last + by }];
      return [{ first, last: last + by }];
    });
  }
}
