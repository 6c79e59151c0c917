import type { Standing } from '../core/assess/standing';
import type { Action, Plan, Recommendation } from '../core/plan/plan';
import type { Finding } from '../core/rules/finding';
import type { Outcome } from '../core/run';
import { run } from '../core/run';
import type { Settings } from '../core/settings/settings';
import type { IsoDay } from '../core/workbook/day';
import { phrase } from '../core/workbook/words';
import type { Workbook } from '../core/workbook/workbook';
import { word } from '../messages/format';
import type { Counts } from './figures';
import { countPlan, figureSentences } from './figures';
import type { CommandOptions } from './options';
import { settle } from './options';

/** A finding with its sentence. */
export interface WordedFinding extends Finding {
  readonly sentence: string;
}

/** How an action stands, in words, beside the action it is about. */
export interface WordedStanding extends Standing {
  readonly word: string;
  readonly why: string;
  readonly about: Action;
  readonly under: Recommendation;
}

/** What a check found. */
export interface CheckResult {
  readonly asAt: IsoDay;
  readonly settings: Settings;
  readonly outcome: Outcome;
  /** Worst first, then in the order of the sheet. */
  readonly findings: readonly WordedFinding[];
  readonly standings: readonly WordedStanding[];
  readonly counts: Counts;
  /** The figures, a sentence each. */
  readonly figures: readonly string[];
}

/** Checks every row of a workbook's plan and says how each action stands. */
export function check(workbook: Workbook, options: CommandOptions): CheckResult {
  const readOptions = settle(workbook, options);
  const outcome = run(workbook, readOptions);
  const counts = countPlan(outcome);
  return {
    asAt: readOptions.asAt,
    settings: readOptions.settings,
    outcome,
    findings: wordFindings(outcome.findings),
    standings: wordStandings(outcome.plan, outcome),
    counts,
    figures: figureSentences(counts, readOptions.settings.dueSoonDays),
  };
}

const weight = { error: 0, warning: 1, advice: 2 } as const;

function wordFindings(findings: readonly Finding[]): WordedFinding[] {
  return findings
    .map((finding) => ({ ...finding, sentence: word(finding) }))
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
}

function wordStandings(plan: Plan, { assessment }: Outcome): WordedStanding[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.recommendations.flatMap((under) =>
      under.actions.flatMap((about) => {
        const standing = assessment.actions.get(about.key);
        if (standing === undefined) return [];
        return {
          ...standing,
          word: word(phrase(`standing/${standing.kind}`)),
          why: word(phrase(`standing-reason/${standing.reason}`)),
          about,
          under,
        };
      }),
    ),
  );
}
