import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pane as say } from '../../src/messages/pane';
import { repoRoot } from '../tools/sources';
import { axeFindings } from './axe';
import { openInDesktopExcel } from './desktop-excel';
import { describeInBrowser, type PageOptions } from './in-browser';
import { openTab } from './pane';
import { picture } from './pictures';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));

const looks: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'narrow and light', width: 320 },
  { name: 'wide and light', width: 450 },
  { name: 'narrow and dark', width: 320, colours: 'dark' },
  { name: 'wide and dark', width: 450, colours: 'dark' },
  { name: 'narrow in high contrast', width: 320, highContrast: true },
  { name: 'wide in high contrast', width: 450, highContrast: true },
];

describeInBrowser('the pane in desktop Excel', (browser) => {
  test.each(looks)(
    '$name: every tab opens, nothing is cut off, and axe finds nothing',
    async ({ name, ...options }) => {
      const { page, network, problems, excel } = await openInDesktopExcel(browser, sample, {
        height: 900,
        today: '2026-11-23',
        ...options,
      });
      for (const tab of Object.keys(say.tabs) as (keyof typeof say.tabs)[]) {
        await openTab(page, tab);
        await picture(page, `${name.replaceAll(' ', '-')}-${tab}`);
        expect(await axeFindings(page)).toEqual([]);
        // No part of it is wider than the pane.
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(options.width!);
      }
      expect(network.refused).toEqual([]);
      expect([...problems, ...excel.faults]).toEqual([]);
    },
    60_000,
  );
});
