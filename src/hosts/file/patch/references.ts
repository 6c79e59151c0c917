import type { Editing } from '../parts/editing';
import { folderOf } from '../parts/workbook-draft';
import { attributeOf, encodeUtf8, escapeAttribute, escapeXml, rootElement } from '../xml';

const tableType = 'spreadsheetml.table+xml';
export const markPrefix = 'followthrough.';

/**
 * True where anything else in the workbook names a sheet or one of its tables: a formula, a defined
 * name, a chart, a pivot table. `own` are the sheet's other parts, `apart` the parts that do not count.
 */
export async function isReferredTo(
  { draft, workbook }: Editing,
  sheet: string,
  own: readonly string[],
  apart: ReadonlySet<string>,
): Promise<boolean> {
  const references = sheetReferences(sheet);
  const isNamed = workbook.names.some(
    ({ name, refersTo, sheet: scope }) =>
      scope !== sheet &&
      !name.toLowerCase().startsWith(markPrefix) &&
      references.some((reference) => refersTo.includes(reference)),
  );
  if (isNamed) return true;
  const escaped = references.map(escapeXml);
  const written = [
    ...escaped,
    ...escaped.map((reference) => reference.replaceAll("'", '&apos;')),
    `sheet="${escapeAttribute(sheet)}"`,
  ];
  const needles = written.map(encodeUtf8);
  for (const part of own) {
    if (!draft.contentType(part).endsWith(tableType)) continue;
    const root = await draft.look(part, rootElement);
    needles.push(encodeUtf8(attributeOf(root, 'displayName') ?? ''));
  }
  for (const part of draft.parts) {
    // Every part that can refer to a sheet stands beside the workbook; its own names were looked at.
    const isContent = folderOf(part).startsWith(workbook.folder) && /\.xml$/i.test(part);
    if (!isContent || part === workbook.part || apart.has(part)) continue;
    const content = await draft.peek(part);
    if (needles.some((needle) => holds(content, needle))) return true;
  }
  return false;
}

/** The ways in which formulas write a sheet's name. */
function sheetReferences(sheet: string): string[] {
  const quoted = sheet.replaceAll("'", "''");
  return [`${quoted}'!`, `${sheet}!`];
}

function holds(bytes: Uint8Array, needle: Uint8Array): boolean {
  const [first] = needle;
  if (first === undefined) return false;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < needle.length && bytes[at + matched] === needle[matched]) matched++;
    if (matched === needle.length) return true;
  }
  return false;
}
