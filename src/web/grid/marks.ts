import type { Severity } from '../../core/rules/finding';
import type { CheckView, DueView, FindingView } from '../../taskpane/desk/views';
import type { Sliced } from './slices';

/** What is drawn on a cell beside its value. */
export interface CellMarks {
  readonly findings: readonly MarkedFinding[];
  readonly due: DueView | null;
}

export interface MarkedFinding {
  readonly finding: FindingView;
  /** Which of the finding's cells it is. */
  readonly index: number;
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** So many marks are taken between two pauses. */
const inAStep = 2000;

/** The findings and dates of one sheet, by cell. */
export class Marks {
  private readonly cells = new Map<number, Map<number, Marked>>();
  private readonly rows = new Map<number, number>();

  /** Those of a check, but for the findings that are not wanted: a plan can have one in every row. */
  static *of(
    view: CheckView | null,
    sheet: string,
    wants: (finding: FindingView) => boolean,
  ): Sliced<Marks> {
    const marks = new Marks();
    for (const finding of view?.findings ?? []) {
      if (wants(finding)) yield* marks.take(finding, sheet);
    }
    for (const [index, due] of (view?.due ?? []).entries()) {
      if (index % inAStep === inAStep - 1) yield;
      if (due.cell.sheet === sheet) marks.cell(due.cell.row, due.cell.column).due ??= due;
    }
    return marks;
  }

  at(row: number, column: number): CellMarks | null {
    return this.cells.get(row)?.get(column) ?? null;
  }

  /** True where a cell of a row has a mark. */
  hasRow(row: number): boolean {
    return this.cells.has(row);
  }

  /** How wide the marks of a cell are drawn, about, in pixels. */
  widthAt(row: number, column: number): number {
    const found = this.at(row, column);
    if (!found) return 0;
    return (found.due ? 84 : 0) + (found.findings.length > 0 ? 64 : 0);
  }

  /** True where a row has a finding of a severity, or any. */
  hasInRow(row: number, severity: Severity | 'any'): boolean {
    const found = this.rows.get(row) ?? 0;
    return severity === 'any' ? found > 0 : (found & (1 << weight[severity])) > 0;
  }

  /** The worst finding of a cell. */
  static worst(marks: CellMarks | null): MarkedFinding | null {
    return marks?.findings[0] ?? null;
  }

  private *take(finding: FindingView, sheet: string): Sliced<void> {
    const { cells, severity } = finding;
    const at = cells.sheets.indexOf(sheet);
    if (at < 0) return;
    for (let index = 0; index < cells.sheet.length; index++) {
      if (index % inAStep === inAStep - 1) yield;
      if (cells.sheet[index] !== at) continue;
      const row = cells.row[index]!;
      // The view's findings come worst first, so each cell's do.
      this.cell(row, cells.column[index]!).findings.push({ finding, index });
      this.rows.set(row, (this.rows.get(row) ?? 0) | (1 << weight[severity]));
    }
  }

  private cell(row: number, column: number): Marked {
    let cells = this.cells.get(row);
    if (!cells) this.cells.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { findings: [], due: null }));
    return cell;
  }
}

interface Marked {
  readonly findings: MarkedFinding[];
  due: DueView | null;
}
