import type { Lead } from './agency';
import type { Directory } from './directory';
import { leadsOf } from './lead-grammar';
import { splitLeadText } from './lead-segments';
import type { Doubt } from './field';

/** Whom a lead cell names. */
export interface ParsedLeads {
  /** In the order written; empty where the words name nobody (`TBC`, `Redacted`). */
  readonly leads: readonly Lead[];
  /** `unknown-agency` where a body is named that the directory does not know. */
  readonly doubt?: Doubt;
}

/** Plans repeat few lead texts over many rows. */
const memory = new WeakMap<Directory, Map<string, ParsedLeads>>();
const MEMORY_SIZE = 5000;

/**
 * Reads whom a lead cell names: one lead for each agency, post or person. Names that hold a comma
 * or an "and" stay whole: a text is divided there only between names that the directory knows, or
 * that look like bodies or posts. Nothing is guessed: a body that the directory does not know is
 * kept in its own words with `agency: null`.
 */
export function parseLeads(text: string, directory: Directory): ParsedLeads {
  let known = memory.get(directory);
  if (!known) memory.set(directory, (known = new Map()));
  let parsed = known.get(text);
  if (!parsed) {
    const leads = distinctLeads(leadsOf(splitLeadText(text, directory)));
    const unknown = leads.some((lead) => lead.agency === null && !lead.all && lead.person === null);
    parsed = unknown ? { leads, doubt: 'unknown-agency' } : { leads };
    if (known.size >= MEMORY_SIZE) known.clear();
    known.set(text, parsed);
  }
  return parsed;
}

/** Each lead once, with all that is said of it: an agency named in two spellings or rows is one. */
export function distinctLeads(leads: readonly Lead[]): readonly Lead[] {
  if (leads.length < 2) return leads;
  const found = new Map<string, Lead>();
  for (const lead of leads) {
    // Two withheld names, two managers, may be two persons.
    const { agency, name, person, part } = lead;
    const key = JSON.stringify(agency === null ? [found.size] : [agency, name, person, part]);
    const known = found.get(key);
    if (!known) found.set(key, lead);
    else if (lead.leads && !known.leads) found.set(key, { ...known, leads: true });
  }
  return found.size === leads.length ? leads : [...found.values()];
}
