import { headingParts } from '../plan/heading-match';
import type { FieldName } from '../plan/plan';
import { headsActionIds } from './id-level';
import type { ColumnDraft } from './map-columns';
import type { Parser } from './parser';

/** How well a part of a heading must fit a field of its own. */
const LEAST_PART = 0.75;

/**
 * Gives columns that mix facts the further fields that they hold: those that the heading names
 * ("Date of completion and outcome"), and those that the cells show (a milestone that ends in
 * "Completed: 31 October 2016") where no column of their own has them.
 */
export function mixedFields(
  drafts: readonly ColumnDraft[],
  parser: Parser,
  told: ReadonlySet<number>,
): void {
  const has = (field: FieldName): boolean =>
    drafts.some(
      ({ fields, heading }) =>
        fields.includes(field) && !(field === 'id' && headsActionIds(heading.text)),
    );
  const add = (draft: ColumnDraft, field: FieldName): void => {
    const isTwice = isBody(field) && draft.fields.some(isBody);
    if (!has(field) && !isTwice) draft.fields.push(field);
  };
  const read = drafts.filter((draft) => draft.fields.length > 0 && !told.has(draft.column));
  for (const draft of read) {
    const parts = headingParts(draft.heading.text);
    if (parts.length < 2) continue;
    for (const part of parts) {
      const best = parser.matcher.best(part);
      if (best && best.score >= LEAST_PART) add(draft, best.field);
    }
  }
  for (const draft of read) for (const field of shownFields(draft)) add(draft, field);
}

/** True of the fields that name somebody: one column names the same bodies once. */
function isBody(field: FieldName): boolean {
  return field === 'lead' || field === 'owner' || field === 'addressedTo';
}

/** The further fields that a column's cells show, most telling first. */
function shownFields({ fields, evidence, scores }: ColumnDraft): FieldName[] {
  const { statusLines, statuses, ratings, dates, datesWithWords, prose } = evidence;
  switch (fields[0]) {
    case 'recommendation':
      return [
        ...(evidence.leadingIds >= 0.5 ? (['id'] as const) : []),
        ...(evidence.agencyLastLine >= 0.5 ? (['addressedTo'] as const) : []),
      ];
    case 'milestone':
    case 'progress':
      return statusLines > 0 ? ['status', 'completion'] : [];
    case 'status':
      return [
        ...(ratings >= 0.2 ? (['rating'] as const) : []),
        ...(dates + datesWithWords > 0 ? (['completion'] as const) : []),
        ...(prose >= 0.4 || (scores.has('progress') && statuses + ratings < 1)
          ? (['progress'] as const)
          : []),
      ];
    case 'rating':
      return statuses > 0 || statusLines > 0 ? ['status'] : [];
    case 'completion':
      return [
        ...(statusLines > 0 || statuses > 0 ? (['status'] as const) : []),
        ...(datesWithWords > 0 || prose > 0 ? (['outcome'] as const) : []),
      ];
    default:
      return [];
  }
}
