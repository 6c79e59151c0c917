import { makeDay, dayExists, serialOfDay } from '../../../src/core/workbook/day';
import { fail, notImplemented } from '../protocol/errors';
import type { Cell, Held } from './cell';

export const errorValues =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

const longestText = 32_767;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Whose dates: an add-in's texts are read as American ones, whatever the user's own settings. */
export type DateOrder = 'month-first' | 'day-first';

/** The cell after an add-in wrote to it, or somebody typed into it: numbers and dates are found in texts. */
export function typed(cell: Cell, input: unknown, order: DateOrder = 'month-first'): Cell {
  const empty = { ...cell, formula: null, isError: false };
  if (typeof input === 'number' || typeof input === 'boolean') return { ...empty, value: input };
  if (typeof input !== 'string') return fail('InvalidArgument');
  if (input.length > longestText) return fail('InvalidArgument');
  if (input.startsWith("'")) return { ...empty, value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) {
    return { ...empty, formula: input, value: resultOf(input) };
  }
  if (cell.format.numberFormat === '@') return { ...empty, value: input };
  if (errorValues.test(input)) return { ...empty, value: input, isError: true };
  const value = valueOf(input);
  const date = value === null ? dateOf(input, order) : null;
  if (date !== null) {
    const { numberFormat } = cell.format;
    const code = numberFormat === 'General' ? 'd-mmm-yy' : numberFormat;
    return { ...empty, value: date, format: { ...cell.format, numberFormat: code } };
  }
  return { ...empty, value: value ?? input };
}

function valueOf(text: string): Held | null {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[+-]?\d{1,3}(,\d{3})+$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) return parseFloat(trimmed) / 100;
  if (/^(true|false)$/i.test(trimmed)) return /^t/i.test(trimmed);
  if (/^[=+@-]/.test(trimmed)) return notImplemented(`typing ${JSON.stringify(text)}`);
  return null;
}

/** The date that Excel makes of a text such as `1/4/2027`, `1 April 2027` or `April 2027`. */
export function dateOf(text: string, order: DateOrder): number | null {
  const numbers = /^(\d{1,4})[-/](\d{1,2})[-/](\d{1,4})$/.exec(text.trim());
  const words = /^(?:(\d{1,2})[- ])?([a-z]{3,9})[- ](\d{2,4})$/i.exec(text.trim());
  let parts: readonly [number, number, number] | null = null;
  if (numbers) {
    const [a, b, c] = [numbers[1], numbers[2], numbers[3]].map(Number);
    const [month, day] = order === 'day-first' ? [b!, a!] : [a!, b!];
    parts = a! > 31 ? [a!, b!, c!] : [fullYear(c!), month, day];
  } else if (words) {
    const month = months.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1;
    if (month > 0) parts = [fullYear(Number(words[3])), month, Number(words[1] ?? 1)];
  }
  if (!parts || !dayExists(...parts)) return null;
  return serialOfDay(makeDay(...parts), false);
}

function fullYear(year: number): number {
  return year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** Only links are worked out; other formulas keep the results that their files hold. */
function resultOf(formula: string): Held {
  const link = /^=HYPERLINK\((.*)\)$/is.exec(formula);
  const parts = link ? literals(link[1]!) : null;
  if (!parts) return notImplemented(`the formula ${formula}`);
  return parts.at(-1)!;
}

/** The arguments of a call where each is texts joined by `&`; null where one is anything else. */
function literals(source: string): string[] | null {
  const texts: string[] = [''];
  let rest = source;
  for (;;) {
    const text = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    if (!text) return null;
    texts[texts.length - 1] += text[1]!.replaceAll('""', '"');
    rest = rest.slice(text[0].length);
    if (rest === '') return texts;
    if (rest.startsWith(',')) texts.push('');
    else if (!rest.startsWith('&')) return null;
    rest = rest.slice(1);
  }
}
