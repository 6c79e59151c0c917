import { assess } from '../../../src/core/assess/assess';
import type { Plan } from '../../../src/core/plan/plan';
import type { BoardRecord } from '../../../src/core/plan/records';
import type { Finding } from '../../../src/core/rules/finding';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import type { SummaryContext } from '../../../src/core/summaries/define-summary';
import { summarise } from '../../../src/core/summaries/summarise';
import { quoteSheet } from '../../../src/core/workbook/address';
import { sheetMark } from '../../../src/core/workbook/mark';
import type { Report, ReportCell, TableBlock } from '../../../src/core/workbook/report';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { wordReport } from '../../../src/messages/format';
import { makeWorkbook, type CellInput } from '../../tools/sheet';

export interface ContextInput {
  readonly asAt?: string;
  readonly records?: readonly BoardRecord[];
  readonly findings?: readonly Finding[];
  readonly settings?: Partial<Settings>;
  readonly workbook?: Workbook;
}

/** What a summary looks at, for a plan made by hand. */
export function contextOf(plan: Plan, input: ContextInput = {}): SummaryContext {
  const settings = { ...defaultSettings, ...input.settings };
  const records = input.records ?? [];
  return {
    plan,
    records,
    settings,
    findings: input.findings ?? [],
    assessment: assess(plan, records, { settings, asAt: input.asAt ?? '2026-11-23' }),
    workbook: input.workbook ?? makeWorkbook({}),
  };
}

/** Every report of a plan, in words, by id. */
export function reportsOf(plan: Plan, input: ContextInput = {}): Record<string, Report<string>> {
  const reports = summarise(contextOf(plan, input)).map(wordReport);
  return Object.fromEntries(reports.map((report) => [report.id, report]));
}

export function tableOf(report: Report<string>, id: string): TableBlock<string> {
  const table = report.blocks.find((block) => block.kind === 'table' && block.id === id);
  if (table?.kind !== 'table') throw new Error(`no table ${id}`);
  return table;
}

export function paragraphs(report: Report<string>): string[] {
  return report.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** A cell as a test compares it. */
export function plain(cell: ReportCell<string> | undefined): string | number | null {
  if (!cell) return null;
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'count':
      return cell.count;
    case 'percent':
      return cell.share;
    case 'date':
      return cell.day;
  }
}

export function rowsOf(table: TableBlock<string>): (string | number | null)[][] {
  return table.rows.map(({ cells }) => cells.map(plain));
}

/** The workbook that a history was written to, as a host would write and read it. */
export function withHistory(report: Report<string>, sheetName = report.sheetName): Workbook {
  const table = tableOf(report, 'history');
  const rows: CellInput[][] = table.rows.map(({ cells }) =>
    cells.map((cell) => (cell?.kind === 'date' ? { day: cell.day } : (plain(cell) as CellInput))),
  );
  const head = [[report.title], [report.subtitle], table.columns.map(({ heading }) => heading)];
  return makeWorkbook(
    { [sheetName]: [...head, ...rows] },
    {
      names: [
        { name: sheetMark(report.id), refersTo: `${quoteSheet(sheetName)}!$A$1`, sheet: null },
      ],
    },
  );
}
