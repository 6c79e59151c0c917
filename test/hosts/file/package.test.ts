import { openPackage } from '../../../src/hosts/file/package';
import { relationshipsPart } from '../../../src/hosts/file/relationships';
import { refusalOf } from './refusal';
import { relationship, relationships, tinyEntries, tinyWorkbook, zipOf } from './tiny-package';

test('relationships are stored beside their part', () => {
  expect(relationshipsPart('')).toBe('_rels/.rels');
  expect(relationshipsPart('xl/worksheets/sheet1.xml')).toBe('xl/worksheets/_rels/sheet1.xml.rels');
});

test.each([
  ['relative', 'media/picture one.png'],
  ['absolute', '/xl/media/picture one.png'],
  ['with backslashes', 'media\\picture one.png'],
  ['with escapes', 'media/picture%20one.png'],
  ['in another case', 'MEDIA/Picture One.PNG'],
  ['by way of folders', '../xl/./media/picture one.png'],
  ['outside, which there is no way to', '../../../xl/media/picture one.png'],
  ['with a fragment', 'media/picture one.png#there'],
])('a target %s leads to its part', async (_, target) => {
  const file = await openPackage(
    tinyWorkbook({
      entries: [
        { name: 'xl/media/picture one.png', content: 'png' },
        {
          name: 'xl/_rels/extra.xml.rels',
          content: relationships(relationship('a', 'image', target)),
        },
      ],
    }),
  );
  const [found] = await file.relationships('xl/extra.xml');
  expect(found).toMatchObject({ id: 'a', kind: 'image', isExternal: false });
  expect(found?.part).toBe('xl/media/picture one.png');
});

test('a target outside the file, or that is not there, leads to no part', async () => {
  const content = relationships(
    relationship('a', 'hyperlink', 'https://example.org/%zz', ' TargetMode="External"') +
      relationship('b', 'image', 'gone%zz.png') +
      relationship('c', 'hyperlink', '#Sheet1!A1'),
  );
  const file = await openPackage(
    tinyWorkbook({ entries: [{ name: 'xl/_rels/extra.xml.rels', content }] }),
  );
  const found = await file.relationships('xl/extra.xml');
  expect(found.map(({ part }) => part)).toEqual([null, null, null]);
  expect(found[0]).toMatchObject({ isExternal: true, target: 'https://example.org/%zz' });
});

test('content types, by part and by extension', async () => {
  const file = await openPackage(tinyWorkbook());
  expect(file.contentType('XL/workbook.xml')).toContain('sheet.main+xml');
  expect(file.contentType('/xl/worksheets/sheet1.xml')).toBe('application/xml');
  expect(file.contentType('a.bin')).toBe('');
});

test('a file is written with what was changed and nothing else', async () => {
  const file = await openPackage(tinyWorkbook());
  const written = await openPackage(
    await file.write(new Map([['xl/new.xml', new TextEncoder().encode('<new/>')]])),
  );
  expect(written.parts).toEqual([...file.parts, 'xl/new.xml']);
  for (const part of file.parts) expect(await written.read(part)).toEqual(await file.read(part));
});

test('a part that is only copied may be ill formed', async () => {
  const entry = { name: 'xl/comments.vml', content: '<br><p>' };
  const file = await openPackage(tinyWorkbook({ entries: [entry] }));
  await expect(file.write(new Map())).resolves.toBeInstanceOf(Uint8Array);
});

const dtd = '<!DOCTYPE a [<!ENTITY b "c">]><a/>';

test.each<[string, string | Uint8Array]>([
  ['UTF-8', `<?xml version="1.0"?>\n<!-- x -->${dtd}`],
  ['UTF-16', Buffer.from(`\uFEFF${dtd}`, 'utf16le')],
])('a part that is only copied may not declare a document type (%s)', async (_, content) => {
  const file = await openPackage(
    tinyWorkbook({ entries: [{ name: 'docProps/app.xml', content }] }),
  );
  expect(await refusalOf(file.write(new Map()))).toBe('declares-entities');
});

test('a damaged part that is only copied stops the writing', async () => {
  const damaged = { name: 'xl/media/a.png', content: 'png', declares: { crc: 7 } };
  const file = await openPackage(zipOf([...tinyEntries(), damaged]));
  expect(await refusalOf(file.write(new Map()))).toBe('damaged');
});
