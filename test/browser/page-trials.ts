// The page as its users have it, on everything that they might drop on it: served, with the network
// then cut, and as the one file from the disk. What comes of it is printed; --record writes it to
// docs/quality.md: npm run page-corpus -- [--record]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import { chromium } from 'playwright-core';
import { FileHost } from '../../src/hosts/file/file-host';
import { canCompare, compareAll, type Pair } from '../corpus/prove';
import { writeBenchPlan } from '../bench/plan-file';
import { builtPages } from '../tools/built-pages';
import { hasProgram, LibreOffice } from '../tools/libre-office';
import { record } from '../tools/record';
import { sharedFolder } from '../tools/shared';
import { repoRoot } from '../tools/sources';
import { findBrowser } from './find-browser';
import { hostileFiles, scriptedPlan } from './hostile-files';
import { quiet, TestBrowser } from './in-browser';
import { close, heldAt, tryFile, type Trial } from './page-trial';
import { closed, serve } from './serve';
import { kinds, ThePage, type Kind } from './the-page';

const today = '2026-11-23';
const folder = mkdtempSync(join(tmpdir(), 'followthrough-trials-'));

/** Macros, charts, pivot tables, 1904 dates, comments, tables, hidden sheets, protection, merges. */
const corpus: readonly (readonly [name: string, what: string])[] = [
  ['hard/calamine/vba.xlsm', 'macros'],
  ['trackers/REV_4_FedRAMP-POAM-Template.xlsm', 'macros, validation'],
  ['trackers/Risk Log.example.xlsx', 'a risk log'],
  ['hard/poi/64450.xlsx', 'charts and pivot tables'],
  ['hard/closedxml/LoadPivotTables.xlsx', 'pivot tables'],
  ['hard/exceljs/1904.xlsx', '1904 dates'],
  ['hard/closedxml/HideSheets.xlsx', 'hidden sheets'],
  ['near/Risk Log.xlsx', 'a risk log'],
  ['near/ActionPlan.xlsx', 'an action plan'],
  ['hard/poi/56644.xlsx', 'comments'],
];

interface Row {
  readonly kind: Kind;
  readonly name: string;
  readonly what: string;
  readonly done: string;
  problems: string[];
}

/** A page whose network is gone by the time that its user begins. */
async function begin(browser: TestBrowser, kind: Kind): Promise<ThePage> {
  if (kind === 'as one file') return ThePage.start(browser, kind, { today });
  const { server, address } = await serve(join(builtPages(), 'site'));
  const open = await browser.page({ today });
  open.network.passOn(address);
  await open.page.goto(address);
  await open.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state === 'activated') return;
    await new Promise<void>((resolve) =>
      active!.addEventListener('statechange', () => active!.state === 'activated' && resolve()),
    );
  });
  await closed(server);
  await open.page.reload();
  await open.page.getByRole('heading', { name: 'Check an action plan' }).waitFor();
  return new ThePage(open, `${address}index.html`);
}

class Trials {
  readonly rows: Row[] = [];
  private readonly pairs: { pair: Pair; row: Row }[] = [];

  constructor(private readonly shared: string) {}

  async run(page: ThePage, kind: Kind): Promise<void> {
    await this.file(page, kind, join(repoRoot, 'assets/sample/action-plan.xlsx'), 'the sample');
    await this.pasted(page, kind);
    for (const [name, what] of corpus) {
      await this.file(page, kind, join(this.shared, 'corpus', name), what);
    }
    const scripted = join(folder, `scripted ${kinds.indexOf(kind)}.xlsx`);
    writeFileSync(scripted, await scriptedPlan());
    await this.file(page, kind, scripted, 'hostile: words that try to be orders');
    for (const [name, make, refusal] of hostileFiles) {
      await page.choose(name, make());
      await page.page.getByText('The plan could not be checked').waitFor({ timeout: 60_000 });
      const isTold = refusal.test(await page.page.locator('main').innerText());
      await close(page, name, false);
      this.row(kind, name, 'hostile', 'refused', isTold ? [] : ['without its sentence']);
    }
    await this.cancelled(page, kind);
    this.row(kind, 'all of them', '', 'no error of the page', page.problems);
  }

  private row(kind: Kind, name: string, what: string, done: string, problems: string[]): Row {
    const row: Row = { kind, name, what, done, problems: [...problems] };
    console.log(`${kind}: ${name}: ${problems.length > 0 ? problems.join('; ') : done}`);
    this.rows.push(row);
    return row;
  }

  private async file(page: ThePage, kind: Kind, path: string, what: string): Promise<void> {
    const name = basename(path);
    try {
      const { bytes, trials, allowed, isPlan } = await tryFile(page, path);
      await close(page, name, trials.length > 0);
      const changed = trials.map(({ typed }) => (/^\d{4}-/.test(typed) ? 'a date' : 'words'));
      const done = [...changed, ...(isPlan ? ['summarised'] : []), 'saved'].join(', ');
      const row = this.row(kind, name, what, done, await this.unlike(bytes, trials));
      const file = join(folder, `${this.pairs.length}-${name}`);
      writeFileSync(file, bytes);
      this.pairs.push({ pair: { name, original: path, file, allowed }, row });
    } catch (error) {
      this.row(kind, name, what, 'broken off', [String(error).split('\n')[0]!]);
    }
  }

  private async unlike(bytes: Uint8Array, trials: readonly Trial[]): Promise<string[]> {
    const held = await heldAt(bytes, trials);
    return trials.flatMap(({ value }, at) =>
      held[at] === value ? [] : [`holds ${String(held[at])} for ${String(value)}`],
    );
  }

  private async pasted(page: ThePage, kind: Kind): Promise<void> {
    await page.page.getByRole('button', { name: 'Paste', exact: true }).click();
    const text = readFileSync(join(this.shared, 'seeds/dhr7-action-plan.txt'), 'utf8');
    await page.page.getByLabel('The plan as text').fill(text);
    await page.page.getByRole('button', { name: 'Make a plan of it' }).click();
    await page.checked();
    const found = (await page.findings()).length;
    const { bytes } = await page.save(['the summary sheets']);
    const { sheets } = await new FileHost(bytes).read();
    const isWhole = sheets.some(({ name }) => name === 'Board summary') && found > 0;
    const row = this.row(
      kind,
      'DHR 7, pasted',
      'text',
      'made, summarised, saved',
      isWhole ? [] : ['no summary'],
    );
    const file = join(folder, `${this.pairs.length}-pasted.xlsx`);
    writeFileSync(file, bytes);
    const allowed = { sheets: [], cells: [], ownSheets: true };
    this.pairs.push({ pair: { name: row.name, original: file, file, allowed }, row });
    await page.page.getByRole('button', { name: /^Close Pasted/ }).click();
  }

  /** A large file, whose opening is stopped and taken up again. */
  private async cancelled(page: ThePage, kind: Kind): Promise<void> {
    const path = join(folder, 'large.xlsx');
    await writeBenchPlan(path, 20_000);
    await page.chooseFile(path);
    await page.page.getByRole('button', { name: 'Cancel' }).first().click();
    await page.page
      .getByText(/stopped|cancelled/i)
      .first()
      .waitFor();
    await page.page
      .getByRole('button', { name: /^(Check|Try) again|^Check$/ })
      .first()
      .click();
    await page.grid.waitFor({ timeout: 120_000 });
    await page.checked();
    await close(page, 'large.xlsx', false);
    this.row(kind, 'a plan of 20,000 rows', 'large', 'stopped while it opened, then taken up', []);
  }

  /** Others look at what was saved. */
  prove(): void {
    if (canCompare()) {
      compareAll(
        this.pairs.map(({ pair }) => pair),
        folder,
      ).forEach(({ problems }, at) => this.pairs[at]!.row.problems.push(...problems));
    }
    if (!hasProgram('soffice')) return;
    const office = new LibreOffice();
    const files = this.pairs.map(({ pair }) => pair.file);
    const opened = new Set(office.opens(files));
    office.close();
    files.forEach((file, at) => {
      if (!opened.has(parse(file).name))
        this.pairs[at]!.row.problems.push('LibreOffice cannot open it');
    });
  }
}

function bodyOf(rows: readonly Row[], version: string): string {
  const failed = rows.filter(({ problems }) => problems.length > 0);
  const day = new Date().toISOString().slice(0, 10);
  const table = rows.map(
    ({ kind, name, what, done, problems }) =>
      `| ${kind} | ${name} | ${what} | ${done} | ${problems.join('; ').replaceAll('|', '/') || 'none'} |`,
  );
  return [
    `By \`npm run page-corpus -- --record\` on ${day}: the built page in Chromium ${version}, served with the network then cut, and as one file from the disk. In each workbook a date and some words are corrected in the grid, the last correction is taken back and made again, plans are summarised, and a copy is saved. The copy must hold the corrections; code of our own that shares nothing with the product must find nothing else changed; LibreOffice must open it. What cannot be read must be refused with its sentence.`,
    `**${rows.length} trials; ${failed.length} with a problem.**`,
    [
      '| page | file | what it has | what was done | problems |',
      '| - | - | - | - | - |',
      ...table,
    ].join('\n'),
  ].join('\n\n');
}

async function main(): Promise<void> {
  const shared = sharedFolder();
  if (shared === null) throw new Error('there is no shared folder beside the repository');
  const started = await chromium.launch({
    executablePath: findBrowser()!,
    args: [...quiet],
    env: { ...process.env, LANGUAGE: 'en_GB' } as Record<string, string>,
  });
  const trials = new Trials(shared);
  try {
    for (const kind of kinds) {
      const browser = new TestBrowser(() => started);
      await trials.run(await begin(browser, kind), kind);
      await browser.closePages();
    }
    trials.prove();
    const body = bodyOf(trials.rows, started.version());
    console.log(`\n${body}`);
    if (process.argv.includes('--record'))
      await record('quality', 'The page, on other people’s files', body);
    if (trials.rows.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
  } finally {
    await started.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
