import type { Block, Report, ReportCell, ReportRow } from '../core/workbook/report';
import type { Words } from '../core/workbook/words';
import { en } from './en';

export { formatCount, formatDay, formatList, formatShare } from './values';

/** The words of a phrase; the user's own words as they are. Throws where no sentence has its id. */
export function word(words: Words): string {
  if (typeof words === 'string') return words;
  const sentence = en[words.message];
  if (sentence === undefined) throw new Error(`no sentence for ${words.message}`);
  return typeof sentence === 'string' ? sentence : sentence(words.data);
}

/** A report with every phrase turned into words. */
export function wordReport(report: Report): Report<string> {
  return {
    ...report,
    sheetName: word(report.sheetName),
    title: word(report.title),
    subtitle: word(report.subtitle),
    blocks: report.blocks.map(wordBlock),
  };
}

function wordBlock(block: Block): Block<string> {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: word(block.text) };
    case 'chart':
      return {
        ...block,
        title: word(block.title),
        description: word(block.description),
        segments: block.segments.map((segment) => ({ ...segment, label: word(segment.label) })),
      };
    case 'table':
      return {
        ...block,
        title: block.title === null ? null : word(block.title),
        columns: block.columns.map((column) => ({ ...column, heading: word(column.heading) })),
        rows: block.rows.map(wordRow),
        total: block.total === null ? null : wordRow(block.total),
        empty: word(block.empty),
      };
  }
}

function wordRow(row: ReportRow): ReportRow<string> {
  return { ...row, cells: row.cells.map(wordCell) };
}

/** Long lists hold mostly the plan's own words: such a cell stays the one it is. */
function wordCell(cell: ReportCell): ReportCell<string> {
  return isWorded(cell) ? cell : { ...cell, text: word(cell.text) };
}

function isWorded(cell: ReportCell): cell is ReportCell<string> {
  return !(cell?.kind === 'text' || cell?.kind === 'link') || typeof cell.text === 'string';
}
