import { column, dateCell, row, textCell } from '../summaries/cells';
import { cellName, quoteSheet, type CellRef } from '../workbook/address';
import type { Scalar } from '../workbook/cells';
import { isCellError } from '../workbook/cells';
import { dayOfSerial, type IsoDay } from '../workbook/day';
import { isDateFormat } from '../workbook/number-format';
import type { Report, ReportCell } from '../workbook/report';
import { phrase } from '../workbook/words';
import type { ReturnField } from './columns';

/** A cell that a merge changed. */
export interface LoggedChange {
  readonly plan: string;
  /** What the row is called; `''` for a heading that was added. */
  readonly row: string;
  readonly reference: string;
  readonly cell: CellRef;
  readonly field: ReturnField;
  readonly old: Scalar;
  readonly new: Scalar;
  /** The format that came with the new value, null where the cell kept its own. */
  readonly numberFormat: string | null;
  readonly oldFormat: string;
  readonly agency: string;
  readonly source: string;
  readonly day: IsoDay | null;
}

export const changeLogId = 'change-log';

/** Changes as the sheet that keeps them. `date1904` is the plan's own way of counting days. */
export function changeLogReport(
  changes: readonly LoggedChange[],
  {
    day,
    marking,
    date1904,
  }: { readonly day: IsoDay; readonly marking: string; readonly date1904: boolean },
): Report {
  return {
    id: changeLogId,
    sheetName: phrase('returns/log-sheet'),
    title: phrase('returns/log-title'),
    subtitle: phrase('returns/log-subtitle'),
    marking: marking === '' ? null : marking,
    page: { orientation: 'landscape', fitToHeight: false },
    blocks: [
      {
        kind: 'table',
        id: 'changes',
        title: null,
        columns: [
          column('plan', 'text', 2, phrase('returns/column-plan')),
          column('row', 'text', 1, phrase('returns/column-row')),
          column('cell', 'text', 1.6, phrase('returns/column-cell')),
          column('field', 'text', 1.4, phrase('returns/column-field')),
          column('old', 'text', 3.4, phrase('returns/column-old')),
          column('new', 'text', 3.4, phrase('returns/column-new')),
          column('agency', 'text', 2, phrase('returns/column-agency')),
          column('source', 'text', 2, phrase('returns/column-source')),
          column('date', 'date', 1.5, phrase('returns/column-date')),
        ],
        rows: changes.map((change) =>
          row([
            textCell(change.plan),
            textCell(change.row),
            textCell(
              `${quoteSheet(change.cell.sheet)}!${cellName(change.cell.row, change.cell.column)}`,
            ),
            textCell(
              change.row === ''
                ? phrase('returns/field-added')
                : phrase(`returns/field-${change.field}`),
            ),
            valueCell(change.old, change.oldFormat, date1904),
            valueCell(change.new, change.numberFormat ?? change.oldFormat, date1904),
            textCell(change.agency),
            textCell(change.source),
            dateCell(change.day ?? day),
          ]),
        ),
        total: null,
        empty: phrase('returns/log-empty'),
      },
    ],
  };
}

function valueCell(value: Scalar, format: string, date1904: boolean): ReportCell {
  if (value === null) return null;
  if (isCellError(value)) return textCell(value.error);
  if (typeof value !== 'number') return textCell(String(value));
  const day = isDateFormat(format) ? dayOfSerial(value, date1904) : null;
  return day === null ? textCell(String(value)) : dateCell(day);
}
