import { openPackage } from '../../../../src/hosts/file/package';
import { Draft } from '../../../../src/hosts/file/parts/draft';
import { Editing } from '../../../../src/hosts/file/parts/editing';
import { strict, transitional } from '../../../../src/hosts/file/parts/namespaces';
import { decodeUtf8, encodeUtf8 } from '../../../../src/hosts/file/xml';
import {
  namespaces,
  relationship,
  relationships,
  tinyEntries,
  tinyWorkbook,
  zipOf,
  type TinyWorkbook,
} from '../tiny-package';

// A package while it is edited: what is asked of it is answered as it stands by then, and what is
// written in the end is what changed.

const notes = { name: 'xl/comments1.xml', content: '<comments/>' };
const chart = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

async function drafted(workbook: TinyWorkbook = { entries: [notes] }): Promise<Draft> {
  return new Draft(await openPackage(tinyWorkbook(workbook)));
}

async function text(draft: Draft, part: string): Promise<string> {
  const bytes = await draft.xml(part);
  return decodeUtf8(bytes, 0, bytes.length);
}

/** What is written, part by part; null where a part goes. */
async function finished(draft: Draft): Promise<Record<string, string | null>> {
  return Object.fromEntries(
    [...(await draft.finish())].map(([name, bytes]) => [
      name,
      bytes && decodeUtf8(bytes, 0, bytes.length),
    ]),
  );
}

describe('parts', () => {
  it('that were changed are found under the name that the file gives them', async () => {
    const draft = await drafted();
    draft.set('XL\\Comments1.xml', '<comments>new</comments>');
    expect(draft.find('xl/COMMENTS1.xml')).toBe('xl/comments1.xml');
    expect(await text(draft, 'xl/comments1.xml')).toBe('<comments>new</comments>');
    expect(await finished(draft)).toEqual({ 'xl/comments1.xml': '<comments>new</comments>' });
  });

  it('that came are listed with the rest, those that went are not', async () => {
    const draft = await drafted();
    const before = draft.parts;
    draft.add('xl/charts/chart1.xml', chart, '<chart/>');
    draft.remove('xl/comments1.xml');
    expect(draft.parts).toEqual([
      ...before.filter((part) => part !== 'xl/comments1.xml'),
      'xl/charts/chart1.xml',
    ]);
    expect(draft.find('xl/comments1.xml')).toBeNull();
    expect(draft.find('xl/none.xml')).toBeNull();
  });

  it('that came and went again leave nothing behind', async () => {
    const draft = await drafted();
    draft.add('xl/charts/chart1.xml', chart, '<chart/>');
    await draft.relate('xl/charts/chart1.xml', 'chartStyle', 'xl/charts/style1.xml', transitional);
    draft.remove('xl/charts/chart1.xml');
    expect(await finished(draft)).toEqual({});
  });

  it('go with their relationships and with what is said of their type', async () => {
    const entries = tinyEntries({
      entries: [
        notes,
        { name: 'xl/_rels/comments1.xml.rels', content: relationships('') },
        { name: 'xl/_rels/other.xml.rels', content: relationships('') },
      ],
    }).map((entry) =>
      entry.name === '[Content_Types].xml'
        ? {
            ...entry,
            content: String(entry.content).replace(
              '</Types>',
              '<Override PartName="/xl/Comments1.xml" ContentType="a/b"/><Override PartName="/xl/x.xml" ContentType="a/c"/></Types>',
            ),
          }
        : entry,
    );
    const draft = new Draft(await openPackage(zipOf(entries)));
    draft.remove('xl/comments1.xml');
    const { '[Content_Types].xml': types, ...rest } = await finished(draft);
    expect(rest).toEqual({ 'xl/comments1.xml': null, 'xl/_rels/comments1.xml.rels': null });
    expect(types).not.toContain('omments1');
    expect(types).toContain('<Override PartName="/xl/x.xml" ContentType="a/c"/></Types>');
  });

  it('that are written as they were are not written at all', async () => {
    const draft = await drafted();
    draft.set('xl/comments1.xml', '<comments/>');
    draft.set('xl/workbook.xml', '<workbook/>');
    draft.set('xl/workbook.xml', await draft.original.read('xl/workbook.xml'));
    expect(await finished(draft)).toEqual({});
    draft.set('xl/comments1.xml', '<Comments/>');
    expect(await finished(draft)).toEqual({ 'xl/comments1.xml': '<Comments/>' });
  });

  it('are only put back where they were changed', async () => {
    const draft = await drafted();
    const edit = await draft.edit('xl/comments1.xml');
    draft.put('xl/comments1.xml', edit);
    expect(draft.parts.at(-1)).toBe('xl/comments1.xml');
    edit.splices.append(edit.root, '<author/>');
    draft.put('xl/comments1.xml', edit);
    expect(await finished(draft)).toEqual({
      'xl/comments1.xml': '<comments><author/></comments>',
    });
  });

  it('can be looked at as they stand, and are refused where they are ill formed', async () => {
    const draft = await drafted({
      entries: [{ name: 'xl/bad.xml', content: '<a><b></a>' }, notes],
    });
    const length = (bytes: Uint8Array) => bytes.length;
    expect(await draft.look('xl/comments1.xml', length)).toBe(11);
    draft.set('xl/comments1.xml', encodeUtf8('<c/>'));
    expect(await draft.look('xl/comments1.xml', length)).toBe(4);
    const refusal = { phrase: { message: 'file.ill-formed', data: { part: 'xl/bad.xml' } } };
    await expect(draft.edit('xl/bad.xml')).rejects.toMatchObject(refusal);
  });
});

describe('a name for a new part', () => {
  it('is the first that no part has', async () => {
    const draft = await drafted({
      entries: [notes, { name: 'xl/Comments2.xml', content: '<a/>' }],
    });
    expect(await draft.freeName('xl/comments', '.xml')).toBe('xl/comments3.xml');
    expect(await draft.freeName('xl/charts/chart', '.xml')).toBe('xl/charts/chart1.xml');
  });

  it('of a part that went is given again, one that only has a type never', async () => {
    const types = tinyEntries().find(({ name }) => name === '[Content_Types].xml')!;
    const content = String(types.content).replace(
      '</Types>',
      '<Override PartName="/xl/charts/chart1.xml" ContentType="a/b"/><Override PartName="/xl/comments1.xml" ContentType="a/b"/></Types>',
    );
    const draft = await drafted({ entries: [notes, { name: types.name, content }] });
    expect(await draft.freeName('xl/charts/chart', '.xml')).toBe('xl/charts/chart2.xml');
    draft.remove('xl/comments1.xml');
    expect(await draft.freeName('xl/comments', '.xml')).toBe('xl/comments1.xml');
  });
});

describe('a name that something leads to without there being such a part', () => {
  const comments = (n: number, more = '') =>
    relationship('rId1', 'comments', `comments${n}.xml`, more);
  const named = async (...entries: { name: string; content: string }[]) =>
    (await drafted({ entries: [notes, ...entries] })).freeName('xl/comments', '.xml');

  it.each([
    ['beside it', 'xl/_rels/a.xml.rels', relationships(comments(2)), 3],
    [
      'from the package',
      '_rels/a.xml.rels',
      relationships(relationship('rId1', 'a', 'xl/comments2.xml')),
      3,
    ],
    [
      'in another case and way',
      'XL\\_RELS\\A.XML.RELS',
      relationships(relationship('rId1', 'a', '/xl\\Comments2.XML')),
      3,
    ],
    ['several', 'xl/_rels/a.xml.rels', relationships(comments(2) + comments(3) + comments(5)), 4],
    [
      'outside the file',
      'xl/_rels/a.xml.rels',
      relationships(comments(2, ' TargetMode="External"')),
      2,
    ],
    ['in a list that ends too soon', 'xl/_rels/a.xml.rels', `${relationships(comments(2))}<`, 3],
    ['in a list that nobody can read', 'xl/_rels/a.xml.rels', `<${relationships(comments(2))}`, 2],
    ['where no list of the kind stands', 'xl/rels/a.xml.rels', relationships(comments(2)), 2],
  ])('is left to it: %s', async (_, name, content, expected) => {
    expect(await named({ name, content })).toBe(`xl/comments${expected}.xml`);
  });

  it('is given again where its part is there, or went', async () => {
    const list = { name: 'xl/_rels/a.xml.rels', content: relationships(comments(1)) };
    const draft = await drafted({ entries: [notes, list] });
    expect(await draft.freeName('xl/comments', '.xml')).toBe('xl/comments2.xml');
    draft.remove('xl/comments1.xml');
    expect(await draft.freeName('xl/comments', '.xml')).toBe('xl/comments1.xml');
  });
});

describe('types of parts', () => {
  it('are those of the file, and those of what came', async () => {
    const draft = await drafted();
    draft.add('xl/charts/A & B.xml', chart, '<chart/>');
    expect(draft.contentType('xl/charts/a & b.xml')).toBe(chart);
    expect(draft.contentType('xl/comments1.xml')).toBe('application/xml');
    const { '[Content_Types].xml': types } = await finished(draft);
    expect(types).toContain(
      `<Override PartName="/xl/charts/A &amp; B.xml" ContentType="${chart}"/></Types>`,
    );
  });

  it('are not declared a second time', async () => {
    const draft = await drafted();
    draft.add('xl/plain.xml', 'application/xml', '<a/>');
    expect(await finished(draft)).toEqual({ 'xl/plain.xml': '<a/>' });
  });
});

describe('relationships', () => {
  const links = 'xl/_rels/comments1.xml.rels';

  it('the first of a part comes with a list, which is said to be one', async () => {
    const draft = await drafted();
    expect(await draft.relationships('xl/comments1.xml')).toEqual([]);
    const id = await draft.relate('xl/comments1.xml', 'chart', 'xl/charts/A & B.xml', transitional);
    expect(id).toBe('rId1');
    expect(await text(draft, links)).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        relationships(relationship('rId1', 'chart', 'charts/A &amp; B.xml')),
    );
    expect(draft.contentType(links)).toBe(
      'application/vnd.openxmlformats-package.relationships+xml',
    );
  });

  it.each([
    ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', 'xl/tables/table1.xml', '../tables/table1.xml'],
    ['xl\\worksheets\\sheet1.xml', 'xl\\tables\\table1.xml', '../tables/table1.xml'],
    ['xl/worksheets/sheet1.xml', 'xl/worksheets/part.xml', 'part.xml'],
    ['workbook.xml', 'sheets/sheet1.xml', 'sheets/sheet1.xml'],
    ['a/b/c.xml', 'd/b/e.xml', '../../d/b/e.xml'],
  ])('lead from %s to %s as seen from its folder', async (source, target, expected) => {
    const draft = await drafted({});
    draft.add(source, 'a/b', '<a/>');
    const before = (await draft.relationships(source)).length;
    await draft.relate(source, 'thing', target, transitional);
    const related = await draft.relationships(source);
    expect(related).toHaveLength(before + 1);
    expect(related.at(-1)!.target).toBe(expected);
  });

  it('get an id that no other has', async () => {
    const draft = await drafted({
      entries: [
        notes,
        {
          name: links,
          content: relationships(
            ['rId3', 'rId4', 'x'].map((id) => relationship(id, 'a', 'b')).join(''),
          ),
        },
      ],
    });
    expect(await draft.relate('xl/comments1.xml', 'chart', 'xl/c.xml', strict)).toBe('rId5');
    expect(await text(draft, links)).toContain(
      '<Relationship Id="rId5" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chart" Target="c.xml"/>',
    );
  });

  it('are taken out by their ids, whatever else the list holds', async () => {
    const list = ['rId1', 'rId2', 'rId3'].map((id) => relationship(id, 'a', 'b'));
    const draft = await drafted({
      entries: [
        notes,
        {
          name: links,
          content: relationships(`${list.join('')}<Other Id="rId1"/><Relationship/>`),
        },
      ],
    });
    await draft.unrelate('xl/comments1.xml', new Set(['rId1', 'rId3', 'rId9']));
    expect(await text(draft, links)).toBe(
      relationships(`${list[1]}<Other Id="rId1"/><Relationship/>`),
    );
    await draft.unrelate('xl/worksheets/sheet1.xml', new Set(['rId1']));
    expect(draft.find('xl/worksheets/_rels/sheet1.xml.rels')).toBeNull();
  });

  it('are cleared all at once, where there are any', async () => {
    const draft = await drafted({ entries: [notes, { name: links, content: relationships('') }] });
    draft.clearRelationships('xl/comments1.xml');
    draft.clearRelationships('xl/worksheets/sheet1.xml');
    expect(await finished(draft)).toEqual({ [links]: null });
  });
});

describe('worksheets and cells', () => {
  const opened = async (xml: string) =>
    Editing.open(
      await openPackage(
        tinyWorkbook({ entries: [{ name: 'xl/worksheets/sheet1.xml', content: xml }] }),
      ),
    );

  it.each([
    ['holds something else', '<chartsheet/>'],
    ['has no place for cells', `<worksheet ${namespaces}/>`],
  ])('a part that %s is no worksheet', async (_, xml) => {
    const editing = await opened(xml);
    await expect(editing.worksheet('xl/worksheets/sheet1.xml')).rejects.toMatchObject({
      phrase: { message: 'file.ill-formed', data: { part: 'xl/worksheets/sheet1.xml' } },
    });
  });

  it('cells hold what they held until they are changed, on the sheet that is meant', async () => {
    const editing = await Editing.open(
      await openPackage(
        tinyWorkbook({
          sheets: ['Plan', 'Notes'].map((name) => ({
            name,
            xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>',
          })),
        }),
      ),
    );
    editing.remember('PLAN', [
      { row: 0, column: 0, value: 'Complete', expected: 1, numberFormat: null },
      { row: 0, column: 1, value: null, expected: 2, numberFormat: null },
    ]);
    const [plan, other] = [await editing.valuesOf('plan'), await editing.valuesOf('Notes')];
    expect([plan(0, 0), plan(0, 1), other(0, 0), other(0, 1), other(5, 5)]).toEqual([
      ...['Complete', null, 1, 2, null],
    ]);
    await expect(editing.original('Actions')).rejects.toMatchObject({
      phrase: { message: 'write.no-sheet', data: { sheet: 'Actions' } },
    });
  });
});
