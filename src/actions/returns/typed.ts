import * as z from 'zod';
import { returnFields, type ReturnField } from '../../core/returns/columns';
import type { TypedUpdate } from '../../core/returns/read-return';
import type { IsoDay } from '../../core/workbook/day';
import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../../hosts/port';

const updateSchema = z.strictObject({
  agency: z.string().min(1),
  plan: z.string().optional(),
  row: z.string().min(1),
  answer: z.string().optional(),
  reason: z.string().optional(),
  values: z.partialRecord(
    z.enum(returnFields as unknown as [ReturnField, ...ReturnField[]]),
    z.string(),
  ),
  source: z.string().min(1),
  day: z.iso.date().optional(),
});

/** Updates that did not come as files, as they were typed in. Throws a `HostProblem` where one cannot be used. */
export function readTyped(given: unknown, asAt: IsoDay): TypedUpdate[] {
  const parsed = z.array(updateSchema).safeParse(given);
  if (parsed.success) return parsed.data.map((one) => ({ ...one, day: one.day ?? asAt }));
  const [issue] = parsed.error.issues;
  throw new HostProblem(phrase('returns/typed-wrong', { at: issue?.path.join('.') ?? '' }));
}
