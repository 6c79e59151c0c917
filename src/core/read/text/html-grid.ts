import type { Grid } from './text-table';
import { tidyCell } from './text-table';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  pound: '£',
};

/**
 * The rows of the tables in a piece of HTML, null where it holds none. Only tags are read, nothing
 * is run. A cell that spans columns or rows leaves the cells it covers blank.
 */
export function htmlGrid(text: string): Grid | null {
  if (!/<t(?:able|r|d|h)\b[^>]*>/i.test(text)) return null;
  const rows: string[][] = [];
  let words = '';
  /** How many more rows a column is covered from above. */
  const covered: number[] = [];
  let row: string[] | null = null;
  let cell: { text: string; across: number; down: number } | null = null;
  const endCell = (): void => {
    if (!cell || !row) return;
    while ((covered[row.length] ?? 0) > 0) coverOne(row, covered);
    for (let i = 0; i < cell.across; i++) {
      covered[row.length] = cell.down - 1;
      row.push(i === 0 ? tidyCell(decode(cell.text)) : '');
    }
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    if (!row) return;
    while ((covered[row.length] ?? 0) > 0) coverOne(row, covered);
    if (row.some((value) => value !== '')) rows.push(row);
    row = null;
  };
  for (const [token, name, attributes] of tokens(text)) {
    const tag = name.toLowerCase();
    if (tag === 'tr' || tag === '/tr' || tag === '/table') {
      endRow();
      if (tag === 'tr') row = [];
      if (rows.length === 0) rows.push(...wordsAbove(words));
      words = '';
    } else if (tag === 'td' || tag === 'th') {
      endCell();
      row ??= [];
      cell = { text: '', across: span(attributes, 'colspan'), down: span(attributes, 'rowspan') };
    } else if (tag === '/td' || tag === '/th') endCell();
    else {
      const piece = tag === '' ? token.replace(/\s+/g, ' ') : breakOf(tag);
      if (cell) (cell as { text: string }).text += piece;
      else if (!row) words += piece;
    }
  }
  endRow();
  return rows.length > 0 ? rows : null;
}

/** The words before the first row: each line as a row of its own. */
function wordsAbove(words: string): string[][] {
  return tidyCell(decode(words))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line]);
}

function coverOne(row: string[], covered: number[]): void {
  covered[row.length]!--;
  row.push('');
}

/** Text and tags in turn: `[text, '', '']` or `[tag, name, attributes]`. Comments are passed over. */
function* tokens(text: string): Generator<[string, string, string]> {
  const plain = text.replace(/<!--[\s\S]*?(?:-->|$)|<(style|script)\b[\s\S]*?<\/\1\s*>/gi, '');
  for (const match of plain.matchAll(/<(\/?[a-z][a-z0-9]*)\b([^>]*)>|[^<]+|</gi)) {
    yield [match[0], match[1] ?? '', match[2] ?? ''];
  }
}

function span(attributes: string, name: string): number {
  const value = Number(
    new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1,
  );
  return Math.min(Math.max(value, 1), 200);
}

function breakOf(tag: string): string {
  if (/^(?:br|\/?p|\/?div|\/?h\d|\/?ul|\/?ol|\/caption)$/.test(tag)) return '\n';
  return tag === 'li' ? '\n• ' : '';
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex as string, 16) : null;
      if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return entities[(name as string).toLowerCase()] ?? (whole as string);
    },
  );
}
