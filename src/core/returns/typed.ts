import * as z from 'zod';
import type { IsoDay } from '../workbook/day';
import { returnFields, type ReturnField } from './columns';
import type { TypedUpdate } from './read-return';

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

/** What was typed in from outside, or where it is not what it should be. */
export function parseTyped(
  given: unknown,
  asAt: IsoDay,
): { readonly updates: readonly TypedUpdate[] } | { readonly wrongAt: string } {
  const parsed = z.array(updateSchema).safeParse(given);
  if (parsed.success)
    return { updates: parsed.data.map((one) => ({ ...one, day: one.day ?? asAt })) };
  return { wrongAt: parsed.error.issues[0]?.path.join('.') ?? '' };
}
