import type { DateExpression } from '../plan/date-expression';
import type { Field } from '../plan/field';
import type { Action } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { Settings } from '../settings/settings';
import type { IsoDay } from '../workbook/day';

/** By when something is due, and how that came about. */
export interface Deadline {
  /** `unusable`: there are words, but no day can be taken from them. */
  readonly state: 'dated' | 'open-ended' | 'unusable' | 'none';
  /**
   * The last agreed date. Where the words give several dates that belong to no step, `due` is the
   * earliest, on which something open is late, and `final` the latest, by which all of it is due.
   */
  readonly due: IsoDay | null;
  readonly final: IsoDay | null;
  readonly original: IsoDay | null;
  readonly requested: IsoDay | null;
  readonly moves: number;
  /** True where a later date was agreed for the whole action, which its steps then have too. */
  readonly agreedMove: boolean;
}

const undated = {
  due: null,
  final: null,
  original: null,
  requested: null,
  moves: 0,
  agreedMove: false,
} as const;

/**
 * The deadline of an action from its target and revised dates and the board's decisions on them.
 * Dates that its steps have as their own are left to the steps.
 */
export function deadlineOf(
  action: Action,
  records: readonly BoardRecord[],
  revisedDates: Settings['revisedDates'],
): Deadline {
  const revisions = usableDays(action.revised.value);
  const own = usableDays(ownTargets(action));
  const agreed =
    records.length === 0
      ? records
      : records.filter((record) => record.decision === 'date-agreed' && record.newDate);
  const start = own.length > 0 ? own : revisions.slice(0, 1);
  if (start.length === 0 && agreed.length === 0) {
    const state = stateOfWords(action.target);
    const saysOngoing = state === 'none' && action.status.value?.kind === 'ongoing';
    return { ...undated, state: saysOngoing ? 'open-ended' : state };
  }

  const sorted = start.length < 2 ? start : [...start].sort();
  let due = sorted[0] ?? null;
  let final = sorted.at(-1) ?? null;
  const original = due;
  let moves = 0;
  const moveTo = (day: IsoDay): void => {
    if (due !== null && !(due === day && final === day)) moves++;
    due = final = day;
  };
  if (revisedDates === 'agreed') for (const day of revisions) moveTo(day);
  for (const record of agreed) moveTo(record.newDate!);
  const agreedMove = moves > 0;

  const requested = requestedDate(revisions, final, records);
  if (requested !== null) moves++;
  return { state: 'dated', due, final, original: original ?? due, requested, moves, agreedMove };
}

/** The deadline of a step: its own date, or a later one agreed for its action; else the action's. */
export function stepDeadline(target: Field<DateExpression>, action: Deadline): Deadline {
  const own = target.value && isUsableDeadline(target.value) ? target.value.end : null;
  if (own === null) {
    const state = stateOfWords(target);
    return state === 'none' || action.agreedMove ? action : { ...undated, state };
  }
  const moved = action.agreedMove && action.due !== null && action.due > own;
  const due = moved ? action.due : own;
  return {
    state: 'dated',
    due,
    final: due,
    original: own,
    requested: action.requested !== null && action.requested > own ? action.requested : null,
    moves: action.moves,
    agreedMove: moved,
  };
}

function ownTargets(action: Action): readonly DateExpression[] {
  const targets = action.target.value ?? [];
  if (targets.length < 2) return targets;
  const ofSteps = new Set(action.milestones.map((step) => step.target.value?.end));
  return targets.filter((target) => !ofSteps.has(target.end));
}

/** The later date that the row asks for, unless a record has refused it. */
function requestedDate(
  revisions: readonly IsoDay[],
  agreed: IsoDay | null,
  records: readonly BoardRecord[],
): IsoDay | null {
  const asked = revisions.at(-1) ?? null;
  if (asked === null || agreed === null || asked <= agreed) return null;
  const refused = records.some(
    (record) =>
      record.decision === 'date-refused' && (record.newDate === null || record.newDate === asked),
  );
  return refused ? null : asked;
}

function stateOfWords(
  target: Field<DateExpression | readonly DateExpression[]>,
): 'open-ended' | 'unusable' | 'none' {
  if (target.value === null) return target.text.trim() === '' ? 'none' : 'unusable';
  const dates = 'kind' in target.value ? [target.value] : target.value;
  if (dates.length === 0) return target.text.trim() === '' ? 'none' : 'unusable';
  if (dates.some(isOpenEnded)) return 'open-ended';
  return dates.every((date) => date.kind === 'none') ? 'none' : 'unusable';
}

/** True where a date says that there is no end: `Ongoing`, `monthly`. */
export function isOpenEnded(date: DateExpression): boolean {
  return date.end === null && (date.kind === 'open-ended' || date.kind === 'recurring');
}

/** The last days of the dates that can serve as deadlines, as written from first to last. */
function usableDays(dates: readonly DateExpression[] | null): readonly IsoDay[] {
  if (dates === null) return noDays;
  const days: IsoDay[] = [];
  for (const date of dates) if (isUsableDeadline(date)) days.push(date.end!);
  return days;
}

const noDays: readonly IsoDay[] = [];

/** True where a date names a day that something can be late against. */
export function isUsableDeadline(date: DateExpression): boolean {
  return (
    date.end !== null &&
    (date.role === null || date.role === 'target') &&
    date.doubt !== 'impossible-date' &&
    date.doubt !== 'implausible-year'
  );
}
