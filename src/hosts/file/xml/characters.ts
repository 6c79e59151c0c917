import { XmlProblem } from './problem';
import { decodeAscii, decodeUtf8, resolveReferences } from './text';

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

/** What a run of characters holds, so that plain runs need no second look. */
export const HAS_REFERENCE = 1;
export const HAS_HIGH_BYTE = 2;
export const HAS_LINE_BREAK = 4;
export const IS_CDATA = 8;

const NAME = 1;
const SPACING = 2;

/** What each byte may be part of: a name, the white space between names, or neither. */
const CLASSES = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  if (byte >= 0x80 || /[A-Za-z0-9_:.-]/.test(String.fromCharCode(byte))) CLASSES[byte] = NAME;
}
for (const byte of [TAB, LINE_FEED, RETURN, SPACE]) CLASSES[byte] = SPACING;

/** The offset of the first byte, from one on, that a name cannot hold; `limit` where all can. */
export function skipName(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && CLASSES[bytes[at]!] === NAME) at++;
  return at;
}

/** The offset of the first byte, from one on, that is no white space; `limit` where all is. */
export function skipSpace(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && CLASSES[bytes[at]!] === SPACING) at++;
  return at;
}

/** What a control character makes of its run; those that XML does not know are refused. */
export function controlHolds(byte: number, at: number): number {
  if (byte === RETURN || byte === LINE_FEED || byte === TAB) return HAS_LINE_BREAK;
  throw new XmlProblem('ill-formed', 'a control character', at);
}

/** The text of a run: its references resolved, its line ends made `\n`, or spaces in a value. */
export function decodeRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  holds: number,
  lineBreak: '\n' | ' ',
): string {
  if (holds === 0) return decodeAscii(bytes, start, end);
  let text = holds & HAS_HIGH_BYTE ? decodeUtf8(bytes, start, end) : decodeAscii(bytes, start, end);
  if (holds & HAS_LINE_BREAK) {
    text = text.replace(/\r\n?/g, '\n');
    if (lineBreak === ' ') text = text.replace(/[\n\t]/g, ' ');
  }
  return holds & HAS_REFERENCE && !(holds & IS_CDATA) ? resolveReferences(text, start) : text;
}
