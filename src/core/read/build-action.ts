import type { Lead } from '../plan/agency';
import { distinctLeads } from '../plan/agencies';
import type { DateExpression } from '../plan/date-expression';
import type { Doubt, Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { Action, FieldName, LogEntry } from '../plan/plan';
import { distinctCells, dueDates, singleDate, targetDates } from './action-dates';
import { actionLists } from './action-lists';
import type { ProgressReading } from './action-status';
import { ownCells } from './action-status';
import type { PlanCell } from './cell';
import { cellField, fieldOf, partField, sourceOf, textField } from './cell';
import type { ColourKey } from './colour-key';
import { ratingField } from './colour-key';
import { outcomeBesideDate } from './completion-outcome';
import type { BodyRow, Layout } from './layout';
import type { Parser } from './parser';
import type { TableDates } from './action-dates';
import { logOf } from './progress-log';

/** What rows take from where they stand, when their own cells say nothing. */
export interface Inherited {
  readonly leads: Field<readonly Lead[]>;
  readonly target: Field<readonly DateExpression[]>;
}

/** What the reading of a table's rows works with. */
export interface TableReading extends ProgressReading {
  readonly colours: ColourKey;
}

/** Makes the action that stands on `rows`: its own row and those that carry it on. */
export function buildAction(
  reading: TableReading,
  rows: readonly BodyRow[],
  key: string,
  id: Field<string>,
  inherited: Inherited,
): Action {
  const { layout, parser, dates } = reading;
  const lists = actionLists(reading, rows, key);
  const cells = (field: FieldName): readonly PlanCell[] => cellsOf(rows, layout, field);
  const words = (field: FieldName): Field<string> => textField(cells(field)) ?? blankField();
  const { target, moved } = targetDates(cells('target'), dates);
  const evidence = words('evidence');
  const addressedTo = layout.addressesInWords ? [] : cells('addressedTo');
  return {
    key,
    id,
    text: words(layout.lacksActions ? 'recommendation' : 'action'),
    leads: ofAgency(
      leadsOf(cells('lead'), parser) ?? leadsOf(addressedTo, parser, layout),
      inherited.leads,
    ),
    owner: words('owner'),
    milestones: lists.milestones,
    target: doubted(target.text === '' ? inherited.target : target, lists.targetDoubt),
    revised: revisedDates(reading, rows, joinedDates(moved, dueDates(cells('revised'), dates))),
    status: lists.progress.status,
    rating: ratingField(rows, layout, reading.colours),
    completion: lists.progress.completion,
    evidence: doubted(evidence, lists.evidenceDoubt),
    outcome: outcomeOf(reading, cells('outcome')) ?? blankField(),
    plannedOutcome: words('plannedOutcome'),
    progress: doubted(words('progress'), lists.progressDoubt),
    log: logOfCells(cells('progress'), dates),
    nextSteps: words('nextSteps'),
    risk: words('risk'),
    dateAdded: singleDate(cells('dateAdded')[0], dates),
    sheet: layout.grid.sheet.name,
    rows: rows.map(({ row }) => row),
    hidden: rows.some(({ row }) => layout.grid.isHidden(row)),
  };
}

function logOfCells(cells: readonly PlanCell[], dates: TableDates): readonly LogEntry[] {
  const [only, ...others] = cells;
  if (!only) return noLog;
  return others.length === 0 ? logOf(only, dates) : cells.flatMap((cell) => logOf(cell, dates));
}

const noLog: readonly LogEntry[] = [];

/** The outcome of a row; in a column of completion dates, what stands beside the date. */
function outcomeOf(
  { layout, dates }: TableReading,
  cells: readonly PlanCell[],
): Field<string> | null {
  const [first] = cells;
  const mixed = first && layout.columns.find(({ column }) => column === first.column);
  if (!first || mixed?.fields[0] !== 'completion') return textField(cells);
  return outcomeBesideDate(first, dates);
}

/** The filled cells of a field in the rows of one action, each merged cell once. */
export function cellsOf(
  rows: readonly BodyRow[],
  layout: Layout,
  field: FieldName,
): readonly PlanCell[] {
  if (rows.length === 1 || layout.of(field).length === 0) return layout.cells(rows[0]!, field);
  return distinctCells(rows.flatMap((row) => layout.cells(row, field)));
}

/** The leads that cells name; null where there are no cells. Addressees lead only where no column says who does. */
export function leadsOf(
  cells: readonly PlanCell[],
  parser: Parser,
  unless?: Layout,
): Field<readonly Lead[]> | null {
  const [first] = cells;
  if (!first || (unless && unless.of('lead').length > 0)) return null;
  if (cells.length === 1) {
    const { leads, doubt } = parser.leads(first.text);
    return cellField(leads.length > 0 ? leads : null, first, doubt);
  }
  const read = cells.map((cell) => parser.leads(cell.text));
  const leads = distinctLeads(read.flatMap((one) => one.leads));
  const doubt = read.find((one) => one.doubt)?.doubt;
  const text = cells.map((cell) => cell.text).join('\n');
  return fieldOf(leads.length > 0 ? leads : null, text, cells.map(sourceOf), doubt);
}

/**
 * The leads of a row under an agency's own heading: posts alone ("Named Nurse") are that agency's;
 * a row that names nobody is led by it.
 */
function ofAgency(
  own: Field<readonly Lead[]> | null,
  agency: Field<readonly Lead[]>,
): Field<readonly Lead[]> {
  if (own === null || own.text.trim() === '') return agency;
  const [body, ...others] = agency.value ?? [];
  const isPost = (lead: Lead): boolean => lead.agency === null && lead.person !== null && !lead.all;
  if (!body || others.length > 0 || body.all || !own.value?.every(isPost)) return own;
  const leads = own.value.map((lead) => ({ ...lead, agency: body.agency, name: body.name }));
  return fieldOf(leads, own.text, [...own.sources, ...agency.sources], own.doubt);
}

/** Words of a status by which its date is a new deadline. */
const NEW_DATE =
  /\b(?:revised|extended|deferred|delayed|moved|rescheduled|postponed|slipped|(?:put|pushed) back|new (?:target |due )?date)\b/i;

/** The revised dates of a row; where no cell of theirs says any, the one that its status asks for. */
function revisedDates(
  { layout, dates }: TableReading,
  rows: readonly BodyRow[],
  found: Field<readonly DateExpression[]>,
): Field<readonly DateExpression[]> {
  if (found.text !== '') return found;
  for (const cell of rows.flatMap((row) => ownCells(row, layout, 'status'))) {
    const asked = NEW_DATE.test(cell.text)
      ? dates.of(cell).filter((one) => one.role === 'target' && one.end !== null && !one.superseded)
      : [];
    const [date] = asked;
    if (date && asked.length === 1) return partField([date], cell, date.span, date.doubt);
  }
  return found;
}

/** Dates that moved within the target's cell, then those of the column of revised dates. */
function joinedDates(
  moved: Field<readonly DateExpression[]>,
  own: Field<readonly DateExpression[]>,
): Field<readonly DateExpression[]> {
  if (moved.value === null) return own;
  if (own.value === null) return moved;
  const doubt = own.doubt ?? moved.doubt;
  const text = `${moved.text}\n${own.text}`;
  return fieldOf([...moved.value, ...own.value], text, [...moved.sources, ...own.sources], doubt);
}

function doubted<T>(field: Field<T>, doubt: Doubt | undefined): Field<T> {
  if (doubt === undefined) return field;
  return fieldOf(field.value, field.text, field.sources, doubt);
}
