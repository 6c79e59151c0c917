import { parseDates } from '../plan/dates';
import { headingWords, isPeriod } from '../plan/heading-match';
import type { FieldName, MappedColumn } from '../plan/plan';
import { fieldNames } from '../plan/field-names';
import type { Settings } from '../settings/settings';
import { columnOfName } from '../workbook/address';
import { closes } from './action-status';
import { assignBest } from './assign';
import type { ColumnEvidence } from './column-evidence';
import { columnEvidence, contentFit } from './column-evidence';
import type { FoundTable } from './find-tables';
import type { Grid } from './grid';
import type { ColumnHeading } from './header';
import { headingScores } from './header';
import { mixedFields } from './mixed-columns';
import type { Parser } from './parser';

/**
 * A column of a table while it is being mapped. What its cells look like is only asked where nobody
 * said what the column holds: that takes as long as all the rest of a short sheet.
 */
export class ColumnDraft {
  readonly fields: FieldName[] = [];
  confidence = 0;
  private seen: ColumnEvidence | null = null;
  private fits: Map<FieldName, number> | null = null;

  constructor(
    readonly column: number,
    readonly heading: ColumnHeading,
    private readonly look: (column: number) => ColumnEvidence,
    private readonly matcher: Parser['matcher'],
  ) {}

  get evidence(): ColumnEvidence {
    return (this.seen ??= this.look(this.column));
  }

  /** How well each field fits, heading and content together. */
  get scores(): Map<FieldName, number> {
    return (this.fits ??= scoresOf(this.heading, this.evidence, this.matcher));
  }
}

/** Below this a column is left unread rather than misread. */
const LEAST_FIT = 0.42;
/** A further column joins a field that has one already only where its heading is sure. */
const LEAST_JOINING_FIT = 0.74;
const MOST_JOINED = 4;
/** As many as a year has months. */
const MOST_UPDATES = 12;
/** Fields that several columns of a table may tell together. */
const joining = new Set<FieldName>([
  ...(['progress', 'evidence', 'outcome', 'plannedOutcome', 'revised', 'risk'] as const),
  ...(['status', 'rating', 'milestone', 'nextSteps', 'response', 'theme', 'completion'] as const),
  // "Local action | National action": what one row asks for, and answers for with one status.
  'action',
]);
const SIGN_OFF = /^\W*sign(?:ed)?[- ]?off\W*$/i;
/** Headings of ids, whatever the ids are of. */
const ID_HEADING = /\b(?:ref(?:erence)?|no|number|id)\.?\s*$/i;
/** What a plan cannot do without comes first where headings compete. */
const importance: Readonly<Partial<Record<FieldName, number>>> = {
  recommendation: 1.25,
  action: 1.25,
  lead: 1.1,
  target: 1.1,
  status: 1.05,
};

/** Decides what each column of a table holds. The user's mapping wins over any reading. */
export function mapColumns(
  grid: Grid,
  parser: Parser,
  table: FoundTable,
  settings: Settings,
): MappedColumn[] {
  const drafts = draftColumns(grid, parser, table);
  const told = userMapping(drafts, settings, grid.sheet.name);
  openCompletion(grid, parser, drafts, table.body);
  const free = drafts.filter((draft) => !told.columns.has(draft.column));
  actionsBesideAnswers(free);
  const seats = fieldNames
    .filter((field) => !told.fields.has(field))
    .flatMap((field) => seatsOf(field));
  const scores = free.map((draft) => seats.map((seat) => seatScore(draft, seat)));
  assignBest(scores).forEach((at, i) => {
    const draft = free[i]!;
    if (at < 0) return;
    draft.fields.push(seats[at]!.field);
    draft.confidence = draft.scores.get(seats[at]!.field) ?? 0;
  });
  dropWeakJoins(free);
  progressBesideStatus(free, parser);
  secondId(free);
  if (!told.fields.has('owner')) leadBeforeOwner(drafts);
  if (!told.fields.has('response')) actionBeforeResponse(drafts);
  readUnheaded(drafts, told.fields);
  mixedFields(drafts, parser, told.columns);
  return drafts.map(({ column, heading, fields: held, confidence }) => ({
    column,
    heading: heading.text,
    fields: held,
    confidence: Math.min(1, Math.max(0, confidence)),
  }));
}

/** A place for a column under a field; `rank` 0 is the field's first. */
interface Seat {
  readonly field: FieldName;
  readonly rank: number;
}

function seatsOf(field: FieldName): Seat[] {
  const count = field === 'progress' ? MOST_UPDATES : joining.has(field) ? MOST_JOINED : 1;
  return Array.from({ length: count }, (_, rank) => ({ field, rank }));
}

function seatScore(draft: ColumnDraft, { field, rank }: Seat): number {
  const score = draft.scores.get(field) ?? 0;
  if (score < (rank === 0 ? LEAST_FIT : LEAST_JOINING_FIT)) return 0;
  // Squared, so that one sure column counts for more than two doubtful ones.
  const worth = score * score;
  return rank === 0 ? worth * (importance[field] ?? 1) : worth * 0.85 - rank * 0.01;
}

/** "Action agreed" over nothing but "Yes" is about the actions of another column, and holds none. */
function actionsBesideAnswers(drafts: readonly ColumnDraft[]): void {
  const headed = drafts.filter(({ scores }) => (scores.get('action') ?? 0) >= LEAST_JOINING_FIT);
  const others = headed.length < 2 ? [] : headed.filter((draft) => !saysWhatToDo(draft.evidence));
  if (others.length === headed.length) return;
  for (const { scores } of others) scores.delete('action');
}

function saysWhatToDo(evidence: ColumnEvidence): boolean {
  const { filled, statuses, ratings, dates, numbers, agencies, answers, prose } = evidence;
  const isAnswer = prose === 0 && answers >= 0.5;
  return filled > 0 && !isAnswer && statuses + ratings + dates + numbers + agencies < 0.5;
}

/** Where several columns share a field, each must be sure of it. */
function dropWeakJoins(drafts: readonly ColumnDraft[]): void {
  for (const draft of drafts) {
    const [field] = draft.fields;
    const shared = drafts.filter(({ fields }) => fields[0] === field).length;
    if (shared < 2 || draft.confidence >= LEAST_JOINING_FIT) continue;
    draft.fields.length = 0;
    draft.confidence = 0;
  }
}

/** "Progress" over words such as "In progress" tells how a row stands only where no "Status" does. */
function progressBesideStatus(drafts: readonly ColumnDraft[], parser: Parser): void {
  const columns = drafts.filter(({ fields }) => fields[0] === 'status');
  const saysProgress = ({ heading }: ColumnDraft): boolean => {
    const scores = headingScores(heading, parser.matcher);
    return (scores.get('progress') ?? 0) > (scores.get('status') ?? 0);
  };
  if (columns.every(saysProgress)) return;
  for (const draft of columns.filter(saysProgress)) {
    draft.fields[0] = 'progress';
    draft.confidence = draft.scores.get('progress')!;
  }
}

/** A second column of ids, beside the recommendation's, is the action's. */
function secondId(drafts: readonly ColumnDraft[]): void {
  for (const draft of drafts) {
    const score = draft.scores.get('id') ?? 0;
    if (draft.fields.length > 0 || score < 0.9) continue;
    draft.fields.push('id');
    draft.confidence = score;
  }
}

/** Whoever a plan names alone is its lead; an owner stands beside one. */
function leadBeforeOwner(drafts: readonly ColumnDraft[]): void {
  if (drafts.some(({ fields }) => fields.includes('lead'))) return;
  const draft = drafts.find(({ fields }) => fields[0] === 'owner');
  if (draft) draft.fields[0] = 'lead';
}

/** What comes back from whom a recommendation was sent to is no action. */
const REPLY = /\b(?:received|reply|accepted|agreed)\b/i;

/** A response that says more than whether it is agreed is, in a plan without actions, what will be done. */
function actionBeforeResponse(drafts: readonly ColumnDraft[]): void {
  if (drafts.some(({ fields }) => fields.includes('action'))) return;
  const draft = drafts.find(({ fields }) => fields[0] === 'response');
  if (!draft || REPLY.test(draft.heading.text)) return;
  const { filled, answers, statuses } = draft.evidence;
  if (filled > 0 && answers + statuses < 0.5) draft.fields[0] = 'action';
}

function draftColumns(grid: Grid, parser: Parser, table: FoundTable): ColumnDraft[] {
  const headed = new Map(table.header?.headings.map((heading) => [heading.column, heading]));
  const look = (column: number): ColumnEvidence => columnEvidence(grid, parser, column, table.body);
  const drafts: ColumnDraft[] = [];
  for (let column = Math.max(0, table.left - 1); column <= table.right; column++) {
    const own = headed.get(column);
    const heading = own ?? { column, text: '', readings: [] };
    const draft = new ColumnDraft(column, heading, look, parser.matcher);
    if (!own) {
      const { filled, ids, coverage } = draft.evidence;
      const outside = column < table.left && (ids < 0.7 || coverage < 0.5);
      if (filled === 0 || outside) continue;
    }
    drafts.push(draft);
  }
  return drafts;
}

function scoresOf(
  heading: ColumnHeading,
  evidence: ColumnEvidence,
  matcher: Parser['matcher'],
): Map<FieldName, number> {
  const scores = new Map<FieldName, number>();
  for (const [field, score] of headingScores(heading, matcher)) {
    scores.set(field, score + contentFit(field, evidence));
  }
  // "Recommendation" over nothing but "Recommendation 1", "Recommendation 3" is the id's column.
  if (evidence.ids >= 0.8 && scores.has('recommendation') && evidence.prose === 0) {
    scores.set('id', Math.max(scores.get('id') ?? 0, 0.7));
  }
  // "HMICFRS ref" over nothing but ids, whoever's they are.
  if (evidence.ids >= 0.8 && evidence.prose === 0 && ID_HEADING.test(heading.text)) {
    scores.set('id', Math.max(scores.get('id') ?? 0, 0.7));
  }
  // "Action ref" over nothing but ids is beside the actions, never their words.
  if (evidence.ids >= 0.8 && evidence.prose === 0 && (scores.get('id') ?? 0) >= 0.9) {
    scores.delete('action');
  }
  // A month or a quarter over words is what was reported then.
  if (isPeriod(heading.text) && evidence.numbers + evidence.dates < 0.5) {
    scores.set(evidence.ratings >= 0.6 ? 'rating' : 'progress', 0.8);
  }
  // "Evidence of progress and completion" is where the form tells how far a row is.
  if (/\bprogress and completion\b/i.test(heading.text)) scores.delete('evidence');
  // "Sign off" over statuses says how rows stand; over names and days, who accepted them and when.
  if (evidence.statuses >= 0.5 && SIGN_OFF.test(heading.text)) {
    scores.set('status', Math.max(scores.get('status') ?? 0, 0.8));
  }
  // "Progress" over nothing but colours is the rating's column.
  if (evidence.ratings >= 0.8 && (scores.has('progress') || scores.has('status'))) {
    scores.set('rating', Math.max(scores.get('rating') ?? 0, 0.9));
  }
  return scores;
}

/** Headings that may mean the day by which, and the day on which. */
const BARE_COMPLETION = /^(?:completion(?: date)?|date of completion)$/;
const MOST_OPEN_ROWS = 200;

/**
 * A bare "Completion date" in a plan without target dates is the target where rows that are still
 * open have one, or where it says "ASAP"; where no column says how rows stand, where nearly all
 * rows have one.
 */
function openCompletion(
  grid: Grid,
  parser: Parser,
  drafts: readonly ColumnDraft[],
  body: readonly number[],
): void {
  const bare = drafts.find(({ heading }) =>
    BARE_COMPLETION.test(headingWords(heading.text).join(' ')),
  );
  if (!bare || bare.fields.length > 0) return;
  const fitting = (field: FieldName): ColumnDraft[] =>
    drafts.filter((draft) => draft !== bare && (draft.scores.get(field) ?? 0) >= 0.75);
  if (fitting('target').length > 0) return;
  const telling = new Set([...fitting('status'), ...fitting('progress')]);
  const saysOpen = (text: string): boolean => {
    const said = parser.status(text)?.status;
    return said !== undefined && !closes(said) && said.kind !== 'unknown';
  };
  const isOpen = body.slice(0, MOST_OPEN_ROWS).some((at) => {
    const row = grid.rowAt(at);
    const text = grid.text(row, bare.column);
    if (text === '') return false;
    return isDeadline(text) || [...telling].some(({ column }) => saysOpen(grid.text(row, column)));
  });
  const { coverage, dates } = bare.evidence;
  if (isOpen || (fitting('status').length === 0 && coverage >= 0.95 && dates >= 0.8)) {
    bare.scores.set('target', 1.05);
  }
}

/** "ASAP", "Every six months": nothing is completed on such a day. */
function isDeadline(text: string): boolean {
  const context = { order: null, publication: null, near: null };
  const found = parseDates(text, { place: 'date-column', ...context });
  return found.some(({ kind }) => kind === 'immediate' || kind === 'recurring');
}

interface UserMapping {
  readonly columns: ReadonlySet<number>;
  readonly fields: ReadonlySet<FieldName>;
}

/** Gives the columns that the user named; by heading first, else by letter. */
function userMapping(drafts: ColumnDraft[], settings: Settings, sheet: string): UserMapping {
  const wanted = { ...settings.mapping['*'], ...settings.mapping[sheet] };
  const columns = new Set<number>();
  const fields = new Set<FieldName>();
  for (const field of fieldNames) {
    const name = wanted[field];
    const draft = name === undefined ? undefined : namedColumn(drafts, name);
    if (!draft) continue;
    draft.fields.push(field);
    draft.confidence = 1;
    columns.add(draft.column);
    fields.add(field);
  }
  return { columns, fields };
}

function namedColumn(drafts: readonly ColumnDraft[], name: string): ColumnDraft | undefined {
  const words = headingWords(name).join(' ');
  const letters = columnOfName(name.trim());
  return (
    drafts.find((draft) => draft.heading.text.toLowerCase() === name.trim().toLowerCase()) ??
    drafts.find((draft) => headingWords(draft.heading.text).join(' ') === words) ??
    drafts.find((draft) => draft.column === letters)
  );
}

/** Takes unheaded columns for what they hold, where that cannot be mistaken. */
function readUnheaded(drafts: readonly ColumnDraft[], told: ReadonlySet<FieldName>): void {
  const has = (field: FieldName): boolean =>
    told.has(field) || drafts.some((draft) => draft.fields.includes(field));
  const place = (field: FieldName): number =>
    drafts.findIndex((draft) => draft.fields.includes(field));
  drafts.forEach((draft, i) => {
    const { heading, fields } = draft;
    if (heading.text !== '' || fields.length > 0) return;
    const { evidence } = draft;
    const between = i > place('recommendation') && i < place('action');
    const field = ((): FieldName | null => {
      if (evidence.ids >= 0.8 && !has('id') && i <= Math.max(0, place('recommendation')))
        return 'id';
      if (evidence.agencies < 0.5 || evidence.prose > 0.2) return null;
      if (between && place('recommendation') >= 0 && !has('addressedTo')) return 'addressedTo';
      return has('lead') ? null : 'lead';
    })();
    if (field === null) return;
    fields.push(field);
    draft.confidence = 0.6;
  });
}
