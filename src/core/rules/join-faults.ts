import { MAX_COLUMNS, type CellRef } from '../workbook/address';
import type { Workbook } from '../workbook/workbook';
import type { Fault, Rule } from './define-rule';
import type { Finding, Severity } from './finding';

export interface RaisedFault {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly fault: Fault;
}

/** Joins faults that read the same into one finding each, in the reading order of the workbook. */
export function joinFaults(raised: readonly RaisedFault[], workbook: Workbook): Finding[] {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const joined = new Map<string, Joined>();
  for (const { rule, severity, fault } of raised) {
    const message = fault.message === undefined ? rule.id : `${rule.id}/${fault.message}`;
    const key = fault.data ? `${message} ${JSON.stringify(fault.data)}` : message;
    const known = joined.get(key);
    const one = known ?? new Joined(rule, message, severity, fault.data ?? {}, order);
    if (!known) joined.set(key, one);
    one.add(fault);
  }
  return [...joined.values()]
    .map((one) => one.finding())
    .sort((a, b) => compareFirst(a.cells[0], b.cells[0], order));
}

class Joined {
  private readonly cells = new CellSet();
  private readonly related = new CellSet();
  private readonly about = new Set<string>();

  constructor(
    private readonly rule: Rule,
    private readonly message: string,
    private readonly severity: Severity,
    private readonly data: Finding['data'],
    private readonly order: ReadonlyMap<string, number>,
  ) {}

  add(fault: Fault): void {
    for (const cell of fault.cells) this.cells.add(cell);
    for (const cell of fault.related ?? []) this.related.add(cell);
    if (fault.about !== undefined) this.about.add(fault.about);
  }

  finding(): Finding {
    const related = this.related.sorted(this.order);
    return {
      rule: this.rule.id,
      message: this.message,
      severity: this.severity,
      cells: this.cells.sorted(this.order),
      data: this.data,
      ...(related.length > 0 ? { related } : {}),
      ...(this.about.size > 0 ? { about: [...this.about] } : {}),
      owner: this.rule.owner,
    };
  }
}

/** Cells, each once, kept as numbers: a plan can have a fault in every row. */
class CellSet {
  private readonly bySheet = new Map<string, Set<number>>();

  add(cell: CellRef): void {
    let places = this.bySheet.get(cell.sheet);
    if (!places) this.bySheet.set(cell.sheet, (places = new Set()));
    places.add(cell.row * MAX_COLUMNS + cell.column);
  }

  sorted(order: ReadonlyMap<string, number>): CellRef[] {
    return [...this.bySheet]
      .sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .flatMap(([sheet, places]) =>
        Array.from(places)
          .sort((a, b) => a - b)
          .map((place) => ({
            sheet,
            row: Math.floor(place / MAX_COLUMNS),
            column: place % MAX_COLUMNS,
          })),
      );
  }
}

/** What is about no cell comes first; the rest as one reads: sheet, row, column. */
function compareFirst(
  a: CellRef | undefined,
  b: CellRef | undefined,
  order: ReadonlyMap<string, number>,
): number {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0);
  if (a.sheet !== b.sheet) return (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0);
  return a.row - b.row || a.column - b.column;
}
