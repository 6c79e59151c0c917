// Does everything the product does with one workbook, in a process of its own, and prints what
// happened as JSON: node run-ts.js engine.ts <workbook> <folder for what is written>
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { check } from '../../src/actions/check';
import { clear } from '../../src/actions/clear';
import { highlight } from '../../src/actions/highlight';
import { summarise } from '../../src/actions/summarise';
import type { CellChange, Edit } from '../../src/core/workbook/edit';
import type { Workbook } from '../../src/core/workbook/workbook';
import { applyEdits } from '../../src/hosts/file/apply';
import { FileHost } from '../../src/hosts/file/file-host';
import { HostProblem } from '../../src/hosts/port';
import { word } from '../../src/messages/format';
import type { Ended, EngineResult, Written } from './results';
import {
  additions,
  options,
  replacements,
  trialHighlight,
  trialReports,
  trialSheet,
} from './trial';

const [path, folder] = process.argv.slice(2) as [string, string];
const bytes = new Uint8Array(readFileSync(path));
const result: EngineResult = { steps: [], written: [], actions: 0, peak: 0 };

/** Runs one step, timed; a refusal is an end like any other, anything else thrown is a failure. */
async function step(name: string, work: () => Promise<string>): Promise<void> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let ended: Ended;
  try {
    ended = { kind: 'done', what: await work() };
  } catch (error) {
    ended =
      error instanceof HostProblem
        ? { kind: 'refused', what: word(error.phrase), message: error.phrase.message }
        : { kind: 'failed', what: error instanceof Error ? String(error.stack) : String(error) };
  }
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - start;
  result.steps.push({ name, ended, wall: wall / 1000, cpu: (user + system) / 1e6 });
}

function save(name: string, made: Uint8Array, allowed: Written['allowed']): void {
  const file = join(folder, `${name}${extname(path)}`);
  writeFileSync(file, made);
  result.written.push({ name, file, allowed });
}

const nothing: Written['allowed'] = { sheets: [], cells: [], ownSheets: false };

async function command(
  name: 'highlight' | 'summarise' | 'clear',
  run: (host: FileHost) => Promise<Written['allowed'] | null>,
): Promise<void> {
  await step(name, async () => {
    const host = new FileHost(bytes);
    const allowed = await run(host);
    if (allowed === null) return 'no plan';
    if (host.bytes === bytes) return 'nothing to change';
    save(name, host.bytes, allowed);
    return 'written';
  });
}

/** Edits of every kind, whatever the workbook is about: nothing that is refused for it stays untried. */
async function tryEdits(workbook: Workbook): Promise<void> {
  const sheet = trialSheet(workbook);
  if (sheet === null) return;
  const marks: Edit<string>[] = [trialHighlight(sheet)];
  if (!workbook.structureProtected) marks.push(...(await trialReports()));
  const ownSheets = marks.length > 1;
  let marked: Uint8Array = bytes;
  await step('trial: highlights and sheets', async () => {
    marked = (await applyEdits(bytes, marks)).bytes;
    save('marked', marked, { sheets: [sheet.name], cells: [], ownSheets });
    return 'written';
  });
  if (marked === bytes) return;
  await step('trial: the same again', async () => {
    const again = await applyEdits(marked, marks);
    if (again.bytes !== marked) throw new Error('writing twice is not writing once');
    return 'nothing to change';
  });
  await step('trial: clear', async () => {
    const host = new FileHost(marked);
    const { notices } = await clear(host, { history: true });
    save('cleared', host.bytes, { ...nothing, ownSheets: notices.length > 0 });
    return notices.length > 0 ? 'written, a sheet kept' : 'written';
  });
  await step('trial: cells', async () => {
    const cells = [...(await replaceable(sheet.name)), ...additions(sheet)];
    const edits = [marks[0]!, { kind: 'set-cells', sheet: sheet.name, cells } as const];
    save('edited', (await applyEdits(bytes, edits)).bytes, {
      sheets: [sheet.name],
      cells: cells.map(({ row, column, value }) => ({ row, column, value })),
      ownSheets: false,
    });
    return 'written';
  });

  /** The first text that may be replaced: formulas shared with other cells and headings of tables may not. */
  async function replaceable(name: string): Promise<CellChange[]> {
    for (const change of replacements(sheet!)) {
      try {
        await applyEdits(bytes, [{ kind: 'set-cells', sheet: name, cells: [change] }]);
        return [change];
      } catch (error) {
        const known = ['write.shared-formula', 'write.table-heading'];
        if (!(error instanceof HostProblem) || !known.includes(error.phrase.message)) throw error;
      }
    }
    return [];
  }
}

async function main(): Promise<void> {
  let workbook: Workbook | null = null;
  await step('check', async () => {
    workbook = await new FileHost(bytes).read();
    result.actions = check(workbook, options).counts.actions;
    return result.actions > 0 ? 'a plan' : 'no plan';
  });
  await command('highlight', async (host) => {
    const { checked, written } = await highlight(host, options);
    const sheets = checked.outcome.plan.sheets.map(({ name }) => name);
    return written && { ...nothing, sheets };
  });
  await command('summarise', async (host) => {
    const { written } = await summarise(host, options);
    return written && { ...nothing, ownSheets: true };
  });
  await command('clear', async (host) => {
    await clear(host, { history: true });
    return { ...nothing, ownSheets: true };
  });
  if (workbook !== null) await tryEdits(workbook);
  // Kilobytes, over the whole life of the process.
  result.peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify(result));
}

void main();
