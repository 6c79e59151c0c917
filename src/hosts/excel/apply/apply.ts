import { joinAppends } from '../../../core/workbook/append';
import type { Edit } from '../../../core/workbook/edit';
import type { Phrase } from '../../../core/workbook/words';
import type { Applied } from '../../port';
import { prepareAppend } from './append-rows';
import { Directory } from './directory';
import { moveSheets, type Move } from './move-sheets';
import { prepareClear, prepareHighlight } from './highlights';
import { prepareRemove } from './remove-sheets';
import { Sender } from './sender';
import { SheetValues, prepareCells } from './set-cells';
import { prepareSheet } from './write-sheet';

/** An edit that has asked what it needs to know; `write` comes once that is answered. */
export interface Prepared {
  /** Throws a `HostProblem` where the edit cannot be made. Comes before anything is written. */
  check(): void;
  write(sender: Sender): Promise<Outcome>;
}

export interface Outcome {
  readonly notices: readonly Phrase[];
  /** The sheet that a report was written to. */
  readonly sheet?: { readonly id: string; readonly name: string };
  /** Where the sheet is new and belongs before another. */
  readonly move?: Move;
}

/** What was applied, and the sheets that are to be put into their places apart from it. */
export interface Written extends Applied {
  readonly moves: readonly Move[];
}

/**
 * Makes edits in three steps, whatever their number: what the workbook holds, what the edits touch,
 * and then what is written, in as few requests as their size allows. Everything is checked before
 * anything is written, since Excel takes nothing back. `movesApart`: where this is one step of the
 * user's undo, which moving a sheet cannot be a part of.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit<string>[],
  movesApart: boolean,
): Promise<Written> {
  if (edits.length === 0) return { sheets: {}, notices: [], moves: [] };
  const directory = await Directory.read(context);
  const values = new SheetValues();
  const prepared: Prepared[] = [];
  for (const edit of joinAppends(edits))
    prepared.push(await prepare(context, directory, values, edit));
  await context.sync();
  for (const each of prepared) each.check();
  const sender = new Sender(context);
  const sheets: Record<string, string> = {};
  const notices: Phrase[] = [];
  const moves: Move[] = [];
  for (const each of prepared) {
    const outcome = await each.write(sender);
    notices.push(...outcome.notices);
    if (outcome.sheet) sheets[outcome.sheet.id] = outcome.sheet.name;
    if (outcome.move) moves.push(outcome.move);
  }
  if (!movesApart) moveSheets(context, moves);
  await sender.finish();
  return { sheets, notices, moves: movesApart ? moves : [] };
}

function prepare(
  context: Excel.RequestContext,
  directory: Directory,
  values: SheetValues,
  edit: Edit<string>,
): Prepared | Promise<Prepared> {
  switch (edit.kind) {
    case 'highlight':
      return prepareHighlight(context, directory, edit);
    case 'clear-highlights':
      return prepareClear(context, directory, edit.sheet);
    case 'set-cells':
      return prepareCells(context, directory, values, edit);
    case 'append-rows':
      return prepareAppend(context, directory, edit.report);
    case 'write-sheet':
      return prepareSheet(context, directory, edit);
    case 'remove-sheets':
      return prepareRemove(context, directory, edit.ids);
  }
}
