import type { DateExpression } from '../core/plan/date-expression';
import type { Field } from '../core/plan/field';
import type { Lead } from '../core/plan/agency';
import type {
  Action,
  MappedColumn,
  Milestone,
  PlanSheet,
  PlanTable,
  Recommendation,
} from '../core/plan/plan';
import { areaName, cellName, columnName } from '../core/workbook/address';
import type { ReadResult } from '../actions/read';

/**
 * `read --json`. Its shape is a promise to scripts, described in `docs/cli.md`: cells by their
 * names, rows counted from 1, days as ISO texts, every field as value, text, sources and doubt.
 */
export function readJson({ asAt, plan, skipped }: ReadResult) {
  return {
    asAt,
    publication: field(plan.publication),
    sheets: plan.sheets.map(sheet),
    skipped: skipped.map(({ name, reason, why }) => ({ name, reason, why })),
  };
}

function sheet(each: PlanSheet) {
  return {
    name: each.name,
    title: each.title,
    marking: each.marking,
    hidden: each.hidden,
    tables: each.tables.map(table),
    recommendations: each.recommendations.map(recommendation),
    unread: each.unread.map(({ row, reason }) => ({ row: row + 1, reason })),
  };
}

function table(each: PlanTable) {
  return {
    area: areaName(each.area),
    headerRow: each.headerRow === null ? null : each.headerRow + 1,
    columns: each.columns.map(column),
  };
}

function column(each: MappedColumn) {
  return {
    column: columnName(each.column),
    heading: each.heading,
    fields: each.fields,
    confidence: each.confidence,
  };
}

function recommendation(each: Recommendation) {
  return {
    key: each.key,
    id: field(each.id),
    text: field(each.text),
    scope: field(each.scope),
    response: field(each.response),
    theme: field(each.theme),
    addressedTo: field(each.addressedTo, leads),
    sheet: each.sheet,
    rows: each.rows.map((row) => row + 1),
    actions: each.actions.map(action),
  };
}

function action(each: Action) {
  return {
    key: each.key,
    id: field(each.id),
    text: field(each.text),
    leads: field(each.leads, leads),
    owner: field(each.owner),
    milestones: each.milestones.map(milestone),
    target: field(each.target, dates),
    revised: field(each.revised, dates),
    status: field(each.status),
    rating: field(each.rating),
    completion: field(each.completion, date),
    evidence: field(each.evidence),
    outcome: field(each.outcome),
    plannedOutcome: field(each.plannedOutcome),
    progress: field(each.progress),
    log: each.log.map(({ day, text, via }) => ({ day, text, via })),
    nextSteps: field(each.nextSteps),
    risk: field(each.risk),
    dateAdded: field(each.dateAdded, date),
    sheet: each.sheet,
    rows: each.rows.map((row) => row + 1),
    hidden: each.hidden,
  };
}

function milestone(each: Milestone) {
  return {
    key: each.key,
    number: each.number,
    text: field(each.text),
    target: field(each.target, date),
    status: field(each.status),
    completion: field(each.completion, date),
  };
}

function field<T>(each: Field<T>, show: (value: T) => unknown = (value) => value) {
  return {
    value: each.value === null ? null : show(each.value),
    text: each.text,
    sources: each.sources.map((source) => ({
      sheet: source.sheet,
      cell: cellName(source.row, source.column),
      ...(source.span && { span: source.span }),
      via: source.via,
    })),
    doubt: each.doubt ?? null,
  };
}

function leads(each: readonly Lead[]) {
  return each.map(({ agency, name, person, part, leads: first, all, text }) => ({
    agency,
    name,
    person,
    part,
    leads: first,
    all,
    text,
  }));
}

function dates(each: readonly DateExpression[]) {
  return each.map(date);
}

function date(each: DateExpression) {
  return {
    kind: each.kind,
    start: each.start,
    end: each.end,
    precision: each.precision,
    role: each.role,
    text: each.text,
    span: each.span,
    doubt: each.doubt ?? null,
    alternative: each.alternative ?? null,
    caveat: each.caveat ?? null,
    item: each.item ?? null,
  };
}
