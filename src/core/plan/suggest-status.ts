import { parseStatus } from './statuses/parse-status';
import { slips } from './slips';

/** A word or two of a status, and what they were probably meant to be. */
export interface StatusSuggestion {
  /** As they stand in the text. */
  readonly written: string;
  readonly meant: string;
}

/** What people write most; the rest of the vocabulary is too near to other words. */
const usual = [
  'Not started',
  'In progress',
  'Ongoing',
  'Completed',
  'Complete',
  'Signed off',
  'Not pursued',
  'Outstanding',
  'Underway',
  'Delivered',
  'Embedded',
  'Discharged',
];

/**
 * The status that an unknown one is probably meant to be, by a slip or two of the keyboard; null
 * where none is near, two are as near, or the text is not understood with it either. Only ever a
 * suggestion for a person to take up.
 */
export function suggestStatus(text: string): StatusSuggestion | null {
  const words = [...text.matchAll(/[\p{L}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = words.flatMap(({ start }, at) =>
    [at, at + 1].flatMap((last) => {
      const end = words[last]?.end;
      return end === undefined ? [] : nearest(text.slice(start, end));
    }),
  );
  const fitting = found.filter(({ written, meant }) => {
    const kind = parseStatus(text.replace(written, () => meant))?.status.kind;
    return kind !== undefined && kind !== 'unknown';
  });
  const meanings = new Set(fitting.map(({ meant }) => meant));
  return meanings.size === 1 ? fitting[0]! : null;
}

function nearest(written: string): StatusSuggestion[] {
  const key = written.toLowerCase().replace(/\s+/g, ' ');
  if (key.length < 5) return [];
  const allowed = key.length < 8 ? 1 : 2;
  let best: string[] = [];
  let least = allowed + 1;
  for (const meant of usual) {
    const distance = slips(key, meant.toLowerCase(), allowed);
    if (distance > allowed || distance > least) continue;
    best = distance < least ? [meant] : [...best, meant];
    least = distance;
  }
  return best.length === 1 ? [{ written, meant: cased(best[0]!, written) }] : [];
}

/** In small letters where it was written so. */
function cased(meant: string, written: string): string {
  return written === written.toLowerCase() ? meant.toLowerCase() : meant;
}
