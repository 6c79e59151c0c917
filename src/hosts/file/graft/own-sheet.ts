import { chartNamePrefix, tableNamePrefix } from '../../layout/names';
import { keyOf } from '../container';
import type { Draft } from '../parts/draft';
import type { Relationship } from '../relationships';
import { attributeOf, rootElement, XmlScanner } from '../xml';

/**
 * What is related to a sheet of ours and was made with it: it goes when the sheet is rewritten. Null
 * where the sheet also carries something that is not ours, such as a note, a picture or a table
 * that somebody added: such a sheet is never cleared.
 */
export async function ownParts(draft: Draft, sheet: string): Promise<readonly string[] | null> {
  const own: string[] = [];
  for (const relationship of await draft.relationships(sheet)) {
    const parts = await partsOf(draft, relationship);
    if (parts === null) return null;
    own.push(...parts);
  }
  return (await isSharedWithOthers(draft, sheet, own)) ? null : own;
}

/** True where anything but the sheet and its own parts leads to one of these parts. */
async function isSharedWithOthers(
  draft: Draft,
  sheet: string,
  own: readonly string[],
): Promise<boolean> {
  const keys = new Set(own.map(keyOf));
  for (const part of ['', ...draft.parts]) {
    if (part === sheet || keys.has(keyOf(part))) continue;
    const related = await draft.relationships(part);
    if (related.some((each) => each.part !== null && keys.has(keyOf(each.part)))) return true;
  }
  return false;
}

async function partsOf(draft: Draft, { kind, part }: Relationship): Promise<string[] | null> {
  if (part === null) return null;
  if (kind === 'printerSettings') return [part];
  if (kind === 'table') return (await isOwnTable(draft, part)) ? [part] : null;
  if (kind !== 'drawing' || !(await hasOnlyOwnCharts(draft, part))) return null;
  const charts: string[] = [];
  for (const chart of await draft.relationships(part)) {
    if (chart.part === null) return null;
    // Excel gives a chart that it saves a part for its style and one for its colours.
    const details = (await draft.relationships(chart.part)).map((detail) => detail.part);
    charts.push(chart.part, ...details.filter((detail) => detail !== null));
  }
  return [part, ...charts];
}

async function isOwnTable(draft: Draft, part: string): Promise<boolean> {
  const root = await draft.look(part, rootElement);
  return (attributeOf(root, 'displayName') ?? '').startsWith(tableNamePrefix);
}

function hasOnlyOwnCharts(draft: Draft, part: string): Promise<boolean> {
  return draft.look(part, (bytes) => {
    const scanner = new XmlScanner(bytes);
    while (scanner.next()) {
      if (scanner.kind !== 'open' || scanner.local !== 'cNvPr') continue;
      if (!scanner.attribute('name')?.startsWith(chartNamePrefix)) return false;
    }
    return true;
  });
}
