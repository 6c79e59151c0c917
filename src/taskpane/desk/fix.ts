import { listFixes, type FixList } from '../../actions/fixes';
import type { CommandOptions } from '../../actions/options';
import { phrase } from '../../core/workbook/words';
import type { Workbook } from '../../core/workbook/workbook';
import { HostProblem } from '../../hosts/port';
import type { FixSeen } from '../state/fixes';

/**
 * Prepares the making of fixes in a workbook as it is now. Throws a `HostProblem` where one of them
 * would not do any more what the user was shown.
 */
export function fixesSeen(
  workbook: Workbook,
  seen: readonly FixSeen[],
  options: CommandOptions,
): FixList {
  const list = listFixes(workbook, options, { ids: seen.map(({ id }) => id) });
  const now = new Map(list.fixes.map((fix) => [fix.id, fix]));
  const other = seen.filter(({ id, before, after }) => {
    const fix = now.get(id);
    return fix?.before !== before || fix.after !== after;
  });
  if (other.length > 0) {
    throw new HostProblem(phrase('desk/fixes-gone', { cells: other.map(({ cell }) => cell) }));
  }
  return list;
}
