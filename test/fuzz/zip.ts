import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** An entry of a zip file that may be written with lies about itself. */
export interface Entry {
  readonly name: string;
  readonly content: Buffer;
  /** The content as it is packed, kept so that what is not changed is not packed anew. */
  readonly packed: Buffer | null;
  readonly method: number;
  /** True where it could not be unpacked: `content` is what is packed. */
  readonly spoilt?: boolean;
}

/** A zip file with the places of its headers, so that they can be spoilt. */
export interface Zip {
  readonly bytes: Buffer;
  readonly locals: readonly number[];
  readonly centrals: readonly number[];
  /** The record at the end. */
  readonly end: number;
}

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const DIRECTORY = 0x0201_4b50;
const ENTRY = 0x0403_4b50;
/** What a record says where it says it elsewhere. */
const UNSAID = 0xffff_ffff;

/** Writes entries as they are given, two of one name too. */
export function zip(entries: readonly Entry[]): Zip {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const locals: number[] = [];
  const centrals: number[] = [];
  let offset = 0;
  let length = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(entry.method, 4);
    fields.writeUInt32LE(0x0021_0000, 6);
    fields.writeUInt32LE(crc32(entry.content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), fields, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, name);
    locals.push(offset);
    centrals.push(length);
    offset += LOCAL + name.length + packed.length;
    length += CENTRAL + name.length;
  }
  const end = Buffer.alloc(END);
  end.write('PK\x05\x06');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return {
    bytes: Buffer.concat([...parts, ...directory, end]),
    locals,
    centrals: centrals.map((at) => offset + at),
    end: offset + length,
  };
}

function pack({ content, packed, method }: Entry): Buffer {
  if (packed !== null) return packed;
  return method === 0 ? content : deflateRawSync(content, { level: 1 });
}

/**
 * Reads a zip file by its directory, with code of its own: what the product makes of a file is
 * compared with what this sees. Throws where an entry does not hold what it declares, or marks it
 * as spoilt where `keepSpoilt`.
 */
export function unzip(bytes: Buffer, keepSpoilt = false): Entry[] {
  const end = bytes.lastIndexOf('PK\x05\x06');
  if (end < 0) throw new Error('no end record');
  const size = bytes.readUInt32LE(end + 12);
  const declared = bytes.readUInt32LE(end + 16);
  if (declared === UNSAID) return unzipLarge(bytes, end, keepSpoilt);
  // The directory ends where the end record begins; bytes before the first entry move both.
  const moved = end - size;
  const shift = isAt(bytes, moved, DIRECTORY) ? moved - declared : 0;
  const entries: Entry[] = [];
  let at = declared + shift;
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY) throw new Error('no directory record');
    const nameLength = bytes.readUInt16LE(at + 28);
    // A length that lies does not reach beyond the directory.
    const name = bytes.toString('utf8', at + CENTRAL, Math.min(at + CENTRAL + nameLength, end));
    const offset = bytes.readUInt32LE(at + 42);
    const local = isAt(bytes, offset + shift, ENTRY) ? offset + shift : offset;
    if (!name.endsWith('/')) entries.push(entryAt(bytes, name, at, local, keepSpoilt));
    at += CENTRAL + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The same of a file whose records say their sizes and places in 64 bits. */
function unzipLarge(bytes: Buffer, end: number, keepSpoilt: boolean): Entry[] {
  const record = bytes.lastIndexOf('PK\x06\x06', end);
  if (record < 0) throw new Error('no end record of 64 bits');
  const entries: Entry[] = [];
  let at = Number(bytes.readBigUInt64LE(record + 48));
  for (let n = bytes.readBigUInt64LE(record + 32); n > 0n; n--) {
    if (!isAt(bytes, at, DIRECTORY)) throw new Error('no directory record');
    const nameEnd = at + CENTRAL + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + CENTRAL, nameEnd);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const plain = Buffer.from(bytes.subarray(at, at + CENTRAL));
    sayPlainly(plain, bytes.subarray(nameEnd, extraEnd));
    if (!name.endsWith('/')) {
      const record = Buffer.concat([bytes, plain]);
      entries.push(entryAt(record, name, bytes.length, plain.readUInt32LE(42), keepSpoilt));
    }
    at = extraEnd + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Puts what a record says in 64 bits where it is usually said in 32. */
function sayPlainly(record: Buffer, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let value = at + 4;
    for (const field of [24, 20, 42]) {
      if (record.readUInt32LE(field) !== UNSAID) continue;
      record.writeUInt32LE(Number(extra.readBigUInt64LE(value)), field);
      value += 8;
    }
  }
}

function isAt(bytes: Buffer, at: number, signature: number): boolean {
  return at >= 0 && at + 4 <= bytes.length && bytes.readUInt32LE(at) === signature;
}

function entryAt(
  bytes: Buffer,
  name: string,
  at: number,
  local: number,
  keepSpoilt: boolean,
): Entry {
  const method = bytes.readUInt16LE(at + 10);
  const length = bytes.readUInt32LE(at + 20);
  const start = local + LOCAL + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + length);
  try {
    return { name, content: unpacked(bytes, name, at, packed, method), packed, method };
  } catch (error) {
    if (!keepSpoilt) throw error;
    return { name, content: packed, packed, method, spoilt: true };
  }
}

function unpacked(bytes: Buffer, name: string, at: number, packed: Buffer, method: number): Buffer {
  const size = bytes.readUInt32LE(at + 24);
  const content =
    method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size) throw new Error(`${name} has another size than it declares`);
  if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} has no such sum`);
  return content;
}
