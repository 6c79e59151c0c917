import { areaHolds, parseArea } from '../../src/core/workbook/address';
import type { Area } from '../../src/core/workbook/address';
import { CellsBuilder } from '../../src/core/workbook/cells';
import type { Scalar } from '../../src/core/workbook/cells';
import { serialOfDay } from '../../src/core/workbook/day';
import type {
  CellStyle,
  ColumnSpan,
  DefinedName,
  Link,
  Sheet,
  SheetKind,
  Span,
  Table,
  Visibility,
  Workbook,
} from '../../src/core/workbook/workbook';

/** A real date cell: its day and, where it matters, its number format. */
export interface DayCell {
  readonly day: string;
  readonly format?: string;
}

/** A number with a number format of its own. */
export interface NumberCell {
  readonly number: number;
  readonly format: string;
}

export type CellInput = Scalar | undefined | DayCell | NumberCell;

/** A sheet as a test writes it: rows from A1 on; areas and rows as Excel names them. */
export interface SheetInput {
  readonly rows: readonly (readonly CellInput[])[];
  /** The cell that the first of `rows` begins at; `A1` where absent. */
  readonly at?: string;
  /** Such as `A2:A4`; values stay where `rows` puts them. */
  readonly merges?: readonly string[];
  /** Row numbers as Excel shows them, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Fill colours by cell or area, such as `{ 'C2:C4': '#FF0000' }`. */
  readonly fills?: Readonly<Record<string, string>>;
  /** Cells or areas that stay editable when the sheet is protected. */
  readonly unlocked?: readonly string[];
  readonly kind?: SheetKind;
  readonly visibility?: Visibility;
  readonly isProtected?: boolean;
  readonly columns?: readonly ColumnSpan[];
  readonly tables?: readonly {
    name: string;
    area: string;
    hasHeaderRow?: boolean;
    hasTotalsRow?: boolean;
  }[];
  readonly links?: readonly { area: string; target: string }[];
}

export interface WorkbookInput {
  readonly date1904?: boolean;
  readonly structureProtected?: boolean;
  readonly names?: readonly DefinedName[];
}

/** Builds the snapshot that a host would give for these sheets. */
export function makeWorkbook(
  sheets: Readonly<Record<string, SheetInput | readonly (readonly CellInput[])[]>>,
  options: WorkbookInput = {},
): Workbook {
  const date1904 = options.date1904 ?? false;
  const styles = new Styles();
  return {
    date1904,
    structureProtected: options.structureProtected ?? false,
    sheets: Object.entries(sheets).map(([name, input]) =>
      makeSheet(name, isRows(input) ? { rows: input } : input, styles, date1904),
    ),
    styles: styles.list,
    names: options.names ?? [],
  };
}

function isRows(
  input: SheetInput | readonly (readonly CellInput[])[],
): input is readonly (readonly CellInput[])[] {
  return Array.isArray(input);
}

/** Styles of a workbook, each once, the default first. */
class Styles {
  readonly list: CellStyle[] = [{ numberFormat: 'General', fill: null, locked: true }];

  index(style: CellStyle): number {
    const found = this.list.findIndex(
      (other) =>
        other.numberFormat === style.numberFormat &&
        other.fill === style.fill &&
        other.locked === style.locked,
    );
    return found >= 0 ? found : this.list.push(style) - 1;
  }
}

function makeSheet(name: string, input: SheetInput, styles: Styles, date1904: boolean): Sheet {
  const origin = area(input.at ?? 'A1');
  const fills = Object.entries(input.fills ?? {}).map(([where, fill]) => ({
    area: area(where),
    fill,
  }));
  const unlocked = (input.unlocked ?? []).map(area);
  const styled = [...fills.map((fill) => fill.area), ...unlocked];
  const bottom = Math.max(
    origin.top + input.rows.length - 1,
    ...styled.map((styledArea) => styledArea.bottom),
  );
  const builder = new CellsBuilder();
  for (let row = origin.top; row <= bottom; row++) {
    const values = input.rows[row - origin.top] ?? [];
    const right = Math.max(
      origin.left + values.length - 1,
      ...styled.filter((one) => row >= one.top && row <= one.bottom).map((one) => one.right),
    );
    for (let column = 0; column <= right; column++) {
      const { value, numberFormat } = plain(values[column - origin.left], date1904);
      const style = styles.index({
        numberFormat,
        fill: fills.find((one) => areaHolds(one.area, row, column))?.fill ?? null,
        locked: !unlocked.some((one) => areaHolds(one, row, column)),
      });
      if (value !== null || style !== 0) builder.add(row, column, value, style);
    }
  }
  return {
    name,
    kind: input.kind ?? 'worksheet',
    visibility: input.visibility ?? 'visible',
    isProtected: input.isProtected ?? false,
    cells: builder.build(),
    merges: (input.merges ?? []).map(area),
    hiddenRows: spans(input.hiddenRows ?? []),
    columns: input.columns ?? [],
    tables: (input.tables ?? []).map((table): Table => ({
      name: table.name,
      area: area(table.area),
      hasHeaderRow: table.hasHeaderRow ?? true,
      hasTotalsRow: table.hasTotalsRow ?? false,
    })),
    links: (input.links ?? []).map((link): Link => ({
      area: area(link.area),
      target: link.target,
    })),
  };
}

function plain(input: CellInput, date1904: boolean): { value: Scalar; numberFormat: string } {
  if (input === undefined || input === '') return { value: null, numberFormat: 'General' };
  if (typeof input === 'object' && input !== null) {
    if ('day' in input) {
      return {
        value: serialOfDay(input.day, date1904),
        numberFormat: input.format ?? 'dd/mm/yyyy',
      };
    }
    if ('number' in input) return { value: input.number, numberFormat: input.format };
  }
  return { value: input, numberFormat: 'General' };
}

function area(text: string): Area {
  const found = parseArea(text);
  if (!found) throw new Error(`no area: ${text}`);
  return found;
}

function spans(rows: readonly number[]): Span[] {
  const sorted = [...rows].map((row) => row - 1).sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const row of sorted) {
    const run = runs.at(-1);
    if (run && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
