/** What Node's own library has that is used here; browsers have nothing that packs without streams. */
interface Zlib {
  inflateRawSync(
    packed: Uint8Array,
    options: { maxOutputLength: number; info: true },
  ): { buffer: Uint8Array; engine: { bytesWritten: number } };
  createInflateRaw(options: { chunkSize: number }): Inflating;
  deflateRawSync(bytes: Uint8Array): Uint8Array;
  crc32?(bytes: Uint8Array, before?: number): number;
}

interface Inflating extends AsyncIterable<Uint8Array> {
  readonly bytesWritten: number;
  end(packed: Uint8Array): void;
}

const host = globalThis as {
  process?: { getBuiltinModule?(name: string): unknown };
};
const zlib = (host.process?.getBuiltinModule?.('node:zlib') ?? null) as Zlib | null;

/**
 * Unpacks deflated bytes at once, which takes a tenth of what streams take for the small parts of a
 * workbook. Null where this cannot be done here, and where the bytes are not exactly what is
 * declared of them (their size, their checksum, nothing behind them): then the streams say what is wrong.
 */
export function inflate(packed: Uint8Array, size: number, crc32: number): Uint8Array | null {
  if (!zlib?.crc32) return null;
  try {
    const { buffer, engine } = zlib.inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      info: true,
    });
    const isSound =
      buffer.length === size &&
      engine.bytesWritten === packed.length &&
      zlib.crc32(buffer) === crc32;
    return isSound ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length) : null;
  } catch {
    return null;
  }
}

const PIECE = 1 << 18;

/** True where `inflateInPieces` and `deflate` can be called: both take a third of what streams take. */
export const hasZlib = zlib?.crc32 !== undefined;

/**
 * Hands deflated bytes over piece by piece as they are unpacked. What was handed over is only known
 * to be whole once this returns: it throws where the bytes are not what their checksum says, or
 * others stand behind them.
 */
export async function inflateInPieces(
  packed: Uint8Array,
  crc32: number,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const inflating = zlib!.createInflateRaw({ chunkSize: PIECE });
  inflating.end(packed);
  let sum = 0;
  for await (const piece of inflating) {
    sum = zlib!.crc32!(piece, sum);
    take(new Uint8Array(piece.buffer, piece.byteOffset, piece.length));
  }
  const isSound = sum === crc32 && inflating.bytesWritten === packed.length;
  if (!isSound) throw new Error('not the bytes that were packed');
}

/** Bytes deflated, with their checksum. */
export function deflate(bytes: Uint8Array): { packed: Uint8Array; crc32: number } {
  return { packed: zlib!.deflateRawSync(bytes), crc32: zlib!.crc32!(bytes) };
}
