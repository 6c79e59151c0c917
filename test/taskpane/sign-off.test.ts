import { valueAt } from '../../src/core/workbook/cells';
import type { SignOffItem } from '../../src/taskpane/desk/views';
import { decisionsMade, draftOf, faultOf, type Draft } from '../../src/taskpane/state/decisions';
import type { FileHost } from '../../src/hosts/file/file-host';
import { deskLine, sampleHost, type TestLine } from './desk-line';

const options = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
} as const;
const sitting = { meeting: 'Board, November 2026', decided: '2026-11-20' };

let line: TestLine;
let host: FileHost;
beforeEach(() => {
  host = sampleHost();
  line = deskLine(host);
});
afterEach(() => line.end());

async function items(): Promise<readonly SignOffItem[]> {
  return (await line.channel.call('signOff', options)).items;
}

async function itemOf(id: string): Promise<SignOffItem> {
  return (await items()).find((item) => item.id === id)!;
}

test('what the board is asked, with what each row says', async () => {
  const all = await items();
  const ids = (section: string): (string | null)[] =>
    all.filter((item) => item.section === section).map(({ id }) => id);
  expect(ids('to-confirm')).toEqual(['7.1']);
  expect(ids('awaiting')).toEqual(['1.2', '2.1', '9.1', '11.1']);
  expect(ids('moved')).toEqual(['6.2']);
  expect(ids('signed-off')).toHaveLength(4);
  const moved = await itemOf('6.2');
  expect([moved.deadline, moved.requested]).toEqual(['2026-07-31', '2027-01-31']);
  const sentBack = all.filter(({ record }) => record?.decision === 'sent-back');
  expect(sentBack).toEqual([]);
  expect((await itemOf('7.1')).why).toBe('Its status and the words beside it disagree.');
});

test('decisions are recorded, and every later check follows them', async () => {
  const [awaiting, doubtful, moved] = await Promise.all(['1.2', '7.1', '6.2'].map(itemOf));
  const drafts = new Map<string, Draft>([
    [awaiting!.key, draftOf(awaiting!, 'signed-off')],
    [doubtful!.key, { ...draftOf(doubtful!, 'not-pursued'), reason: 'The board took it over.' }],
    [moved!.key, draftOf(moved!, 'date-agreed')],
  ]);
  const before = await line.channel.call('check', options);
  const decisions = decisionsMade(await items(), drafts, sitting);
  expect(decisions).toHaveLength(3);
  const done = await line.channel.call('carryOut', {
    order: { kind: 'record', decisions },
    options,
  });
  const [was, is] = [before.counts.standings, done.view!.counts.standings];
  expect(is['signed-off']).toBe(was['signed-off'] + 1);
  expect(is['to-confirm']).toBe(was['to-confirm'] - 1);
  expect(is['not-pursued']).toBe(was['not-pursued'] + 1);
  expect(is.overdue).toBe(was.overdue - 1);
  expect(done.notices[0]).toMatch(
    /^1\.2: “Signed off”: Completed late – sign-off not recorded → Signed off/,
  );
  expect((await itemOf('1.2')).section).toBe('signed-off');
});

test('recorded again, nothing is added, and the user is told', async () => {
  const item = await itemOf('1.2');
  const drafts = new Map([[item.key, draftOf(item, 'signed-off')]]);
  const order = { kind: 'record', decisions: decisionsMade([item], drafts, sitting) } as const;
  await line.channel.call('carryOut', { order, options });
  const bytes = host.bytes;
  const again = await line.channel.call('carryOut', { order, options });
  expect(again.notices[0]).toContain('is recorded already');
  expect(host.bytes).toBe(bytes);
});

test('a decision on an action that was changed meanwhile is recorded on no other', async () => {
  const item = await itemOf('9.1');
  const read = await host.read();
  const plan = read.sheets.find(({ name }) => name === 'Action plan')!;
  const row = item.row - 1;
  const words = valueAt(plan.cells, row, item.cell.column);
  const change = { row, column: item.cell.column, expected: words, numberFormat: null };
  const reworded = [{ ...change, value: 'Do something else altogether.' }];
  await host.apply([{ kind: 'set-cells', sheet: plan.name, cells: reworded }]);
  const drafts = new Map([[item.key, draftOf(item, 'signed-off')]]);
  const order = { kind: 'record', decisions: decisionsMade([item], drafts, sitting) } as const;
  const recording = line.channel.call('carryOut', { order, options });
  await expect(recording).rejects.toThrow(/^The sheet has changed, and 9\.1 is not there any more/);
});

test.each([
  ['signed-off', {}, null],
  ['not-pursued', {}, 'no-reason'],
  ['not-pursued', { reason: ' Done by others. ' }, null],
  ['sent-back', {}, 'no-reason'],
  ['date-agreed', { newDate: '' }, 'no-date'],
  ['date-agreed', {}, null],
] as const)('a draft of %s with %j lacks %s', async (decision, more, fault) => {
  const item = await itemOf('6.2');
  expect(faultOf({ ...draftOf(item, decision), ...more })).toBe(fault);
});
