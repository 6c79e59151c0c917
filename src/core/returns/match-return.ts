import type { IsoDay } from '../workbook/day';
import type { IssuedRow } from './digest';
import type { PlanRow, RowAgency } from './plan-rows';
import type { RegisterEntry } from './register';
import { latestEntries } from './register';
import type { Returned, ReturnedRow } from './returned';
import type { RowIndex, Sureness } from './row-index';
import { wordsKey } from './value';

/**
 * Whether what *As issued* says was sent can be relied upon: `proven` where its digest is that of
 * the latest issue in the register, `older` where it is an earlier one's, `changed` where the
 * register knows the issue but not this digest, `unknown` where it does not know the issue, and
 * `none` where the return came without it.
 */
export type Trust = 'proven' | 'older' | 'changed' | 'unknown' | 'none';

export interface MatchedRow {
  readonly returned: ReturnedRow;
  /** The row of the plan as it is now; null where it is none of them. */
  readonly row: PlanRow | null;
  readonly sure: Sureness | null;
  /** What was sent of it; null where that is not known. */
  readonly base: IssuedRow | null;
  readonly trust: Trust;
  /** Who answers, as the row names it. */
  readonly agency: RowAgency;
}

/** A return with each of its rows beside the plan's. */
export interface MatchedReturn {
  readonly returned: Returned;
  /** The agency it comes from, as the plans name it; null where nobody can tell. */
  readonly agency: string | null;
  /** The least that can be relied upon in any of the plans that it has rows of. */
  readonly trust: Trust;
  /** When the latest return was issued to the agency, where this one is an older. */
  readonly latest: IsoDay | null;
  readonly rows: readonly MatchedRow[];
  /** Rows that were sent and did not come back. */
  readonly missing: readonly IssuedRow[];
  /** Rows of plans that are not open here. */
  readonly elsewhere: number;
  readonly rowsMoved: boolean;
}

/** The plans that a return is matched to. */
export interface PlanSet {
  readonly rows: readonly PlanRow[];
  readonly index: RowIndex;
  /** The register of each plan, by the plan's name. */
  readonly registers: ReadonlyMap<string, readonly RegisterEntry[]>;
}

/** Puts each row of a return beside its row of the plan and what was sent of it. */
export function matchReturn(returned: Returned, plans: PlanSet): MatchedReturn {
  const sent = new Map<string, IssuedRow[]>();
  for (const row of returned.issued?.rows ?? []) {
    const list = sent.get(row.reference);
    if (list) list.push(row);
    else sent.set(row.reference, [row]);
  }
  const all = returned.rows.map((row) => findRow(row, sent, plans));
  const found = all.filter(
    ({ match, base, returned: row }) => match !== null || isOpenPlan(base?.plan ?? row.plan, plans),
  );
  const agency = agencyOf(returned, found, plans);
  const trusts = new Map<string, Trust>();
  const trustIn = (plan: string): Trust => {
    let trust = trusts.get(plan);
    if (!trust)
      trusts.set(plan, (trust = trustOf(returned, agency, plans.registers.get(plan) ?? [])));
    return trust;
  };
  const rows = found.map(({ returned: row, match, base }): MatchedRow => ({
    returned: row,
    row: match?.row ?? null,
    sure: match?.sure ?? null,
    base,
    trust: match ? trustIn(match.row.plan) : 'none',
    agency: rowAgency(match?.row ?? null, agency),
  }));
  const came = new Set(found.flatMap(({ base }) => (base ? [base] : [])));
  const missing = (returned.issued?.rows ?? []).filter(
    (row) => !came.has(row) && isOpenPlan(row.plan, plans),
  );
  const order = found.flatMap(({ base }) => (base ? [returned.issued!.rows.indexOf(base)] : []));
  const trust = worst([...trusts.values()]);
  return {
    returned,
    agency,
    trust,
    latest: trust === 'older' ? latestIssue(agency, plans) : null,
    rows,
    missing,
    elsewhere: all.length - found.length,
    rowsMoved: order.some((place, at) => at > 0 && place < order[at - 1]!),
  };
}

interface Found {
  readonly returned: ReturnedRow;
  readonly match: ReturnType<RowIndex['find']>;
  readonly base: IssuedRow | null;
}

function findRow(
  returned: ReturnedRow,
  sent: ReadonlyMap<string, readonly IssuedRow[]>,
  { index }: PlanSet,
): Found {
  const candidates = returned.reference === null ? [] : (sent.get(returned.reference) ?? []);
  const here = candidates.filter(
    ({ plan }) => returned.plan === null || wordsKey(plan) === wordsKey(returned.plan),
  );
  const base = (here.length > 0 ? here : candidates)[0] ?? null;
  // What was sent tells more surely which row is meant than what was made of it.
  const { context } = returned;
  const match = index.find({
    reference: returned.reference,
    plan: base?.plan ?? returned.plan,
    id: (base?.context.id ?? context.id)?.text ?? '',
    recommendation: (base?.context.recommendation ?? context.recommendation)?.text ?? '',
    action: (base?.context.action ?? context.action)?.text ?? '',
  });
  const worded = base === null ? null : otherRow(returned, base, match?.row ?? null, index);
  if (!worded) return { returned, match, base };
  const own = (sent.get(worded.row.reference) ?? []).find(({ plan }) => plan === worded.row.plan);
  return { returned, match: { ...worded, sure: 'words' }, base: own ?? null };
}

/**
 * The row that the words beside a reference are, where they are another's: sorting some columns
 * alone puts references beside words that are not theirs.
 */
function otherRow(
  { plan, context }: ReturnedRow,
  sent: IssuedRow,
  taken: PlanRow | null,
  index: RowIndex,
): ReturnType<RowIndex['find']> {
  const action = context.action?.text ?? '';
  if (wordsKey(action) === wordsKey(sent.context.action.text)) return null;
  const worded = index.find({
    ...{ reference: null, plan: plan ?? sent.plan, action },
    id: context.id?.text ?? '',
    recommendation: context.recommendation?.text ?? '',
  });
  const isSure = worded?.sure === 'id-and-words' || worded?.sure === 'words';
  return isSure && worded.row !== taken ? worded : null;
}

/** False where a row names a plan that is not among those that are open. */
function isOpenPlan(plan: string | null, { registers }: PlanSet): boolean {
  if (plan === null || plan === '' || registers.has(plan)) return true;
  return [...registers.keys()].some((name) => wordsKey(name) === wordsKey(plan));
}

/** Whom a return comes from: as it says, else the one agency that all of its rows have in common. */
function agencyOf(returned: Returned, found: readonly Found[], { index }: PlanSet): string | null {
  const known = index.agencies;
  if (returned.agency !== null) return known.get(wordsKey(returned.agency)) ?? returned.agency;
  const source = ` ${wordsKey(returned.source)} `;
  const named = [
    ...new Set(
      [...known]
        .filter(([key]) => key !== '' && source.includes(` ${key} `))
        .map(([, name]) => name),
    ),
  ];
  if (named.length === 1) return named[0]!;
  let common: ReadonlySet<string> | null = null;
  for (const { match } of found) {
    if (!match) continue;
    const names: ReadonlySet<string> = new Set(match.row.agencies.map(({ name }) => name));
    const before: ReadonlySet<string> = common ?? names;
    common = new Set([...before].filter((name) => names.has(name)));
  }
  return common?.size === 1 ? [...common][0]! : null;
}

function rowAgency(row: PlanRow | null, agency: string | null): RowAgency {
  const own = row?.agencies.find(({ name }) => name === agency);
  return own ?? { key: agency ?? '', name: agency ?? '' };
}

function trustOf(
  { digest, issued }: Returned,
  agency: string | null,
  register: readonly RegisterEntry[],
): Trust {
  if (digest === null) return 'none';
  const own = register.filter(
    (entry) => agency !== null && wordsKey(entry.agency) === wordsKey(agency),
  );
  if (latestEntries(own)[0]?.digest === digest) return 'proven';
  if (own.some((entry) => entry.digest === digest)) return 'older';
  return own.some((entry) => entry.issued === issued?.issued) ? 'changed' : 'unknown';
}

function latestIssue(agency: string | null, { registers }: PlanSet): IsoDay | null {
  const days = [...registers.values()]
    .flat()
    .filter((entry) => agency !== null && wordsKey(entry.agency) === wordsKey(agency))
    .flatMap(({ issued }) => issued ?? []);
  return days.sort().at(-1) ?? null;
}

const trustOrder: readonly Trust[] = ['proven', 'older', 'unknown', 'changed', 'none'];

function worst(trusts: readonly Trust[]): Trust {
  return trustOrder[Math.max(-1, ...trusts.map((one) => trustOrder.indexOf(one)))] ?? 'none';
}
