import type { IsoDay } from '../workbook/day';
import type { AgencyIssue } from './issue';
import type { PlanRow } from './plan-rows';
import type { RegisterEntry } from './register';
import { wordsKey } from './value';

/** What an agency is reminded of. */
export interface AgencyChase {
  readonly agency: string;
  /** The latest that was issued to it. */
  readonly entry: RegisterEntry;
  readonly overdue: readonly PlanRow[];
  readonly dueSoon: readonly PlanRow[];
  /** Open rows with neither a date nor an end. */
  readonly undated: readonly PlanRow[];
  readonly isLate: boolean;
}

/** The agencies whose return has not come back, and what of theirs is overdue or falls due. */
export function chaseReturns(
  latest: readonly RegisterEntry[],
  issues: readonly AgencyIssue[],
  asAt: IsoDay,
): AgencyChase[] {
  return latest.filter(isOutstanding).map((entry) => {
    const own = issues.find(({ agency }) => wordsKey(agency.name) === wordsKey(entry.agency));
    const rows = own?.rows ?? [];
    const stand = (...kinds: readonly string[]): PlanRow[] =>
      rows.filter(({ standing }) => kinds.includes(standing.kind));
    return {
      agency: entry.agency,
      entry,
      overdue: stand('overdue'),
      dueSoon: stand('due-soon'),
      undated: stand('no-date'),
      isLate: entry.returnBy !== null && entry.returnBy < asAt,
    };
  });
}

/** True where a return was sent and nothing of it is back. */
export function isOutstanding({ state }: RegisterEntry): boolean {
  return state === 'issued' || state === 'reminded' || state === 'not-returned';
}
