import type { Agency } from './agency';
import { bodyRows } from './agencies/bodies';
import { councilRows } from './agencies/councils';
import { healthRows } from './agencies/health';
import { partnershipRows } from './agencies/partnerships';
import { compoundPlaces } from './agencies/places';
import { policeRows, slug } from './agencies/police';
import type { DirectoryRow } from './agencies/row';
import { trustRows } from './agencies/trusts';

/** A word of a text and where it stands. `&` counts as the word "and". */
export interface Token {
  /** Lower case, without accents and apostrophes. */
  readonly key: string;
  /** As written. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A name of the directory found among tokens. */
export interface DirectoryMatch {
  readonly row: DirectoryRow;
  /** How many tokens it takes. */
  readonly length: number;
}

/** The agencies that are known, and how their names are found. Made by `makeDirectory`. */
export interface Directory {
  readonly agencies: readonly Agency[];
  /** The agency with an id, null where the directory has none (a local body, or unknown). */
  byId(id: string): Agency | null;
  /** The longest name that starts at a token, null where none does. */
  matchAt(tokens: readonly Token[], from: number): DirectoryMatch | null;
  /** Of the tokens before `end`, how many make up a place such as `Norfolk and Waveney`; 0 where none. */
  placeBefore(tokens: readonly Token[], end: number): number;
}

const shipped: readonly DirectoryRow[] = [
  ...councilRows,
  ...policeRows,
  ...trustRows,
  ...healthRows,
  ...bodyRows,
  ...partnershipRows,
];

/** Words of a text for the directory: any spacing, case, accent and apostrophe reads the same. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*['’]?|&/gu)) {
    const key = match[0] === '&' ? 'and' : keyOf(match[0]);
    tokens.push({ key, word: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
}

/** A name with nothing left but its letters and digits: what names are compared by. */
export function nameKey(name: string): string {
  return tokenise(name)
    .map((token) => token.key)
    .join('');
}

interface Entry {
  readonly row: DirectoryRow;
  /** The spellings one of which must match letter by letter, for short initials that are also words. */
  readonly exact: Set<string> | null;
}

/**
 * The directory with a user's agencies: one with the id of a shipped one takes its place, and a
 * user's spelling wins over any other agency's.
 */
export function makeDirectory(extra: readonly Agency[]): Directory {
  let made = directories.get(extra);
  if (!made) directories.set(extra, (made = newDirectory(extra)));
  return made;
}

/** A hundred workbooks that are read with the same settings share one directory. */
const directories = new WeakMap<readonly Agency[], Directory>();

function newDirectory(extra: readonly Agency[]): Directory {
  const own = new Set(extra.map((agency) => agency.id));
  const rows: readonly DirectoryRow[] = [...extra, ...shipped.filter((row) => !own.has(row.id))];
  const ids = new Map(rows.map((row) => [row.id, row]));
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) {
      const key = nameKey(name);
      const known = entries.get(key);
      if (known?.row === row) known.exact?.add(name);
      if (key === '' || known) continue;
      const isInitials = /^[A-Z][A-Za-z&]{0,3}$/.test(name) && /[A-Z]$/.test(name);
      entries.set(key, { row, exact: isInitials ? new Set([name]) : null });
    }
  }
  const longest = Math.max(...[...entries.keys()].map((key) => key.length));
  return {
    agencies: rows,
    byId: (id) => ids.get(id) ?? null,
    matchAt: (tokens, from) => longestName(entries, longest, tokens, from),
    placeBefore: (tokens, end) => longestPlace(tokens, end),
  };
}

function longestName(
  entries: ReadonlyMap<string, Entry>,
  longest: number,
  tokens: readonly Token[],
  from: number,
): DirectoryMatch | null {
  let key = '';
  let found: DirectoryMatch | null = null;
  for (let i = from; i < tokens.length && key.length <= longest; i++) {
    key += tokens[i]!.key;
    const entry = entries.get(key);
    if (!entry) continue;
    const written = tokens
      .slice(from, i + 1)
      .map((token) => token.word)
      .join('');
    // "sab" typed in lower case alone is the board; "Sab" or "la" inside a sentence is not.
    const alone = from === 0 && i === tokens.length - 1;
    if (entry.exact === null || entry.exact.has(written) || alone) {
      found = { row: entry.row, length: i + 1 - from };
    }
  }
  return found;
}

/** The most tokens a compound place has. */
const PLACE_TOKENS = 9;

const places: ReadonlySet<string> = new Set(compoundPlaces.map(nameKey));

function longestPlace(tokens: readonly Token[], end: number): number {
  for (let length = Math.min(PLACE_TOKENS, end); length > 1; length--) {
    const key = tokens
      .slice(end - length, end)
      .map((token) => token.key)
      .join('');
    if (places.has(key)) return length;
  }
  return 0;
}

/** The agency that a text names exactly, in any spelling the directory has; null where none. */
export function findAgency(text: string, directory: Directory): Agency | null {
  const tokens = tokenise(text);
  const match = directory.matchAt(tokens, 0);
  return match && match.length === tokens.length ? match.row : null;
}

/** The body that has an agency's duties today, itself where none took over. */
export function currentBody(agency: Agency, directory: Directory): Agency {
  let current = agency;
  const seen = new Set([agency.id]);
  for (;;) {
    const next = current.successor === undefined ? null : directory.byId(current.successor);
    if (!next || seen.has(next.id)) return current;
    seen.add(next.id);
    current = next;
  }
}

/** The id of a body that is known by its kind and place only. */
export function localId(name: string): string {
  return slug(name);
}
