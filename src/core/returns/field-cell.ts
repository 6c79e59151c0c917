import type { Action, MappedColumn, PlanTable } from '../plan/plan';
import { Grid, isFilled } from '../read/grid';
import type { PlacedAction } from '../summaries/placed';
import { isDateFormat } from '../workbook/number-format';
import type { Scalar } from '../workbook/cells';
import { kindOf, planFieldOf, type ReturnField } from './columns';
import type { PlanSource } from './plan-source';
import type { ReturnValue } from './value';
import { blankValue, dateCellValue, datesOfText, textValue } from './value';

/** A cell of the plan that a field of a row may be written to. */
export interface WritableCell {
  readonly row: number;
  readonly column: number;
  readonly raw: Scalar;
  readonly numberFormat: string;
  /** True where a date belongs here as a real date: the cell or its column has them, or is empty. */
  readonly takesDates: boolean;
}

/** Why a field of a row has no cell of its own to write to. */
export type NoCell = 'no-column' | 'mixed-column' | 'merged-cell' | 'several-cells';

/** What a plan says of a field of a row, and where it may be written. */
export interface FieldCell {
  readonly value: ReturnValue;
  readonly cell: WritableCell | null;
  readonly why: NoCell | null;
}

interface Column {
  readonly column: number;
  readonly takesDates: boolean;
}

/** The columns of a table that are a field's own, from left to right. */
type OwnColumns = Readonly<Record<string, readonly Column[]>>;

/** Finds the cells of the fields of a plan's actions. A mixed cell is never one to write to. */
export class FieldCells {
  private readonly grids = new Map<string, Grid>();
  private readonly columns = new Map<PlanTable, OwnColumns>();

  constructor(private readonly source: PlanSource) {}

  of(place: PlacedAction, field: ReturnField): FieldCell {
    const grid = this.gridOf(place.sheet.name);
    const table = tableOf(place);
    const own = table ? (this.ownColumns(grid, table)[field] ?? []) : [];
    if (own.length === 0) {
      const why = table && holds(table, field) ? 'mixed-column' : 'no-column';
      return { value: readValue(place.action, field), cell: null, why };
    }
    return this.inColumns(grid, place.action, field, own);
  }

  private inColumns(
    grid: Grid,
    action: Action,
    field: ReturnField,
    own: readonly Column[],
  ): FieldCell {
    const first = action.rows[0] ?? 0;
    const filled = own.flatMap((column) =>
      action.rows
        .filter((row) => isFilled(grid.value(row, column.column)))
        .map((row) => ({ column, row })),
    );
    const { column, row } = filled.at(-1) ?? { column: own[0]!, row: first };
    const merge = grid.hasMerges ? grid.mergeAt(row, column.column) : null;
    const reaches =
      merge !== null && (merge.top < first || merge.bottom > (action.rows.at(-1) ?? first));
    if (reaches) {
      const value = this.valueAt(grid, merge.top, merge.left, field);
      return { value, cell: null, why: 'merged-cell' };
    }
    // Where a column of its own is still blank, a mixed cell may say it: then the plan says it.
    const value =
      filled.length === 0
        ? readValue(action, field)
        : this.valueAt(grid, row, column.column, field);
    if (filled.length > 1 && kindOf[field] !== 'entry') {
      return { value: readValue(action, field), cell: null, why: 'several-cells' };
    }
    const numberFormat = grid.format(grid.style(row, column.column));
    return {
      value,
      cell: {
        row,
        column: column.column,
        raw: grid.value(row, column.column),
        numberFormat,
        takesDates: column.takesDates || isDateFormat(numberFormat),
      },
      why: null,
    };
  }

  private valueAt(grid: Grid, row: number, column: number, field: ReturnField): ReturnValue {
    const raw = grid.value(row, column);
    if (!isFilled(raw)) return blankValue;
    const words = grid.text(row, column);
    if (kindOf[field] !== 'date') return textValue(words);
    const format = grid.format(grid.style(row, column));
    return dateCellValue(raw, format, words, this.source.workbook.date1904);
  }

  private gridOf(name: string): Grid {
    let grid = this.grids.get(name);
    if (!grid) {
      const sheet = this.source.workbook.sheets.find((one) => one.name === name)!;
      this.grids.set(name, (grid = new Grid(this.source.workbook, sheet)));
    }
    return grid;
  }

  private ownColumns(grid: Grid, table: PlanTable): OwnColumns {
    let found = this.columns.get(table);
    if (!found) {
      const own: Record<string, Column[]> = {};
      for (const column of table.columns) {
        const field = ownField(column);
        if (field) {
          (own[field] ??= []).push({
            column: column.column,
            takesDates: kindOf[field] === 'date' && takesDates(grid, table, column.column),
          });
        }
      }
      this.columns.set(table, (found = own));
    }
    return found;
  }
}

function ownField({ fields }: MappedColumn): ReturnField | null {
  const [only, ...others] = fields;
  if (only === undefined || others.length > 0) return null;
  return (
    (Object.keys(planFieldOf) as ReturnField[]).find((one) => planFieldOf[one] === only) ?? null
  );
}

function holds(table: PlanTable, field: ReturnField): boolean {
  return table.columns.some(({ fields }) => fields.includes(planFieldOf[field]));
}

/** The table of its sheet that an action stands in. */
export function tableOf({ action, sheet }: PlacedAction): PlanTable | null {
  const row = action.rows[0] ?? 0;
  const inside = sheet.tables.filter(({ area }) => row >= area.top && row <= area.bottom);
  const [only] = inside;
  if (inside.length < 2) return only ?? null;
  const column = action.text.sources[0]?.column ?? 0;
  return inside.find(({ area }) => column >= area.left && column <= area.right) ?? only!;
}

/** True where most dates of a column are real ones, or it holds none yet. */
function takesDates(grid: Grid, { area, headerRow }: PlanTable, column: number): boolean {
  let dates = 0;
  let words = 0;
  for (let row = (headerRow ?? area.top - 1) + 1; row <= area.bottom; row++) {
    const value = grid.value(row, column);
    if (!isFilled(value)) continue;
    if (grid.isDate(value, grid.style(row, column))) dates++;
    else words++;
  }
  return dates >= words;
}

/** What the reading of the plan found where no cell is the field's own. */
function readValue(action: Action, field: ReturnField): ReturnValue {
  switch (field) {
    case 'completion': {
      const date = action.completion.value;
      if (date?.kind === 'day' && date.doubt === undefined)
        return { text: date.text, day: date.end };
      return textValue(action.completion.text.trim());
    }
    case 'revised': {
      const date = action.revised.value?.at(-1);
      if (date?.kind === 'day' && date.doubt === undefined)
        return { text: date.text, day: date.end };
      return textValue(action.revised.text.trim());
    }
    case 'status':
      return textValue(statusWords(action.status.text));
    default:
      return textValue(action[field].text.trim());
  }
}

/** A status without the date that stands beside it in a mixed cell: `Completed: 31 October 2016`. */
function statusWords(text: string): string {
  const date = datesOfText(text)[0];
  const words = date ? text.slice(0, date.span[0]).replace(/[\s:;,(–—-]+$/, '') : text;
  return (words.trim() === '' ? text : words).trim();
}
