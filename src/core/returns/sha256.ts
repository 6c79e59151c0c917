/**
 * SHA-256 (FIPS 180-4) of a text as UTF-8. The digest of a return is printed in the plan's register
 * and has to come out alike in Excel, in a page and on the command line for years: a published
 * function that any program can compute again, and in which no two returns meet by chance, is worth
 * its fifty lines. The core has no library of the machine's to ask, so it stands here.
 */
export function sha256(text: string): string {
  return [...hashWords(padded(text))]
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
}

const rounds = 64;
const constants = fractions(rounds, (prime) => Math.cbrt(prime));
const start = fractions(8, (prime) => Math.sqrt(prime));

/** The first 32 bits of the fractional parts of roots of the first primes, as the standard has them. */
function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found = new Int32Array(count);
  for (let candidate = 2, at = 0; at < count; candidate++) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) {
      if (candidate % factor === 0) isPrime = false;
    }
    if (isPrime) found[at++] = (root(candidate) % 1) * 2 ** 32;
  }
  return found;
}

/** The text as UTF-8 in blocks of 64 bytes: a one bit, zeros, and its length in bits at the end. */
function padded(text: string): Uint8Array {
  const length = utf8Length(text);
  const bytes = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  writeUtf8(text, bytes);
  bytes[length] = 0x80;
  const bits = length * 8;
  for (let i = 0; i < 4; i++) {
    bytes[bytes.length - 1 - i] = bits >>> (8 * i);
    bytes[bytes.length - 5 - i] = Math.floor(bits / 2 ** 32) >>> (8 * i);
  }
  return bytes;
}

function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code > 0xffff) i++;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** A code point; half a pair alone reads as the replacement character, as encoders have it. */
function codeAt(text: string, at: number): number {
  const code = text.codePointAt(at)!;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function writeUtf8(text: string, bytes: Uint8Array): void {
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code > 0xffff) i++;
    const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[at++] = [0, 0xc0, 0xe0, 0xf0][more]! | (code >>> (6 * more));
    for (let step = more - 1; step >= 0; step--)
      bytes[at++] = 0x80 | ((code >>> (6 * step)) & 0x3f);
  }
}

function hashWords(bytes: Uint8Array): Int32Array {
  const state = start.slice();
  const words = new Int32Array(rounds);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++) {
      const at = block + 4 * i;
      words[i] =
        (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
    for (let i = 16; i < rounds; i++) {
      const [x, y] = [words[i - 15]!, words[i - 2]!];
      const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      words[i] = (words[i - 16]! + low + words[i - 7]! + high) | 0;
    }
    mix(state, words);
  }
  return state;
}

function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
  for (let i = 0; i < rounds; i++) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + constants[i]! + words[i]!) | 0;
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i]! + value) | 0;
  });
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
