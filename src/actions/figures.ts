import type { StandingKind } from '../core/assess/standing';
import { standingKinds } from '../core/assess/standing';
import type { Severity } from '../core/rules/finding';
import type { Outcome } from '../core/run';
import type { RecommendationState } from '../core/summaries/groups';
import { countRecommendations, recommendationStates } from '../core/summaries/groups';
import { phrase } from '../core/workbook/words';
import { word } from '../messages/format';

/** The figures of a plan: `standings` adds up to `actions`, `recommendationStates` to `recommendations`. */
export interface Counts {
  readonly recommendations: number;
  readonly recommendationStates: Readonly<Record<RecommendationState, number>>;
  readonly actions: number;
  readonly standings: Readonly<Record<StandingKind, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Counts what was read and found. */
export function countPlan({ plan, assessment, findings }: Outcome): Counts {
  const recommendations = plan.sheets.flatMap((sheet) => sheet.recommendations);
  const states = countRecommendations(recommendations, assessment);
  const kinds = [...assessment.actions.values()].map((standing) => standing.kind);
  const severities = findings.map((finding) => finding.severity);
  return {
    recommendations: recommendations.length,
    recommendationStates: record(recommendationStates, (state) => states.get(state) ?? 0),
    actions: kinds.length,
    standings: record(standingKinds, (kind) => count(kinds, kind)),
    findings: record(['error', 'warning', 'advice'], (severity) => count(severities, severity)),
  };
}

/** The figures as the board summary words them. None where no action was read. */
export function figureSentences(counts: Counts, soonDays: number): string[] {
  if (counts.actions === 0) return [];
  const { actions, standings, recommendations, recommendationStates } = counts;
  return [
    word(phrase('summaries/sentence', { actions, ...standings, soonDays })),
    word(phrase('summaries/recommendations', { recommendations, ...recommendationStates })),
  ];
}

function count<T>(values: readonly T[], wanted: T): number {
  return values.filter((value) => value === wanted).length;
}

function record<K extends string>(
  keys: readonly K[],
  value: (key: K) => number,
): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
}
