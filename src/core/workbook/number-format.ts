/** More codes than workbooks have; what is beyond is worked out anew. */
const MOST_KNOWN = 1000;
const known = new Map<string, string>();

/** A code's date letters: quoted text, escaped characters, padding, colours and conditions taken out. */
function bare(code: string): string {
  let letters = known.get(code);
  if (letters === undefined) {
    letters = withoutLiterals(code);
    if (known.size < MOST_KNOWN) known.set(code, letters);
  }
  return letters;
}

function withoutLiterals(code: string): string {
  const first = code.split(';', 1)[0]!;
  return first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, (part) => part.slice(1, -1))
    .replace(/\[[^\]]*\]?/g, '')
    .toLowerCase();
}

/** True where a number format code shows a number as a date (not as a time of day alone). */
export function isDateFormat(code: string): boolean {
  const letters = bare(code);
  if (letters === '' || letters === 'general' || letters === '@') return false;
  if (/[yd]/.test(letters)) return true;
  // An "m" beside hours or seconds counts minutes; three or more always name a month.
  return /m/.test(letters) && (/mmm/.test(letters) || !/[hs]/.test(letters));
}

/** Which parts of a date a number format code shows. */
export interface ShownParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
}

/** What a date format code shows, such as month and year for `mmm-yy`. */
export function shownParts(code: string): ShownParts {
  // Cells one after another mostly have the same format.
  if (code !== asked.code) asked = { code, parts: partsOf(code) };
  return asked.parts;
}

function partsOf(code: string): ShownParts {
  const letters = bare(code);
  return { day: /d/.test(letters), month: /m/.test(letters), year: /[ye]/.test(letters) };
}

let asked = { code: '', parts: partsOf('') };
