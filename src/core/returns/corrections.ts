import { column, linkCell, row, textCell } from '../summaries/cells';
import type { CellRef } from '../workbook/address';
import { cellName } from '../workbook/address';
import type { Report } from '../workbook/report';
import { phrase, type Phrase } from '../workbook/words';
import type { Severity } from '../rules/finding';

/** Something that an agency is asked to put right. */
export interface Correction {
  readonly severity: Severity;
  readonly sentence: Phrase;
  readonly at: CellRef | null;
  /** What its row is called; `''` for the whole return. */
  readonly name: string;
}

export const correctionsId = 'corrections';

/** What an agency is asked to put right, as a sheet in a copy of its own file. */
export function correctionsReport(
  corrections: readonly Correction[],
  {
    agency,
    source,
    marking,
  }: { readonly agency: string; readonly source: string; readonly marking: string },
): Report {
  return {
    id: correctionsId,
    sheetName: phrase('returns/corrections-sheet'),
    title: phrase('returns/corrections-title', { agency }),
    subtitle: phrase('returns/corrections-subtitle', { source }),
    marking: marking === '' ? null : marking,
    page: { orientation: 'landscape', fitToHeight: false },
    blocks: [
      {
        kind: 'table',
        id: 'corrections',
        title: null,
        columns: [
          column('row', 'text', 2, phrase('returns/column-row')),
          column('cell', 'link', 1, phrase('returns/column-cell')),
          column('kind', 'text', 1.2, phrase('returns/column-kind')),
          column('correction', 'text', 6, phrase('returns/column-correction')),
        ],
        rows: corrections.map(({ severity, sentence, at, name }) =>
          row(
            [
              textCell(name === '' ? phrase('returns/whole-return') : name),
              at === null ? null : linkCell(cellName(at.row, at.column), at),
              textCell(phrase(`returns/kind-${severity}`)),
              textCell(sentence),
            ],
            severity === 'error' ? 'overdue' : severity === 'warning' ? 'due-soon' : 'neutral',
          ),
        ),
        total: null,
        empty: phrase('returns/corrections-none'),
      },
    ],
  };
}
