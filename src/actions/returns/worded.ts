import type { Change } from '../../core/returns/change';
import type { MergedChange } from '../../core/returns/merge';
import type { ReturnValue } from '../../core/returns/value';
import { phrase } from '../../core/workbook/words';
import { formatDay, word } from '../../messages/format';
import type { QuarterLine } from './merge';
import { isPending } from './merge';

/** A change in words: plain data for a pane, a page, a terminal or a file. */
export interface WordedChange {
  readonly agency: string;
  readonly plan: string;
  readonly reference: string;
  readonly id: string;
  readonly action: string;
  readonly field: Change['field'];
  readonly fieldName: string;
  readonly class: Change['class'];
  readonly verdict: 'accepted' | 'rejected' | 'pending' | 'refused';
  /** What the agency was sent; `''` where it was blank or nothing proves it. */
  readonly base: string;
  readonly now: string;
  readonly theirs: string;
  readonly reason: string;
  readonly source: string;
  readonly day: string;
  /** Why it is asked, or why it cannot be written. */
  readonly why: readonly string[];
  /** True where it waits for a column that the plan does not have. */
  readonly needsColumn: boolean;
  /** Where the plan says it, such as for selecting the cell. */
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

export function wordChanges(changes: readonly MergedChange[]): WordedChange[] {
  return changes.map((merged) => {
    const { change, blocked, verdict } = merged;
    const { row, agency, field, base, now, theirs, reasons } = change;
    const { cell, why } = row.fields[field];
    const lacks = why !== null && (blocked !== null || verdict === 'pending');
    const fieldName = word(phrase(`returns/field-${field}`));
    return {
      agency: agency.name,
      plan: row.plan,
      reference: row.reference,
      id: row.id,
      action: row.action,
      field,
      fieldName,
      class: change.class,
      verdict: isPending(merged) ? 'pending' : blocked ? 'refused' : verdict,
      base: base === null ? '' : shown(base),
      now: shown(now),
      theirs: shown(theirs),
      reason: change.reason,
      source: change.source,
      day: formatDay(change.day),
      why: [
        ...reasons.map(word),
        ...(lacks ? [word(phrase(`returns/why-${why}`, { field: fieldName }))] : []),
        ...(blocked === 'too-long' ? [word(phrase('returns/why-too-long'))] : []),
      ],
      needsColumn: why === 'no-column' || why === 'mixed-column',
      cell: { sheet: row.sheet, row: cell?.row ?? row.row, column: cell?.column ?? 0 },
    };
  });
}

function shown({ text, day }: ReturnValue): string {
  return day === null ? text : formatDay(day);
}

/** The quarter, a line for each agency. */
export function wordQuarter(lines: readonly QuarterLine[]): string[] {
  return lines.map((line) => word(phrase('returns/quarter-line', { ...line })));
}
