import { compareIds } from '../plan/ids';
import { parseStatus } from '../plan/statuses';
import type { StatusKind } from '../plan/status';
import type { IsoDay } from '../workbook/day';
import { agencyValue } from './agency-view';
import type { ReturnField } from './columns';
import type { IssuedReturn, IssuedRow } from './digest';
import type { PlanRow, RowAgency } from './plan-rows';
import { isShared } from './plan-rows';
import { blankValue, textValue } from './value';

export interface IssueOptions {
  readonly issued: IsoDay;
  readonly returnBy: IsoDay;
  /** True for every row; otherwise those that the board has closed are left out. */
  readonly all: boolean;
  /** Only these agencies, by their names as the plans have them; every one where null. */
  readonly agencies: readonly string[] | null;
}

/** What one agency is sent: its rows of every plan, in their order. */
export interface AgencyIssue {
  readonly agency: RowAgency;
  readonly issued: IssuedReturn;
  readonly rows: readonly PlanRow[];
}

/**
 * What is to be sent to whom: the rows of each agency that the board has not closed. A row of
 * several agencies goes to each of them. Agencies in the order of their names.
 */
export function issueReturns(
  plans: readonly (readonly PlanRow[])[],
  options: IssueOptions,
): AgencyIssue[] {
  const byAgency = new Map<string, { agency: RowAgency; rows: PlanRow[] }>();
  for (const row of plans.flat()) {
    if (!options.all && isClosedByBoard(row)) continue;
    for (const agency of row.agencies) {
      const known = byAgency.get(agency.key);
      if (known) known.rows.push(row);
      else byAgency.set(agency.key, { agency, rows: [row] });
    }
  }
  return [...byAgency.values()]
    .filter(({ agency }) => isWanted(agency, options.agencies))
    .sort(
      (a, b) => compareIds(a.agency.name, b.agency.name) || (a.agency.key < b.agency.key ? -1 : 1),
    )
    .map(({ agency, rows }) => ({
      agency,
      rows,
      issued: issuedReturn(agency, rows, options.issued),
    }));
}

export function isClosedByBoard({ standing }: PlanRow): boolean {
  return standing.kind === 'signed-off' || standing.kind === 'not-pursued';
}

function isWanted({ name, key }: RowAgency, wanted: IssueOptions['agencies']): boolean {
  if (wanted === null) return true;
  return wanted.some((one) =>
    [name, key].some((own) => own.toLowerCase() === one.trim().toLowerCase()),
  );
}

function issuedReturn(agency: RowAgency, rows: readonly PlanRow[], issued: IsoDay): IssuedReturn {
  return { agency: agency.name, issued, rows: rows.map((row) => issuedRow(row, agency)) };
}

/** A row as it is sent to an agency. */
export function issuedRow(row: PlanRow, agency: RowAgency): IssuedRow {
  const of = (field: ReturnField) => agencyValue(row, agency, field);
  return {
    reference: row.reference,
    plan: row.plan,
    context: {
      id: textValue(row.id),
      recommendation: textValue(row.recommendation),
      action: textValue(row.action),
      lead: textValue(row.lead),
      target: row.target,
      last: of('progress'),
    },
    fields: {
      progress: blankValue,
      status: of('status'),
      revised: of('revised'),
      completion: of('completion'),
      evidence: of('evidence'),
      outcome: of('outcome'),
    },
  };
}

/** The statuses that an agency chooses from where its plan has no words of its own for them. */
const usualStatuses: readonly (readonly [StatusKind, string])[] = [
  ['not-started', 'Not started'],
  ['in-progress', 'In progress'],
  ['ongoing', 'Ongoing'],
  ['completed', 'Completed'],
];

/** Of longer words nobody makes a list. */
const LONGEST_CHOICE = 30;

/** Excel takes lists of up to 255 characters, commas included. */
const LONGEST_LIST = 240;

/**
 * The choices of the status column: the plan's own word for each kind of status, else the usual
 * one; then what else its rows say, so that nobody is told that what stands there is wrong.
 */
export function statusChoices(rows: readonly PlanRow[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = row.fields.status.value.text.trim();
    if (isShared(row) || word === '' || word.length > LONGEST_CHOICE || /[\n,;"]/.test(word))
      continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const own = new Map<StatusKind, string>();
  const others: string[] = [];
  for (const [word] of [...counts].sort((a, b) => b[1] - a[1])) {
    const parsed = parseStatus(word);
    if (!parsed || parsed.doubt !== undefined || parsed.status.kind === 'unknown') continue;
    const { kind, continuing, items, share } = parsed.status;
    // "Complete and ongoing" leaves no word for what is simply done.
    const isPlain = !continuing && items === null && share === null;
    if (isPlain && !own.has(kind)) own.set(kind, word);
    else others.push(word);
  }
  const choices = new Set(usualStatuses.map(([kind, word]) => own.get(kind) ?? word));
  let length = [...choices].join(',').length;
  for (const word of others) {
    length += word.length + 1;
    if (length <= LONGEST_LIST) choices.add(word);
  }
  return [...choices];
}
