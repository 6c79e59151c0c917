import { actionsOf, read, recommendationsOf } from './reading';

// Layouts that generated plans were once misread in.
const recommendation = 'Agencies should review how they work together in matters of housing.';
const action = 'Write the protocol for sharing records with front line teams';

describe('ids of recommendations beside ids of actions', () => {
  it.each([
    ['Rec no.', 'Action no.', 'Action'],
    ['Recommendation number', 'Action number', 'Action'],
    ['Rec number', 'Action ref', 'Action to be taken'],
    ['Reference number', 'Action ID', 'Action required'],
  ])('%s, %s, %s', (first, second, words) => {
    const plan = read([
      [first, 'Recommendation', second, words, 'Lead agency', 'Target date'],
      ['1', recommendation, '1.1', action, 'Housing', '31 March 2027'],
    ]);
    expect(recommendationsOf(plan)[0]!.id.value).toBe('1');
    expect(actionsOf(plan)[0]!.id.value).toBe('1.1');
    expect(actionsOf(plan)[0]!.text.value).toBe(action);
  });

  it('parted from the plan by a blank column', () => {
    const plan = read([
      ['Rec no.', null, 'Recommendation', 'Action no.', 'Action', 'Lead agency', 'Status'],
      ['1', null, recommendation, '1.1', action, 'Housing', 'Completed'],
    ]);
    expect(recommendationsOf(plan)[0]!.id.value).toBe('1');
    expect(actionsOf(plan)[0]!.id.value).toBe('1.1');
  });
});

it.each(['Completed', 'Completed 23 November 2026'])(
  'progress that sounds like a status does not speak over "%s" beside it',
  (said) => {
    const progress = 'Staff were briefed; the audit is still to be done.';
    const plan = read([
      ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Progress', 'Status'],
      ['1', recommendation, action, 'Housing', '31 March 2027', progress, said],
    ]);
    expect(actionsOf(plan)[0]!.progress.value).toBe(progress);
    expect(actionsOf(plan)[0]!.status.value?.kind).toBe('completed');
  },
);

it('progress that is the only word on how rows stand is their status', () => {
  const plan = read([
    ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Progress'],
    ['1', recommendation, action, 'Housing', '31 March 2027', 'Completed'],
  ]);
  expect(actionsOf(plan)[0]!.status.value?.kind).toBe('completed');
});
