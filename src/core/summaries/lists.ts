import type { ReportCell } from '../workbook/report';
import { phrase } from '../workbook/words';
import type { PlacedAction } from './placed';
import { textCell } from './cells';

/** What lists of actions have in common: their order and their words. */

/** The latest first; equally late ones stay in the plan's order. */
export function latestFirst(a: PlacedAction, b: PlacedAction): number {
  return (b.standing.daysLate ?? -Infinity) - (a.standing.daysLate ?? -Infinity) || 0;
}

/** Earliest deadline first, those without one last. */
export function soonestFirst(a: PlacedAction, b: PlacedAction): number {
  const [one, other] = [a.standing.deadline, b.standing.deadline];
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** The deadline in the plan's own words; a step's where the action has none itself. */
export function deadlineAsWritten({ action, standing }: PlacedAction): string {
  const own = action.target.text.trim() || action.revised.text.trim();
  if (own !== '') return own;
  const step = action.milestones.find(({ target }) => target.value?.end === standing.deadline);
  return step?.target.text.trim() ?? '';
}

/** `12 days late`, `due today`, `5 days left`; nothing without a deadline. */
export function daysCell({ standing }: PlacedAction): ReportCell {
  const { daysLate } = standing;
  return daysLate === null ? null : textCell(phrase('summaries/days', { late: daysLate }));
}

/**
 * Why something is late, as far as anybody has said so: the board's latest reason, else the last
 * thing that the row reports.
 */
export function reasonGiven({ action, standing }: PlacedAction): string | null {
  const recorded = standing.record?.reason.trim();
  if (recorded) return recorded;
  const last = [...action.log].sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  const line = last?.text ?? action.progress.text.trim().split('\n').at(-1);
  return line?.trim() || null;
}
