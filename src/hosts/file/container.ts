import {
  ERR_EOCDR_NOT_FOUND,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js';
import { HostProblem } from '../port';
import { sameBytes } from './bytes';
import { deflate, hasZlib, inflate, inflateInPieces } from './inflate';
import { defaultLimits, type Limits } from './limits';
import { refuse } from './problems';

/** New parts carry the first day that the format knows, so that output depends on input alone. */
const NO_DATE = 0x0021_0000;

/** What the header before an entry's bytes begins with. */
const LOCAL_HEADER = 0x0403_4b50;
const HEADER_LENGTH = 30;

const DEFLATED = 8;

/** Longer entries are scanned as they are unpacked, so that they are never held whole. */
const MOST_AT_ONCE = 1 << 20;

/** Everything runs here: in pages the whole engine already stands in one worker. */
const inline = { useWebWorkers: false, useCompressionStream: false } as const;

/** Names are never taken for places to write to, so they may be any. */
const readerOptions = { ...inline, filenameValidation: 'tolerant' } as const;

/** The entries of a zip file, kept as the compressed bytes they are until they are read. */
export class Container {
  private readonly byKey = new Map<string, Entry>();
  private readonly checked = new Set<Entry>();

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: readonly Entry[],
  ) {
    const offsets = new Set<number>();
    for (const entry of entries) {
      // Entries that share their bytes are no work of a program that packs files.
      if (offsets.has(entry.offset)) throw refuse('damaged', { part: entry.filename });
      offsets.add(entry.offset);
      if (entry.directory) continue;
      const key = keyOf(entry.filename);
      if (this.byKey.has(key)) throw refuse('two-parts-one-name', { part: entry.filename });
      this.byKey.set(key, entry);
    }
  }

  /**
   * Opens a zip file by its directory; nothing is unpacked yet. Throws a `HostProblem` where it is
   * damaged, gives two entries one name, or declares more than the limits allow.
   */
  static async open(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Container> {
    if (bytes.length > limits.file) throw refuse('too-large');
    const reader = new ZipReader(new Uint8ArrayReader(bytes), readerOptions);
    const entries: Entry[] = [];
    let total = 0;
    try {
      for await (const entry of reader.getEntriesGenerator()) {
        if (entries.length === limits.entries) throw refuse('too-large');
        if (entry.encrypted) throw refuse('damaged', { part: entry.filename });
        total += entry.uncompressedSize;
        checkSize(entry, total, limits);
        entries.push(entry);
      }
    } catch (error) {
      throw containerProblem(error);
    }
    return new Container(bytes, entries);
  }

  /** The names of the entries as they are written in the file, in its order. */
  get names(): string[] {
    return [...this.byKey.values()].map((entry) => entry.filename);
  }

  /** The name of an entry as the file writes it, found whatever its case and slashes; null where there is none. */
  find(name: string): string | null {
    return this.byKey.get(keyOf(name))?.filename ?? null;
  }

  /** The declared size of an entry, unpacked. */
  size(name: string): number {
    return this.entry(name).uncompressedSize;
  }

  /** An entry, unpacked and compared with its checksum. */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.entry(name);
    const content = new Uint8Array(entry.uncompressedSize);
    let length = 0;
    await this.unpack(entry, (chunk) => {
      content.set(chunk, length);
      length += chunk.length;
    });
    return content;
  }

  /**
   * Hands an entry over piece by piece as it is unpacked. What has been handed over is only known
   * to be whole once this returns: a wrong checksum shows at the end.
   */
  async stream(name: string, take: (chunk: Uint8Array) => void): Promise<void> {
    await this.unpack(this.entry(name), take);
  }

  /** Compares an entry with its checksum, once. */
  async check(name: string): Promise<void> {
    const entry = this.entry(name);
    if (!this.checked.has(entry)) await this.unpack(entry, () => undefined);
  }

  /** True where another file holds an entry under the same name, byte for byte as it is compressed. */
  holdsSame(name: string, other: Container): boolean {
    const [one, two] = [this.entry(name), other.entry(name)];
    const isAlike =
      one.filename === two.filename &&
      one.compressionMethod === two.compressionMethod &&
      one.compressedSize === two.compressedSize &&
      one.uncompressedSize === two.uncompressedSize &&
      one.signature === two.signature;
    if (!isAlike) return false;
    return sameBytes(this.packed(one), other.packed(two));
  }

  /**
   * The file with some entries replaced, added (after the others) or taken out (null). All others
   * are copied as the compressed bytes they are; call `check` on them first.
   */
  async write(changes: ReadonlyMap<string, Uint8Array | null>): Promise<Uint8Array> {
    const pending = new Map(
      [...changes].map(([name, content]) => [keyOf(name), { name, content }]),
    );
    const writer = new ZipWriter(new Uint8ArrayWriter(), { ...inline, extendedTimestamp: false });
    try {
      let kept: Entry[] = [];
      for (const entry of this.entries) {
        const key = keyOf(entry.filename);
        const change = entry.directory ? undefined : pending.get(key);
        if (!change) {
          kept.push(entry);
          continue;
        }
        pending.delete(key);
        await this.copy(writer, kept);
        kept = [];
        if (change.content) {
          await add(writer, entry.filename, change.content, Number(entry.rawLastModDate));
        }
      }
      await this.copy(writer, kept);
      for (const { name, content } of pending.values()) {
        if (content) await add(writer, name, content, NO_DATE);
      }
      return await writer.close();
    } catch (error) {
      throw containerProblem(error);
    }
  }

  /** Copies entries that stand one after another, as the bytes they are. */
  private async copy(writer: ZipWriter<unknown>, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const offsets = new Set(entries.map(({ offset }) => offset));
    await writer.appendZip(new Uint8ArrayReader(this.bytes), {
      filter: ({ offset }) => offsets.has(offset),
      readerOptions,
    });
  }

  /** The bytes of an entry as the file holds them, which begin after its local header. */
  private packed({ offset, compressedSize, filename }: FileEntry): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.bytes;
    const view = new DataView(buffer, byteOffset, byteLength);
    const isThere =
      offset + HEADER_LENGTH <= byteLength && view.getUint32(offset, true) === LOCAL_HEADER;
    if (!isThere) throw refuse('damaged', { part: filename });
    const nameLength = view.getUint16(offset + 26, true);
    const start = offset + HEADER_LENGTH + nameLength + view.getUint16(offset + 28, true);
    return this.bytes.subarray(start, start + compressedSize);
  }

  private entry(name: string): FileEntry {
    const entry = this.byKey.get(keyOf(name));
    if (!entry || entry.directory) throw refuse('ill-formed', { part: name });
    return entry;
  }

  /** Never hands over more than the entry declares, whatever it unpacks to. */
  private async unpack(entry: FileEntry, take: (chunk: Uint8Array) => void): Promise<void> {
    const atOnce = this.unpackedAtOnce(entry);
    if (atOnce) {
      take(atOnce);
      this.checked.add(entry);
      return;
    }
    let length = 0;
    let thrown: unknown;
    const write = (chunk: Uint8Array): void => {
      length += chunk.length;
      try {
        if (length > entry.uncompressedSize) throw refuse('damaged', { part: entry.filename });
        take(chunk);
      } catch (error) {
        thrown = error;
        throw error;
      }
    };
    try {
      const deflated = hasZlib ? this.deflated(entry) : null;
      if (deflated) await inflateInPieces(deflated.packed, deflated.crc32, write);
      else await entry.getData(new WritableStream({ write }), { ...inline, checkCrc32: true });
    } catch (error) {
      throw thrown ?? containerProblem(error, entry.filename);
    }
    if (length !== entry.uncompressedSize) throw refuse('damaged', { part: entry.filename });
    this.checked.add(entry);
  }

  /** A short entry where that is quicker and nothing is wrong with it; null leaves it to the streams. */
  private unpackedAtOnce(entry: FileEntry): Uint8Array | null {
    const { uncompressedSize } = entry;
    const deflated = uncompressedSize > MOST_AT_ONCE ? null : this.deflated(entry);
    return deflated && inflate(deflated.packed, uncompressedSize, deflated.crc32);
  }

  /** The bytes of an entry that is deflated, with the checksum of what they unpack to; null of another. */
  private deflated(entry: FileEntry): { packed: Uint8Array; crc32: number } | null {
    const { compressedSize, compressionMethod, signature: crc32 } = entry;
    if (compressionMethod !== DEFLATED || crc32 === undefined) return null;
    const packed = this.packed(entry);
    return packed.length === compressedSize ? { packed, crc32 } : null;
  }
}

function checkSize(entry: Entry, total: number, limits: Limits): void {
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > limits.ratioFrom && size > compressedSize * limits.ratio) throw refuse('bomb');
  if (size > limits.part || total > limits.total) throw refuse('too-large');
}

async function add(
  writer: ZipWriter<unknown>,
  name: string,
  content: Uint8Array,
  rawLastModDate: number,
): Promise<void> {
  const options = { rawLastModDate, dataDescriptor: false };
  if (!hasZlib || content.length === 0) {
    await writer.add(name, new Uint8ArrayReader(content), options);
    return;
  }
  const { packed, crc32 } = deflate(content);
  await writer.add(name, new Uint8ArrayReader(packed), {
    ...options,
    ...{ passThrough: true, compressionMethod: DEFLATED },
    ...{ uncompressedSize: content.length, crc32 },
  });
}

/** One key for every way of writing a part's name: with a leading slash, backslashes, in any case. */
export function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function containerProblem(error: unknown, part?: string): HostProblem {
  if (error instanceof HostProblem) return error;
  const message = error instanceof Error ? error.message : '';
  const isCut = message === ERR_EOCDR_NOT_FOUND || message === ERR_CENTRAL_DIRECTORY_NOT_FOUND;
  if (isCut) return refuse('cut-short', {}, error);
  return refuse('damaged', part === undefined ? {} : { part }, error);
}
