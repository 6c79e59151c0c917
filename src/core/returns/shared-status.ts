import { parseStatus } from '../plan/statuses';
import type { IsoDay } from '../workbook/day';
import type { AgencyStatus } from './agency-view';
import { agencyStatusText, readAgencyStatus, silentStatus } from './agency-view';
import { closes } from './faults';
import type { PlanRow, RowAgency } from './plan-rows';
import { readShares, withShare } from './shares';
import { plainText } from './value';

/**
 * The status cell of a shared row with what one agency says of its part. Each agency has a line of
 * its own from then on; the others keep what the cell said of all of them before.
 */
export function withAgencyStatus(
  row: PlanRow,
  held: string,
  agency: RowAgency,
  said: Partial<AgencyStatus>,
): string {
  const names = row.agencies.map(({ name }) => name);
  const all = names.includes(agency.name) ? names : [...names, agency.name];
  const { common, shares } = readShares(held, all);
  const before = (name: string): AgencyStatus => {
    const line = shares.get(name);
    if (line !== undefined) return readAgencyStatus(line);
    if (shares.size > 0) return { status: silentStatus, completed: null };
    if (common === '') return { status: openWords(row) ?? silentStatus, completed: null };
    return { status: common.split('\n')[0]!, completed: row.fields.completion.value.day };
  };
  const lines = all.map((name): [string, string] => {
    const own = before(name);
    const now = name === agency.name ? { ...own, ...said } : own;
    const status = now.status.trim() === '' ? silentStatus : now.status;
    return [name, agencyStatusText({ ...now, status })];
  });
  return withShare('', all, new Map(lines));
}

/**
 * What the plan says of the row elsewhere, as in a mixed cell, where that leaves it open: an agency
 * that is silent is not taken to have completed its part.
 */
function openWords({ fields }: PlanRow): string | null {
  const words = plainText(fields.status.value.text).split('\n')[0]!;
  const kind = parseStatus(words)?.status.kind ?? 'unknown';
  return kind === 'unknown' || closes(kind) ? null : words;
}

/** The day on which the last of a row's agencies completed its part; null until all of them have. */
export function completionOfAll(row: PlanRow, status: string): IsoDay | null {
  const { shares } = readShares(
    status,
    row.agencies.map(({ name }) => name),
  );
  let last: IsoDay | null = null;
  for (const { name } of row.agencies) {
    const line = shares.get(name);
    if (line === undefined) return null;
    const own = readAgencyStatus(line);
    if (!closes(parseStatus(own.status)?.status.kind ?? 'unknown')) return null;
    if (own.completed === null) return null;
    if (last === null || own.completed > last) last = own.completed;
  }
  return last;
}
