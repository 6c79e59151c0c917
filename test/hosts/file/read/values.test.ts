import fc from 'fast-check';
import type { Scalar } from '../../../../src/core/workbook/cells';
import { numberOfBytes } from '../../../../src/hosts/file/read/cell-bytes';
import { encodeUtf8 } from '../../../../src/hosts/file/xml';
import { refusalOf } from '../refusal';
import { namespaces, sheetData } from '../tiny-package';
import { readRows, readTiny, stylesOf, valuesOf } from './grid';

const strings = `
  <si><t>plain</t></si>
  <si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>guide</t></rPh><phoneticPr/></si>
  <si><t xml:space="preserve"> kept </t></si>
  <si><t/></si>
  <si/>
  <si><t>line_x000D_
end &amp; _x005F_x0041_</t></si>`;

/** One cell, as files write it, and what it holds. */
test.each<[string, string, Scalar | undefined]>([
  ['a whole number', '<c r="A1"><v>42</v></c>', 42],
  ['a negative fraction', '<c r="A1" t="n"><v>-1.25</v></c>', -1.25],
  ['many digits', '<c r="A1"><v>0.1000000000000000055511</v></c>', 0.1],
  ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
  ['white space around it', '<c r="A1"><v> 7\n</v></c>', 7],
  ['a date, which stays a serial', '<c r="A1" s="1"><v>42674</v></c>', 42674],
  ['a number that is none', '<c r="A1"><v>n/a</v></c>', 'n/a'],
  ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'plain'],
  ['a rich text without its phonetic guide', '<c r="A1" t="s"><v>1</v></c>', 'rich text'],
  ['spaces that are kept', '<c r="A1" t="s"><v>2</v></c>', ' kept '],
  ['an empty shared text', '<c r="A1" t="s"><v>3</v></c>', undefined],
  ['a shared text of nothing', '<c r="A1" t="s"><v>4</v></c>', undefined],
  ['escaped characters', '<c r="A1" t="s"><v>5</v></c>', 'line\r\nend & _x0041_'],
  ['an inline text', '<c r="A1" t="inlineStr"><is><t>in</t></is></c>', 'in'],
  [
    'an inline rich text',
    '<c r="A1" t="inlineStr"><is><r><t>in</t></r><rPh><t>x</t></rPh><r><t>line</t></r></is></c>',
    'inline',
  ],
  [
    'a text in pieces',
    '<c r="A1" t="str"><v>a<![CDATA[<b>]]><!-- c -->d&#x20AC;</v></c>',
    'a<b>d€',
  ],
  ['a shared text that a reference spells', '<c r="A1" t="s"><v>&#48;</v></c>', 'plain'],
  ['a shared text that names none by a number', '<c r="A1" t="s"><v>see note</v></c>', 'see note'],
  [
    'a shared text with what newer versions of Excel keep of it',
    '<c r="A1" t="s" cm="1" vm="1"><v>0</v></c>',
    'plain',
  ],
  ['words in pieces where a number should be', '<c r="A1"><v>week <!-- c -->5</v></c>', 'week 5'],
  ['a number of a kind that nobody knows', '<c r="A1" t="z"><v>5</v></c>', 5],
  ['true', '<c r="A1" t="b"><v>1</v></c>', true],
  ['true, on a line of its own', '<c r="A1" t="b"><v>\n1\n</v></c>', true],
  ['false', '<c r="A1" t="b"><v>0</v></c>', false],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
  ['a formula with a number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
  ['a formula with a text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
  ['a formula with a blank result', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
  ['a formula without a result', '<c r="A1"><f>1+1</f></c>', undefined],
  ['a formula that gives zero', '<c r="A1"><f>0</f><v>0</v></c>', 0],
  ['an ISO date', '<c r="A1" t="d"><v>2016-10-31T12:00:00</v></c>', 42674.5],
  ['an early ISO date', '<c r="A1" t="d"><v>1900-01-31</v></c>', 31],
  ['an ISO time', '<c r="A1" t="d"><v>06:00</v></c>', 0.25],
  ['an ISO date that is none', '<c r="A1" t="d"><v>2016-02-30</v></c>', '2016-02-30'],
  ['nothing', '<c r="A1"/>', undefined],
  ['nothing but a style that shows nothing', '<c r="A1" s="1"/>', undefined],
  ['a reference in small letters', '<c r="a1"><v>1</v></c>', 1],
])('%s', async (_, cell, expected) => {
  const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
  const values = await readRows(`<row r="1">${cell}</row>`, { strings, styles });
  expect(values).toEqual(expected === undefined ? {} : { A1: expected });
});

test.each(['99', '-1', '0.5'])('a shared text of number %s is lost, and refused', async (index) => {
  const sheets = [sheetData(`<row><c t="s"><v>${index}</v></c></row>`)];
  expect(await refusalOf(readTiny({ sheets, strings }))).toBe('ill-formed');
});

test('a shared text in a workbook that has lost all of them is refused', async () => {
  const sheets = [sheetData('<row><c t="s"><v>0</v></c></row>')];
  expect(await refusalOf(readTiny({ sheets }))).toBe('ill-formed');
});

/** Dates as Strict workbooks write them, and the serials of the other workbooks. */
test.each<[string, Scalar]>([
  ['2024-03-05', 45356],
  ['2024-03-05T00:00:00', 45356],
  ['2024-03-05T18:00', 45356.75],
  ['2024-03-05T12:00:00Z', 45356.5],
  ['2024-03-05T00:01:00', 45356 + 1 / 1440],
  ['2024-03-05T00:00:01.5', 45356 + 1.5 / 86_400],
  ['2024-03-05T00:00:01.125', 45356 + 1.125 / 86_400],
  [' 2024-03-05 ', 45356],
  ['2024-02-29', 45351],
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['12:00:00', 0.5],
  ['00:00', 0],
  ['2023-02-29', '2023-02-29'],
  ['2024-13-01', '2024-13-01'],
  ['2024-3-5', '2024-3-5'],
  ['05/03/2024', '05/03/2024'],
  ['due 2024-03-05', 'due 2024-03-05'],
  ['2024-03-05 or later', '2024-03-05 or later'],
  ['2024-03-05 12:00', '2024-03-05 12:00'],
  ['2024-03-0512:00', '2024-03-0512:00'],
  ['T12:00', 0.5],
  ['Z', 'Z'],
  // A blank is no midnight.
  [' ', ' '],
])('a date written as "%s" is %p', async (text, expected) => {
  const values = await readRows(`<row><c t="d"><v>${text}</v></c></row>`);
  expect(values).toEqual({ A1: expected });
});

/** What stands where a number should: a number in every way of writing, or the words themselves. */
test.each<[string, Scalar | undefined]>([
  ['0', 0],
  ['-0.5', -0.5],
  ['.5', 0.5],
  ['+.25', 0.25],
  ['.25E1', 2.5],
  ['5.', 5],
  ['+7', 7],
  ['007', 7],
  ['1e3', 1000],
  ['1E+3', 1000],
  ['123456789012345', 123456789012345],
  ['1234567890123456', 1234567890123456],
  ['0.00000000000000000000001', 1e-23],
  ['\t12\t', 12],
  ['&#49;2', 12],
  ['1<!-- x -->2', 'refused'],
  ['  ', undefined],
  ['-', '-'],
  ['.', '.'],
  ['-.', '-.'],
  ['1.2.3', '1.2.3'],
  ['12 weeks', '12 weeks'],
  ['1,5', '1,5'],
  ['1-2', '1-2'],
  ['e5', 'e5'],
  ['1e', '1e'],
  ['0x10', '0x10'],
  ['Infinity', 'Infinity'],
  ['1e999', '1e999'],
])('a number written as "%s" is %p', async (text, expected) => {
  const rows = `<row><c><v>${text}</v></c></row>`;
  if (expected === 'refused') {
    expect(await refusalOf(readTiny({ sheets: [sheetData(rows)] }))).toBe('ill-formed');
  } else {
    expect(await readRows(rows)).toEqual(expected === undefined ? {} : { A1: expected });
  }
});

test('an ISO date counts from 1904 where the workbook does', async () => {
  const before = '<workbookPr date1904="1"/>';
  const values = await readRows('<row><c t="d"><v>1904-01-02</v></c></row>', { before });
  expect(values).toEqual({ A1: 1 });
});

test('digits are read as JavaScript reads them', () => {
  const decimal = fc.tuple(fc.integer(), fc.nat({ max: 25 })).map(([whole, point]) => {
    const digits = String(Math.abs(whole)).padStart(point + 1, '0');
    const text = `${digits.slice(0, digits.length - point)}.${digits.slice(digits.length - point)}`;
    return (whole < 0 ? '-' : '') + text;
  });
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true }).map(String), decimal), (text) => {
      const number = numberOfBytes(encodeUtf8(text), 0, text.length);
      const expected = Number(text);
      expect(number).toBe(Number.isFinite(expected) ? expected : NaN);
    }),
    { numRuns: 2000 },
  );
});

test('rows and cells that do not say where they stand follow the last', async () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row>' +
    '<row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>' +
    '<row><c/><c><v>5</v></c></row>';
  expect(await readRows(rows)).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, B6: 5 });
});

test('rows and cells out of order; the last of two at one place counts', async () => {
  const rows =
    '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c><c r="C3"><v>5</v></c></row>' +
    '<row r="1"><c r="A1"><v>3</v></c></row>' +
    '<row r="3"><c r="B3"><v>4</v></c></row>' +
    '<row r="4"><c r="A4"><v>6</v></c><c r="D4"><v>7</v></c></row>';
  expect(await readRows(rows)).toEqual({ A1: 3, A3: 2, B3: 4, C3: 5, A4: 6, D4: 7 });
});

test('cells out of order keep their looks', async () => {
  const styles = '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>';
  const rows =
    '<row r="2"><c r="B2" s="1"><v>1</v></c><c r="A2" s="2"><v>2</v></c></row>' +
    '<row r="1"><c r="A1"><v>3</v></c></row>';
  const looks = stylesOf(await readTiny({ sheets: [sheetData(rows)], styles }));
  expect([looks.A1, looks.A2, looks.B2].map((style) => style?.numberFormat)).toEqual([
    'General',
    '0%',
    'mm-dd-yy',
  ]);
});

test('what stands between cells and is none is passed over', async () => {
  const rows =
    '<row r="1"><c r="B1" t="str"><v>x</v></c></row>' +
    '<row r="2"><x><v>8</v></x><c r="A2"><v>1</v></c><x r="B2"><v>7</v></x></row>' +
    '<y><c><v>9</v></c></y><row><c><v>2</v></c></row>';
  expect(await readRows(rows)).toEqual({ B1: 'x', A2: 1, A3: 2 });
});

test.each(['XFE1', 'A1048577', 'A0', '1', 'A', 'A1B', '', 'AAAA1', 'A-1', '{1', 'A1.5'])(
  'a cell that says it stands at "%s" is refused',
  async (reference) => {
    const sheets = [sheetData(`<row><c r="${reference}"><v>1</v></c></row>`)];
    expect(await refusalOf(readTiny({ sheets }))).toBe('ill-formed');
  },
);

test.each([
  ['a row before the first', '<row r="0"/>'],
  ['a row behind the last', '<row r="1048577"/>'],
  ['a row that follows the last', '<row r="1048576"/><row/>'],
  ['a row that is no number', '<row r="two"/>'],
  ['a row between two', '<row r="1.0"/>'],
  ['a row that says nothing', '<row r=""/>'],
  ['a cell that follows the last', '<row><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>'],
])('%s is refused', async (_, rows) => {
  expect(await refusalOf(readTiny({ sheets: [sheetData(rows)] }))).toBe('ill-formed');
});

test.each(['A1', 'Z1', 'AA1', 'AZ1', 'ZZ1', 'AAA1', 'XFD1048576'])(
  'the cell %s stands where it says',
  async (name) => {
    expect(await readRows(`<row><c r="${name}"><v>1</v></c></row>`)).toEqual({ [name]: 1 });
  },
);

test.each<[string, string | Buffer]>([
  [
    'prefixed namespaces',
    `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>é</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  ],
  [
    'a byte order mark',
    `\uFEFF<?xml version="1.0" encoding="utf-8"?><worksheet ${namespaces}><sheetData><row><c t="str"><v>é</v></c></row></sheetData></worksheet>`,
  ],
  [
    'UTF-16',
    Buffer.from(
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>é</v></c></row></sheetData></worksheet>',
      'utf16le',
    ),
  ],
  [
    'an older encoding',
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><worksheet><sheetData><row><c t="str"><v>é</v></c></row></sheetData></worksheet>`,
      'latin1',
    ),
  ],
])('a part with %s', async (_, content) => {
  const entries = [{ name: 'xl/worksheets/sheet1.xml', content }];
  expect(valuesOf((await readTiny({ entries })).sheets[0]!)).toEqual({ A1: 'é' });
});

test('a Strict workbook, whose relationships have other names', async () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const content = `<Relationships><Relationship Id="rId0" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
  const workbook = await readTiny({
    sheets: [sheetData('<row><c><v>1</v></c></row>')],
    entries: [{ name: 'xl/_rels/workbook.xml.rels', content }],
  });
  expect(valuesOf(workbook.sheets[0]!)).toEqual({ A1: 1 });
});
