import type { DefinedName, SheetKind, Visibility } from '../../core/workbook/workbook';
import { inPart, type OfficePackage } from './package';
import { refuse } from './problems';
import { unescapeSheetText, XmlScanner } from './xml';

/** What the main part of a workbook says of it. */
export interface WorkbookPart {
  /** The name of the main part. */
  readonly part: string;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
}

/** A sheet as the main part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly kind: SheetKind;
  readonly visibility: Visibility;
  /** The part that holds it, null where the file has lost it. */
  readonly part: string | null;
}

const KINDS: Readonly<Record<string, SheetKind>> = {
  worksheet: 'worksheet',
  chartsheet: 'chartsheet',
  dialogsheet: 'dialogsheet',
  xlMacrosheet: 'macrosheet',
  xlIntlMacrosheet: 'macrosheet',
};

/** Reads the main part of a workbook. Throws a `HostProblem`. */
export async function readWorkbookPart(file: OfficePackage): Promise<WorkbookPart> {
  const part = await file.workbookPart();
  // Of two relationships with one id the first counts, here as where edits are made.
  const listedLast = (await file.relationships(part)).reverse();
  const relationships = new Map(listedLast.map((relationship) => [relationship.id, relationship]));
  const raw = await file.readXml(part);
  const listed = inPart(part, () => scanWorkbook(raw));
  if (listed.root !== 'workbook') throw refuse('no-workbook-part');
  if (listed.sheets.length > file.limits.sheets) throw refuse('too-large');
  refuseSharedNames(listed.sheets);
  const sheets = listed.sheets.map(({ name, state, id }): SheetEntry => {
    const relationship = relationships.get(id);
    return {
      name,
      // The module sheets of Excel 5 are listed without a part: their code is among the macros.
      kind: id === '' ? 'macrosheet' : (KINDS[relationship?.kind ?? ''] ?? 'worksheet'),
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: relationship?.part ?? null,
    };
  });
  const names = listed.names.map(({ name, refersTo, scope }): DefinedName => ({
    name,
    refersTo,
    sheet: scope === null ? null : (sheets[scope]?.name ?? null),
  }));
  const { date1904, structureProtected } = listed;
  return { part, date1904, structureProtected, sheets, names };
}

/** Sheets are known by their names, whatever the case: with two of one name the wrong one is written to. */
function refuseSharedNames(sheets: readonly { readonly name: string }[]): void {
  const known = new Set<string>();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (known.has(key)) throw refuse('two-sheets-one-name', { sheet: name });
    known.add(key);
  }
}

interface Listed {
  root: string;
  date1904: boolean;
  structureProtected: boolean;
  readonly sheets: { name: string; state: string; id: string }[];
  readonly names: { name: string; refersTo: string; scope: number | null }[];
}

function scanWorkbook(bytes: Uint8Array): Listed {
  const scanner = new XmlScanner(bytes);
  const listed: Listed = {
    root: '',
    date1904: false,
    structureProtected: false,
    sheets: [],
    names: [],
  };
  let section = '';
  while (scanner.next()) {
    const { kind, depth, local } = scanner;
    if (kind === 'text') {
      const name = section === 'definedNames' && depth === 3 ? listed.names.at(-1) : undefined;
      if (name) name.refersTo += scanner.text();
      continue;
    }
    if (kind !== 'open') continue;
    if (depth === 0) listed.root = local;
    else if (depth === 1) section = local;
    if (depth === 1 && local === 'workbookPr') {
      listed.date1904 = isTrue(scanner.attribute('date1904'));
    } else if (depth === 1 && local === 'workbookProtection') {
      listed.structureProtected = isTrue(scanner.attribute('lockStructure'));
    } else if (depth === 2 && local === 'sheet' && section === 'sheets') {
      listed.sheets.push({
        name: unescapeSheetText(scanner.attribute('name') ?? ''),
        state: scanner.attribute('state') ?? 'visible',
        id: scanner.prefixedAttribute('id') ?? '',
      });
    } else if (depth === 2 && local === 'definedName' && section === 'definedNames') {
      const scope = scanner.attribute('localSheetId');
      listed.names.push({
        name: unescapeSheetText(scanner.attribute('name') ?? ''),
        refersTo: '',
        scope: scope === null ? null : Number(scope),
      });
    }
  }
  return listed;
}

/** The truth of an attribute such as `hidden="1"`. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
