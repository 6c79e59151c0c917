import { deadlineOf, stepDeadline } from '../../../src/core/assess/deadline';
import { completionDay } from '../../../src/core/assess/judge';
import type { BoardRecord } from '../../../src/core/plan/records';
import { makeDate, makePlan, makeRecord, type ActionInput } from '../../tools/plan';

const actionOf = (input: ActionInput) =>
  makePlan({ id: '1', ...input }).sheets[0]!.recommendations[0]!.actions[0]!;

const deadline = (
  input: ActionInput,
  records: readonly BoardRecord[] = [],
  revised: 'agreed' | 'requested' = 'requested',
) => deadlineOf(actionOf(input), records, revised);

const ongoing = { kind: 'open-ended', text: 'Ongoing' } as const;
const none = { kind: 'none', text: 'N/A' } as const;
const early = '2026-06-30';
const late = '2026-12-31';

describe('the date that an action is due by', () => {
  it('is the earliest of several, and all of it the latest, however they are written', () => {
    expect(deadline({ target: [late, early] })).toMatchObject({
      due: early,
      final: late,
      original: early,
    });
  });

  it('leaves out the dates that its steps have as their own', () => {
    const milestones = [{ target: early }, {}];
    expect(deadline({ target: [early, late], milestones })).toMatchObject({ due: late });
    expect(deadline({ target: early, milestones })).toMatchObject({ due: early });
    expect(deadline({ target: [early, late], milestones: [{}, {}] })).toMatchObject({ due: early });
  });

  it('is the first revised date where there is no other', () => {
    expect(deadline({ revised: [early, late] })).toMatchObject({
      due: early,
      original: early,
      requested: late,
      moves: 1,
    });
  });

  it.each<[string, ActionInput, string]>([
    ['a blank cell', {}, 'none'],
    ['a blank cell of an action that goes on', { status: 'ongoing' }, 'open-ended'],
    ['ongoing', { target: ongoing }, 'open-ended'],
    ['monthly', { target: { kind: 'recurring', text: 'Monthly' } }, 'open-ended'],
    [
      'a day that does not exist',
      { target: { end: '2026-09-30', doubt: 'impossible-date' } },
      'unusable',
    ],
    [
      'a year that cannot be meant',
      { target: { end: '2206-09-30', doubt: 'implausible-year' } },
      'unusable',
    ],
    ['the day of an update', { target: { end: early, role: 'update' } }, 'unusable'],
    ['N/A', { target: none }, 'none'],
    ['ongoing, beside words that are none', { target: [none, ongoing] }, 'open-ended'],
    [
      'N/A, beside a date that is none',
      { target: [none, { end: early, role: 'update' }] },
      'unusable',
    ],
  ])('%s', (_, input, state) => {
    expect(deadline(input)).toMatchObject({ state, due: null, moves: 0 });
  });

  it('may be called the target', () => {
    expect(deadline({ target: { end: early, role: 'target' } }).due).toBe(early);
  });

  it('ends a review that comes round, where it names a day', () => {
    expect(deadline({ target: { kind: 'recurring', end: early } })).toMatchObject({
      state: 'dated',
      due: early,
    });
  });

  it('is one that the board agreed to, where there was none', () => {
    const records = [makeRecord('1', 'date-agreed', { newDate: late })];
    expect(deadline({}, records)).toMatchObject({
      state: 'dated',
      due: late,
      original: late,
      moves: 0,
      agreedMove: false,
    });
  });
});

describe('a later date that the row asks for', () => {
  const input = { target: early, revised: late };
  const refused = (newDate: string | null) => [makeRecord('1', 'date-refused', { newDate })];

  it('is requested until the board agrees, and is a move', () => {
    expect(deadline(input)).toMatchObject({ due: early, requested: late, moves: 1 });
  });

  it('is agreed where the settings say that revised dates are', () => {
    expect(deadline(input, [], 'agreed')).toMatchObject({
      due: late,
      original: early,
      requested: null,
      moves: 1,
      agreedMove: true,
    });
  });

  it('is gone where it was refused, by its day or without one', () => {
    expect(deadline(input, refused(late)).requested).toBeNull();
    expect(deadline(input, refused(null)).requested).toBeNull();
    expect(deadline(input, refused('2026-10-31')).requested).toBe(late);
    expect(deadline(input, [makeRecord('1', 'sent-back')]).requested).toBe(late);
  });

  it('is none where it is no later, or there is nothing to be later than', () => {
    expect(deadline({ target: late, revised: early }).requested).toBeNull();
    expect(deadline({ target: late, revised: late })).toMatchObject({ requested: null, moves: 0 });
    expect(deadline({ target: ongoing }).requested).toBeNull();
  });
});

describe('the date of a step', () => {
  const action = deadline({ target: early, revised: late });
  const stepOf = (target: Parameters<typeof makeDate>[0] | undefined) =>
    actionOf({ milestones: [target === undefined ? {} : { target }] }).milestones[0]!.target;

  it('is its own, else that of its action', () => {
    expect(stepDeadline(stepOf('2026-08-31'), action)).toMatchObject({
      state: 'dated',
      due: '2026-08-31',
      original: '2026-08-31',
      requested: late,
      agreedMove: false,
    });
    expect(stepDeadline(stepOf(undefined), action)).toBe(action);
  });

  it('has nothing asked for where its own is as late', () => {
    expect(stepDeadline(stepOf(late), action).requested).toBeNull();
  });

  it('is none where its words are, unless a later one was agreed for the whole action', () => {
    expect(stepDeadline(stepOf(ongoing), action)).toMatchObject({ state: 'open-ended', due: null });
    const agreed = deadline({ target: early, revised: late }, [], 'agreed');
    expect(stepDeadline(stepOf(ongoing), agreed)).toBe(agreed);
    expect(stepDeadline(stepOf(late), agreed)).toMatchObject({ due: late, agreedMove: false });
  });
});

test.each([
  ['a day', makeDate(early), early],
  ['a month that is over', makeDate({ start: '2026-10-01', end: '2026-10-31' }), '2026-10-31'],
  ['this month: up to today', makeDate({ start: '2026-11-01', end: '2026-11-30' }), '2026-11-23'],
  ['a month that begins today', makeDate({ start: '2026-11-23', end: '2026-12-22' }), '2026-11-23'],
  ['a month that ends today', makeDate({ start: '2026-10-24', end: '2026-11-23' }), '2026-11-23'],
  ['a month ahead', makeDate({ start: '2026-12-01', end: '2026-12-31' }), '2026-12-31'],
  ['an end without a beginning', makeDate({ end: late }), late],
  ['no day', makeDate(ongoing), null],
  ['a day that does not exist', makeDate({ end: early, doubt: 'impossible-date' }), null],
  ['nothing', null, null],
])('the day of a completion: %s', (_, completion, expected) => {
  expect(completionDay(completion, '2026-11-23')).toBe(expected);
});
