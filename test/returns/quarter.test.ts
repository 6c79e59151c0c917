import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/core/workbook/workbook';
import {
  boardSummary,
  expectedBoard,
  expectedQuarter,
  mergedPlan,
  quarterLayouts,
  type MergedPlan,
} from './quarter';
import { damages } from './quarter-damage';
import { agencies } from './quarter-plans';
import { Quarter, rowsOf } from './quarter-run';

/**
 * A quarter from issue to merge: two plans, six agencies, forty actions, and every kind of damage
 * that `quarter-damage` names. Once on tidy plans, once on the seed's layout.
 */
const september = 'FINAL v2 (police) update.xlsx';

/** What is told to each agency, by the words that its damage is known by. */
const told: Readonly<Record<string, readonly RegExp[]>> = {
  [september]: [
    /Rows were sorted or moved/,
    /words under “Recommendation” were changed/,
    /target date was changed from .* to 31 March 2027/,
    /new date is asked for without a reason/,
  ],
  'Larkmere Housing - return.xlsx': [
    /“4.1” is missing/,
    /“Buy new door locks for the refuge.” is not one/,
    /column “Outcome” is missing/,
    /column “Cost” was added/,
  ],
  'MHT.xlsx': [
    /completed, but not when/,
    /completed, but not what shows it/,
    /no such day as “31 September 2026”/,
    /status went back from “In progress” to “Not started”/,
    /begins with “=”/,
    /formula stands where words belong/,
    /“Dr Surname” seems to be a person/,
    /shows the error “#REF!”/,
    /10.2, 10.2: Nothing is said of this row/,
  ],
  'Larkmere Probation.xlsx': [
    /“As issued” is not as it was sent/,
    /says “No change this quarter”, but/,
  ],
  'Haven Larkmere.xlsx': [/not the form that was sent/, /“6.1” could not be matched/],
  'care board.xlsx': [
    /issued on 1 July 2026; a later one was sent on 1 October 2026/,
    /exactly 255 characters/,
    /Columns were moved/,
  ],
};

const plans = ['dhr.xlsx', 'sar.xlsx'];

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'followthrough-quarter-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two plans, six agencies, forty actions, and at least fifteen kinds of damage by name', () => {
  for (const plan of Object.values(quarterLayouts)) {
    const actions = [plan(0), plan(1)].flatMap((one) => one['Action plan']!.rows.slice(1));
    expect(actions).toHaveLength(40);
  }
  expect(new Set(agencies).size).toBe(6);
  expect(new Set(damages).size).toBeGreaterThanOrEqual(15);
});

describe.each([
  ['tidy plans', 'tidy'],
  ["the seed's layout", 'seed'],
] as const)('a quarter on %s', (_, name) => {
  const plan = quarterLayouts[name];
  let quarter: Quarter;

  beforeAll(async () => {
    const cwd = join(folder, name);
    cpSync(mkdtempSync(join(tmpdir(), 'followthrough-empty-')), cwd, { recursive: true });
    quarter = new Quarter(cwd);
    await quarter.start([plan(0), plan(1)]);
    await quarter.issue('Q2', '2026-07-01');
    await quarter.issue('Q3', '2026-10-01');
    await quarter.giveBack();
  }, 120_000);

  test('is chased: a draft for each agency, with its return attached', async () => {
    const { out } = await quarter.run(
      ...['returns', 'chase', 'dhr.xlsx', 'sar.xlsx', '--from', 'Q3'],
      ...['-o', 'Reminders', '--as-at', '2026-10-23'],
    );
    expect(out).toContain('6 reminders were drafted');
    const drafts = readdirSync(join(quarter.cwd, 'Reminders'));
    expect(drafts).toHaveLength(6);
    const police = readFileSync(
      join(quarter.cwd, 'Reminders', 'Larkshire Police - reminder.eml'),
      'latin1',
    );
    expect(police).toMatch(/^X-Unsent: 1\r\nTo: returns@larkshire-police\.example\r\nSubject: /);
    expect(police).toContain('filename="Larkshire Police - return 2026-10-01.xlsx"');
  });

  test('is checked: every damage is told to its agency, and can be sent back', async () => {
    const { out, code } = await quarter.run(
      ...['returns', 'check', 'Returned', '--plan', 'dhr.xlsx', '--plan', 'sar.xlsx'],
      ...['--as-at', '2026-10-20', '--corrections', 'To send back'],
    );
    expect(code).toBe(1);
    const parts = new Map(out.split('\n\n').map((part) => [part.split(' (')[0], part]));
    for (const [file, sentences] of Object.entries(told)) {
      const part = file === september ? out : parts.get(file.split(' (')[0]!)!;
      for (const sentence of sentences) expect(part).toMatch(sentence);
    }
    expect(existsSync(join(quarter.cwd, 'To send back', 'MHT - corrections.xlsx'))).toBe(true);
  }, 60_000);

  test('is merged: the plans, their logs and registers say what was accepted, and nothing else changed', async () => {
    const before = { dhr: await quarter.read('dhr.xlsx'), sar: await quarter.read('sar.xlsx') };
    const asked = await quarter.merge('2026-10-20', plans);
    expect(asked.out).toContain('Nothing was written');
    const ran = await quarter.merge('2026-10-20', plans, '--answers', 'answers.json', '--in-place');
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    expect(ran.out).toContain('32 changes accepted');
    for (const [at, plan] of (['dhr', 'sar'] as const).entries()) {
      const after = mergedPlan(await quarter.read(`${plan}.xlsx`));
      expect(after).toEqual(expectedQuarter(name, at as 0 | 1));
      expect(replayed(before[plan], after.log)).toEqual(planCells(after.cells));
    }
    const again = await quarter.merge(
      '2026-10-29',
      plans,
      '--answers',
      'answers.json',
      '--in-place',
    );
    expect(again.out).toContain('0 changes accepted');
    expect(again.out).toContain('Nothing changed');
    expect(again.out).not.toContain(' open');
    for (const [at, plan] of (['dhr', 'sar'] as const).entries()) {
      await quarter.run('summarise', `${plan}.xlsx`, '--in-place', '--as-at', '2026-10-20');
      const board = boardSummary(await quarter.read(`${plan}.xlsx`));
      expect(board).toEqual(expectedBoard(name, at as 0 | 1));
    }
  }, 120_000);
});

type Cells = ReadonlyMap<string, string>;

function planCells(rows: MergedPlan['cells']): Cells {
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap((text, column) =>
        text === '' ? [] : [[`${String.fromCharCode(65 + column)}${at + 1}`, text] as const],
      ),
    ),
  );
}

/** The old plan with every line of the log done to it, each only where the cell holds its old words. */
function replayed(workbook: Workbook, log: MergedPlan['log']): Cells {
  const cells = new Map(planCells(rowsOf(workbook, 'Action plan', 'Recommendation')));
  for (const [, , cell, , old, now] of log) {
    const address = /!([A-Z]+\d+)$/.exec(cell!)![1]!;
    expect(cells.get(address) ?? '').toBe(old);
    cells.set(address, now!);
  }
  return cells;
}
