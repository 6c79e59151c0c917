import type { Lead } from '../../src/core/plan/agency';
import type { DateExpression } from '../../src/core/plan/date-expression';
import { blankField, type Field } from '../../src/core/plan/field';
import type { Action, LogEntry, Milestone, Plan, Recommendation } from '../../src/core/plan/plan';
import type { BoardRecord, Decision } from '../../src/core/plan/records';
import type { Status, StatusKind } from '../../src/core/plan/status';

/** A date as a test writes it: an ISO day, or the parts of an expression that matter to it. */
export type DateInput = string | Partial<DateExpression>;
export type StatusInput = StatusKind | (Partial<Status> & { readonly text?: string });

export interface MilestoneInput {
  readonly number?: string;
  readonly text?: string;
  readonly target?: DateInput;
  readonly status?: StatusInput;
  readonly completion?: DateInput;
}

export interface ActionInput {
  readonly id?: string;
  readonly text?: string;
  readonly leads?: readonly string[];
  readonly target?: DateInput | readonly DateInput[];
  readonly revised?: DateInput | readonly DateInput[];
  readonly status?: StatusInput;
  readonly completion?: DateInput;
  readonly milestones?: readonly MilestoneInput[];
  readonly progress?: string;
  readonly outcome?: string;
  readonly evidence?: string;
  readonly log?: readonly string[];
  readonly sheet?: string;
  /** Actions of one recommendation have the same. */
  readonly recommendation?: string;
}

/** A plan made by hand: one action a row from row 2 on, each field in a column of its own. */
export function makePlan(...actions: readonly ActionInput[]): Plan {
  const sheets = new Map<string, Map<string, { actions: Action[]; rows: number[] }>>();
  actions.forEach((input, index) => {
    const sheet = input.sheet ?? 'Plan';
    const recommendations = sheets.get(sheet) ?? new Map();
    sheets.set(sheet, recommendations);
    const id = input.recommendation ?? `rec ${index}`;
    const recommendation = recommendations.get(id) ?? { actions: [], rows: [] };
    recommendations.set(id, recommendation);
    recommendation.actions.push(makeAction(input, sheet, index + 1));
    recommendation.rows.push(index + 1);
  });
  return {
    sheets: [...sheets].map(([name, recommendations]) => ({
      name,
      title: null,
      marking: null,
      hidden: false,
      tables: [],
      recommendations: [...recommendations].map(([id, parts]) =>
        makeRecommendation(id, name, parts.actions, parts.rows),
      ),
      unread: [],
    })),
    skipped: [],
    publication: blankField(),
  };
}

/** The key of the action that stands on a row, counted from 0 in the order given. */
export function keyOf(index: number, sheet = 'Plan'): string {
  return `${sheet}!${index + 1}`;
}

/** A record of the board. */
export function makeRecord(
  action: string,
  decision: Decision,
  rest: Partial<BoardRecord> = {},
): BoardRecord {
  return {
    action,
    decision,
    sheet: null,
    decided: '2026-06-01',
    meeting: 'Quarterly meeting',
    newDate: null,
    reason: '',
    source: { sheet: 'Sign-off record', row: 3, column: 0, via: 'own' },
    ...rest,
  };
}

/** A date expression of the given parts; an ISO day alone is that day. */
export function makeDate(input: DateInput): DateExpression {
  const parts = typeof input === 'string' ? { start: input, end: input } : input;
  return {
    kind: 'day',
    start: null,
    end: null,
    precision: 'day',
    role: null,
    text: parts.end ?? parts.start ?? parts.kind ?? '',
    span: [0, 0],
    ...parts,
  };
}

function makeRecommendation(
  id: string,
  sheet: string,
  actions: readonly Action[],
  rows: readonly number[],
): Recommendation {
  return {
    key: `${sheet}!rec ${id}`,
    id: id.startsWith('rec ') ? blankField() : field(id, sheet, rows[0]!, 0),
    text: field('A recommendation', sheet, rows[0]!, 1),
    scope: blankField(),
    response: blankField(),
    theme: blankField(),
    addressedTo: blankField(),
    actions,
    sheet,
    rows,
  };
}

function makeAction(input: ActionInput, sheet: string, row: number): Action {
  const at = <T>(value: T | undefined, text: string, column: number): Field<T> =>
    value === undefined ? blankField() : field(value, sheet, row, column, text);
  const dates = (
    value: ActionInput['target'],
    column: number,
  ): Field<readonly DateExpression[]> => {
    if (value === undefined) return blankField();
    const list = (Array.isArray(value) ? value : [value]).map(makeDate);
    const doubt = list.find((date) => date.doubt)?.doubt;
    const made = field(list, sheet, row, column, list.map((date) => date.text).join('\n'));
    return doubt ? { ...made, doubt } : made;
  };
  return {
    key: `${sheet}!${row}`,
    id: at(input.id, input.id ?? '', 2),
    text: field(input.text ?? 'Do something', sheet, row, 3),
    leads: at(input.leads?.map(makeLead), input.leads?.join('\n') ?? '', 4),
    owner: blankField(),
    milestones: (input.milestones ?? []).map((step, index) => makeStep(step, sheet, row, index)),
    target: dates(input.target, 6),
    revised: dates(input.revised, 7),
    status: statusField(input.status, sheet, row, 8),
    rating: blankField(),
    completion: dateField(input.completion, sheet, row, 9),
    evidence: at(input.evidence, input.evidence ?? '', 10),
    outcome: at(input.outcome, input.outcome ?? '', 11),
    plannedOutcome: blankField(),
    progress: at(input.progress, input.progress ?? '', 12),
    log: (input.log ?? []).map((day): LogEntry => ({ day, text: day, via: 'own' })),
    nextSteps: blankField(),
    risk: blankField(),
    dateAdded: blankField(),
    sheet,
    rows: [row],
    hidden: false,
  };
}

function makeStep(input: MilestoneInput, sheet: string, row: number, index: number): Milestone {
  return {
    key: `${sheet}!${row}/${index + 1}`,
    number: input.number ?? String(index + 1),
    text: field(input.text ?? `Step ${index + 1}`, sheet, row, 5),
    target: dateField(input.target, sheet, row, 6),
    status: statusField(input.status, sheet, row, 8),
    completion: dateField(input.completion, sheet, row, 9),
  };
}

function makeLead(name: string): Lead {
  const all = name === 'All agencies';
  return { agency: null, name, person: null, part: null, leads: false, all, text: name };
}

function dateField(
  input: DateInput | undefined,
  sheet: string,
  row: number,
  column: number,
): Field<DateExpression> {
  if (input === undefined) return blankField();
  const date = makeDate(input);
  const made = field(date, sheet, row, column, date.text);
  return date.doubt ? { ...made, doubt: date.doubt } : made;
}

function statusField(
  input: StatusInput | undefined,
  sheet: string,
  row: number,
  column: number,
): Field<Status> {
  if (input === undefined) return blankField();
  const given = typeof input === 'string' ? { kind: input } : input;
  const { text, ...parts } = { text: given.kind ?? '', ...given };
  const status = {
    kind: 'unknown',
    continuing: false,
    items: null,
    share: null,
    ...parts,
  } as Status;
  return field(status, sheet, row, column, text);
}

function field<T>(value: T, sheet: string, row: number, column: number, text?: string): Field<T> {
  const words = text ?? String(value);
  return { value, text: words, sources: [{ sheet, row, column, via: 'own' }] };
}
