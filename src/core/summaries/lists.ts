import type { ReportCell } from '../workbook/report';
import { phrase, type Words } from '../workbook/words';
import type { PlacedAction } from './placed';
import { shortText, textCell } from './cells';

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
export function deadlineAsWritten({ action, standing }: PlacedAction): Words {
  const step = action.milestones.find(({ target }) => target.value?.end === standing.deadline);
  const field = [action.target, action.revised, step?.target].find((each) => each?.text.trim());
  const text = field?.text.trim() ?? '';
  // A real date has no words; it is read as its day.
  return isDay(text) ? phrase('summaries/day', { day: text }) : shortText(text, mostWritten);
}

const mostWritten = 80;

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
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
  const line = last?.text ?? action.progress.text.trim().split('\n').at(-1) ?? '';
  return line.replace(leadingDate, '').trim() || null;
}

/** The date that a line of a log begins with, and what parts it from the words. */
const leadingDate =
  /^\s*(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+\.?\s+\d{4}|\d{4}-\d\d-\d\d)\s*[-–:]?\s*/i;
