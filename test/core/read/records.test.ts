import { readRecords } from '../../../src/core/read/read-records';
import { sheetMark } from '../../../src/core/workbook/mark';
import { makeWorkbook } from '../../tools/sheet';
import { readAll } from './reading';

const headings = ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'];
const rows = [
  ['Sign-off record'],
  ['What the board has decided'],
  headings,
  ['1.1', 'Plan', 'Signed off', { day: '2026-09-30' }, 'Board, September', '', 'Audit seen'],
  ['2', '', 'date agreed', '30/09/2026', 'Board, September', { day: '2027-03-31' }, ''],
  ['3', '', 'Thought about it', '', '', '', ''],
  ['', '', 'Signed off', '', '', '', ''],
  [4, '', 'Outcome achieved', 'not known', '', '', ''],
];

describe('the sign-off record', () => {
  it('reads decisions with their dates, and passes over rows that are none', () => {
    const records = readRecords(makeWorkbook({ 'Sign-off record': rows }));
    expect(
      records.map(({ action, sheet, decision, decided, newDate }) => [
        action,
        sheet,
        decision,
        decided,
        newDate,
      ]),
    ).toEqual([
      ['1.1', 'Plan', 'signed-off', '2026-09-30', null],
      ['2', null, 'date-agreed', '2026-09-30', '2027-03-31'],
      ['4', null, 'outcome-achieved', null, null],
    ]);
    expect(records[0]).toMatchObject({ meeting: 'Board, September', reason: 'Audit seen' });
    expect(records[0]!.source).toEqual({ sheet: 'Sign-off record', row: 3, column: 0, via: 'own' });
  });

  it('knows it by its mark under another name, and not by a name alone', () => {
    const mark = { name: sheetMark('sign-off-record'), refersTo: "'Decisions'!$A$1", sheet: null };
    expect(readRecords(makeWorkbook({ Decisions: rows }, { names: [mark] }))).toHaveLength(3);
    expect(readRecords(makeWorkbook({ Decisions: rows }))).toEqual([]);
    expect(readRecords(makeWorkbook({ 'Sign-off record': [['To be made']] }))).toEqual([]);
  });

  it('is never read as a plan', () => {
    const plan = readAll({ 'Sign-off record': rows });
    expect([plan.sheets, plan.skipped]).toEqual([[], []]);
  });
});
