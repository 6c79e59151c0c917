import type { Field } from '../plan/field';
import { blankField, isBlank } from '../plan/field';
import type { Plan, PlanSheet, SkippedSheet } from '../plan/plan';
import type { IsoDay } from '../workbook/day';
import { ownSheetId } from '../workbook/mark';
import type { Sheet, Workbook } from '../workbook/workbook';
import { fieldOf } from './cell';
import { findTables } from './find-tables';
import { Grid } from './grid';
import { isCopiedSheet, isSettingsSheet } from './own-sheets';
import type { ReadOptions } from './options';
import { Parser } from './parser';
import { linesOf, MOST_LINES } from './plan-size';
import { isRecordSheet } from './read-records';
import { readSheet } from './read-sheet';
import { refuseSheet } from './refusal';
import { publicationOf } from './sheet-words';

/**
 * Reads every action plan in a workbook. Nothing is guessed silently: each value keeps its words
 * and cells, each filled row of a table is in an action or among the unread, and each sheet that is
 * no plan is listed with its reason. Sheets of ours are passed over.
 *
 * A table without an action column is read as its recommendations' own record: a row that somebody
 * follows up (it has a lead, a status, a date or progress) is one action with the recommendation's
 * words; a bare list of recommendations has none. A table without a recommendation column gives one
 * recommendation without words for each of its sections.
 *
 * What is too much to be read in good time is not read in part: then all its sheets are skipped.
 */
export function readPlan(workbook: Workbook, options: ReadOptions): Plan {
  const parser = new Parser(options.settings);
  const skipped: SkippedSheet[] = [];
  const found = workbook.sheets.flatMap((sheet) => {
    if (isOwn(workbook, sheet)) return [];
    const reason = unreadable(sheet, options);
    if (reason) {
      skipped.push({ name: sheet.name, reason, data: {} });
      return [];
    }
    if (isCopiedSheet(workbook, sheet)) {
      skipped.push({ name: sheet.name, reason: 'not-a-plan', data: { why: 'copied-summary' } });
      return [];
    }
    const grid = new Grid(workbook, sheet);
    const tables = findTables(grid, parser, options);
    if (tables.length > 0) return [{ grid, tables }];
    skipped.push({ name: sheet.name, ...refuseSheet(grid, parser) });
    return [];
  });
  if (isTooMuch(found)) {
    for (const { grid } of found) skipped.push({ name: grid.sheet.name, ...tooMuch(grid) });
    return { sheets: [], skipped, publication: blankField() };
  }
  const publication = publicationDay(options, found);
  const anchors = { publication: publication.value, near: publication.value ?? options.asAt };
  const sheets: PlanSheet[] = [];
  for (const { grid, tables } of found) {
    const read = readSheet(grid, tables, parser, anchors, options);
    if ('refusal' in read) skipped.push({ name: grid.sheet.name, ...read.refusal });
    else sheets.push(read);
  }
  return { sheets, skipped, publication };
}

function isTooMuch(found: readonly { grid: Grid }[]): boolean {
  let left = MOST_LINES;
  for (const { grid } of found) left -= linesOf(grid.cells, left);
  return left < 0;
}

function tooMuch(grid: Grid): Pick<SkippedSheet, 'reason' | 'data'> {
  return { reason: 'too-much', data: { rows: grid.filledRows.length } };
}

function isOwn(workbook: Workbook, sheet: Sheet): boolean {
  return (
    ownSheetId(workbook, sheet.name) !== null ||
    isRecordSheet(workbook, sheet) ||
    isSettingsSheet(sheet)
  );
}

function unreadable(sheet: Sheet, options: ReadOptions): SkippedSheet['reason'] | null {
  if (sheet.kind === 'unreadable') return 'unreadable';
  if (sheet.kind !== 'worksheet') return 'not-a-worksheet';
  return options.sheets && !options.sheets.includes(sheet.name) ? 'not-read' : null;
}

/** When the plan or its review was published: as settings say, else as the first sheet's words do. */
function publicationDay(
  options: ReadOptions,
  found: readonly { grid: Grid; tables: ReturnType<typeof findTables> }[],
): Field<IsoDay> {
  const told = options.settings.publication;
  if (told !== null) return fieldOf<IsoDay>(told, told, []);
  for (const { grid, tables } of found) {
    for (const { above, body } of tables) {
      const field = publicationOf(grid, [...above, ...body.slice(0, 3)]);
      if (!isBlank(field)) return field;
    }
  }
  return blankField();
}
