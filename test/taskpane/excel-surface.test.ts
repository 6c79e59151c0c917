import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelSurface } from '../../src/taskpane/excel-surface';
import { decisionsMade, draftOf } from '../../src/taskpane/state/decisions';
import { seen } from '../../src/taskpane/state/fixes';
import { Pane } from '../../src/taskpane/state/pane';
import { SimulatedExcel } from '../excel/simulated-excel';
import { repoRoot } from '../tools/sources';
import { workerLine, type TestLine } from './desk-line';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
const plan = 'Action plan';

const open: { pane: Pane; lines: TestLine[] }[] = [];

/** A pane over the workbook in the simulated Excel; its first check has come to its end. */
async function paneOver(excel: SimulatedExcel): Promise<Pane> {
  const lines: TestLine[] = [];
  const surface = new ExcelSurface(() => {
    const line = workerLine();
    lines.push(line);
    return line;
  });
  const pane = new Pane(surface);
  open.push({ pane, lines });
  await pane.open();
  expect(excel.faults).toEqual([]);
  return pane;
}

afterEach(() => {
  for (const { pane, lines } of open.splice(0)) {
    pane.close();
    for (const line of lines) line.end();
  }
});

/** All that Excel still has to tell has been told. */
async function told(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('the pane in Excel', () => {
  test('checks the workbook that is open, in four syncs at most', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    const { view, outcome, work, name } = pane.store.get();
    expect({ outcome, work }).toEqual({ outcome: null, work: null });
    expect(name).toBe('Plan.xlsx');
    expect(view!.counts.actions).toBe(24);
    // One more each for the name and for the events.
    expect(excel.traffic.requests).toBeLessThanOrEqual(4 + 2);
  });

  test('opens a workbook that was made in a window of its own', async () => {
    const excel = await SimulatedExcel.open(sample);
    await new ExcelSurface(workerLine).openWorkbook(sample);
    expect(excel.model.opened).toEqual([Buffer.from(sample).toString('base64')]);
    expect(excel.faults).toEqual([]);
  });

  test('selects the cell of a finding', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    await pane.select({ sheet: plan, row: 19, column: 6 });
    expect(excel.model.active.name).toBe(plan);
    expect(excel.model.selection.area).toEqual({ top: 19, left: 6, bottom: 19, right: 6 });
  });

  test('says so where the cell’s sheet is gone', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    await pane.select({ sheet: 'Gone', row: 19, column: 6 });
    const { outcome } = pane.store.get();
    expect(outcome!.intent).toBe('error');
    expect(outcome!.sentences[0]).toContain('G20 of the sheet “Gone” could not be selected');
  });

  test('is out of date once the user types, until the next check', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    await told();
    expect(pane.store.get().isStale).toBe(false);
    excel.model.type(excel.sheet(plan), 19, 6, '30 September 2026');
    await told();
    expect(pane.store.get().isStale).toBe(true);
    const before = pane.store.get().view!.counts.findings.error;
    await pane.check();
    expect(pane.store.get().isStale).toBe(false);
    expect(pane.store.get().view!.counts.findings.error).toBe(before - 1);
  });

  test('is out of date where the user types while the workbook is read', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    await told();
    excel.resetTraffic();
    excel.beforeRequest = (request) => {
      if (request === 2) excel.model.type(excel.sheet(plan), 19, 6, '30 September 2026');
    };
    await pane.check();
    excel.beforeRequest = null;
    await told();
    expect(pane.store.get().isStale).toBe(true);
  });

  test.each([
    ['highlight', { kind: 'highlight' }],
    ['summarise', { kind: 'summarise', ids: ['board-summary', 'overdue'] }],
    ['remove-highlights', { kind: 'remove-highlights' }],
    ['remove-summaries', { kind: 'remove-summaries', history: false }],
  ] as const)('is not put out of date by its own writing: %s', async (_, order) => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    await pane.carryOut(order);
    await told();
    const { outcome, isStale } = pane.store.get();
    expect(outcome!.intent).toBe('success');
    expect(isStale).toBe(false);
  });

  test('highlights in seven syncs at most, the check included; summarises in six', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    excel.resetTraffic();
    await pane.carryOut({ kind: 'highlight' });
    expect(excel.traffic.requests).toBeLessThanOrEqual(4 + 3);
    excel.resetTraffic();
    await pane.carryOut({ kind: 'summarise', ids: ['board-summary', 'overdue', 'coming-up'] });
    expect(excel.traffic.requests).toBeLessThanOrEqual(6);
  });

  test('records a decision in the workbook, once, and is up to date afterwards', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    const { items } = (await pane.look('signOff'))!;
    const item = items.find(({ id }) => id === '1.2')!;
    const draft = draftOf(item, 'signed-off');
    pane.store.dispatch({ type: 'draft', key: item.key, draft });
    const sitting = { meeting: 'Board', decided: pane.surface.today() };
    const signedOff = pane.store.get().view!.counts.standings['signed-off'];
    await pane.record(decisionsMade(items, new Map([[item.key, draft]]), sitting));
    await told();
    const { view, outcome, drafts, isStale } = pane.store.get();
    expect(outcome!.intent).toBe('success');
    expect(view!.counts.standings['signed-off']).toBe(signedOff + 1);
    expect({ left: drafts.size, isStale }).toEqual({ left: 0, isStale: false });
  });

  test('puts a cell right as it was shown, and only while it holds that', async () => {
    const excel = await SimulatedExcel.open(sample);
    excel.model.type(excel.sheet(plan), 13, 4, 'Larkshire Polce');
    const pane = await paneOver(excel);
    const fixes = (await pane.look('fixes'))!.filter(({ cell }) => cell === 'E14');
    expect(fixes.map(({ after }) => after)).toEqual(['Larkshire Police']);
    excel.model.type(excel.sheet(plan), 13, 4, 'Somebody else');
    await pane.carryOut({ kind: 'fix', fixes: seen(fixes) });
    expect(pane.store.get().outcome!.sentences[0]).toContain('does not hold any more');
    expect(excel.sheet(plan).cell(13, 4).value).toBe('Somebody else');
    excel.model.type(excel.sheet(plan), 13, 4, 'Larkshire Polce');
    await pane.carryOut({ kind: 'fix', fixes: seen(fixes) });
    expect(pane.store.get().outcome).toMatchObject({ intent: 'success' });
    expect(excel.sheet(plan).cell(13, 4).value).toBe('Larkshire Police');
  });

  test('too old an Excel is told which it needs', async () => {
    const excel = await SimulatedExcel.open(sample, { excelApi: '1.12' });
    const pane = await paneOver(excel);
    const { outcome, view } = pane.store.get();
    expect(view).toBeNull();
    expect(outcome!.sentences[0]).toContain('ExcelApi 1.13');
  });

  test('a cell that is being edited is waited for by the user, not by the pane', async () => {
    const excel = await SimulatedExcel.open(sample);
    const pane = await paneOver(excel);
    const { view } = pane.store.get();
    excel.isEditingCell = true;
    await pane.check();
    expect(pane.store.get().outcome!.sentences[0]).toContain('Finish with Enter');
    expect(pane.store.get().view).toBe(view);
    excel.isEditingCell = false;
    await pane.check();
    expect(pane.store.get().outcome).toBeNull();
  });
});
