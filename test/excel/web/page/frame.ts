import type { EventEntry } from '../../protocol/events';
import type { Told } from '../protocol';

/** A message of office.js, as Excel on the web gets it. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    readonly eventDispId?: number;
    readonly [index: number]: unknown;
  };
}

const invoke = 0;
const register = 1;
const unregister = 2;

const richApi = 93;
/** The methods of `getFileAsync`, `getSliceAsync` and `closeAsync`. */
const [openCopy, readCopy, closeCopy] = [77, 80, 81];
/** Excel lends out so many copies of a workbook at a time. */
const mostCopies = 2;
const memoryFileLimit = 11_000;
const commandCompleted = 94;
const richApiEvents = 33;
const commandEvents = 39;

const id = 'followthrough';

/** A page of the add-in in its frame, and the conversation with it. */
export class AddInFrame {
  readonly element = document.createElement('iframe');
  private readonly listening = new Map<number, Message>();
  private readonly running = new Map<string, (status: number) => void>();
  private readonly waiting: (() => void)[] = [];
  private readonly copies = new Map<number, { bytes: Uint8Array; sliceSize: number }>();

  constructor(
    private readonly address: string,
    private readonly requirements: Readonly<Record<string, string>>,
    private readonly request: (text: string) => Promise<Told['answer']>,
    private readonly file: () => Promise<Uint8Array>,
    place: HTMLElement,
  ) {
    // Office.js takes what it has to know of its host from the name of its window, as it loads.
    this.element.name = JSON.stringify({
      baseFrameName: `_xdm_${id}`,
      hostInfo: 'Excel|Web|16.01|en-GB|c0||disableLogging|0',
      xdmInfo: `conversation|${id}|${location.origin}`,
      serializerVersion: '1',
      flights: '[]',
    });
    this.element.title = 'Followthrough';
    this.element.src = address;
    addEventListener('message', this.hear);
    place.append(this.element);
  }

  close(): void {
    removeEventListener('message', this.hear);
    this.element.remove();
  }

  push(entries: readonly EventEntry[]): void {
    this.tell(richApiEvents, { ArrayData: entries });
  }

  /** Calls a function of the add-in by its name; rejects where office.js does not know it. */
  async call(name: string): Promise<void> {
    if (!this.listening.has(commandEvents)) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const key = `${name}-${this.running.size}`;
    const source = { id: name };
    const status = await new Promise<number>((resolve) => {
      this.running.set(key, resolve);
      this.tell(commandEvents, [key, name, JSON.stringify({ source })]);
    });
    if (status !== 0) throw new Error(`office.js answered ${status} to the command ${name}`);
  }

  private readonly hear = ({ source, data }: MessageEvent): void => {
    if (source !== this.element.contentWindow || typeof data !== 'string') return;
    const message = JSON.parse(data) as Message;
    if (message._messageType === 0) void this.answer(message);
  };

  private async answer(message: Message): Promise<void> {
    const { _actionName: name, _actionType: type, _data: data } = message;
    if (name === 'ContextActivationManager_getAppContextAsync') {
      this.reply(message, this.appContext());
    } else if (name === 'executeMethod') {
      this.reply(message, await this.execute(data!));
    } else if (type === register || type === unregister) {
      if (type === register) this.listening.set(data!.eventDispId!, message);
      else this.listening.delete(data!.eventDispId!);
      this.reply(message, { Error: 0 });
      if (data!.eventDispId === commandEvents) this.waiting.splice(0).forEach((each) => each());
    } else if (type === invoke && name !== 'ContextActivationManager_notifyHost') {
      this.reply(message, {});
    }
  }

  private async execute(data: NonNullable<Message['_data']>): Promise<object> {
    const method = data.DdaMethod!.DispatchId;
    if (method === richApi) {
      const answer = await this.request(String(data.ArrayData![4]));
      return 'error' in answer!
        ? { Version: 1, Error: answer.error }
        : { Version: 1, Error: 0, Data: [200, [], answer!.body] };
    }
    if (method === commandCompleted) {
      const key = String(data[0]);
      this.running.get(key)?.(Number(data[1]));
      this.running.delete(key);
    }
    if (method === openCopy) return this.openCopy(Number(data[1]));
    if (method === readCopy) return this.readCopy(Number(data[2]), Number(data[3]));
    if (method === closeCopy) this.copies.delete(Number(data[2]));
    return { Version: 1, Error: 0 };
  }

  private async openCopy(sliceSize: number): Promise<object> {
    if (this.copies.size >= mostCopies) return { Version: 1, Error: memoryFileLimit };
    const bytes = await this.file();
    const handle = 1 + Math.max(0, ...this.copies.keys());
    this.copies.set(handle, { bytes, sliceSize });
    return { Version: 1, Error: 0, 0: handle, 1: bytes.length };
  }

  private readCopy(handle: number, index: number): object {
    const { bytes, sliceSize } = this.copies.get(handle)!;
    const slice = bytes.subarray(index * sliceSize, (index + 1) * sliceSize);
    return { Version: 1, Error: 0, 0: [...slice], 1: slice.length };
  }

  private appContext(): object {
    return {
      _id: id,
      _appName: 16,
      _appVersion: 16,
      _appMinorVersion: 1,
      _appUILocale: 'en-GB',
      _dataLocale: 'en-GB',
      _docUrl: 'https://documents.localhost/Plan.xlsx',
      _clientMode: 1,
      _settings: {},
      _reason: 'documentOpened',
      _osfControlType: 0,
      _eToken: '',
      _correlationId: 'c0',
      _appInstanceId: 'i0',
      _requirementMatrix: JSON.stringify(this.requirements),
      _hostFullVersion: '16.0.15407.20000',
      _wacHostEnvironment: '0',
    };
  }

  private tell(event: number, data: unknown): void {
    const message = this.listening.get(event);
    if (message) this.send(message, 1, data);
  }

  private reply(message: Message, data: unknown): void {
    this.send(message, 0, data);
  }

  private send(message: Message, type: number, data: unknown): void {
    const answer = {
      _messageType: 1,
      _responseType: type,
      _errorCode: 0,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _origin: location.origin,
      _serializerVersion: 1,
      _data: data,
    };
    this.element.contentWindow?.postMessage(JSON.stringify(answer), new URL(this.address).origin);
  }
}
