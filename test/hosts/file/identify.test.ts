import { readWorkbook } from '../../../src/hosts/file/read';
import { refusalOf } from './refusal';
import { relationship, sheetData, tinyEntries, tinyWorkbook, zipOf } from './tiny-package';

/** A compound file of old Office as far as its directory names its streams. */
function compound(...streams: string[]): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  ['Root Entry', ...streams].forEach((name, index) =>
    file.write(`${name}\0`, 1024 + index * 128, 'utf16le'),
  );
  return file;
}

const office = (type: string) => `application/vnd.${type}`;
const openXml = (type: string) => office(`openxmlformats-officedocument.${type}.main+xml`);

/** What is called .xlsx and is none, and what it is refused as. */
test.each<[string, Uint8Array | string, string]>([
  ['nothing', '', 'empty'],
  ['nothing but zeros', Buffer.alloc(5000), 'empty'],
  ['an encrypted workbook', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['an .xls of Excel 97', compound('Workbook'), 'old-excel'],
  ['an .xls of Excel 95', compound('Book'), 'old-excel'],
  ['an .xls of Excel 4', Buffer.from('0904060000001000', 'hex'), 'old-excel'],
  ['an old Word document', compound('WordDocument'), 'old-office'],
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['a CSV file', 'Ref,Action\r\n1,Train staff — all\r\n', 'plain-text'],
  ['a CSV file with a mark', '\uFEFFRef;Action\n1;Übung\n', 'plain-text'],
  ['a text in UTF-16', Buffer.from('\uFEFFRef\tAction\n', 'utf16le'), 'plain-text'],
  ['a web page', '  <!DOCTYPE html><html><body><table>', 'web-page'],
  ['a bare table of a web page', '<table border=1><tr><td>1</td></tr></table>', 'web-page'],
  ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'web-page'],
  [
    'an XML spreadsheet',
    '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'xml-spreadsheet',
  ],
  [
    'a flat OpenDocument file',
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
    'open-document',
  ],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-a-workbook'],
  [
    'an .ods',
    zipOf([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'META-INF/manifest.xml', content: '<a/>' },
      { name: 'content.xml', content: '<a/>' },
    ]),
    'open-document',
  ],
  ['a zip of anything', zipOf([{ name: 'notes.txt', content: 'x' }]), 'not-a-workbook'],
  ['a zip of nothing', zipOf([]), 'not-a-workbook'],
  [
    'an .xlsb',
    tinyWorkbook({ mainType: office('ms-excel.sheet.binary.macroEnabled.main') }),
    'binary-workbook',
  ],
  ['a .docx', tinyWorkbook({ mainType: openXml('wordprocessingml.document') }), 'word'],
  ['a .pptx', tinyWorkbook({ mainType: openXml('presentationml.presentation') }), 'powerpoint'],
  [
    'a file without its list of parts',
    zipOf(tinyEntries().filter(({ name }) => name !== '[Content_Types].xml')),
    'no-workbook-part',
  ],
  [
    'a file that leads to no workbook',
    zipOf(tinyEntries().filter(({ name }) => name !== '_rels/.rels')),
    'no-workbook-part',
  ],
  [
    'a file that leads to a workbook it has lost',
    zipOf(tinyEntries().filter(({ name }) => name !== 'xl/workbook.xml')),
    'no-workbook-part',
  ],
  [
    'a file whose workbook is something else',
    tinyWorkbook({ entries: [{ name: 'xl/workbook.xml', content: '<drawing/>' }] }),
    'no-workbook-part',
  ],
  ['a workbook without sheets', tinyWorkbook({ sheets: [] }), 'no-worksheets'],
  [
    'a workbook of charts alone',
    tinyWorkbook({ sheets: [{ xml: '', kind: 'chartsheet' }] }),
    'no-worksheets',
  ],
  [
    'a sheet that is ill formed',
    tinyWorkbook({ sheets: [sheetData('<row><c></row>')] }),
    'ill-formed',
  ],
  [
    'a sheet that declares a document type',
    tinyWorkbook({
      sheets: [{ xml: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }],
    }),
    'declares-entities',
  ],
  ['styles that are ill formed', tinyWorkbook({ styles: '<cellXfs><xf></cellXfs>' }), 'ill-formed'],
  ['texts that are ill formed', tinyWorkbook({ strings: '<si><t>&b;</t></si>' }), 'ill-formed'],
  [
    'a sheet whose bytes were damaged, and are ill formed by it',
    tinyWorkbook({
      entries: [
        { name: 'xl/worksheets/sheet1.xml', content: '<worksheet><a', declares: { crc: 1 } },
      ],
    }),
    'damaged',
  ],
  ['half a workbook', tinyWorkbook().slice(0, 900), 'cut-short'],
])('%s is refused', async (_, content, refusal) => {
  expect(await refusalOf(readWorkbook(new Uint8Array(Buffer.from(content))))).toBe(refusal);
});

test('a relationship to a part of the wrong kind is no way in', async () => {
  const rels = `<Relationships>${relationship('a', 'image', 'xl/workbook.xml')}</Relationships>`;
  const file = tinyWorkbook({ entries: [{ name: '_rels/.rels', content: rels }] });
  expect(await refusalOf(readWorkbook(file))).toBe('no-workbook-part');
});
