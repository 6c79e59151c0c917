const opening =
  /^[ ,;:.–-]{0,3}(\(?)((?:if|unless|provided|providing|subject to|dependent|depending|depends|pending|assuming|conditional|contingent|as per|per|in line with|in accordance with|with the agreement|where possible|if possible|tbc|tba|to be confirmed|provisional|provisionally|estimated|approx|approximately|draft|at the earliest|or earlier|or sooner|earliest|funding permitting)(?![a-z])[^\n()]{0,120})/;
const bracketed =
  /^[ ,;:-]{0,3}\(((?:[^()\n]{0,119}[^()\na-z])?(?:permitting|tbc|tba|to be confirmed|provisional|estimated?|approx|subject to|depending|dependent)(?![a-z])[^()\n]{0,80})\)/;
const permitting = /^[ ,;:-]{0,3}([a-z][a-z ]{0,40}permitting)(?![a-z])/;

/** The place of the condition that follows a date (from `end`, within its line), or null. */
export function caveatAfter(
  folded: string,
  end: number,
  limit: number,
): readonly [start: number, end: number] | null {
  const after = folded.slice(end, Math.min(limit, end + 180));
  const match = bracketed.exec(after);
  if (match) return within(after, match[1]!, end);
  const open = opening.exec(after);
  if (open) return within(after, open[2]!, end);
  const plain = permitting.exec(after);
  return plain && within(after, plain[1]!, end);
}

function within(after: string, words: string, end: number): readonly [number, number] {
  const start = end + after.indexOf(words);
  return [start, start + words.replace(/[ .,;:/-]+$/, '').length];
}
