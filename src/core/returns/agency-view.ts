import type { IsoDay } from '../workbook/day';
import { dayExists, makeDay } from '../workbook/day';
import type { ReturnField } from './columns';
import type { PlanRow, RowAgency } from './plan-rows';
import { isShared } from './plan-rows';
import { readShares } from './shares';
import type { ReturnValue } from './value';
import { blankValue, dayValue, textValue } from './value';

/** What one agency says of a shared row, as its line of the status cell keeps it. */
export interface AgencyStatus {
  readonly status: string;
  readonly completed: IsoDay | null;
}

/**
 * What stands for an agency that has not said anything of a row whose status is blank, once another
 * has: without it a row of "all agencies" would read as complete when the first one says so.
 */
export const silentStatus = 'Outstanding';

/** `Completed (27/03/2026)`. */
export function agencyStatusText({ status, completed }: AgencyStatus): string {
  if (completed === null) return status;
  const day = `${completed.slice(8, 10)}/${completed.slice(5, 7)}/${completed.slice(0, 4)}`;
  return `${status} (${day})`.trim();
}

export function readAgencyStatus(text: string): AgencyStatus {
  const match = /^([^]*?)\s*\((\d{2})\/(\d{2})\/(\d{4})\)$/.exec(text.trim());
  if (match) {
    const [day, month, year] = [Number(match[2]), Number(match[3]), Number(match[4])];
    if (dayExists(year, month, day)) {
      return { status: match[1]!, completed: makeDay(year, month, day) };
    }
  }
  return { status: text.trim(), completed: null };
}

/** What the plan says of a field of a row as far as one agency is concerned. */
export function agencyValue(row: PlanRow, { name }: RowAgency, field: ReturnField): ReturnValue {
  const { value } = row.fields[field];
  if (!isShared(row) || field === 'progress' || field === 'revised') return value;
  const names = row.agencies.map((agency) => agency.name);
  if (field === 'evidence' || field === 'outcome') {
    return textValue(readShares(value.text, names).shares.get(name) ?? '');
  }
  const status = row.fields.status.value;
  const { shares } = readShares(status.text, names);
  const line = shares.get(name);
  if (line === undefined) return shares.size > 0 ? blankValue : value;
  const own = readAgencyStatus(line);
  if (field === 'status') return textValue(own.status === silentStatus ? '' : own.status);
  return own.completed === null ? blankValue : dayValue(own.completed);
}
