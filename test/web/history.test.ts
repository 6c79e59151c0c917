import { Corrections, type Correction } from '../../src/web/book/correction';
import { copyName } from '../../src/web/book/copy-name';
import {
  deedsOf,
  filesOf,
  noHistory,
  redo,
  stateOf,
  take,
  undo,
  within,
  without,
} from '../../src/web/book/history';

function correction(row: number, expected: string | null, value: string | null): Correction {
  return { sheet: 'Plan', row, column: 2, expected, value, numberFormat: null };
}

describe('the history of a workbook', () => {
  const corrected = take(noHistory, { kind: 'cell', correction: correction(1, 'a', 'b') });
  const written = take(corrected, { kind: 'file', file: 1, what: 'summarise' });
  const again = take(written, { kind: 'cell', correction: correction(2, null, 'c') });

  test('is the last file written, and what was corrected since', () => {
    expect(stateOf(corrected)).toEqual({ file: 0, corrections: [correction(1, 'a', 'b')] });
    expect(stateOf(again)).toEqual({ file: 1, corrections: [correction(2, null, 'c')] });
  });

  test('goes back step by step, over what was written too, and forward again', () => {
    expect(stateOf(undo(undo(again)))).toEqual(stateOf(corrected));
    expect(redo(redo(undo(undo(again))))).toEqual(again);
    expect(undo(noHistory)).toEqual(noHistory);
    expect(redo(again)).toEqual(again);
  });

  test('forgets what was undone once something else is done, and the files of it', () => {
    const other = take(undo(undo(again)), { kind: 'cell', correction: correction(3, 'x', 'y') });
    expect(other.steps).toHaveLength(2);
    expect([...filesOf(other)]).toEqual([0]);
  });

  test('keeps its oldest files only while there is room; what was done is still known', () => {
    const next = take(again, { kind: 'file', file: 2, what: 'highlight' });
    expect(within(next, 30, () => 10)).toBe(next);
    const less = within(next, 20, () => 10);
    expect([...filesOf(less)]).toEqual([1, 2]);
    expect(stateOf(less)).toEqual(stateOf(next));
    expect(stateOf(undo(less))).toEqual(stateOf(again));
    expect(undo(undo(undo(less)))).toEqual(undo(undo(less)));
    expect(deedsOf(less)).toEqual(deedsOf(next));
    // The file that holds now, and the one before it, stay whatever they take.
    expect([...filesOf(within(next, 0, () => 10))]).toEqual([1, 2]);
  });

  test('loses a correction that the file refused, and no other', () => {
    const [first, second] = [correction(1, 'a', 'b'), correction(2, 'c', 'd')];
    const both = [first, second].reduce(
      (sum, each) => take(sum, { kind: 'cell', correction: each }),
      noHistory,
    );
    expect(stateOf(without(both, new Set([first]))).corrections).toEqual([second]);
    const undone = without(undo(both), new Set([second]));
    expect(stateOf(redo(undone)).corrections).toEqual([first]);
  });

  test('names a copy by what was done to it and when', () => {
    const wishes = { highlights: true, summaries: false };
    expect(copyName('Plan.xlsm', again, wishes, new Date(2026, 10, 28, 9, 5))).toBe(
      'Plan - corrected, highlighted, with summaries - 28 November 2026 09.05.xlsm',
    );
    const plain = { highlights: false, summaries: false };
    expect(copyName('Plan.xlsx', noHistory, plain, new Date(2026, 0, 2, 14, 30))).toBe(
      'Plan - copy - 2 January 2026 14.30.xlsx',
    );
  });
});

describe('corrections', () => {
  test('of one cell are one edit, guarded by what the file holds', () => {
    expect(new Corrections([correction(1, 'a', 'b'), correction(1, 'b', 'c')]).size).toBe(1);
    expect(
      new Corrections([correction(1, 'a', 'b'), correction(1, 'b', 'c')]).edits(),
    ).toMatchObject([{ sheet: 'Plan', cells: [{ expected: 'a', value: 'c' }] }]);
  });

  test('that come back to what the file holds are no edit', () => {
    expect(new Corrections([correction(1, 'a', 'b'), correction(1, 'b', 'a')]).edits()).toEqual([]);
    expect(new Corrections([correction(1, null, '')]).edits()).toEqual([]);
  });
});
