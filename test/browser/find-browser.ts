import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { repoRoot } from '../tools/sources';

/** Names the browser to test with: its file, or nothing where there is none. */
export const browserVariable = 'FOLLOWTHROUGH_BROWSER';

const { env, platform } = process;
const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap(
  (folder) => (folder === undefined ? [] : [folder]),
);

/** Where Chromium, Chrome and Edge are on the systems that people have. */
const usual: readonly string[] =
  platform === 'win32'
    ? programs.flatMap((folder) =>
        ['Google/Chrome', 'Microsoft/Edge', 'Chromium'].map((name) =>
          join(folder, name, 'Application', name.includes('Edge') ? 'msedge.exe' : 'chrome.exe'),
        ),
      )
    : platform === 'darwin'
      ? ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
          (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
        )
      : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
          .flatMap((name) =>
            ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((at) => join(at, name)),
          )
          .concat('/opt/google/chrome/chrome');

/** The browser that is here already, null where there is none. */
export function findBrowser(): string | null {
  const named = env[browserVariable];
  if (named !== undefined) return named === '' ? null : named;
  return [...usual, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** The browser that is here, or the one that Playwright fetches; null where it cannot be had. */
export function getBrowser(): string | null {
  const found = findBrowser();
  if (found !== null) return found;
  const playwright = join(repoRoot, 'node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  return findBrowser();
}
