import { Corrections, type Correction } from '../../src/web/book/correction';
import { copyName } from '../../src/web/book/copy-name';
import { noHistory, redo, stateOf, take, undo, filesOf } from '../../src/web/book/history';

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
