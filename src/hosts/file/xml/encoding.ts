import { decodeBytes } from '../decode';
import { XmlProblem } from './problem';
import { decodeAscii, encodeUtf8 } from './text';

/**
 * A part's bytes as UTF-8, as the scanner and the splices need them: the same array where they are
 * UTF-8 already (a byte order mark stays, the scanner steps over it), otherwise re-encoded with the
 * declaration put right. Throws an `XmlProblem` where the encoding is unknown or the bytes break it.
 */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const label = encodingOf(bytes);
  if (label === 'utf-8') return bytes;
  const text = decode(bytes, label);
  return encodeUtf8(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"'));
}

/** True where a part that begins with these bytes is UTF-8, so that it can be scanned as it is. */
export function isUtf8(head: Uint8Array): boolean {
  return encodingOf(head) === 'utf-8';
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const head = decodeHead(bytes);
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1];
  const label = (declared ?? 'utf-8').toLowerCase();
  // A declaration that is readable byte by byte cannot be true when it says UTF-16.
  return label === 'utf8' || label === 'us-ascii' || label.startsWith('utf-16') ? 'utf-8' : label;
}

function decodeHead(bytes: Uint8Array): string {
  const close = bytes.subarray(0, 200).indexOf(0x3e);
  const head = bytes.subarray(0, close + 1);
  return head.some((byte) => byte >= 0x80) ? '' : decodeAscii(head, 0, head.length);
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return decodeBytes(bytes, label);
  } catch {
    throw new XmlProblem('ill-formed', `bytes that are not ${label}`, 0);
  }
}
