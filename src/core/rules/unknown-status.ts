import type { Field } from '../plan/field';
import type { Status } from '../plan/status';
import { suggestStatus } from '../plan/suggest-status';
import { defineRule } from './define-rule';
import { heldIn, replaceOnce, type CellFix } from './fix';
import { cellsOf } from './where';

/** Status words that mean nothing certain leave the action open. */
export const unknownStatus = defineRule({
  id: 'unknown-status',
  group: 'rows',
  severity: 'warning',
  owner: 'coordinator',
  description: 'Use status words that can be understood.',
  why: 'An action whose status is not understood counts as open, even where it was meant to be closed.',
  examples: [
    {
      title: 'A word that is no status',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        ['Review the policy', 'Write a new policy', 'ELFT', { day: '2027-03-31' }, 'Parked'],
        ['Train the staff', 'Run four training days', 'MPS', { day: '2027-04-30' }, 'In progress'],
      ],
      finds: ['E2'],
    },
  ],
  checkAction({ action }, { report }) {
    const look = (status: Field<Status>): void => {
      if (status.value?.kind !== 'unknown' && status.doubt !== 'unknown-status') return;
      const written = status.text.trim();
      if (written === '' || status.sources.length === 0) return;
      report({ cells: cellsOf(status), data: { text: written }, about: action.key });
    };
    look(action.status);
    for (const step of action.milestones) look(step.status);
  },
  fix: {
    description: 'Puts right a slip or two in a status word, and leaves the rest of the cell.',
    offer: ({ cells, data }, { workbook }) =>
      cells.flatMap((cell): CellFix[] => {
        const held = heldIn(workbook, cell);
        const value = typeof held === 'string' ? spelled(held, String(data.text)) : null;
        return value === null ? [] : [{ kind: 'status', cell, value, numberFormat: null }];
      }),
  },
});

/** A cell with its status spelled as it was meant; null where that is not certain. */
function spelled(held: string, status: string): string | null {
  const suggestion = suggestStatus(status);
  return suggestion === null ? null : replaceOnce(held, suggestion.written, suggestion.meant);
}
