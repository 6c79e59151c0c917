import { textLiteral, trimmed } from './formula';

/** What a cell must still hold for what was read from it to hold. */
export type HeldWords =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'line'; readonly text: string };

/** The longest text that is compared whole. */
export const longestWhole = 400;
/** Of longer texts: this much of each end, and the length. */
const endLength = 150;

/** The formula of "the cell still holds these words". */
export function holdsWords(ref: string, words: HeldWords): string {
  switch (words.kind) {
    case 'number':
      return `${ref}=${words.value}`;
    case 'line':
      return `ISNUMBER(FIND(CHAR(10)&${textLiteral(words.text)}&CHAR(10),CHAR(10)&${ref}&CHAR(10)))`;
    case 'whole': {
      const text = trimmed(words.text);
      if (text.length <= longestWhole) return `EXACT(TRIM(${ref}),${textLiteral(text)})`;
      const ends = [
        `EXACT(LEFT(TRIM(${ref}),${endLength}),${textLiteral(text.slice(0, endLength))})`,
        `EXACT(RIGHT(TRIM(${ref}),${endLength}),${textLiteral(text.slice(-endLength))})`,
      ];
      return `AND(LEN(TRIM(${ref}))=${text.length},${ends.join(',')})`;
    }
  }
}
