import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { sheetMark } from '../../core/workbook/mark';
import type { Report } from '../../core/workbook/report';
import { writeSheet } from './graft/graft';
import { openPackage } from './package';
import { Editing } from './parts/editing';
import { transitional as ns } from './parts/namespaces';
import { encodeUtf8 } from './xml';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook without a sheet; every sheet is grafted in, as into any other workbook. */
const blank: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${contentTypes}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${relationships}"><Relationship Id="rId1" ` +
    `Type="${ns.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook xmlns="${ns.main}" xmlns:r="${ns.relationships}"><bookViews><workbookView/></bookViews>` +
    '<sheets></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${relationships}"><Relationship Id="rId1" ` +
    `Type="${ns.relationships}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml':
    `<styleSheet xmlns="${ns.main}"><fonts count="1"><font><sz val="10"/><name val="Arial"/>` +
    '<family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/>' +
    '<right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1">' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};
/** The first day that a zip file can name: what is written depends on the reports alone. */
const noDate = 0x0021_0000;

/**
 * A new workbook with one sheet for each report, at least one. It is its user's from the start:
 * no sheet bears our mark, so that all of it is read and none of it is ever rewritten.
 */
export async function createWorkbook(reports: readonly Report<string>[]): Promise<Uint8Array> {
  if (reports.length === 0) throw new RangeError('a workbook needs a sheet');
  const editing = await Editing.open(await openPackage(await blankPackage()));
  for (const report of reports) await writeSheet(editing, { report });
  const marks = new Set(reports.map(({ id }) => sheetMark(id).toLowerCase()));
  await editing.workbook.dropNames(({ name }) => marks.has(name.toLowerCase()));
  return editing.draft.original.write(await editing.finish());
}

async function blankPackage(): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    useCompressionStream: false,
    extendedTimestamp: false,
  });
  for (const [name, xml] of Object.entries(blank)) {
    const content = new Uint8ArrayReader(encodeUtf8(declaration + xml));
    await writer.add(name, content, { rawLastModDate: noDate });
  }
  return writer.close();
}
