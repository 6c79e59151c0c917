import { readId } from '../../plan/ids';
import { isSection } from './evidence';
import type { FoundHeadings } from './heading-line';
import { repeatsHeadings } from './heading-line';
import type { TextTable } from './text-table';
import { PAGE_END, partedLines } from './text-table';

interface Piece {
  readonly at: number;
  readonly text: string;
}

/** How far a cell may begin to the left of its heading, in characters. */
const SLACK = 3;

/**
 * The table of text in columns side by side, held apart by spaces, as PDF readers print it: cells
 * wrap within their columns. Null where the lines do not stand in columns.
 */
export function layoutTable(
  raw: readonly string[],
  lines: readonly string[],
  found: FoundHeadings,
): Pick<TextTable, 'headings' | 'rows' | 'doubts'> | null {
  if (found.to - found.from !== 1) return null;
  const headings = piecesOf(raw[found.from]!);
  if (headings.length !== found.headings.length) return null;
  const body = raw
    .slice(found.to)
    .map((line, i) => (repeatsHeadings(lines[found.to + i]!, found) ? PAGE_END : line));
  const filled = body.filter((line) => line.trim() !== '').map(piecesOf);
  const starts = headings.map((heading) => heading.at);
  // A piece alone stands in a column where it does not begin at the margin.
  const inColumns = filled.filter(
    (pieces) => pieces.length > 1 || pieces[0]!.at > starts[0]! + SLACK,
  );
  if (filled.length === 0 || inColumns.length < filled.length * 0.4) return null;
  const aligned = inColumns.filter((pieces) =>
    pieces.every((piece) => isAligned(piece.at, starts)),
  );
  if (aligned.length < inColumns.length * 0.6) return null;
  return {
    headings: [...found.headings],
    rows: rowsOf(body, starts, found.fields[0] === 'id'),
    doubts: [],
  };
}

function piecesOf(line: string): Piece[] {
  const plain = line.replaceAll('\u00a0', ' ').replaceAll('\t', '    ');
  return [...plain.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ at: match.index, text: match[0] }));
}

function isAligned(at: number, starts: readonly number[]): boolean {
  return starts.some((start) => Math.abs(start - at) <= SLACK);
}

function columnOf(at: number, starts: readonly number[]): number {
  let column = 0;
  starts.forEach((start, i) => {
    if (at >= start - SLACK) column = i;
  });
  return column;
}

function rowsOf(body: readonly string[], starts: readonly number[], hasIds: boolean): string[][] {
  const all = partedLines(body).map(({ text, gap }) => ({ pieces: piecesOf(text), gap }));
  const inColumns = all.map(({ pieces }) => pieces.length > 1);
  const last = inColumns.lastIndexOf(true);
  const gapped = all
    .slice(inColumns.indexOf(true) + 1, last + 1)
    .some(({ gap }) => gap === 'blank');
  const rows: string[][] = [];
  let headed = false;
  for (const [i, { pieces, gap }] of all.entries()) {
    const parted = headed || gap !== 'none';
    // Lines of their own after the last row are no cells; whoever reads the text is told of them.
    if (i > last && parted) break;
    const cells = cellsOf(pieces, starts);
    headed = pieces.length === 1 && isSection(cells[0]!);
    const fresh = hasIds
      ? readId(cells[0]!)?.rest === ''
      : gapped && gap !== 'page'
        ? parted && cells[0] !== ''
        : !continues(cells) && cells.filter((cell) => cell !== '').length >= starts.length - 1;
    if (headed || fresh || rows.length === 0) rows.push(cells);
    else cells.forEach((cell, column) => append(rows.at(-1)!, column, cell));
  }
  return rows;
}

function cellsOf(pieces: readonly Piece[], starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  for (const piece of pieces) {
    const column = columnOf(piece.at, starts);
    cells[column] = cells[column] ? `${cells[column]} ${piece.text}` : piece.text;
  }
  return cells;
}

/** True where a line begins in the middle of a sentence. */
function continues(cells: readonly string[]): boolean {
  return /^[a-z(&,]/.test(cells.find((cell) => cell !== '') ?? '');
}

/** A wrapped line goes on in its sentence; a list item, a status or a date begins a line. */
function append(row: string[], column: number, text: string): void {
  if (text === '') return;
  const before = row[column]!;
  const own =
    /^(?:\(?\d{1,2}[.)]\s|[•●▪*–-]\s)|^complete/i.test(text) ||
    (/[.:;]$/.test(before) && /^[A-Z]/.test(text));
  row[column] = before === '' ? text : `${before}${own ? '\n' : ' '}${text}`;
}
