import type { DateExpression } from '../plan/date-expression';
import { blankField } from '../plan/field';
import type { FieldName, Milestone } from '../plan/plan';
import { targetDates } from './action-dates';
import type { Progress } from './action-status';
import { closes, joinProgress, ownCells } from './action-status';
import type { TableReading } from './build-action';
import type { PlanCell } from './cell';
import { fieldOf } from './cell';
import type { BodyRow } from './layout';
import type { Lists } from './milestones';
import { readLists } from './milestones';

/** The lists of one action, over all its rows, and how far it is. */
export interface ActionLists extends Lists {
  readonly progress: Progress;
}

/**
 * Reads the lists of an action. Where it stands on several rows that each have a date or a status,
 * the rows are its steps: each takes its own row's, and the action is as far as its last open one.
 */
export function actionLists(
  reading: TableReading,
  rows: readonly BodyRow[],
  key: string,
): ActionLists {
  if (rows.length === 1) {
    const lists = rowLists(reading, rows[0]!, 0, key);
    const progress = ofSteps(lists, joinProgress(reading, rows, lists.lines));
    return { ...lists, progress };
  }
  const parts = rows.map((row, i) => rowLists(reading, row, i, key));
  const lines = (): ReturnType<Lists['lines']> => parts.flatMap((part) => part.lines());
  const progress = parts.reduce(
    (joined, part) => ofSteps(part, joined),
    joinProgress(reading, rows, lines),
  );
  const numbered = (milestones: readonly Milestone[]): Milestone[] =>
    milestones.map((milestone, i) => ({ ...milestone, key: `${key}.${i + 1}` }));
  const rowProgress = rows.map((row, i) => ownProgress(reading, row, parts[i]!));
  const said = rowProgress.filter((one) => one !== null);
  // Done steps say nothing of the action while another's row is left blank.
  const isPart =
    said.length > 0 &&
    said.every(isClosed) &&
    rows.some((row, i) => rowProgress[i] === null && isOwnStep(reading, row, parts[i]!));
  const perRow = said.length > 1 || isPart;
  const dated = rows.filter((row) => hasOwn(reading, row, 'target')).length > 1;
  const milestones = parts.flatMap((part, i) =>
    part.milestones.length === 1
      ? [withRow(reading, part.milestones[0]!, rows[i]!, dated, perRow ? rowProgress[i]! : null)]
      : part.milestones,
  );
  const targetDoubt = parts.find((part) => part.targetDoubt)?.targetDoubt;
  const progressDoubt = parts.find((part) => part.progressDoubt)?.progressDoubt;
  return {
    milestones: numbered(milestones),
    lines,
    datedSteps: null,
    progress: isPart ? unsaid : said.length > 1 ? leastFinished(said) : progress,
    ...(targetDoubt && { targetDoubt }),
    ...(progressDoubt && { progressDoubt }),
  };
}

/** Completion dates that are numbered like the steps date the action once they date all of them. */
function ofSteps({ milestones, datedSteps }: Lists, progress: Progress): Progress {
  if (datedSteps === null) return progress;
  const { text, sources } = progress.completion;
  if (datedSteps < milestones.length)
    return { ...progress, completion: fieldOf<DateExpression>(null, text, sources) };
  const end = (field: Milestone['completion']): string => field.value?.end ?? '';
  const last = milestones
    .map((step) => step.completion)
    .reduce((a, b) => (end(b) > end(a) ? b : a));
  return { ...progress, completion: fieldOf(last.value, text, sources, last.doubt) };
}

/** The lists of a row of an action, whose steps have the action's key and their number as theirs. */
function rowLists(
  { layout, dates }: TableReading,
  row: BodyRow,
  index: number,
  key: string,
): Lists {
  // A cell merged over the rows of an action is read with its first row.
  const own = (cells: readonly PlanCell[]): readonly PlanCell[] =>
    index === 0 ? cells : cells.filter((cell) => cell.via === 'own');
  const cells = (field: FieldName): readonly PlanCell[] => own(layout.cells(row, field));
  const first = (field: FieldName): PlanCell | null => cells(field)[0] ?? null;
  return readLists(
    {
      milestone: first('milestone'),
      action: first('action'),
      target: first('target'),
      progress: cells('progress'),
      status: own(ownCells(row, layout, 'status')),
      completion: ownCells(row, layout, 'completion')[0] ?? null,
      evidence: first('evidence'),
    },
    dates,
    key,
  );
}

function hasOwn({ layout }: TableReading, row: BodyRow, field: FieldName): boolean {
  return layout.of(field).some((slot) => row.texts[slot] !== '');
}

/** How far a row's own cells say that its step is; null where they say nothing. */
function ownProgress(reading: TableReading, row: BodyRow, lists: Lists): Progress | null {
  if (!hasOwn(reading, row, 'status') && !hasOwn(reading, row, 'completion')) return null;
  const progress = ofSteps(lists, joinProgress(reading, [row], lists.lines));
  return (progress.status.value ?? progress.completion.value) ? progress : null;
}

const unsaid: Progress = { status: blankField(), completion: blankField() };

function isClosed({ status, completion }: Progress): boolean {
  return status.value ? closes(status.value) : completion.value !== null;
}

/** True where a row has a step of its own, and no cell merged into it says how far that is. */
function isOwnStep(reading: TableReading, row: BodyRow, lists: Lists): boolean {
  const { layout } = reading;
  const slots = [...layout.of('status'), ...layout.of('completion')];
  return (
    lists.milestones.length > 0 &&
    hasOwn(reading, row, 'milestone') &&
    slots.every((slot) => layout.mergedCell(row.row, slot) === null)
  );
}

/** A row's only step, with what the row's own cells say of it. */
function withRow(
  { layout, dates }: TableReading,
  step: Milestone,
  row: BodyRow,
  dated: boolean,
  progress: Progress | null,
): Milestone {
  const due =
    dated && step.target.text === ''
      ? targetDates(layout.cells(row, 'target'), dates).target
      : null;
  const date = due?.value?.[0];
  return {
    ...step,
    ...(due && date && { target: { ...due, value: date, sources: due.sources } }),
    ...(progress && step.status.text === '' && { ...progress }),
  };
}

/** The progress of the first row that is still open; of the last one to close where none is. */
function leastFinished(said: readonly Progress[]): Progress {
  const open = said.find((one) => !isClosed(one));
  if (open) return open;
  const end = (one: Progress): string => one.completion.value?.end ?? '';
  return said.reduce((last, one) => (end(one) >= end(last) ? one : last));
}
