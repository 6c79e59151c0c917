import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip file, with what it declares of itself where that is to be a lie. */
export interface TinyEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly declares?: { readonly crc?: number; readonly size?: number };
}

/** A zip file of entries, exactly as given: two of one name too. */
export function zipOf(entries: readonly TinyEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declares } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x00210000, 6);
    common.writeUInt32LE(declares?.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declares?.size ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), common, nameBytes, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, end, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const close = Buffer.alloc(22);
  close.write('PK\x05\x06');
  close.writeUInt16LE(entries.length, 8);
  close.writeUInt16LE(entries.length, 10);
  close.writeUInt32LE(central.length, 12);
  close.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, close]));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const namespaces = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

export interface TinySheet {
  readonly name?: string;
  /** What stands within `worksheet`, or the whole part where it begins with `<?xml` or `<x:`. */
  readonly xml: string;
  readonly kind?: string;
  readonly attributes?: string;
  /** `Relationship` elements of the sheet. */
  readonly relationships?: string;
}

export interface TinyWorkbook {
  readonly sheets?: readonly TinySheet[];
  /** What stands before and after `sheets` in the main part. */
  readonly before?: string;
  readonly after?: string;
  /** What stands within `styleSheet`, `sst`; no such part where left out. */
  readonly styles?: string;
  readonly strings?: string;
  readonly theme?: string;
  /** Added to the rest, or in place of an entry of the same name. */
  readonly entries?: readonly TinyEntry[];
  readonly mainType?: string;
}

/** A `Relationship` element of a kind that Office knows. */
export function relationship(id: string, kind: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${more}/>`;
}

/** The rows of a sheet, ready to stand in `TinyWorkbook`. */
export function sheetData(rows: string): TinySheet {
  return { xml: `<sheetData>${rows}</sheetData>` };
}

/** The entries of a workbook as small as it may be. */
export function tinyEntries(workbook: TinyWorkbook = {}): TinyEntry[] {
  const { sheets = [sheetData('')], styles, strings, theme } = workbook;
  const extras = [
    styles !== undefined && relationship('rIdStyles', 'styles', 'styles.xml'),
    strings !== undefined && relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
    theme !== undefined && relationship('rIdTheme', 'theme', 'theme/theme1.xml'),
  ];
  const links = sheets.map(({ kind = 'worksheet' }, index) =>
    relationship(`rId${index}`, kind, `worksheets/sheet${index + 1}.xml`),
  );
  const entries: TinyEntry[] = [
    { name: '[Content_Types].xml', content: contentTypes(workbook.mainType) },
    {
      name: '_rels/.rels',
      content: relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    },
    { name: 'xl/workbook.xml', content: mainPart(workbook, sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([...links, ...extras].filter(Boolean).join('')),
    },
    ...sheets.flatMap(sheetEntries),
  ];
  if (styles !== undefined) entries.push(part('xl/styles.xml', 'styleSheet', styles));
  if (strings !== undefined) entries.push(part('xl/sharedStrings.xml', 'sst', strings));
  if (theme !== undefined) entries.push({ name: 'xl/theme/theme1.xml', content: theme });
  const own = workbook.entries ?? [];
  const kept = entries.filter(({ name }) => !own.some((entry) => entry.name === name));
  return [...kept, ...own];
}

/** The bytes of a workbook as small as it may be. */
export function tinyWorkbook(workbook: TinyWorkbook = {}): Uint8Array {
  return zipOf(tinyEntries(workbook));
}

/** A part that holds `Relationship` elements. */
export function relationships(elements: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${elements}</Relationships>`;
}

function contentTypes(mainType = `${SPREADSHEET}.sheet.main+xml`): string {
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${mainType}"/></Types>`
  );
}

function mainPart({ before = '', after = '' }: TinyWorkbook, sheets: readonly TinySheet[]): string {
  const list = sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" r:id="rId${index}" ${attributes}/>`,
  );
  return `<workbook ${namespaces}>${before}<sheets>${list.join('')}</sheets>${after}</workbook>`;
}

function sheetEntries(sheet: TinySheet, index: number): TinyEntry[] {
  const name = `xl/worksheets/sheet${index + 1}.xml`;
  const isWhole = /^(?:<\?xml|<\w+:|\uFEFF)/.test(sheet.xml);
  const entry = isWhole ? { name, content: sheet.xml } : part(name, 'worksheet', sheet.xml);
  if (sheet.relationships === undefined) return [entry];
  const rels = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
  return [entry, { name: rels, content: relationships(sheet.relationships) }];
}

function part(name: string, root: string, xml: string): TinyEntry {
  return { name, content: `<${root} ${namespaces}>${xml}</${root}>` };
}
