import type { Tone } from './report';
import type { Workbook } from './workbook';

/**
 * How we know what is ours in somebody's workbook: a sheet by a workbook-scoped defined name that
 * refers to its A1 (a copy that a user makes of the sheet only gets a sheet-scoped one, and is
 * hers), a conditional format by the first term of its formula.
 */
const namePrefix = 'Followthrough.';

/** As much of a workbook as tells which of its sheets are ours. */
export interface MarkedWorkbook {
  readonly sheets: readonly { readonly name: string }[];
  readonly names: Workbook['names'];
}

/** The defined name that marks the sheet of a report: `board-summary` → `Followthrough.board_summary`. */
export function sheetMark(reportId: string): string {
  return namePrefix + reportId.replaceAll('-', '_');
}

/** The report id that a defined name marks, or null where it marks none. */
function markedId(name: string): string | null {
  if (!name.toLowerCase().startsWith(namePrefix.toLowerCase())) return null;
  return name.slice(namePrefix.length).toLowerCase().replaceAll('_', '-') || null;
}

/** The name of the sheet that a reference such as `'Board summary'!$A$1` points to, or null. */
function sheetOfReference(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference.trim());
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

/** The report id of a sheet of ours, null where the sheet is the user's. */
export function ownSheetId(workbook: MarkedWorkbook, sheetName: string): string | null {
  const wanted = sheetName.toLowerCase();
  for (const { name, refersTo, sheet } of workbook.names) {
    const id = sheet === null ? markedId(name) : null;
    if (id !== null && sheetOfReference(refersTo)?.toLowerCase() === wanted) return id;
  }
  return null;
}

/** True where Excel copied a sheet of ours: the copy keeps the mark, but as a name of its own sheet. */
export function isCopyOfOurs(workbook: MarkedWorkbook, sheetName: string): boolean {
  const wanted = sheetName.toLowerCase();
  return workbook.names.some(
    ({ name, sheet }) =>
      sheet !== null && markedId(name) !== null && sheet.toLowerCase() === wanted,
  );
}

/** The name of the sheet that a report was written to, null where the workbook has none. */
export function ownSheetName(workbook: MarkedWorkbook, reportId: string): string | null {
  const sheet = workbook.sheets.find(({ name }) => ownSheetId(workbook, name) === reportId);
  return sheet?.name ?? null;
}

/** The sheet that a new one is put before: of the first report id that has one; null where none has. */
export function sheetAfter(
  workbook: MarkedWorkbook,
  before: readonly string[] | undefined,
): string | null {
  for (const id of before ?? []) {
    const name = ownSheetName(workbook, id);
    if (name !== null) return name;
  }
  return null;
}

/** The term, always true, that the formula of a highlight of ours starts with: it stands first in an AND. */
export function highlightTerm(kind: Tone): string {
  return `N("followthrough:${kind}")=0`;
}

/** True where a conditional format's formula, with or without `=`, is one of ours. */
export function isOurFormula(formula: string): boolean {
  return /^=?\s*AND\(\s*N\(\s*"followthrough:[a-z-]+"\s*\)\s*=\s*0\s*[,;)]/i.test(formula.trim());
}
