import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { cellName } from '../../src/core/workbook/address';
import { ownSheetId } from '../../src/core/workbook/mark';
import { FileHost } from '../../src/hosts/file/file-host';
import { runCli } from '../cli/run-cli';
import { isThorough } from '../hosts/contract-corpus';
import type { PlanShape } from '../plans/layouts';
import { fileOf } from '../plans/shape-file';
import { describeWithShared } from '../tools/shared';
import { repoRoot } from '../tools/sources';
import { ExcelOnTheWeb } from './excel-on-the-web';
import { describeInBrowser, type TestBrowser } from './in-browser';
import { ThePage } from './the-page';

const today = '2026-11-23';
const folder = mkdtempSync(join(tmpdir(), 'followthrough-surfaces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a surface says of a plan: each finding, the figures, and the summary sheets it writes. */
interface Said {
  readonly findings: readonly string[];
  /** The numbers at the head of the pane: overdue, due soon, waiting for sign-off, to confirm. */
  readonly figures: readonly number[];
  /** What stands in the cells of each sheet of ours. */
  readonly sheets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The command line: what it prints, and the workbook it writes. */
async function saidByCli(bytes: Uint8Array): Promise<Said> {
  const [plan, written] = ['plan.xlsx', 'written.xlsx'];
  writeFileSync(join(folder, plan), bytes);
  const { out } = await runCli(['check', plan, '--json'], { cwd: folder, today });
  const call = ['summarise', plan, '--output', written, '--overwrite'];
  expect(await runCli(call, { cwd: folder, today })).toMatchObject({ code: 0 });
  const { findings, counts } = JSON.parse(out) as Printed;
  const { standings } = counts;
  return {
    // A finding without a cell, of a sheet that is no plan, has no card in the pane.
    findings: findings
      .filter(({ cells }) => cells.length > 0)
      .map(({ rule, message, cells }) => `${rule}: ${message} ${placesOf(cells)}`)
      .sort(),
    figures: [
      standings['overdue']!,
      standings['due-soon']!,
      standings['completed']! + standings['completed-late']!,
      standings['to-confirm']!,
    ],
    sheets: await ownSheets(new Uint8Array(readFileSync(join(folder, written)))),
  };
}

interface Printed {
  readonly findings: readonly {
    readonly rule: string;
    readonly message: string;
    readonly cells: readonly { readonly cell: string }[];
  }[];
  readonly counts: { readonly standings: Readonly<Record<string, number>> };
}

/** The cells of a finding as its card names them: four at most, and how many more there are. */
function placesOf(cells: Printed['findings'][number]['cells']): string {
  const named = cells.slice(0, 4).map(({ cell }) => cell);
  return [...named, ...(cells.length > 4 ? [`${cells.length - 4} more`] : [])].join(' ');
}

async function saidByPage(browser: TestBrowser, bytes: Uint8Array): Promise<Said> {
  const page = await ThePage.start(browser, 'served', { today });
  await page.choose('plan.xlsx', bytes);
  const shown = await shownBy(page.page);
  await page.page.getByRole('tab', { name: 'Board summary' }).waitFor({ timeout: 60_000 });
  await page.idle();
  const { bytes: saved } = await page.save();
  expect(page.problems).toEqual([]);
  return { ...shown, sheets: await ownSheets(saved) };
}

async function saidByAddIn(browser: TestBrowser, bytes: Uint8Array): Promise<Said> {
  const excel = await ExcelOnTheWeb.start(browser, bytes, { today });
  const pane = await excel.openPane();
  const shown = await shownBy(pane);
  await pane
    .getByText(/^\d+ summary sheets? (is|are) written/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(excel.problems).toEqual([]);
  return { ...shown, sheets: await ownSheets(await excel.excel.save()) };
}

/** What the pane shows of a plan; then it is told to write the summary sheets. */
async function shownBy(pane: Page | Frame): Promise<Omit<Said, 'sheets'>> {
  await pane.locator('[data-item]').first().waitFor({ timeout: 60_000 });
  const findings = await pane.locator('[data-item]').evaluateAll((cards) =>
    cards.map((card) => {
      const key = card.getAttribute('data-item')!;
      // Under its sentence, and before the mark of a fix.
      const places = card.querySelector('span > span:nth-child(2)')!.firstChild!.textContent!;
      const named = places.replace(/ \(\d+ sheets\)$/, '').split(/, | and /);
      return `${key} ${named.join(' ')}`;
    }),
  );
  const group = pane.getByRole('group', { name: 'How the actions stand' });
  const figures = (await group.locator(':scope > *').allInnerTexts()).map((text) =>
    parseInt(text, 10),
  );
  await pane.getByRole('tab', { name: 'Summary', exact: true }).click();
  await pane.getByRole('button', { name: /^Write \d+ sheets/ }).click();
  return { findings: findings.sort(), figures };
}

/** The cells of the sheets that are ours. */
async function ownSheets(bytes: Uint8Array): Promise<Said['sheets']> {
  const workbook = await new FileHost(bytes).read();
  const own = workbook.sheets.filter(({ name }) => ownSheetId(workbook, name) !== null);
  return Object.fromEntries(
    own.map(({ name, cells }) => {
      const held: Record<string, unknown> = {};
      cells.rows.forEach((row, at) => {
        for (let cell = cells.starts[at]!; cell < cells.starts[at + 1]!; cell++) {
          const value = cells.values[cell]!;
          if (value !== null) held[cellName(row, cells.columns[cell]!)] = value;
        }
      });
      return [name, held];
    }),
  );
}

async function compare(browser: TestBrowser, bytes: Uint8Array): Promise<void> {
  const printed = await saidByCli(bytes);
  expect(printed.findings).not.toEqual([]);
  expect(Object.keys(printed.sheets)).toContain('Board summary');
  expect(await saidByPage(browser, bytes)).toEqual(printed);
  expect(await saidByAddIn(browser, bytes)).toEqual(printed);
}

describeInBrowser('one workbook on three surfaces', (browser) => {
  test('the page, the add-in and the command line find the same and write the same', async () => {
    await compare(
      browser,
      new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'))),
    );
  }, 120_000);
});

describeWithShared('published plans on three surfaces', (shared) => {
  describeInBrowser('in a browser', (browser) => {
    test('a plan that came as text', async () => {
      const text = join(shared, 'seeds/dhr7-action-plan.txt');
      await runCli(['import', text, '--output', 'seed.xlsx'], { cwd: folder, today });
      await compare(browser, new Uint8Array(readFileSync(join(folder, 'seed.xlsx'))));
    }, 180_000);

    // All of them by `npm run contract`.
    const shapes = [
      'kmpt_mr_s_homicide.json',
      'tower_hamlets_dhr7.json',
      'velindre_internal_audit_actions_log.json',
    ];
    test.each(isThorough ? shapes : shapes.slice(0, 1))(
      '%s',
      async (name) => {
        const shape = JSON.parse(readFileSync(join(shared, 'plans', name), 'utf8')) as PlanShape;
        await compare(browser, await fileOf(shape));
      },
      180_000,
    );
  });
});
