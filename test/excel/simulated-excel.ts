import { openPackage } from '../../src/hosts/file/package';
import { readWorkbook } from '../../src/hosts/file/read';
import { formulaCells } from '../../src/hosts/file/read/formula-cells';
import type { Workbook } from '../../src/core/workbook/workbook';
import { readExtras } from './files/extras';
import { loadModel } from './files/load';
import { saveModel } from './files/save';
import type { ModelSheet } from './model/sheet';
import { ModelWorkbook } from './model/workbook';
import { loadOffice } from './office/load-office';
import { typesTable } from './office/types-table';
import { found, HostError } from './protocol/errors';
import { eventEntries, type EventEntry } from './protocol/events';
import { Executor } from './protocol/executor';
import type { Answer, RequestBody } from './protocol/wire';
import { registry } from './registry';

const megabyte = 1024 * 1024;

export interface Options {
  /** The highest set of ExcelApi that this Excel offers. Npm's office.js knows up to 1.15. */
  readonly excelApi?: string;
  /** The most that a request and an answer may hold, in bytes. */
  readonly requestBytes?: number;
  readonly responseBytes?: number;
}

/** What the add-in has asked for so far. */
export interface Traffic {
  requests: number;
  actions: number;
  /** Of the largest request and the largest answer, in bytes. */
  largestRequest: number;
  largestResponse: number;
  sentBytes: number;
  /** The most objects that one request had to do with. */
  mostObjects: number;
}

/** What the file was, beside what it holds now: saving writes the difference. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** Requests that only give kept objects back; they change and read nothing. */
function isCleanup({ Actions }: RequestBody): boolean {
  return Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === '_RemoveReference');
}

/** The most requests that may wait at once. */
const mostWaiting = 50;

/** An Excel with one workbook open, for the real office.js to talk to. */
export class SimulatedExcel {
  readonly traffic: Traffic = noTraffic();
  /** True while the user edits a cell: Excel then refuses every request. */
  isEditingCell = false;
  /** What the user does before a request is worked on; the first one counts as 1. */
  beforeRequest: ((request: number) => void) | null = null;
  /** What the add-in was answered beyond what Excel would ever say: a fault of the simulation. */
  readonly faults: unknown[] = [];
  private waiting = 0;
  private readonly executor: Executor;
  private readonly options: Required<Options>;

  private constructor(
    readonly model: ModelWorkbook,
    private readonly original: Original | null,
    options: Options,
  ) {
    this.options = {
      excelApi: '1.15',
      requestBytes: 5 * megabyte,
      responseBytes: 5 * megabyte,
      ...options,
    };
    this.executor = new Executor(model, registry, typesTable(), (since) =>
      this.isSetSupported('ExcelApi', since),
    );
  }

  /** Opens a file. Nothing talks to this Excel before a front of it is started. */
  static async load(bytes: Uint8Array, options: Options = {}): Promise<SimulatedExcel> {
    const workbook = await readWorkbook(bytes);
    const extras = await readExtras(await openPackage(bytes));
    const model = loadModel(workbook, extras);
    for (const { sheet, row, column, formula } of await formulaCells(bytes)) {
      const target = model.sheets.find(({ name }) => name === sheet);
      target?.put(row, column, { ...target.cell(row, column), formula: `=${formula}` });
    }
    return new SimulatedExcel(model, { bytes, workbook }, options);
  }

  /** Opens a file, and makes this Excel the one that `Excel.run` talks to in this process. */
  static async open(bytes: Uint8Array, options: Options = {}): Promise<SimulatedExcel> {
    const excel = await SimulatedExcel.load(bytes, options);
    excel.startInProcess();
    return excel;
  }

  /** A new workbook with empty sheets, for `Excel.run` in this process. It cannot be saved. */
  static blank(sheets: readonly string[], options: Options = {}): SimulatedExcel {
    const model = new ModelWorkbook();
    for (const name of sheets) model.append(name);
    const excel = new SimulatedExcel(model, null, options);
    excel.startInProcess();
    return excel;
  }

  private startInProcess(): void {
    const office = loadOffice();
    office.attach(this);
    Object.assign(globalThis, {
      Excel: office.Excel,
      Office: office.Office,
      OfficeExtension: office.OfficeExtension,
    });
    this.listen((entries) => office.push(entries));
  }

  /** Calls back with every event, as office.js takes them. */
  listen(listener: (entries: readonly EventEntry[]) => void): void {
    this.model.listen((event) => listener(eventEntries(event)));
  }

  /** What this Excel offers: its requirement sets, with the highest version of each. */
  get requirements(): Readonly<Record<string, string>> {
    return {
      ExcelApi: this.options.excelApi,
      RichApiRuntime: '1.2',
      RichApiRuntimeFlag: '1.2',
      AddinCommands: '1.3',
      DialogApi: '1.2',
    };
  }

  sheet(name: string): ModelSheet {
    return found(this.model.sheet(name));
  }

  /** The file as it would be saved now: the original, with what was changed in it. */
  save(): Promise<Uint8Array> {
    if (!this.original) throw new Error('this workbook was never a file');
    return saveModel(this.model, this.original);
  }

  /** Forgets what was counted so far. */
  resetTraffic(): void {
    Object.assign(this.traffic, noTraffic());
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    if (name === 'ExcelApi') return compareVersions(this.options.excelApi, version) >= 0;
    return /^RichApiRuntime(Flag)?$/.test(name);
  }

  answer(text: string): Answer {
    this.waiting++;
    setImmediate(() => this.waiting--);
    if (this.waiting > mostWaiting) return refusal('ActivityLimitReached');
    const body = JSON.parse(text) as RequestBody;
    const size = Buffer.byteLength(text);
    if (!isCleanup(body)) this.count(body, size);
    if (size > this.options.requestBytes) return refusal('RequestPayloadSizeLimitExceeded');
    if (this.isEditingCell) return refusal('InvalidOperationInCellEditMode');
    try {
      const answer = JSON.stringify(this.execute(body));
      const length = Buffer.byteLength(answer);
      if (length > this.options.responseBytes) return refusal('ResponsePayloadSizeLimitExceeded');
      this.traffic.largestResponse = Math.max(this.traffic.largestResponse, length);
      return { statusCode: 200, headers: {}, body: answer };
    } catch (error) {
      this.faults.push(error);
      return refusal('GeneralException', String(error));
    }
  }

  private execute(body: RequestBody): unknown {
    this.model.isAddInAtWork = true;
    try {
      return this.executor.execute(body);
    } finally {
      this.model.isAddInAtWork = false;
    }
  }

  private count({ Actions, ObjectPaths }: RequestBody, size: number): void {
    const { traffic } = this;
    traffic.requests++;
    traffic.actions += Actions.length;
    traffic.sentBytes += size;
    traffic.largestRequest = Math.max(traffic.largestRequest, size);
    traffic.mostObjects = Math.max(traffic.mostObjects, Object.keys(ObjectPaths).length);
    this.beforeRequest?.(traffic.requests);
  }
}

function noTraffic(): Traffic {
  return {
    requests: 0,
    actions: 0,
    largestRequest: 0,
    largestResponse: 0,
    sentBytes: 0,
    mostObjects: 0,
  };
}

/** The answer where a request is not worked on at all. */
function refusal(code: string, message?: string): Answer {
  const error = { code, message: new HostError(code, message).message };
  return { statusCode: 400, headers: {}, body: JSON.stringify({ error }) };
}

function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return a![0]! - b![0]! || (a![1] ?? 0) - (b![1] ?? 0);
}
