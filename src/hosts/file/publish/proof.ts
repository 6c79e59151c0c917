import { isCellError, valueAt, type Scalar } from '../../../core/workbook/cells';
import { onlyTold, type Removal, type RemovedCell } from '../../../core/workbook/publish';
import { phrase } from '../../../core/workbook/words';
import type { Workbook } from '../../../core/workbook/workbook';
import { HostProblem } from '../../port';
import { openPackage } from '../package';
import { readWorkbook } from '../read';
import { relationshipsPart } from '../relationships';
import { inspectPackage } from './inspect';

/**
 * Compares a copy with its original by reading both anew: what was chosen must be gone, every other
 * cell must show what it did, and no part may lead to one that is gone. Throws a `HostProblem`
 * where that is not so.
 */
export async function prove(
  bytes: Uint8Array,
  written: Uint8Array,
  removal: Removal,
): Promise<void> {
  const [before, after] = [await readWorkbook(bytes), await inspectPackage(written)];
  const isLeft = after.items.some(
    ({ kind }) => removal.kinds.includes(kind) && !onlyTold.includes(kind),
  );
  const dangled = await danglingParts(bytes);
  const isWhole = [...(await danglingParts(written))].every((each) => dangled.has(each));
  if (isLeft || !isWhole || !sameCells(before, after.workbook, removal)) {
    throw new HostProblem(phrase('publish/not-proven'));
  }
}

/** The parts that relationships of a package lead to and that it does not have. */
async function danglingParts(bytes: Uint8Array): Promise<Set<string>> {
  const file = await openPackage(bytes);
  const found = new Set<string>();
  for (const source of ['', ...file.parts]) {
    if (file.find(relationshipsPart(source)) === null) continue;
    for (const { part, isExternal, target } of await file.relationships(source)) {
      if (part === null && !isExternal) found.add(`${source} ${target}`);
    }
  }
  return found;
}

function sameCells(before: Workbook, after: Workbook, removal: Removal): boolean {
  const removed = new Map(removal.cells.map((cell) => [keyOf(cell), cell.text]));
  return before.sheets.every(({ name, cells }, at) => {
    const now = after.sheets[at];
    if (now?.name !== name) return false;
    if (removal.emptySheets.includes(name))
      return now.cells.values.every((value) => value === null);
    return cells.rows.every((row, position) => {
      for (let cell = cells.starts[position]!; cell < cells.starts[position + 1]!; cell++) {
        const column = cells.columns[cell]!;
        const key = keyOf({ sheet: name, row, column });
        const wanted = removed.has(key) ? removed.get(key)! : cells.values[cell]!;
        if (!isSame(valueAt(now.cells, row, column), wanted)) return false;
      }
      return true;
    });
  });
}

function keyOf({ sheet, row, column }: Omit<RemovedCell, 'text'>): string {
  return `${row} ${column} ${sheet}`;
}

function isSame(one: Scalar, other: Scalar): boolean {
  if (isCellError(one) || isCellError(other)) {
    return isCellError(one) && isCellError(other) && one.error === other.error;
  }
  return (one ?? '') === (other ?? '');
}
