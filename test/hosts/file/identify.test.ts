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

/** One whose directory stands right after its header. */
function early(...streams: string[]): Buffer {
  const file = compound(...streams);
  return Buffer.concat([file.subarray(0, 512), file.subarray(1024)]);
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
  ['an .xls of Excel 2', Buffer.from('0900040002001000', 'hex'), 'old-excel'],
  ['an .xls of Excel 3', Buffer.from('0902060000001000', 'hex'), 'old-excel'],
  ['an .xls of Excel 5', Buffer.from('0908080000050500', 'hex'), 'old-excel'],
  ['an old Word document', compound('WordDocument'), 'old-office'],
  ['an old Word document with bookmarks', compound('WordDocument', 'Bookmarks'), 'old-office'],
  ['an old document about workbooks', compound('Workbooks', 'My Workbook'), 'old-office'],
  [
    'an .xls whose list of streams ends the file',
    compound('Workbook').subarray(0, 1280),
    'old-excel',
  ],
  ['an .xls whose list of streams comes first', early('Workbook'), 'old-excel'],
  ['a list of streams that is cut off', compound('Workbook').subarray(0, 1279), 'old-office'],
  ['the beginning of a compound file', compound().subarray(0, 8), 'old-office'],
  ['less than the beginning of a compound file', compound().subarray(0, 7), 'not-a-workbook'],
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['a CSV file', 'Ref,Action\r\n1,Train staff — all\r\n', 'plain-text'],
  ['a CSV file with a mark', '\uFEFFRef;Action\n1;Übung\n', 'plain-text'],
  ['a list whose lines begin with a tab', '\tRef\tAction\n\t1\tTrain staff\n', 'plain-text'],
  ['a tab and nothing else', '\t', 'plain-text'],
  ['a sentence', 'PDF of the plan to follow', 'plain-text'],
  ['a CSV file of ages', '<18,18-25,>25\n1,2,3\n', 'plain-text'],
  ['a CSV file about web pages', 'Page,Tag\nPlan,<html>\n', 'plain-text'],
  ['a CSV file about XML', 'Name\nurn:schemas-microsoft-com:office:spreadsheet\n', 'plain-text'],
  ['XML of another kind', '<?xml version="1.0"?><plan><action/></plan>', 'plain-text'],
  ['a long CSV file', `Ref,Action\n${'1,Train all staff\n'.repeat(1000)}\0`, 'plain-text'],
  ['a text in UTF-16, the other way round', Buffer.from('feff005200650066', 'hex'), 'plain-text'],
  ['a text in UTF-16', Buffer.from('\uFEFFRef\tAction\n', 'utf16le'), 'plain-text'],
  ['a web page', '  <!DOCTYPE html><html><body><table>', 'web-page'],
  ['a bare table of a web page', '<table border=1><tr><td>1</td></tr></table>', 'web-page'],
  ['a web page with a remark', '<!-- saved from\nthe web --> <!-- x --><html>', 'web-page'],
  ['a web page that is XML', '<?xml version="1.0"?>\n<!DOCTYPE HTML>', 'web-page'],
  ['a web page with a mark', '\uFEFF<html><body>', 'web-page'],
  ['the head of a web page', '<head><title>Plan</title>', 'web-page'],
  ['the body of a web page', '<body>Plan', 'web-page'],
  ['the metadata of a web page', '<meta charset="utf-8">', 'web-page'],
  ['the style of a web page', '<style>td {}</style>', 'web-page'],
  ['XML called tables', '<tables><t/></tables>', 'plain-text'],
  ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'web-page'],
  [
    'an XML spreadsheet',
    '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'xml-spreadsheet',
  ],
  [
    'an XML spreadsheet without a declaration',
    ' <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
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
  [
    'a zip with a file called as that of an .ods',
    zipOf([{ name: 'content.xml', content: '<a/>' }]),
    'not-a-workbook',
  ],
  [
    'a zip with a list called as that of an .ods',
    zipOf([{ name: 'META-INF/manifest.xml', content: '<a/>' }]),
    'not-a-workbook',
  ],
  [
    'a workbook in pieces, with backslashes',
    zipOf([{ name: '\\XL\\workbook.xml', content: '<a/>' }]),
    'no-workbook-part',
  ],
  ['a zip of notes', zipOf([{ name: 'notes/xl/a.txt', content: '' }]), 'not-a-workbook'],
  ['a zip of workbooks', zipOf([{ name: 'xlsx/a.txt', content: '' }]), 'not-a-workbook'],
  ['a zip of anything', zipOf([{ name: 'notes.txt', content: 'x' }]), 'not-a-workbook'],
  ['a zip of nothing', zipOf([]), 'not-a-workbook'],
  [
    'an .xlsb',
    tinyWorkbook({ mainType: office('ms-excel.sheet.binary.macroEnabled.main') }),
    'binary-workbook',
  ],
  ['a .docx', tinyWorkbook({ mainType: openXml('wordprocessingml.document') }), 'word'],
  ['a .pptx', tinyWorkbook({ mainType: openXml('presentationml.presentation') }), 'powerpoint'],
  ['a .docm', tinyWorkbook({ mainType: office('ms-word.document.macroEnabled.main+xml') }), 'word'],
  [
    'a .pptm',
    tinyWorkbook({ mainType: office('ms-powerpoint.presentation.macroEnabled.main+xml') }),
    'powerpoint',
  ],
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

test.each([
  ['an .xlsm', office('ms-excel.sheet.macroEnabled.main+xml')],
  ['a template', openXml('spreadsheetml.template')],
  ['a type in capitals', openXml('spreadsheetml.sheet').toUpperCase()],
  ['a type that nobody knows', 'application/xml'],
])('%s is a workbook', async (_, mainType) => {
  expect((await readWorkbook(tinyWorkbook({ mainType }))).sheets).toHaveLength(1);
});
