import { spoil } from './mutate-package';
import type { Random } from './random';
import type { Zip } from './zip';

/** A change to the bytes of a zip file; says what it did. */
export type ZipMutation = (zip: Zip, random: Random) => { bytes: Buffer; did: string };

/** Fields by their offset and length in bytes. */
type Fields = Readonly<Record<string, readonly [number, 2 | 4]>>;

const signature = { signature: [0, 4] } as const;
const shared: Fields = {
  version: [0, 2],
  flags: [2, 2],
  method: [4, 2],
  date: [6, 4],
  sum: [10, 4],
  'packed size': [14, 4],
  size: [18, 4],
  'name length': [22, 2],
  'extra length': [24, 2],
};
const localFields: Fields = { ...signature, ...moved(shared, 4) };
const centralFields: Fields = {
  ...signature,
  ...moved(shared, 6),
  'comment length': [32, 2],
  disk: [34, 2],
  attributes: [38, 4],
  offset: [42, 4],
};
const endFields: Fields = {
  ...signature,
  disk: [4, 2],
  'entries here': [8, 2],
  entries: [10, 2],
  'directory size': [12, 4],
  'directory offset': [16, 4],
  'comment length': [20, 2],
};

/** Changes to headers, to lengths, and to bytes wherever they are. */
export const zipMutations: Readonly<Record<string, ZipMutation>> = {
  bytes: ({ bytes }, random) => ({ bytes: spoil(bytes, random), did: '' }),
  'a local header': (zip, random) => field(zip, random.pick(zip.locals), localFields, random),
  'a directory record': (zip, random) =>
    field(zip, random.pick(zip.centrals), centralFields, random),
  'the end record': (zip, random) => field(zip, zip.end, endFields, random),
  'sizes that lie, the same in both headers': ({ bytes, locals, centrals }, random) => {
    const at = random.below(locals.length);
    const size = random.pick([0, 1, 100, 50_000_000, 900_000_000, 0xffff_ffff]);
    const changed = Buffer.from(bytes);
    changed.writeUInt32LE(size, locals[at]! + 22);
    changed.writeUInt32LE(size, centrals[at]! + 24);
    return { bytes: changed, did: `${size} for entry ${at}` };
  },
  'entries that share their bytes': ({ bytes, centrals }, random) => {
    const changed = Buffer.from(bytes);
    const [from, to] = [random.pick(centrals), random.pick(centrals)];
    bytes.copy(changed, to + 10, from + 10, from + 28);
    bytes.copy(changed, to + 42, from + 42, from + 46);
    return { bytes: changed, did: '' };
  },
  'bytes before the start': ({ bytes }, random) => ({
    bytes: Buffer.concat([Buffer.from('PK'), random.bytes(random.pick([1, 22, 500])), bytes]),
    did: '',
  }),
  'bytes after the end': ({ bytes }, random) => ({
    bytes: Buffer.concat([bytes, random.bytes(random.pick([1, 22, 70_000]))]),
    did: '',
  }),
  'a second end record': ({ bytes, end }) => ({
    bytes: Buffer.concat([bytes, bytes.subarray(end)]),
    did: '',
  }),
};

function field(
  { bytes }: Zip,
  start: number,
  fields: Fields,
  random: Random,
): { bytes: Buffer; did: string } {
  const name = random.pick(Object.keys(fields));
  const [offset, length] = fields[name]!;
  const changed = Buffer.from(bytes);
  const at = start + offset;
  const now = length === 2 ? bytes.readUInt16LE(at) : bytes.readUInt32LE(at);
  const limit = length === 2 ? 0x1_0000 : 0x1_0000_0000;
  const value = random.pick([
    0,
    1,
    8,
    9,
    99,
    now + 1,
    now ^ 1,
    now ^ 8,
    limit - 1,
    limit / 2,
    random.below(limit),
  ]);
  const written = ((value % limit) + limit) % limit;
  if (length === 2) changed.writeUInt16LE(written, at);
  else changed.writeUInt32LE(written, at);
  return { bytes: changed, did: `${name} ${now} → ${written}` };
}

function moved(fields: Fields, by: number): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [offset, length]]) => [name, [offset + by, length]]),
  );
}
