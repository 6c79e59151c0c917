/** What Windows-1252 has where Latin-1 has control characters, from byte 0x80 on. */
const EXTRAS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes as text in an encoding by its label (Encoding Standard). Throws a `RangeError` where the
 * label is unknown, a `TypeError` where the bytes break the encoding. Some versions of Node leave
 * the dashes and curly quotes of Windows-1252 as control characters: they are put right here.
 */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label, { fatal: true });
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (control) => EXTRAS[control.charCodeAt(0) - 0x80]!);
}
