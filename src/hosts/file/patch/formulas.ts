import { cellName } from '../../../core/workbook/address';
import type { CellChange } from '../../../core/workbook/edit';
import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import type { Editing } from '../parts/editing';
import type { PartEdit } from '../parts/part';
import { attributeOf, type XmlElement } from '../xml';

/**
 * True where a cell holds a formula of its own, which is to be overwritten. Throws a `HostProblem`
 * where nobody asked for that, and where its formula also stands for other cells: they would be left
 * without one.
 */
export function checkFormula(
  edit: PartEdit,
  cell: XmlElement,
  sheet: string,
  { row, column, overFormula = false }: CellChange,
): boolean {
  const formula = edit.childrenOf(cell).find(({ name }) => name.local === 'f');
  if (!formula) return false;
  // Only the first cell of a shared formula says where it applies.
  if (attributeOf(formula, 'ref') !== null || (attributeOf(formula, 't') ?? 'normal') === 'array') {
    throw new HostProblem(phrase('write.shared-formula', { sheet, cell: cellName(row, column) }));
  }
  if (!overFormula) {
    throw new HostProblem(phrase('write.formula', { sheet, cell: cellName(row, column) }));
  }
  return true;
}

/** True where any cell of the workbook holds a formula, whose result a change could make stale. */
export async function hasFormulas({ draft, workbook }: Editing): Promise<boolean> {
  const relationships = await draft.relationships(workbook.part);
  if (relationships.some(({ kind }) => kind === 'calcChain')) return true;
  for (const { part } of workbook.sheets) {
    if (part !== null && holdsFormula(await draft.peek(part))) return true;
  }
  return false;
}

const letterF = 0x66;
/** What may end the name of a tag: `>`, `/` or white space. */
const nameEnds = new Set([0x3e, 0x2f, 0x20, 0x09, 0x0a, 0x0d]);

/** Looks for an `<f>` or `<x:f …>` tag, faster than by reading the sheet. */
export function holdsFormula(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(letterF); at >= 0; at = bytes.indexOf(letterF, at + 1)) {
    const before = bytes[at - 1];
    const after = bytes[at + 1];
    const opens = before === 0x3c || before === 0x3a;
    if (opens && after !== undefined && nameEnds.has(after)) return true;
  }
  return false;
}
