import { recordHeadings } from '../../../src/core/plan/records';
import { readPlan } from '../../../src/core/read/read-plan';
import type { CellInput, WorkbookInput } from '../../tools/sheet';
import { makeWorkbook } from '../../tools/sheet';
import { options } from './reading';

type Rows = readonly (readonly CellInput[])[];

const plan = [
  ['Recommendation', 'Action', 'Lead', 'Target date'],
  ['Share risk sooner', 'Write a protocol', 'MPS', '31 March 2027'],
];

/** What is said of a sheet beside a plan: read, passed over as ours (`ours`), or why it is not read. */
function verdict(name: string, rows: Rows, names: WorkbookInput['names'] = []): string {
  const workbook = makeWorkbook({ Plan: plan, [name]: rows }, { names });
  const { sheets, skipped } = readPlan(workbook, options);
  if (sheets.some((sheet) => sheet.name === name)) return 'read';
  const found = skipped.find((sheet) => sheet.name === name);
  if (!found) return 'ours';
  return (found.data.why as string | undefined) ?? found.reason;
}

const settings = [['Settings'], ['Setting', 'For', 'Value'], ['As at', '', '2027-01-01']];

describe('the sheet of settings', () => {
  it.each<[string, Rows, string]>([
    ['Followthrough settings', settings, 'ours'],
    ['FOLLOWTHROUGH SETTINGS ', settings, 'ours'],
    ['Followthrough settings', plan, 'read'],
    ['Followthrough settings (2)', settings, 'copied-summary'],
    ['Sheet4', settings, 'copied-summary'],
    [
      'Sheet4',
      [
        ['Setting', 'Value'],
        ['As at', '2027-01-01'],
      ],
      'no-recommendations-or-actions',
    ],
  ])('%j', (name, rows, expected) => expect(verdict(name, rows)).toBe(expected));
});

describe('copies of our sheets', () => {
  const line = 'Figures as at 30 September 2026; run again to update.';
  const copy = (second: string): Rows => [
    ['Overdue'],
    [second],
    ['Action', 'Lead agency', 'Target date'],
    ['Write a protocol', 'MPS', '31 March 2026'],
  ];

  it.each<[string, Rows, string]>([
    ['a summary', copy(line), 'copied-summary'],
    [
      'a summary of a day in May',
      copy('Figures as at 1 May 2026; run again to update.'),
      'copied-summary',
    ],
    ['a summary with a line of hers on top', [['For the board'], ...copy(line)], 'copied-summary'],
    [
      'a plan that says when its figures were made',
      copy('Figures as at 30 September 2026'),
      'read',
    ],
    ['a plan that says to run it again', copy('Figures as at today; run again to update.'), 'read'],
    [
      'a plan that quotes a summary',
      [...copy('Our plan'), [line, 'Check the figures', 'MPS']],
      'read',
    ],
    ['a plan of figures', [['Plan'], [2026], ...copy('x').slice(2)], 'read'],
    [
      'the record of decisions',
      [recordHeadings, ['Plan!A2', 'Signed off', '12 May 2026', 'Plan', 'Board', '', '']],
      'copied-summary',
    ],
    [
      'the record of decisions without two of its columns',
      [recordHeadings.slice(0, -2), ['Plan!A2', 'Signed off', '12 May 2026', 'Plan', 'Board']],
      'copied-summary',
    ],
  ])('%s', (_name, rows, expected) => expect(verdict('Sheet4', rows)).toBe(expected));

  it('a copy that Excel made keeps our mark as its own', () => {
    const mark = { name: 'Followthrough.overdue', refersTo: "'Sheet4'!$A$1" };
    expect(verdict('Sheet4', plan, [{ ...mark, sheet: 'Sheet4' }] as never)).toBe('copied-summary');
    expect(verdict('Sheet4', plan, [{ ...mark, sheet: 'Plan' }] as never)).toBe('read');
    expect(verdict('Sheet4', plan, [{ ...mark, sheet: null }] as never)).toBe('ours');
  });
});
