import { fieldNames } from '../core/plan/field-names';
import { dayExists } from '../core/workbook/day';
import { MAX_ROWS } from '../core/workbook/address';
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
