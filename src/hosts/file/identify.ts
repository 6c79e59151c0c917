import { keyOf, type Container } from './container';
import type { Refusal } from './problems';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names in a compound file's directory stand at multiples of this, two bytes a letter. */
const DIRECTORY_ENTRY = 128;

/**
 * What a file is that is no zip, by what it begins with, whatever its name says; null where it is
 * a zip. Excel's old format and an encrypted workbook share their beginning and are told apart by
 * the streams within.
 */
export function identify(bytes: Uint8Array): Refusal | null {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, ZIP)) return null;
  if (begins(bytes, COMPOUND)) return identifyCompound(bytes);
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  // A record of the formats before .xls had a container: 0x09, its version, then a length.
  if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[3] === 0) return 'old-excel';
  const text = decodeStart(bytes);
  if (text === null) return bytes.every((byte) => byte === 0) ? 'empty' : 'not-a-workbook';
  return identifyText(text);
}

/** What a zip is that is no Office file. */
export function identifyZip(container: Container): Refusal {
  const has = (name: string) => container.find(name) !== null;
  if (has('META-INF/manifest.xml') && has('content.xml')) return 'open-document';
  const isExcel = container.names.some((name) => keyOf(name).startsWith('xl/'));
  return isExcel ? 'no-workbook-part' : 'not-a-workbook';
}

/** What an Office file is by the content type of its main part; null where it is a workbook. */
export function identifyMainPart(contentType: string): Refusal | null {
  const type = contentType.toLowerCase();
  if (type.includes('spreadsheetml') || type.includes('ms-excel')) {
    return type.includes('sheet.binary') ? 'binary-workbook' : null;
  }
  if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'word';
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) return 'powerpoint';
  return null;
}

function identifyCompound(bytes: Uint8Array): Refusal {
  if (holdsStream(bytes, 'EncryptedPackage')) return 'encrypted';
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')) return 'old-excel';
  return 'old-office';
}

function holdsStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    if (spells(bytes, at, `${name}\0`)) return true;
  }
  return false;
}

function spells(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (bytes[at + i * 2] !== name.charCodeAt(i) || bytes[at + i * 2 + 1] !== 0) return false;
  }
  return true;
}

function identifyText(text: string): Refusal {
  const start = text.trimStart().toLowerCase();
  if (start.startsWith('<?xml') || start.startsWith('<workbook')) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
    if (start.includes('urn:oasis:names:tc:opendocument')) return 'open-document';
  }
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style)\b/s.test(
      start,
    )
  ) {
    return 'web-page';
  }
  if (start.startsWith('mime-version:')) return 'web-page';
  return 'plain-text';
}

/** The beginning of a text file, null where the bytes are no text. */
function decodeStart(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const label = begins(head, [0xff, 0xfe])
    ? 'utf-16le'
    : begins(head, [0xfe, 0xff])
      ? 'utf-16be'
      : 'windows-1252';
  const text = new TextDecoder(label).decode(head).replace(/^ï»¿/, '');
  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? null : text;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
