import { headingWords } from '../plan/heading-match';
import { readId } from '../plan/ids';
import type { BodyRows } from './body-rows';
import type { BodyRow, Layout } from './layout';
import { tidy } from './header';
import { rowsBeforeKey } from './key-rows';
import type { Parser } from './parser';

/** Text that a template asks with, and that nobody has replaced. */
const TEMPLATE =
  /^[<[(]\s*(?:select|insert|enter|choose|add|please)\b.*[>\])]$|^(?:insert|select|choose an?|click (?:here|or tap)|enter|please (?:insert|select|enter))\b.{0,60}$|^(?:dd[/.-]mm[/.-]yy(?:yy)?|x{2,}|text|date|yes ?[,/] ?no|low, (?:moderate|medium), high)$/i;
const PROMPT =
  /\?\s*$|\b(?:delete as appropriate|not? names|with the key above|will be (?:included|inlcuded|entered)|this (?:will|should) (?:contain|be used|include)|please use|details taken from|for example|to be completed by the|if applicable|see guidance|free text|drop-?down)\b|\be\.g\.|^(?:for )?example\b/i;
const TOTAL = /^(?:grand\s+|sub-?\s*)?totals?\b|^count\b/i;
const NOTE =
  /^(?:note|nb|n\.b|key|rag (?:key|rating)|source|legend|version|last updated|updated|signed|prepared by|page \d|document control|this (?:plan|document|action plan))\b/i;
const SECTION =
  /^(?:(?:\d+(?:\.\d+)*[.):]?\s+)?(?:key\s+)?(?:theme|section|part|priority|objective|domain|strand|chapter|appendix|workstream|standard)\b)|^.{0,40}\b(?:theme|priority|objective|section)\s+(?:theme\s+)?(?:\d|one|two|three|four|five|six)\b|:\s*$|^(?:for|recommendations? for|actions? for)\b.{0,80}$|\b(?:short|medium|long)(?:er)?[- ]term\b|\b(?:recommendations|actions)\b[^.]{0,60}$|^(?:national|regional|local|single[- ]agency|multi[- ]agency)\b.{0,40}$/i;

/** True where a cell holds a template's own words. */
export function isTemplateText(text: string): boolean {
  return TEMPLATE.test(text.trim());
}

/** True where a row asks for what its columns should hold, instead of holding it. */
export function isPromptRow(row: BodyRow, layout: Layout, parser: Parser): boolean {
  let asks = 0;
  let question = false;
  row.texts.forEach((text, slot) => {
    if (text === '' || typeof layout.value(row, slot) !== 'string') return;
    if (asksFor(text, slot, layout, parser)) asks++;
    question ||= /\?\s*$/.test(text);
  });
  // A question that stands alone under the headings asks for a recommendation, and gives none.
  if (row.filled === 1) return question;
  return asks >= 2 && asks * 10 >= row.filled * 6;
}

function asksFor(text: string, slot: number, layout: Layout, parser: Parser): boolean {
  const trimmed = text.trim();
  if (isTemplateText(trimmed) || PROMPT.test(trimmed) || isOptionList(trimmed)) return true;
  const { fields, heading } = layout.columns[slot]!;
  if (trimmed.length > 90 || /[.!]$/.test(trimmed) || readId(trimmed)) return false;
  if (parser.namesAgencies(trimmed)) return false;
  const said = new Set(headingWords(trimmed));
  const shared = headingWords(heading).filter((word) => word.length > 2 && said.has(word));
  if (shared.length > 0 && said.size <= 10) {
    if (fields.length === 0) return true;
    return parser.matcher.match(trimmed).some(({ field }) => fields.includes(field));
  }
  return parser.matcher
    .match(trimmed)
    .some(({ field, score }) => score >= 0.6 && fields.includes(field));
}

/** "Red / Amber / Green" on lines of their own: the choices, not a choice. */
function isOptionList(text: string): boolean {
  const lines = text.split(/[\n/,]/).map((line) => line.trim().toLowerCase());
  return lines.length >= 3 && ['red', 'amber', 'green'].every((colour) => lines.includes(colour));
}

/** True where every filled cell is left over from the template, or the row holds its number alone. */
export function isBlankTemplateRow(row: BodyRow, layout: Layout): boolean {
  const ids = layout.of('id');
  return row.texts.every(
    (text, slot) =>
      text === '' ||
      isTemplateText(text) ||
      (ids.includes(slot) && layout.columns[slot]!.fields.length === 1 && isNumber(text)),
  );
}

/** True of what stands in a column of ids and is no word: "MPS" there heads the rows below. */
function isNumber(text: string): boolean {
  return text.length <= 12 && (readId(text) !== null || !isWord(text));
}

/** True of a text with three letters side by side. */
export function isWord(text: string): boolean {
  return /\p{L}{3}/u.test(text);
}

/** True where a row adds up the ones above it. */
export function isTotalRow(row: BodyRow, layout: Layout): boolean {
  const first = row.texts.find((text) => text !== '') ?? '';
  if (!TOTAL.test(first.trim()) || first.length > 40) return false;
  const numbers = row.texts.filter(
    (text, slot) => text !== '' && typeof layout.value(row, slot) === 'number',
  ).length;
  return row.filled === 1 ? /\d/.test(first) : numbers >= row.filled - 1;
}

/** True where a row says the header again: on each page, or for each agency. */
export function isRepeatedHeader(row: BodyRow, layout: Layout): boolean {
  let same = 0;
  for (const { slot, words, length } of layout.headings) {
    const text = row.texts[slot]!;
    // Most cells are too long or too short to be the heading with a few more spaces.
    if (text === '' || text.length > length + 12 || text.length < length) continue;
    if (tidy(text).toLowerCase() === words) same++;
  }
  return same >= 2 && same * 10 >= Math.min(layout.headings.length, row.filled) * 7;
}

/** Rows under a header that may still be prompts. */
export const PROMPT_ROWS = 3;
/** Rows that are looked at to tell what columns hold. */
const TELLING_ROWS = 120;

/**
 * Of a table's first rows, those whose cells show what its columns hold: no prompts, no headings
 * said again, no theme rows. All of the rows where none is left.
 */
export function tellingRows(
  body: readonly number[],
  layout: Layout,
  parser: Parser,
): readonly number[] {
  const wide: number[] = [];
  const alone: number[] = [];
  let underHeader = 0;
  for (const at of body.slice(0, TELLING_ROWS)) {
    const row = layout.row(at);
    if (!row) continue;
    underHeader++;
    if (isRepeatedHeader(row, layout)) underHeader = 0;
    else if (underHeader <= PROMPT_ROWS && isPromptRow(row, layout, parser)) continue;
    else if (row.filled > 1 || isNumberedRecommendation(row, layout)) wide.push(at);
    else if (!isSectionText(row.texts[onlySlot(row)] ?? '', parser)) alone.push(at);
  }
  return [wide, alone].find((rows) => rows.length > 0) ?? body;
}

/** True where a recommendation stands alone on its row, with its number, over its actions. */
function isNumberedRecommendation(row: BodyRow, layout: Layout): boolean {
  const slot = onlySlot(row);
  return layout.of('recommendation').includes(slot) && readId(row.texts[slot]!) !== null;
}

/** The only filled slot of a row, -1 where it has several. */
export function onlySlot(row: BodyRow): number {
  return row.filled === 1 ? row.texts.findIndex((text) => text !== '') : -1;
}

export function isNoteText(text: string): boolean {
  return NOTE.test(text.trim()) || /^(?:\*+\s*\p{L}|©)/u.test(text.trim());
}

/** Initials before the word: "DHR Recommendation 2"; "See recommendation 2" speaks of another. */
const INITIALS = /^\s*\p{Lu}{2,4}\s+/u;
const LABELLED =
  /^\s*(?:recommendation|learning point|finding|lesson|advisory point|rec)\s*(?:no\.?|number)?\s*[A-Z]{0,3}[.-]?\d/i;

/** True where words begin as a recommendation's own: `Recommendation 2: …`, `Learning point 1`. */
export function isLabelledRecommendation(text: string): boolean {
  return LABELLED.test(text.replace(INITIALS, ''));
}

/** True where words alone on a row head the rows below them. */
export function isSectionText(text: string, parser: Parser): boolean {
  if (isThemeText(text, parser)) return true;
  const words = tidy(text);
  const id = words.length > LONGEST_SECTION ? null : readId(words);
  return id !== null && id.rest !== '' && wordCount(id.rest) <= 3 && !/[.;]$/.test(id.rest);
}

const LONGEST_SECTION = 160;

/** True of the words of a theme, and of an agency's name, wherever they stand. */
export function isThemeText(text: string, parser: Parser): boolean {
  const words = tidy(text);
  if (words.length > LONGEST_SECTION) return false;
  if (SECTION.test(words) && wordCount(words) <= 24) return true;
  return wordCount(words) <= 12 && parser.isAgency(words);
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** How many of the rows, from the first, belong to the table: notes and keys at its end do not. */
export function rowsBeforeNotes(rows: BodyRows, parser: Parser): number {
  let end = rows.length;
  for (;;) {
    const before = rowsBeforeKey(rows, rowsBeforeGap(rows, end), parser);
    if (before === end) return end;
    end = before;
  }
}

/** What stands after a gap and is not followed up by anybody (a note, a signature) is none of the table. */
function rowsBeforeGap(rows: BodyRows, from: number): number {
  let end = from;
  let gaps = 0;
  for (let i = 1; i < rows.length; i++) if (rows.rowAt(i) > rows.rowAt(i - 1) + 1) gaps++;
  // Where blank rows part all rows, a gap says nothing: only what stands alone may be a note.
  const spaced = gaps * 2 > rows.length;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && rows.rowAt(start) === rows.rowAt(start - 1) + 1) start--;
    if (start === 0) return end;
    for (let i = start; i < end; i++) {
      const row = rows.at(i)!;
      if (isPlanRow(row, rows.layout) || (spaced && row.filled > 1)) return end;
    }
    end = start;
  }
  return end;
}

function isPlanRow(row: BodyRow, layout: Layout): boolean {
  const said = [...layout.of('recommendation'), ...layout.of('action')].filter(
    (slot) => row.texts[slot] !== '',
  );
  const tracked = layout.tracked.filter((slot) => row.texts[slot] !== '' && !said.includes(slot));
  if (said.length > 1 || (said.length > 0 && tracked.length > 0)) return true;
  if (tracked.length > 1) return true;
  const ids = [...said, ...layout.of('id')].map((slot) => row.texts[slot]!);
  return said.length > 0 && ids.some((text) => text !== '' && readId(text) !== null);
}
