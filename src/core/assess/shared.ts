import type { Lead } from '../plan/agency';
import type { Action } from '../plan/plan';
import { parseStatus } from '../plan/statuses';
import { saysComplete } from './claim';

/** What the agencies of a shared action say of it, each in a line under its own name. */
export type AgencyStatements = 'none' | 'all-complete' | 'some-open';

/**
 * Reads `MPS: Completed` and the like in the status, completion and progress cells of an action
 * with several leads. An agency that is silent while another speaks has not finished.
 */
export function agencyStatements(action: Action): AgencyStatements {
  const leads = (action.leads.value ?? []).filter((lead) => !lead.all);
  if (leads.length < 2) return 'none';
  const complete = new Map<Lead, boolean>();
  for (const field of [action.progress, action.completion, action.status]) {
    if (!field.text.includes(':') && !/[-–—]/.test(field.text)) continue;
    for (const line of field.text.split('\n')) {
      const statement = /^\W*([^:–—]{2,60}?)\s*(?::|[–—]|\s-\s)\s*(\S.*)$/.exec(line);
      const lead = statement && leads.find((one) => isCalled(one, statement[1]!));
      const status = lead ? parseStatus(statement[2]!)?.status : null;
      if (!lead || !status || status.kind === 'unknown') continue;
      complete.set(lead, saysComplete(status.kind) && status.items === null);
    }
  }
  if (complete.size === 0) return 'none';
  return leads.every((lead) => complete.get(lead) === true) ? 'all-complete' : 'some-open';
}

function isCalled(lead: Lead, written: string): boolean {
  const name = written.trim().toLowerCase();
  return [lead.text, lead.name, lead.agency, lead.part].some((one) => one?.toLowerCase() === name);
}
