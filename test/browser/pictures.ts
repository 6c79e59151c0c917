import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures of what the tests see are put, for people to look at; none are made without it. */
const folder = process.env['PICTURES'];

/** Takes a picture of a page, where they are wanted: `PICTURES=/tmp/pictures npx jest test/browser`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
