import { parseLeads } from '../plan/agencies';
import { makeDirectory, type Directory } from '../plan/directory';
import { suggestAgency } from '../plan/suggest-agency';
import type { CellRef } from '../workbook/address';
import { defineRule } from './define-rule';
import { heldIn, replaceOnce, type CellFix } from './fix';
import { cellsOf } from './where';

/** Leads that the directory does not know are counted as written, each spelling apart. */
export const unknownLead = defineRule({
  id: 'unknown-lead',
  group: 'rows',
  severity: 'advice',
  owner: 'coordinator',
  description: 'Use agencies that the directory knows, or add yours to it.',
  why: 'An agency that is spelt in two ways is counted as two.',
  examples: [
    {
      title: 'A local service that the directory does not have',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'Larkfield Refuge', { day: '2027-04-30' }],
      ],
      finds: ['C3'],
    },
    {
      title: 'A slip of the keyboard',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four days', 'Metropolitan Polce Service', { day: '2027-04-30' }],
      ],
      finds: ['C3'],
    },
    {
      title: 'A local service, once it is in the settings',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'Larkfield Refuge', { day: '2027-04-30' }],
      ],
      settings: { agencies: [{ id: 'larkfield', name: 'Larkfield Refuge', aliases: [] }] },
      finds: [],
    },
  ],
  check({ actions, settings, report }) {
    const unknown = new Map<string, CellRef[]>();
    for (const { action } of actions) {
      for (const { agency, person, all, name } of action.leads.value ?? []) {
        if (agency !== null || person !== null || all) continue;
        const cells = unknown.get(name) ?? [];
        unknown.set(name, cells);
        cells.push(...cellsOf(action.leads));
      }
    }
    if (unknown.size === 0) return;
    const directory = makeDirectory(settings.agencies);
    const others: string[] = [];
    for (const [name, cells] of unknown) {
      const meant = suggestAgency(name, directory);
      if (meant) report({ message: 'near', cells, data: { name, meant: meant.name } });
      else others.push(name);
    }
    if (others.length === 0) return;
    report({ cells: others.flatMap((name) => unknown.get(name)!), data: { names: others } });
  },
  fix: {
    description: 'Writes the agency as the directory does, and leaves the rest of the cell.',
    offer: ({ cells, data }, { settings, workbook }) => {
      const { name, meant } = data;
      if (typeof name !== 'string' || typeof meant !== 'string') return [];
      const directory = makeDirectory(settings.agencies);
      return cells.flatMap((cell): CellFix[] => {
        const text = heldIn(workbook, cell);
        const value = typeof text === 'string' ? replaceOnce(text, name, meant) : null;
        if (value === null) return [];
        const names = unknownNames(value, directory);
        return names.includes(name) || names.length >= unknownNames(String(text), directory).length
          ? []
          : [{ kind: 'agency', cell, value, numberFormat: null }];
      });
    },
  },
});

function unknownNames(text: string, directory: Directory): string[] {
  return parseLeads(text, directory)
    .leads.filter(({ agency, person, all }) => agency === null && person === null && !all)
    .map(({ name }) => name);
}
