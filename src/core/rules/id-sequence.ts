import type { Plan } from '../plan/plan';
import { MAX_COLUMNS, type CellRef } from '../workbook/address';
import { valueAt } from '../workbook/cells';
import type { Workbook } from '../workbook/workbook';
import type { CellFix } from './fix';
import { idKey } from './ids-of';
import { cellInColumnOfRow } from './where';

/** Where a number stands among those before and after it. */
interface IdPlace {
  readonly cell: CellRef;
  readonly previous: string | null;
  readonly next: string | null;
  /** All that are in use, as they are compared. */
  readonly used: ReadonlySet<string>;
}

const idText = '@';

/** The numbers of a plan's rows in the order of its rows, for finding out what one must have been. */
export class IdSequences {
  private readonly places = new Map<string, IdPlace>();

  constructor(
    plan: Plan,
    private readonly workbook: Workbook,
  ) {
    for (const sheet of plan.sheets) {
      const recommendations = sheet.recommendations.map(({ id, rows }) => ({ id, row: rows[0] }));
      const actions = sheet.recommendations.flatMap((recommendation) =>
        recommendation.actions.map(({ id, rows }) => ({ id, row: rows[0] })),
      );
      for (const list of [actions, recommendations]) {
        const used = new Set(
          list.flatMap(({ id }) => (id.value === null ? [] : [idKey(id.value)])),
        );
        list.forEach(({ id, row }, at) => {
          const cell = row === undefined ? null : cellInColumnOfRow(sheet, row, 'id');
          if (!cell || (id.sources[0] && !isAt(id.sources[0], cell))) return;
          const previous = list[at - 1]?.id.value ?? null;
          const next = list[at + 1]?.id.value ?? null;
          const known = this.places.get(keyOf(cell));
          // A row may count among the actions, or among the recommendations: where it has neighbours.
          if (known && known.previous !== null && known.next !== null) return;
          this.places.set(keyOf(cell), { cell, previous, next, used });
        });
      }
    }
  }

  /**
   * The fix that gives a cell the only one of some numbers that follows the number before it and
   * leads to the one after it; null where none does, or several do, or it is in use.
   */
  onlyFit(cell: CellRef, candidates: readonly string[]): CellFix | null {
    const place = this.places.get(keyOf(cell));
    if (!place) return null;
    const { previous, next, used } = place;
    if (previous === null || next === null) return null;
    const fitting = [...new Set(candidates)].filter(
      (id) => !used.has(idKey(id)) && follows(previous, id) && follows(id, next),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return null;
    const isNumber = /^\d+$/.test(only) && this.hasNumbers(place);
    return {
      kind: 'id',
      cell,
      value: isNumber ? Number(only) : only,
      // Excel would make a number of it, or a date, when somebody edits it.
      numberFormat: isNumber || !/^\d/.test(only) ? null : idText,
    };
  }

  /** What could stand between the numbers before and after a cell. */
  between(cell: CellRef): string[] {
    const previous = this.places.get(keyOf(cell))?.previous;
    return previous ? successors(previous) : [];
  }

  /** True where the column's numbers are numbers to Excel: then a new one is. */
  private hasNumbers({ cell: { sheet, row, column } }: IdPlace): boolean {
    const cells = this.workbook.sheets.find(({ name }) => name === sheet)!.cells;
    const near = [...cells.rows].filter((each) => Math.abs(each - row) < 20 && each !== row);
    const values = near.map((each) => valueAt(cells, each, column));
    const numbers = values.filter((value) => typeof value === 'number').length;
    return numbers > values.filter((value) => typeof value === 'string').length;
  }
}

function isAt(one: CellRef, other: CellRef): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row * MAX_COLUMNS + column} ${sheet}`;
}

/** True where one number comes straight after another: `6.1` → `6.1.1`, `6.1.9` → `6.1.10`, `6.1.4` → `6.2`. */
function follows(id: string, next: string): boolean {
  return successors(id).some((each) => idKey(each) === idKey(next));
}

/** The numbers that can come straight after one: its first part, the next beside it, the next above it. */
function successors(id: string): string[] {
  const match = /^([^\d]*)(\d{1,4}(?:\.\d{1,4})*)$/.exec(id);
  if (!match) return [];
  const [, prefix, digits] = match;
  const parts = digits!.split('.').map(Number);
  const all: number[][] = [];
  if (parts.length > 1 || prefix === '') all.push([...parts, 1]);
  for (let length = parts.length; length > 0; length--) {
    const raised = [...parts.slice(0, length - 1), parts[length - 1]! + 1];
    all.push(raised);
    // A new chapter may begin with its first part at once: 6.1.4, then 6.2.1.
    for (let deeper = length; deeper < parts.length; deeper++) {
      all.push([...raised, ...Array.from({ length: deeper - length + 1 }, () => 1)]);
    }
  }
  return all.map((each) => `${prefix}${each.join('.')}`);
}
