import type { StandingKind } from '../core/assess/standing';
import { standingKinds } from '../core/assess/standing';
import type { Severity } from '../core/rules/finding';
import type { Outcome } from '../core/run';
import { phrase } from '../core/workbook/words';
import { word } from '../messages/format';

/** The figures of a plan. `standings` adds up to `actions`; recommendations are counted apart. */
export interface Counts {
  readonly recommendations: number;
  /** Recommendations whose every action is signed off. */
  readonly recommendationsSignedOff: number;
  readonly actions: number;
  readonly standings: Readonly<Record<StandingKind, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Counts what was read and found. */
export function countPlan({ plan, assessment, findings }: Outcome): Counts {
  const recommendations = plan.sheets.flatMap((sheet) => sheet.recommendations);
  const kinds = [...assessment.actions.values()].map((standing) => standing.kind);
  const count = <T>(values: readonly T[], value: T): number =>
    values.filter((each) => each === value).length;
  const severities = findings.map((finding) => finding.severity);
  return {
    recommendations: recommendations.length,
    recommendationsSignedOff: recommendations.filter(
      ({ actions }) =>
        actions.length > 0 &&
        actions.every(({ key }) => assessment.actions.get(key)?.kind === 'signed-off'),
    ).length,
    actions: kinds.length,
    standings: Object.fromEntries(
      standingKinds.map((kind) => [kind, count(kinds, kind)]),
    ) as Record<StandingKind, number>,
    findings: {
      error: count(severities, 'error'),
      warning: count(severities, 'warning'),
      advice: count(severities, 'advice'),
    },
  };
}

/** The figures in words: actions by standing, then recommendations. None where nothing was read. */
export function figureSentences(counts: Counts): string[] {
  if (counts.actions === 0) return [];
  const parts = standingKinds
    .filter((kind) => counts.standings[kind] > 0)
    .map((kind) => word(phrase(`figure/${kind}`, { count: counts.standings[kind] })));
  return [
    word(phrase('figures/actions', { actions: counts.actions, parts })),
    word(
      phrase('figures/recommendations', {
        recommendations: counts.recommendations,
        signedOff: counts.recommendationsSignedOff,
      }),
    ),
  ];
}
