import { serialOfDay, type IsoDay } from '../../../src/core/workbook/day';
import { notImplemented } from '../protocol/errors';
import { functions } from './functions';
import { parse, type Formula, type Reference } from './parse';
import {
  compare,
  FormulaError,
  isArray,
  lift,
  numberOf,
  textOf,
  wrongValue,
  type Value,
  type Values,
} from './values';

/** What a formula looks at. */
export interface Surroundings {
  /** The value of a cell of the formula's own sheet; a blank is null. */
  cell(row: number, column: number): Value;
  readonly today: IsoDay;
  /** How far the cell that the formula is worked out for lies from the one that it was written for. */
  readonly rows: number;
  readonly columns: number;
}

const parsed = new Map<string, Formula>();

/** Works out a formula such as that of a conditional format. */
export function evaluate(formula: string, around: Surroundings): Value | Values {
  let known = parsed.get(formula);
  if (!known) parsed.set(formula, (known = parse(formula)));
  return work(known, around);
}

/** True where the formula of a conditional format lets it show. */
export function holds(formula: string, around: Surroundings): boolean {
  const value = evaluate(formula, around);
  const number = numberOf(isArray(value) ? wrongValue : value);
  return typeof number === 'number' && number !== 0;
}

function work(formula: Formula, around: Surroundings): Value | Values {
  if (formula.kind === 'value') return formula.value;
  if (formula.kind === 'range') return cells(formula.from, formula.to, around);
  const { name, args } = formula;
  if (name === 'TODAY') return serialOfDay(around.today, false);
  const values = args.map((arg) => work(arg, around));
  if (name === 'AND' || name === 'OR') return truth(name, values);
  if (name === 'SUMPRODUCT') return sum(values);
  const single = functions[name];
  if (single) return lift(values, single);
  const sign = operators[name];
  return sign ? lift(values, sign) : notImplemented(`${name} in a formula`);
}

function cells(from: Reference, to: Reference, around: Surroundings): Value | Values {
  const [top, bottom] = [from, to].map(
    ({ row, isRowFixed }) => row + (isRowFixed ? 0 : around.rows),
  );
  const [left, right] = [from, to].map(
    ({ column, isColumnFixed }) => column + (isColumnFixed ? 0 : around.columns),
  );
  if (from === to) return around.cell(top!, left!);
  return Array.from({ length: bottom! - top! + 1 }, (_, row) =>
    Array.from({ length: right! - left! + 1 }, (_unused, column) =>
      around.cell(top! + row, left! + column),
    ),
  );
}

/** Every argument is looked at: an error in any of them is the outcome. */
function truth(name: 'AND' | 'OR', values: readonly (Value | Values)[]): Value {
  const all = values.flatMap((value) => (isArray(value) ? value.flat() : [value])).map(numberOf);
  const error = all.find((each) => each instanceof FormulaError);
  if (error !== undefined) return error;
  return name === 'AND' ? all.every((each) => each !== 0) : all.some((each) => each !== 0);
}

function sum(values: readonly (Value | Values)[]): Value {
  if (values.length !== 1) return notImplemented('SUMPRODUCT of several areas');
  const [all] = values;
  let total = 0;
  for (const value of isArray(all!) ? all.flat() : [all as Value]) {
    if (value instanceof FormulaError) return value;
    if (typeof value === 'number') total += value;
  }
  return total;
}

type Sign = (one: Value, other: Value) => Value;

function arithmetic(run: (one: number, other: number) => Value): Sign {
  return (one, other) => {
    const [a, b] = [numberOf(one), numberOf(other)];
    if (a instanceof FormulaError) return a;
    return b instanceof FormulaError ? b : run(a, b);
  };
}

function order(holdsFor: (difference: number) => boolean): Sign {
  return (one, other) => {
    const difference = compare(one, other);
    return difference instanceof FormulaError ? difference : holdsFor(difference);
  };
}

const operators: Readonly<Record<string, Sign>> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => (b === 0 ? new FormulaError('#DIV/0!') : a / b)),
  '&': (one, other) => {
    const [a, b] = [textOf(one), textOf(other)];
    if (a instanceof FormulaError) return a;
    return b instanceof FormulaError ? b : a + b;
  },
  '=': order((difference) => difference === 0),
  '<>': order((difference) => difference !== 0),
  '<': order((difference) => difference < 0),
  '>': order((difference) => difference > 0),
  '<=': order((difference) => difference <= 0),
  '>=': order((difference) => difference >= 0),
};
