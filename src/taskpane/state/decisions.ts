import type { Decision } from '../../core/plan/records';
import type { IsoDay } from '../../core/workbook/day';
import type { DecisionSection, SignOffItem } from '../desk/views';

/** What the user means to record of an action, before it is recorded. */
export interface Draft {
  /** What the user knows the action by, should its row not be found any more. */
  readonly name: string;
  readonly decision: Decision;
  readonly reason: string;
  /** The date that is agreed or refused; empty until there is one. */
  readonly newDate: IsoDay | '';
}

/** Where and when the decisions were made. */
export interface Sitting {
  readonly meeting: string;
  readonly decided: IsoDay | '';
}

/** A decision as the desk takes it: `action` is the key of a `SignOffItem`. */
export interface DecisionMade {
  readonly action: string;
  readonly name: string;
  readonly decision: Decision;
  readonly decided: IsoDay;
  readonly meeting: string;
  readonly newDate: IsoDay | null;
  readonly reason: string;
}

/** What can be decided of an action, in the order in which it is offered. */
export const decisionsFor: Readonly<Record<DecisionSection, readonly Decision[]>> = {
  'to-confirm': ['confirmed-complete', 'signed-off', 'not-pursued', 'sent-back'],
  awaiting: ['signed-off', 'outcome-achieved', 'sent-back', 'not-pursued'],
  moved: ['date-agreed', 'date-refused'],
  'signed-off': ['outcome-achieved', 'sent-back'],
};

/** Decisions that mean nothing to a later reader without their reason. */
const reasoned: ReadonlySet<Decision> = new Set(['not-pursued', 'sent-back', 'date-refused']);

export type DraftFault = 'no-reason' | 'no-date';

/** True where a decision is about a date and not about closing the action. */
export function isAboutDate(decision: Decision): boolean {
  return decision === 'date-agreed' || decision === 'date-refused';
}

/** What a draft lacks. */
export function faultOf({ decision, reason, newDate }: Draft): DraftFault | null {
  if (isAboutDate(decision) && newDate === '') return 'no-date';
  return reasoned.has(decision) && reason.trim() === '' ? 'no-reason' : null;
}

/** A new draft; the date that is asked for is the one to agree to, until the user says otherwise. */
export function draftOf(item: SignOffItem, decision: Decision): Draft {
  const name = item.id ?? String(item.row);
  return {
    name,
    decision,
    reason: '',
    newDate: isAboutDate(decision) ? (item.requested ?? '') : '',
  };
}

/** The decisions of complete drafts, in the order in which the actions are listed. */
export function decisionsMade(
  items: readonly SignOffItem[],
  drafts: ReadonlyMap<string, Draft>,
  sitting: Sitting & { readonly decided: IsoDay },
): DecisionMade[] {
  return items.flatMap(({ key }) => {
    const draft = drafts.get(key);
    if (!draft || faultOf(draft) !== null) return [];
    return {
      action: key,
      name: draft.name,
      decision: draft.decision,
      decided: sitting.decided,
      meeting: sitting.meeting.trim(),
      newDate: draft.newDate === '' ? null : draft.newDate,
      reason: draft.reason.trim(),
    };
  });
}
