import { XmlProblem } from './problem';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Shorter runs cost less by hand than by a call of the decoder. From 13 characters on, engines join
 * texts as chains instead, which cost much more of time and memory.
 */
const SHORT = 12;

/** The text of plain ASCII bytes. */
export function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return strictUtf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

/** The text of UTF-8 bytes; throws an `XmlProblem` where they are none. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  try {
    return strictUtf8.decode(bytes.subarray(start, end));
  } catch {
    throw new XmlProblem('ill-formed', 'bytes that are not UTF-8', start);
  }
}

/** The bytes of a text, as UTF-8. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * Resolves the five named references of XML and the numeric ones. Any other would need a
 * declaration, and none is ever read: it is refused, as is a bare `&`.
 */
export function resolveReferences(text: string, offset: number): string {
  return text.replace(/&([^;&]{0,12};)?/g, (whole, body: string | undefined) => {
    const resolved = body === undefined ? undefined : resolve(body.slice(0, -1));
    if (resolved === undefined) {
      throw new XmlProblem('ill-formed', `unknown reference ${whole}`, offset);
    }
    return resolved;
  });
}

function resolve(body: string): string | undefined {
  if (!body.startsWith('#')) return Object.hasOwn(NAMED, body) ? NAMED[body] : undefined;
  const hex = /^#x([0-9A-Fa-f]+)$/.exec(body);
  const code = hex ? parseInt(hex[1]!, 16) : /^#[0-9]+$/.test(body) ? Number(body.slice(1)) : -1;
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** True where XML 1.0 allows a code point to stand in a document. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** Undoes the `_x000D_` escapes by which spreadsheets write characters that XML has none for. */
export function unescapeSheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** Writes what XML cannot hold as `_x000D_` escapes, and a text that looks like one unmistakably. */
export function escapeSheetText(text: string): string {
  if (!mayNeedEscape.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** What hardly any text has, asked at less cost than what each of it comes to. */
const mayNeedEscape = /_x|[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text ready to stand between tags. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;',
  );
}

/** A text ready to stand between double quotes in a tag. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/["\t\n\r]/g, (sign) =>
    sign === '"' ? '&quot;' : `&#${sign.charCodeAt(0)};`,
  );
}
