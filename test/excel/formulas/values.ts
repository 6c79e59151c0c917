/** A value in a formula; a blank cell is null. */
export type Value = string | number | boolean | null | FormulaError;
/** Values of an area, row by row. */
export type Values = readonly (readonly Value[])[];

export class FormulaError {
  constructor(readonly name: string) {}
}

export const wrongValue = new FormulaError('#VALUE!');

export function isArray(value: Value | Values): value is Values {
  return Array.isArray(value);
}

/** Calls `each` with the values of equal places; single values stand beside every one of an area. */
export function lift(
  args: readonly (Value | Values)[],
  each: (...values: Value[]) => Value,
): Value | Values {
  const areas = args.filter(isArray);
  if (areas.length === 0) return each(...(args as Value[]));
  const rows = Math.max(...areas.map((area) => area.length));
  const columns = Math.max(...areas.map((area) => area[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      each(...args.map((arg) => (isArray(arg) ? place(arg, row, column) : arg))),
    ),
  );
}

function place(area: Values, row: number, column: number): Value {
  const cells = area.length === 1 ? area[0]! : area[row];
  return (cells?.length === 1 ? cells[0] : cells?.[column]) ?? null;
}

export function numberOf(value: Value): number | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : wrongValue;
}

export function textOf(value: Value): string | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Below 0, 0 or above, as Excel orders: numbers, then texts whatever their case, then truths. */
export function compare(one: Value, other: Value): number | FormulaError {
  if (one instanceof FormulaError) return one;
  if (other instanceof FormulaError) return other;
  const [a, b] = [filled(one, other), filled(other, one)];
  const rank = (value: string | number | boolean): number =>
    ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = [a, b].map((each) => (typeof each === 'string' ? each.toLowerCase() : each));
  return x! < y! ? -1 : x! > y! ? 1 : 0;
}

/** A blank is whatever is nothing beside the other. */
function filled(value: Exclude<Value, FormulaError>, other: Value): string | number | boolean {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
