import { createHash } from 'node:crypto';
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
    const unnamed = scripts.filter((file) => !/^scripts\/[\w-]+\.[\da-f]{12}\.js$/.test(file));
    // Browsers look for a newer service worker under the name of the old one.
    expect(unnamed).toEqual(['service-worker.js']);
    const served = filesIn(site);
    expect(served.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(scripts.filter((file) => /sourceMappingURL/.test(textOf(file)))).toEqual([]);
    // The sample, which stands in a script as data, has no source to map to.
    const programs = scripts.filter((file) => !textOf(file).includes('.exports="data:'));
    expect(programs.filter((file) => !existsSync(join(built, 'maps', `${file}.map`)))).toEqual([]);
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

describe('without a network', () => {
  const worker = textOf('service-worker.js');
  const listed = JSON.parse(/"files":(\[[^\]]*\])/.exec(worker)![1]!) as string[];

  test('everything the page is made of is kept', () => {
    const needed = filesIn(site).filter((file) => /\.(html|js|webmanifest)$/.test(file));
    const elsewhere = ['commands.html', 'service-worker.js', 'taskpane.html'];
    expect(needed.filter((file) => !listed.includes(file))).toEqual(elsewhere);
    const icons = JSON.parse(textOf('followthrough.webmanifest')) as { icons: { src: string }[] };
    const named = [...icons.icons.map(({ src }) => src), 'icons/open-32.png'];
    expect(named.filter((file) => !listed.includes(file))).toEqual([]);
  });

  test('what is kept is there: one missing file would keep all of it from being kept', () => {
    expect(listed.filter((file) => !existsSync(join(site, file)))).toEqual([]);
    expect(worker).not.toContain('offline-list');
  });
});

describe('the page as one file', () => {
  const html = readFileSync(join(built, 'followthrough.html'), 'utf8');
  const stated = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)![1]!;
  const blocks = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)].map((match) => ({
    attributes: match[1]!,
    content: match[2]!,
  }));
  const programs = blocks.filter(({ attributes }) => !attributes.includes('type="text/plain"'));

  test('allows the script that stands in it by its hash, and nothing from anywhere', () => {
    expect(programs).toHaveLength(1);
    const hash = createHash('sha256').update(programs[0]!.content).digest('base64');
    expect(stated).toContain(`script-src 'sha256-${hash}';`);
    expect(stated).toContain("default-src 'none';");
    expect(stated).toContain("connect-src 'none';");
    expect(stated).toContain('worker-src blob:;');
    expect(stated).not.toMatch(/unsafe-eval|https?:|'self'|\*/);
  });

  test('needs no other file', () => {
    const markup = html.replace(/<script[^]*?<\/script>/g, '').replace(/<!--[^]*?-->/g, '');
    expect(markup).not.toMatch(/\s(src|href)=/);
    // Each worker is one script, which loads no other.
    const loading = blocks.filter(({ content }) => /importScripts\(/.test(content));
    expect(loading).toEqual([]);
  });

  test('says whose work is in it', () => {
    expect(html).toMatch(/<!--[^]*@license React[^]*-->/);
  });
});
