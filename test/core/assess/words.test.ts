import { assess } from '../../../src/core/assess/assess';
import { findClosingWords, findDroppedProse, findOpenWords } from '../../../src/core/assess/prose';
import { defaultSettings } from '../../../src/core/settings/settings';
import { keyOf, makePlan, type ActionInput } from '../../tools/plan';

// Words beside a completed status that say the work is not done, and those that only seem to.
const actionOf = (input: ActionInput) =>
  makePlan({ id: '1', status: 'completed', ...input }).sheets[0]!.recommendations[0]!.actions[0]!;

function openWords(input: ActionInput): string | null {
  const found = findOpenWords(actionOf(input));
  return found && found.field.text.slice(...found.span);
}

test.each<[string, ActionInput, string | null]>([
  ['in progress', { progress: 'Training held. In progress.' }, 'In progress'],
  ['not started', { progress: 'Not started' }, 'Not started'],
  ['among the outcomes', { outcome: 'In progress' }, 'In progress'],
  ['ongoing, which may follow completion', { progress: 'Ongoing' }, null],
  ['nothing', {}, null],
  [
    'under a dated completion of the status',
    { status: { kind: 'completed', text: 'March 2025: completed\nAudit in progress' } },
    'Audit in progress',
  ],
  ['a closing line in the same cell', { progress: 'In progress\nCompleted' }, null],
  [
    'dated after the completion',
    { completion: '2026-05-01', progress: '1 June 2026: In progress' },
    '1 June 2026: In progress',
  ],
  [
    'dated before the completion: how it was',
    { completion: '2026-05-01', progress: '1 April 2026: In progress' },
    null,
  ],
  [
    'dated on the day of completion',
    { completion: '2026-05-01', progress: '1 May 2026: In progress' },
    null,
  ],
  ['dated, where no day of completion is known', { progress: '1 May 2026: In progress' }, null],
])('%s', (_, input, expected) => {
  expect(openWords(input)).toBe(expected);
});

test.each<[string, string | null]>([
  ['Completed. Training to be delivered', 'to be delivered'],
  ['Completed; remaining two by May', 'remaining two by May'],
  ['Completed.\nOne ward still to be visited.', 'still to be visited'],
  ['Completed. Two audits outstanding', 'outstanding'],
  ['Completed. Awaiting funding', 'Awaiting funding'],
  ['3 March 2026: completed\nStill in progress with ward 3', 'Still in progress with ward 3'],
  ['Completed. The audit remains underway', 'remains underway'],
  ['Completed; leaflet still being translated', 'still being translated'],
  // What the board has yet to do is another matter, and so is what is not.
  ['Completed. Awaiting sign-off', null],
  ['Completed; awaiting board sign off.', null],
  ['Completed. Nothing outstanding', null],
  ['Completed. No actions remaining.', null],
  ['Completed. To be published was the leaflet. It was issued in May.', null],
  // The first sentence is what the status itself is read from.
  ['Completed', null],
])('a status of several sentences: %j', (words, expected) => {
  const action = actionOf({});
  const found = findOpenWords({ ...action, status: { ...action.status, text: words } });
  expect(found && found.field.text.slice(...found.span)).toBe(expected);
});

test('a cell that gives the status as well speaks for itself', () => {
  const action = actionOf({ progress: 'In progress' });
  const shared = { ...action, progress: { ...action.progress, sources: action.status.sources } };
  expect(findOpenWords(shared)).toBeNull();
  expect(findOpenWords(action)).not.toBeNull();
});

test('of columns for each quarter, the last that says anything speaks for now', () => {
  const quarters = (text: string) => {
    const action = actionOf({ progress: text });
    const source = action.progress.sources[0]!;
    const sources = [source, { ...source, column: source.column + 1 }];
    return { ...action, progress: { ...action.progress, sources } };
  };
  expect(findOpenWords(quarters('In progress\nReport presented'))).toBeNull();
  expect(findOpenWords(quarters('In progress\n12'))).toBeNull();
  expect(findOpenWords(quarters('Report presented\nIn progress …'))).not.toBeNull();
});

describe('progress that says an open action is done', () => {
  const closing = (input: ActionInput) => {
    const found = findClosingWords(actionOf(input));
    return found && found.field.text.slice(...found.span);
  };

  test.each<[string, string | null]>([
    ['Completed on 3 March 2026 and presented to the board', 'Completed on 3 March 2026'],
    ['COMPLETED.', 'COMPLETED'],
    ['Completed\nThe guidance is on the intranet.', 'Completed'],
    // What is done in part, goes on, or may be asked, closes nothing.
    ['50% completed', null],
    ['Completed two days of four; the rest are booked', null],
    ['Items 1 and 2 completed', null],
    ['Completed and ongoing', null],
    ['Completed?', null],
    ['Not completed', null],
    ['In progress', null],
    // Further on a text tells of many things.
    ['The review was completed on 3 March 2026', null],
    ['March: in progress\nCompleted', null],
    ['', null],
  ])('%j', (progress, expected) => {
    expect(closing({ status: 'in-progress', progress })).toBe(expected);
  });

  test.each<[NonNullable<ActionInput['status']>, boolean]>([
    ['not-started', true],
    ['in-progress', true],
    ['completed', false],
    ['ongoing', false],
    ['not-pursued', false],
    [{ kind: 'in-progress', items: ['2'] }, false],
    [{ kind: 'in-progress', share: 0.5 }, false],
  ])('speaks against the status %j: %s', (status, expected) => {
    expect(closing({ status, progress: 'Completed' }) !== null).toBe(expected);
  });

  test('not where the same cell gives the status', () => {
    const action = actionOf({ status: 'in-progress', progress: 'Completed' });
    const progress = { ...action.progress, sources: action.status.sources };
    expect(findClosingWords({ ...action, progress })).toBeNull();
  });
});

test('words that drop an action are found in its steps and its cells, with their place', () => {
  const dropped = 'Deemed unworkable by the police.';
  const step = findDroppedProse(actionOf({ milestones: [{ text: 'Ask' }, { text: dropped }] }));
  expect(step?.field.text).toBe(dropped);
  const outcome = findDroppedProse(actionOf({ outcome: `Pilot ended. ${dropped}` }));
  expect(outcome?.field.text.slice(...outcome.span)).toMatch(/unworkable/);
  expect(findDroppedProse(actionOf({ progress: 'Delivered' }))).toBeNull();
});

test('a completed action with open words stands to be confirmed', () => {
  const plan = makePlan({ id: '1', status: 'completed', progress: 'Not started' });
  const { actions } = assess(plan, [], { settings: defaultSettings, asAt: '2026-11-23' });
  expect(actions.get(keyOf(0))).toMatchObject({
    kind: 'to-confirm',
    reason: 'contradicted-by-words',
  });
});
