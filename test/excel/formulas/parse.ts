import { parseArea } from '../../../src/core/workbook/address';
import { notImplemented } from '../protocol/errors';

/** A cell as a formula names it; what is not fixed by `$` moves with the cell that the formula is for. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export type Formula =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'range'; readonly from: Reference; readonly to: Reference }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] };

interface Token {
  readonly kind: 'number' | 'text' | 'cell' | 'name' | 'sign';
  readonly text: string;
}

const patterns: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /^\s+/],
  ['text', /^"(?:[^"]|"")*"/],
  ['number', /^\d+(\.\d+)?/],
  ['cell', /^\$?[A-Z]{1,3}\$?\d+(?![\w(])/],
  ['name', /^[A-Z][A-Z0-9.]*/i],
  ['sign', /^(<>|<=|>=|[-+*/&=<>(),:])/],
];

/** A formula cut into its words and signs, spaces included, so that they make it whole again. */
export function tokens(
  formula: string,
): (Token | { readonly kind: 'space'; readonly text: string })[] {
  const found: ReturnType<typeof tokens> = [];
  let rest = formula.replace(/^=/, '');
  while (rest !== '') {
    const match = patterns
      .map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] }))
      .find(({ text }) => text !== undefined);
    if (!match) return notImplemented(`the formula at ${rest.slice(0, 40)}`);
    found.push({ kind: match.kind, text: match.text! });
    rest = rest.slice(match.text!.length);
  }
  return found;
}

/** Reads a formula, with or without its `=`. What it uses beyond our own highlights is refused loudly. */
export function parse(formula: string): Formula {
  const words = tokens(formula).filter((token): token is Token => token.kind !== 'space');
  const parser = new Parser(words);
  const parsed = parser.level(0);
  parser.end();
  return parsed;
}

/** From the loosest to the tightest. */
const levels: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

class Parser {
  private at = 0;

  constructor(private readonly words: readonly Token[]) {}

  level(depth: number): Formula {
    const signs = levels[depth];
    if (!signs) return this.unary();
    let left = this.level(depth + 1);
    for (;;) {
      const sign = signs.find((each) => this.take(each));
      if (sign === undefined) return left;
      left = { kind: 'call', name: sign, args: [left, this.level(depth + 1)] };
    }
  }

  end(): void {
    if (this.at < this.words.length) notImplemented(`${this.words[this.at]!.text} in a formula`);
  }

  private unary(): Formula {
    if (!this.take('-')) return this.atom();
    return { kind: 'call', name: '-', args: [{ kind: 'value', value: 0 }, this.unary()] };
  }

  private atom(): Formula {
    if (this.take('(')) {
      const inner = this.level(0);
      this.expect(')');
      return inner;
    }
    const word = this.words[this.at++];
    switch (word?.kind) {
      case 'number':
        return { kind: 'value', value: Number(word.text) };
      case 'text':
        return { kind: 'value', value: word.text.slice(1, -1).replaceAll('""', '"') };
      case 'cell':
        return this.range(word.text);
      case 'name':
        return this.named(word.text.toUpperCase());
      default:
        return notImplemented(`${word?.text ?? 'the end'} in a formula`);
    }
  }

  private range(first: string): Formula {
    const from = referenceOf(first);
    if (!this.take(':')) return { kind: 'range', from, to: from };
    return { kind: 'range', from, to: referenceOf(this.words[this.at++]?.text ?? '') };
  }

  private named(name: string): Formula {
    if (name === 'TRUE' || name === 'FALSE') return { kind: 'value', value: name === 'TRUE' };
    this.expect('(');
    const args: Formula[] = [];
    while (!this.take(')')) {
      if (args.length > 0) this.expect(',');
      args.push(this.level(0));
    }
    return { kind: 'call', name, args };
  }

  private take(sign: string): boolean {
    const word = this.words[this.at];
    if (word?.kind !== 'sign' || word.text !== sign) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) notImplemented(`a formula without its ${sign}`);
  }
}

export function referenceOf(text: string): Reference {
  const match = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/.exec(text);
  const area = match && parseArea(match[2]! + match[4]!);
  if (!match || !area) return notImplemented(`${text} in a formula`);
  return {
    row: area.top,
    column: area.left,
    isColumnFixed: match[1] !== '',
    isRowFixed: match[3] !== '',
  };
}
