import { changesOf } from '../../src/taskpane/desk/remember';
import {
  agencyOf,
  columnName,
  columnsOf,
  withSettings,
  type SettingsDraft,
} from '../../src/taskpane/state/settings-draft';
import { Pane } from '../../src/taskpane/state/pane';
import type { Surface } from '../../src/taskpane/surface';
import type { FileHost } from '../../src/hosts/file/file-host';
import { deskLine, sampleHost, type TestLine } from './desk-line';

const lines: TestLine[] = [];

/** A pane over the sample plan, checked. */
async function paneOver(host: FileHost): Promise<Pane> {
  const surface: Surface = {
    capabilities: { highlights: true, publishes: false, movesClearUndo: false, groupsUndo: false },
    name: () => Promise.resolve('Sample.xlsx'),
    today: () => '2026-11-23',
    startDesk: () => {
      const line = deskLine(host);
      lines.push(line);
      return line;
    },
    select: () => Promise.resolve(),
    showSheet: () => Promise.resolve(),
    watch: () => () => undefined,
  };
  const pane = new Pane(surface);
  await pane.open();
  return pane;
}

afterEach(() => {
  for (const line of lines.splice(0)) line.end();
});

function change(pane: Pane, settings: SettingsDraft): void {
  pane.store.dispatch({ type: 'settings-draft', settings });
}

test('settings for now change what is found, and nothing of the workbook', async () => {
  const host = sampleHost();
  const pane = await paneOver(host);
  const { bytes } = host;
  const before = pane.store.get().view!.counts.standings['due-soon'];
  change(pane, { dueSoonDays: 0 });
  await pane.applySettings(false);
  const { view, settingsDraft } = pane.store.get();
  expect(view!.counts.standings['due-soon']).toBeLessThan(before);
  expect(settingsDraft).toEqual({});
  expect(host.bytes).toBe(bytes);
});

test('settings that are kept hold for whoever reads the workbook next', async () => {
  const host = sampleHost();
  const pane = await paneOver(host);
  change(pane, {
    dueSoonDays: 60,
    marking: 'OFFICIAL',
    ratingKey: { Amber: 'Late' },
    agencies: [agencyOf('Larkmere Night Shelter', ['LNS', ' '])],
    headings: { evidence: ['Proof'] },
    mapping: { 'Action plan': { plannedOutcome: 'Evidence' } },
  });
  await pane.applySettings(true);
  expect(pane.store.get().outcome).toMatchObject({ intent: 'success' });
  const other = await paneOver(host);
  const known = (await other.look('settings'))!;
  expect(known.problems).toEqual([]);
  expect(known.sheet).toBe('Followthrough settings');
  expect(known.settings).toMatchObject({
    dueSoonDays: 60,
    marking: 'OFFICIAL',
    headings: { evidence: ['Proof'] },
  });
  expect(known.settings.ratingKey['Amber']).toBe('Late');
  expect(known.settings.mapping['Action plan']).toEqual({ plannedOutcome: 'Evidence' });
  expect(known.settings.agencies).toContainEqual(
    expect.objectContaining({ name: 'Larkmere Night Shelter', aliases: ['LNS'] }),
  );
});

test('a setting that cannot be kept leaves the workbook as it was, and what was typed', async () => {
  const host = sampleHost();
  const pane = await paneOver(host);
  const { bytes } = host;
  change(pane, { dueSoonDays: 9999 });
  await pane.applySettings(true);
  const { outcome, settingsDraft } = pane.store.get();
  expect(outcome!.intent).toBe('error');
  expect(outcome!.sentences[0]).toMatch(/^No setting was changed\./);
  expect(settingsDraft).toEqual({ dueSoonDays: 9999 });
  expect(host.bytes).toBe(bytes);
});

test('the as-at day changes what is judged', async () => {
  const pane = await paneOver(sampleHost());
  await pane.checkAsAt('2026-07-01');
  expect(pane.store.get().view!.asAt).toBe('2026-07-01');
  await pane.checkAsAt(null);
  expect(pane.store.get().view!.asAt).toBe('2026-11-23');
});

test('changes are laid over changes, entry by entry', () => {
  const one = agencyOf('North Trust', []);
  const two = agencyOf('North Trust', ['NT']);
  const under = { ratingKey: { Red: 'Late' }, mapping: { Plan: { lead: 'E' } }, agencies: [one] };
  const over = {
    ratingKey: { Blue: 'Completed' },
    mapping: { Plan: { target: 'G' } },
    agencies: [two],
  };
  expect(withSettings(under, over)).toEqual({
    ratingKey: { Red: 'Late', Blue: 'Completed' },
    mapping: { Plan: { lead: 'E', target: 'G' } },
    agencies: [two],
  });
});

test('what is emptied goes back to its default', () => {
  expect(changesOf({ marking: '', publication: null })).toEqual([
    { setting: 'Publication date', about: '', value: null },
    { setting: 'Protective marking', about: '', value: null },
  ]);
});

test('a column is named by its heading where that is its own, else by its letter', async () => {
  const pane = await paneOver(sampleHost());
  const columns = columnsOf(pane.store.get().view!.sheets[0]);
  expect(columnName(columns[6]!, columns)).toBe('Target date');
  const twice = [columns[6]!, { ...columns[7]!, heading: 'Target date' }];
  expect(columnName(columns[6]!, twice)).toBe('G');
  expect(columnName({ ...columns[0]!, heading: 'No' }, columns)).toBe('A');
});
