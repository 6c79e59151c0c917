import { Grid } from '../read/grid';
import { dayOfText } from './value';
import type { CellChange, Edit } from '../workbook/edit';
import type { IsoDay } from '../workbook/day';
import { ownSheetName } from '../workbook/mark';
import type { Report } from '../workbook/report';
import { phrase } from '../workbook/words';
import type { Workbook } from '../workbook/workbook';
import { column, countCell, dateCell, row, textCell } from '../summaries/cells';
import { wordsKey } from './value';

/** How far a return has come. */
export type ReturnState =
  'issued' | 'reminded' | 'returned' | 'checked' | 'merged' | 'not-returned';

/** Every state, in the order in which a return comes to it. */
export const returnStates: readonly ReturnState[] = [
  'issued',
  'reminded',
  'not-returned',
  'returned',
  'checked',
  'merged',
];

/** A line of a plan's register: one return that was sent. */
export interface RegisterEntry {
  readonly agency: string;
  readonly file: string;
  readonly issued: IsoDay | null;
  readonly returnBy: IsoDay | null;
  readonly rows: number;
  readonly digest: string;
  readonly state: ReturnState;
  /** Where its state stands, so that it can be changed; null for an entry not yet written. */
  readonly at: {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly raw: string;
  } | null;
}

export const registerId = 'returns-register';
const name = 'Returns register';
const headings = ['Agency', 'File', 'Issued', 'Return by', 'Rows', 'Digest', 'State'] as const;
type Heading = (typeof headings)[number];

/** The register of a plan, from its visible sheet, in the order written. */
export function readRegister(workbook: Workbook): RegisterEntry[] {
  const marked = ownSheetName(workbook, registerId);
  const sheet = workbook.sheets.find((one) =>
    marked === null ? wordsKey(one.name) === wordsKey(name) : one.name === marked,
  );
  if (!sheet) return [];
  const grid = new Grid(workbook, sheet);
  let columns: ReadonlyMap<Heading, number> | null = null;
  const entries: RegisterEntry[] = [];
  for (const at of grid.filledRows) {
    const rowNumber = grid.rowAt(at);
    if (!columns) {
      columns = headingColumns(grid, rowNumber);
      continue;
    }
    const known: ReadonlyMap<Heading, number> = columns;
    const text = (heading: Heading): string => {
      const at_ = known.get(heading);
      return at_ === undefined ? '' : grid.text(rowNumber, at_).trim();
    };
    if (text('Agency') === '' || text('Digest') === '') continue;
    const state = columns.get('State');
    entries.push({
      agency: text('Agency'),
      file: text('File'),
      issued: dayOfText(text('Issued')) ?? isoDay(text('Issued')),
      returnBy: dayOfText(text('Return by')) ?? isoDay(text('Return by')),
      rows: Number(text('Rows')) || 0,
      digest: text('Digest').toLowerCase(),
      state: stateOf(text('State')),
      at:
        state === undefined
          ? null
          : {
              ...{
                sheet: sheet.name,
                row: rowNumber,
                column: state,
                raw: grid.text(rowNumber, state),
              },
            },
    });
  }
  return entries;
}

function headingColumns(grid: Grid, row: number): ReadonlyMap<Heading, number> | null {
  const found = new Map<Heading, number>();
  for (const { column: at, text } of grid.rowTexts(row)) {
    const heading = headings.find((one) => wordsKey(one) === wordsKey(text));
    if (heading && !found.has(heading)) found.set(heading, at);
  }
  return found.has('Agency') && found.has('Digest') ? found : null;
}

/** The words of a real date cell are its ISO day. */
function isoDay(text: string): IsoDay | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function stateOf(text: string): ReturnState {
  const key = wordsKey(text).replaceAll(' ', '-');
  return returnStates.find((state) => state === key) ?? 'issued';
}

/** The last that was sent to each agency: what a return is expected of. */
export function latestEntries(entries: readonly RegisterEntry[]): RegisterEntry[] {
  const latest = new Map<string, RegisterEntry>();
  for (const entry of entries) latest.set(wordsKey(entry.agency), entry);
  return [...latest.values()];
}

/** Entries as the sheet that keeps them. */
export function registerReport(entries: readonly RegisterEntry[], marking: string): Report {
  return {
    id: registerId,
    sheetName: phrase('returns/register-sheet'),
    title: phrase('returns/register-title'),
    subtitle: phrase('returns/register-subtitle'),
    marking: marking === '' ? null : marking,
    page: { orientation: 'landscape', fitToHeight: false },
    blocks: [
      {
        kind: 'table',
        id: 'returns',
        title: null,
        columns: [
          column('agency', 'text', 3, phrase('returns/column-agency')),
          column('file', 'text', 4, phrase('returns/column-file')),
          column('issued', 'date', 2, phrase('returns/column-issued')),
          column('return-by', 'date', 2, phrase('returns/column-return-by')),
          column('rows', 'count', 1, phrase('returns/column-rows')),
          column('digest', 'text', 4, phrase('returns/column-digest')),
          column('state', 'text', 1.6, phrase('returns/column-state')),
        ],
        rows: entries.map((entry) =>
          row([
            textCell(entry.agency),
            textCell(entry.file),
            dateCell(entry.issued),
            dateCell(entry.returnBy),
            countCell(entry.rows),
            textCell(entry.digest),
            textCell(phrase(`returns/state-${entry.state}`)),
          ]),
        ),
        total: null,
        empty: phrase('returns/register-empty'),
      },
    ],
  };
}

/** Changes of state, each guarded; a return never goes back to a state that it has passed. */
export function stateEdits(
  changes: readonly {
    readonly entry: RegisterEntry;
    readonly state: ReturnState;
    readonly word: string;
  }[],
): Edit[] {
  const bySheet = new Map<string, CellChange[]>();
  for (const { entry, state, word } of changes) {
    if (!entry.at || !isLater(state, entry.state)) continue;
    const cells = bySheet.get(entry.at.sheet) ?? [];
    bySheet.set(entry.at.sheet, cells);
    cells.push({
      row: entry.at.row,
      column: entry.at.column,
      expected: entry.at.raw,
      value: word,
      numberFormat: null,
    });
  }
  return [...bySheet].map(([sheet, cells]) => ({ kind: 'set-cells', sheet, cells }));
}

function isLater(state: ReturnState, than: ReturnState): boolean {
  return returnStates.indexOf(state) > returnStates.indexOf(than);
}
