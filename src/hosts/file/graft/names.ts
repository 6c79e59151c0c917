import type { Draft } from '../parts/draft';
import type { WorkbookDraft } from '../parts/workbook-draft';
import { attributeOf, rootElement } from '../xml';

/** The names and ids that tables of a package have. */
export interface TakenTables {
  readonly names: Set<string>;
  readonly ids: Set<number>;
}

const tableType = /spreadsheetml\.table\+xml$/;

/** Looks at every table of a package; names are in lower case, and defined names are among them. */
export async function takenTables(draft: Draft, workbook: WorkbookDraft): Promise<TakenTables> {
  const names = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  const ids = new Set<number>();
  for (const part of draft.parts) {
    if (!tableType.test(draft.contentType(part))) continue;
    const root = await draft.look(part, rootElement);
    for (const attribute of ['name', 'displayName']) {
      names.add((attributeOf(root, attribute) ?? '').toLowerCase());
    }
    ids.add(Number(attributeOf(root, 'id')));
  }
  return { names, ids };
}
