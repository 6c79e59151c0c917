import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { handler, type Place } from '../../src/commands/command';
import type { CommandName } from '../../src/commands/ribbon';
import { DeskClient } from '../../src/taskpane/desk/desk-client';
import { ExcelSurface } from '../../src/taskpane/excel-surface';
import { SimulatedExcel, type Options } from '../excel/simulated-excel';
import { deskLine, type TestLine } from '../taskpane/desk-line';
import { repoRoot } from '../tools/sources';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
const messageSheet = 'Followthrough message';
const asAt = '2026-11-23';

const lines: TestLine[] = [];

afterEach(() => {
  for (const line of lines.splice(0)) line.end();
  jest.restoreAllMocks();
  unsaid.length = 0;
});

/** What was left for the pane to say. */
const unsaid: string[] = [];

/** The ribbon over the simulated Excel: all of it is real but the worker, which is a channel here. */
function ribbonIn(today = asAt): { click: (name: CommandName) => Promise<void>; place: Place } {
  const host = new ExcelHost({ waitsForEdit: true });
  const surface = new ExcelSurface(() => {
    throw new Error('the desk of these tests starts no worker');
  }, host);
  const desk = new DeskClient(() => {
    const line = deskLine(host);
    lines.push(line);
    return line;
  });
  const place: Place = {
    host,
    surface: {
      today: () => today,
      select: (cell) => surface.select(cell),
      showSheet: (name) => surface.showSheet(name),
    },
    leaveUnsaid: (sentences) => unsaid.push(...sentences),
    carryOut: (order, options) => desk.call('carryOut', { order, options }),
  };
  return {
    place,
    async click(name) {
      const completed = jest.fn();
      await handler(name, place)({ completed });
      expect(completed).toHaveBeenCalledTimes(1);
    },
  };
}

async function openSample(options: Options = {}): Promise<SimulatedExcel> {
  return SimulatedExcel.open(sample, options);
}

/** The texts of a sheet, from top to bottom. */
function textsOf(excel: SimulatedExcel, name: string): string[] {
  return [...excel.sheet(name).rows.values()].flatMap((row) =>
    [...row.values()].flatMap(({ value }) => (typeof value === 'string' && value ? [value] : [])),
  );
}

const sheetNames = ({ model }: SimulatedExcel): string[] => model.sheets.map(({ name }) => name);

describe('with the pane closed', () => {
  test('Check leaves its findings on a sheet, and shows it', async () => {
    const excel = await openSample();
    await ribbonIn().click('check');
    expect(excel.model.active.name).toBe('Data quality');
    expect(textsOf(excel, 'Data quality').join('\n')).toContain('31 September 2026');
    expect(sheetNames(excel)).not.toContain(messageSheet);
    expect(sheetNames(excel)).not.toContain('Board summary');
  });

  test('Highlight overdue leaves highlights, and selects what has been overdue longest', async () => {
    const excel = await openSample();
    await ribbonIn().click('highlight');
    expect(excel.sheet('Action plan').conditionalFormats.length).toBeGreaterThan(0);
    expect(excel.model.active.name).toBe('Action plan');
    const { top, left } = excel.model.selection.area!;
    expect(excel.sheet('Action plan').rows.get(top)!.get(left)!.value).toBe('30 June 2026');
    expect(sheetNames(excel)).not.toContain(messageSheet);
  });

  test('Highlight overdue says so where nothing is overdue or due soon', async () => {
    const excel = await openSample();
    await ribbonIn('2020-01-01').click('highlight');
    expect(excel.model.active.name).toBe(messageSheet);
    expect(textsOf(excel, messageSheet).join('\n')).toContain(
      'No action is overdue as at 1 January 2020',
    );
  });

  test('Summarise writes the summary sheets, and shows the first', async () => {
    const excel = await openSample();
    await ribbonIn().click('summarise');
    expect(excel.model.active.name).toBe('Board summary');
    expect(sheetNames(excel)).toEqual(expect.arrayContaining(['Overdue', 'Data quality']));
  });

  test('choosing one while another is under way does both, one after the other', async () => {
    const excel = await openSample();
    const { click } = ribbonIn();
    await Promise.all([click('summarise'), click('summarise'), click('check')]);
    expect(excel.model.active.name).toBe('Data quality');
    expect(new Set(sheetNames(excel)).size).toBe(sheetNames(excel).length);
    expect(sheetNames(excel).filter((name) => /\d/.test(name))).toEqual([]);
  });
});

describe('what goes wrong is said where the user looks', () => {
  test('on a sheet of its own, which the next success empties', async () => {
    const excel = await openSample();
    const plan = excel.sheet('Action plan');
    plan.protection = { options: {}, password: null };
    const { click } = ribbonIn();
    await click('highlight');
    expect(plan.conditionalFormats).toEqual([]);
    expect(excel.model.active.name).toBe(messageSheet);
    const texts = textsOf(excel, messageSheet);
    expect(texts[1]).toMatch(/^Highlight overdue, 23 November 2026\./);
    expect(texts[2]).toMatch(/“Action plan” is protected/);
    plan.protection = null;
    await click('highlight');
    expect(plan.conditionalFormats.length).toBeGreaterThan(0);
    expect(excel.model.active.name).toBe('Action plan');
    expect(textsOf(excel, messageSheet)).toEqual([]);
  });

  test.each(['check', 'highlight', 'summarise'] as const)(
    '%s says why a workbook without a plan has nothing to show',
    async (name) => {
      const excel = SimulatedExcel.blank(['Sheet1', 'Notes']);
      await ribbonIn().click(name);
      expect(excel.model.active.name).toBe(messageSheet);
      const text = textsOf(excel, messageSheet).join('\n');
      expect(text).toContain('No action plan was found in this workbook');
      expect(text).toContain('There is nothing on this sheet');
      expect(sheetNames(excel)).toEqual(['Sheet1', 'Notes', messageSheet]);
    },
  );

  test('a sheet that the user has hidden is named', async () => {
    const excel = await openSample();
    const { click } = ribbonIn();
    await click('check');
    excel.model.activate(excel.sheet('Action plan'));
    excel.sheet('Data quality').visibility = 'hidden';
    await click('check');
    expect(excel.model.active.name).toBe(messageSheet);
    expect(textsOf(excel, messageSheet).join('\n')).toContain(
      '“Data quality”, which cannot be shown',
    );
  });

  test('an unforeseen failure has words too, and its detail goes to the console', async () => {
    const excel = await openSample();
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { place } = ribbonIn();
    const failure = new TypeError('unforeseen');
    const completed = jest.fn();
    await handler('check', { ...place, carryOut: () => Promise.reject(failure) })({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledWith(failure);
    expect(textsOf(excel, messageSheet).join('\n')).toContain('Nothing of yours was lost');
  });

  test.each([
    [
      'a protected structure',
      (excel: SimulatedExcel) => (excel.model.isStructureProtected = true),
      /structure of this workbook is protected/i,
    ],
    ['a cell being edited', (excel: SimulatedExcel) => (excel.isEditingCell = true), /Enter/],
  ])('with %s nothing is changed, and the pane is left to say why', async (_, arrange, why) => {
    const excel = await openSample();
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const before = sheetNames(excel);
    arrange(excel);
    await ribbonIn().click('check');
    // What the user is told is no fault for the console.
    expect(told).not.toHaveBeenCalled();
    expect(unsaid).toEqual([expect.stringMatching(why)]);
    expect(sheetNames(excel)).toEqual(before);
  });
});

test('Excel is asked to wait while a cell is edited, since nothing could be shown meanwhile', async () => {
  await openSample();
  const run = jest.spyOn(Excel, 'run');
  await ribbonIn().place.host.read();
  expect(run.mock.calls.map(([options]) => options)).toEqual([{ delayForCellEdit: true }]);
});

test('a command asks Excel little more than its action does', async () => {
  const excel = await openSample();
  const { click } = ribbonIn();
  for (const name of ['check', 'highlight', 'summarise'] as const) {
    excel.resetTraffic();
    await click(name);
    // To show where the outcome is, and to see whether an old message is to be emptied.
    const beside = 2;
    expect(excel.traffic.requests).toBeLessThanOrEqual(6 + beside);
  }
});
