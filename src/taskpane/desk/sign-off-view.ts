import type { CheckResult } from '../../actions/check';
import type { Standing } from '../../core/assess/standing';
import type { Field } from '../../core/plan/field';
import type { BoardRecord } from '../../core/plan/records';
import { shortText } from '../../core/summaries/cells';
import {
  idOf,
  leadsOf,
  placedActions,
  rowOf,
  wordsOf,
  type PlacedAction,
} from '../../core/summaries/placed';
import type { CellRef } from '../../core/workbook/address';
import { phrase } from '../../core/workbook/words';
import { word } from '../../messages/format';
import type { DecisionSection, SignOffItem, SignOffView } from './views';

/** What the board is asked to decide, and what it has decided. */
export function signOffView({ outcome, asAt }: CheckResult): SignOffView {
  const places = placedActions(outcome.plan, outcome.assessment);
  const items = [...byLastingKey(places)].flatMap(([key, place]) => {
    const section = sectionOf(place.standing);
    return section === null ? [] : [itemOf(key, place, section)];
  });
  return { asAt, items };
}

/**
 * Actions by a key that lasts while the sheet is worked on: the plan's own keys go by rows, and a
 * decision must not land on another action because a row was added above it.
 */
export function byLastingKey(places: readonly PlacedAction[]): ReadonlyMap<string, PlacedAction> {
  const keys = places.map((place) =>
    JSON.stringify([place.sheet.name, idOf(place), wordsOf(place)]),
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  // Where the words leave two actions alike, only their rows tell them apart.
  return new Map(
    places.map((place, index) => {
      const key = keys[index]!;
      return [counts.get(key) === 1 ? key : `${key} ${rowOf(place)}`, place];
    }),
  );
}

function sectionOf({ kind, requested }: Standing): DecisionSection | null {
  switch (kind) {
    case 'to-confirm':
      return 'to-confirm';
    case 'completed':
    case 'completed-late':
      return 'awaiting';
    case 'signed-off':
      return 'signed-off';
    case 'not-pursued':
      return null;
    default:
      return requested === null ? null : 'moved';
  }
}

const mostWords = 200;
const mostSaid = 300;

function itemOf(key: string, place: PlacedAction, section: DecisionSection): SignOffItem {
  const { action, standing, sheet } = place;
  return {
    key,
    section,
    id: idOf(place),
    row: rowOf(place),
    sheet: sheet.name,
    words: shortText(wordsOf(place), mostWords),
    agencies: word(leadsOf(place)),
    standing: word(phrase(`standing/${standing.kind}`)),
    why: section === 'to-confirm' ? word(phrase(`standing-reason/${standing.reason}`)) : '',
    status: said(action.status),
    completed: standing.completed,
    evidence: said(action.evidence),
    outcome: said(action.outcome),
    deadline: standing.deadline,
    original: standing.original,
    requested: standing.requested,
    days:
      standing.daysLate === null ? '' : word(phrase('summaries/days', { late: standing.daysLate })),
    outcomeAchieved: standing.outcomeAchieved,
    record: recordOf(standing.record),
    cell: cellOf(place),
  };
}

function said({ text }: Field<unknown>): string {
  return shortText(text, mostSaid);
}

function recordOf(record: BoardRecord | null): SignOffItem['record'] {
  if (!record) return null;
  const { decision, decided, meeting, reason } = record;
  return { decision, decided, meeting, reason };
}

/** Where the action's own words stand. */
function cellOf({ action, sheet }: PlacedAction): CellRef {
  const source = action.text.sources.find(({ row }) => action.rows.includes(row));
  return {
    sheet: sheet.name,
    row: source?.row ?? action.rows[0] ?? 0,
    column: source?.column ?? 0,
  };
}
