import type { StandingKind } from '../assess/standing';
import type { Recommendation } from '../plan/plan';
import type { Assessment } from '../assess/standing';
import type { Tone } from '../workbook/report';
import type { PlacedAction } from './placed';

/** What colour a standing has; its word always stands beside it. */
export const toneOf: Readonly<Record<StandingKind, Tone>> = {
  'signed-off': 'closed',
  completed: 'closed',
  'completed-late': 'closed',
  overdue: 'overdue',
  'due-soon': 'due-soon',
  'not-yet-due': 'open',
  'open-ended': 'neutral',
  'no-date': 'neutral',
  'not-pursued': 'neutral',
  'to-confirm': 'attention',
};

/** Actions that their agencies still have to do. */
export const openKinds: ReadonlySet<StandingKind> = new Set([
  'overdue',
  'due-soon',
  'not-yet-due',
  'open-ended',
  'no-date',
]);

/** How many actions have each standing. */
export function countKinds(places: readonly PlacedAction[]): Map<StandingKind, number> {
  const counts = new Map<StandingKind, number>();
  for (const { standing } of places)
    counts.set(standing.kind, (counts.get(standing.kind) ?? 0) + 1);
  return counts;
}

/** How far a recommendation has come: done only when every action of it is. */
export type RecommendationState =
  'signed-off' | 'complete' | 'closed' | 'not-pursued' | 'to-confirm' | 'open' | 'no-action';

export const recommendationStates: readonly RecommendationState[] = [
  'signed-off',
  'complete',
  'closed',
  'not-pursued',
  'to-confirm',
  'open',
  'no-action',
];

/**
 * `complete`: every action is, and the sign-off of some is not recorded; `closed`: every action is
 * closed, and some were not pursued; `to-confirm`: no action is open, and some are to confirm.
 */
export function stateOf({ actions }: Recommendation, assessment: Assessment): RecommendationState {
  const kinds = new Set(actions.map(({ key }) => assessment.actions.get(key)!.kind));
  if (kinds.size === 0) return 'no-action';
  if ([...kinds].some((kind) => openKinds.has(kind))) return 'open';
  if (kinds.has('to-confirm')) return 'to-confirm';
  if (kinds.has('not-pursued')) return kinds.size === 1 ? 'not-pursued' : 'closed';
  return kinds.size === 1 && kinds.has('signed-off') ? 'signed-off' : 'complete';
}

/** How many recommendations have come how far. */
export function countRecommendations(
  recommendations: readonly Recommendation[],
  assessment: Assessment,
): Map<RecommendationState, number> {
  const counts = new Map<RecommendationState, number>();
  for (const recommendation of recommendations) {
    const state = stateOf(recommendation, assessment);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
