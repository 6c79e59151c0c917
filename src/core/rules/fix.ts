import type { Plan } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { CellRef } from '../workbook/address';
import { valueAt, type Scalar } from '../workbook/cells';
import type { Workbook } from '../workbook/workbook';
import type { Finding } from './finding';

/** What a fix changes; each kind has its sentence, `fix/<kind>`. */
export type FixKind = 'agency' | 'status' | 'date' | 'id';

/** What a rule may look at when it is asked for fixes. */
export interface FixContext {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly workbook: Workbook;
}

/** One cell put right, where only one remedy is certain. What else the cell holds stays. */
export interface CellFix {
  readonly kind: FixKind;
  readonly cell: CellRef;
  readonly value: Scalar;
  /** Set with the value where it needs one; null keeps the cell's own. */
  readonly numberFormat: string | null;
}

/** The fix that a rule offers, declared beside its check. */
export interface RuleFix {
  /** What it does, in a sentence that begins with a verb. */
  readonly description: string;
  /** Fixes for cells of a finding of the rule; none for a cell whose remedy is not certain. */
  readonly offer: (finding: Finding, context: FixContext) => readonly CellFix[];
}

/** What a cell holds now. */
export function heldIn({ sheets }: Workbook, { sheet, row, column }: CellRef): Scalar {
  const cells = sheets.find(({ name }) => name === sheet)?.cells;
  return cells ? valueAt(cells, row, column) : null;
}

/**
 * A text with one of its words or phrases replaced; null where it stands there not once but more
 * often, or within another word.
 */
export function replaceOnce(text: string, words: string, by: string): string | null {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  if (escaped === '') return null;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].length === 1 ? text.replace(pattern, () => by) : null;
}
