/** A value that a sentence or a cell may hold. Days are ISO texts. */
export type Datum = string | number | boolean | null | readonly string[] | readonly number[];

export type Data = Readonly<Record<string, Datum>>;

/** A sentence by its id and data: `messages/` turns it into words, the core never does. */
export interface Phrase {
  readonly message: string;
  readonly data: Data;
}

/** Either the user's own words, which stay as they are, or a sentence of ours. */
export type Words = string | Phrase;

/** A sentence of ours. */
export function phrase(message: string, data: Data = {}): Phrase {
  return { message, data };
}
