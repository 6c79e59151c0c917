import type { MergeCounts } from '../../actions/returns/merge';
import type { WordedChange } from '../../actions/returns/worded';
import { say } from '../say';

/** The counts, a line each, before anything is written. */
export function countLines(counts: MergeCounts): string[] {
  return (
    ['updated', 'unchanged', 'questions', 'conflicts', 'rejected', 'refused'] as const
  ).flatMap((key) =>
    counts[key] === 0 && key !== 'updated'
      ? []
      : [say(`returns/count-${key}`, { count: counts[key] })],
  );
}

/** What is asked, side by side. */
export function questionLines(changes: readonly WordedChange[]): string[] {
  return changes.flatMap((change) => [
    '',
    say('returns/question', { ...change, cell: null }),
    ...change.why.map((why) => `  ${why}`),
    `  ${say('returns/question-now', { now: change.now })}`,
    `  ${say('returns/question-theirs', { theirs: change.theirs, agency: change.agency, source: change.source, day: change.day })}`,
  ]);
}
