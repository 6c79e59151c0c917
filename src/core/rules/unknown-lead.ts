import type { CellRef } from '../workbook/address';
import { defineRule } from './define-rule';
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
      title: 'The same service, once it is in the settings',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }],
        ['Train the staff', 'Run four training days', 'Larkfield Refuge', { day: '2027-04-30' }],
      ],
      settings: { agencies: [{ id: 'larkfield', name: 'Larkfield Refuge', aliases: [] }] },
      finds: [],
    },
  ],
  check({ actions, report }) {
    const names = new Set<string>();
    const cells: CellRef[] = [];
    for (const { action } of actions) {
      const unknown = (action.leads.value ?? []).filter(
        (lead) => lead.agency === null && lead.person === null && !lead.all,
      );
      if (unknown.length === 0) continue;
      for (const lead of unknown) names.add(lead.name);
      cells.push(...cellsOf(action.leads));
    }
    if (cells.length > 0) report({ cells, data: { names: [...names] } });
  },
});
