import {
  closingWords,
  isClosingText,
  parseStatus,
  readsAsNotPursued,
} from '../../../../src/core/plan/statuses';
import { statusWords } from '../../../../src/core/plan/statuses/vocabulary';
import { linesOf, statusOf } from './in-words';

describe('a status cell', () => {
  it.each([
    ['Completed', 'completed'],
    ['Complete', 'completed'],
    ['COMPLETED', 'completed'],
    ['Complete:', 'completed'],
    ['Complete and ongoing', 'completed, and goes on'],
    ['Complete and ongoing: 31 October 2016', 'completed, and goes on'],
    ['Complete/ongoing', 'completed, and goes on'],
    ['Completed - June 2020.', 'completed'],
    ['Full review completed 02/03/2020', 'completed'],
    ['1-3 Complete and indicated on templates', 'completed, items 1 2 3'],
    ['1, 2 and 4 complete', 'completed, items 1 2 4'],
    ['Status: Complete', 'completed'],
    ['Green - complete', 'completed'],
    ['Delivered', 'completed'],
    ['closed', 'completed'],
    ['fully implemented', 'completed'],
    ['ready for assessment', 'completed'],
    ['Embedded', 'completed, and goes on'],
    ['100%', 'completed, 100%'],
    ['✓', 'completed'],
    ['✔', 'completed'],
    ['√', 'completed'],
    ['ü', 'completed'],
    ['signed off', 'signed-off'],
    ['Signed off by SAB 12/03/2025', 'signed-off'],
    ['Completed and signed off', 'signed-off'],
    ['discharged', 'signed-off'],
    ['Outcome achieved', 'outcome-achieved'],
    ['rejected', 'not-pursued'],
    ['Closed - not pursued', 'not-pursued'],
    ['Not agreed', 'not-pursued'],
    ['No longer required', 'not-pursued'],
    ['Closed - transferred to SAB', 'not-pursued (inferred)'],
    ['Duplicate', 'not-pursued (inferred)'],
    ['Reopened', 'in-progress'],
    ['Un-started', 'not-started'],
    ['Ongoing', 'ongoing'],
    ['On going', 'ongoing'],
    ['On-going', 'ongoing'],
    ['2. Ongoing - on track', 'ongoing'],
    ['In progress', 'in-progress'],
    ['underway', 'in-progress'],
    ['On Track to deliver', 'in-progress'],
    ['Not on track to deliver', 'in-progress'],
    ['Some issues', 'in-progress'],
    ['partially implemented', 'in-progress'],
    ['Open (5%)', 'in-progress, 5%'],
    ['Open', 'in-progress'],
    ['75% complete', 'in-progress, 75%'],
    ['2 of 4 actions complete', 'in-progress, 50%'],
    ['Red – overdue', 'in-progress'],
    ['Not started', 'not-started'],
    ['0%', 'not-started, 0%'],
    ['not progressed', 'not-started (inferred)'],
    ['Agreed', 'unknown (unknown-status)'],
    ['Partly agreed', 'unknown (unknown-status)'],
    ['SOLVED/ PENDING', 'unknown (unknown-status)'],
    ['Training rolled out', 'unknown (unknown-status)'],
    ['x', 'unknown (unknown-status)'],
    ['< Select >', 'none'],
    ['Amber', 'none'],
    ['G', 'none'],
    ['Red\nAmber\nGreen', 'none'],
    ['', 'none'],
    ['  \n', 'none'],
  ])('%j is %s', (text, expected) => {
    expect(statusOf(text)).toBe(expected);
  });

  it.each([
    'not complete',
    'incomplete',
    'Not yet fully completed',
    'yet to be completed',
    'to be completed by March',
    'will be completed',
    'should be completed in May 2025',
    'Complete by March 2025',
    'partially complete',
    'almost complete',
    'Nearly complete',
    'Completed in part',
    'Completed, training outstanding',
    'audit completed, training outstanding',
    'Completion expected June 2025',
    'awaiting completion',
    'Completed?',
    'Complete plan for presentations',
    'On track – complete by March 2025',
    'Actions 1-3 complete, 4 outstanding',
    '1. Complete\n2. In progress',
  ])('%j is no completion', (text) => {
    expect(parseStatus(text)?.status.kind).not.toMatch(/completed|signed-off|outcome/);
  });

  it.each(statusWords.map(({ word, kind }) => [word, kind]))('knows "%s" as %s', (word, kind) => {
    const upper = word.toUpperCase();
    expect(parseStatus(upper)?.status.kind).toBe(kind);
  });
});

describe('the status lines of a mixed cell', () => {
  it.each<[string, string[]]>([
    [
      'Search created to assess compliance\n\nCompleted: 31 October 2016',
      ['completed «Completed: 31 October 2016» completion 2016-10-31'],
    ],
    [
      'Checklist audit\n\nComplete and ongoing: 31 October 2016',
      ['completed, and goes on «Complete and ongoing: 31 October 2016» completion 2016-10-31'],
    ],
    [
      '4. An audit has been completed to ensure that the system works\n\nCompleted',
      ['completed «Completed»'],
    ],
    [
      '1. Complete 31/01/2020\n2. Complete 28/02/2020',
      [
        '#1 completed, items 1 «Complete 31/01/2020» completion 2020-01-31',
        '#2 completed, items 2 «Complete 28/02/2020» completion 2020-02-28',
      ],
    ],
    [
      'Terms of reference added. Complete 14/03/2020',
      ['completed «Complete 14/03/2020» completion 2020-03-14 beside «Terms of reference added.»'],
    ],
    [
      'Terms of reference added to the system Complete 14/03/2020.',
      [
        'completed «Complete 14/03/2020» completion 2020-03-14 beside «Terms of reference added to the system»',
      ],
    ],
    [
      '1-3 Complete and shown on templates -20/01/2020. As a result, better.',
      [
        '#1-3 completed, items 1 2 3 «Complete and shown on templates -20/01/2020» completion 2020-01-20 beside «As a result, better.»',
      ],
    ],
    [
      '1. Complete and occurs every two months.',
      ['#1 completed, and goes on, items 1 «Complete and occurs every two months»'],
    ],
    [
      '3. Complete. The joint procedure is in use',
      ['#3 completed, items 3 «Complete» beside «The joint procedure is in use»'],
    ],
    [
      'In progress – due 31 March 2025',
      ['in-progress «In progress – due 31 March 2025» target 2025-03-31'],
    ],
    [
      'Completed 31/03/2025, review due 30/09/2025',
      [
        'completed «Completed 31/03/2025, review due 30/09/2025» completion 2025-03-31 target 2025-09-30',
      ],
    ],
    ['31/03/2025 - Completed', ['completed «31/03/2025 - Completed» completion 2025-03-31']],
    [
      'Policy drafted.\nSigned off 12 May 2025',
      ['signed-off «Signed off 12 May 2025» completion 2025-05-12'],
    ],
    ['✓ 31/03/2025', ['completed «✓ 31/03/2025» completion 2025-03-31']],
  ])('%j', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it.each([
    '4. Complete plan for presentations',
    'Ongoing dip sampling of reports',
    'Ongoing monitoring of non-compliance.',
    'Review the findings of the audit completed in December 2018.',
    'Policies were issued in November 2014',
    'The Trust will continue to share reports once finalised internally.',
    'Complete and submit the form',
    'Continue to review the full caseload for completion and quality',
    'A pilot for submitting forms has begun.',
    'Number of staff with training completed',
    'Open cases are reviewed weekly',
    'Closed cases are audited',
  ])('%j holds none', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});

describe('closing text', () => {
  it.each([
    'Completed',
    'Complete.',
    'Completed: 31 October 2016',
    'Complete 31/01/2020',
    'Completed - June 2020.',
    'Completed on 3rd March 2025',
    '31/03/2025 - completed',
    'Complete and ongoing: 31 October 2016',
    'All actions completed',
    'Fully implemented',
    'Signed off 12/03/2025',
    'COMPLETED\u00a031/01/2020',
    '✓',
  ])('%j closes a row', (text) => {
    expect(isClosingText(text)).toBe(true);
  });

  it.each([
    '',
    'audit completed, training outstanding',
    '1–3 complete',
    '1. Complete',
    'incomplete',
    'not complete',
    'Completed?',
    'Complete by March 2025',
    'to be completed by March',
    'Completed in part',
    'Partially complete',
    'Completed 31 September 2020',
    'Completed: 31/01/2020, 28/02/2020',
    'Completed subject to sign off',
    '75% complete',
    'Ongoing',
    '31 October 2016',
    'Complete plan',
  ])('%j does not', (text) => {
    expect(isClosingText(text)).toBe(false);
  });

  it('holds for every closing word', () => {
    expect(closingWords.filter((word) => !isClosingText(word))).toEqual([]);
  });
});

describe('prose that says an action was dropped', () => {
  it.each([
    [
      'The CSP action plan did not recommend taking forward the idea. SAB did not consider it appropriate. Deemed unworkable by the police.',
      'did not recommend taking forward the idea',
    ],
    ['Deemed unworkable by the police.', 'Deemed unworkable'],
    ['SAB did not consider it appropriate.', 'did not consider it appropriate'],
    [
      'There are no immediate plans to progress this recommendation',
      'no immediate plans to progress',
    ],
    ['The proposal was rejected by the board in March.', 'The proposal was rejected'],
    ['This action is no longer required following the merger.', 'no longer required'],
    ['The recommendation was not accepted by the Trust.', 'The recommendation was not accepted'],
    ['The partnership decided not to pursue this action.', 'decided not to'],
    ['Superseded by the new regional protocol.', 'Superseded'],
    ['Agreed that this would not be taken forward.', 'would not be taken forward'],
    ['The police felt the scheme was not feasible.', 'The police felt the scheme was not feasible'],
    ['Action withdrawn.', 'Action withdrawn'],
    ['Not taken forward for lack of funding.', 'Not taken forward'],
    [
      'The Trust does not agree with this recommendation.',
      'does not agree with this recommendation',
    ],
    ['The panel rejected this recommendation.', 'rejected this recommendation'],
    ['The option was found to be impractical.', 'found to be impractical'],
  ])('%j', (text, words) => {
    const span = readsAsNotPursued(text);
    expect(span && text.slice(...span)).toBe(words);
  });

  it.each([
    'No recommendation was rejected.',
    'None of the actions were withdrawn.',
    'Police rejected the alternative.',
    'The referral was declined by the service.',
    'She declined support.',
    'The victim withdrew her statement.',
    'If the proposal is rejected, the board will escalate.',
    'No patient should be considered for discharge without agreement.',
    'Where a referral is not accepted, escalate.',
    'The old policy was superseded by the new one, which is now in place.',
    'Staff are reminded not to proceed with discharge without agreement.',
    'It is not appropriate to use family members as interpreters.',
    'Training will not be completed until June.',
    'All recommendations were accepted and taken forward.',
    'Completed: 31 October 2016',
    'Ensure that appropriate action is taken.',
    '',
  ])('%j says no such thing', (text) => {
    expect(readsAsNotPursued(text)).toBeNull();
  });
});
