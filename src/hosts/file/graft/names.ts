import type { Draft } from '../parts/draft';
import type { WorkbookDraft } from '../parts/workbook-draft';
import { attributeOf, rootElement } from '../xml';

const longestSheetName = 31;

/** A sheet name that Excel accepts and no sheet has: the one wanted, shortened or numbered if need be. */
export function freeSheetName(wanted: string, isTaken: (name: string) => boolean): string {
  const clean = wanted
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps this name for itself.
  const base = /^(history)?$/i.test(clean) ? `${clean} sheet`.trim() : clean;
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : ` (${n})`;
    const name = shorten(base, longestSheetName - ending.length) + ending;
    if (!isTaken(name)) return name;
  }
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
}

/** The names and ids that tables of a package have. */
export interface TakenTables {
  readonly names: ReadonlySet<string>;
  readonly ids: ReadonlySet<number>;
}

const tableType = /spreadsheetml\.table\+xml$/;

/** Looks at every table of a package; names are in lower case, and defined names are among them. */
export async function takenTables(draft: Draft, workbook: WorkbookDraft): Promise<TakenTables> {
  const names = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  const ids = new Set<number>();
  for (const part of draft.parts) {
    if (!tableType.test(draft.contentType(part))) continue;
    const root = rootElement(await draft.peek(part));
    for (const attribute of ['name', 'displayName']) {
      names.add((attributeOf(root, attribute) ?? '').toLowerCase());
    }
    ids.add(Number(attributeOf(root, 'id')));
  }
  return { names, ids };
}
