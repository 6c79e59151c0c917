import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { Container } from '../../../src/hosts/file/container';
import { defaultLimits } from '../../../src/hosts/file/limits';
import { refusalOf } from './refusal';
import { zipOf, type TinyEntry } from './tiny-package';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);
const long = 'what is kept is kept '.repeat(500);

const entries: TinyEntry[] = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/a.xml', content: long },
  { name: 'xl\\B.xml', content: 'b' },
];

test('entries are found whatever their case and slashes, and read', async () => {
  const container = await Container.open(zipOf(entries));
  expect(container.names).toEqual(entries.map(({ name }) => name));
  expect(container.find('/XL/b.XML')).toBe('xl\\B.xml');
  expect(container.find('xl/c.xml')).toBeNull();
  expect(text(await container.read('xl/A.xml'))).toBe(long);
});

test('replaced, added and removed entries; the rest byte for byte as it was packed', async () => {
  const container = await Container.open(zipOf(entries));
  const changes = new Map<string, Uint8Array | null>([
    ['xl/b.xml', bytes('new')],
    ['xl/added.xml', bytes(long)],
    ['[Content_Types].xml', null],
  ]);
  const written = await container.write(changes);
  const again = await Container.open(written);
  expect(again.names).toEqual(['xl/a.xml', 'xl\\B.xml', 'xl/added.xml']);
  expect(text(await again.read('xl/B.xml'))).toBe('new');
  expect(text(await again.read('xl/added.xml'))).toBe(long);
  // The same changes to the same file give the same bytes: no clock is read.
  expect(await container.write(changes)).toEqual(written);
});

test('what is copied is the same as it was packed, what is replaced is not', async () => {
  // Some programs put bytes of their own before a file; entries are found all the same.
  const original = Buffer.concat([Buffer.alloc(100, 'x'), zipOf(entries)]);
  const container = await Container.open(new Uint8Array(original));
  const written = await Container.open(await container.write(new Map([['xl/b.xml', bytes('c')]])));
  expect(text(await written.read('xl/a.xml'))).toBe(long);
  expect(container.holdsSame('xl/a.xml', written)).toBe(true);
  expect(container.holdsSame('xl/b.xml', written)).toBe(false);
});

test('the packed bytes of what is copied are not packed anew', async () => {
  // Stored without compression: packing it anew would make it smaller.
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  await writer.add('stored.bin', new Uint8ArrayReader(bytes(long)));
  await writer.add('other', new Uint8ArrayReader(bytes('x')));
  const container = await Container.open(await writer.close());
  const written = await container.write(new Map([['other', bytes('y')]]));
  expect(written.length).toBeGreaterThan(long.length);
});

test.each<[string, string, () => Promise<unknown>]>([
  [
    'two entries of one name',
    'two-parts-one-name',
    () => Container.open(zipOf([...entries, { name: 'XL/A.xml', content: '' }])),
  ],
  ['an end that is missing', 'cut-short', () => Container.open(zipOf(entries).slice(0, -30))],
  [
    'two entries that share their bytes',
    'damaged',
    () => {
      const shared = Buffer.from(zipOf(entries));
      const [one, other] = [0, 1].map((n) => nthRecord(shared, n));
      shared.copy(shared, other! + 42, one! + 42, one! + 46);
      return Container.open(new Uint8Array(shared));
    },
  ],
  ['only a beginning', 'cut-short', () => Container.open(zipOf(entries).slice(0, 40))],
  [
    'a wrong checksum',
    'damaged',
    async () => {
      const lying = { name: 'a', content: long, declares: { crc: 1 } };
      return (await Container.open(zipOf([lying]))).read('a');
    },
  ],
  [
    'a wrong checksum in what is copied',
    'damaged',
    async () => {
      const lying = { name: 'a', content: long, declares: { crc: 1 } };
      return (await Container.open(zipOf([lying]))).check('a');
    },
  ],
  [
    'more content than declared',
    'damaged',
    async () => {
      const lying = { name: 'a', content: long, declares: { size: 10 } };
      return (await Container.open(zipOf([lying]))).read('a');
    },
  ],
  [
    'less content than declared',
    'damaged',
    async () => {
      const lying = { name: 'a', content: long, declares: { size: long.length + 1 } };
      return (await Container.open(zipOf([lying]))).read('a');
    },
  ],
  [
    'a part that declares to grow beyond reason',
    'bomb',
    () => Container.open(zipOf([{ name: 'a', content: '', declares: { size: 500e6 } }])),
  ],
])('%s: %s', async (_, refusal, open) => {
  expect(await refusalOf(open())).toBe(refusal);
});

test.each(['file', 'part', 'total', 'entries'] as const)('too large by its %s', async (limit) => {
  const opening = Container.open(zipOf(entries), { ...defaultLimits, [limit]: 2 });
  expect(await refusalOf(opening)).toBe('too-large');
});

test('a part that unpacks to more than it declares is stopped there', async () => {
  const bomb = { name: 'a', content: 'x'.repeat(50e6), declares: { size: 1000 } };
  const container = await Container.open(zipOf([bomb]));
  let seen = 0;
  const reading = container.stream('a', (chunk) => (seen += chunk.length));
  expect(await refusalOf(reading)).toBe('damaged');
  expect(seen).toBeLessThanOrEqual(1000);
});

/** Where the record of an entry begins in the directory of a zip file. */
function nthRecord(zip: Buffer, n: number): number {
  let at = zip.indexOf('PK\x01\x02');
  for (let skip = n; skip > 0; skip--) at = zip.indexOf('PK\x01\x02', at + 4);
  return at;
}
