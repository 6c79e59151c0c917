import { fieldNames } from '../core/plan/field-names';
import { dayExists } from '../core/workbook/day';
import { MAX_ROWS } from '../core/workbook/address';
import { returnFields, type ReturnField } from '../core/returns/columns';
import { problem } from './problem';

/** A day as `--as-at` takes it: `2026-11-23`. */
export function parseAsAt(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match || !dayExists(Number(match[1]), Number(match[2]), Number(match[3]))) {
    throw problem('call/as-at', { value });
  }
  return value;
}

/** A row as Excel numbers it; the row that we count from 0. */
export function parseHeaderRow(value: string): number {
  const row = Number(value);
  if (!/^\d+$/.test(value) || row < 1 || row > MAX_ROWS)
    throw problem('call/header-row', { value });
  return row - 1;
}

/** `lead=Responsible officer` and its like, one after the other. */
export function parseMapping(
  value: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = value.indexOf('=');
  const field = value.slice(0, at).trim();
  const heading = value.slice(at + 1).trim();
  const known = fieldNames.find((name) => name.toLowerCase() === field.toLowerCase());
  if (at < 0 || heading === '' || known === undefined) {
    throw problem('call/map', { value, fields: fieldNames });
  }
  return { ...before, [known]: heading };
}

/** What `--accept` takes: how much of what came back goes in without a word about it. */
export function parseAccept(value: string): 'none' | 'routine' | 'all' {
  if (value === 'none' || value === 'routine' || value === 'all') return value;
  throw problem('returns/no-such-accept', { value });
}

/** Fields that a plan may get a column for, one after the other. */
export function parseField(
  value: string,
  before: readonly ReturnField[] = [],
): readonly ReturnField[] {
  const field = returnFields.find((one) => one === value.trim().toLowerCase());
  if (!field) throw problem('returns/no-such-field', { value, fields: returnFields });
  return [...before, field];
}
