import type { EventEntry } from '../protocol/events';

/** What the Excel behind a desktop front answers: a body, or the number of an error. */
export type DesktopAnswer = { readonly body: string } | { readonly error: number };

/** What the desktop Excel tells the page as it loads. */
export interface DesktopFacts {
  readonly requirements: Readonly<Record<string, string>>;
  readonly isDark: boolean;
}

/**
 * Runs in the add-in's page before anything of its own, as desktop Excel puts `window.external`
 * there. `askExcel` is the way to the Excel behind it; `pushToOffice` takes its events.
 */
export function installExternal({ requirements, isDark }: DesktopFacts): void {
  type Callback = (answer: unknown) => void;
  const place = window as unknown as {
    askExcel(text: string): Promise<DesktopAnswer>;
    pushToOffice(entries: readonly EventEntry[]): void;
  };
  // Arrays as a desktop host gives them.
  const safeArray = (values: readonly unknown[]): object => ({
    dimensions: () => 1,
    getItem: (index: number) => values[index],
    toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
  });
  const [richApi, richApiEvents, grey, black] = [93, 33, 0xf0f0f0, 0x262626];
  const handlers = new Map<number, (event: number, values: object) => void>();
  const theme = {
    bodyForegroundColor: isDark ? 0xffffff : 0,
    bodyBackgroundColor: isDark ? black : 0xffffff,
    controlForegroundColor: isDark ? 0xffffff : 0,
    controlBackgroundColor: isDark ? black : grey,
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'followthrough',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-GB',
    GetAppDataLocale: () => 'en-GB',
    GetDocUrl: () => 'C:\\Documents\\Plan.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'c0',
    GetInstanceId: () => 'i0',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.15407.20000',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const external = {
    GetHostInfo: () => 'Excel$Win32$16.01$en-GB$telemetry$$disableLogging$0',
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(method: number, params: readonly unknown[], callback: Callback) {
      if (method !== richApi) return void setTimeout(() => callback(safeArray([0, []])));
      const request = params[0] as readonly unknown[];
      void place.askExcel(String(request[4])).then((answer) => {
        if ('error' in answer) callback(answer.error);
        else callback(safeArray([0, [200, [], answer.body]]));
      });
    },
    RegisterEvent(
      event: number,
      _target: string,
      handler: (event: number, values: object) => void,
      callback: Callback,
    ) {
      handlers.set(event, handler);
      setTimeout(() => callback(safeArray([0])));
    },
    UnregisterEvent(event: number, _target: string, callback: Callback) {
      handlers.delete(event);
      setTimeout(() => callback(safeArray([0])));
    },
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  place.pushToOffice = (entries) =>
    handlers.get(richApiEvents)?.(richApiEvents, safeArray(entries));
}
