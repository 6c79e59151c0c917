import { joinAppends } from '../../core/workbook/append';
import type { Edit } from '../../core/workbook/edit';
import { phrase, type Phrase } from '../../core/workbook/words';
import { HostProblem, type Applied } from '../port';
import { writeSheet } from './graft/graft';
import { openPackage, type OfficePackage } from './package';
import { Editing } from './parts/editing';
import type { WorksheetEntry } from './parts/workbook-draft';
import { appendRows } from './patch/append-rows';
import { setCells } from './patch/cells';
import { clearHighlights, highlight } from './patch/highlight';
import { removeSheets } from './patch/remove';
import { refuse } from './problems';
import { verify } from './verify/verify';
import { XmlProblem } from './xml';

export interface Edited {
  readonly bytes: Uint8Array;
  readonly applied: Applied;
}

/**
 * Makes edits to a workbook and proves that it made no others: the result is compared with the
 * original before it is given back. All edits are made, or none. The bytes are those given where
 * nothing was to be changed. Throws a `HostProblem`.
 */
export async function applyEdits(
  bytes: Uint8Array,
  edits: readonly Edit<string>[],
): Promise<Edited> {
  return applyTo(await openPackage(bytes), bytes, edits);
}

/** The same for a file that is open already: `file` is what `bytes` hold. */
export async function applyTo(
  file: OfficePackage,
  bytes: Uint8Array,
  edits: readonly Edit<string>[],
): Promise<Edited> {
  try {
    return await editAndProve(file, bytes, edits);
  } catch (error) {
    // Names and values are decoded when they are asked for: bytes that are no text show only then.
    throw error instanceof XmlProblem ? refuse('ill-formed', {}, error) : error;
  }
}

async function editAndProve(
  file: OfficePackage,
  bytes: Uint8Array,
  edits: readonly Edit<string>[],
): Promise<Edited> {
  const editing = await Editing.open(file);
  const sheets: Record<string, string> = {};
  const notices: Phrase[] = [];
  for (const edit of joinAppends(edits)) notices.push(...(await make(editing, edit, sheets)));
  const changes = await editing.finish();
  if (changes.size === 0) return { bytes, applied: { sheets, notices } };
  if (await isSigned(file)) notices.push(phrase('write.signature-void'));
  const written = await file.write(changes);
  await verify(file, await openPackage(written, file.limits), edits);
  return { bytes: written, applied: { sheets, notices } };
}

async function make(
  editing: Editing,
  edit: Edit<string>,
  sheets: Record<string, string>,
): Promise<readonly Phrase[]> {
  switch (edit.kind) {
    case 'highlight':
      await highlight(editing, worksheet(editing, edit.sheet).part, edit.rules);
      return [];
    case 'clear-highlights':
      for (const { part } of clearable(editing, edit.sheet)) await clearHighlights(editing, part);
      return [];
    case 'write-sheet': {
      const { name, notices } = await writeSheet(editing, edit);
      sheets[edit.report.id] = name;
      return notices;
    }
    case 'append-rows': {
      const { name, notices } = await appendRows(editing, edit.report);
      if (name !== null) sheets[edit.report.id] = name;
      return notices;
    }
    case 'remove-sheets':
      return removeSheets(editing, edit.ids);
    case 'set-cells':
      await setCells(editing, worksheet(editing, edit.sheet), edit.cells);
      return [];
  }
}

function worksheet({ workbook }: Editing, name: string): WorksheetEntry {
  const sheet = workbook.worksheet(name);
  if (!sheet) throw new HostProblem(phrase('write.no-sheet', { sheet: name }));
  return sheet;
}

function clearable(editing: Editing, sheet: string | null): WorksheetEntry[] {
  if (sheet !== null) return [worksheet(editing, sheet)];
  const { workbook } = editing;
  return workbook.sheets
    .map(({ name }) => workbook.worksheet(name))
    .filter((entry): entry is WorksheetEntry => entry !== null);
}

async function isSigned(file: OfficePackage): Promise<boolean> {
  return (await file.relationships()).some(({ type }) => type.includes('digital-signature'));
}
