import type { DirectoryRow } from './agencies/row';
import type { Directory, Token } from './directory';
import { localId } from './directory';
import { endsPlace } from './lead-words';

/** An agency's name found in a text. */
export interface FoundName {
  readonly id: string;
  readonly name: string;
  /** The part of the agency that the name itself stands for: `Tower Hamlets Police` of the MPS. */
  readonly part: string | null;
  readonly row: DirectoryRow;
  /** True for a kind of body without its place: "Police". It counts only where it stands alone. */
  readonly generic: boolean;
  readonly start: number;
  readonly end: number;
}

/** Kinds of body whose places are often joined by "and" without being a place of their own. */
const JOINED_PLACES = new Set(['nhs-trust', 'health-board', 'icb', 'ccg', 'pct']);
const OF_PLACE =
  /^(?:isles?|vale|riding|forest|city|borough|county|hospitals?|royal|district|university)$/;
const INSIDE_PLACE = /^(?:of|upon|on|under|by|le|in|the|cum|next)$/;

/** The names of agencies in a text, left to right, never overlapping. */
export function findNames(
  text: string,
  tokens: readonly Token[],
  directory: Directory,
): FoundName[] {
  const found: FoundName[] = [];
  for (let i = 0; i < tokens.length;) {
    const match = directory.matchAt(tokens, i);
    if (!match) {
      i++;
      continue;
    }
    const last = i + match.length - 1;
    if (match.row.local && namesTrustAhead(text, tokens, last, directory)) {
      i = last + 1;
      continue;
    }
    if (reachesPast(tokens, i, last, directory)) {
      i++;
      continue;
    }
    const free = found.length ? tokens.findIndex((token) => token.start >= found.at(-1)!.end) : 0;
    const place = match.row.local ? placeOf(text, tokens, i, free, match.row, directory) : 0;
    const after = match.row.local && place === 0 ? placeAfter(tokens, last + 1, directory) : 0;
    if (after > 0) {
      const where = text.slice(tokens[last + 2]!.start, tokens[last + after]!.end);
      found.push(localName(match.row, where, tokens[i]!.start, tokens[last + after]!.end, text));
    } else if (place > 0) {
      const nhs =
        tokens[i - place - 1]?.key === 'nhs' && touches(text, tokens, i - place - 1, i - place);
      const first = tokens[i - place - (nhs ? 1 : 0)]!;
      while (found.length && found.at(-1)!.end > first.start) found.pop();
      const where = text.slice(tokens[i - place]!.start, tokens[i - 1]!.end);
      found.push(localName(match.row, where, first.start, tokens[last]!.end, text));
    } else {
      found.push(ownName(match.row, tokens[i]!.start, tokens[last]!.end, directory));
    }
    i = last + 1 + after;
  }
  return found;
}

/** The most words between "Hospitals" and "NHS Trust": "University Hospitals Bristol and Weston NHS …". */
const WORDS_OF_TRUST = 5;

/** True where words such as "Hospitals" are only part of the name of the trust that follows. */
function namesTrustAhead(
  text: string,
  tokens: readonly Token[],
  last: number,
  directory: Directory,
): boolean {
  for (let i = last + 1; i <= last + WORDS_OF_TRUST && i < tokens.length; i++) {
    if (!touches(text, tokens, i - 1, i)) return false;
    const row = directory.matchAt(tokens, i)?.row;
    if (row) return row.id === 'nhs-trust';
    if (!isPlaceWord(tokens[i]!, false) && !INSIDE_PLACE.test(tokens[i]!.key)) return false;
  }
  return false;
}

/** "Kent Police and Crime Commissioner": a local body begins within the name and ends after it. */
function reachesPast(
  tokens: readonly Token[],
  from: number,
  last: number,
  directory: Directory,
): boolean {
  for (let i = from + 1; i <= last; i++) {
    const match = directory.matchAt(tokens, i);
    if (match?.row.local && i + match.length - 1 > last) return true;
  }
  return false;
}

/** A body that the directory names; a part of a bigger one counts as the bigger one. */
function ownName(row: DirectoryRow, start: number, end: number, directory: Directory): FoundName {
  const whole = row.partOf === undefined ? null : directory.byId(row.partOf);
  const generic = row.generic === true;
  return whole
    ? { id: whole.id, name: whole.name, part: row.name, row, generic, start, end }
    : { id: row.id, name: row.name, part: null, row, generic, start, end };
}

/** A body known by its kind and place. */
function localName(
  row: DirectoryRow,
  place: string,
  start: number,
  end: number,
  text: string,
): FoundName {
  const where = placeName(place);
  const name = row.local === 'kind' ? `${where} ${row.name}` : placeName(text.slice(start, end));
  const id = localId(row.local === 'kind' ? `${where} ${row.id}` : name);
  return { id, name, part: null, row, generic: false, start, end };
}

/** A place as its body is named by it: no brackets, no `&`, capitals where none were typed. */
function placeName(words: string): string {
  const plain = oneLine(words.replace(/\([^)]*\)?/g, ' ').replaceAll('&', ' and ')).replace(
    /^(?:NHS|the)\s+/i,
    '',
  );
  if (/\p{Lu}/u.test(plain)) return plain;
  return plain.replace(/\b(?!(?:of|and|upon|on|the|in|under)\b)\p{L}/gu, (letter) =>
    letter.toUpperCase(),
  );
}

/** How many tokens before `at` name the place of a local body. */
function placeOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  free: number,
  row: DirectoryRow,
  directory: Directory,
): number {
  if (at - 1 > free && isBracketed(text, tokens[at - 1]!)) {
    const outside = placeOf(text, tokens, at - 1, free, row, directory);
    return outside > 0 ? outside + 1 : 0;
  }
  const compound = directory.placeBefore(tokens, at);
  if (compound > 0 && at - compound >= free && touches(text, tokens, at - 1, at)) return compound;
  const plain = !/\p{Lu}/u.test(text);
  let first = at;
  while (first > free) {
    const token = tokens[first - 1]!;
    if (!touches(text, tokens, first - 1, first)) break;
    const before = tokens[first - 2];
    const joins =
      token.key === 'and' &&
      JOINED_PLACES.has(row.id) &&
      before !== undefined &&
      first - 2 >= free &&
      isPlaceWord(before, plain);
    if (token.key === 'of' && !(before && OF_PLACE.test(before.key))) break;
    if (!joins && !isPlaceWord(token, plain) && !(first < at && INSIDE_PLACE.test(token.key)))
      break;
    first--;
  }
  while (first < at && (INSIDE_PLACE.test(tokens[first]!.key) || tokens[first]!.key === 'and'))
    first++;
  return at - first;
}

/** "… for Nottinghamshire": how many tokens after a local body name its place, `for` included. */
function placeAfter(tokens: readonly Token[], from: number, directory: Directory): number {
  if (tokens[from]?.key !== 'for') return 0;
  for (let end = Math.min(tokens.length, from + 10); end > from + 2; end--) {
    if (directory.placeBefore(tokens.slice(from + 1, end), end - from - 1) === end - from - 1)
      return end - from;
  }
  let end = from + 1;
  while (end < tokens.length && isPlaceWord(tokens[end]!, false)) end++;
  return end > from + 1 ? end - from : 0;
}

function isPlaceWord(token: Token, plain: boolean): boolean {
  return (plain || /^\p{Lu}/u.test(token.word)) && !endsPlace(token.key) && token.word !== '&';
}

function isBracketed(text: string, token: Token): boolean {
  return text[token.start - 1] === '(' && text[token.end] === ')';
}

/** True where two tokens stand side by side: nothing but spaces, a hyphen or a bracket between. */
function touches(text: string, tokens: readonly Token[], left: number, right: number): boolean {
  return /^(?:\s*|[-‐.])$|^\s*\([^)\n]{0,20}\)?\s*$|^\)?\s*$/.test(
    text.slice(tokens[left]!.end, tokens[right]!.start),
  );
}

/** A text on one line with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
