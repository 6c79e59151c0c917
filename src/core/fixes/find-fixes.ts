import type { FixContext, FixKind } from '../rules/fix';
import { heldIn } from '../rules/fix';
import type { Finding } from '../rules/finding';
import { rules } from '../rules/index';
import { cellName, type CellRef } from '../workbook/address';
import { isCellError, type Scalar } from '../workbook/cells';
import type { CellChange, SetCellsEdit } from '../workbook/edit';

/** A fix that a user may take up: the cell, what it holds, and what it will hold. */
export interface Fix {
  /** The same for the same fix of the same workbook: `damaged-id Plan!A3`. */
  readonly id: string;
  readonly rule: string;
  readonly kind: FixKind;
  readonly cell: CellRef;
  readonly before: Scalar;
  readonly after: Scalar;
  readonly numberFormat: string | null;
}

/**
 * The fixes that the rules offer for their findings, in the order of the findings; one for a cell.
 * Where two rules would put something different into one cell, or two fixes would give one number
 * to two rows, nothing is certain, and none is offered.
 */
export function findFixes(findings: readonly Finding[], context: FixContext): Fix[] {
  const offering = new Map(rules.flatMap((rule) => (rule.fix ? [[rule.id, rule.fix]] : [])));
  const found = new Map<string, Fix[]>();
  for (const finding of findings) {
    for (const { cell, kind, value, numberFormat } of offering
      .get(finding.rule)
      ?.offer(finding, context) ?? []) {
      const before = heldIn(context.workbook, cell);
      if (isCellError(before) || (before === value && numberFormat === null)) continue;
      const place = `${cell.sheet}!${cellName(cell.row, cell.column)}`;
      const id = `${finding.rule} ${place}`;
      const fix = { id, rule: finding.rule, kind, cell, before, after: value, numberFormat };
      found.set(place, [...(found.get(place) ?? []), fix]);
    }
  }
  const certain = [...found.values()].flatMap((fixes) => {
    const [first] = fixes;
    return fixes.every(({ after }) => after === first!.after) ? first! : [];
  });
  return withoutSharedNumbers(certain);
}

function withoutSharedNumbers(fixes: readonly Fix[]): Fix[] {
  const key = ({ cell, after }: Fix): string => `${cell.sheet}\n${String(after)}`;
  const counts = new Map<string, number>();
  for (const fix of fixes) {
    if (fix.kind === 'id') counts.set(key(fix), (counts.get(key(fix)) ?? 0) + 1);
  }
  return fixes.filter((fix) => fix.kind !== 'id' || counts.get(key(fix)) === 1);
}

/** The edits that make some fixes, each cell guarded by what it holds now. */
export function fixEdits(fixes: readonly Fix[]): SetCellsEdit[] {
  const sheets = new Map<string, CellChange[]>();
  for (const { cell, before, after, numberFormat } of fixes) {
    const { sheet, row, column } = cell;
    const changes = sheets.get(sheet) ?? [];
    sheets.set(sheet, changes);
    changes.push({ row, column, expected: before, value: after, numberFormat });
  }
  return [...sheets].map(([sheet, cells]) => ({ kind: 'set-cells', sheet, cells }));
}
