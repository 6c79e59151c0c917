import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Request, Route } from 'playwright-core';
import { repoRoot } from '../tools/sources';

/** Where built pages are served in tests; the manifest of development names it too. */
export const siteOrigin = 'https://localhost:3000';

const officeOrigin = 'https://appsforoffice.microsoft.com';
const office = join(repoRoot, 'node_modules/@microsoft/office-js/dist');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Served {
  readonly type: string;
  readonly body: string | Buffer;
}

/** Answers the requests to one origin; null where there is nothing at the path. */
export type Serve = (path: string, request: Request) => Served | null | Promise<Served | null>;

/**
 * All the network that a page has: what it is told to serve. Whatever else is asked for is refused
 * and kept in `refused`; tests expect that to be empty.
 */
export class Network {
  /** What was asked for, the refused included, as addresses. */
  readonly asked: string[] = [];
  readonly refused: string[] = [];
  private readonly servers = new Map<string, Serve>();
  private real: string | null = null;

  static async of(context: BrowserContext): Promise<Network> {
    const network = new Network();
    await context.route('**/*', (route) => network.answer(route));
    return network;
  }

  serve(origin: string, serve: Serve): void {
    this.servers.set(origin, serve);
  }

  /** Serves a folder of built pages, and office.js from npm where Microsoft would serve it. */
  serveSite(folder: string): void {
    this.serve(siteOrigin, (path) => fileOf(folder, path === '/' ? '/index.html' : path));
    this.serve(officeOrigin, (path) => fileOf(office, officeFile(path)));
  }

  /** Lets what begins with an address through to what really is there: a server, or a file. */
  passOn(address: string): void {
    this.real = address;
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    this.asked.push(url.href);
    if (this.real !== null && url.href.startsWith(this.real)) {
      await route.continue();
      return;
    }
    const answer = (await this.servers.get(url.origin)?.(url.pathname, request)) ?? null;
    if (answer === null) {
      this.refused.push(url.href);
      await route.abort();
      return;
    }
    await route.fulfill({ status: 200, contentType: answer.type, body: answer.body });
  }
}

function fileOf(folder: string, path: string): Served | null {
  const file = join(folder, decodeURIComponent(path));
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return null;
  const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { type, body: readFileSync(file) };
}

/** The folders of languages are written small in npm's copy. */
function officeFile(path: string): string {
  return path.replace('/lib/1/hosted', '').toLowerCase();
}
