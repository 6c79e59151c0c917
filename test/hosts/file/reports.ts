import type { Report, ReportCell, TableBlock } from '../../../src/core/workbook/report';

/** Reports as small as they may be, for tests of how they are written. */
export const text = (words: string): ReportCell<string> => ({ kind: 'text', text: words });
export const count = (number: number): ReportCell<string> => ({ kind: 'count', count: number });

export function table(more: Partial<TableBlock<string>> = {}): TableBlock<string> {
  return {
    kind: 'table',
    id: 'list',
    title: null,
    columns: [
      { id: 'standing', heading: 'Standing', kind: 'text', weight: 2 },
      { id: 'actions', heading: 'Actions', kind: 'count', weight: 1 },
    ],
    rows: [
      { tone: 'closed', cells: [text('Signed off'), count(3)] },
      { tone: 'overdue', cells: [text('Overdue'), count(1)] },
    ],
    total: null,
    empty: 'There are no actions.',
    ...more,
  };
}

/** A chart over the rows of `table()`. */
export const chart = {
  kind: 'chart',
  title: 'Standings',
  description: 'Three signed off, one overdue',
  table: 'list',
  segments: [
    { label: 'Signed off', count: 3, tone: 'closed', row: 0 },
    { label: 'Overdue', count: 1, tone: 'overdue', row: 1 },
  ],
} as const;

export function report(more: Partial<Report<string>> = {}): Report<string> {
  return {
    id: 'overdue',
    sheetName: 'Overdue',
    title: 'Overdue actions',
    subtitle: 'Figures as at 30 September 2026; run again to update.',
    marking: null,
    page: { orientation: 'portrait', fitToHeight: false },
    blocks: [table()],
    ...more,
  };
}
