import type { IsoDay } from '../workbook/day';
import type { ContextField, ReturnField } from './columns';
import { sha256 } from './sha256';
import type { ReturnValue } from './value';
import { plainText } from './value';

/** A row as it was sent: the base of every comparison. */
export interface IssuedRow {
  readonly reference: string;
  readonly plan: string;
  readonly context: Readonly<Record<ContextField, ReturnValue>>;
  /** What the agency's own cells held; its box for progress was empty. */
  readonly fields: Readonly<Record<ReturnField, ReturnValue>>;
}

/** Everything that was sent to one agency at one time. */
export interface IssuedReturn {
  readonly agency: string;
  readonly issued: IsoDay;
  readonly rows: readonly IssuedRow[];
}

const contextOrder: readonly ContextField[] = [
  ...(['id', 'recommendation', 'action', 'lead', 'target', 'last'] as const),
];
const fieldOrder: readonly ReturnField[] = [
  ...(['status', 'revised', 'completion', 'evidence', 'outcome'] as const),
];

/**
 * The digest of what was sent: 32 hexadecimal digits of the SHA-256 of its typed values. It asks
 * nothing of a file's form: a workbook that another program saved again, or whose rows were sorted,
 * has the digest it had.
 */
export function digestOf({ agency, issued, rows }: IssuedReturn): string {
  const lines = rows.map((row) =>
    [
      row.reference,
      row.plan,
      ...contextOrder.map((field) => typed(row.context[field])),
      ...fieldOrder.map((field) => typed(row.fields[field])),
    ].join('\u001f'),
  );
  const text = [agency, issued, ...lines.sort()].join('\u001e');
  return sha256(text).slice(0, 32);
}

function typed({ text, day }: ReturnValue): string {
  return day === null ? `t:${plainText(text)}` : `d:${day}`;
}
