import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/actions/check';
import type { CommandOptions } from '../../src/actions/options';
import { previewRecord, record, type DecisionInput } from '../../src/actions/record';
import { planAppend } from '../../src/core/workbook/append';
import type { Workbook } from '../../src/core/workbook/workbook';
import { FileHost } from '../../src/hosts/file/file-host';
import { wordReport } from '../../src/messages/format';
import { repoRoot } from '../tools/sources';
import { makeWorkbook, type CellInput } from '../tools/sheet';

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
};

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
const decided = '2026-11-20';
const meeting = 'Board, November 2026';

const plan: readonly (readonly CellInput[])[] = [
  ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Revised date', 'Status'],
  [
    '1',
    'Review the policy',
    'Write a new policy',
    'ELFT',
    { day: '2026-03-31' },
    null,
    'Completed 3 March 2026',
  ],
  [
    '2',
    'Train the staff',
    'Run four training days for all who answer calls',
    'MPS',
    { day: '2026-04-30' },
    { day: '2027-01-31' },
    'In progress',
  ],
  [
    '2',
    'Audit the files',
    'Check ten files a month and report to the board',
    'MPS',
    { day: '2027-05-31' },
    null,
    null,
  ],
  ['3', 'Ask the families', 'Ask', 'MPS', { day: '2027-05-31' }, null, null],
  ['3', 'Ask the families', 'Ask', 'MPS', { day: '2027-06-30' }, null, null],
];

function told(
  decisions: readonly DecisionInput[],
  workbook = makeWorkbook({ Plan: plan }),
): string[] {
  const { problems, recorded, known } = previewRecord(workbook, options, decisions);
  return [...problems, ...recorded, ...known].map(({ sentence }) => sentence);
}

const signOff = (action: string, more: Partial<DecisionInput> = {}): DecisionInput => ({
  action,
  decision: 'signed-off',
  decided,
  meeting,
  ...more,
});

describe('what a decision comes to', () => {
  test.each<[string, DecisionInput, string]>([
    ['signed off', signOff('1'), '“Signed off”: Completed – sign-off not recorded → Signed off'],
    [
      'in words',
      signOff('1', { decision: 'signed  off' }),
      '“Signed off”: Completed – sign-off not recorded → Signed off',
    ],
    [
      'outcome achieved',
      signOff('1', { decision: 'outcome-achieved' }),
      '“Outcome achieved”: Completed – sign-off not recorded → Signed off',
    ],
    [
      'sent back',
      signOff('1', { decision: 'sent-back' }),
      '“Sent back”: Completed – sign-off not recorded → Overdue',
    ],
    [
      'not pursued',
      signOff('Run four training days', { decision: 'not-pursued', reason: 'Funding ended' }),
      '“Not pursued”: Overdue → Closed – not pursued',
    ],
    [
      'a date agreed',
      signOff('Run four training days', { decision: 'date-agreed', newDate: '2027-01-31' }),
      '“Date agreed”: Overdue → Not yet due',
    ],
    [
      'a date refused',
      signOff('Run four training days', { decision: 'date-refused', newDate: '2027-01-31' }),
      '“Date refused”: still Overdue',
    ],
    [
      'confirmed complete',
      signOff('row 4', { decision: 'confirmed-complete' }),
      '“Confirmed complete”: Not yet due → Completed – sign-off not recorded',
    ],
  ])('%s', (_, decision, sentence) => {
    expect(told([decision])).toEqual([sentence]);
  });
});

describe('what cannot be recorded', () => {
  test.each<[string, Partial<DecisionInput>, RegExp]>([
    ['a day still to come', { decided: '2026-11-24' }, /^24 November 2026 is still to come/],
    ['no day', { decided: 'soon' }, /^Give the day on which it was decided/],
    [
      'a day that does not exist',
      { decided: '2026-09-31' },
      /^Give the day on which it was decided/,
    ],
    [
      'no such decision',
      { decision: 'Applauded' },
      /Sent back, Not pursued, Date agreed, Date refused or Confirmed complete\.$/,
    ],
    ['not pursued without a reason', { decision: 'not-pursued' }, /^Give the reason why/],
    [
      'an agreed date that is not given',
      { decision: 'date-agreed' },
      /^Give the date that was agreed/,
    ],
    [
      'a refused date that is not given',
      { decision: 'date-refused' },
      /^Give the date that was refused/,
    ],
    ['a new date with another decision', { newDate: '2027-01-31' }, /^A new date belongs only to/],
    [
      'an action that is not there',
      { action: '17' },
      /^No action of the plan is called “17”, or several are/,
    ],
    ['a number that two have', { action: '2' }, /“2”, or several are/],
    ['no action', { action: ' ' }, /^Say which action/],
    ['a reason of a book’s length', { reason: 'x'.repeat(3000) }, /^This is too long/],
  ])('%s', (_, more, sentence) => {
    const [said] = told([signOff('1', more)]);
    expect(said).toMatch(sentence);
  });

  test('one of several leaves all unrecorded', () => {
    const result = previewRecord(makeWorkbook({ Plan: plan }), options, [
      signOff('1'),
      signOff('17'),
    ]);
    expect(result.edits).toEqual([]);
    expect(result.recorded).toEqual([]);
    expect(result.problems.map(({ entry, field }) => [entry, field])).toEqual([[1, 'action']]);
  });
});

describe('how the record names an action', () => {
  const nameOf = (action: string): unknown => {
    const workbook = makeWorkbook({ Plan: plan });
    const { edits, recorded } = previewRecord(workbook, options, [signOff(action)]);
    const [edit] = edits;
    if (edit?.kind !== 'append-rows') throw new Error('nothing to record');
    const [table] = edit.report.blocks;
    return {
      cells:
        table?.kind === 'table' &&
        table.rows[0]!.cells.slice(0, 2).map((cell) => cell?.kind === 'text' && cell.text),
      notice: recorded[0]!.notice,
    };
  };

  test('by its number', () => expect(nameOf('1')).toEqual({ cells: ['1', 'Plan'], notice: null }));

  test('by its words, where others have its number', () => {
    expect(nameOf('row 3')).toEqual({
      cells: ['Run four training days for all who answer calls', 'Plan'],
      notice: null,
    });
  });

  test('by its row, where others have its number and its words', () => {
    expect(nameOf('row 6')).toEqual({
      cells: ['row 6', 'Plan'],
      notice: expect.stringMatching(/^The action has no number and no words of its own/),
    });
  });
});

describe('on a workbook', () => {
  test('the sample: standings after are those that were promised; the record keeps its looks', async () => {
    const host = new FileHost(sample);
    const before = check(await host.read(), options);
    const open = before.standings.filter(({ kind }) => kind !== 'signed-off');
    const done = await record(
      host,
      options,
      open.map(({ key }) => signOff(key)),
    );
    expect(done.problems).toEqual([]);
    expect(done.written!.sheets).toEqual(['Sign-off record']);
    const after = check(await host.read(), options);
    expect(after.counts.standings['signed-off']).toBe(after.counts.actions);
    expect(done.recorded.map(({ key, after: promised }) => [key, promised])).toEqual(
      open.map(({ key }) => [key, 'Signed off']),
    );
    expect(after.findings.map(({ rule }) => rule)).not.toContain('unmatched-record');
  });

  test('the same again says so, and adds nothing', async () => {
    const host = new FileHost(sample);
    await record(host, options, [signOff('1.1'), signOff('1.1')]);
    const { bytes } = host;
    const again = await record(host, options, [signOff('1.1')]);
    expect(again.written).toBeNull();
    expect(host.bytes).toBe(bytes);
    expect(again.known.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(
        /^“Signed off” of 20 November 2026 is recorded already \(Sign-off record, A\d+\), so it was not added again\.$/,
      ),
    ]);
    const other = await record(host, options, [signOff('1.1', { decision: 'outcome-achieved' })]);
    expect(other.recorded).toHaveLength(1);
  });

  test('a record whose columns were moved, with one of the user’s own, is read and added to', () => {
    const workbook: Workbook = makeWorkbook({
      Plan: plan,
      'Sign-off record': [
        ['Decisions of the board'],
        ['Date', 'Action', 'Minute', 'Decision', 'Sheet'],
        [{ day: decided }, '1', 'M4', 'Signed off', 'Plan'],
      ],
    });
    expect(told([signOff('1')], workbook)[0]).toMatch(/is recorded already/);
    const { edits } = previewRecord(workbook, options, [
      { action: 'row 5', decision: 'Sent back', decided },
    ]);
    const [edit] = edits;
    if (edit?.kind !== 'append-rows') throw new Error('nothing to record');
    expect(planAppend(workbook, wordReport(edit.report))).toMatchObject({
      kind: 'rows',
      changes: [
        { row: 3, column: 1, value: 'row 5' },
        { row: 3, column: 4, value: 'Plan' },
        { row: 3, column: 3, value: 'Sent back' },
        { row: 3, column: 0 },
      ],
    });
  });
});
