import { readFileSync } from 'node:fs';
import type { Download, Frame, Page } from 'playwright-core';
import { pane as says } from '../../src/messages/pane';
import { paneReturns as say } from '../../src/messages/pane-returns';
import { damagedReturns, typedIn, type ReturnedBytes } from '../returns/quarter-damage';
import { agencies, planTitles, type AgencyName } from '../returns/quarter-plans';
import { openTab } from './pane';

/**
 * The quarter of `test/returns/quarter.ts` as a coordinator goes through it in the *Returns* tab,
 * of the pane or of the page. Both plans are in the cycle already.
 */
export class TheQuarter {
  constructor(
    /** Where the pane is: the frame beside Excel, or the page itself. */
    readonly place: Page | Frame,
    readonly page: Page,
  ) {}

  /** Judges everything as at another day. */
  async asAt(day: string): Promise<void> {
    await openTab(this.place, 'settings');
    await this.place.getByLabel(says.settings.asAtLabel).fill(day);
    await this.button(says.settings.asAtSet).click();
    await this.done();
  }

  /** Issues the returns and saves them, by agency. */
  async issue(): Promise<Map<AgencyName, Uint8Array>> {
    await openTab(this.place, 'returns');
    await this.button(say.issue.button).click();
    await this.done();
    await this.place.getByText('6 returns are made').first().waitFor();
    const files = await this.downloads(agencies.length, () =>
      this.button(say.issue.downloadAll).click(),
    );
    return new Map(
      [...files].map(([name, bytes]) => [name.replace(/ - return .*/, '') as AgencyName, bytes]),
    );
  }

  /** Picks what came back, types in what came by telephone, answers, and merges. */
  async merge(returned: readonly ReturnedBytes[], look: Look): Promise<void> {
    await this.pick(say.back.pick, returned);
    await this.place.getByText('7 returns read').first().waitFor();
    await look('read');
    await this.typeIn();
    await this.addColumns();
    await this.button(`${say.merge.rowAll}: 2.1`).click();
    await this.place.getByText(/^2 changes accepted/).waitFor();
    await this.button(say.merge.all).click();
    await this.done();
    const row = this.place.getByRole('listitem').filter({ hasText: 'Rota of October' }).first();
    const conflict = row.getByRole('listitem').filter({ hasText: 'Rota of October' });
    await conflict.getByRole('button', { name: /^Accept: 4\.1/ }).click();
    await conflict.getByText('accepted').waitFor();
    await look('answered');
    await this.button(/^Merge 32 changes$/).click();
    await this.place.getByText('32 changes merged').first().waitFor();
    await this.done();
    // The same files once more change nothing, and the tab says so.
    await this.place.getByText(say.merge.none).waitFor();
    await look('merged');
  }

  private async typeIn(): Promise<void> {
    const { place } = this;
    const [call] = typedIn;
    await place.getByText(say.typed.title).click();
    await place.getByLabel(say.typed.agency, { exact: true }).selectOption(call.agency);
    await place.getByLabel(say.typed.plan, { exact: true }).selectOption(call.plan);
    await place.getByLabel(say.typed.row).fill(call.row);
    await place.getByLabel(say.typed.text).fill(call.values.progress);
    await place.getByLabel(say.typed.source).fill(call.source);
    await place.getByLabel(say.typed.day, { exact: true }).fill(call.day);
    await this.button(say.typed.add).click();
    await place.getByText('1 update typed in').first().waitFor();
    await this.done();
  }

  /** Drafts the reminders with a subject of the user's own, which she keeps with the workbook. */
  async remind(subject: string): Promise<void> {
    const { place } = this;
    await openTab(place, 'returns');
    await place.getByText(say.letter.title).click();
    await place.getByLabel(say.letter.subject).fill(subject);
    await this.button(say.letter.keep).click();
    await this.done();
    await this.button(say.chase.button).click();
    await this.done();
  }

  /** Compares with an older version, and writes the sheet. */
  async compareWith(older: ReturnedBytes): Promise<void> {
    await this.pick(say.versions.pick, [older]);
    await this.place.getByText('Completed (3)').waitFor();
    await this.button(say.versions.write).click();
    await this.done();
    await this.place.getByText(say.versions.written).first().waitFor();
  }

  /** Lets every column be added that the plans lack. */
  private async addColumns(): Promise<void> {
    for (const label of Object.values(say.fields)) {
      const box = this.place.getByRole('checkbox', { name: label, exact: true });
      if ((await box.count()) === 0) continue;
      await box.check();
      await this.done();
    }
  }

  /** Writes every summary sheet of the plan that is open. */
  async summarise(): Promise<void> {
    await openTab(this.place, 'summary');
    await this.button(/^Write \d+ sheets$/).click();
    await this.done();
    await this.place
      .getByText(/summary sheets are written/)
      .first()
      .waitFor();
  }

  async pick(label: string, files: readonly ReturnedBytes[]): Promise<void> {
    const chosen = files.map(({ name, bytes }) => ({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    }));
    await this.place.locator(`input[aria-label="${label}"]`).setInputFiles(chosen);
    await this.done();
  }

  /** What is saved when something is clicked, by its name. */
  async downloads(count: number, click: () => Promise<void>): Promise<Map<string, Uint8Array>> {
    const came: Download[] = [];
    const all = new Promise<void>((resolve) => {
      const take = (download: Download): void => {
        if (came.push(download) === count) resolve(this.page.off('download', take) && undefined);
      };
      this.page.on('download', take);
    });
    await click();
    await all;
    const files = new Map<string, Uint8Array>();
    for (const download of came) {
      const bytes = new Uint8Array(readFileSync(await download.path()));
      files.set(download.suggestedFilename(), bytes);
    }
    return files;
  }

  /** Nothing goes on any more. */
  async done(): Promise<void> {
    await this.place.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
  }

  button(name: string | RegExp): ReturnType<Page['locator']> {
    return this.place.getByRole('button', { name, exact: true });
  }
}

type Look = (name: string) => Promise<void>;

/** From the first issue to the merge, with what the agencies do to their returns in between. */
export async function wholeQuarter(quarter: TheQuarter, look: Look): Promise<void> {
  await quarter.asAt('2026-07-01');
  const earlier = await quarter.issue();
  await quarter.asAt('2026-10-01');
  const issued = await quarter.issue();
  await look('issued');
  await quarter.asAt('2026-10-20');
  await openTab(quarter.place, 'returns');
  await quarter.merge(await damagedReturns({ issued, earlier, plans: planTitles }), look);
}
