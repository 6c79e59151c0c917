import { Grid, isFilled } from '../read/grid';
import { isCellError, type Scalar } from '../workbook/cells';
import type { CellRef } from '../workbook/address';
import { dayOfSerial, type IsoDay } from '../workbook/day';
import { ownSheetId } from '../workbook/mark';
import { isDateFormat } from '../workbook/number-format';
import type { Sheet, Workbook } from '../workbook/workbook';
import type { ContextField, ReturnColumnId, ReturnField } from './columns';
import { returnColumn, returnColumns, returnFields, sheetNames } from './columns';
import type { IssuedReturn, IssuedRow } from './digest';
import { digestOf } from './digest';
import { readReference } from './reference';
import { issuedMark } from './return-book';
import type { Returned, ReturnedLayout, ReturnedRow } from './returned';
import type { ReturnValue } from './value';
import { blankValue, dateCellValue, dayOfText, dayValue, textValue, wordsKey } from './value';

/** A file that came back. */
export interface ReturnedFile {
  readonly name: string;
  readonly workbook: Workbook;
  readonly day: IsoDay;
  /** Whom it comes from, where the coordinator says so. */
  readonly agency: string | null;
  readonly formulas: readonly CellRef[];
}

/** Rows that may stand above the headings of a returned sheet. */
const HEADER_ROWS = 40;
/** So many of the form's headings make a sheet one of ours. */
const ENOUGH_HEADINGS = 4;
/** Longer words are no heading of the form's, whatever stands around them. */
const LONGEST_HEADING = 60;

/** Other words under which the form's columns come back. */
const aliases: Readonly<Record<string, ReturnColumnId>> = {
  ref: 'reference',
  no: 'id',
  number: 'id',
  lead: 'lead',
  target: 'target',
  progress: 'progress',
  update: 'progress',
  'progress update': 'progress',
  'update this quarter': 'progress',
  'new date': 'revised',
  'revised date': 'revised',
  'revised target date': 'revised',
  reason: 'reason',
  'completion date': 'completion',
  'completed on': 'completion',
  'date of completion': 'completion',
};

const byHeading = new Map<string, ReturnColumnId>([
  ...Object.entries(aliases),
  ...returnColumns.map(({ id, heading }) => [wordsKey(heading), id] as const),
]);

interface FoundTable {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ReturnColumnId, number>;
  readonly added: ReturnedLayout['added'];
}

/**
 * Reads a return that is our form, whatever was done to it: columns are known by their headings,
 * rows by their references. Null where no sheet of the workbook is one: then it is read as a plan
 * (see `own-layout`).
 */
export function readForm(file: ReturnedFile): Returned | null {
  const { workbook } = file;
  const issuedSheet = findIssued(workbook);
  const table = findReturn(workbook, issuedSheet);
  if (!table) return null;
  const issued = issuedSheet && readIssued(workbook, issuedSheet);
  return {
    source: file.name,
    day: file.day,
    form: issued ? 'form' : 'pasted',
    agency: file.agency ?? issued?.agency ?? agencyOfTitle(table),
    issued,
    digest: issued && digestOf(issued),
    sheet: table.grid.sheet.name,
    headerRow: table.headerRow,
    rows: readRows(table),
    layout: layoutOf(table, issued),
    formulas: file.formulas.filter(({ sheet }) => sheet === table.grid.sheet.name),
  };
}

function findIssued(workbook: Workbook): Sheet | null {
  return (
    workbook.sheets.find((sheet) => ownSheetId(workbook, sheet.name) === issuedMark) ??
    workbook.sheets.find(({ name }) => wordsKey(name) === wordsKey(sheetNames.issued)) ??
    null
  );
}

/** The sheet that holds most of the form's headings. */
function findReturn(workbook: Workbook, issued: Sheet | null): FoundTable | null {
  let best: FoundTable | null = null;
  for (const sheet of workbook.sheets) {
    if (sheet === issued || sheet.kind !== 'worksheet') continue;
    const table = findHeader(new Grid(workbook, sheet));
    if (table && (!best || table.columns.size > best.columns.size)) best = table;
  }
  const isForm =
    best !== null &&
    best.columns.size >= ENOUGH_HEADINGS &&
    (best.columns.has('reference') || best.columns.has('answer'));
  return isForm ? best : null;
}

function findHeader(grid: Grid): FoundTable | null {
  let best: FoundTable | null = null;
  for (const at of grid.filledRows) {
    const row = grid.rowAt(at);
    if (row >= HEADER_ROWS) break;
    const columns = new Map<ReturnColumnId, number>();
    const added: { heading: string; column: number }[] = [];
    for (const { column, text } of grid.rowTexts(row)) {
      const id = byHeading.get(wordsKey(text));
      if (id !== undefined && !columns.has(id)) columns.set(id, column);
      else added.push({ heading: text.trim(), column });
    }
    if (!best || columns.size > best.columns.size) best = { grid, headerRow: row, columns, added };
  }
  return best;
}

/** `Action plan return: Larkshire Police`, in a sheet that lost its companions. */
function agencyOfTitle({ grid, headerRow }: FoundTable): string | null {
  for (const at of grid.filledRows) {
    if (grid.rowAt(at) >= headerRow) break;
    for (const { text } of grid.rowTexts(grid.rowAt(at))) {
      const match = /^Action plan return:\s*(\S[^]*)$/.exec(text);
      if (match) return match[1]!.trim();
    }
  }
  return null;
}

function readIssued(workbook: Workbook, sheet: Sheet): IssuedReturn | null {
  const grid = new Grid(workbook, sheet);
  const table = findHeader(grid);
  if (!table?.columns.has('reference')) return null;
  let agency = '';
  let issued: IsoDay | null = null;
  for (const at of grid.filledRows) {
    const row = grid.rowAt(at);
    if (row >= table.headerRow) break;
    const [label, value] = grid.rowTexts(row);
    if (!label || !value) continue;
    if (wordsKey(label.text) === 'agency') agency = value.text.trim();
    if (wordsKey(label.text) === 'issued') issued = cellValue(grid, row, value.column, true).day;
  }
  if (agency === '' || issued === null) return null;
  const rows: IssuedRow[] = [];
  for (const row of bodyRows(table)) {
    const get = (id: ReturnColumnId): ReturnValue => valueIn(table, row, id) ?? blankValue;
    const reference = readReference(get('reference').text);
    if (reference === null) continue;
    const context = (id: ContextField): ReturnValue => get(id);
    rows.push({
      reference,
      plan: get('plan').text,
      context: {
        id: context('id'),
        recommendation: context('recommendation'),
        action: context('action'),
        lead: context('lead'),
        target: context('target'),
        last: context('last'),
      },
      fields: {
        progress: blankValue,
        status: get('status'),
        revised: get('revised'),
        completion: get('completion'),
        evidence: get('evidence'),
        outcome: get('outcome'),
      },
    });
  }
  return { agency, issued, rows };
}

function bodyRows({ grid, headerRow }: FoundTable): number[] {
  return grid.filledRows.map((at) => grid.rowAt(at)).filter((row) => row > headerRow);
}

function cellValue(grid: Grid, row: number, column: number, isDate: boolean): ReturnValue {
  const raw = grid.value(row, column);
  if (!isFilled(raw)) return blankValue;
  const style = grid.style(row, column);
  const words = grid.text(row, column);
  if (!isDate) return textValue(words);
  const day = dayOfBareNumber(raw, grid.format(style), grid.workbook.date1904);
  if (day !== null) return dayValue(day);
  return dateCellValue(raw, grid.format(style), words, grid.workbook.date1904);
}

/** Days of this century: what a date is where it was pasted without its format. */
const bareDays = { from: '2000-01-01', to: '2099-12-31' } as const;

/** The day of a number that a date column shows as a number. */
function dayOfBareNumber(raw: Scalar, format: string, date1904: boolean): IsoDay | null {
  if (typeof raw !== 'number' || isDateFormat(format)) return null;
  const day = dayOfSerial(raw, date1904);
  return day !== null && day >= bareDays.from && day <= bareDays.to ? day : null;
}

function valueIn(table: FoundTable, row: number, id: ReturnColumnId): ReturnValue | undefined {
  const column = table.columns.get(id);
  if (column === undefined) return undefined;
  return cellValue(table.grid, row, column, returnColumn(id).isDate);
}

function readRows(table: FoundTable): ReturnedRow[] {
  const { grid, columns } = table;
  const known = [...columns.values()];
  const rows: ReturnedRow[] = [];
  for (const row of bodyRows(table)) {
    if (!known.some((column) => isFilled(grid.value(row, column)))) continue;
    if (isHeaderAgain(table, row)) continue;
    const text = (id: ReturnColumnId): string => valueIn(table, row, id)?.text.trim() ?? '';
    const pick = <K extends ReturnColumnId>(ids: readonly K[]): Partial<Record<K, ReturnValue>> =>
      Object.fromEntries(
        ids.flatMap((id) => {
          const value = valueIn(table, row, id);
          return value === undefined ? [] : [[id, value]];
        }),
      ) as Partial<Record<K, ReturnValue>>;
    rows.push({
      reference: readReference(text('reference')),
      plan: text('plan') || null,
      context: pick(contextFields),
      answer: text('answer'),
      reason: text('reason'),
      fields: pick(returnFields),
      at: { sheet: grid.sheet.name, row, column: columns.get('reference') ?? known[0]! },
      columns,
      errors: [...columns]
        .filter(([, column]) => isCellError(grid.value(row, column)))
        .map(([id]) => id),
    });
  }
  return rows;
}

const contextFields: readonly ContextField[] = [
  ...(['id', 'recommendation', 'action', 'lead', 'target', 'last'] as const),
];

/** A header that was pasted again between rows. */
function isHeaderAgain({ grid, columns }: FoundTable, row: number): boolean {
  let same = 0;
  for (const [id, column] of columns) {
    const text = grid.text(row, column);
    if (text.length <= LONGEST_HEADING && byHeading.get(wordsKey(text)) === id) same++;
  }
  return same >= ENOUGH_HEADINGS;
}

function layoutOf(
  { columns, added, grid, headerRow }: FoundTable,
  issued: IssuedReturn | null,
): ReturnedLayout {
  const severalPlans = new Set(issued?.rows.map(({ plan }) => plan)).size > 1;
  const optional: readonly ReturnColumnId[] = severalPlans ? ['lead'] : ['plan', 'lead'];
  const missing = returnColumns
    .map(({ id }) => id)
    .filter((id) => !columns.has(id) && !optional.includes(id));
  const order = returnColumns.flatMap(({ id }) => columns.get(id) ?? []);
  const columnsMoved = order.some((column, at) => at > 0 && column < order[at - 1]!);
  const filled = added.filter(({ column }) =>
    bodyRows({ columns, added, grid, headerRow }).some((row) => isFilled(grid.value(row, column))),
  );
  return { missing, added: filled, columnsMoved };
}

/** An update that did not come as a file, as the coordinator types it in. */
export interface TypedUpdate {
  readonly agency: string;
  readonly plan?: string | undefined;
  /** The row's reference, or its number. */
  readonly row: string;
  readonly answer?: string | undefined;
  readonly reason?: string | undefined;
  readonly values: Readonly<Partial<Record<ReturnField, string>>>;
  /** Such as "e-mail", "telephone call". */
  readonly source: string;
  readonly day: IsoDay;
}

/** What was typed in, as one return for each agency, source and day. */
export function typedReturns(updates: readonly TypedUpdate[]): Returned[] {
  const groups = new Map<string, TypedUpdate[]>();
  for (const update of updates) {
    const key = [update.agency, update.source, update.day].join('\u001f');
    const group = groups.get(key);
    if (group) group.push(update);
    else groups.set(key, [update]);
  }
  return [...groups.values()].map((group) => ({
    source: group[0]!.source,
    day: group[0]!.day,
    form: 'typed',
    agency: group[0]!.agency,
    issued: null,
    digest: null,
    sheet: null,
    headerRow: null,
    rows: group.map(typedRow),
    layout: { missing: [], added: [], columnsMoved: false },
    formulas: [],
  }));
}

function typedRow({ row, plan, answer, reason, values }: TypedUpdate): ReturnedRow {
  const reference = readReference(row);
  const fields = Object.fromEntries(
    Object.entries(values).map(([id, text]) => [
      id,
      returnColumn(id as ReturnField).isDate ? { text, day: isoOrWords(text) } : textValue(text),
    ]),
  );
  return {
    reference,
    plan: plan ?? null,
    context: reference === null ? { id: textValue(row) } : {},
    answer: answer ?? '',
    reason: reason ?? '',
    fields,
    at: null,
    columns: new Map(),
    errors: [],
  };
}

function isoOrWords(text: string): IsoDay | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : dayOfText(text);
}
