import type { Returned, ReturnedRow } from './returned';
import type { ReturnedFile } from './read-return';
import type { PlanSource } from './plan-source';
import { planRows } from './plan-rows';
import { returnFields } from './columns';
import { readReference } from './reference';
import { isBlankValue, textValue } from './value';

/**
 * A return on the agency's own layout, read as a plan is read: what it says of each row, without a
 * base to compare it with. A field that the agency's table does not have says nothing.
 */
export function readOwnLayout(file: ReturnedFile, source: PlanSource): Returned {
  const rows = planRows(source).map((row): ReturnedRow => ({
    reference: readReference(row.id),
    plan: null,
    context: {
      ...(row.id === '' ? {} : { id: textValue(row.id) }),
      ...(row.recommendation === '' ? {} : { recommendation: textValue(row.recommendation) }),
      action: textValue(row.action),
    },
    answer: '',
    reason: '',
    fields: Object.fromEntries(
      returnFields.flatMap((field) => {
        const { value } = row.fields[field];
        return isBlankValue(value) ? [] : [[field, value]];
      }),
    ),
    at: { sheet: row.sheet, row: row.row, column: 0 },
    columns: new Map(
      returnFields.flatMap((field) => {
        const { cell } = row.fields[field];
        return cell ? [[field, cell.column] as const] : [];
      }),
    ),
    errors: [],
  }));
  return {
    source: file.name,
    day: file.day,
    form: 'own-layout',
    agency: file.agency,
    issued: null,
    digest: null,
    sheet: rows[0]?.at?.sheet ?? null,
    headerRow: null,
    rows,
    layout: { missing: [], added: [], columnsMoved: false },
    formulas: file.formulas,
  };
}
