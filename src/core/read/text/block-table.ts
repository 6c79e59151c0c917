import type { Directory } from '../../plan/directory';
import { headings as vocabulary } from '../../plan/headings';
import type { FieldName } from '../../plan/plan';
import { phrase } from '../../workbook/words';
import { BlockPlacer } from './blocks';
import type { Gaps, Placing } from './blocks';
import type { Block, Evidence } from './evidence';
import { evidenceOf } from './evidence';
import type { FoundHeadings } from './heading-line';
import { repeatsHeadings } from './heading-line';
import type { TextTable } from './text-table';
import { PAGE_END, partedLines } from './text-table';

type Body = Pick<TextTable, 'headings' | 'rows' | 'doubts'>;

/** An extra column must explain the text so much better, per row, to be believed. */
const EXTRA_COLUMN = 1;

/** The table of text whose cells follow each other, each a block or a line; null where none fits. */
export function blockTable(
  raw: readonly string[],
  lines: readonly string[],
  found: FoundHeadings,
  directory: Directory,
): Body | null {
  const blocks = partedLines(bodyOf(raw, lines, found));
  if (blocks.length === 0) return null;
  const evidence = blocks.map((block) => evidenceOf(block.text, directory, block.gap !== 'none'));
  const gaps = gapsOf(blocks, found.fields.length);
  const plain = new BlockPlacer(blocks, evidence, found.fields, gaps).place();
  const extra = withAddressee(found, blocks, evidence, gaps);
  const better = extra && extra.placing.score > plain.score + EXTRA_COLUMN * plain.rows.length;
  const { headings, placing } = better ? extra : { headings: found.headings, placing: plain };
  if (placing.score < 0 || placing.doubtful.length > blocks.length / 2) return null;
  const rows = placing.rows.map((row) => row.map((cell) => cellText(cell, blocks, evidence)));
  const doubts = placing.doubtful.map((i) => {
    const row = placing.rows.findIndex((cells) => cells.some((cell) => cell.includes(i)));
    return phrase('import/doubtful-block', { row: row + 1, text: blocks[i]!.text.slice(0, 80) });
  });
  if (better) doubts.unshift(phrase('import/unheaded-column', { heading: headings[extra.at]! }));
  return { headings, rows, doubts };
}

/** The lines below the headings; where a page ends, or they are said again, the mark for that. */
function bodyOf(raw: readonly string[], lines: readonly string[], found: FoundHeadings): string[] {
  const body: string[] = [];
  for (let at = found.to; at < lines.length; at++) {
    const repeated = headingLines(lines, at, found);
    body.push(repeated > 0 || raw[at] === PAGE_END ? PAGE_END : lines[at]!);
    at += Math.max(0, repeated - 1);
  }
  return body;
}

/** How many lines say the headings again, on one line or each on its own; 0 where they do not. */
function headingLines(lines: readonly string[], from: number, found: FoundHeadings): number {
  if (repeatsHeadings(lines[from]!, found)) return 1;
  let at = from;
  for (const heading of found.headings) {
    while (lines[at] === '') at++;
    if (lines[at]?.toLowerCase() !== heading.toLowerCase()) return 0;
    at++;
  }
  return at - from;
}

/** The reading with a column that has no heading: those to whom a recommendation is addressed. */
function withAddressee(
  found: FoundHeadings,
  blocks: readonly Block[],
  evidence: readonly Evidence[],
  gaps: Gaps,
): { headings: string[]; placing: Placing; at: number } | null {
  const at = found.fields.indexOf('recommendation') + 1;
  if (at === 0 || found.fields.includes('addressedTo')) return null;
  const fields: FieldName[] = [...found.fields];
  fields.splice(at, 0, 'addressedTo');
  const headings = [...found.headings];
  headings.splice(at, 0, `(${vocabulary.addressedTo.usual[0]})`);
  return { headings, placing: new BlockPlacer(blocks, evidence, fields, gaps).place(), at };
}

/** What blank lines mean: a row apart where most groups have a row's number of lines. */
function gapsOf(blocks: readonly Block[], width: number): Gaps {
  const groups: number[] = [];
  for (const block of blocks) {
    if (block.gap === 'blank' || groups.length === 0) groups.push(0);
    groups[groups.length - 1]!++;
  }
  if (groups.length === 1) return 'none';
  const share = (test: (size: number) => boolean): number =>
    groups.filter(test).length / groups.length;
  if (share((size) => size === 1) > 0.9) return 'everywhere';
  if (
    share((size) => size === width) >= 0.6 ||
    (width > 2 && share((size) => size >= width - 1) >= 0.8)
  )
    return 'between-rows';
  return 'between-cells';
}

/** A cell's blocks: a sentence that runs on stays on its line, the others keep lines of their own. */
function cellText(
  cell: readonly number[],
  blocks: readonly Block[],
  evidence: readonly Evidence[],
): string {
  return cell
    .map((i, at) => {
      if (at === 0) return blocks[i]!.text;
      const runsOn =
        evidence[i]!.continues || (evidence[i - 1]!.unfinished && evidence[i]!.mark === null);
      return (runsOn ? ' ' : '\n') + blocks[i]!.text;
    })
    .join('');
}
