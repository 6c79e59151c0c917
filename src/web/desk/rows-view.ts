import type { CheckResult } from '../../actions/check';
import { standingKinds } from '../../core/assess/standing';
import { agencyEntries } from '../../core/summaries/agencies';
import { placedActions } from '../../core/summaries/placed';
import type { RowsView } from './calls';

/** How each row of the plan is judged and who leads it, for the grid's filters. */
export function rowsView({ outcome }: CheckResult): RowsView {
  const places = placedActions(outcome.plan, outcome.assessment);
  const leads = new Map<string, number[]>();
  for (const [index, { actions }] of agencyEntries(places).agencies.entries()) {
    for (const { action } of actions) {
      const set = leads.get(action.key);
      if (set) set.push(index);
      else leads.set(action.key, [index]);
    }
  }
  const agencySets: number[][] = [];
  const known = new Map<string, number>();
  const sheets = new Map<string, { rows: number[]; standings: number[]; agencies: number[] }>();
  for (const { action, standing } of places) {
    const set = leads.get(action.key) ?? [];
    let index = known.get(set.join());
    if (index === undefined) known.set(set.join(), (index = agencySets.push(set) - 1));
    let sheet = sheets.get(action.sheet);
    if (!sheet) sheets.set(action.sheet, (sheet = { rows: [], standings: [], agencies: [] }));
    for (const row of action.rows) {
      sheet.rows.push(row);
      sheet.standings.push(standingKinds.indexOf(standing.kind));
      sheet.agencies.push(index);
    }
  }
  return {
    agencySets,
    sheets: [...sheets].map(([sheet, { rows, standings, agencies }]) => ({
      sheet,
      rows: Uint32Array.from(rows),
      standings: Uint8Array.from(standings),
      agencies: Uint16Array.from(agencies),
    })),
  };
}
