import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { Container, keyOf } from '../../../src/hosts/file/container';
import { defaultLimits, type Limits } from '../../../src/hosts/file/limits';
import { HostProblem } from '../../../src/hosts/port';
import { refusalOf } from './refusal';
import { zipOf, type TinyEntry } from './tiny-package';

// What zip files look like that programs other than Excel packed, and what is wrong with those that
// cannot be trusted.

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);
const words = 'Train all staff in safe handover. '.repeat(60);
/** Longer than what is unpacked at once. */
const long = 'Review the policy, and tell the Board. '.repeat(60_000);

const entries: TinyEntry[] = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/', content: '' },
  { name: 'xl/plan.xml', content: words },
  { name: 'xl/long.xml', content: long },
];

/** A zip file whose bytes are changed before it is opened; `n` counts the entries from 0. */
function changed(change: (zip: Buffer, directory: (n: number) => number) => void): Uint8Array {
  const zip = Buffer.from(zipOf(entries));
  change(zip, (n) => {
    let at = zip.indexOf('PK\x01\x02');
    for (; n > 0; n--) at = zip.indexOf('PK\x01\x02', at + 4);
    return at;
  });
  return new Uint8Array(zip);
}

/** As a download leaves a file that got its room on the disk, and not all of its bytes. */
function withoutList(zip: Uint8Array): Uint8Array {
  const list = Buffer.from(zip).indexOf('PK\x01\x02');
  return zip.slice().fill(0, list, zip.length - 22);
}

async function problemOf(work: Promise<unknown>): Promise<[string, unknown]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostProblem)) throw error;
  return [error.phrase.message, error.phrase.data['part']];
}

test('folders are no parts, and stay in the file', async () => {
  const container = await Container.open(zipOf(entries));
  expect(container.names).toEqual(['[Content_Types].xml', 'xl/plan.xml', 'xl/long.xml']);
  expect(container.find('xl/')).toBeNull();
  const written = await container.write(new Map([['xl/plan.xml', bytes('new')]]));
  const listed = await new ZipReader(new Uint8ArrayReader(written)).getEntries();
  expect(listed.map(({ filename }) => filename).slice(0, 4)).toEqual(entries.map((e) => e.name));
  expect(listed[1]!.directory).toBe(true);
});

test.each([
  ['xl/workbook.xml', 'xl/workbook.xml'],
  ['/xl/workbook.xml', 'xl/workbook.xml'],
  ['//xl//workbook.xml', 'xl//workbook.xml'],
  ['\\XL\\Workbook.XML', 'xl/workbook.xml'],
  ['[Content_Types].xml', '[content_types].xml'],
])('%s is known as %s', (name, key) => {
  expect(keyOf(name)).toBe(key);
});

test('short parts and long ones, and what is not packed at all, are read whole', async () => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 });
  await writer.add('stored.bin', new Uint8ArrayReader(bytes(words)));
  const stored = await Container.open(await writer.close());
  expect(text(await stored.read('stored.bin'))).toBe(words);
  const container = await Container.open(zipOf(entries));
  expect(text(await container.read('xl/plan.xml'))).toBe(words);
  expect(text(await container.read('xl/long.xml'))).toBe(long);
  expect(container.size('xl/plan.xml')).toBe(words.length);
  expect(container.size('XL\\long.xml')).toBe(long.length);
  await container.check('xl/long.xml');
});

test.each(['xl/plan.xml', 'xl/long.xml'])('%s is handed over piece by piece', async (name) => {
  const container = await Container.open(zipOf(entries));
  const pieces: string[] = [];
  await container.stream(name, (chunk) => pieces.push(text(chunk)));
  expect(pieces.join('')).toBe(name === 'xl/plan.xml' ? words : long);
});

test.each(['xl/plan.xml', 'xl/long.xml'])(
  'what goes wrong with those who take %s is told as it is',
  async (name) => {
    const container = await Container.open(zipOf(entries));
    const wrong = new Error('no more room');
    const taking = container.stream(name, () => {
      throw wrong;
    });
    await expect(taking).rejects.toBe(wrong);
  },
);

test('an empty part is read, and written', async () => {
  const container = await Container.open(zipOf([{ name: 'a', content: '' }]));
  expect(await container.read('a')).toHaveLength(0);
  const written = await Container.open(await container.write(new Map([['b', bytes('')]])));
  expect(written.names).toEqual(['a', 'b']);
});

test('what is replaced stands where it stood, under its own name and day', async () => {
  const day = new Date(2016, 9, 31);
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const name of ['a.xml', 'B.xml', 'c.xml']) {
    await writer.add(name, new Uint8ArrayReader(bytes(words)), { lastModDate: day });
  }
  const container = await Container.open(await writer.close());
  const changes = new Map<string, Uint8Array | null>([
    ['/b.XML', bytes('new')],
    ['gone.xml', null],
    ['d.xml', bytes('added')],
  ]);
  const written = await container.write(changes);
  const listed = await new ZipReader(new Uint8ArrayReader(written)).getEntries();
  expect(listed.map((entry) => [entry.filename, entry.lastModDate.getFullYear()])).toEqual([
    ['a.xml', 2016],
    ['B.xml', 2016],
    ['c.xml', 2016],
    ['d.xml', 1980],
  ]);
});

test('a file is the same as another only where every packed byte is', async () => {
  const one = await Container.open(zipOf(entries));
  const same = await Container.open(zipOf(entries));
  const other = await Container.open(
    zipOf([
      { name: '[content_types].xml', content: '<Types/>' },
      { name: 'xl/plan.xml', content: words.replace('T', 't') },
      { name: 'xl/long.xml', content: `${long}.` },
    ]),
  );
  for (const name of one.names) {
    expect(one.holdsSame(name, same)).toBe(true);
    expect(one.holdsSame(name, other)).toBe(false);
  }
});

test.each([
  ['its way of packing', 10, 2],
  ['its checksum', 16, 4],
  ['its size', 24, 4],
])('a part of which only %s is said to be another is not the same', async (_, at, width) => {
  const one = await Container.open(zipOf(entries));
  const lying = changed((zip, directory) => {
    const place = directory(2) + at;
    zip.writeUIntLE(zip.readUIntLE(place, width) + 1, place, width);
  });
  const other = await Container.open(lying);
  expect(one.holdsSame('xl/plan.xml', other)).toBe(false);
  expect(other.holdsSame('xl/plan.xml', one)).toBe(false);
  expect(one.holdsSame('[Content_Types].xml', other)).toBe(true);
});

test('a part is the same whatever the program that packed it says before its bytes', async () => {
  const pack = async (extendedTimestamp: boolean): Promise<Container> => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), {
      useWebWorkers: false,
      useCompressionStream: false,
      extendedTimestamp,
    });
    for (const name of ['a.xml', 'xl/a longer name.xml']) {
      await writer.add(name, new Uint8ArrayReader(bytes(`${name} ${words}`)));
    }
    return Container.open(await writer.close());
  };
  const [one, other] = [await pack(true), await pack(false)];
  for (const name of one.names) {
    expect(one.holdsSame(name, other)).toBe(true);
    expect(text(await one.read(name))).toBe(`${name} ${words}`);
  }
});

test('what is added says its size before its bytes, as Excel has it', async () => {
  const container = await Container.open(zipOf(entries));
  const written = await container.write(new Map([['xl/new.xml', bytes(words)]]));
  const listed = await new ZipReader(new Uint8ArrayReader(written)).getEntries();
  expect(listed.at(-1)).toMatchObject({
    filename: 'xl/new.xml',
    uncompressedSize: words.length,
    bitFlag: { dataDescriptor: false },
  });
});

test('the same words packed in another way are not the same bytes', async () => {
  const pack = async (level: number): Promise<Container> => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level });
    await writer.add('a', new Uint8ArrayReader(bytes(words)));
    return Container.open(await writer.close());
  };
  expect((await pack(0)).holdsSame('a', await pack(9))).toBe(false);
});

test.each<[string, string, Partial<Limits>]>([
  ['a file as large as it may be', 'opens', { file: zipOf(entries).length }],
  ['a file one byte larger', 'too-large', { file: zipOf(entries).length - 1 }],
  ['as many entries as there may be', 'opens', { entries: 4 }],
  ['one entry more', 'too-large', { entries: 3 }],
  ['a part as large as it may be', 'opens', { part: long.length }],
  ['a part one byte larger', 'too-large', { part: long.length - 1 }],
  ['parts as large as they may be together', 'opens', { total: 8 + words.length + long.length }],
  ['parts one byte larger', 'too-large', { total: 7 + words.length + long.length }],
  ['a part that grows too much', 'bomb', { ratioFrom: 1000, ratio: 2 }],
  ['a part that grows as much, and is small', 'opens', { ratioFrom: long.length, ratio: 2 }],
  ['a part that grows within reason', 'opens', { ratioFrom: 1000, ratio: 1000 }],
])('%s: %s', async (_, expected, limits) => {
  const opening = Container.open(zipOf(entries), { ...defaultLimits, ...limits });
  if (expected === 'opens') expect((await opening).names).toHaveLength(3);
  else expect(await refusalOf(opening)).toBe(expected);
});

/** What is damaged, how, and which part is named for it. */
test.each<[string, Uint8Array, (container: Container) => Promise<unknown>, string]>([
  [
    'a checksum of a long part that is wrong',
    changed((zip, directory) => zip.writeUInt32LE(1, directory(3) + 16)),
    (container) => container.check('xl/long.xml'),
    'xl/long.xml',
  ],
  [
    'a part that does not begin where it should',
    changed((zip) => zip.write('xx', zip.indexOf('xl/plan.xml') - 30)),
    (container) => container.read('xl/plan.xml'),
    'xl/plan.xml',
  ],
  [
    'a part that begins behind the end of the file',
    changed((zip, directory) => zip.writeUInt32LE(zip.length - 10, directory(2) + 42)),
    (container) => container.read('xl/plan.xml'),
    'xl/plan.xml',
  ],
  [
    'bytes behind those that are packed',
    changed((zip, directory) => {
      const place = directory(2) + 20;
      zip.writeUInt32LE(zip.readUInt32LE(place) + 5, place);
    }),
    (container) => container.read('xl/plan.xml'),
    'xl/plan.xml',
  ],
  [
    'packed bytes that are none',
    changed((zip) =>
      zip.fill(0xff, zip.indexOf('xl/plan.xml') + 11, zip.indexOf('xl/plan.xml') + 21),
    ),
    (container) => container.read('xl/plan.xml'),
    'xl/plan.xml',
  ],
])('%s: damaged', async (_, zip, read, part) => {
  expect(await problemOf(Container.open(zip).then(read))).toEqual(['file.damaged', part]);
});

test('a part under a password of its own is refused, and named', async () => {
  const locked = changed((zip, directory) => zip.writeUInt8(1, directory(2) + 8));
  expect(await problemOf(Container.open(locked))).toEqual(['file.damaged', 'xl/plan.xml']);
});

test('two parts of one name, and two that share their bytes, are named', async () => {
  const twice = zipOf([...entries, { name: '/XL/plan.xml', content: '' }]);
  expect(await problemOf(Container.open(twice))).toEqual([
    'file.two-parts-one-name',
    '/XL/plan.xml',
  ]);
  const shared = changed((zip, directory) =>
    zip.writeUInt32LE(zip.readUInt32LE(directory(2) + 42), directory(3) + 42),
  );
  expect(await problemOf(Container.open(shared))).toEqual(['file.damaged', 'xl/long.xml']);
});

test('a part that is not there is no part of the file', async () => {
  const container = await Container.open(zipOf(entries));
  expect(await problemOf(container.read('xl/gone.xml'))).toEqual([
    'file.ill-formed',
    'xl/gone.xml',
  ]);
});

test('a part that stands in the middle of a larger buffer is read from there', async () => {
  const zip = zipOf(entries);
  const buffer = new Uint8Array(zip.length + 64);
  buffer.set(zip, 64);
  const container = await Container.open(buffer.subarray(64));
  expect(text(await container.read('xl/plan.xml'))).toBe(words);
});

test.each([
  ['its end', (zip: Uint8Array) => zip.slice(0, -22)],
  ['all but its beginning', (zip: Uint8Array) => zip.slice(0, 60)],
  ['the list of its parts', withoutList],
])('a file that lost %s was cut short', async (_, cut) => {
  expect(await problemOf(Container.open(cut(zipOf(entries))))).toEqual([
    'file.cut-short',
    undefined,
  ]);
});
