import type { WordedFix } from '../../actions/fixes';
import type { CellRef } from '../../core/workbook/address';
import type { FindingItem } from './findings';
import { cellAt } from '../desk/views';

/** A fix as the user was shown it: only that is made. */
export type FixSeen = Pick<WordedFix, 'id' | 'cell' | 'before' | 'after'>;

/** The fixes that are offered, by the rule and the cell that they are for. */
export class FixIndex {
  private readonly fixes = new Map<string, WordedFix>();

  constructor(fixes: readonly WordedFix[]) {
    for (const fix of fixes) this.fixes.set(keyOf(fix.rule, fix), fix);
  }

  /** The fix for a cell of a finding of the rule, null where none is offered. */
  at(rule: string, cell: CellRef): WordedFix | null {
    return this.fixes.get(keyOf(rule, cell)) ?? null;
  }

  /** Every fix for the cells that a finding is listed with. */
  ofItem({ finding, cells }: FindingItem): WordedFix[] {
    return cells.flatMap((index) => this.at(finding.rule, cellAt(finding.cells, index)) ?? []);
  }

  /** Every fix of a rule, whatever the sentences. */
  ofRule(rule: string): WordedFix[] {
    return [...this.fixes.values()].filter((fix) => fix.rule === rule);
  }
}

function keyOf(rule: string, { sheet, row, column }: CellRef): string {
  return `${rule} ${row} ${column} ${sheet}`;
}

/** As much of fixes as is sent to have them made. */
export function seen(fixes: readonly WordedFix[]): FixSeen[] {
  return fixes.map(({ id, cell, before, after }) => ({ id, cell, before, after }));
}
