import * as z from 'zod';
import { decisionOfWords, decisions } from '../plan/records';
import type { IsoDay } from '../workbook/day';
import { phrase, type Phrase } from '../workbook/words';

const text = (most: number): z.ZodDefault<z.ZodString> => z.string().trim().max(most).default('');

const entrySchema = z.strictObject({
  /** The action's key in the plan as it was read, or whatever the record may call it. */
  action: z.string().trim().min(1),
  /** The sheet that the action stands on, where the name alone could mean several. */
  sheet: z.string().trim().nullable().default(null),
  decision: z.preprocess(
    (value) => (typeof value === 'string' ? (decisionOfWords(value) ?? value) : value),
    z.enum(decisions),
  ),
  /** The day on which it was decided. */
  decided: z.iso.date(),
  meeting: text(200),
  /** The date that is agreed to or refused. */
  newDate: z.iso.date().nullable().default(null),
  reason: text(2000),
});

/** A decision of the board as its user gives it. */
export type RecordEntry = z.output<typeof entrySchema>;
export type EntryField = keyof RecordEntry;

/** Why a decision cannot be recorded, and which of the things given has to change. */
export interface EntryFault {
  readonly field: EntryField;
  readonly phrase: Phrase;
}

const fields = Object.keys(entrySchema.shape) as EntryField[];
const movesDate = new Set<RecordEntry['decision']>(['date-agreed', 'date-refused']);

/** Reads a decision from outside; nothing is recorded on a day still to come, or half. */
export function readEntry(
  given: unknown,
  asAt: IsoDay,
): { readonly entry: RecordEntry } | { readonly faults: readonly EntryFault[] } {
  const read = entrySchema.safeParse(given);
  const faults = read.success ? faultsOf(read.data, asAt) : read.error.issues.map(faultOf);
  return read.success && faults.length === 0 ? { entry: read.data } : { faults };
}

function faultOf({ path, code }: z.core.$ZodIssue): EntryFault {
  const field = fields.find((name) => name === path[0]) ?? 'action';
  const kind = code === 'too_big' ? 'too-long' : field;
  return { field, phrase: phrase(`record-problem/${kind}`) };
}

function faultsOf({ decision, decided, newDate, reason }: RecordEntry, asAt: IsoDay): EntryFault[] {
  const faults: EntryFault[] = [];
  const add = (field: EntryField, kind: string, data = {}): void => {
    faults.push({ field, phrase: phrase(`record-problem/${kind}`, data) });
  };
  if (decided > asAt) add('decided', 'in-future', { decided, asAt });
  if (decision === 'not-pursued' && reason === '') add('reason', 'reason');
  if (movesDate.has(decision) && newDate === null) add('newDate', `new-date-${decision}`);
  if (!movesDate.has(decision) && newDate !== null) add('newDate', 'new-date-unused');
  return faults;
}
