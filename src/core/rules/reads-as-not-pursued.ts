import { findDroppedProse } from '../assess/prose';
import { defineRule } from './define-rule';
import { cellsFor, cellsOf } from './where';

/** The status says completed; the words beside it say that the idea was dropped. */
export const readsAsNotPursued = defineRule({
  id: 'reads-as-not-pursued',
  group: 'contradictions',
  severity: 'error',
  owner: 'coordinator',
  description: 'Confirm a completion that reads as not pursued.',
  why: 'A board that counts a dropped action as done is misled.',
  examples: [
    {
      title: 'Completed, and found unworkable',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status', 'Outcome'],
        [
          'Explore door cameras',
          'Set up a project group',
          'LBTH',
          { day: '2026-03-31' },
          'Completed',
          'The group met twice. The idea was deemed unworkable.',
        ],
        [
          'Train the staff',
          'Run four training days',
          'MPS',
          { day: '2027-04-30' },
          'Completed',
          'All teams trained',
        ],
      ],
      finds: ['E2'],
    },
    {
      title: 'The board has decided',
      sheet: [
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Status', 'Outcome'],
        [
          '1',
          'Explore door cameras',
          'Set up a project group',
          'LBTH',
          'Completed',
          'Deemed unworkable.',
        ],
      ],
      beside: {
        'Sign-off record': [
          ['Sign-off record'],
          ['What the board has decided'],
          ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
          ['1', 'Plan', 'Not pursued', { day: '2026-09-30' }, 'Quarter 2', null, 'Unlawful'],
        ],
      },
      finds: [],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.kind !== 'to-confirm' || standing.reason !== 'contradicted-by-words') return;
    const prose = findDroppedProse(action);
    if (!prose) return;
    report({
      data: { text: sentenceAt(prose.field.text, prose.span) },
      cells: cellsFor(place, 'status', action.status),
      related: cellsOf(prose.field),
      about: action.key,
    });
  },
});

/** Longer sentences are quoted from a few words before what they say. */
const LONG = 90;

/** The sentence of a text that holds a span, or as much of it as tells. */
function sentenceAt(text: string, [start, end]: readonly [number, number]): string {
  const before = text.slice(0, start).search(/[^.\n]*$/);
  const after = /^[^.\n]*\.?/.exec(text.slice(end))![0];
  const sentence = (text.slice(before, end) + after).trim();
  if (sentence.length <= LONG || start - before < LONG / 2) return sentence;
  const lead = text.slice(start - LONG / 3, start).replace(/^\S*\s/, '');
  return `… ${lead}${text.slice(start, end)}${after}`.trim();
}
