import {
  isOurFormula,
  highlightTerm,
  ownSheetId,
  ownSheetName,
  sheetMark,
} from '../../../src/core/workbook/mark';
import type { DefinedName, Sheet, Workbook } from '../../../src/core/workbook/workbook';

function workbook(names: DefinedName[], sheets: string[] = []): Workbook {
  return {
    date1904: false,
    structureProtected: false,
    styles: [],
    names,
    sheets: sheets.map((name) => ({ name }) as Sheet),
  };
}

describe('the mark of a sheet of ours', () => {
  test('is a defined name made from the report id', () => {
    expect(sheetMark('board-summary')).toBe('Followthrough.board_summary');
  });

  test.each([
    ["'Board summary'!$A$1", 'Board summary', 'board-summary'],
    ['Overdue!$A$1', 'Overdue', 'board-summary'],
    ["'Chair''s copy'!$A$1", "Chair's copy", 'board-summary'],
    ['#REF!$A$1', 'Board summary', null],
    ["'Board summary'!$A$1", 'Action plan', null],
  ])('%s marks %s as %s', (refersTo, sheet, id) => {
    const marked = workbook([{ name: 'Followthrough.board_summary', refersTo, sheet: null }]);
    expect(ownSheetId(marked, sheet)).toBe(id);
  });

  test('does not hold for the copy that a user made, which has a name of its own scope', () => {
    const name = sheetMark('overdue');
    const names = [
      { name, refersTo: 'Overdue!$A$1', sheet: null },
      { name, refersTo: "'Overdue (2)'!$A$1", sheet: 'Overdue (2)' },
    ];
    const copied = workbook(names, ['Overdue', 'Overdue (2)']);
    expect(ownSheetId(copied, 'Overdue (2)')).toBeNull();
    expect(ownSheetName(copied, 'overdue')).toBe('Overdue');
  });
});

describe('the mark of a highlight of ours', () => {
  test.each([
    [`AND(${highlightTerm('overdue')},$F2<TODAY())`, true],
    [`=AND(${highlightTerm('due-soon')},$F2<TODAY())`, true],
    ['=AND( N("followthrough:overdue") = 0 , $F2<TODAY())', true],
    ['$F2<TODAY()', false],
    ['AND($F2<TODAY(),N("followthrough:overdue")=0)', false],
    ['AND(N("follow-up:overdue")=0,$F2<TODAY())', false],
  ])('%s: %s', (formula, ours) => {
    expect(isOurFormula(formula)).toBe(ours);
  });
});
