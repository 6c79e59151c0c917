import { dayOfSerial, serialOfDay, type IsoDay } from '../../../src/core/workbook/day';
import { dateOf } from '../model/input';
import { FormulaError, numberOf, textOf, wrongValue, type Value } from './values';

/** A function of single values; over an area it is worked out for every cell. */
type Single = (...values: Value[]) => Value;

function text(run: (...texts: string[]) => Value): Single {
  return (...values) => {
    const texts = values.map(textOf);
    const error = texts.find((each) => each instanceof FormulaError);
    return error ?? run(...(texts as string[]));
  };
}

function numbers(run: (...numbers: number[]) => Value): Single {
  return (...values) => {
    const found = values.map(numberOf);
    const error = found.find((each) => each instanceof FormulaError);
    return error ?? run(...(found as number[]));
  };
}

function part(serial: number, from: number, to: number): Value {
  const day = dayOfSerial(Math.floor(serial), false);
  return day === null ? new FormulaError('#NUM!') : Number(day.slice(from, to));
}

/** Months and days beyond their ends run on, as in Excel. */
function date(year: number, month: number, day: number): number {
  const whole = new Date(Date.UTC(year, month - 1, day));
  return serialOfDay(whole.toISOString().slice(0, 10) as IsoDay, false);
}

/** The functions that our highlights use, as Excel documents them. */
export const functions: Readonly<Record<string, Single>> = {
  N: (value) =>
    typeof value === 'number' || value instanceof FormulaError ? value : value === true ? 1 : 0,
  ISNUMBER: (value) => typeof value === 'number',
  IFERROR: (value, instead) =>
    value instanceof FormulaError ? (instead ?? null) : (value ?? null),
  DATE: numbers((year, month, day) => date(year!, month!, day!)),
  YEAR: numbers((serial) => part(serial!, 0, 4)),
  MONTH: numbers((serial) => part(serial!, 5, 7)),
  DATEVALUE: text((said) => dateOf(said!, 'day-first') ?? wrongValue),
  LOWER: text((all) => all!.toLowerCase()),
  TRIM: text((all) => all!.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  LEN: text((all) => all!.length),
  CHAR: numbers((code) => String.fromCharCode(code!)),
  LEFT: (all, length) => cut(all, length, (said, size) => said.slice(0, size)),
  RIGHT: (all, length) => cut(all, length, (said, size) => (size === 0 ? '' : said.slice(-size))),
  REPT: (all, times) => cut(all, times, (said, count) => said.repeat(count)),
  EXACT: text((one, other) => one === other),
  SUBSTITUTE: text((all, from, to) => (from === '' ? all! : all!.replaceAll(from!, () => to!))),
  FIND: text((wanted, all) => {
    const at = all!.indexOf(wanted!);
    return at < 0 ? wrongValue : at + 1;
  }),
};

function cut(all: Value, size: Value, run: (text: string, size: number) => string): Value {
  const said = textOf(all ?? null);
  const wanted = numberOf(size === undefined ? 1 : size);
  if (said instanceof FormulaError) return said;
  if (wanted instanceof FormulaError) return wanted;
  return wanted < 0 ? wrongValue : run(said, Math.floor(wanted));
}
