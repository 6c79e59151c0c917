import type { FieldName } from '../plan/plan';

/** What an agency can change of a row. */
export type ReturnField = 'progress' | 'status' | 'revised' | 'completion' | 'evidence' | 'outcome';

export const returnFields: readonly ReturnField[] = [
  'progress',
  'status',
  'revised',
  'completion',
  'evidence',
  'outcome',
];

/** What the coordinator says of a row; an agency only reads it. */
export type ContextField = 'id' | 'recommendation' | 'action' | 'lead' | 'target' | 'last';

/** Every column of a return. */
export type ReturnColumnId =
  'reference' | 'plan' | ContextField | 'answer' | 'reason' | ReturnField;

/** How a value of a field takes the place of the one before. */
export type FieldKind = 'entry' | 'choice' | 'date' | 'text';

export interface ReturnColumnDef {
  readonly id: ReturnColumnId;
  readonly heading: string;
  readonly isAgencys: boolean;
  readonly isDate: boolean;
  /** In characters, at the size that the sheet is set in. */
  readonly width: number;
}

const context = (id: ReturnColumnId, heading: string, width: number, isDate = false) => ({
  ...{ id, heading, width, isDate, isAgencys: false },
});
const agencys = (id: ReturnColumnId, heading: string, width: number, isDate = false) => ({
  ...{ id, heading, width, isDate, isAgencys: true },
});

/** The columns of a return in their order. A heading is what a returned column is known by. */
export const returnColumns: readonly ReturnColumnDef[] = [
  context('reference', 'Reference', 11),
  context('plan', 'Plan', 12),
  context('id', 'No.', 6),
  context('recommendation', 'Recommendation', 19),
  context('action', 'Action', 22),
  context('lead', 'Lead agency', 12),
  context('target', 'Target date', 11, true),
  context('last', 'Last update', 18),
  agencys('answer', 'This quarter', 10),
  agencys('progress', 'Progress this quarter', 24),
  agencys('status', 'Status', 11),
  agencys('revised', 'New date asked for', 11, true),
  agencys('reason', 'Reason for the new date', 13),
  agencys('completion', 'Date completed', 11, true),
  agencys('evidence', 'Evidence', 14),
  agencys('outcome', 'Outcome', 14),
];

const byId = new Map(returnColumns.map((column) => [column.id, column]));

export function returnColumn(id: ReturnColumnId): ReturnColumnDef {
  return byId.get(id)!;
}

/** What the plan itself calls a column of a return; none where it has no such column. */
export const planFieldOf: Readonly<Record<ReturnField, FieldName>> = {
  progress: 'progress',
  status: 'status',
  revised: 'revised',
  completion: 'completion',
  evidence: 'evidence',
  outcome: 'outcome',
};

export const kindOf: Readonly<Record<ReturnField, FieldKind>> = {
  progress: 'entry',
  status: 'choice',
  revised: 'date',
  completion: 'date',
  evidence: 'text',
  outcome: 'text',
};

/** The heading of a column that merge adds to a plan, known again by every reading of it. */
export const addedHeading: Readonly<Record<ReturnField, string>> = {
  progress: 'Progress',
  status: 'Status',
  revised: 'Revised date',
  completion: 'Date completed',
  evidence: 'Evidence',
  outcome: 'Outcome',
};

/** The answer that saves an agency from writing the same again. */
export const noChangeAnswer = 'No change this quarter';
export const updateAnswer = 'Update given';

/** True for the answer however it is written, in its own column or in the box for progress. */
export function saysNoChange(text: string): boolean {
  return /^\W*(?:there (?:is|has been) )?(?:no|nil) (?:further )?(?:change|update)s?(?: (?:this|since last) quarter| since last time)?\W*$/i.test(
    text,
  );
}

export const sheetNames = {
  return: 'Action plan return',
  about: 'About this return',
  issued: 'As issued',
} as const;
