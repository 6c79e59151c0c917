import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { serialOfDay } from '../../src/core/workbook/day';
import { isOurFormula } from '../../src/core/workbook/mark';
import { shades } from '../../src/hosts/layout/tones';
import { readWorkbook } from '../../src/hosts/file/read';
import { pane as say } from '../../src/messages/pane';
import { publishView as publish } from '../../src/messages/publish-view';
import { repoRoot } from '../tools/sources';
import { axeFindings } from './axe';
import { ExcelOnTheWeb } from './excel-on-the-web';
import { describeInBrowser } from './in-browser';
import { openTab } from './pane';
import { picture } from './pictures';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
const today = '2026-11-23';

function rgb(hex: string): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

const overdue = rgb(shades.overdue.fill);

function ourFormats({ excel }: ExcelOnTheWeb): number {
  return excel.model.sheets
    .flatMap(({ conditionalFormats }) => conditionalFormats)
    .filter(({ formula }) => isOurFormula(formula)).length;
}

function sheetNames({ excel }: ExcelOnTheWeb): string[] {
  return excel.model.sheets.map(({ name }) => name);
}

/** Nothing is wrong with the page, and nothing but itself and office.js was asked for. */
async function expectSound(excel: ExcelOnTheWeb, pane?: Frame): Promise<void> {
  if (pane) expect(await axeFindings(pane)).toEqual([]);
  expect(excel.network.refused).toEqual([]);
  expect(excel.problems).toEqual([]);
}

describeInBrowser('a coordinator in Excel on the web', (browser) => {
  test('checks her plan, puts it right, highlights, signs off, summarises and clears', async () => {
    const excel = await ExcelOnTheWeb.start(browser, sample, { today, width: 1440 });
    const before = sheetNames(excel);
    const pane = await excel.openPane();
    const done = (words: string): Promise<void> => pane.getByText(words).first().waitFor();

    // Choosing a finding selects its cell.
    await pane.getByRole('button', { name: /31 September 2026/ }).click();
    await excel.page.locator('[data-cell="G20"].selected').waitFor();
    await picture(excel.page, 'coordinator-1-check');
    await expectSound(excel, pane);

    // What can be put right for her is shown before and after; a date that was text is one then.
    await pane.getByRole('button', { name: say.fix.offered }).first().click();
    await pane.getByText(say.fix.after).first().waitFor();
    await picture(excel.page, 'coordinator-1-fix');
    expect(typeof excel.valueOf('Action plan', 'G13')).toBe('string');
    await expectSound(excel, pane);
    await pane.getByRole('button', { name: say.fix.one }).click();
    await done(say.done.fix(1));
    expect(excel.valueOf('Action plan', 'G13')).toBe(serialOfDay('2026-06-30', false));

    // What is overdue stands out, and a row that is completed in the grid does so no longer.
    await openTab(pane, 'overdue');
    await picture(excel.page, 'coordinator-2-overdue');
    await pane.getByRole('button', { name: say.overdue.highlight }).click();
    await done(say.done.highlight());
    const formats = ourFormats(excel);
    expect(formats).toBeGreaterThan(0);
    await excel.show('G32');
    expect(await excel.colourOf('G32')).toBe(overdue);
    await picture(excel.page, 'coordinator-3-highlighted');
    await expectSound(excel, pane);
    await excel.type('J32', 'Completed 20 November 2026');
    expect(await excel.colourOf('G32')).not.toBe(overdue);
    expect(ourFormats(excel)).toBe(formats);

    // The pane knows that it is out of date.
    await done(say.stale);
    await picture(excel.page, 'coordinator-4-stale');
    await pane.getByRole('button', { name: say.checkAgain }).last().click();
    await pane.getByText(say.stale).waitFor({ state: 'detached' });

    // A row is signed off, on the sheet that every summary follows.
    await openTab(pane, 'sign-off');
    await pane.getByLabel(say.signOff.decision).first().selectOption('signed-off');
    await pane.getByLabel(say.signOff.meeting).fill('Board, 4th quarter');
    await picture(excel.page, 'coordinator-5-sign-off');
    await expectSound(excel, pane);
    await pane.getByRole('button', { name: say.signOff.record(1) }).click();
    await done(say.done.record());

    // The summary sheets are written, and rewritten in their place.
    await openTab(pane, 'summary');
    await picture(excel.page, 'coordinator-6-summary');
    await expectSound(excel, pane);
    const write = pane.getByRole('button', { name: /^Write \d+ sheets$/ });
    await write.click();
    await done('summary sheets are written');
    const written = sheetNames(excel);
    expect(written.length).toBeGreaterThan(before.length + 3);
    await picture(excel.page, 'coordinator-7-summarised');
    await write.click();
    await pane.getByText(say.working.summarise).waitFor({ state: 'detached' });
    expect(sheetNames(excel)).toEqual(written);
    await expectSound(excel, pane);

    // What is Followthrough's goes, what is hers stays.
    await pane.getByRole('button', { name: say.summary.remove }).click();
    await done(say.done['remove-summaries']());
    await openTab(pane, 'overdue');
    await pane.getByRole('button', { name: say.overdue.remove }).click();
    await done(say.done['remove-highlights']());
    expect(ourFormats(excel)).toBe(0);
    // Sheets are emptied and never deleted, which could not be undone; the history stays unless asked for.
    expect(
      excel.excel.model.sheets.filter((sheet) => sheet.used(true) !== null).map(({ name }) => name),
    ).toEqual([...before, 'Figures history']);
    expect(excel.valueOf('Action plan', 'J32')).toBe('Completed 20 November 2026');
    await picture(excel.page, 'coordinator-8-cleared');
    await expectSound(excel, pane);
  }, 120_000);

  test('prepares a copy for publication', async () => {
    const excel = await ExcelOnTheWeb.start(browser, sample, { today, width: 1440, pane: 320 });
    const pane = await excel.openPane();
    await pane.getByRole('tab', { name: say.tabs.check }).waitFor();
    await openTab(pane, 'publish');
    // The file is the workbook as it stands now, with what is not saved.
    await excel.type('J12', 'Head of Safeguarding to answer');
    await pane.getByLabel(publish.names).fill('Head of Safeguarding');
    await pane.getByRole('button', { name: publish.look }).click();
    const found = pane.getByRole('button', { name: /^Action plan, J12: / });
    await found.click();
    await excel.page.locator('[data-cell="J12"].selected').waitFor();
    await picture(excel.page, 'coordinator-9-publish');
    await expectSound(excel, pane);
    await pane.getByRole('checkbox', { name: /^Names/ }).check();
    await pane.getByRole('button', { name: publish.make }).click();
    await pane.getByText(publish.made).first().waitFor();
    await picture(excel.page, 'coordinator-9-published');
    const opened = excel.page.waitForResponse(() => excel.excel.model.opened.length > 0);
    await pane.getByRole('button', { name: publish.open }).click();
    await opened;
    const copy = await readWorkbook(Buffer.from(excel.excel.model.opened[0]!, 'base64'));
    const texts = copy.sheets.flatMap(({ cells }) => cells.values).map(String);
    expect(texts).toContain('[name removed] to answer');
    expect(texts.filter((text) => text.includes('Head of Safeguarding'))).toEqual([]);
    expect(excel.valueOf('Action plan', 'J12')).toBe('Head of Safeguarding to answer');
    await expectSound(excel, pane);
  }, 120_000);

  test('uses the four commands of the ribbon with the pane closed', async () => {
    const excel = await ExcelOnTheWeb.start(browser, sample, { today, width: 1440 });
    const before = sheetNames(excel);
    const active = (): string => excel.excel.model.active.name;
    await excel.command('check');
    expect(sheetNames(excel).filter((name) => !before.includes(name))).toEqual([active()]);
    await picture(excel.page, 'ribbon-check');
    await excel.command('highlight');
    expect(active()).toBe('Action plan');
    expect(ourFormats(excel)).toBeGreaterThan(0);
    await picture(excel.page, 'ribbon-highlight');
    await excel.command('summarise');
    expect(sheetNames(excel).length).toBeGreaterThan(before.length + 3);
    await picture(excel.page, 'ribbon-summarise');
    await expectSound(excel);
    expect(sheetNames(excel).slice(-2)).toEqual(['Figures history', 'Data quality']);

    // What can stand nowhere in the workbook waits for the pane.
    excel.excel.model.isStructureProtected = true;
    excel.excel.sheet('Board summary').protection = { options: {}, password: null };
    await excel.command('summarise');
    const pane = await excel.openPane();
    await pane
      .getByText(/is protected, so nothing was/)
      .first()
      .waitFor();
    await picture(excel.page, 'ribbon-message');
    await expectSound(excel, pane);
  }, 120_000);
});
