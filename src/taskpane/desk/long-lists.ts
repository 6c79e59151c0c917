/**
 * Long lists cross between the page and its worker in pieces: one message with all of them would be
 * unpacked in one go, and nothing else would happen in the page meanwhile.
 */

/** Some of the entries of a list, which stands at a path in what is sent. */
export interface ListPiece {
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

/** So many entries are unpacked in a few milliseconds on a slow machine. */
const entriesInAPiece = 500;

/** A value without its long lists, and their entries in pieces. */
export function takeApart(value: unknown): {
  readonly rest: unknown;
  readonly pieces: ListPiece[];
} {
  const pieces: ListPiece[] = [];
  const rest = (at: unknown, path: ListPiece['path']): unknown => {
    if (Array.isArray(at)) {
      if (at.length <= entriesInAPiece)
        return at.map((each, index) => rest(each, [...path, index]));
      for (let from = 0; from < at.length; from += entriesInAPiece) {
        pieces.push({ path, items: at.slice(from, from + entriesInAPiece) });
      }
      return [];
    }
    if (!isPlain(at)) return at;
    return Object.fromEntries(
      Object.entries(at).map(([key, each]) => [key, rest(each, [...path, key])]),
    );
  };
  return { rest: rest(value, []), pieces };
}

/** Puts pieces, in their order, where they belong in the rest, which is changed. */
export function putTogether(rest: unknown, pieces: readonly ListPiece[]): unknown {
  for (const { path, items } of pieces) {
    const list = path.reduce((at, key) => (at as Record<string | number, unknown>)[key], rest);
    for (const item of items) (list as unknown[]).push(item);
  }
  return rest;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
