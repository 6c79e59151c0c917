import { Workbook as ExcelWorkbook } from 'exceljs';
import type { Report } from '../../../src/core/workbook/report';
import { createWorkbook } from '../../../src/hosts/file/create';
import { readWorkbook } from '../../../src/hosts/file/read';
import { partsOf } from './parts';
import { chart, count, report, table, text } from './reports';

// Reports as a workbook of their own, and how a sheet of ours comes out on the screen and on paper.

/** The first sheet of a new workbook as another program shows it. */
async function seen(more: Partial<Report<string>> = {}) {
  const book = new ExcelWorkbook();
  await book.xlsx.load(Buffer.from(await createWorkbook([report(more)])) as never);
  return book.worksheets[0]!;
}

const longList = table({
  rows: Array.from({ length: 20 }, (_, n) => ({ cells: [text(`Action ${n}`), count(n)] })),
});

describe('a new workbook', () => {
  it('has at least one sheet', async () => {
    await expect(createWorkbook([])).rejects.toThrow(RangeError);
  });

  it('is its user’s: no sheet is marked as ours, so that all of it is read as a plan would be', async () => {
    const bytes = await createWorkbook([
      report({ id: 'action-list', blocks: [longList] }),
      report({ id: 'b', sheetName: 'B' }),
    ]);
    const { names } = await readWorkbook(bytes);
    expect(names).toEqual([
      { name: '_xlnm.Print_Titles', refersTo: "'Overdue'!$3:$3", sheet: 'Overdue' },
    ]);
  });

  it('bears no day on which it was made: the same reports give the same file', async () => {
    const bytes = Buffer.from(await createWorkbook([report()]));
    const firstDayOfZip = 0x0021_0000;
    expect(bytes.readUInt32LE(10)).toBe(firstDayOfZip);
  });

  it('opens in other programs, with its looks', async () => {
    const sheet = await seen();
    expect(sheet.getCell('A1').value).toBe('Overdue actions');
    expect(sheet.getCell('A3').fill).toMatchObject({ fgColor: { argb: 'FF1F2F4D' } });
    expect(sheet.getCell('B4').value).toBe(3);
  });

  it('is written in Arial at 10 points where its user goes on writing', async () => {
    const { 'xl/styles.xml': styles } = await partsOf(await createWorkbook([report()]));
    expect(/<fonts [^>]*>(<font>.*?<\/font>)/.exec(styles!)![1]).toBe(
      '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>',
    );
    expect(styles).toMatch(
      /<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"\/>/,
    );
  });

  it('begins its styles with those that every program takes for granted', async () => {
    const { 'xl/styles.xml': styles } = await partsOf(await createWorkbook([report()]));
    expect(styles).toMatch(
      /<fills count="5"><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"\/><\/fill>/,
    );
    expect(styles).toMatch(
      /<borders count="4"><border><left\/><right\/><top\/><bottom\/><diagonal\/><\/border>/,
    );
    expect(styles).toContain(
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    );
    expect(styles).toMatch(
      /<\/cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"\/><\/cellStyles><\/styleSheet>$/,
    );
  });

  it('says of each part what it is, and has a view for its sheets', async () => {
    const parts = await partsOf(await createWorkbook([report()]));
    const types = parts['[Content_Types].xml'];
    const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    for (const declared of [
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    ]) {
      expect(types).toContain(declared);
    }
    expect(parts['xl/workbook.xml']).toContain('<bookViews><workbookView/></bookViews><sheets>');
    for (const [name, xml] of Object.entries(parts)) {
      expect(`${name}: ${xml.slice(0, 19)}`).toBe(`${name}: <?xml version="1.0"`);
    }
  });
});

describe('a sheet of ours on the screen', () => {
  it('has columns as wide as its table asks for', async () => {
    const { sheets } = await readWorkbook(await createWorkbook([report()]));
    expect(sheets[0]!.columns.map(({ width }) => width)).toEqual([66, 33]);
  });

  it('keeps the heading of a single list in sight, and has no grid', async () => {
    const { views } = await seen({ blocks: [longList] });
    expect(views).toEqual([
      expect.objectContaining({ state: 'frozen', ySplit: 3, xSplit: 0, showGridLines: false }),
    ]);
  });

  it('scrolls as a whole where there are several tables', async () => {
    const { views } = await seen({ blocks: [table(), table({ id: 'second' })] });
    expect(views).toEqual([expect.objectContaining({ state: 'normal', showGridLines: false })]);
  });

  it('underlines links and nothing else; colours and borders are for what has a standing', async () => {
    const to = { sheet: 'Plan', row: 4, column: 0 };
    const linked = table({
      columns: [
        { id: 'row', heading: 'Row', kind: 'link', weight: 1 },
        { id: 'title', heading: 'Action', kind: 'text', weight: 1 },
        { id: 'share', heading: 'Share', kind: 'percent', weight: 1 },
      ],
      rows: [
        {
          cells: [
            { kind: 'link', text: 'Row 5', to },
            text('Train all staff'),
            { kind: 'percent', share: 0.5 },
          ],
        },
      ],
    });
    const sheet = await seen({ blocks: [linked] });
    const [link, title, share] = ['A4', 'B4', 'C4'].map((name) => sheet.getCell(name));
    expect(link!.font).toMatchObject({ underline: true, color: { argb: 'FF1F4E9E' }, size: 10 });
    expect(title!.font.underline).toBeUndefined();
    expect(title!.fill).not.toMatchObject({ pattern: 'solid' });
    expect(title!.border).toEqual({ bottom: { style: 'thin', color: { argb: 'FFCBD2DC' } } });
    expect(sheet.getCell('A1').border).toEqual({});
    expect(share!.numFmt).toBe('0%');
    expect(share!.alignment).toMatchObject({ horizontal: 'right', indent: 1, vertical: 'top' });
  });
});

describe('a sheet of ours on paper', () => {
  const usual = { left: 0.5, right: 0.5, top: 0.8, bottom: 0.75, header: 0.35, footer: 0.35 };

  it.each<[string, Report<string>['page'], object]>([
    [
      'as long as it takes, upright',
      { orientation: 'portrait', fitToHeight: false },
      { orientation: 'portrait', fitToHeight: 0, margins: usual },
    ],
    [
      'as long as it takes, lying',
      { orientation: 'landscape', fitToHeight: false },
      { orientation: 'landscape', fitToHeight: 0, margins: usual },
    ],
    [
      'one page in all',
      { orientation: 'portrait', fitToHeight: true },
      {
        ...{ orientation: 'portrait', fitToHeight: 1 },
        margins: { ...usual, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
    ],
  ])('is one page of A4 wide and %s', async (_, page, expected) => {
    const { pageSetup } = await seen({ page });
    expect(pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, ...expected });
  });

  it('has its title above, what it is and the page below, its marking on both', async () => {
    const { headerFooter } = await seen({ marking: 'OFFICIAL', blocks: [table(), chart] });
    const quiet = '&"Arial,Regular"&9';
    expect(headerFooter).toMatchObject({
      oddHeader: `&C&"Arial,Bold"&10 OFFICIAL&R${quiet} Overdue actions`,
      oddFooter:
        `&L${quiet} Figures as at 30 September 2026; run again to update.` +
        `&C&"Arial,Bold"&10 OFFICIAL&R${quiet}Page &P of &N`,
    });
  });

  it('has nothing in the middle where there is no marking', async () => {
    const { headerFooter } = await seen();
    expect(headerFooter.oddHeader).toBe('&R&"Arial,Regular"&9 Overdue actions');
    expect(headerFooter.oddFooter).not.toContain('&C');
  });
});
