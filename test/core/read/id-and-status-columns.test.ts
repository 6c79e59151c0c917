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

describe('ids of actions beside recommendations that begin with their own', () => {
  const ids = (...rows: (readonly string[])[]): (readonly (string | null)[])[] =>
    recommendationsOf(
      read([['Action no', 'Recommendation', 'Action', 'Lead agency', 'Target date'], ...rows]),
    ).map(({ id, text, actions }) => [id.value, text.value, ...actions.map((one) => one.id.value)]);
  const rest = (i: number): string[] => [`${action} ${i}`, 'Housing', '31 March 2027'];

  it.each([
    ['1', '1. Agree a protocol', '1'],
    ['7', '1. Agree a protocol', '1'],
    ['A1', 'R1 Agree a protocol', 'R1'],
    ['1.1', 'Recommendation 1: Agree a protocol', '1'],
    ['SAR/01', 'Recommendation 1 - Agree a protocol', '1'],
  ])('%s beside %j', (number, words, id) => {
    expect(ids([number, words, ...rest(1)])).toEqual([[id, 'Agree a protocol', number]]);
  });

  it('a recommendation that is said again has both actions', () => {
    expect(
      ids(
        ['1', '1. Agree a protocol', ...rest(1)],
        ['2', '2. Train the wards', ...rest(2)],
        ['3', '2. Train the wards', ...rest(3)],
        ['4', '', ...rest(4)],
      ),
    ).toEqual([
      ['1', 'Agree a protocol', '1'],
      ['2', 'Train the wards', '2', '3', '4'],
    ]);
  });

  it('the column of action numbers may stand after them', () => {
    const plan = read([
      ['Recommendation', 'Action no', 'Action', 'Lead agency', 'Target date'],
      ['1. Agree a protocol', '1.1', ...rest(1)],
      ['', '1.2', ...rest(2)],
    ]);
    expect(recommendationsOf(plan).map(({ id }) => id.value)).toEqual(['1']);
    expect(actionsOf(plan).map(({ id }) => id.value)).toEqual(['1.1', '1.2']);
  });

  it('a number that a recommendation happens to begin with is none', () => {
    expect(
      ids(
        ['1', 'Agree a protocol', ...rest(1)],
        ['2', 'Train the wards', ...rest(2)],
        ['3', '2 nurses should be on duty', ...rest(3)],
      ).map(([id]) => id),
    ).toEqual([null, null, null]);
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
