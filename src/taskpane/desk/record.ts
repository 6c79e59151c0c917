import { check } from '../../actions/check';
import type { CommandOptions } from '../../actions/options';
import { previewRecord, type RecordPreview } from '../../actions/record';
import { placedActions } from '../../core/summaries/placed';
import { phrase } from '../../core/workbook/words';
import type { Workbook } from '../../core/workbook/workbook';
import { HostProblem } from '../../hosts/port';
import type { DecisionMade } from '../state/decisions';
import { byLastingKey } from './sign-off-view';

/** What recording decisions comes to, and what the user is told of it. */
export interface RecordOrder {
  readonly edits: RecordPreview['edits'];
  readonly notices: readonly string[];
}

/**
 * Prepares the recording of decisions in a workbook as it is now. Throws a `HostProblem` where an
 * action is not there any more as it was decided on, or a decision cannot be recorded.
 */
export function recordOf(
  workbook: Workbook,
  decisions: readonly DecisionMade[],
  options: CommandOptions,
): RecordOrder {
  const { plan, assessment } = check(workbook, options).outcome;
  const places = byLastingKey(placedActions(plan, assessment));
  const gone = decisions.filter(({ action }) => !places.has(action)).map(({ name }) => name);
  if (gone.length > 0) throw new HostProblem(phrase('desk/actions-gone', { names: gone }));
  const given = decisions.map(({ action, decision, decided, meeting, newDate, reason }) => {
    const { key } = places.get(action)!.action;
    return { action: key, decision, decided, meeting, newDate, reason };
  });
  const { problems, recorded, known, edits } = previewRecord(workbook, options, given);
  if (problems.length > 0) {
    const sentences = problems.map(
      ({ entry, sentence }) => `${decisions[entry]!.name}: ${sentence}`,
    );
    throw new HostProblem(phrase('desk/not-recorded', { sentences }));
  }
  return {
    edits,
    notices: [
      ...recorded.map(({ action, sentence }) => `${action}: ${sentence}`),
      ...recorded.flatMap(({ action, notice }) => (notice === null ? [] : `${action}: ${notice}`)),
      ...known.map(({ action, sentence }) => `${action}: ${sentence}`),
    ],
  };
}
