import type { Assessment, Standing } from '../assess/standing';
import type { DateExpression } from '../plan/date-expression';
import type { Field, Source } from '../plan/field';
import type { Action, PlanSheet } from '../plan/plan';
import { valueAt, type Scalar } from '../workbook/cells';
import type { IsoDay } from '../workbook/day';
import type { Sheet } from '../workbook/workbook';
import { closingCells, type ClosingCell } from './closing-cells';
import type { Grid } from './plan-grid';

/** An action or a step beside the cell that carries its deadline. */
export interface DueItem {
  readonly standing: Standing;
  readonly deadline: IsoDay;
  /** The cell to colour. */
  readonly row: number;
  readonly column: number;
  /** The part of the cell that gives the deadline, null where all of it does. */
  readonly span: readonly [start: number, end: number] | null;
  /** The row of the action itself. */
  readonly ownRow: number;
  readonly closing: readonly ClosingCell[];
  /** True where the board's own record closed it. */
  readonly closedByRecord: boolean;
}

/** Every deadline of a sheet's actions and their steps that a cell of the sheet carries. */
export function dueItems(
  planSheet: PlanSheet,
  sheet: Sheet,
  assessment: Assessment,
  grid: Grid,
): DueItem[] {
  const items: DueItem[] = [];
  for (const { actions } of planSheet.recommendations) {
    for (const action of actions) {
      const standing = assessment.actions.get(action.key);
      if (!standing) continue;
      const closedByRecord = isClosedByRecord(standing);
      const add = (judged: Standing, source: Source, fields: readonly Field<unknown>[]): void => {
        if (source.sheet !== planSheet.name || judged.deadline === null) return;
        const { row, column, span } = source;
        const ownRow = action.rows.includes(row) ? row : (action.rows[0] ?? row);
        const table = grid.tableOfRow(ownRow);
        if (!table) return;
        items.push({
          standing: judged,
          deadline: judged.deadline,
          row,
          column,
          span: span ?? null,
          ownRow,
          closing: closingCells(table, ownRow, grid, fields),
          closedByRecord,
        });
      };
      for (const step of action.milestones) {
        const judged = assessment.milestones.get(step.key);
        const date = step.target.value;
        if (!judged || !date || judged.deadline !== date.end) continue;
        const source = sourceOf(step.target, date, sheet);
        if (source) add(judged, source, [step.status, step.completion]);
      }
      const source = deadlineSource(action, standing, sheet);
      if (source) add(standing, source, [action.status, action.completion]);
    }
  }
  return items;
}

function isClosedByRecord({ record, kind }: Standing): boolean {
  if (!record) return false;
  return (
    kind === 'signed-off' ||
    kind === 'not-pursued' ||
    (record.decision === 'confirmed-complete' &&
      (kind === 'completed' || kind === 'completed-late'))
  );
}

/** The cell that carries an action's deadline: where its date stands, else where the moved one stood. */
function deadlineSource(action: Action, standing: Standing, sheet: Sheet): Source | null {
  const { deadline } = standing;
  if (deadline === null) return null;
  for (const field of [action.revised, action.target]) {
    const date = field.value?.find(({ end }) => end === deadline);
    if (date) return sourceOf(field, date, sheet);
  }
  const isStep = action.milestones.some(({ target }) => target.value?.end === deadline);
  if (isStep) return null;
  return ownSource(action.target) ?? ownSource(action.revised);
}

function ownSource({ sources }: Field<unknown>): Source | null {
  return sources[0] ?? null;
}

/** Of several cells, the one whose words hold the date's. */
function sourceOf(field: Field<unknown>, date: DateExpression, sheet: Sheet): Source | null {
  const saying = field.sources.find(({ row, column }) =>
    says(valueAt(sheet.cells, row, column), date),
  );
  return saying ?? ownSource(field);
}

function says(value: Scalar, date: DateExpression): boolean {
  return typeof value === 'string' && date.text !== '' && value.includes(date.text);
}
