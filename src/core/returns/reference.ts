import { sha256 } from './sha256';
import { wordsKey } from './value';

/** Letters and digits that nobody mistakes for one another (Crockford's). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';

/** What a row is known by. */
export interface RowIdentity {
  readonly plan: string;
  readonly id: string;
  readonly recommendation: string;
  readonly action: string;
}

/**
 * A row's reference, such as `K7Q2-9MXB`: made from what the row says, so that it is the same at
 * every issue and for every agency, whatever order the plan stands in. Eight signs, the first a
 * letter, so that no program takes it for a number or a date.
 */
export function referenceOf({ plan, id, recommendation, action }: RowIdentity): string {
  const digest = sha256([plan, id, recommendation, action].map(wordsKey).join('\n'));
  let rest = Number.parseInt(digest.slice(0, 12), 16);
  let code = letters[rest % letters.length]!;
  rest = Math.floor(rest / letters.length);
  for (let i = 1; i < 8; i++) {
    code += signs[rest % 32]!;
    rest = Math.floor(rest / 32);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** References of rows in order; rows that say the same are numbered: `K7Q2-9MXB-2`. */
export function referencesOf(rows: readonly RowIdentity[]): string[] {
  const taken = new Map<string, number>();
  return rows.map((row) => {
    const reference = referenceOf(row);
    const count = (taken.get(reference) ?? 0) + 1;
    taken.set(reference, count);
    return count === 1 ? reference : `${reference}-${count}`;
  });
}

/** A reference as it may come back: with other case, spaces or dashes; null where it is none. */
export function readReference(text: string): string | null {
  const bare = text
    .toUpperCase()
    .replace(/[\s\u00a0]+/g, '')
    .replace(/[‐-―−]/g, '-');
  const match = /^([A-Z][0-9A-Z]{3})-?([0-9A-Z]{4})(?:-(\d{1,4}))?$/.exec(bare);
  if (!match) return null;
  const [, first, second, number] = match;
  return `${first}-${second}${number === undefined ? '' : `-${number}`}`;
}
