import type { DateExpression } from '../plan/date-expression';
import type { Field } from '../plan/field';
import { dateFields } from '../plan/field-names';
import type { Action, PlanSheet } from '../plan/plan';
import type { CellRef } from '../workbook/address';
import { styleAt, type Scalar } from '../workbook/cells';
import { serialOfDay, type IsoDay } from '../workbook/day';
import { isDateFormat, shownParts } from '../workbook/number-format';
import type { Sheet, Workbook } from '../workbook/workbook';
import { isSwapped } from './dates-of';
import { defineRule, type PlacedAction } from './define-rule';
import { heldIn, type CellFix, type FixContext } from './fix';
import { tableAt } from './where';

/** How a day is shown where its column has no dates yet. */
const dayFormat = 'd mmmm yyyy';
/** Serial dates agree with the calendar from this day on. */
const firstSafeDay = '1904-01-02';

/** Excel neither sorts nor compares a date that is text. */
export const textDate = defineRule({
  id: 'text-date',
  group: 'quality',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Enter days as dates, not as text.',
  why: 'Excel sorts, filters and compares real dates; a date that is text it takes for a word like any other.',
  examples: [
    {
      title: 'A day written as text, among dates and other words',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'MPS', '30 April 2027'],
        ['Audit the files', 'Check ten files a month', 'MPS', 'May 2027'],
        ['Ask the families', 'Hold two meetings', 'MPS', 'By 31 May 2027 (funding permitting)'],
      ],
      finds: ['D3'],
    },
  ],
  checkAction(place, { workbook, report }) {
    for (const { cell } of textDays(place, workbook)) {
      report({ cells: [cell], about: place.action.key });
    }
  },
  fix: {
    description: 'Enters the day as a date, shown as the other dates of its column are.',
    offer: (finding, context) => {
      const wanted = new Set(finding.cells.map(placeOf));
      return allTextDays(context)
        .filter(({ cell }) => wanted.has(placeOf(cell)))
        .map(({ cell, day }) => fixOf(cell, day, context.workbook));
    },
  },
});

function dateFieldsOf({
  target,
  revised,
  completion,
  dateAdded,
}: Action): readonly Field<DateExpression | readonly DateExpression[]>[] {
  return [target, revised, completion, dateAdded];
}

interface TextDay {
  readonly cell: CellRef;
  readonly day: IsoDay;
}

/** The cells of an action that hold one certain day as text, and nothing else. */
function textDays(
  { action, sheet }: Pick<PlacedAction, 'action' | 'sheet'>,
  workbook: Workbook,
): TextDay[] {
  const days: TextDay[] = [];
  for (const field of dateFieldsOf(action)) {
    const day = field.value === null ? null : textDay(field, sheet, workbook);
    if (day) days.push(day);
  }
  return days;
}

function textDay(
  field: Field<DateExpression | readonly DateExpression[]>,
  sheet: PlanSheet,
  workbook: Workbook,
): TextDay | null {
  const date = onlyDate(field.value);
  const day = date && /^\d/.test(date.text) ? certainDay(date) : null;
  if (!date || day === null) return null;
  const [cell, ...elsewhere] = field.sources;
  if (!cell || elsewhere.length > 0 || cell.via !== 'own') return null;
  const text = heldIn(workbook, cell);
  if (typeof text !== 'string' || text.trim() !== date.text) return null;
  const fields = tableAt(sheet, cell.row)?.columns.find(
    (one) => one.column === cell.column,
  )?.fields;
  return fields?.length === 1 ? { cell, day } : null;
}

function onlyDate(value: DateExpression | readonly DateExpression[] | null): DateExpression | null {
  if (value === null || 'kind' in value) return value;
  return value.length === 1 ? value[0]! : null;
}

function certainDay({
  kind,
  precision,
  end,
  doubt,
  caveat,
  superseded,
  item,
}: DateExpression): IsoDay | null {
  const isPlain = doubt === undefined && caveat === undefined && !superseded && item === undefined;
  return isPlain && kind === 'day' && precision === 'day' && end !== null && end >= firstSafeDay
    ? end
    : null;
}

function allTextDays({ plan, workbook }: FixContext): TextDay[] {
  const days = plan.sheets.flatMap((sheet) =>
    actionsOf({ sheets: [sheet] }).flatMap((action) => textDays({ action, sheet }, workbook)),
  );
  const open = plan.sheets.filter((sheet) => hasOpenOrder(workbook, sheet));
  const names = new Set(open.map(({ name }) => name));
  const swapped = swappedColumns(plan);
  return days.filter(
    ({ cell }) =>
      !swapped.has(columnOf(cell)) &&
      !(names.has(cell.sheet) && showsOrder(heldIn(workbook, cell))),
  );
}

function actionsOf({ sheets }: Pick<FixContext['plan'], 'sheets'>): readonly Action[] {
  return sheets.flatMap(({ recommendations }) => recommendations.flatMap(({ actions }) => actions));
}

/** The columns in which days that stayed text tell that others were changed round. */
function swappedColumns(plan: FixContext['plan']): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const action of actionsOf(plan)) {
    for (const { value, sources } of dateFieldsOf(action)) {
      const date = onlyDate(value);
      const [cell] = sources;
      if (cell && date && isSwapped(date)) columns.add(columnOf(cell));
    }
  }
  return columns;
}

function columnOf({ sheet, column }: Pick<CellRef, 'sheet' | 'column'>): string {
  return `${column} ${sheet}`;
}

const figures = /(?<!\d)(\d{1,2})[ ./-](\d{1,2})[ ./-](?:\d{4}|\d{2})(?!\d)/;

/** True for a date in figures of which only one can be the month: others are read by it. */
function showsOrder(text: Scalar): boolean {
  const [, one, other] = figures.exec(typeof text === 'string' ? text : '') ?? [];
  return Number(one) > 12 || Number(other) > 12;
}

/** True where a date column of a sheet still holds a date in figures whose order only others show. */
function hasOpenOrder({ sheets }: Workbook, { name, tables }: PlanSheet): boolean {
  const dated = new Set(
    tables.flatMap((table) =>
      table.columns
        .filter(({ fields: [first] }) => first !== undefined && dateFields.has(first))
        .map(({ column }) => column),
    ),
  );
  const { columns, values } = sheets.find((sheet) => sheet.name === name)!.cells;
  return values.some(
    (value, at) =>
      dated.has(columns[at]!) &&
      typeof value === 'string' &&
      figures.test(value) &&
      !showsOrder(value),
  );
}

function fixOf(cell: CellRef, day: IsoDay, workbook: Workbook): CellFix {
  const value = serialOfDay(day, workbook.date1904);
  return { kind: 'date', cell, value, numberFormat: formatOf(cell, workbook) };
}

/** The format that most of the column's dates have, where it shows the whole day. */
function formatOf(
  { sheet: name, column, row }: CellRef,
  { sheets, styles }: Workbook,
): string | null {
  const sheet = sheets.find((each) => each.name === name)!;
  const own = styles[styleAt(sheet.cells, row, column)]!.numberFormat;
  if (showsDay(own)) return null;
  return commonFormat(sheet, column, (style) => styles[style]!.numberFormat) ?? dayFormat;
}

function commonFormat(
  { cells }: Sheet,
  column: number,
  formatAt: (style: number) => string,
): string | null {
  const counts = new Map<string, number>();
  for (let cell = 0; cell < cells.columns.length; cell++) {
    if (cells.columns[cell] !== column || typeof cells.values[cell] !== 'number') continue;
    const format = formatAt(cells.styles[cell]!);
    if (showsDay(format)) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
}

function showsDay(format: string): boolean {
  if (!isDateFormat(format)) return false;
  const { day, month, year } = shownParts(format);
  return day && month && year;
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}
