/** A message that waits to be looked at and sent by its author. */
export interface MailDraft {
  /** The address, as the user keeps it; `''` leaves it to her. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly name: string; readonly bytes: Uint8Array } | null;
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The longest line that RFC 5322 asks for. */
const LONGEST_LINE = 76;

/**
 * A draft as an `.eml` file: RFC 5322 and MIME, lines ended by CR LF and all of them ASCII. Outlook
 * opens it as a draft because of `X-Unsent`; it has no sender and no date until it is sent.
 */
export function mailFile({ to, subject, text, attachment }: MailDraft): string {
  const boundary = `=_followthrough_${hash(subject + text)}`;
  const address = to.replace(/[\r\n]+/g, ' ').trim();
  const lines = [
    'X-Unsent: 1',
    ...(address === '' ? [] : [folded('To', encodedAddress(address))]),
    folded('Subject', encodedWords(subject.replace(/\s+/g, ' ').trim())),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;\r\n boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(utf8(text.replace(/\r\n?|\n/g, '\r\n'))),
  ];
  if (attachment) {
    lines.push(
      `--${boundary}`,
      `Content-Type:\r\n ${spreadsheet}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment;\r\n${fileNameParameters(attachment.name)}`,
      '',
      base64Lines(attachment.bytes),
    );
  }
  lines.push(`--${boundary}--`, '');
  return lines.join('\r\n');
}

/** A header whose words are folded onto further lines where they are long. */
function folded(name: string, value: string): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of value.split(' ')) {
    if (line.length + 1 + word.length > LONGEST_LINE && line.trim() !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\r\n');
}

/** Text that is not ASCII as encoded words (RFC 2047), each of whole characters and no longer than a line. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('=?')) return text;
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (utf8(part + character).length > 39) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].map((one) => `=?utf-8?B?${base64(utf8(one))}?=`).join(' ');
}

/** `Name <address>` or a bare address; a name that is not ASCII is encoded, the address never is. */
function encodedAddress(text: string): string {
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(text);
  if (!match || match[1] === '') return text.replace(/[^\x20-\x7e]/g, '');
  const name = /^[\x20-\x7e]*$/.test(match[1]!)
    ? `"${match[1]!.replace(/^"|"$/g, '').replace(/["\\]/g, '\\$&')}"`
    : encodedWords(match[1]!);
  return `${name} <${match[2]!.replace(/[^\x21-\x7e]/g, '')}>`;
}

/** A file's name for every program: plain letters for the old ones, RFC 2231 for the others. */
function fileNameParameters(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, "'");
  if (plain === name && plain.length < 60) return ` filename="${plain}"`;
  const encoded = [...utf8(name)].map((byte) =>
    /[A-Za-z0-9._-]/.test(String.fromCharCode(byte)) && byte < 128
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const parts: string[] = [''];
  for (const one of encoded) {
    if (parts.at(-1)!.length + one.length > 50) parts.push('');
    parts[parts.length - 1] += one;
  }
  return parts
    .map((part, at) => ` filename*${at}*=${at === 0 ? "utf-8''" : ''}${part}`)
    .join(';\r\n');
}

function base64Lines(bytes: Uint8Array): string {
  return base64(bytes).replace(new RegExp(`.{${LONGEST_LINE}}(?=.)`, 'g'), '$&\r\n');
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64, on every machine that the product runs on. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(
      signs[bits >> 18]! +
        signs[(bits >> 12) & 63]! +
        (left > 1 ? signs[(bits >> 6) & 63]! : '=') +
        (left > 2 ? signs[bits & 63]! : '='),
    );
  }
  return parts.join('');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A number from a text, for a boundary that no line of base64 can be. */
function hash(text: string): string {
  let value = 5381;
  for (let i = 0; i < text.length; i++) value = (Math.imul(value, 33) ^ text.charCodeAt(i)) >>> 0;
  return value.toString(36);
}
