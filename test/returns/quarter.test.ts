import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damages } from './quarter-damage';
import { seedPlan, tidyPlan } from './quarter-plans';
import { Quarter, rowsOf } from './quarter-run';

/**
 * A quarter from issue to merge: two plans, six agencies, forty actions, and every kind of damage
 * that `quarter-damage` names. Once on tidy plans, once on the seed's layout.
 */
const september = 'FINAL v2 (police) update.xlsx';
const met = 'The group has met again. '.repeat(12).slice(0, 255);

/** What the change logs say in the end: row, field, the new words. */
const changed = {
  dhr: [
    '1.1 | Progress | 20/10/2026 - Protocol drafted and shared.',
    '1.2 | New date asked for | 2027-01-31',
    '1.2 | Progress | 20/10/2026 - New date asked for: 31 January 2027. Reason: The supplier is late.',
    '2.1 | Progress | 20/10/2026 - Finished.',
    '2.1 | Status | Completed',
    '2.2 | Evidence | Audit report',
    '3.1 | Progress | 20/10/2026 - Supervision takes place monthly.',
    '3.1 | Evidence | Supervision log',
    `3.2 | Progress | 20/10/2026 - ${met}`,
    '4.1 | Progress | 20/10/2026 - Rota agreed.',
    '4.1 | Status | Completed',
    '4.1 | Date completed | 2026-09-15',
    '4.1 | Evidence | Rota of October',
    '5.1 | Status | Completed',
    '5.1 | Evidence | Leaflet',
    '6.2 | New date asked for | 2027-02-28',
    '8.1 | Progress | 20/10/2026 - Paused.',
    '8.1 | Status | Not started',
    '9.1 | Progress | 05/10/2026 - Two interpreters have been found.',
    '10.1 | Progress | 20/10/2026 - Larkmere Housing: Half of our staff have been briefed.',
    '10.1 | Progress | 20/10/2026 - Larkshire Police: Our part is done.',
    '10.1 | Status | Larkshire Police: Completed',
    '10.1 | Date completed | Larkshire Police: Completed (10/09/2026)',
    '10.1 | Evidence | Larkshire Police: Sample of ten cases',
  ],
  sar: [
    '1.2 | Progress | 20/10/2026 - =40 of 60 trained',
    '3.2 | Progress | 20/10/2026 - Staff have left.',
    '3.2 | New date asked for | 2027-03-31',
    '4.2 | Progress | 20/10/2026 - Trained: 40',
    '6.2 | Progress | 20/10/2026 - Done.',
    '6.2 | Status | Completed',
    '6.2 | Date completed | 2026-09-14',
    '6.2 | Evidence | Minutes',
    '7.2 | Progress | 20/10/2026 - Dr Surname has written the policy.',
  ],
};

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

test('at least fifteen kinds of damage and change are named', () => {
  expect(new Set(damages).size).toBeGreaterThanOrEqual(15);
});

describe.each([
  ['tidy plans', 'tidy', tidyPlan],
  ["the seed's layout", 'seed', seedPlan],
] as const)('a quarter on %s', (_, name, plan) => {
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
    for (const plan of ['dhr', 'sar'] as const) {
      const after = await quarter.read(`${plan}.xlsx`);
      const [, ...log] = rowsOf(after, 'Change log', 'Cell');
      const said = log
        .filter(([, row]) => row !== '')
        .map(([, row, , field, old, now]) => `${row} | ${field} | ${added(field!, old!, now!)}`);
      expect(said).toEqual(changed[plan]);
      expect(replayed(before[plan], log)).toEqual(planCells(after));
      const states = rowsOf(after, 'Returns register', 'Digest').slice(-6);
      // Haven Larkmere sent a list of its own, with rows of the first plan alone.
      const first = plan === 'dhr' ? 'Merged' : 'Issued';
      expect(states.map((row) => row[6])).toEqual([first, ...Array<string>(5).fill('Merged')]);
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
    const summary = await quarter.run('check', 'dhr.xlsx', '--as-at', '2026-10-20');
    expect(summary.out).toMatch(figures[name]);
  }, 120_000);
});

const figures = {
  tidy: /Of 20 actions, none is signed off, 3 await sign-off, 10 are overdue, 3 are due soon and 4 are not yet due\./,
  seed: /Of 20 actions, none is signed off, 3 await sign-off, none is overdue, 2 are not yet due and 15 have no date\./,
};

/** What a cell gained: an update that was added to others stands on the last of its lines. */
function added(field: string, old: string, now: string): string {
  if (field === 'Progress' && old !== '') return now.slice(old.length + 1);
  return now.split('\n')[0]!;
}

type Cells = ReadonlyMap<string, string>;

function planCells(workbook: Parameters<typeof rowsOf>[0]): Cells {
  const rows = rowsOf(workbook, 'Action plan', 'Recommendation');
  return new Map(
    rows.flatMap((row, at) =>
      row.flatMap((text, column) =>
        text === '' ? [] : [[`${String.fromCharCode(65 + column)}${at + 1}`, text] as const],
      ),
    ),
  );
}

/** The old plan with every line of the log done to it, each only where the cell holds its old words. */
function replayed(workbook: Parameters<typeof rowsOf>[0], log: readonly string[][]): Cells {
  const cells = new Map(planCells(workbook));
  for (const [, , cell, , old, now] of log) {
    const address = /!([A-Z]+\d+)$/.exec(cell!)![1]!;
    expect(cells.get(address) ?? '').toBe(old);
    cells.set(address, now!);
  }
  return cells;
}
