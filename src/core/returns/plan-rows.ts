import type { Standing } from '../assess/standing';
import { agencyEntries } from '../summaries/agencies';
import type { PlacedAction } from '../summaries/placed';
import { idOf, placedActions, wordsOf } from '../summaries/placed';
import type { ReturnField } from './columns';
import { returnFields } from './columns';
import type { FieldCell } from './field-cell';
import { FieldCells } from './field-cell';
import type { PlanSource } from './plan-source';
import { referencesOf } from './reference';
import type { ReturnValue } from './value';
import { blankValue, textValue } from './value';

/** One that a row asks for an update. */
export interface RowAgency {
  /** The agency's id, or its name where the directory does not know it. */
  readonly key: string;
  readonly name: string;
}

/** An action of a plan as the returns cycle sees it. */
export interface PlanRow {
  readonly source: PlanSource;
  readonly plan: string;
  readonly reference: string;
  /** The action's key in its plan. */
  readonly key: string;
  readonly sheet: string;
  /** The first row that it stands on, from 0. */
  readonly row: number;
  readonly id: string;
  readonly recommendation: string;
  readonly action: string;
  readonly lead: string;
  /** In the order in which the row names them; of "all agencies", all that the plan names. */
  readonly agencies: readonly RowAgency[];
  readonly target: ReturnValue;
  readonly standing: Standing;
  readonly fields: Readonly<Record<ReturnField, FieldCell>>;
}

/** True where an update is asked of more than one agency: each speaks under its own name. */
export function isShared(row: Pick<PlanRow, 'agencies'>): boolean {
  return row.agencies.length > 1;
}

/** The actions of a plan in its order, with what returns need to know of each. */
export function planRows(source: PlanSource): PlanRow[] {
  const { outcome, name } = source;
  const placed = placedActions(outcome.plan, outcome.assessment);
  const agencies = agenciesOf(placed);
  const cells = new FieldCells(source);
  const identities = placed.map((place) => ({
    plan: name,
    id: idOf(place) ?? ownRowId(place) ?? '',
    recommendation: place.recommendation.text.text.trim(),
    action: wordsOf(place),
  }));
  const references = referencesOf(identities);
  return placed.map((place, i) => ({
    source,
    plan: name,
    reference: references[i]!,
    key: place.action.key,
    sheet: place.sheet.name,
    row: place.action.rows[0] ?? 0,
    ...pick(identities[i]!),
    lead: place.action.leads.text.trim(),
    agencies: agencies.get(place.action.key) ?? [],
    target: targetOf(place),
    standing: place.standing,
    fields: Object.fromEntries(
      returnFields.map((field) => [field, cells.of(place, field)]),
    ) as Record<ReturnField, FieldCell>,
  }));
}

const pick = ({
  id,
  recommendation,
  action,
}: Record<'id' | 'recommendation' | 'action', string>) => ({
  ...{ id, recommendation, action },
});

function agenciesOf(placed: readonly PlacedAction[]): ReadonlyMap<string, readonly RowAgency[]> {
  const byAction = new Map<string, RowAgency[]>();
  for (const { key, name, actions } of agencyEntries(placed).agencies) {
    if (key === '') continue;
    for (const { action } of actions) {
      const list = byAction.get(action.key);
      const agency = { key, name: String(name) };
      if (list) list.push(agency);
      else byAction.set(action.key, [agency]);
    }
  }
  for (const { action } of placed) {
    const list = byAction.get(action.key);
    const order = (action.leads.value ?? []).map((lead) => lead.agency ?? lead.name);
    const at = ({ key }: RowAgency): number =>
      order.includes(key) ? order.indexOf(key) : order.length;
    if (list && list.length > 1) list.sort((a, b) => at(a) - at(b));
  }
  return byAction;
}

/** The number that stands on the action's own row, where it was read as its recommendation's. */
function ownRowId({ action, recommendation }: PlacedAction): string | null {
  const isHere = recommendation.id.sources.some(({ row }) => action.rows.includes(row));
  return isHere ? recommendation.id.value : null;
}

/** The target as it stands: the one day of it where it is one, else its words. */
function targetOf({ action }: PlacedAction): ReturnValue {
  const { target } = action;
  const [only, ...others] = target.value ?? [];
  if (target.text.trim() === '' || target.sources.some(({ via }) => via === 'context')) {
    return blankValue;
  }
  if (only && others.length === 0 && only.kind === 'day' && only.doubt === undefined) {
    return { text: target.text, day: only.caveat === undefined ? only.end : null };
  }
  return textValue(target.text.trim());
}
