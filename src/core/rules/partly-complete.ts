import { agencyStatements } from '../assess/shared';
import { defineRule } from './define-rule';
import { cellsFor, cellsOf } from './where';

/** The whole says completed; a part of it says not. */
export const partlyComplete = defineRule({
  id: 'partly-complete',
  group: 'contradictions',
  severity: 'error',
  owner: 'agency',
  description: 'Call an action completed only when all of it is.',
  why: 'An action that is counted as completed while a step or an agency is not misleads the board.',
  examples: [
    {
      title: 'One of two agencies is still at work',
      sheet: [
        ['Recommendation', 'Action', 'Lead agency', 'Status', 'Progress'],
        [
          'Review the policy',
          'Brief every team',
          'MPS\nELFT',
          'Completed',
          'MPS: Completed\nELFT: In progress',
        ],
        ['Train the staff', 'Run four training days', 'MPS', 'Completed', 'Four days held'],
      ],
      finds: ['D2'],
    },
  ],
  checkAction(place, { report }) {
    const { action, standing } = place;
    if (standing.kind !== 'to-confirm' || standing.reason !== 'partly-complete') return;
    const share = action.status.value?.share;
    const shared = agencyStatements(action) === 'some-open';
    const message = typeof share === 'number' ? 'share' : shared ? 'agency' : 'step';
    report({
      message,
      cells: cellsFor(place, 'status', action.status),
      related: message === 'agency' ? cellsOf(action.progress) : [],
      about: action.key,
    });
  },
});
