import type { recordHeadings } from '../plan/records';
import { decisionWords, recordSheetId, recordSheetName, type BoardRecord } from '../plan/records';
import type { ColumnKind, Report, ReportCell } from '../workbook/report';
import { phrase } from '../workbook/words';

/** What a row of the sheet says. */
export type RecordRow = Omit<BoardRecord, 'source'>;

type Heading = (typeof recordHeadings)[number];

const columns: readonly {
  readonly heading: Heading;
  readonly kind: ColumnKind;
  readonly weight: number;
  readonly cell: (row: RecordRow) => ReportCell;
}[] = [
  { heading: 'Action', kind: 'text', weight: 22, cell: ({ action }) => textCell(action) },
  { heading: 'Sheet', kind: 'text', weight: 14, cell: ({ sheet }) => textCell(sheet ?? '') },
  {
    heading: 'Decision',
    kind: 'text',
    weight: 18,
    cell: ({ decision }) => textCell(decisionWords[decision]),
  },
  { heading: 'Date', kind: 'date', weight: 18, cell: ({ decided }) => dayCell(decided) },
  { heading: 'Meeting', kind: 'text', weight: 20, cell: ({ meeting }) => textCell(meeting) },
  { heading: 'New date', kind: 'date', weight: 18, cell: ({ newDate }) => dayCell(newDate) },
  { heading: 'Reason', kind: 'text', weight: 40, cell: ({ reason }) => textCell(reason) },
];

/** The *Sign-off record* sheet with some decisions: all of it where it is new, else their rows. */
export function recordReport(rows: readonly RecordRow[], marking: string | null): Report {
  return {
    id: recordSheetId,
    sheetName: recordSheetName,
    title: phrase('record-sheet/title'),
    subtitle: phrase('record-sheet/subtitle'),
    marking,
    page: { orientation: 'landscape', fitToHeight: false },
    blocks: [
      {
        kind: 'table',
        id: 'decisions',
        title: null,
        columns: columns.map(({ heading, kind, weight }) => ({
          id: heading,
          heading,
          kind,
          weight,
        })),
        rows: rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)) })),
        total: null,
        empty: '',
      },
    ],
  };
}

function textCell(text: string): ReportCell {
  return text === '' ? null : { kind: 'text', text };
}

function dayCell(day: string | null): ReportCell {
  return day === null ? null : { kind: 'date', day };
}
