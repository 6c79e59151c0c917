import { defaultLimits } from '../../../../src/hosts/file/limits';
import { readWorkbook } from '../../../../src/hosts/file/read';
import { refusalOf } from '../refusal';
import { sheetData, tinyWorkbook } from '../tiny-package';
import { readTiny, stylesOf, valuesOf } from './grid';

const theme = `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x">
  <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
  <a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>
  <a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="c0504d"/></a:accent2>
  <a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4>
  <a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6>
  <a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink>
</a:clrScheme></a:themeElements></a:theme>`;

/** The fill of a cell whose pattern is this. */
async function fillOf(
  pattern: string,
  more = '',
  ownTheme: string | null = theme,
): Promise<string | null> {
  const workbook = await readTiny({
    styles: `<fills><fill/><fill/><fill>${pattern}</fill></fills><cellXfs><xf/><xf fillId="2"/></cellXfs>${more}`,
    sheets: [sheetData('<row><c s="1"><v>1</v></c></row>')],
    ...(ownTheme !== null && { theme: ownTheme }),
  });
  return stylesOf(workbook).A1!.fill;
}

const solid = (colour: string) =>
  `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;

/** The tints are what Excel shows for the theme of Office 2007. */
test.each([
  ['rgb', solid('rgb="FFFFC7CE"'), '#FFC7CE'],
  ['rgb without transparency', solid('rgb="00b050"'), '#00B050'],
  ['a theme colour', solid('theme="4"'), '#4F81BD'],
  ['dark and light are swapped', solid('theme="0"'), '#FFFFFF'],
  ['dark and light are swapped back', solid('theme="3"'), '#1F497D'],
  ['a theme colour, 80 % lighter', solid('theme="4" tint="0.79998168889431442"'), '#DCE6F1'],
  ['a theme colour, 25 % darker', solid('theme="5" tint="-0.249977111117893"'), '#963634'],
  ['white, 15 % darker', solid('theme="0" tint="-0.14999847407452621"'), '#D9D9D9'],
  ['a theme colour there is not', solid('theme="12"'), null],
  ['an indexed colour', solid('indexed="10"'), '#FF0000'],
  ['the last indexed colour', solid('indexed="63"'), '#333333'],
  ['the system text', solid('indexed="64"'), '#000000'],
  ['an indexed colour there is not', solid('indexed="66"'), null],
  ['words where a colour should be', solid('rgb="bright red"'), null],
  ['a colour of too many digits', solid('rgb="1FFFF0000"'), null],
  ['a colour with a mark behind it', solid('rgb="FFFF0000;"'), null],
  ['a colour that is none, and one of the theme', solid('rgb="none" theme="4"'), '#4F81BD'],
  ['the system background', solid('indexed="65"'), '#FFFFFF'],
  ['automatic', solid('auto="1"'), null],
  ['no colour', '<patternFill patternType="solid"/>', null],
  ['stripes', '<patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill>', null],
  [
    'a gradient',
    '<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>',
    null,
  ],
])('%s', async (_, pattern, expected) => {
  expect(await fillOf(pattern)).toBe(expected);
});

test('a palette of the workbook’s own', async () => {
  const colours =
    '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>';
  expect(await fillOf(solid('indexed="1"'), colours)).toBe('#ABCDEF');
});

test('a palette in which a colour is missing keeps the numbers of the others', async () => {
  const colours =
    '<colors><indexedColors><rgbColor/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>';
  expect(await fillOf(solid('indexed="0"'), colours)).toBe('#000000');
  expect(await fillOf(solid('indexed="1"'), colours)).toBe('#ABCDEF');
});

test('a theme of the workbook’s own, as newer versions of Excel have it', async () => {
  const newer = theme.replace('4F81BD', '4472C4').replace('EEECE1', 'E7E6E6');
  expect(await fillOf(solid('theme="4"'), '', newer)).toBe('#4472C4');
  expect(await fillOf(solid('theme="2"'), '', newer)).toBe('#E7E6E6');
});

test('a theme that names a colour in another way than by its digits', async () => {
  const other = theme.replace('<a:srgbClr val="4F81BD"/>', '<a:scrgbClr r="0" g="0" b="0"/>');
  expect(await fillOf(solid('theme="4"'), '', other)).toBe('#000000');
  expect(await fillOf(solid('theme="5"'), '', other)).toBe('#C0504D');
});

test('a theme that cannot be read refuses only a workbook that is coloured by it', async () => {
  expect(await fillOf(solid('rgb="FFFF0000"'), '', '<broken')).toBe('#FF0000');
  expect(await refusalOf(fillOf(solid('theme="4"'), '', '<broken'))).toBe('ill-formed');
});

test('a workbook without a theme has that of Office 2007', async () => {
  expect(await fillOf(solid('theme="5"'), '', null)).toBe('#C0504D');
});

test('number formats, built in and of the workbook’s own, and locks', async () => {
  const workbook = await readTiny({
    styles: `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;&quot;none&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"><protection locked="0" hidden="1"/></xf>
      <xf numFmtId="999"><protection hidden="1"/></xf></cellXfs>`,
    sheets: [
      sheetData(
        '<row><c><v>1</v></c><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="3"><v>1</v></c><c s="9"><v>1</v></c></row>',
      ),
    ],
  });
  const style = (numberFormat: string, locked = true) => ({ numberFormat, fill: null, locked });
  expect(stylesOf(workbook)).toEqual({
    A1: style('General'),
    B1: style('mm-dd-yy'),
    C1: style('dd/mm/yyyy;"none"', false),
    D1: style('General'),
    // A style past the end of the list looks like the default.
    E1: style('General'),
  });
});

test('a number format that says nothing is that of a cell without one', async () => {
  const workbook = await readTiny({
    styles: `<numFmts><numFmt numFmtId="164"/><numFmt numFmtId="165" formatCode=""/><x numFmtId="166" formatCode="0"/></numFmts>
      <cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`,
  });
  expect(workbook.styles.map(({ numberFormat }) => numberFormat)).toEqual([
    'General',
    'General',
    'General',
  ]);
});

test.each(['2', '9', '99999999999', '-1', '1.5', 'x', ''])(
  'a cell of style “%s”, which is not in the list of two, looks like the default',
  async (style) => {
    const workbook = await readTiny({
      styles: `<fills><fill/><fill>${solid('rgb="FFFF0000"')}</fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs>`,
      sheets: [sheetData(`<row><c s="${style}"/><c s="${style}"><v>1</v></c></row>`)],
    });
    expect(valuesOf(workbook.sheets[0]!)).toEqual({ B1: 1 });
    expect(stylesOf(workbook)).toEqual({
      B1: { numberFormat: 'General', fill: null, locked: true },
    });
  },
);

test('a list of styles with what is none among them', async () => {
  const workbook = await readTiny({
    styles:
      '<cellXfs><protection locked="0"/><mc:AlternateContent xmlns:mc="urn:mc"/><xf numFmtId="14"/></cellXfs>',
  });
  expect(workbook.styles).toEqual([{ numberFormat: 'mm-dd-yy', fill: null, locked: true }]);
});

test('a style that is written for two versions counts once', async () => {
  const workbook = await readTiny({
    styles: `<cellXfs><xf/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x"><xf numFmtId="1"/></mc:Choice>
      <mc:Fallback><xf numFmtId="2"/></mc:Fallback></mc:AlternateContent><xf numFmtId="3"/></cellXfs>`,
  });
  expect(workbook.styles.map(({ numberFormat }) => numberFormat)).toEqual([
    'General',
    '0.00',
    '#,##0',
  ]);
});

test.each([undefined, '', '<cellXfs/>'])('no styles but the default: %s', async (styles) => {
  const workbook = await readTiny(styles === undefined ? {} : { styles });
  expect(workbook.styles).toEqual([{ numberFormat: 'General', fill: null, locked: true }]);
});

test('of blank cells with a fill as many are kept as there is room for', async () => {
  const bytes = tinyWorkbook({
    styles: `<fills><fill>${solid('rgb="FFFF0000"')}</fill></fills><cellXfs><xf/></cellXfs>`,
    sheets: [sheetData('<row><c/><c/><c/><c><v>1</v></c></row>')],
  });
  const workbook = await readWorkbook(bytes, { ...defaultLimits, blanks: 2 });
  expect(valuesOf(workbook.sheets[0]!)).toEqual({ A1: null, B1: null, D1: 1 });
});

test('blank cells are kept where they carry a fill', async () => {
  const workbook = await readTiny({
    styles: `<fills><fill>${solid('rgb="FFFF0000"')}</fill><fill/></fills><cellXfs><xf fillId="1"/><xf fillId="0"/></cellXfs>`,
    sheets: [sheetData('<row><c/><c s="1"/></row><row/><row><c s="0"/></row>')],
  });
  expect(valuesOf(workbook.sheets[0]!)).toEqual({ B1: null });
  expect(stylesOf(workbook).B1!.fill).toBe('#FF0000');
});
