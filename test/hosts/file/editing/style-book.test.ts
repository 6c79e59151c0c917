import { openPackage } from '../../../../src/hosts/file/package';
import { Editing } from '../../../../src/hosts/file/parts/editing';
import type { StyleList } from '../../../../src/hosts/file/parts/styles';
import { decodeUtf8 } from '../../../../src/hosts/file/xml';
import {
  relationship,
  relationships,
  sheetData,
  tinyEntries,
  tinyWorkbook,
  zipOf,
  type TinyWorkbook,
} from '../tiny-package';

// A style sheet is only ever added to: what cells, rows, rules and tables point to stays what it was,
// and so does what they point to without its being there.

async function opened(workbook: TinyWorkbook) {
  const editing = await Editing.open(await openPackage(tinyWorkbook(workbook)));
  const styles = await editing.styles();
  return {
    ...{ editing, styles },
    text: async (part = 'xl/styles.xml') => {
      styles.finish();
      const bytes = await editing.draft.xml(part);
      return decodeUtf8(bytes, 0, bytes.length);
    },
  };
}

/** Where an entry is put in a list of a style sheet, and what the sheet then says. */
async function added(list: StyleList, raw: string, workbook: TinyWorkbook) {
  const { styles, text } = await opened(workbook);
  await styles.prepare(list);
  const position = styles.add(list, raw);
  return { position, styles: await text() };
}

const font = '<font><b/></font>';
const list = (name: string, ...entries: string[]) =>
  `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

describe('an entry', () => {
  it('comes after those that are there, and is counted', async () => {
    const fonts = list('fonts', '<font/>', '<font><i/></font>');
    expect(await added('fonts', font, { styles: fonts })).toEqual({
      position: 2,
      styles: expect.stringContaining(list('fonts', '<font/>', '<font><i/></font>', font)),
    });
  });

  it('that is there already is used again, and nothing is written', async () => {
    const styles = list('fonts', '<font/>', font);
    const before = await opened({ styles });
    const { position, styles: after } = await added('fonts', font, { styles });
    expect(position).toBe(1);
    expect(after).toBe(await before.text());
  });

  it('added twice is there once', async () => {
    const { styles, text } = await opened({ styles: list('fonts', '<font/>') });
    await styles.prepare('fonts');
    expect([styles.add('fonts', font), styles.add('fonts', font)]).toEqual([1, 1]);
    expect(styles.entry('fonts', 1)).toBe(font);
    expect(styles.entry('fonts', 2)).toBeNull();
    expect(styles.entry('fills', 0)).toBeNull();
    expect(await text()).toContain(list('fonts', '<font/>', font));
  });

  it('wrapped for several versions of Excel counts as one, anything else as none', async () => {
    const wrapped =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><font/></mc:Fallback></mc:AlternateContent>';
    const { position } = await added('fonts', font, {
      styles: `<fonts><font/>${wrapped}<extLst/></fonts>`,
    });
    expect(position).toBe(2);
  });

  it('goes into no list that was not looked at', async () => {
    const { styles } = await opened({ styles: '' });
    expect(() => styles.add('fonts', font)).toThrow('fonts');
  });
});

const plain = {
  font: '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
  none: '<fill><patternFill patternType="none"/></fill>',
  grey: '<fill><patternFill patternType="gray125"/></fill>',
  border: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  format: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
};

describe('a list that is not there begins with what programs take for granted', () => {
  const fill = '<fill><patternFill patternType="solid"/></fill>';
  const thin = '<border><left style="thin"/></border>';
  const bold = '<xf fontId="1"/>';
  it.each<[StyleList, string, string[], number]>([
    ['fonts', font, [plain.font], 1],
    ['fills', fill, [plain.none, plain.grey], 2],
    ['borders', thin, [plain.border], 1],
    ['cellXfs', bold, [plain.format], 1],
    ['dxfs', '<dxf/>', [], 0],
  ])('%s', async (name, entry, first, expected) => {
    const { position, styles } = await added(name, entry, { styles: '' });
    expect(position).toBe(expected);
    expect(styles).toContain(list(name, ...first, entry));
  });

  it('a list of one fill gets the second, which Excel shows whatever stands there', async () => {
    const { position, styles } = await added('fills', fill, { styles: list('fills', plain.none) });
    expect(position).toBe(2);
    expect(styles).toContain(list('fills', plain.none, plain.grey, fill));
  });

  it('a new cell format finds the lists that it points into', async () => {
    const { styles } = await opened({ styles: '' });
    await styles.prepare('cellXfs');
    expect(styles.entry('fonts', 0)).toBe(plain.font);
    expect(styles.entry('fills', 1)).toBe(plain.grey);
    expect(styles.entry('borders', 0)).toBe(plain.border);
    expect(styles.entry('dxfs', 0)).toBeNull();
  });

  it('lists stand in the order in which Excel reads them, whichever came first', async () => {
    const { styles, text } = await opened({ styles: '<cellStyles/><tableStyles/>' });
    await styles.prepare('dxfs', 'cellXfs');
    styles.add('dxfs', '<dxf><font/></dxf>');
    styles.add('cellXfs', bold);
    styles.add('fonts', font);
    styles.format('0.0');
    const order = [
      ...(await text()).matchAll(/<(numFmts|fonts|cellXfs|cellStyles|dxfs|tableStyles)\b/g),
    ];
    expect(order.map(([, name]) => name)).toEqual([
      ...['numFmts', 'fonts', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles'],
    ]);
  });
});

describe('where something points past the end of a list, a new entry comes after that', () => {
  const dxf = '<dxf><fill/></dxf>';

  it.each<[string, StyleList, string, TinyWorkbook, number, string]>([
    [
      'a cell format to a font',
      ...(['fonts', font] as const),
      { styles: list('fonts', '<font/>') + list('cellXfs', '<xf fontId="2"/>') },
      ...([3, list('fonts', '<font/>', '<font/>', '<font/>', font)] as const),
    ],
    [
      'a cell format to a fill',
      ...(['fills', '<fill/>'] as const),
      {
        styles:
          list('fills', '<fill><a/></fill>', plain.grey) + '<cellXfs><xf fillId="3"/></cellXfs>',
      },
      4,
      list('fills', '<fill><a/></fill>', plain.grey, plain.none, plain.none, '<fill/>'),
    ],
    [
      'a cell format to a border',
      ...(['borders', '<border/>'] as const),
      {
        styles: list('borders', '<border><a/></border>') + '<cellXfs><xf borderId="1"/></cellXfs>',
      },
      ...([2, list('borders', '<border><a/></border>', plain.border, '<border/>')] as const),
    ],
    [
      'a cell to a format: it looks as the first does',
      ...(['cellXfs', '<xf fontId="1"/>'] as const),
      {
        styles: list('cellXfs', '<xf fontId="0"/>'),
        sheets: [sheetData('<row r="1"><c r="A1" s="2"/></row>')],
      },
      3,
      list('cellXfs', ...Array<string>(3).fill('<xf fontId="0"/>'), '<xf fontId="1"/>'),
    ],
    [
      'a column to a format',
      ...(['cellXfs', '<xf fontId="1"/>'] as const),
      {
        styles: list('cellXfs', '<xf/>'),
        sheets: [{ xml: '<cols><col min="1" max="1" style="1"/></cols><sheetData/>' }],
      },
      ...([2, list('cellXfs', '<xf/>', '<xf/>', '<xf fontId="1"/>')] as const),
    ],
    [
      'a rule to a look',
      ...(['dxfs', dxf] as const),
      {
        styles: list('dxfs', '<dxf><font/></dxf>'),
        sheets: [
          {
            xml: '<sheetData/><conditionalFormatting><cfRule dxfId="1"/></conditionalFormatting>',
          },
        ],
      },
      ...([2, list('dxfs', '<dxf><font/></dxf>', '<dxf/>', dxf)] as const),
    ],
  ])('%s', async (_, name, entry, workbook, position, styles) => {
    const found = await added(name, entry, workbook);
    expect(found.position).toBe(position);
    expect(found.styles).toContain(styles);
  });

  it.each([
    ...['dxfId', 'dataDxfId', 'headerRowDxfId', 'totalsRowDxfId'],
    ...['headerRowBorderDxfId', 'tableBorderDxfId', 'totalsRowBorderDxfId'],
  ])('a table to a look, by its %s', async (attribute) => {
    const { position } = await added('dxfs', dxf, {
      styles: '',
      entries: [{ name: 'xl/tables/table1.xml', content: `<table ${attribute}="4"/>` }],
    });
    expect(position).toBe(5);
  });

  it.each([
    ['xl/pivotTables/pivotTable1.xml', 3],
    ['xl/tables/table7.xml', 3],
    ['xl/charts/chart1.xml', 0],
    ['xl/tables/table7.bin', 0],
    ['xl/pivotCache/records.xml', 0],
  ])('looks are pointed to from %s', async (part, expected) => {
    const { position } = await added('dxfs', dxf, {
      styles: '',
      entries: [{ name: part, content: '<a dxfId="2"/>' }],
    });
    expect(position).toBe(expected);
  });

  it('what stands in a table is no format of a cell', async () => {
    const { position } = await added('cellXfs', '<xf fontId="1"/>', {
      styles: list('cellXfs', '<xf/>'),
      entries: [{ name: 'xl/tables/table1.xml', content: '<table s="8"/>' }],
    });
    expect(position).toBe(1);
  });
});

describe('a number format', () => {
  const formats = list(
    'numFmts',
    '<numFmt numFmtId="164" formatCode="0.0"/>',
    '<numFmt numFmtId="170" formatCode="&quot;Due&quot; d mmm"/>',
    '<numFmt numFmtId="171" formatCode="0.0"/>',
  );

  it('that is there is used again, the first of two', async () => {
    const { styles } = await opened({ styles: formats });
    expect([styles.format('0.0'), styles.format('"Due" d mmm'), styles.format('General')]).toEqual([
      ...[164, 170, 0],
    ]);
  });

  it('that is new gets an id above all others, once, and is written and counted', async () => {
    const { styles, text } = await opened({ styles: formats });
    expect([styles.format('d mmm "&"'), styles.format('0%%'), styles.format('d mmm "&"')]).toEqual([
      ...[172, 173, 172],
    ]);
    const written = await text();
    expect(written).toContain('<numFmts count="5">');
    expect(written).toContain(
      '<numFmt numFmtId="172" formatCode="d mmm &quot;&amp;&quot;"/><numFmt numFmtId="173" formatCode="0%%"/></numFmts>',
    );
  });

  it.each([
    ['nothing has one', '', 164],
    ['only Excel’s own are used', '<cellXfs><xf numFmtId="14"/></cellXfs>', 164],
    ['the highest is used but not described', '<cellXfs><xf numFmtId="180"/></cellXfs>', 181],
  ])('its id where %s', async (_, content, id) => {
    const { styles } = await opened({ styles: content });
    expect(styles.format('d mmm')).toBe(id);
  });

  it('of a highlight is shared with cells and highlights, and needs no entry of its own', async () => {
    const look = '<dxf><font/><numFmt numFmtId="190" formatCode="0.00"/></dxf>';
    const { styles, text } = await opened({ styles: formats + list('dxfs', look) });
    const before = await text();
    expect(styles.highlightFormat('0.00')).toBe(190);
    expect(styles.highlightFormat('0.0')).toBe(164);
    expect([styles.highlightFormat('d mmm'), styles.highlightFormat('d mmm')]).toEqual([191, 191]);
    expect(await text()).toBe(before);
  });

  it('no two formats get one id, whether of cells or of highlights', async () => {
    const { styles } = await opened({ styles: '' });
    const ids = [
      styles.highlightFormat('d mmm'),
      styles.highlightFormat('0.0'),
      styles.format('0'),
    ];
    expect(ids).toEqual([164, 165, 166]);
  });
});

describe('the style sheet itself', () => {
  it('named styles are known from their formats', async () => {
    const none = await opened({ styles: '<cellStyleXfs count="0"/>' });
    const one = await opened({ styles: list('cellStyleXfs', '<xf/>') });
    expect([none.styles.hasNamedStyles, one.styles.hasNamedStyles]).toEqual([false, true]);
  });

  it('one that holds something else is refused', async () => {
    const entries = [{ name: 'xl/styles.xml', content: '<theme/>' }];
    await expect(opened({ styles: '', entries })).rejects.toMatchObject({
      phrase: { message: 'file.ill-formed', data: { part: 'xl/styles.xml' } },
    });
  });

  const link = 'xl/_rels/workbook.xml.rels';
  const made =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list('fonts', plain.font) +
    list('fills', plain.none, plain.grey) +
    list('borders', plain.border) +
    list('cellStyleXfs', plain.format) +
    list('cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>') +
    '</styleSheet>';

  it('is made where there is none, and said to be one', async () => {
    const { text, editing } = await opened({});
    expect(await text()).toBe(made);
    expect(editing.draft.contentType('xl/styles.xml')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
    );
    expect(await text(link)).toContain(relationship('rId2', 'styles', 'styles.xml'));
  });

  it('is made where the one that is pointed to is missing, which is then no longer pointed to', async () => {
    const entries = tinyEntries({ styles: '' }).filter(({ name }) => name !== 'xl/styles.xml');
    const editing = await Editing.open(await openPackage(zipOf(entries)));
    await editing.styles();
    const related = await editing.draft.relationships('xl/workbook.xml');
    expect(related.filter(({ kind }) => kind === 'styles')).toMatchObject([
      { part: 'xl/styles.xml', id: 'rId2' },
    ]);
  });

  it('is never written over another part, nor looked for outside the file', async () => {
    const { text, editing } = await opened({
      entries: [
        { name: 'xl/styles.xml', content: '<theirs/>' },
        {
          name: link,
          content: relationships(
            relationship('rId0', 'worksheet', 'worksheets/sheet1.xml') +
              relationship('rId9', 'styles', 'styles.xml', ' TargetMode="External"'),
          ),
        },
      ],
    });
    expect(await text()).toBe('<theirs/>');
    expect(await text('xl/styles1.xml')).toBe(made);
    const related = await editing.draft.relationships('xl/workbook.xml');
    expect(related.find(({ id }) => id === 'rId3')).toMatchObject({
      ...{ kind: 'styles', part: 'xl/styles1.xml', isExternal: false },
    });
  });
});
