import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import type { Written } from '../../actions/apply';
import { applyEdits } from '../../actions/apply';
import type { OpenPlans } from '../../actions/returns/plans';
import { openPlans } from '../../actions/returns/plans';
import { readReturn } from '../../actions/returns/merge';
import type { Returned } from '../../core/returns/returned';
import type { Edit } from '../../core/workbook/edit';
import type { IsoDay } from '../../core/workbook/day';
import type { Workbook } from '../../core/workbook/workbook';
import { FileHost } from '../../hosts/file/file-host';
import { formulaCells } from '../../hosts/file/read/formula-cells';
import { saveFile } from '../../hosts/file/save';
import type { Input } from '../inputs';
import { findInputs } from '../inputs';
import type { Io } from '../io';
import type { Deed } from '../outputs';
import { chooseOutput } from '../outputs';
import { problem, sentenceOf } from '../problem';
import { say } from '../say';
import type { Session } from '../session';

/** The plans that a call names, read, and the files that they are. */
export interface PlanFiles {
  readonly inputs: readonly Input[];
  readonly hosts: readonly FileHost[];
  readonly plans: OpenPlans;
}

/** Opens every plan that a call names; one that cannot be read stops it, since all belong together. */
export async function openPlanFiles(
  inputs: readonly Input[],
  session: Session,
): Promise<PlanFiles> {
  const hosts: FileHost[] = [];
  const workbooks = [];
  for (const input of inputs) {
    try {
      if (input.failure !== undefined) throw input.failure;
      const host = new FileHost(await readFile(input.path));
      workbooks.push({ name: basename(input.path), workbook: await host.read() });
      hosts.push(host);
    } catch (failure) {
      throw problem(
        'returns/plan-not-read',
        { name: input.name, why: sentenceOf(failure) },
        failure,
      );
    }
  }
  return { inputs, hosts, plans: openPlans(workbooks, session.options) };
}

/** A file that could not be read as a return, and why. */
export interface FailedFile {
  readonly name: string;
  readonly problem: string;
}

/** The returns in the files and folders that a call names; one that cannot be read stops no other. */
export async function openReturns(
  names: readonly string[],
  day: IsoDay,
  session: Session,
): Promise<{
  readonly returned: readonly Returned[];
  readonly inputs: readonly Input[];
  readonly workbooks: readonly Workbook[];
  readonly failed: readonly FailedFile[];
}> {
  const { files, others = [] } = await findInputs(names, session.io.cwd);
  const returned: Returned[] = [];
  const inputs: Input[] = [];
  const workbooks: Workbook[] = [];
  // In a folder of returns every file is one that somebody sent.
  const failed: FailedFile[] = others.map((name) => ({
    name,
    problem: say('returns/other-file'),
  }));
  for (const input of files) {
    try {
      if (input.failure !== undefined) throw input.failure;
      const bytes = await readFile(input.path);
      const workbook = await new FileHost(bytes).read();
      const formulas = await formulaCells(bytes);
      const agency = session.flags.agency?.[0] ?? null;
      const file = { name: basename(input.path), workbook, day, agency, formulas };
      returned.push(readReturn(file, session.options));
      inputs.push(input);
      workbooks.push(workbook);
    } catch (failure) {
      failed.push({ name: input.name, problem: sentenceOf(failure) });
    }
  }
  return { returned, inputs, workbooks, failed };
}

/** A plan as it was written: where, and what else is to be said of it. */
export interface SavedPlan {
  readonly path: string;
  readonly backup: string | null;
  readonly written: Written;
}

/** Applies edits to a plan and saves it; null where there is nothing to write. */
export async function savePlan(
  { inputs, hosts, plans }: PlanFiles,
  at: number,
  edits: readonly Edit[],
  deed: Deed,
  session: Session,
): Promise<SavedPlan | null> {
  if (edits.length === 0) return null;
  const host = hosts[at]!;
  const written = await applyEdits(host, edits);
  const path = await chooseOutput(inputs[at]!, deed, plans.asAt, session);
  const inPlace = session.flags.inPlace === true;
  const { backup } = await saveFile(path, host.bytes, { inPlace });
  return { path, backup, written };
}

/** A call whose `-o` names the folder of something else: a plan goes beside itself. */
export function besidePlans(session: Session): Session {
  const flags = { ...session.flags };
  delete (flags as { output?: string }).output;
  return { ...session, flags };
}

/** The lines that say where a plan was written. */
export function savedLines({ path, backup }: SavedPlan, io: Io): string[] {
  return [
    say('written/file', { path: shownPath(path, io) }),
    ...(backup === null ? [] : [say('written/backup', { path: shownPath(backup, io) })]),
  ];
}

export function shownPath(path: string, { cwd }: Io): string {
  return relative(cwd, path) || path;
}

/** The folder that a call writes files into, made where it is not there. Throws where it is a file. */
export async function outputFolder(
  named: string | undefined,
  otherwise: string,
  io: Io,
): Promise<string> {
  const folder = resolve(io.cwd, named ?? otherwise);
  const found = await stat(folder).catch(() => null);
  if (found && !found.isDirectory())
    throw problem('call/output-not-a-folder', { name: named ?? otherwise });
  await mkdir(folder, { recursive: true });
  return folder;
}

/** A JSON file that a call names. */
export async function readJsonFile(name: string, io: Io): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, name), 'utf8');
  } catch (failure) {
    throw problem('returns/file-not-read', { name, why: sentenceOf(failure) }, failure);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (failure) {
    throw problem('returns/file-not-json', { name }, failure);
  }
}
