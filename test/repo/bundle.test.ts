import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { pages, policy } from '../../build/pages';
import '../../src/core/settings/settings';
import { builtPages } from '../tools/built-pages';
import { filesOf, importsOf, readRepoFile, repoRoot, sourceFiles } from '../tools/sources';
import { filesIn } from '../tools/files-in';

const built = builtPages();
const site = join(built, 'site');
const textOf = (file: string): string => readFileSync(join(site, file), 'utf8');
const scripts = filesIn(site).filter((file) => file.endsWith('.js'));

/** The scripts that a page loads before it does anything, without office.js. */
function startScripts(page: string): string[] {
  return [...textOf(page).matchAll(/<script [^>]*src="?([^\s">]+)/g)]
    .map((match) => match[1]!)
    .filter((source) => !source.startsWith('https://appsforoffice.microsoft.com/'));
}

/** The files a script was made of, from its source map. */
function madeOf(script: string): string[] {
  const map = readFileSync(join(built, 'maps', `${script}.map`), 'utf8');
  return (JSON.parse(map) as { sources: string[] }).sources;
}

const kilobyte = 1000;

describe('what a page loads to start', () => {
  test('is at most 280 kB for the pane, compressed', () => {
    const sizes = startScripts('taskpane.html').map((file) => gzipSync(textOf(file)).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(280 * kilobyte);
  });

  test('is at most 50 kB for the commands: they have no interface', () => {
    const sizes = startScripts('commands.html').map((file) => gzipSync(textOf(file)).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50 * kilobyte);
  });

  test.each(pages.map(({ file }) => file))('%s starts without exceljs and without zod', (page) => {
    const sources = startScripts(page).flatMap(madeOf);
    expect(sources.some((source) => source.includes('/src/'))).toBe(true);
    expect(sources.filter((source) => /node_modules\/(exceljs|zod)\//.test(source))).toEqual([]);
  });

  test('zod is imported whole nowhere: as a namespace only', () => {
    const wrong = sourceFiles('src').filter((file) =>
      /import (type )?(\{|z\b)[^;]*from 'zod'/.test(readRepoFile(file)),
    );
    expect(wrong).toEqual([]);
    const users = sourceFiles('src').filter((file) =>
      importsOf(file).some(({ name }) => name === 'zod'),
    );
    expect(users.length).toBeGreaterThan(0);
  });
});

describe('what is served', () => {
  test('makes no code out of text, which the policy would refuse', () => {
    // Zod asks whether it may, unless it was told not to: see the next test.
    const asked =
      /"undefined"!=typeof navigator&&[\w?.]+includes\("Cloudflare"\)\)return!1;try\{return new Function\(""\),!0\}/g;
    const found = scripts.flatMap((file) =>
      (
        textOf(file)
          .replace(asked, '')
          .match(/(?<![\w$.])(eval|Function)\((?!\))/g) ?? []
      ).map((text) => `${file}: ${text}`),
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(found).toEqual([]);
  });

  test('has told zod not to', () => {
    expect(z.config().jitless).toBe(true);
  });

  test('names its scripts by what is in them, and keeps their source maps apart', () => {
    expect(scripts.filter((file) => !/^scripts\/[\w-]+\.[\da-f]{12}\.js$/.test(file))).toEqual([]);
    const served = filesIn(site);
    expect(served.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(scripts.filter((file) => /sourceMappingURL/.test(textOf(file)))).toEqual([]);
    expect(scripts.filter((file) => !existsSync(join(built, 'maps', `${file}.map`)))).toEqual([]);
  });

  test('has the pictures that the manifest names', () => {
    const icons = filesOf('assets/icons').filter((file) => file.endsWith('.png'));
    const missing = icons.filter((file) => !existsSync(join(site, file.replace('assets/', ''))));
    expect(icons.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test('knows neither its own address nor this computer', () => {
    const told = scripts.filter((file) => /localhost:3000|file:\/\//.test(textOf(file)));
    expect(told).toEqual([]);
    expect(scripts.filter((file) => textOf(file).includes(repoRoot))).toEqual([]);
  });
});

describe.each(pages)('the policy of $file', ({ file, directives }) => {
  const text = textOf(file);
  const stated = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(text)![1]!;
  const sources = new Map(
    stated.split('; ').map((each) => {
      const [name, ...values] = each.split(' ');
      return [name!, values];
    }),
  );

  test('stands before everything that it is to hold for', () => {
    expect(stated).toBe(policy(directives));
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(
      text.search(/<(script|link|style|title)/),
    );
  });

  test('forbids what is not named, every connection, and code made out of text', () => {
    expect(sources.get('default-src')).toEqual(["'none'"]);
    expect(sources.get('connect-src')).toEqual(["'none'"]);
    expect(sources.get('base-uri')).toEqual(["'none'"]);
    expect(sources.get('form-action')).toEqual(["'none'"]);
    expect(sources.get('worker-src')).toEqual(["'self'"]);
    expect(stated).not.toMatch(/unsafe-eval|wasm-unsafe|strict-dynamic|\*|http:|blob:/);
    const inline = [...sources].filter(([, values]) => values.includes("'unsafe-inline'"));
    expect(inline.map(([name]) => name)).toEqual(['style-src']);
  });

  test('lets scripts come from here, and in Excel from Microsoft’s office.js', () => {
    const inExcel = file !== 'index.html';
    expect(sources.get('script-src')).toEqual([
      "'self'",
      ...(inExcel ? ['https://appsforoffice.microsoft.com'] : []),
    ]);
    const origins = [...stated.matchAll(/https:\S+?(?=[\s;]|$)/g)].map((match) => match[0]);
    expect(new Set(origins)).toEqual(
      new Set(inExcel ? ['https://appsforoffice.microsoft.com'] : []),
    );
  });

  test('is kept by the page: no script stands in it, and no handler', () => {
    const inline = [...text.matchAll(/<script([^>]*)>([^<]*)/g)].filter(
      ([, attributes, content]) => !/\bsrc=/.test(attributes!) || content!.trim() !== '',
    );
    expect(inline).toEqual([]);
    expect(text).not.toMatch(/\son\w+=|javascript:/);
  });
});
