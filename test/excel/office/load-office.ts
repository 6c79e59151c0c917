import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { join } from 'node:path';
import { repoRoot } from '../../tools/sources';
import type { Answer } from '../protocol/wire';

/** What answers office.js. */
export interface Front {
  /** Answers the text of a request. */
  answer(request: string, flags: number): Answer;
  isSetSupported(name: string, version?: string): boolean;
}

export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Whoever answers from now on. */
  attach(front: Front): void;
  /** Tells office.js of events. */
  push(entries: readonly (readonly unknown[])[]): void;
}

interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

const bundle = 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.js';

let loaded: LoadedOffice | null = null;

/**
 * The real, unmodified office.js of npm, in a realm of its own, over the bridge that it offers to
 * native hosts. Loaded once in a process; its globals stay out of ours.
 */
export function loadOffice(): LoadedOffice {
  loaded ??= load();
  return loaded;
}

function load(): LoadedOffice {
  let front: Front | null = null;
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as {
        id: number;
        flags: number;
        message: { body: unknown };
      };
      const answering = front!;
      // Sizes are those of what really travels, and nothing is shared with the sender.
      const request = JSON.stringify(message.body);
      setImmediate(() => {
        const answer = answering.answer(request, flags);
        bridge.onMessageFromHost!(JSON.stringify({ id, type: 2, message: answer }));
      });
    },
  };
  const realm = browserStubs();
  realm['_richApiNativeBridge'] = bridge;
  const source = readFileSync(join(repoRoot, bundle), 'utf8');
  new Script(source, { filename: bundle }).runInContext(createContext(realm));
  const context = {
    requirements: {
      isSetSupported: (name: string, version?: string) => front!.isSetSupported(name, version),
    },
    platform: 'PC',
    host: 'Excel',
  };
  // The boot of office.js, which this bridge goes without, would have given these.
  const factory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'win32' }),
  };
  (realm['OSF'] as Record<string, unknown>)['_OfficeAppFactory'] = factory;
  return {
    Excel: realm['Excel'] as typeof Excel,
    Office: realm['Office'] as typeof Office,
    OfficeExtension: realm['OfficeExtension'] as typeof OfficeExtension,
    attach(next) {
      front = next;
    },
    push(entries) {
      setImmediate(() =>
        bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
      );
    },
  };
}

/** As much of a browser as office.js looks for while it loads. */
function browserStubs(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const realm: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    Event: function Event(): void {
      return undefined;
    },
    addEventListener: nothing,
    location: {
      href: 'https://addin.localhost/',
      origin: 'https://addin.localhost',
      protocol: 'https:',
      search: '',
      hash: '',
    },
    navigator: { userAgent: 'node' },
    document: {
      domain: 'localhost',
      URL: 'https://addin.localhost/',
      createElement: () => ({ setAttribute: nothing, style: {} }),
      getElementsByTagName: () => [],
      getElementById: () => null,
      querySelectorAll: () => [],
      addEventListener: nothing,
    },
  };
  realm['window'] = realm;
  realm['self'] = realm;
  return realm;
}
