import type { Lead } from '../plan/agency';
import type { Action } from '../plan/plan';
import { parseStatus } from '../plan/statuses';
import { saysComplete } from './claim';

/** What the agencies of a shared action say of it, each in a line under its own name. */
export type AgencyStatements = 'none' | 'all-complete' | 'some-open';

/**
 * Reads `MPS: Completed` and the like in the status, completion and progress cells of an action
 * with several leads. An agency that is silent while another speaks has not finished; where "all
 * agencies" lead, those that speak are the ones that are known.
 */
export function agencyStatements(action: Action): AgencyStatements {
  const leads = action.leads.value ?? [];
  const all = leads.some((lead) => lead.all);
  if (leads.length < 2 && !all) return 'none';
  const complete = new Map<Lead | string, boolean>();
  for (const field of [action.progress, action.completion, action.status]) {
    if (!/[:–—-]/.test(field.text)) continue;
    for (const line of field.text.split('\n')) {
      const statement = /^\W*([^:–—]{2,60}?)\s*(?::|[–—]|\s-\s)\s*(\S.*)$/.exec(line);
      if (!statement) continue;
      const [, name, words] = statement;
      const called = leads.filter((one) => isCalled(one, name!));
      const speakers = called.length === 0 && all && isName(name!) ? [name!] : called;
      const status = speakers.length > 0 ? parseStatus(words!)?.status : null;
      if (!status || status.kind === 'unknown') continue;
      const isComplete = saysComplete(status.kind) && status.items === null;
      for (const speaker of speakers) complete.set(speaker, isComplete);
    }
  }
  if (complete.size === 0) return 'none';
  const silent = leads.some((lead) => !lead.all && !complete.has(lead));
  return !silent && [...complete.values()].every(Boolean) ? 'all-complete' : 'some-open';
}

/** True for what may name a body, and is no date or status of a log. */
function isName(text: string): boolean {
  return /^[A-Z]/.test(text) && !/\d/.test(text) && parseStatus(text)?.status.kind === 'unknown';
}

function isCalled(lead: Lead, written: string): boolean {
  const name = written.trim().toLowerCase();
  return [lead.text, lead.name, lead.agency, lead.part].some((one) => one?.toLowerCase() === name);
}
