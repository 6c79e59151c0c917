import type { Field } from '../plan/field';
import type { Action } from '../plan/plan';
import { anyClosingWord, findStatusLines, readsAsNotPursued } from '../plan/statuses';
import { saysComplete } from './claim';

/** Words of a row that speak against its status. */
export interface CounterWords {
  readonly field: Field<unknown>;
  /** Where in the field's text they stand, end excluded. */
  readonly span: readonly [start: number, end: number];
}

/** The first words of a row that read as "not pursued", whatever its status says; null where none do. */
export const findDroppedProse = remembering(lookForDroppedProse);

/**
 * Words beside a completed status that say the work is not done: "In progress" among the
 * progress, or "still to be delivered" in its last sentence.
 * A log tells how it was before, so a line of an earlier day speaks against nothing; nor does any
 * where another line of the same cell closes the action. Of columns for one quarter each only the
 * last that says anything speaks for now.
 */
export const findOpenWords = remembering(lookForOpenWords);

type Look = (action: Action) => CounterWords | null;

/** A rule quotes what the assessment found: what was found once is not looked for again. */
function remembering(look: Look): Look {
  const found = new WeakMap<Action, CounterWords>();
  return (action) => {
    const words = found.get(action) ?? look(action);
    if (words) found.set(action, words);
    return words;
  };
}

function lookForDroppedProse(action: Action): CounterWords | null {
  for (const step of action.milestones) {
    const found = look(step.text);
    if (found) return found;
  }
  for (const field of [action.status, action.completion, action.outcome, action.progress]) {
    const found = look(field);
    if (found) return found;
  }
  return null;
}

function look(field: Field<unknown>): CounterWords | null {
  const span = field.text === '' ? null : readsAsNotPursued(field.text);
  return span ? { field, span } : null;
}

function lookForOpenWords(action: Action): CounterWords | null {
  const completed = action.completion.value?.end ?? null;
  const later = laterSentences(action.status) ?? linesUnder(action);
  if (later) return later;
  for (const field of [action.progress, action.outcome]) {
    if (field.text === '' || sharesCell(field, action.status)) continue;
    const lines = findStatusLines(field.text);
    if (lines.some(({ status }) => saysComplete(status.kind))) continue;
    const open = lines.find(({ status, dates, doubt, span }) => {
      const day = dates.at(-1)?.end ?? null;
      const isOpen = status.kind === 'not-started' || status.kind === 'in-progress';
      if (!isOpen || doubt) return false;
      if (day === null) return !tellsHistory(field) || endsWith(field.text, span[1]);
      return completed !== null && day > completed;
    });
    const span = open?.span ?? (tellsHistory(field) ? null : stillToDo(field.text));
    if (span) return { field, span };
  }
  return null;
}

/** "Completed. Training to be delivered": what a status cell says after its first sentence. */
function laterSentences(status: Field<unknown>): CounterWords | null {
  const stop = status.text.search(/[.;\n]/);
  const span = stop < 0 ? null : (stillToDo(status.text) ?? openLine(status.text));
  return span && span[0] > stop ? { field: status, span } : null;
}

/** "12 June 2025: completed", and under it, in the same cell of progress: "Audit in progress". */
function linesUnder({ status, progress }: Action): CounterWords | null {
  const [source, ...more] = status.sources;
  if (!source?.span || more.length > 0 || !sharesCell(progress, status)) return null;
  const span = openLine(progress.text);
  return span && span[0] > source.span[1] ? { field: progress, span } : null;
}

/** A last line, without a day of its own, that something is still in progress. */
function openLine(text: string): readonly [start: number, end: number] | null {
  const words = text.trimEnd();
  const start = words.lastIndexOf('\n') + 1;
  return start > 0 && undatedOpen.test(words.slice(start)) ? [start, words.length] : null;
}

const undatedOpen =
  /^[^\d.;:]{1,60}\b(?:in progress|under ?way|not (?:yet )?(?:started|begun|completed?))[\s.]*$/i;

const toDo =
  /\b(?:(?:still|yet|remains?) to (?:be )?[a-z]+|to be (?:completed|done|delivered|finalised|agreed|arranged|rolled out|implemented|published|issued)|not yet (?:been )?[a-z]+(?:ed|en|d)|(?:is|are|still|remains?) (?:outstanding|awaited)|(?:still|remains?) (?:in progress|under ?way|being [a-z]+|incomplete|open)|(?<!\b(?:no|none|nothing|any)\b[ a-z]{0,20})(?:outstanding|remaining)|awaiting(?! (?:[a-z]+ )?sign[- ]?off))\b.*$/i;
const longestSentence = 300;

/** What is still to be done, in the last sentence of a text: earlier ones tell how it was before. */
function stillToDo(text: string): readonly [start: number, end: number] | null {
  let end = text.length;
  while (end > 0 && /[\s.;]/.test(text[end - 1]!)) end--;
  const stops = ['.', ';', '\n'].map((stop) => text.lastIndexOf(stop, end - 1) + 1);
  const start = Math.max(...stops, end - longestSentence);
  const found = toDo.exec(text.slice(start, end));
  return found && [start + found.index, end];
}

/** What most progress does not begin with, asked before any of it is read. */
const beginsClosed = new RegExp(`^(?:${anyClosingWord})`, 'i');

/**
 * The words with which the progress beside an open status begins and which say that all of it is
 * done: "Completed on 3 March and presented to the board". Null where none do.
 */
export function findClosingWords(action: Action): CounterWords | null {
  const said = action.status.value;
  if (said?.kind !== 'not-started' && said?.kind !== 'in-progress') return null;
  if (said.items !== null || said.share !== null) return null;
  const field = action.progress;
  if (!beginsClosed.test(field.text) || sharesCell(field, action.status)) return null;
  const [line] = field.text.split('\n', 1) as [string];
  const [first, second] = findStatusLines(line);
  if (first?.span[0] !== 0 || second || first.doubt || first.item !== null) return null;
  const { kind, items, share, continuing } = first.status;
  const isWhole = items === null && share === null && !continuing;
  return saysComplete(kind) && isWhole ? { field, span: first.span } : null;
}

/** True where a field was read from several columns, as from one for each quarter. */
function tellsHistory({ sources }: Field<unknown>): boolean {
  return new Set(sources.map(({ column }) => column)).size > 1;
}

/** True where nothing but stops follows. */
function endsWith(text: string, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(end));
}

function sharesCell(a: Field<unknown>, b: Field<unknown>): boolean {
  return a.sources.some((one) =>
    b.sources.some(({ row, column }) => row === one.row && column === one.column),
  );
}
