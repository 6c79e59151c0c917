/** A reference to another row of the plan. */
export interface Reference {
  readonly id: string;
  readonly span: readonly [start: number, end: number];
}

const REFERENCE =
  /\b(?:as|see|refer to|per|under|linked to|same as|covered by|(?:as )?(?:in|at|for))\s+(?:(?:above|below)\s+)?((?:recommendation|rec|action|point|item|ref)s?\.?\s+(?:no\.?\s*)?)?([A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?)(?![\w%/:]|\s*(?:%|of\b|officers?|staff|people|weeks?|months?|days?|hours?|years?|am\b|pm\b))(\s+(?:above|below))?/gi;

/** Other documents have recommendations of their own. */
const ELSEWHERE =
  /^[^.\n]{0,20}\b(?:of|in|from) (?:the |our |its |this )?[^.\n]{0,40}\b(?:report|review|strategy|policy|guidance|SAR|DHR|IMR|SCR|audit|inspection|act|terms)\b/i;

/** A number with a point, or beside a word that makes it a row's: without one there is no reference. */
const MAY_REFER = /\d\.\d|\b(?:rec|action|point|item|ref)|\b(?:above|below)\b/i;

/** False where a text refers to no row: told at little cost. */
export function mayRefer(text: string): boolean {
  return /\d/.test(text) && MAY_REFER.test(text);
}

/**
 * The rows that a text refers to: "As 2.1 above", "Please see recommendation 2.4". A bare whole
 * number is one only beside a word that says so.
 */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const [all, word, id, place] = match;
    if (!word && !place && !id!.includes('.')) continue;
    const end = match.index + all.length;
    if (ELSEWHERE.test(text.slice(end))) continue;
    found.push({ id: id!, span: [match.index, end] });
  }
  return found;
}
