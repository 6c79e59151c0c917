import type { HeadingMatcher } from '../../plan/heading-match';
import type { FieldName } from '../../plan/plan';

/** Headings found in running text. */
export interface FoundHeadings {
  readonly headings: readonly string[];
  readonly fields: readonly FieldName[];
  /** The lines they take, the last excluded. */
  readonly from: number;
  readonly to: number;
}

/** A piece that fits its field less than this is no heading on a line of several. */
const LEAST_FIT = 0.55;
/** Headings on lines of their own must be sure, for prose is short there too. */
const SURE_FIT = 0.75;

/** The first headings in a text: side by side on one line, or on lines of their own in a row. */
export function findHeadings(
  lines: readonly string[],
  raw: readonly string[],
  matcher: HeadingMatcher,
): FoundHeadings | null {
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '') continue;
    const headings = sideBySide(raw[i]!, matcher);
    if (headings) return { ...headings, from: i, to: i + 1 };
    const stacked = onOwnLines(lines, i, matcher);
    if (stacked) return stacked;
  }
  return null;
}

/** True where a line repeats the headings, as each page of a document may. */
export function repeatsHeadings(line: string, found: FoundHeadings): boolean {
  const key = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return key(line) === key(found.headings.join(''));
}

/** The headings on one line, divided by tabs, wide gaps or bars, or else word by word; null where it is none. */
export function sideBySide(
  line: string,
  matcher: HeadingMatcher,
): { headings: string[]; fields: FieldName[] } | null {
  if (line.length > 600) return null;
  const pieces = line
    .split(/\t|[ \u00a0]{2,}|\s*\|\s*|(?<=\S)[ \u00a0]*\u00a0[ \u00a0]*(?=\S)/)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '');
  const fitted = fits(pieces, matcher);
  if (fitted) return fitted;
  const words = line.trim().split(/\s+/);
  const divided = divide(words, matcher);
  return divided && divided.length >= 3 ? fits(divided, matcher) : null;
}

function fits(
  pieces: readonly string[],
  matcher: HeadingMatcher,
): { headings: string[]; fields: FieldName[] } | null {
  const fields = pieces.map((piece) => matcher.best(piece));
  const known = fields.filter((fit) => fit !== null && fit.score >= LEAST_FIT);
  if (known.length < 2 || known.length < pieces.length * 0.6) return null;
  const names = fields.map((fit) => fit?.field ?? 'theme');
  if (!names.includes('recommendation') && !names.includes('action')) return null;
  return { headings: [...pieces], fields: names };
}

/** Each heading has a price, so that "Lead agency" stays one; "Recommendation Action" is two. */
const PRICE = 0.9;
const MOST_WORDS = 9;

/** The best way to divide the first words of a line, and what the last of its headings stands for. */
interface Divided {
  readonly score: number;
  readonly pieces: readonly string[];
  readonly field: FieldName | null;
}

function divide(words: readonly string[], matcher: HeadingMatcher): readonly string[] | null {
  if (words.length > 40) return null;
  const best: (Divided | null)[] = [{ score: 0, pieces: [], field: null }];
  for (let end = 1; end <= words.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - MOST_WORDS); start < end; start++) {
      const before = best[start];
      const piece = words.slice(start, end).join(' ');
      if (!before || !/^[A-Z#]/.test(piece)) continue;
      const fit = matcher.best(piece);
      // "Progress Update" is one heading, though each of its words could be one.
      if (!fit || fit.score < 0.9 || fit.field === before.field) continue;
      const score = before.score + fit.score - PRICE;
      if (!best[end] || score > best[end]!.score)
        best[end] = { score, pieces: [...before.pieces, piece], field: fit.field };
    }
  }
  return best[words.length]?.pieces ?? null;
}

/** True where a line ends as sentences and labels do; the stop of "No." or "Ref." is none. */
function isSentence(line: string): boolean {
  return /[.:;]$/.test(line.replace(/\b(?:no|ref|rec)\.$/i, ''));
}

function onOwnLines(
  lines: readonly string[],
  from: number,
  matcher: HeadingMatcher,
): FoundHeadings | null {
  const headings: string[] = [];
  const fields: FieldName[] = [];
  let to = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === '') continue;
    const fit = matcher.best(line);
    if (!fit || fit.score < SURE_FIT || isSentence(line) || fields.includes(fit.field)) break;
    headings.push(line);
    fields.push(fit.field);
    to = i + 1;
  }
  const isPlan = fields.includes('recommendation') || fields.includes('action');
  const isBare = fields.includes('recommendation') && fields.includes('action');
  const enough = headings.length >= 3 || isBare;
  return enough && isPlan ? { headings, fields, from, to } : null;
}
