import { parseStatus } from '../plan/statuses';
import type { IsoDay } from '../workbook/day';
import type { Phrase } from '../workbook/words';
import { phrase } from '../workbook/words';
import { agencyValue } from './agency-view';
import type { Change, ChangeClass, Comparison, Refusal } from './change';
import { cellKey, keyOfCell } from './change';
import type { ReturnField } from './columns';
import { returnFields, saysNoChange } from './columns';
import { countEntries, isDatedEntry } from './entries';
import type { ReturnFault } from './faults';
import { closes, faultsOf } from './faults';
import type { MatchedReturn, MatchedRow } from './match-return';
import type { PlanRow } from './plan-rows';
import { isShared } from './plan-rows';
import type { ReturnValue } from './value';
import { isBlankValue, plainText, sameValue, textValue, wordsKey } from './value';

/** A return, what is wrong with it, and what it changes. */
export interface ComparedReturn {
  readonly matched: MatchedReturn;
  readonly faults: readonly ReturnFault[];
  readonly comparison: Comparison;
}

/** Faults that keep a change from being routine. */
const notable: ReadonlySet<string> = new Set([
  ...['formula', 'formula-sign', 'person', 'cut-off', 'no-change-but-changed', 'row-twice'],
  ...['status-backwards', 'unknown-status', 'not-a-day', 'no-such-day', 'two-readings'],
  ...['completed-in-future', 'completed-without-date', 'completed-without-evidence'],
]);
/** Faults whose text goes no further: the sentence says what the agency meant. */
const refused: ReadonlySet<string> = new Set([
  'row-unmatched',
  'no-such-day',

  'reworded',
  'last-changed',
  'column-added',
  'row-gone',
  'row-added',
  'row-missing',
  'error-value',
]);

/**
 * Compares a return cell by cell: what was sent, what came back and what the plan says now. What
 * only the agency changed is an update, what only the plan changed stays, and where both did and
 * disagree it is a conflict. Without a base that can be relied upon every difference is asked.
 */
export function compareReturn(matched: MatchedReturn, asAt: IsoDay): ComparedReturn {
  const faults = faultsOf(matched, asAt);
  const byRow = new Map<MatchedRow, ReturnFault[]>();
  for (const fault of faults) {
    if (!fault.row) continue;
    const list = byRow.get(fault.row);
    if (list) list.push(fault);
    else byRow.set(fault.row, [fault]);
  }
  const changes: Change[] = [];
  const agreed: string[] = [];
  let unchanged = 0;
  for (const row of matched.rows) {
    if (!row.row) continue;
    const comparer = new RowComparer(matched, row, row.row, byRow.get(row) ?? []);
    for (const field of returnFields) {
      const result = comparer.compare(field);
      if (result === 'agreed') agreed.push(keyOfCell(row.row, field, row.agency.name));
      if (result === 'unchanged' || result === 'agreed') unchanged++;
      else if (result) changes.push(result);
    }
  }
  return {
    matched,
    faults,
    comparison: { changes, agreed, refusals: refusalsOf(matched, faults), unchanged },
  };
}

function refusalsOf(
  { returned, agency }: MatchedReturn,
  faults: readonly ReturnFault[],
): Refusal[] {
  return faults
    .filter(({ fault }) => refused.has(fault))
    .map(({ sentence, row, name }) => ({
      ...{
        source: returned.source,
        agency: agency ?? '',
        plan: row?.row?.plan ?? null,
        name,
        sentence,
      },
    }));
}

class RowComparer {
  constructor(
    private readonly whole: MatchedReturn,
    private readonly matched: MatchedRow,
    private readonly row: PlanRow,
    private readonly faults: readonly ReturnFault[],
  ) {}

  /** The change of a field, or that there is none; null where the return says nothing of it. */
  compare(field: ReturnField): Change | 'unchanged' | 'agreed' | null {
    if (this.matched.returned.errors.includes(field)) return null;
    if (this.faults.some(({ fault, column }) => fault === 'no-such-day' && column === field)) {
      return null;
    }
    if (field === 'progress') return this.progress();
    const theirs = this.theirs(field);
    if (theirs === undefined) return null;
    const now = agencyValue(this.row, this.matched.agency, field);
    const base = this.base(field);
    const same = field === 'status' ? sameStatus : sameValue;
    if (same(theirs, now)) return base !== null && same(theirs, base) ? 'unchanged' : 'agreed';
    if (base === null)
      return isBlankValue(theirs) ? 'unchanged' : this.change(field, null, theirs, now);
    if (same(theirs, base)) return 'unchanged';
    const meets = same(now, base) ? [] : [phrase('returns/why-conflict-here')];
    return this.change(field, base, theirs, now, meets);
  }

  /** What the agency says; a target that it changed in its place is the new date that it asks for. */
  private theirs(field: ReturnField): ReturnValue | undefined {
    const { fields, context } = this.matched.returned;
    const value = fields[field];
    const { base } = this.matched;
    if (field !== 'revised' || !base || !context.target) return value;
    const isUntouched = value === undefined || sameValue(value, base.fields.revised);
    const isMoved =
      !sameValue(context.target, base.context.target) && !isBlankValue(context.target);
    return isUntouched && isMoved ? context.target : value;
  }

  private base(field: ReturnField): ReturnValue | null {
    const { base, trust } = this.matched;
    return base && (trust === 'proven' || trust === 'older') ? base.fields[field] : null;
  }

  private progress(): Change | 'unchanged' | null {
    const { returned, base, agency, trust } = this.matched;
    const box = returned.fields.progress?.text ?? '';
    const words = saysNoChange(box) ? '' : plainText(box);
    // A reason without a date is still something that the agency says.
    const loose = this.hasNewDate() ? '' : plainText(returned.reason);
    const text = [words, loose].filter((part) => part !== '').join('\n');
    if (text === '') return returned.fields.progress === undefined ? null : 'unchanged';
    const cell = this.row.fields.progress.value;
    // Last quarter's entry, copied into the box with its date, says nothing new.
    if (isDatedEntry(text) && countEntries(cell.text, { agency: null, text }) > 0) {
      return 'unchanged';
    }
    const entry = { agency: isShared(this.row) ? agency.name : null, text };
    const isProven = base !== null && (trust === 'proven' || trust === 'older');
    const before = isProven ? countEntries(base.context.last.text, entry) : 0;
    if (countEntries(cell.text, entry) > before) return 'unchanged';
    const sent = isProven ? base.context.last : null;
    return this.change('progress', sent, textValue(text), cell);
  }

  private hasNewDate(): boolean {
    const theirs = this.theirs('revised');
    if (theirs === undefined || isBlankValue(theirs)) return false;
    const base = this.base('revised');
    return base === null || !sameValue(theirs, base);
  }

  private change(
    field: ReturnField,
    base: ReturnValue | null,
    theirs: ReturnValue,
    now: ReturnValue,
    meets: readonly Phrase[] = [],
  ): Change {
    const { returned, agency } = this.matched;
    const reasons = [...meets, ...this.reasons(field, base, theirs)];
    return {
      ...{ row: this.row, agency, field, base, now },
      theirs,
      source: this.whole.returned.source,
      day: this.whole.returned.day,
      class: classOf(field, meets.length > 0, reasons.length > 0),
      reasons,
      reason: field === 'revised' ? plainText(returned.reason) : '',
    };
  }

  /** Why a change is put to the coordinator. */
  private reasons(field: ReturnField, base: ReturnValue | null, theirs: ReturnValue): Phrase[] {
    const { trust, sure, returned } = this.matched;
    const reasons: Phrase[] = [];
    const wasTyped = returned.at === null;
    if (!wasTyped && (base === null || trust === 'older'))
      reasons.push(phrase('returns/why-untrusted'));
    if (!wasTyped && sure !== 'reference' && sure !== 'id-and-words') {
      reasons.push(phrase('returns/why-doubtful'));
    }
    const { agencies } = this.row;
    const isTheirs = agencies.some(({ name }) => name === this.matched.agency.name);
    if (agencies.length > 0 && !isTheirs) reasons.push(phrase('returns/why-not-theirs'));
    const isCompletion =
      field === 'completion' || (field === 'status' && closes(kindOfStatus(theirs)));
    if (isCompletion && !isBlankValue(theirs)) reasons.push(phrase('returns/why-completion'));
    if (field === 'revised' && !isBlankValue(theirs)) reasons.push(phrase('returns/why-moved'));
    if (isBlankValue(theirs)) reasons.push(phrase('returns/why-cleared'));
    for (const { fault, column, sentence } of this.faults) {
      if (
        notable.has(fault) &&
        (column === field || column === null || fault === 'no-change-but-changed')
      ) {
        reasons.push(sentence);
      }
    }
    return reasons;
  }
}

function classOf(field: ReturnField, meets: boolean, isAsked: boolean): ChangeClass {
  if (meets) return 'conflict';
  if (isAsked) return 'asked';
  return field === 'progress' || field === 'evidence' ? 'routine' : 'plain';
}

function kindOfStatus({ text }: ReturnValue) {
  return parseStatus(text)?.status.kind ?? 'unknown';
}

function sameStatus(one: ReturnValue, other: ReturnValue): boolean {
  return wordsKey(one.text) === wordsKey(other.text);
}

/**
 * Several returns as one, whatever order they are given in: what two of them say alike is one
 * change, and where they say different things of one cell each is a conflict.
 */
export function joinReturns(returns: readonly ComparedReturn[]): Comparison {
  const sorted = [...returns].sort((a, b) => compareTexts(sortKey(a), sortKey(b)));
  const byCell = new Map<string, Change[]>();
  // Where the plan says already what one of them says, what another says was decided before.
  const agreed = new Set(sorted.flatMap(({ comparison }) => comparison.agreed));
  let decided = 0;
  for (const change of sorted.flatMap(({ comparison }) => comparison.changes)) {
    const key = cellKey(change);
    const list = byCell.get(key);
    if (agreed.has(key)) decided++;
    else if (!list) byCell.set(key, [change]);
    else if (!list.some((other) => saysSame(other, change))) list.push(change);
  }
  const changes = [...byCell.values()].flatMap((list) => {
    if (list.length === 1) return list;
    const agencies = [...new Set(list.map(({ agency, source }) => `${agency.name} (${source})`))];
    const why = phrase('returns/why-conflict-between', { agencies });
    return list.map((change): Change => ({
      ...change,
      class: 'conflict',
      reasons: [why, ...change.reasons],
    }));
  });
  return {
    changes: changes.sort(inPlanOrder),
    refusals: sorted.flatMap(({ comparison }) => comparison.refusals),
    agreed: [...agreed],
    unchanged: sorted.reduce((sum, { comparison }) => sum + comparison.unchanged, decided),
  };
}

function saysSame(one: Change, other: Change): boolean {
  return sameValue(one.theirs, other.theirs) && one.reason === other.reason;
}

function sortKey({ matched }: ComparedReturn): string {
  const { returned, agency } = matched;
  return [agency ?? '', returned.day, returned.source, returned.digest ?? ''].join('\u001f');
}

function inPlanOrder(a: Change, b: Change): number {
  return (
    compareTexts(a.row.plan, b.row.plan) ||
    compareTexts(a.row.sheet, b.row.sheet) ||
    a.row.row - b.row.row ||
    returnFields.indexOf(a.field) - returnFields.indexOf(b.field) ||
    compareTexts(a.agency.name, b.agency.name) ||
    compareTexts(a.source, b.source)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
