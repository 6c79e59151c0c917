import { addDays, addMonths } from '../workbook/day';
import type { FormBook, FormCell, FormColumn, FormEntry, FormSheet } from '../workbook/form';
import type { IsoDay } from '../workbook/day';
import { phrase, type Words } from '../workbook/words';
import type { ReturnColumnId } from './columns';
import {
  noChangeAnswer,
  returnColumn,
  returnColumns,
  returnFields,
  sheetNames,
  updateAnswer,
} from './columns';
import type { IssuedRow } from './digest';
import { digestOf } from './digest';
import type { AgencyIssue } from './issue';
import { statusChoices } from './issue';
import { isShared } from './plan-rows';
import type { ReturnValue } from './value';

export interface BookOptions {
  readonly returnBy: IsoDay;
  /** Whom an agency may ask, as the coordinator words it; empty where she says nothing. */
  readonly contact: string;
  readonly marking: string;
}

export const issuedMark = 'as-issued';
export const aboutMark = 'about-this-return';
/** The most characters that a cell holds. */
export const LONGEST_TEXT = 32_767;

/** The workbook that an agency is sent. */
export function returnBook(issue: AgencyIssue, options: BookOptions): FormBook {
  return {
    name: fileName(issue),
    sheets: [returnSheet(issue, options), aboutSheet(issue, options), issuedSheet(issue, options)],
  };
}

/** `Larkshire Police - return 2026-10-01`, without what file names cannot hold. */
function fileName({ agency, issued }: AgencyIssue): string {
  const name = agency.name
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${name.slice(0, 80).replace(/[. ]+$/, '')} - return ${issued.issued}`;
}

function plansOf({ rows }: AgencyIssue): string[] {
  return [...new Set(rows.map(({ plan }) => plan))];
}

/** The columns of one return: the plan's name only where there are several, the lead only where one is shared. */
function columnsOf(issue: AgencyIssue): ReturnColumnId[] {
  const severalPlans = plansOf(issue).length > 1;
  const anyShared = issue.rows.some(isShared);
  return returnColumns
    .map(({ id }) => id)
    .filter((id) => (id !== 'plan' || severalPlans) && (id !== 'lead' || anyShared));
}

function returnSheet(issue: AgencyIssue, options: BookOptions): FormSheet {
  const { agency, issued, rows } = issue;
  const columns = columnsOf(issue);
  const plans = plansOf(issue);
  return {
    name: sheetNames.return,
    title: phrase('returns/form-title', { agency: agency.name }),
    lines: [
      ...marking(options),
      phrase('returns/form-line', {
        ...{ plans, returnBy: options.returnBy, rows: rows.length },
        shared: rows.some(isShared),
      }),
    ],
    facts: [],
    table: {
      columns: columns.map((id) => formColumn(id, issue)),
      labels: columns.indexOf('recommendation'),
      rows: issued.rows.map((row) => columns.map((id) => formCell(valueOf(row, id)))),
    },
    isProtected: true,
    mark: null,
  };
}

function marking({ marking: text }: BookOptions): readonly Words[] {
  return text === '' ? [] : [text];
}

function formColumn(id: ReturnColumnId, issue: AgencyIssue): FormColumn {
  const { heading, width, isAgencys, isDate } = returnColumn(id);
  return {
    heading,
    width,
    isOpen: isAgencys,
    isDate,
    entry: isAgencys ? entryOf(id, issue) : null,
  };
}

function entryOf(id: ReturnColumnId, { rows, issued }: AgencyIssue): FormEntry {
  const { heading } = returnColumn(id);
  const entry = (takes: FormEntry['takes']): FormEntry => ({
    title: heading,
    hint: phrase(`returns/hint-${id}`),
    fault: phrase(`returns/fault-${takes.kind === 'text' ? 'text' : id}`),
    takes,
  });
  switch (id) {
    case 'answer':
      return entry({ kind: 'choice', choices: [updateAnswer, noChangeAnswer] });
    case 'status':
      return entry({ kind: 'choice', choices: statusChoices(rows) });
    case 'completion':
      return entry({
        kind: 'day',
        from: addMonths(issued.issued, -240),
        to: addDays(issued.issued, 183),
      });
    case 'revised':
      return entry({
        kind: 'day',
        from: addMonths(issued.issued, -12),
        to: addMonths(issued.issued, 120),
      });
    default:
      return entry({ kind: 'text', most: LONGEST_TEXT });
  }
}

function valueOf(row: IssuedRow, id: ReturnColumnId): ReturnValue | string {
  switch (id) {
    case 'reference':
      return row.reference;
    case 'plan':
      return row.plan;
    case 'answer':
    case 'reason':
      return '';
    default:
      return (returnFields as readonly string[]).includes(id)
        ? row.fields[id as keyof IssuedRow['fields']]
        : row.context[id as keyof IssuedRow['context']];
  }
}

function formCell(value: ReturnValue | string): FormCell {
  if (typeof value === 'string') return value === '' ? null : value;
  if (value.day !== null) return { day: value.day };
  return value.text === '' ? null : value.text;
}

function aboutSheet(issue: AgencyIssue, options: BookOptions): FormSheet {
  const { agency, issued, rows } = issue;
  const plans = plansOf(issue);
  return {
    name: sheetNames.about,
    title: phrase('returns/about-title'),
    lines: [...marking(options)],
    facts: [
      { label: phrase('returns/about-plan', { count: plans.length }), value: plans.join('\n') },
      { label: phrase('returns/agency'), value: agency.name },
      { label: phrase('returns/issued'), value: { day: issued.issued } },
      { label: phrase('returns/return-by'), value: { day: options.returnBy } },
      { label: phrase('returns/about-rows'), value: String(rows.length) },
      ...(
        ['answer', 'progress', 'status', 'revised', 'completion', 'evidence', 'outcome'] as const
      ).map((id) => ({ label: returnColumn(id).heading, value: phrase(`returns/how-${id}`) })),
      ...(rows.some(isShared)
        ? [{ label: phrase('returns/about-shared'), value: phrase('returns/how-shared') }]
        : []),
      { label: phrase('returns/about-rest'), value: phrase('returns/how-rest') },
      ...(options.contact === ''
        ? []
        : [{ label: phrase('returns/about-ask'), value: options.contact }]),
    ],
    table: null,
    isProtected: true,
    mark: aboutMark,
  };
}

/** The columns that are compared with what comes back. */
const issuedColumns: readonly ReturnColumnId[] = returnColumns
  .map(({ id }) => id)
  .filter((id) => id !== 'answer' && id !== 'progress' && id !== 'reason');

function issuedSheet({ agency, issued }: AgencyIssue, options: BookOptions): FormSheet {
  return {
    name: sheetNames.issued,
    title: phrase('returns/issued-title'),
    lines: [...marking(options), phrase('returns/issued-line')],
    facts: [
      { label: phrase('returns/agency'), value: agency.name },
      { label: phrase('returns/issued'), value: { day: issued.issued } },
      { label: phrase('returns/digest'), value: digestOf(issued) },
    ],
    table: {
      columns: issuedColumns.map((id) => {
        const { heading, width, isDate } = returnColumn(id);
        return { heading, width, isDate, isOpen: false, entry: null };
      }),
      labels: null,
      rows: issued.rows.map((row) => issuedColumns.map((id) => formCell(valueOf(row, id)))),
    },
    isProtected: true,
    mark: issuedMark,
  };
}
