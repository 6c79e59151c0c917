import { applyEdits, type Written } from '../../actions/apply';
import type { CommandOptions } from '../../actions/options';
import { openPlans, type NamedWorkbook, type OpenPlans } from '../../actions/returns/plans';
import type { Edit } from '../../core/workbook/edit';
import { phrase } from '../../core/workbook/words';
import type { Workbook } from '../../core/workbook/workbook';
import { HostProblem, type WorkbookHost } from '../../hosts/port';
import { word } from '../../messages/format';
import type { CycleAsk, PickedFile } from './returns-calls';

/** The plans of one cycle of returns: the workbook at the desk, and those of other files. */
export interface Cycle {
  readonly plans: OpenPlans;
  readonly others: readonly OtherPlan[];
}

interface OtherPlan {
  readonly file: PickedFile;
  readonly host: WorkbookHost & { readonly bytes: Uint8Array };
}

/** Reads every plan of a cycle. Throws a `HostProblem` where one cannot be read, or is there twice. */
export async function openCycle(desk: WorkbookHost, ask: CycleAsk): Promise<Cycle> {
  const { name, options } = ask;
  const workbooks: NamedWorkbook[] = [{ name, workbook: await desk.read() }];
  const others: OtherPlan[] = [];
  const taken = new Set([name.toLowerCase()]);
  const { FileHost } = await import('../../hosts/file/file-host');
  for (const file of ask.others) {
    const key = file.name.toLowerCase();
    if (taken.has(key)) throw new HostProblem(phrase('returns/plan-twice', { name: file.name }));
    taken.add(key);
    const other = await readNamed(file, async () => {
      const host = new FileHost(file.bytes);
      others.push({ file, host });
      return host.read();
    });
    workbooks.push({ ...other, options: plainly(options) });
  }
  return { plans: openPlans(workbooks, options), others };
}

/** A plan of a file by its name; why it cannot be read is said of that name. */
export async function readNamed(
  { name }: PickedFile,
  read: () => Promise<Workbook>,
): Promise<NamedWorkbook> {
  try {
    return { name, workbook: await read() };
  } catch (failure) {
    if (!(failure instanceof HostProblem)) throw failure;
    throw new HostProblem(phrase('returns/plan-not-read', { name, why: word(failure.phrase) }));
  }
}

/** Which sheets and headings to read was said of the workbook at the desk alone. */
export function plainly(options: CommandOptions): CommandOptions {
  return { ...options, sheets: null, headerRow: null, mapping: {}, settings: {} };
}

/**
 * Writes into the plans, `edits` in their order: all of them, or none. The other files are written
 * in memory first, so that nothing has been done where one of them refuses.
 */
export async function writeCycle(
  desk: WorkbookHost,
  { others }: Cycle,
  edits: readonly (readonly Edit[])[],
): Promise<Written & { readonly others: readonly PickedFile[] }> {
  const written: PickedFile[] = [];
  for (const [at, { file, host }] of others.entries()) {
    const own = edits[at + 1]!;
    if (own.length === 0) continue;
    await applyEdits(host, own);
    written.push({ name: file.name, bytes: host.bytes });
  }
  const own = edits[0]!;
  const done = own.length > 0 ? await applyEdits(desk, own) : { sheets: [], notices: [] };
  return { ...done, others: written };
}
