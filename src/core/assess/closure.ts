import type { Action, Milestone } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { IsoDay } from '../workbook/day';
import { claimOf, saysComplete, type Claim } from './claim';
import type { BoardDecision } from './decision';
import { findDroppedProse, findOpenWords } from './prose';
import { agencyStatements } from './shared';
import type { StandingReason } from './standing';

/** Whether something counts as closed, on whose word; an open one is judged by its deadline. */
export interface Closure {
  readonly state: 'open' | 'signed-off' | 'completed' | 'not-pursued' | 'to-confirm';
  readonly reason: StandingReason | null;
  readonly record: BoardRecord | null;
  readonly continuing: boolean;
}

/**
 * The closure of an action: the board's record where there is one; else the agency's claim, unless
 * the row itself speaks against it.
 */
export function closureOf(action: Action, decision: BoardDecision, asAt: IsoDay): Closure {
  const claim = claimOf(action, asAt);
  const { record } = decision;
  if (record === null) {
    const { state, reason } = claimedClosure(action, claim, asAt);
    return { state, reason, record, continuing: claim.continuing };
  }
  const by = (state: Closure['state'], reason: StandingReason | null): Closure => ({
    state,
    reason,
    record,
    continuing: claim.continuing,
  });
  switch (record.decision) {
    case 'signed-off':
    case 'outcome-achieved':
      return by('signed-off', 'record');
    case 'confirmed-complete':
      return by('completed', 'record');
    case 'not-pursued':
      return by('not-pursued', 'record');
    case 'sent-back':
      if (!claimedAgain(action, record, asAt)) return by('open', 'sent-back');
  }
  return { ...claimedClosure(action, claim, asAt), record, continuing: claim.continuing };
}

/** An action that was sent back is claimed again once it has a completion date after that day. */
function claimedAgain(action: Action, sentBack: BoardRecord, asAt: IsoDay): boolean {
  const completed = action.completion.value?.start ?? null;
  return (
    sentBack.decided !== null &&
    completed !== null &&
    completed > sentBack.decided &&
    completed <= asAt
  );
}

function claimedClosure(
  action: Action,
  claim: Claim,
  asAt: IsoDay,
): Pick<Closure, 'state' | 'reason'> {
  if (claim.says === 'open') return { state: 'open', reason: null };
  if (claim.says === 'not-pursued' || claim.says === 'contradicted') {
    return { state: 'to-confirm', reason: claim.reason };
  }
  const agencies = agencyStatements(action);
  const claims = (): Claim['says'][] =>
    action.milestones.map((step) => stepClaim(step, action, asAt));
  switch (claim.says) {
    case 'complete': {
      if (findDroppedProse(action)) return { state: 'to-confirm', reason: 'contradicted-by-words' };
      const unfinished = claims().some((step) => step !== 'complete' && step !== 'nothing');
      if (unfinished || agencies === 'some-open') {
        return { state: 'to-confirm', reason: 'partly-complete' };
      }
      if (agencies === 'none' && findOpenWords(action)) {
        return { state: 'to-confirm', reason: 'contradicted-by-words' };
      }
      return { state: 'completed', reason: claim.reason };
    }
    case 'nothing': {
      const allSteps =
        action.milestones.length > 0 && claims().every((step) => step === 'complete');
      if (agencies === 'some-open' || (!allSteps && agencies === 'none')) {
        return { state: 'open', reason: null };
      }
      if (findDroppedProse(action) !== null) {
        return { state: 'to-confirm', reason: 'contradicted-by-words' };
      }
      return { state: 'completed', reason: allSteps ? 'milestone' : 'status' };
    }
  }
}

/** What is said of a step: its own words, else the numbered items that the action's status covers. */
export function stepClaim(step: Milestone, action: Action, asAt: IsoDay): Claim['says'] {
  const { says } = claimOf(step, asAt);
  if (says !== 'nothing') return says;
  const status = action.status.value;
  const covered = step.number !== null && status?.items?.includes(step.number);
  return covered && saysComplete(status!.kind) ? 'complete' : 'nothing';
}
