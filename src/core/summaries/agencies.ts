import { compareIds } from '../plan/ids';
import { phrase, type Words } from '../workbook/words';
import type { PlacedAction } from './placed';

/** One agency and the actions it has a part in. */
export interface AgencyActions {
  /** The agency's id, or its name where the directory does not know it; empty for "no lead named". */
  readonly key: string;
  readonly name: Words;
  readonly actions: readonly PlacedAction[];
}

export interface AgencyEntries {
  /** In the order of their names, "no lead named" last. */
  readonly agencies: readonly AgencyActions[];
  /** Actions counted once for each agency that has a part in them. */
  readonly entries: number;
}

/**
 * The actions of each agency. A shared action is an entry of each of its agencies; "all agencies"
 * is one entry of every agency that the plan names.
 */
export function agencyEntries(places: readonly PlacedAction[]): AgencyEntries {
  const groups = new Map<string, { key: string; name: Words; actions: PlacedAction[] }>();
  const groupOf = (key: string, name: Words): { actions: PlacedAction[] } => {
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { key, name, actions: [] }));
    return group;
  };
  for (const { action } of places) {
    for (const lead of action.leads.value ?? []) {
      if (!lead.all) groupOf(lead.agency ?? lead.name, lead.name);
    }
  }
  const named = [...groups.keys()];
  for (const place of places) {
    const leads = place.action.leads.value ?? [];
    const keys = new Set<string>();
    for (const lead of leads) {
      if (!lead.all) keys.add(lead.agency ?? lead.name);
      else if (named.length > 0) for (const key of named) keys.add(key);
      else keys.add(lead.name);
    }
    if (keys.size === 0) groupOf('', phrase('summaries/no-lead')).actions.push(place);
    for (const key of keys) groupOf(key, key).actions.push(place);
  }
  const agencies = [...groups.values()].filter(({ actions }) => actions.length > 0).sort(byName);
  return { agencies, entries: agencies.reduce((sum, { actions }) => sum + actions.length, 0) };
}

function byName(a: AgencyActions, b: AgencyActions): number {
  if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1;
  return compareIds(String(a.name), String(b.name)) || (a.key < b.key ? -1 : 1);
}
