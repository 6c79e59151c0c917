import { parseDates } from '../../../../src/core/plan/dates';
import { findStatusLines, parseStatus } from '../../../../src/core/plan/statuses';
import type { Status } from '../../../../src/core/plan/status';

// What was read, in a few words, for tables of examples.

function brief({ kind, continuing, items, share }: Status): string {
  return [
    kind,
    continuing && 'and goes on',
    items && `items ${items.join(' ')}`,
    share !== null && `${Math.round(share * 100)}%`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The status that a status cell gives. */
export function statusOf(text: string): string {
  const parsed = parseStatus(text);
  if (parsed === null) return 'none';
  return brief(parsed.status) + (parsed.doubt ? ` (${parsed.doubt})` : '');
}

/** The status lines of a mixed cell. */
export function linesOf(text: string): string[] {
  return findStatusLines(text).map(({ status, doubt, span, item, dates, rest }) =>
    [
      item && `#${item}`,
      brief(status) + (doubt ? ` (${doubt})` : ''),
      `«${text.slice(...span)}»`,
      ...dates.map(({ role, end }) => `${role} ${end}`),
      rest && `beside «${rest}»`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

/** The dates of a mixed cell that are dates of its action. */
export function datesOf(text: string): string[] {
  return parseDates(text, {
    place: 'status-line',
    order: null,
    publication: null,
    near: null,
  }).map(({ role, end }) => `${role ?? 'unsaid'} ${end ?? 'no day'}`);
}
