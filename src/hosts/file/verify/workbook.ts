import { ownSheetId } from '../../../core/workbook/mark';
import type { DefinedName } from '../../../core/workbook/workbook';
import type { PartEdit } from '../parts/part';
import { attributeOf } from '../xml';
import type { Allowance } from './allowance';
import { openPart, openTag, type Findings, type Side } from './compared';

const markPrefix = 'followthrough.';

/** Compares the main parts: the user's sheets and names, their order, and everything else as it stands. */
export async function compareWorkbook(
  before: Side,
  after: Side,
  allowance: Allowance,
  findings: Findings,
): Promise<void> {
  const one = await openPart(before.file, before.workbook.part);
  const other = await openPart(after.file, after.workbook.part);
  const differing = new Set(['sheets', 'definedNames']);
  if (allowance.cells) differing.add('calcPr');
  if (allowance.ownSheets.any) differing.add('bookViews');
  const others = (edit: PartEdit): string =>
    [
      openTag(edit, edit.root),
      ...edit.children.filter(({ name }) => !differing.has(name.local)).map((c) => edit.raw(c)),
    ].join('\n');
  if (others(one) !== others(other)) findings.add('workbook', 'workbook part');
  compareSheetLists(before, after, listed(one, 'sheets'), listed(other, 'sheets'), findings);
  for (const list of ['sheets', 'definedNames']) {
    if (strays(one, list) !== strays(other, list))
      findings.add('workbook', `what else ${list} hold`);
  }
  compareNames(before, after, findings);
}

/** Every sheet of the user's is listed word for word and in its order, and leads to its old part. */
function compareSheetLists(
  before: Side,
  after: Side,
  old: readonly string[],
  now: readonly string[],
  findings: Findings,
): void {
  const theirs = before.workbook.sheets
    .map((sheet, index) => ({ ...sheet, raw: old[index]! }))
    .filter(({ name }) => ownSheetId(before.workbook, name) === null);
  const wanted = theirs.map(({ raw }) => raw);
  const kept = now.filter((raw) => wanted.includes(raw));
  if (wanted.join('\n') !== kept.join('\n')) findings.add('sheet-list', 'sheets of the workbook');
  for (const { name, part } of theirs) {
    const same = after.workbook.sheets.find((sheet) => sheet.name === name);
    if (same?.part !== part || ownSheetId(after.workbook, name) !== null) {
      findings.add('sheet-list', 'a sheet of the workbook');
    }
  }
}

/** The sheets or names of a list; positions count these alone. */
function listed(edit: PartEdit, local: string): string[] {
  return rawChildren(edit, local, (name) => local === `${name}s`);
}

/** What else stands in a list. */
function strays(edit: PartEdit, local: string): string {
  return rawChildren(edit, local, (name) => local !== `${name}s`).join('\n');
}

function rawChildren(edit: PartEdit, local: string, isWanted: (name: string) => boolean): string[] {
  const list = edit.child(local);
  const children = list ? edit.childrenOf(list) : [];
  return children.filter(({ name }) => isWanted(name.local)).map((each) => edit.raw(each));
}

/** Names of the user's must be there in their order, scoped to the same sheets. */
function compareNames(one: Side, other: Side, findings: Findings): void {
  const theirs = (side: Side): string =>
    side.workbook.names
      .filter((name) => !isOurs(name, one))
      .map(nameLine)
      .join('\n');
  if (theirs(one) !== theirs(other)) findings.add('defined-name', 'names of the workbook');
}

function nameLine({ name, refersTo, sheet }: DefinedName): string {
  return JSON.stringify([name, sheet, refersTo]);
}

/** Marks, and what is scoped to sheets that are or were not the user's. */
function isOurs({ name, sheet }: DefinedName, original: Side): boolean {
  if (sheet === null) return name.toLowerCase().startsWith(markPrefix);
  const isTheirs = original.workbook.sheets.some((each) => each.name === sheet);
  return !isTheirs || ownSheetId(original.workbook, sheet) !== null;
}

/** Excel's list of formulas may only have lost cells that have none any more. */
export async function compareFormulaLists(
  before: Side,
  after: Side,
  part: string,
  findings: Findings,
): Promise<void> {
  const known = new Set(chainedCells(await openPart(before.file, part)));
  const added = chainedCells(await openPart(after.file, part)).some((cell) => !known.has(cell));
  if (added) findings.inPart('formula-list', part);
}

/** The cells that the list names, each as `sheet cell`. */
function chainedCells(edit: PartEdit): string[] {
  let sheet = '';
  return edit.children.map((element) => {
    sheet = attributeOf(element, 'i') ?? sheet;
    return `${sheet} ${attributeOf(element, 'r') ?? ''}`;
  });
}
