import { ContentTypes } from '../../../src/hosts/file/content-types';
import { openPackage } from '../../../src/hosts/file/package';
import {
  parseRelationships,
  relationshipsPart,
  relationshipsSource,
} from '../../../src/hosts/file/relationships';
import { refusalOf } from './refusal';
import { relationship, relationships, tinyEntries, tinyWorkbook, zipOf } from './tiny-package';

const encode = (text: string) => new TextEncoder().encode(text);
const dtd = '<!DOCTYPE a [<!ENTITY b "c">]>';

describe('what the parts of a file are, as it declares them', () => {
  const types = new ContentTypes(
    encode(
      '<Types><Default Extension="XML" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
        '<Default ContentType="without/extension"/><Default Extension="odd"/>' +
        '<Override PartName="/xl/Workbook.xml" ContentType="main"/><Override PartName="//xl/b.xml" ContentType="two"/>' +
        '<Override PartName="xl/bare.bin" ContentType="bare"/><Override ContentType="without/part"/>' +
        '<Other Extension="vml" ContentType="no"/><Other PartName="/xl/c.bin" ContentType="no"/>' +
        '<Default PartName="/xl/d.bin" ContentType="no"/><Override Extension="gif" ContentType="no"/></Types>',
    ),
  );

  test.each([
    ['xl/workbook.xml', 'main', true],
    ['XL/WORKBOOK.XML', 'main', true],
    ['xl/b.xml', 'two', true],
    ['xl/bare.bin', 'bare', true],
    ['xl/worksheets/sheet1.xml', 'application/xml', false],
    ['xl/media/Picture.v2.PNG', 'image/png', false],
    ['xl/a.odd', '', false],
    ['xl/a.vml', '', false],
    ['xl/c.bin', '', false],
    ['xl/d.bin', '', false],
    ['xl/a.gif', '', false],
    ['null', '', false],
    ['', '', false],
  ])('%s: “%s”', (part, type, isDeclared) => {
    expect(types.of(part)).toBe(type);
    expect(types.declares(part)).toBe(isDeclared);
  });
});

describe('what leads from a part to others', () => {
  const parts = [
    'xl/worksheets/sheet1.xml',
    'xl/media/a b.png',
    'xl/media/100%25.png',
    'styles.xml',
  ];
  const find = (name: string) => parts.find((part) => part === name) ?? null;
  const parse = (xml: string, source = 'xl/workbook.xml') =>
    parseRelationships(encode(relationships(xml)), source, find);

  test.each<[string, string, string | null]>([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../media/a b.png', 'xl/media/a b.png'],
    ['xl\\worksheets\\sheet1.xml', '..\\media\\a%20b.png', 'xl/media/a b.png'],
    ['xl/workbook.xml', '/styles.xml', 'styles.xml'],
    ['', 'styles.xml', 'styles.xml'],
    ['', './/styles.xml', 'styles.xml'],
    ['workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    // A name that holds a percent sign is taken as it is written before it is unescaped.
    ['xl/workbook.xml', 'media/100%25.png', 'xl/media/100%25.png'],
    ['xl/workbook.xml', 'media/100%2525.png', 'xl/media/100%25.png'],
    ['xl/workbook.xml', 'worksheets/sheet1.xml#A1', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '#A1', null],
    ['xl/workbook.xml', '', null],
    ['xl/workbook.xml', 'media/100%zz.png', null],
    ['xl/workbook.xml', 'worksheets/sheet2.xml', null],
  ])('from “%s” by “%s”', (source, target, part) => {
    expect(parse(`<Relationship Id="a" Type="t/image" Target="${target}"/>`, source)).toEqual([
      { id: 'a', type: 't/image', kind: 'image', target, isExternal: false, part },
    ]);
  });

  test.each([
    ['External', true],
    ['external', true],
    ['Internal', false],
    ['', false],
  ])('a target mode of “%s”', (mode, isExternal) => {
    const [found] = parse(
      `<Relationship Id="a" Type="image" Target="worksheets/sheet1.xml" TargetMode="${mode}"/>`,
    );
    expect(found).toMatchObject({
      kind: 'image',
      isExternal,
      part: isExternal ? null : 'xl/worksheets/sheet1.xml',
    });
  });

  test('what says nothing leads nowhere, and what is no relationship is none', () => {
    expect(parse('<Relationship/><Other Id="x" Target="worksheets/sheet1.xml"/>')).toEqual([
      { id: '', type: '', kind: '', target: '', isExternal: false, part: null },
    ]);
  });

  test('stand beside the part, whatever slashes name it', () => {
    expect(relationshipsPart('xl\\worksheets\\sheet1.xml')).toBe(
      'xl/worksheets/_rels/sheet1.xml.rels',
    );
    expect(relationshipsPart('workbook.xml')).toBe('_rels/workbook.xml.rels');
  });
});

test.each<[string, string | null]>([
  ['_rels/.rels', ''],
  ['_rels/workbook.xml.rels', 'workbook.xml'],
  ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml'],
  ['xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/sheet1.xml'],
  ['XL\\_RELS\\Workbook.XML.RELS', 'XL\\Workbook.XML'],
  ['xl/workbook.xml', null],
  ['xl/workbook.xml.rels', null],
  ['xl/my_rels/workbook.xml.rels', null],
  ['xl/_rels/more/workbook.xml.rels', null],
  ['xl/_rels/workbook.xml.rels.bak', null],
])('%s holds what leads from “%s”', (part, source) => {
  expect(relationshipsSource(part)).toBe(source);
});

test('names that something leads to and no part has, whatever leads there', async () => {
  const content = (target: string, mode = '') =>
    relationships(relationship('a', 'image', target, mode));
  const file = await openPackage(
    tinyWorkbook({
      entries: [
        { name: 'xl/_rels/extra.xml.rels', content: content('media/Gone.png') },
        { name: 'xl/drawings/_rels/drawing1.xml.rels', content: content('..\\charts\\chart1.xml') },
        {
          name: 'xl/_rels/links.xml.rels',
          content: content('https://x.org/a.png', ' TargetMode="External"'),
        },
        { name: 'xl/_rels/broken.xml.rels', content: '<Relationships><Relationship' },
        { name: 'xl/media/words.txt', content: content('none.png') },
      ],
    }),
  );
  expect([...(await file.missing())].sort()).toEqual(['xl/charts/chart1.xml', 'xl/media/gone.png']);
  expect([...(await (await openPackage(tinyWorkbook())).missing())]).toEqual([]);
});

test('a damaged list of what leads where is refused', async () => {
  const damaged = { name: 'xl/_rels/a.xml.rels', content: relationships(''), declares: { crc: 7 } };
  const file = await openPackage(tinyWorkbook({ entries: [damaged] }));
  expect(await refusalOf(file.missing())).toBe('damaged');
});

test('a part is found, measured and typed whatever its case and slashes', async () => {
  const file = await openPackage(tinyWorkbook({ styles: '<fonts/>' }));
  expect(file.find('/XL\\Styles.xml')).toBe('xl/styles.xml');
  expect(file.find('xl/gone.xml')).toBeNull();
  expect(file.size('xl/styles.xml')).toBe((await file.read('xl/styles.xml')).length);
  expect(file.declares('xl/workbook.xml')).toBe(true);
  expect(file.declares('xl/styles.xml')).toBe(false);
  expect(file.contentType('xl/gone.png')).toBe('');
  expect(await file.relationships('xl/styles.xml')).toEqual([]);
});

test('a part is the same in two files where its packed bytes are', async () => {
  const one = await openPackage(tinyWorkbook({ styles: '' }));
  const other = await openPackage(tinyWorkbook({ styles: '<fonts/>' }));
  expect(one.holdsSame('xl/workbook.xml', other)).toBe(true);
  expect(one.holdsSame('xl/styles.xml', other)).toBe(false);
});

/** Parts that are only copied: whether the file can be written with each of them in it. */
test.each<[string, string | Uint8Array, string | null]>([
  ['docProps/app.xml', `${dtd}<a/>`, 'declares-entities'],
  ['docProps/APP.XML', `${dtd}<a/>`, 'declares-entities'],
  ['xl/drawings/notes.vml', `${dtd}<a/>`, 'declares-entities'],
  ['xl/_rels/extra.xml.rels', `${dtd}<a/>`, 'declares-entities'],
  ['docProps/app.xml', '<a><b></a>', null],
  ['docProps/app.xml', 'no XML at all', null],
  ['docProps/app.xml', '', null],
  ['xl/media/words.txt', `${dtd}<a/>`, null],
  ['xl/media/page.xml.bak', `${dtd}<a/>`, null],
  // Within the content it is no declaration, only ill formed, and comes back as it was.
  ['docProps/app.xml', `<a>${dtd}</a>`, null],
])('%s with “%s” in it is copied: %s', async (name, content, refusal) => {
  const file = await openPackage(tinyWorkbook({ entries: [{ name, content }] }));
  const writing = file.write(new Map());
  if (refusal !== null) expect(await refusalOf(writing)).toBe(refusal);
  else {
    const written = await openPackage(await writing);
    expect(Buffer.from(await written.read(name)).toString()).toBe(content);
  }
});

test('a part that is replaced or taken out need not be sound', async () => {
  const damaged = [
    { name: 'xl/media/a.png', content: 'png', declares: { crc: 7 } },
    { name: 'docProps/app.xml', content: `${dtd}<a/>` },
  ];
  const file = await openPackage(zipOf([...tinyEntries(), ...damaged]));
  const changes = new Map([
    ['XL/media/a.png', encode('new')],
    ['docProps/app.xml', null],
  ]);
  const written = await openPackage(await file.write(changes));
  expect(written.find('docProps/app.xml')).toBeNull();
  expect(Buffer.from(await written.read('xl/media/a.png')).toString()).toBe('new');
});

const utf16 = (xml: string) => Buffer.from(`\uFEFF${xml}`, 'utf16le');

test.each<[string, string | Uint8Array]>([
  ['UTF-8', '<plan><row/>Überprüfen</plan>'],
  ['UTF-16', utf16('<plan><row/>Überprüfen</plan>')],
])('a part is scanned as it is unpacked, in %s too', async (_, content) => {
  const file = await openPackage(tinyWorkbook({ entries: [{ name: 'a.xml', content }] }));
  const seen: string[] = [];
  await file.scanXml('a.xml', (scanner) => {
    while (scanner.next()) seen.push(scanner.kind === 'text' ? scanner.text() : scanner.local);
  });
  expect(seen.join(' ')).toBe('plan row row Überprüfen plan');
});

test.each<[string, string | Uint8Array, number | null, string]>([
  ['is ill formed', '<a><b></a>', null, 'ill-formed'],
  ['is ill formed, in UTF-16', utf16('<a><b></a>'), null, 'ill-formed'],
  ['declares a document type', `${dtd}<a/>`, null, 'declares-entities'],
  ['is damaged, and ill formed by it', '<a><b></a>', 7, 'damaged'],
])('a part that %s is refused once it is unpacked', async (_, content, crc, refusal) => {
  const declares = crc === null ? {} : { crc };
  const file = await openPackage(tinyWorkbook({ entries: [{ name: 'a.xml', content, declares }] }));
  const scanning = file.scanXml('a.xml', (scanner) => {
    while (scanner.next());
  });
  expect(await refusalOf(scanning)).toBe(refusal);
});

test('what is wrong in a part is kept for a report of the problem', async () => {
  const file = await openPackage(
    tinyWorkbook({ entries: [{ name: 'a.xml', content: '<a><b></a>' }] }),
  );
  const scanning = file.scanXml('a.xml', (scanner) => {
    while (scanner.next());
  });
  await expect(scanning).rejects.toMatchObject({
    phrase: { data: { part: 'a.xml' } },
    cause: { name: 'XmlProblem' },
  });
});

test('a long part in which one token is longer than what is unpacked at a time', async () => {
  const words = 'x'.repeat(3_000_000);
  const content = `<a title="${words}"><b>${words}</b><c/></a>`;
  const file = await openPackage(tinyWorkbook({ entries: [{ name: 'a.xml', content }] }));
  const seen: (number | string)[] = [];
  await file.scanXml('a.xml', (scanner) => {
    while (scanner.next()) {
      if (scanner.kind === 'open')
        seen.push(scanner.local, scanner.attribute('title')?.length ?? 0);
      else if (scanner.kind === 'text') seen.push(scanner.text().length);
    }
  });
  expect(seen).toEqual(['a', words.length, 'b', 0, words.length, 'c', 0]);
});

test('a long part in UTF-16 is scanned whole', async () => {
  const rows = '<row>Überprüfen</row>'.repeat(200_000);
  const content = utf16(`<plan>${rows}</plan>`);
  const file = await openPackage(tinyWorkbook({ entries: [{ name: 'a.xml', content }] }));
  let seen = 0;
  await file.scanXml('a.xml', (scanner) => {
    while (scanner.next()) if (scanner.kind === 'open' && scanner.local === 'row') seen++;
  });
  expect(seen).toBe(200_000);
});

test('a long part that is ill formed at its beginning is refused for that', async () => {
  const content = `<plan><row></plan>${'<row/>'.repeat(300_000)}`;
  const file = await openPackage(tinyWorkbook({ entries: [{ name: 'a.xml', content }] }));
  let seen = 0;
  const scanning = file.scanXml('a.xml', (scanner) => {
    while (scanner.next()) seen++;
  });
  expect(await refusalOf(scanning)).toBe('ill-formed');
  expect(seen).toBe(2);
});

test('what goes wrong with those who scan a part is told as it is', async () => {
  const file = await openPackage(tinyWorkbook());
  const wrong = new Error('no more room');
  const scanning = file.scanXml('xl/workbook.xml', () => {
    throw wrong;
  });
  await expect(scanning).rejects.toBe(wrong);
});
