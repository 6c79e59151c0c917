import { parseArea } from '../../../core/workbook/address';
import type { CellStyle, Link, Sheet, Table, Workbook } from '../../../core/workbook/workbook';
import { Budget } from './budget';
import { defaultTheme, themeColours } from './colours';
import { defaultLimits, type Limits } from '../limits';
import { inPart, openPackage, type OfficePackage } from '../package';
import { refuse } from '../problems';
import { noCells, SheetReader, type RawLink } from './sheet-reader';
import { defaultStyle, StyleSheet } from './style-sheet';
import type { Relationship } from '../relationships';
import { SharedStrings } from './shared-strings';
import type { CellContext } from './sheet-cells';
import { readWorkbookPart, type SheetEntry } from '../workbook-part';
import { unescapeSheetText, XmlScanner } from '../xml';

/** The workbook that an .xlsx or .xlsm file holds. Throws a `HostProblem` where it cannot be read. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<Workbook> {
  return readPackage(await openPackage(bytes, limits));
}

/** The workbook of a file that is open already. Throws a `HostProblem` where it cannot be read. */
export async function readPackage(file: OfficePackage): Promise<Workbook> {
  const { part, sheets: entries, ...rest } = await readWorkbookPart(file);
  if (!entries.some(({ kind }) => kind === 'worksheet')) throw refuse('no-worksheets');
  const budget = new Budget(file.limits);
  const relationships = await file.relationships(part);
  const partOf = (kind: string) =>
    relationships.find((relationship) => relationship.kind === kind)?.part ?? null;
  const styles = await readAllStyles(file, partOf('styles'), partOf('theme'));
  const strings = await readStrings(file, partOf('sharedStrings'), budget);
  const context: CellContext = { strings, styles, date1904: rest.date1904, budget };
  const sheets: Sheet[] = [];
  for (const entry of entries) sheets.push(await readSheet(file, entry, context));
  return { ...rest, sheets, styles };
}

async function readAllStyles(
  file: OfficePackage,
  part: string | null,
  themePart: string | null,
): Promise<readonly CellStyle[]> {
  if (part === null) return [defaultStyle];
  const bytes = await file.readXml(part);
  const sheet = inPart(part, () => new StyleSheet(bytes));
  if (!sheet.usesTheme || themePart === null) return sheet.styles(defaultTheme);
  const theme = await file.readXml(themePart);
  return sheet.styles(inPart(themePart, () => themeColours(theme)));
}

async function readStrings(
  file: OfficePackage,
  part: string | null,
  budget: Budget,
): Promise<readonly string[]> {
  if (part === null) return [];
  const strings = new SharedStrings((length) => budget.spendText(length));
  await file.scanXml(part, (scanner) => strings.read(scanner));
  return strings.texts;
}

async function readSheet(
  file: OfficePackage,
  entry: SheetEntry,
  context: CellContext,
): Promise<Sheet> {
  const { name, kind, visibility, part } = entry;
  if (kind !== 'worksheet') return { name, kind, visibility, ...nothing };
  if (part === null) throw refuse('ill-formed', { sheet: name });
  const reader = new SheetReader(context);
  await file.scanXml(part, (scanner) => reader.read(scanner));
  const content = reader.content();
  const refersOut = content.tables.length > 0 || content.links.length > 0;
  const relationships = refersOut ? await file.relationships(part) : [];
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const tables: Table[] = [];
  for (const id of content.tables) {
    const table = await readTable(file, byId.get(id)?.part ?? null);
    if (table) tables.push(table);
  }
  const links = content.links.flatMap((link) => resolveLink(link, byId));
  return { name, kind, visibility, ...content, tables, links };
}

const nothing = {
  isProtected: false,
  cells: noCells,
  merges: [],
  hiddenRows: [],
  columns: [],
  tables: [],
  links: [],
} as const;

/** A link that says where it leads; none where its relationship is lost. */
function resolveLink(
  { area, relationship, location }: RawLink,
  byId: ReadonlyMap<string, Relationship>,
): Link[] {
  const address = relationship === null ? '' : byId.get(relationship)?.target;
  const target = (address ?? '') + (location ? `#${location}` : '');
  return target === '' ? [] : [{ area, target }];
}

async function readTable(file: OfficePackage, part: string | null): Promise<Table | null> {
  if (part === null) return null;
  const bytes = await file.readXml(part);
  return inPart(part, () => {
    const scanner = new XmlScanner(bytes);
    scanner.next();
    const area = parseArea(scanner.attribute('ref') ?? '');
    if (!area) return null;
    const name = scanner.attribute('displayName') ?? scanner.attribute('name') ?? '';
    return {
      name: unescapeSheetText(name),
      area,
      hasHeaderRow: scanner.attribute('headerRowCount') !== '0',
      hasTotalsRow: Number(scanner.attribute('totalsRowCount') ?? 0) > 0,
    };
  });
}
