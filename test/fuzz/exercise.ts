import { check } from '../../src/actions/check';
import { clear } from '../../src/actions/clear';
import { highlight } from '../../src/actions/highlight';
import { read } from '../../src/actions/read';
import { summarise } from '../../src/actions/summarise';
import type { Edit } from '../../src/core/workbook/edit';
import { highlightTerm } from '../../src/core/workbook/mark';
import type { Workbook } from '../../src/core/workbook/workbook';
import { FileHost } from '../../src/hosts/file/file-host';
import { HostProblem } from '../../src/hosts/port';
import { word } from '../../src/messages/format';
import { report } from '../hosts/file/reports';
import { options } from './packages';
import type { Allowed } from './prove';
import { differences } from './prove';

/** What became of a package. */
export interface Exercised {
  /** By stage: `done`, `unchanged` or the refusal's id. */
  readonly stages: Readonly<Record<string, string>>;
  /** How long each stage kept the processor busy, in milliseconds. */
  readonly times: Readonly<Record<string, number>>;
  /** What must not be: each a line, with its story. Empty where all is well. */
  readonly faults: readonly string[];
  /** The sentences of refusals, as a user reads them. */
  readonly sentences: readonly string[];
}

/**
 * Runs a package through read, check, highlight, summarise and clear, as far as each can go.
 * Whatever is thrown but a refusal with its sentence is a fault; so is a written file that differs
 * from its original in what nobody asked for, and so are changed input bytes. The proof takes time
 * and memory of its own: leave it out where those are measured.
 */
export async function exercise(given: Uint8Array, isProven = true): Promise<Exercised> {
  return new Exercise(given, isProven).run();
}

const everything: Allowed = { ownSheets: true, highlights: true };

class Exercise {
  private readonly stages: Record<string, string> = {};
  private readonly times: Record<string, number> = {};
  private readonly faults: string[] = [];
  private readonly sentences: string[] = [];
  private readonly original: Buffer;

  constructor(
    private readonly given: Uint8Array,
    private readonly isProven: boolean,
  ) {
    this.original = Buffer.from(given);
  }

  async run(): Promise<Exercised> {
    const workbook = await this.stage('read', () => new FileHost(this.given).read());
    if (workbook !== undefined) {
      const actions = await this.stage('check', () => {
        read(workbook, options);
        return check(workbook, options).counts.actions;
      });
      await this.change(workbook, (actions ?? 0) > 0);
    }
    if (!this.original.equals(this.given)) this.faults.push('the input bytes were changed');
    const { stages, times, faults, sentences } = this;
    return { stages, times, faults, sentences };
  }

  /** Plans are worked on as users do; other workbooks get edits of the same kinds all the same. */
  private async change(workbook: Workbook, isPlan: boolean): Promise<void> {
    const edit = (edits: readonly Edit<string>[]) => (host: FileHost) => host.apply(edits);
    await this.write('highlight', this.given, { ownSheets: false, highlights: true }, (host) =>
      isPlan ? highlight(host, options) : edit(someHighlight(workbook))(host),
    );
    const summed = await this.write(
      'summarise',
      this.given,
      { ownSheets: true, highlights: false },
      (host) =>
        isPlan ? summarise(host, options) : edit([{ kind: 'write-sheet', report: report() }])(host),
    );
    // What a changed cell may bring with it is for the product's own proof to say: it must not fail.
    await this.stage('cells', () => new FileHost(this.given).apply(someCells(workbook)));
    await this.write('clear', summed ?? this.given, everything, (host) =>
      clear(host, { history: true }),
    );
  }

  /** Makes a change and proves it; gives the written bytes, none where it was refused. */
  private write(
    name: string,
    before: Uint8Array,
    allowed: Allowed,
    work: (host: FileHost) => Promise<unknown>,
  ): Promise<Uint8Array | undefined> {
    return this.stage(name, async () => {
      const host = new FileHost(before);
      await work(host);
      if (host.bytes === before) this.stages[name] = 'unchanged';
      else if (this.isProven) this.prove(name, Buffer.from(host.bytes), allowed);
      return host.bytes;
    });
  }

  private prove(name: string, written: Buffer, allowed: Allowed): void {
    try {
      const found = differences(this.original, written, name === 'clear' ? everything : allowed);
      this.faults.push(...found.map((each) => `${name}: ${each}`));
    } catch (error) {
      this.faults.push(`${name}: what was written is not proven: ${storyOf(error)}`);
    }
  }

  private async stage<T>(name: string, work: () => T | Promise<T>): Promise<T | undefined> {
    this.stages[name] = 'done';
    const start = process.cpuUsage();
    try {
      return await work();
    } catch (error) {
      this.stages[name] = error instanceof HostProblem ? error.phrase.message : 'failed';
      if (!(error instanceof HostProblem)) {
        this.faults.push(`${name}: ${storyOf(error)}`);
      } else {
        // The product's own proof stopped it: nothing is lost, and something is wrong all the same.
        if ('report' in error) this.faults.push(`${name}: ${JSON.stringify(error.report)}`);
        const sentence = word(error.phrase);
        this.sentences.push(sentence);
        if (!/^[\p{Lu}“].*[.)]$/su.test(sentence)) this.faults.push(`${name}: “${sentence}”`);
      }
      return undefined;
    } finally {
      const { user, system } = process.cpuUsage(start);
      this.times[name] = (user + system) / 1000;
    }
  }
}

function someHighlight({ sheets }: Workbook): Edit<string>[] {
  const sheet = sheets.find(({ kind }) => kind === 'worksheet');
  if (sheet === undefined) return [];
  const areas = [{ top: 1, left: 0, bottom: 40, right: 0 }];
  const formula = `AND(${highlightTerm('overdue')},A2<TODAY())`;
  const rules = [{ areas, formula, tone: 'overdue', numberFormat: null }] as const;
  return [{ kind: 'highlight', sheet: sheet.name, rules }];
}

/** Cells beside and below what is there: a text, and a day in a format of its own. */
function someCells({ sheets }: Workbook): Edit<string>[] {
  const sheet = sheets.find(({ kind }) => kind === 'worksheet');
  if (sheet === undefined) return [];
  const cells = [
    { row: 1, column: 40, expected: null, value: 'New', numberFormat: null },
    { row: 3000, column: 0, expected: null, value: 46_000, numberFormat: 'd mmmm yyyy' },
  ];
  return [{ kind: 'set-cells', sheet: sheet.name, cells }];
}

function storyOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
