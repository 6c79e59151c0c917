import { parseLeads } from '../../plan/agencies';
import type { DateKind } from '../../plan/date-expression';
import { parseDates } from '../../plan/dates';
import type { Directory } from '../../plan/directory';
import { readId } from '../../plan/ids';
import type { FieldName } from '../../plan/plan';
import { isClosingText, parseStatus } from '../../plan/statuses';
import type { Gap } from './text-table';

/** A block of text: a line, or lines that stand together. */
export interface Block {
  readonly text: string;
  /** What stands before it. */
  readonly gap: Gap;
}

/** What a block looks like, each as a plain fact. */
export interface Evidence {
  readonly words: number;
  /** Names agencies (or everyone) and nothing else. */
  readonly agency: boolean;
  /** Names posts or persons and nothing else, or a body that is not known. */
  readonly post: boolean;
  /** A status, with or without its date, and nothing else. */
  readonly status: boolean;
  /** A date, or words such as `Ongoing` that stand for one, and nothing else. */
  readonly date: boolean;
  /** Tells the date by something else: "Once funding is agreed". Prose may begin so too. */
  readonly reference: boolean;
  readonly id: boolean;
  /** `1.`, `•` and the like at its start, and the place in its series where it has one. */
  readonly mark: string | null;
  readonly order: number | null;
  readonly scope: boolean;
  readonly rating: boolean;
  /** Says that there is nothing to say: a dash. */
  readonly nothing: boolean;
  /** Begins in the middle of a sentence. */
  readonly continues: boolean;
  /** Ends in the middle of a sentence. */
  readonly unfinished: boolean;
  /** Ends by announcing more: a colon. */
  readonly announces: boolean;
  /** Heads the rows below it: "Theme 2: …". */
  readonly section: boolean;
  /** Begins with what to do, as actions do: "Review …", "Brief all …". */
  readonly orders: boolean;
  /** Says what should be done, as recommendations do. */
  readonly asks: boolean;
}

const SHORT = 80;
const SCOPE =
  /^(?:local|regional|national|local(?:\s*(?:[/&,-]|and|or)\s*(?:regional|national))+|single[- ]agency|multi[- ]agency|internal|force[- ]wide|partnership|trust[- ]wide|county[- ]wide|borough[- ]wide)(?:\s+level)?\.?$/i;
const RATING =
  /^(?:red|amber|green|blue|purple|grey|yellow|white|black|[rabg]|high|medium|low|rag(?: rating)?)\.?$/i;
const SECTION =
  /^(?:\d+(?:\.\d+)*[.:]?\s+)?(?:(?:key )?theme|section|part|priority|strand|chapter)\s*(?:\d|[:–-]|(?:one|two|three|four|five|six)\s*(?:[:–-]|$)|[a-z]+ (?:\d|one|two|three))[^.]*$/i;
/** A duty of an Act, not a part of the plan: "Section 42 enquiries should …". */
const STATUTE = /^[Ss]ection \d+[A-Z]? [a-z]/;
/** What stands in a cell that has nothing to say. */
const NOTHING = /^(?:[-–—]+|n\/?a)$/i;
const MARK = /^(?:(?:\(?(\d{1,2})[.)]|\(?([a-z])\)|([•●▪■◦‣·*–-]))\s*)(?=\S)/;

const ORDERS =
  /^(?:add|agree|amend|appoint|arrange|ask|audit|brief|build|carry|check|circulate|commission|communicate|complete|conduct|consider|consult|convene|create|deliver|design|develop|devise|disseminate|draft|embed|ensure|establish|evaluate|explore|extend|form|formalise|hold|identify|implement|improve|include|introduce|invite|issue|launch|map|meet|monitor|nominate|obtain|organise|prepare|present|produce|promote|provide|publish|raise|recruit|refresh|remind|report|request|review|revise|roll|run|seek|send|set|share|strengthen|test|train|undertake|update|work|write)\b/i;

const ASKS =
  /\b(?:should|must|recommend(?:ed|s)?|to (?:ensure|review|consider|provide|develop|seek|commission|ask))\b/i;

/** What a block of text looks like; `gap` where a blank line stands before it. */
export function evidenceOf(text: string, directory: Directory, gap = false): Evidence {
  const short = text.length <= SHORT;
  const status = short && isStatusOnly(text);
  const asks = ASKS.test(text);
  const announces = /:$/.test(text);
  const told = short ? dateOnly(text) : null;
  const date = told === 'date';
  const reference = told === 'reference' && !asks && !announces;
  const scope = SCOPE.test(text);
  const rating = RATING.test(text);
  const nothing = NOTHING.test(text);
  const isOther = status || told !== null || scope;
  const names = text.length <= 160 && !isOther ? parseLeads(text, directory) : null;
  const leads = names?.leads ?? [];
  const isWhole = nothing || (gap && (status || date || reference || scope || rating));
  const mark = MARK.exec(text);
  return {
    words: text.split(' ').length,
    agency:
      leads.length > 0 &&
      leads.every((lead) => lead.all || lead.agency !== null) &&
      !isSentence(text, leads),
    post:
      !asks &&
      leads.length > 0 &&
      leads.every(
        ({ all, agency, person, name }) =>
          all || agency !== null || person !== null || name.length < 40 || isTitled(name),
      ) &&
      text.split(' ').length <= 14 &&
      !/[.!?]$/.test(text),
    ...{ status, date, reference, scope, rating, nothing, announces, asks },
    id: readId(text)?.rest === '',
    mark: mark ? mark[0].trim() : null,
    order: mark?.[1] ? Number(mark[1]) : mark?.[2] ? mark[2].charCodeAt(0) - 96 : null,
    continues: /^[a-z(&,]/.test(text) && !mark && !isWhole,
    unfinished:
      !rating &&
      !nothing &&
      /(?:[,;–-]|\b(?:and|or|of|the|a|an|to|for|in|with|by|from|that|which|on|as|be|is|are|will|who|their|its))$/i.test(
        text,
      ),
    orders: ORDERS.test(text.replace(MARK, '')),
    section: isSection(text),
  };
}

/** True where a text heads a part of the plan: "Theme 2: …". */
export function isSection(text: string): boolean {
  return text.length <= 120 && SECTION.test(text) && !STATUTE.test(text);
}

/** True where all words but the small ones begin with a capital, as in names of bodies. */
function isTitled(name: string): boolean {
  return !/(?:^|\s)[a-z]{4,}/.test(name);
}

/** True where the names are carried by a whole sentence and not a list of names. */
function isSentence(
  text: string,
  leads: readonly { part: string | null; person: string | null }[],
): boolean {
  const besides = leads
    .map((lead) => `${lead.part ?? ''} ${lead.person ?? ''}`)
    .join(' ')
    .trim()
    .split(/\s+/);
  return (
    besides.length > 8 ||
    (/[.!?]$/.test(text) && besides.length > 3) ||
    /\b(?:should|must|will|has|have|was|were|is|are|to)\b/.test(text.replace(/\(?to lead\)?/i, ''))
  );
}

function isStatusOnly(text: string): boolean {
  if (isClosingText(text)) return true;
  const parsed = parseStatus(text);
  if (!parsed || parsed.status.kind === 'unknown') return false;
  const rest = text.slice(0, parsed.span[0]) + ' ' + text.slice(parsed.span[1]);
  return withoutDates(rest).rest.length <= 3;
}

/** Whether a text is a date and nothing else, or words that refer to what its date hangs on. */
function dateOnly(text: string): 'date' | 'reference' | null {
  const { rest, kinds } = withoutDates(text);
  if (kinds.length === 0 || rest.length > 2 || !/[a-z0-9]/i.test(text)) return null;
  return kinds.every((kind) => kind === 'by-reference') ? 'reference' : 'date';
}

/** What is left of a text when its dates and the small words round them are taken out. */
function withoutDates(text: string): {
  readonly rest: string;
  readonly kinds: readonly DateKind[];
} {
  let rest = text;
  const context = { place: 'date-column', order: null, publication: null, near: null } as const;
  const dates = parseDates(text, context);
  for (const date of dates) {
    const [start, end] = date.span;
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  const small = /\b(?:by|on|from|until|before|end|of|the|due|in|at|and|to|date)\b|[\s:;.,()–-]+/gi;
  return { rest: rest.replace(small, ''), kinds: dates.map(({ kind }) => kind) };
}

/** What a table's columns must share, because none of them has it alone. */
export interface TableKind {
  /** No column holds statuses or completions: they stand in prose. */
  readonly mixesStatus: boolean;
  /** No column holds ids: they stand with the recommendation. */
  readonly mixesIds: boolean;
}

export function tableKind(fields: readonly (FieldName | null)[]): TableKind {
  return {
    mixesStatus: !fields.includes('status') && !fields.includes('completion'),
    mixesIds: !fields.includes('id'),
  };
}

/**
 * How well a block fits a column, about −6 to 3, beside the other columns of its table.
 */
export function fitOf(block: Evidence, field: FieldName | null, table: TableKind): number {
  if (block.section) return field === 'recommendation' ? 1.5 : -4;
  if (block.nothing) return 0.5;
  switch (field) {
    case 'id':
      return block.id ? 3 : -5;
    case 'lead':
    case 'owner':
    case 'addressedTo':
      if (block.agency) return 3;
      if (block.status || block.date || block.reference) return -5;
      if (block.scope || block.rating || block.id) return -5;
      return block.post ? 1.2 : block.words <= 6 ? -1 : -5;
    case 'target':
    case 'revised':
    case 'dateAdded':
      if (block.date) return 3;
      return block.status || block.reference ? 1 : -5;
    case 'completion':
      if (block.date || block.status) return 3;
      return block.agency ? -4 : -0.5;
    case 'status':
      return block.status || block.rating ? 3 : block.date ? -0.5 : block.words <= 4 ? -1 : -5;
    case 'rating':
    case 'risk':
      return block.rating ? 3 : block.status ? 1 : -5;
    case 'scope':
      return block.scope ? 3 : -5;
    default:
      return proseFit(block, field, table);
  }
}

/** True for columns of prose, between which only the sense of the words draws the line. */
export function isProse(field: FieldName | null): boolean {
  return /^(?:recommendation|action|milestone|progress|evidence|outcome|plannedOutcome|response|nextSteps)$/.test(
    field ?? '',
  );
}

function proseFit(block: Evidence, field: FieldName | null, table: TableKind): number {
  if (block.agency) return -3;
  if (block.date || block.status) {
    if (field === 'response') return block.status ? 1.5 : -2.5;
    const late =
      field === 'milestone' || field === 'progress' || field === 'outcome' || field === 'evidence';
    return late && (table.mixesStatus || block.status) ? 1.5 : -2.5;
  }
  if (block.id) return field === 'recommendation' && table.mixesIds ? 3 : -2;
  if (block.scope || block.rating) return -2;
  if (field === 'recommendation') return block.asks && !block.orders ? 1.4 : block.orders ? 0.9 : 1;
  if (field === 'action') return block.orders ? 1.3 : block.asks ? 0.9 : 1;
  return block.words <= 3 && block.post ? 0 : 1;
}
