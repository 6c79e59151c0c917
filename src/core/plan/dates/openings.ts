/**
 * Tells at once, for most words of prose, that none of a list of words is meant: by their first two
 * letters and their length, without cutting them out of the text.
 */
export class Openings {
  /** By first two letters: a bit for each length that a word beginning so has. */
  private readonly lengths = new Uint32Array(ROW * ROW);

  /** Words of the letters a–z. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const pair = pairAt(word, 0, word.length);
      this.lengths[pair] = this.lengths[pair]! | bitOf(word.length);
    }
  }

  /** False where the run of letters from `start` to `end` is none of the words. */
  mayHold(folded: string, start: number, end: number): boolean {
    return (this.lengths[pairAt(folded, start, end)]! & bitOf(end - start)) !== 0;
  }
}

const ROW = 32;

function pairAt(folded: string, start: number, end: number): number {
  const second = end - start > 1 ? folded.charCodeAt(start + 1) - 96 : 0;
  return (folded.charCodeAt(start) - 96) * ROW + second;
}

/** All lengths from 31 on share a bit. */
function bitOf(length: number): number {
  return 1 << Math.min(length, 31);
}
