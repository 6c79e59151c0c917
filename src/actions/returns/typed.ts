import type { TypedUpdate } from '../../core/returns/read-return';
import { parseTyped } from '../../core/returns/typed';
import type { IsoDay } from '../../core/workbook/day';
import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../../hosts/port';

/** Updates that did not come as files, as they were typed in. Throws a `HostProblem` where one cannot be used. */
export function readTyped(given: unknown, asAt: IsoDay): readonly TypedUpdate[] {
  const parsed = parseTyped(given, asAt);
  if ('updates' in parsed) return parsed.updates;
  throw new HostProblem(phrase('returns/typed-wrong', { at: parsed.wrongAt }));
}
