import type { CellRef } from '../workbook/address';
import type { IsoDay } from '../workbook/day';
import type { ColumnKind, ReportCell, ReportColumn, ReportRow, Tone } from '../workbook/report';
import type { Words } from '../workbook/words';

/** The parts that tables of reports are made of. */
export const textCell = (text: Words): ReportCell => ({ kind: 'text', text });
export const countCell = (count: number): ReportCell => ({ kind: 'count', count });
export const percentCell = (share: number): ReportCell => ({ kind: 'percent', share });
export const dateCell = (day: IsoDay | null): ReportCell =>
  day === null ? null : { kind: 'date', day };
export const linkCell = (text: Words, to: CellRef): ReportCell => ({ kind: 'link', text, to });

export function column(id: string, kind: ColumnKind, weight: number, heading: Words): ReportColumn {
  return { id, heading, kind, weight };
}

export function row(cells: readonly ReportCell[], tone?: Tone): ReportRow {
  return tone ? { cells, tone } : { cells };
}

/** The user's words, cut at a word where they are longer than a table has room for. */
export function shortText(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}

/**
 * Shares of a total as whole percentages that add up to 100: the largest remainders are rounded
 * up. All 0 where the total is 0.
 */
export function wholeShares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, share) => sum + share, 0);
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) whole[index]!++;
  return whole.map((share) => share / 100);
}
