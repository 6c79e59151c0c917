import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { repoRoot } from '../tools/sources';

const path = join(repoRoot, 'docs/performance.md');
const heading = '## The pane in a browser';

/** What was measured of the pane; times in milliseconds. */
export interface PaneFigures {
  readonly rows: number;
  readonly runs: number;
  /** By how much the processor was slowed while the pane started. */
  readonly slowed: number;
  readonly usable: number;
  readonly fastest: number;
  readonly longest: number;
  readonly least: number;
  readonly load: readonly [before: number, after: number];
  readonly browser: string;
}

/** The section of the pane as it stands on the page of figures, empty where there is none. */
export function paneSection(): string {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return /\n(## The pane in a browser\n[\s\S]*?)(?=\n## |$)/.exec(page)?.[1] ?? '';
}

/** Puts new figures of the pane on the page, and leaves the rest of it as it is. */
export async function writePaneSection(figures: PaneFigures): Promise<void> {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '# Performance\n';
  const rest = page.replace(paneSection(), '').trimEnd();
  const config = (await prettier.resolveConfig(path)) ?? {};
  const text = `${rest}\n\n${sectionOf(figures)}\n`;
  writeFileSync(path, await prettier.format(text, { ...config, parser: 'markdown' }));
}

function sectionOf(figures: PaneFigures): string {
  const { rows, runs, slowed, usable, fastest, longest, least, load, browser } = figures;
  const ms = (value: number): string => `${Math.round(value).toLocaleString('en-GB')} ms`;
  return [
    heading,
    `Measured by \`npm run bench:pane\`, which writes this section: the production build, unchanged, in Chromium ${browser} beside the simulated Excel on the web, ${runs} times each. The load of the machine was ${load[0].toFixed(1)} before and ${load[1].toFixed(1)} after; where it is above the number of processors, the least of the runs says more than the median.`,
    `The pane can be used once a button of it is drawn and the page's thread is free to hear of a click, counted from the moment that its page is asked for, office.js included, with the processor slowed ${slowed} times. What blocks the pane are the long tasks of its own thread, which the browser tells of from 50 ms upwards, while ${rows.toLocaleString('en-GB')} rows are read and checked at full speed.`,
    [
      '| what | median | least | aim |',
      '| - | - | - | - |',
      `| until the pane can be used, slowed ${slowed} times | ${ms(usable)} | ${ms(fastest)} | 1,000 ms |`,
      `| longest task while ${rows.toLocaleString('en-GB')} rows are checked | ${ms(longest)} | ${ms(least)} | 100 ms |`,
    ].join('\n'),
  ].join('\n\n');
}
