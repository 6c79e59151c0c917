import { Workbook as ExcelWorkbook, type Worksheet } from 'exceljs';
import type { FormCell, FormColumn, FormSheet } from '../../../src/core/workbook/form';
import { buildFormBook } from '../../../src/hosts/file/build/form-book';
import { readWorkbook } from '../../../src/hosts/file/read';
import { formBook, formColumns, formSheet } from './form-sample';
import { partsOf } from './parts';
import { stylesOf, valuesOf } from './read/grid';

// What somebody in an agency sees of a form she is sent, on the screen and on paper, and what she
// can do with it.

const about: FormSheet<string> = {
  ...{ name: 'About this return', title: 'About this return', lines: [], isProtected: true },
  facts: [
    { label: 'Agency', value: 'Larkshire Police' },
    { label: 'Return by', value: { day: '2026-11-02' } },
    { label: 'Whom to ask', value: '=safeguarding@larkshire' },
  ],
  table: null,
  mark: 'about-this-return',
};

/** The form as another program shows it. */
async function seen(...sheets: readonly FormSheet<string>[]): Promise<Worksheet> {
  const book = new ExcelWorkbook();
  await book.xlsx.load(Buffer.from(await buildFormBook(formBook(...sheets))) as never);
  return book.worksheets[0]!;
}

/** The first sheet as it stands in the file. */
async function written(...sheets: readonly FormSheet<string>[]): Promise<string> {
  const parts = await partsOf(await buildFormBook(formBook(...sheets)));
  return parts['xl/worksheets/sheet1.xml']!;
}

/** The form with another table, on columns of its own or the usual ones. */
function withRows(rows: FormCell[][], columns = formColumns, labels: number | null = 1) {
  return formSheet({ table: { columns, labels, rows } });
}

const wide = (width: number, isOpen = false): FormColumn<string> => ({
  ...{ heading: `${isOpen ? 'Reply' : 'Context'} ${width}`, width, isOpen },
  ...{ isDate: false, entry: null },
});

describe('what stands on it', () => {
  it('is the title, its lines, the headings and a row for each action', async () => {
    const book = await readWorkbook(await buildFormBook(formBook(formSheet())));
    expect(valuesOf(book.sheets[0]!)).toMatchObject({
      A1: 'Larkshire Police: action plan return',
      A2: 'OFFICIAL-SENSITIVE',
      A3: 'Please return by 2 November 2026.',
      ...{ A4: 'Reference', B4: 'Recommendation', C4: 'Target date', D4: 'Status' },
      ...{ E4: 'Completion date', F4: 'Progress this quarter' },
      ...{ A5: 'LP-1', B5: 'Review the missing persons policy.', C5: 46326, D5: 'In progress' },
      ...{ A6: 'LP-2', C6: 'September 2026', E6: 46295, F6: '-' },
    });
  });

  it('is as wide as each column needs', async () => {
    const { sheets } = await readWorkbook(await buildFormBook(formBook(formSheet(), about)));
    const widths = sheets.map(({ columns }) => columns.map(({ width }) => width));
    expect(widths).toEqual([
      [14, 40, 13, 16, 13, 50],
      [30, 96],
    ]);
  });

  it('facts stand in pairs, below the lines and above the table', async () => {
    const form = formSheet({ facts: about.facts.slice(0, 2) });
    const book = await readWorkbook(await buildFormBook(formBook(form)));
    expect(valuesOf(book.sheets[0]!)).toMatchObject({
      ...{ A4: 'Agency', B4: 'Larkshire Police', A5: 'Return by', B5: 46328, A6: 'Reference' },
    });
    expect(stylesOf(book)['B5']!.numberFormat).toBe('[$-809]d mmm yyyy');
  });

  it('what begins as a formula does is a text, and stays one when it is edited', async () => {
    const book = await readWorkbook(await buildFormBook(formBook(about)));
    expect(valuesOf(book.sheets[0]!)).toMatchObject({ B4: '=safeguarding@larkshire' });
    const styles = stylesOf(book);
    expect([styles['B2'], styles['B4']].map((style) => style!.numberFormat)).toEqual([
      'General',
      '@',
    ]);
    const inDate = withRows([['LP-1', 'Brief staff.', '- see minutes', null, null, null]]);
    const rows = await readWorkbook(await buildFormBook(formBook(inDate)));
    expect(stylesOf(rows)['C5']!.numberFormat).toBe('@');
  });

  it('texts are texts and days are days in the cells that are still empty too', async () => {
    const sheet = await seen(formSheet());
    const formats = ['A5', 'C5', 'C6', 'D6', 'E5', 'F5'].map((name) => sheet.getCell(name).numFmt);
    const day = '[$-809]d mmm yyyy';
    expect(formats).toEqual(['@', day, day, '@', day, '@']);
  });
});

describe('how it looks', () => {
  const arial = { name: 'Arial', size: 10 };

  it('the title is large, lines and what is locked are quiet', async () => {
    const sheet = await seen(formSheet());
    const title = sheet.getCell('A1');
    expect(title.font).toMatchObject({ name: 'Arial', size: 16, bold: true });
    expect(title.font.color).toEqual({ argb: 'FF1F2F4D' });
    expect(title.alignment.wrapText).toBeUndefined();
    expect(sheet.getCell('A2').alignment.wrapText).toBeUndefined();
    for (const name of ['A2', 'A3', 'A5', 'B6']) {
      expect(sheet.getCell(name).font).toMatchObject({ ...arial, color: { argb: 'FF4A5160' } });
      expect(sheet.getCell(name).font.bold).toBeUndefined();
    }
    expect([1, 2, 3].map((row) => sheet.getRow(row).height)).toEqual([26, 16, 16]);
  });

  it('columns to fill in have light headings and white cells, the others dark and grey ones', async () => {
    const sheet = await seen(formSheet());
    const [locked, open] = [sheet.getCell('C4'), sheet.getCell('D4')];
    expect(locked.font).toMatchObject({ ...arial, bold: true, color: { argb: 'FFFFFFFF' } });
    expect(open.font).toMatchObject({ ...arial, bold: true, color: { argb: 'FF1F3F66' } });
    const solid = { type: 'pattern', pattern: 'solid' };
    expect(locked.fill).toEqual({ ...solid, fgColor: { argb: 'FF1F2F4D' } });
    expect(open.fill).toEqual({ ...solid, fgColor: { argb: 'FFE1EBF6' } });
    expect(locked.alignment).toMatchObject({ vertical: 'bottom', wrapText: true });
    expect(sheet.getCell('B5').fill).toEqual({ ...solid, fgColor: { argb: 'FFECEEF1' } });
    expect(sheet.getCell('D5').fill).not.toMatchObject({ pattern: 'solid' });
    expect(sheet.getCell('D5').font).toMatchObject({ ...arial, color: { argb: 'FF1A1A1A' } });
  });

  it('all cells of a table have rules around them, wrap and begin at the top left', async () => {
    const sheet = await seen(formSheet());
    const rule = { style: 'thin', color: { argb: 'FFCBD2DC' } };
    for (const name of ['A4', 'F4', 'A5', 'C5', 'E5', 'F6']) {
      expect(sheet.getCell(name).border).toEqual({
        ...{ top: rule, left: rule, bottom: rule, right: rule },
      });
    }
    for (const name of ['A5', 'C5', 'E6', 'F6']) {
      const expected = { vertical: 'top', horizontal: 'left', wrapText: true };
      expect(sheet.getCell(name).alignment).toMatchObject(expected);
    }
  });

  it('what a fact is about is bold; both wrap on a sheet of facts, neither above a table', async () => {
    const sheet = await seen(about);
    const [label, value, day] = ['A2', 'B2', 'B3'].map((name) => sheet.getCell(name));
    expect(label!.font).toMatchObject({ ...arial, bold: true, color: { argb: 'FF1F2F4D' } });
    expect(value!.font).toMatchObject({ ...arial, color: { argb: 'FF1A1A1A' } });
    expect(day!.font).toMatchObject({ ...arial, color: { argb: 'FF1A1A1A' } });
    for (const cell of [label!, value!, day!]) expect(cell.alignment.wrapText).toBe(true);
    const above = await seen(formSheet({ facts: about.facts }));
    for (const name of ['A4', 'B4', 'B5']) {
      expect(above.getCell(name).alignment.wrapText).toBeUndefined();
    }
  });

  it('the grid is hidden; headings and the first column stay in sight', async () => {
    expect(await written(formSheet())).toContain(
      '<sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="4" topLeftCell="B5"',
    );
    const facts = await written(about);
    expect(facts).toContain('showGridLines="0"');
    expect(facts).not.toContain('<pane');
  });
});

describe('how high its rows are', () => {
  const high = async (form: FormSheet<string>, row: number) =>
    (await seen(form)).getRow(row).height;
  const long = 'Every manager has read the policy and signed to say so. '.repeat(6).trim();

  it('a row has room to write three lines in, more where its texts are longer, never more than Excel has', async () => {
    const row = (recommendation: string): FormCell[] => ['LP-1', recommendation];
    const heights = await Promise.all(
      [row('Train staff.'), row(long), row(long.repeat(20))].map((each) =>
        high(withRows([each]), 5),
      ),
    );
    expect(heights[0]).toBeCloseTo(42.7);
    expect(heights[1]).toBeCloseTo(12.9 * 9 + 4);
    expect(heights[2]).toBe(409);
  });

  it('headings have as many lines as the longest of them wraps to', async () => {
    expect(await high(formSheet(), 4)).toBeCloseTo(31.8);
    const tight = { ...wide(23), heading: 'Lead organisation' };
    expect(await high(withRows([['Police']], [tight]), 4)).toBeCloseTo(18.9);
    const tighter = { ...tight, width: 20 };
    expect(await high(withRows([['Police']], [tighter]), 4)).toBeCloseTo(31.8);
    const short = formColumns.filter(({ heading }) => !heading.includes(' '));
    expect(await high(withRows([['LP-1']], short), 4)).toBeCloseTo(18.9);
  });

  it.each([
    ['one line', 'Agency', 'Larkshire Police', 20.9],
    ['several lines', 'Agency', 'first\nsecond\nthird', 46.7],
    [
      'a label longer than what it says',
      `How to say that\nnothing\nhas changed`,
      'Leave it.',
      46.7,
    ],
    ['more than a row can show', 'Plans', 'One plan\n'.repeat(60), 409],
  ])(
    'a fact of %s is shown in full where the sheet is for facts',
    async (_, label, value, height) => {
      expect(await high({ ...about, facts: [{ label, value }] }, 2)).toBeCloseTo(height);
    },
  );

  it('a day is a line, a fact above a table is one line whatever it says', async () => {
    const day = { label: 'Issued', value: { day: '2026-10-02' } };
    expect(await high({ ...about, facts: [day] }, 2)).toBeCloseTo(20.9);
    const facts = [{ label: 'Plans', value: 'One\nTwo\nThree' }];
    expect(await high(formSheet({ facts }), 4)).toBeCloseTo(15.9);
  });
});

describe('what she may write', () => {
  it('only in the columns that are open; rows can be sized, sorted and filtered', async () => {
    const book = await readWorkbook(await buildFormBook(formBook(formSheet())));
    expect(book.sheets[0]!.isProtected).toBe(true);
    const sheet = await seen(formSheet());
    const open = (name: string) => sheet.getCell(name).protection?.locked === false;
    expect(['D5', 'E5', 'F5', 'D6', 'E6', 'F6'].every(open)).toBe(true);
    expect(['A1', 'A4', 'F4', 'A5', 'B5', 'C5', 'C6'].some(open)).toBe(false);
    expect(await written(formSheet())).toContain(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    );
  });

  it('everywhere on a sheet that is not protected', async () => {
    expect(await written(formSheet({ isProtected: false }))).not.toContain('<sheetProtection');
  });

  it('the list can be filtered by any of its headings', async () => {
    expect(await written(formSheet())).toContain('<autoFilter ref="A4:F6"/>');
    expect(await written(about)).not.toContain('<autoFilter');
  });

  const validations = async (form: FormSheet<string>) =>
    (await written(form)).match(/<dataValidation .*?<\/dataValidation>/gs) ?? [];
  const told = (title: string, hint: string, fault: string) =>
    `allowBlank="1" showInputMessage="1" promptTitle="${title}" prompt="${hint}" ` +
    `showErrorMessage="1" errorStyle="stop" errorTitle="${title}" error="${fault}"`;

  it('a status from the list, a day within bounds, a text that a cell can hold', async () => {
    expect(await validations(formSheet())).toEqual([
      `<dataValidation type="list" ${told('Status', 'Choose from the list.', 'Choose one of the list.')} sqref="D5:D6">` +
        '<formula1>&quot;Not started,In progress,Complete&quot;</formula1></dataValidation>',
      `<dataValidation type="date" ${told('Completion date', 'The day it was done.', 'Write a day.')} sqref="E5:E6">` +
        '<formula1>38991</formula1><formula2>46479</formula2></dataValidation>',
      `<dataValidation type="textLength" operator="lessThanOrEqual" ${told('Progress', 'What was done &amp; when.', 'Too long.')} sqref="F5:F6">` +
        '<formula1>32767</formula1></dataValidation>',
    ]);
  });

  it('the same in a form of one action, and nothing is said of a form without any', async () => {
    const one = await validations(withRows([['LP-1']]));
    expect(one.map((each) => /sqref="(.*?)"/.exec(each)![1])).toEqual(['D5', 'E5', 'F5']);
    expect(await validations(withRows([]))).toEqual([]);
  });

  it('a choice in quotation marks is one choice', async () => {
    const entry = {
      ...{ title: 'Status', hint: '', fault: '' },
      takes: { kind: 'choice', choices: ['Complete', '"Parked"'] },
    } as const;
    const [list] = await validations(withRows([['Open']], [{ ...wide(20, true), entry }]));
    expect(list).toContain(
      '<formula1>&quot;Complete,&quot;&quot;Parked&quot;&quot;&quot;</formula1>',
    );
  });

  it('hints are no longer than Excel shows', async () => {
    const entry = {
      ...{ title: 'T'.repeat(40), hint: 'H'.repeat(300), fault: 'F'.repeat(300) },
      takes: { kind: 'text', most: 100 },
    } as const;
    const [validation] = await validations(withRows([['Open']], [{ ...wide(20, true), entry }]));
    expect(validation).toContain(told('T'.repeat(32), 'H'.repeat(255), 'F'.repeat(225)));
  });
});

describe('on paper', () => {
  const setup = async (form: FormSheet<string>) => {
    const sheet = await seen(form);
    return { ...sheet.pageSetup, ...sheet.headerFooter, breaks: await breaksOf(form) };
  };
  const breaksOf = async (form: FormSheet<string>) =>
    /<colBreaks.*<\/colBreaks>/s.exec(await written(form))?.[0] ?? null;

  it('what is to be filled in begins a page, beside the columns that say which action it is', async () => {
    const page = await setup(formSheet());
    expect(page.breaks).toBe(
      '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>',
    );
    expect(page).toMatchObject({
      ...{ paperSize: 9, orientation: 'landscape', pageOrder: 'overThenDown', scale: 100 },
      ...{ printTitlesRow: '4:4', printTitlesColumn: 'A:A', printArea: 'A4:F6' },
    });
    expect(page.fitToPage).toBe(false);
    expect(await written(formSheet())).toMatch(/<\/headerFooter><colBreaks/);
  });

  it('each sheet has its own break, and only where it is to be filled in', async () => {
    const issued = withRows([['LP-1']], formColumns.slice(0, 3), null);
    const parts = await partsOf(
      await buildFormBook(
        formBook(
          about,
          { ...issued, name: 'As issued' },
          formSheet({ name: 'B', isProtected: false }),
        ),
      ),
    );
    const has = [1, 2, 3].map((n) => parts[`xl/worksheets/sheet${n}.xml`]!.includes('<colBreaks'));
    expect(has).toEqual([false, false, true]);
  });

  it.each<[string, FormSheet<string>]>([
    ['a sheet of facts', about],
    ['a table that is not to be split', withRows([['LP-1']], formColumns, null)],
    ['a table with nothing to fill in', withRows([['LP-1']], formColumns.slice(0, 3))],
    ['a table with nothing but what is to be filled in', withRows([['']], formColumns.slice(3), 0)],
  ])('%s is as wide as the page and as many pages long as it takes', async (_, form) => {
    expect(await setup(form)).toMatchObject({
      ...{ breaks: null, fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
      margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.55, header: 0.25, footer: 0.25 },
    });
  });

  it('facts stand upright, tables lie; a table repeats its headings, nothing else is repeated', async () => {
    expect(await setup(about)).toMatchObject({ orientation: 'portrait' });
    expect((await setup(about)).printTitlesRow).toBeUndefined();
    const whole = await setup(withRows([['LP-1']], formColumns, null));
    expect(whole).toMatchObject({ orientation: 'landscape', printTitlesRow: '4:4' });
    expect([whole.printTitlesColumn, whole.printArea]).toEqual([undefined, undefined]);
  });

  it.each<[string, FormColumn<string>[], number, number]>([
    ['both pages have room', [wide(14), wide(60), wide(80, true)], 1, 100],
    ['the first page has just room', [wide(51), wide(60), wide(40, true)], 1, 100],
    ['the first page is twice as wide', [wide(102), wide(120), wide(20, true)], 0, 50],
    ['the second is, with what it repeats', [wide(22), wide(10), wide(200, true)], 1, 50],
    ['the second is, repeating nothing', [wide(22), wide(10), wide(222, true)], 0, 50],
    ['the second is, repeating all', [wide(12), wide(10), wide(200, true)], 2, 50],
  ])('it is printed as large as it goes: %s', async (_, columns, labels, scale) => {
    expect(await setup(withRows([['LP-1']], columns, labels))).toMatchObject({ scale });
  });

  it('as many columns are repeated as tell the actions apart; none where none does', async () => {
    const two = await setup(withRows([['LP-1']], formColumns, 2));
    expect(two.printTitlesColumn).toBe('A:B');
    const none = await setup(withRows([['LP-1']], formColumns, 0));
    expect(none.printTitlesColumn).toBeUndefined();
    expect(none.breaks).not.toBeNull();
  });

  it('the foot of each page has the title and the page', async () => {
    const foot = '&L&9Fire && Rescue: return&R&9Page &P of &N';
    for (const form of [formSheet(), about]) {
      expect(await setup({ ...form, title: 'Fire & Rescue: return' })).toMatchObject({
        oddFooter: foot,
      });
    }
  });

  it('the head of each page of a split table has its title and lines; others begin with them', async () => {
    const page = await setup(formSheet({ title: 'Fire & Rescue: return' }));
    expect(page.oddHeader).toBe(
      '&L&"Arial,Bold"&14Fire && Rescue: return&"Arial,Regular"&9\n' +
        'OFFICIAL-SENSITIVE\nPlease return by 2 November 2026.',
    );
    expect(page.margins).toMatchObject({ ...{ left: 0.3, right: 0.3, bottom: 0.55 } });
    expect(page.margins).toMatchObject({ header: 0.25, footer: 0.25 });
    expect(page.margins!.top).toBeCloseTo(0.87);
    expect((await setup(about)).oddHeader).toBeFalsy();
  });

  it('there is room for the head, however many lines it has', async () => {
    const top = async (lines: string[]) => (await setup(formSheet({ lines }))).margins!.top;
    expect(await top([])).toBeCloseTo(0.55);
    expect(await top(['One.', 'Two.', 'Three.'])).toBeCloseTo(1.03);
    expect(await top(['Please say what was done. '.repeat(7).trim()])).toBeCloseTo(0.87);
  });

  it('a line too long for the head is cut after a sentence, a short one after it still stands there', async () => {
    const sentence = 'Please write in the columns with light headings and leave the rest as it is.';
    const { oddHeader } = await setup(
      formSheet({ lines: [`${sentence} ${sentence} ${sentence}`, 'Thank you & goodbye.'] }),
    );
    const said = oddHeader!.replaceAll('\n', ' ');
    expect(said.endsWith(`&9 ${sentence} ${sentence} Thank you && goodbye.`)).toBe(true);
    expect(oddHeader!.length).toBeLessThanOrEqual(255);
  });

  it('neither head nor foot is longer than Excel takes, whatever the agency is called', async () => {
    const page = await setup(formSheet({ title: 'Larkshire and Districts '.repeat(30) }));
    expect(page.oddHeader!.length).toBeLessThanOrEqual(255);
    expect(page.oddFooter!.length).toBeLessThanOrEqual(255);
    expect(page.oddHeader).toContain('Larkshire and Districts Larkshire');
    expect(page.oddFooter).toMatch(/&R&9Page &P of &N$/);
  });
});

describe('what the file says beside it', () => {
  it('its mark is a name for the first cell; a form without one has no name of ours', async () => {
    const quoted = { ...about, name: "About O'Neill" };
    const { names } = await readWorkbook(await buildFormBook(formBook(quoted)));
    expect(names).toEqual([
      { name: 'Followthrough.about_this_return', refersTo: "'About O''Neill'!$A$1", sheet: null },
    ]);
    const form = await readWorkbook(await buildFormBook(formBook(formSheet())));
    expect(form.names.map(({ name }) => name)).toEqual(['_xlnm.Print_Area', '_xlnm.Print_Titles']);
  });

  it('names no person, and no day but the first that can be named', async () => {
    const parts = await partsOf(await buildFormBook(formBook(formSheet())));
    const core = parts['docProps/core.xml']!;
    expect(core.match(/1970-01-01T00:00:00Z/g)).toHaveLength(2);
    expect(core).not.toMatch(/exceljs|2\d{3}-/i);
  });
});
