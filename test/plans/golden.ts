import { createHash } from 'node:crypto';
import type { Assessment } from '../../src/core/assess/standing';
import type { Lead } from '../../src/core/plan/agency';
import type { DateExpression } from '../../src/core/plan/date-expression';
import type { Field } from '../../src/core/plan/field';
import type { Action, Milestone, Plan, Recommendation } from '../../src/core/plan/plan';

/** What a coordinator reads in a published plan. `?` stands where two readings are as good. */
export type Golden =
  | { readonly kind: 'refused' }
  | { readonly kind: 'plan'; readonly recommendations: readonly GoldenRecommendation[] }
  | GoldenVocabulary;

export interface GoldenRecommendation {
  readonly id: string | null;
  /** The first twelve letters of the text's SHA-256, spaces evened out. */
  readonly text?: string;
  readonly addressedTo?: readonly string[];
  readonly actions: readonly GoldenAction[];
}

export interface GoldenAction {
  readonly text?: string;
  /** Agencies by id, `*` for all of them; others by the words as written. */
  readonly leads: readonly string[];
  /** Those of `leads` that the words say lead. */
  readonly leadsMarked?: readonly string[];
  /** The ends of all its target dates, each once, in order. */
  readonly deadlines: readonly string[];
  readonly targetKinds?: readonly string[];
  /** `open` is anything that closes nothing. */
  readonly status: string | null;
  readonly continuing?: boolean;
  readonly completions: readonly string[] | '?';
  readonly milestones: readonly GoldenMilestone[] | '?';
  readonly doubts: readonly string[];
  readonly lastUpdate?: string;
  /** As at 23 November 2026, with no record of the board's. */
  readonly standing?: string;
}

export interface GoldenMilestone {
  readonly number: string | null;
  readonly target?: string | null;
  readonly status?: string | null;
  readonly completion?: string | null;
}

export interface GoldenVocabulary {
  readonly kind: 'vocabulary';
  readonly dates: Readonly<
    Record<string, readonly [kind: string, end: string | null, doubt?: string]>
  >;
  readonly dayMonthEvidence?: string;
  readonly statuses?: Readonly<Record<string, string | null>>;
  readonly leads?: Readonly<Record<string, readonly string[]>>;
  readonly ids?: Readonly<Record<string, string>>;
}

const CLOSED = new Set(['completed', 'signed-off', 'outcome-achieved', 'not-pursued']);

/** The digest of a text, the same however its spaces and line ends were written. */
export function digest(text: string): string {
  const plain = text.replace(/[\s\u00a0]+/g, ' ').trim();
  return createHash('sha256').update(plain, 'utf8').digest('hex').slice(0, 12);
}

/** A lead as goldens name it. */
export function leadName(lead: Lead): string {
  return lead.all ? '*' : (lead.agency ?? lead.name);
}

/** What a plan says, in the form of its golden: only what the golden speaks of. */
export function factsOf(
  plan: Plan,
  assessment: Assessment,
  golden: readonly GoldenRecommendation[],
): GoldenRecommendation[] {
  const recommendations = plan.sheets.flatMap((sheet) => sheet.recommendations);
  return recommendations.map((found, i) => recommendationFacts(found, assessment, golden[i]));
}

function recommendationFacts(
  found: Recommendation,
  assessment: Assessment,
  golden: GoldenRecommendation | undefined,
): GoldenRecommendation {
  return {
    id: found.id.value,
    ...(golden?.text !== undefined && { text: digest(found.text.text) }),
    ...(golden?.addressedTo && { addressedTo: (found.addressedTo.value ?? []).map(leadName) }),
    actions: found.actions.map((action, i) => {
      const standing = assessment.actions.get(action.key)?.kind ?? 'none';
      return actionFacts(action, standing, golden?.actions[i]);
    }),
  };
}

function actionFacts(
  action: Action,
  standing: string,
  golden: GoldenAction | undefined,
): GoldenAction {
  const goldenSteps = golden?.milestones === '?' ? null : (golden?.milestones ?? []);
  const milestones = listed(action.milestones, goldenSteps ?? []);
  const leads = action.leads.value ?? [];
  const targets = [
    ...(action.target.value ?? []),
    ...action.milestones.flatMap((each) => each.target.value ?? []),
  ];
  const completions = [action.completion, ...action.milestones.map((each) => each.completion)];
  const kind = action.status.value?.kind ?? null;
  return {
    ...(golden?.text !== undefined && { text: digest(action.text.text) }),
    leads: leads.map(leadName),
    ...(golden?.leadsMarked && { leadsMarked: leads.filter((lead) => lead.leads).map(leadName) }),
    deadlines: distinct(targets.map((date) => date.end)),
    ...(golden?.targetKinds && { targetKinds: distinctInOrder(targets.map((date) => date.kind)) }),
    status: statusFact(kind, golden?.status),
    ...(golden?.continuing !== undefined && {
      continuing: action.status.value?.continuing === true,
    }),
    completions:
      golden?.completions === '?'
        ? '?'
        : distinct(completions.map((field) => field.value?.end ?? null)),
    milestones:
      goldenSteps === null
        ? '?'
        : milestones.map((each, i) => milestoneFacts(each, goldenSteps[i])),
    doubts: distinct(doubtsOf(action)),
    ...(golden?.standing !== undefined && { standing: golden.standing === '?' ? '?' : standing }),
    ...(golden?.lastUpdate && {
      lastUpdate: distinct(action.log.map((entry) => entry.day)).at(-1) ?? 'none',
    }),
  };
}

/** The milestones that a golden lists: where it gives numbers, words that lead a list in are no item. */
function listed(
  milestones: readonly Milestone[],
  golden: readonly GoldenMilestone[],
): readonly Milestone[] {
  const numbered = golden.some((each) => each.number !== null);
  return numbered ? milestones.filter((each) => each.number !== null) : milestones;
}

function milestoneFacts(found: Milestone, golden: GoldenMilestone | undefined): GoldenMilestone {
  const status = found.status.value?.kind ?? null;
  return {
    number: found.number,
    ...(golden?.target !== undefined && { target: found.target.value?.end ?? null }),
    ...(golden?.status !== undefined && { status: golden.status === '?' ? '?' : status }),
    ...(golden?.completion !== undefined && {
      completion: golden.completion === '?' ? '?' : (found.completion.value?.end ?? null),
    }),
  };
}

function statusFact(kind: string | null, golden: string | null | undefined): string | null {
  if (golden === '?') return '?';
  return golden === 'open' && !(kind !== null && CLOSED.has(kind)) ? 'open' : kind;
}

function doubtsOf(action: Action): string[] {
  const fields: Field<unknown>[] = [
    action.leads,
    action.target,
    action.revised,
    action.status,
    action.completion,
    action.text,
  ];
  for (const each of action.milestones)
    fields.push(each.text, each.target, each.status, each.completion);
  const dates = [
    ...(action.target.value ?? []),
    ...(action.revised.value ?? []),
  ] as DateExpression[];
  return [...fields.map((field) => field.doubt), ...dates.map((date) => date.doubt)].filter(
    (doubt) => doubt !== undefined,
  );
}

function distinct(values: readonly (string | null)[]): string[] {
  return distinctInOrder(values).sort();
}

function distinctInOrder(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
