/**
 * The highest number that an attribute holds anywhere in a part, -1 where it holds none. Parts may
 * point past the end of the list they point into; whoever appends to the list has to know how far.
 * Bytes are looked through as they are: it takes a fraction of what reading the part would.
 */
export function highestIndex(
  bytes: Uint8Array,
  attributes: readonly string[],
  most = mostEntries,
): number {
  const names = attributes.map((name) => Array.from(name, (letter) => letter.charCodeAt(0)));
  let highest = -1;
  for (let at = bytes.indexOf(equals); at >= 0; at = bytes.indexOf(equals, at + 1)) {
    if (!names.some((name) => endsWith(bytes, at, name))) continue;
    let position = at + 1;
    while (isSpace(bytes[position])) position++;
    const quote = bytes[position++];
    if (quote !== 0x22 && quote !== 0x27) continue;
    let value = 0;
    let digit = bytes[position]! - zero;
    if (!(digit >= 0 && digit <= 9)) continue;
    for (; digit >= 0 && digit <= 9; digit = bytes[++position]! - zero) value = value * 10 + digit;
    if (bytes[position] === quote && value > highest && value <= most) highest = value;
  }
  return highest;
}

const equals = 0x3d;
const zero = 0x30;
/** No list of styles is longer; a higher number is nonsense, and nothing is made to fit it. */
const mostEntries = 65_500;

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** True where an attribute's name, white space before it, ends before `end`. */
function endsWith(bytes: Uint8Array, end: number, name: readonly number[]): boolean {
  let at = end - 1;
  while (isSpace(bytes[at])) at--;
  const start = at - name.length + 1;
  if (!isSpace(bytes[start - 1])) return false;
  return name.every((letter, index) => bytes[start + index] === letter);
}
