/**
 * Text as the vocabularies compare it: lower case, one kind of space, dash and quote. Every
 * character keeps its place, so a span found in the folded text is a span of the text itself.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const whole = mended(text);
  if (unlikeItsLetters.test(whole)) return foldedByLetter(whole);
  return narrow(whole.toLowerCase().replace(replaced, (char) => replacements.get(char)!));
}

/**
 * The same text with a byte a character where its characters allow it. Engines keep two for what
 * once held a dash or a quote, and then compile every pattern a second time: the patterns of the
 * vocabularies are so many that what they compile after them would be ten times slower.
 */
function narrow(text: string): string {
  if (beyondBytes.test(text)) return text;
  let narrowed = '';
  for (let from = 0; from < text.length; from += PIECE) {
    const codes: number[] = [];
    const to = Math.min(from + PIECE, text.length);
    for (let at = from; at < to; at++) codes.push(text.charCodeAt(at));
    narrowed += String.fromCharCode(...codes);
  }
  return narrowed;
}

const PIECE = 1000;
const beyondBytes = /[\u0100-\uffff]/;

const plain = /^[\n\x20-\x7e]*$/;
/** Letters that a whole text lowers in another way, or at another length, than each alone. */
const unlikeItsLetters = /[\u0130\u03a3]/;

function foldedByLetter(text: string): string {
  let folded = '';
  for (const char of text) {
    const lower = replacements.get(char) ?? char.toLowerCase();
    folded += lower.length === char.length ? lower : char;
  }
  return folded;
}

const replacements = new Map<string, string>();
for (const [characters, replacement] of [
  ['\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', ' '],
  ['\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff\ufffd', ' '],
  ['\r\v\f\u0085\u2028\u2029', '\n'],
  ['\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d', '-'],
  ['\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`', "'"],
  ['\u201c\u201d\u201e\u2033\u00ab\u00bb', '"'],
  ['\u2044\u2215\uff0f', '/'],
  ['\u2022\u25cf\u25aa\u00b7\u2023\uf0b7', '*'],
  ['\u2192\u21d2\u27a1\u2794', '>'],
] as const) {
  for (const character of characters) replacements.set(character, replacement);
}

const replaced = new RegExp(`[${[...replacements.keys()].join('')}]`, 'g');

/** UTF-8 that was read as Windows-1252 (`â€“` for a dash, `Â` before a space), made good at the same length. */
function mended(text: string): string {
  if (!/[âÂĀ]/.test(text)) return text;
  return text
    .replace(/â€[“”\u0093\u0094]/g, ' - ')
    .replace(/â€[™˜\u0098\u0099]/g, "  '")
    .replace(/[ÂĀ](?=[\s\u00a0]|$)/g, ' ');
}
