import { assess } from '../../../src/core/assess/assess';
import type { Standing } from '../../../src/core/assess/standing';
import type { BoardRecord } from '../../../src/core/plan/records';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import { keyOf, makePlan, makeRecord, type ActionInput } from '../../tools/plan';

const asAt = '2026-11-23';

function stand(
  action: ActionInput,
  records: readonly BoardRecord[] = [],
  settings: Partial<Settings> = {},
): Standing {
  const outcome = assess(makePlan({ id: '1', ...action }), records, {
    settings: { ...defaultSettings, ...settings },
    asAt,
  });
  return outcome.actions.get(keyOf(0))!;
}

const impossible = { kind: 'day', doubt: 'impossible-date', text: '31 September 2020' } as const;
const ongoing = { kind: 'open-ended', text: 'Ongoing' } as const;
const placeholder = { kind: 'none', text: 'TBC' } as const;

describe('an open action is judged by its date', () => {
  it.each<[string, ActionInput, Partial<Standing>]>([
    ['overdue the day after', { target: '2026-11-22' }, { kind: 'overdue', daysLate: 1 }],
    ['not overdue on the day itself', { target: '2026-11-23' }, { kind: 'due-soon', daysLate: 0 }],
    ['due soon within 30 days', { target: '2026-12-23' }, { kind: 'due-soon', daysLate: -30 }],
    ['not yet due after them', { target: '2026-12-24' }, { kind: 'not-yet-due', daysLate: -31 }],
    ['open-ended', { target: ongoing }, { kind: 'open-ended', reason: 'open-ended-words' }],
    ['ongoing and no date', { status: 'ongoing' }, { kind: 'open-ended', daysLate: null }],
    ['no status, no date', {}, { kind: 'no-date', reason: 'no-date-found' }],
    ['to be confirmed', { target: placeholder }, { kind: 'no-date', reason: 'no-date-found' }],
    ['impossible', { target: impossible }, { kind: 'no-date', reason: 'unusable-date' }],
    ['in progress and late', { status: 'in-progress', target: '2026-10-31' }, { kind: 'overdue' }],
    ['words not known', { status: 'unknown', target: '2026-10-31' }, { kind: 'overdue' }],
    [
      'several dates that belong to no step: the earliest',
      { target: ['2026-10-31', '2027-10-31'] },
      { kind: 'overdue', deadline: '2026-10-31' },
    ],
    [
      'a completion date in its target cell is none',
      { target: { start: '2016-10-31', end: '2016-10-31', role: 'completion' } },
      { kind: 'no-date' },
    ],
  ])('%s', (_, action, expected) => {
    expect(stand(action)).toMatchObject(expected);
  });
});

const closures: readonly [string, ActionInput, Partial<Standing>][] = [
  ['the agency says completed', { status: 'completed' }, { kind: 'completed', reason: 'status' }],
  ['an agency’s own "signed off"', { status: 'signed-off' }, { kind: 'completed' }],
  ['an agency’s own "outcome achieved"', { status: 'outcome-achieved' }, { kind: 'completed' }],
  [
    'a completion date without a status',
    { completion: '2026-10-01' },
    { kind: 'completed', reason: 'completion-date' },
  ],
  [
    'completed and ongoing',
    { status: { kind: 'completed', continuing: true }, completion: '2016-10-31' },
    { kind: 'completed', continuing: true, completed: '2016-10-31' },
  ],
  [
    'late',
    { status: 'completed', target: '2026-09-30', completion: '2026-10-02' },
    { kind: 'completed-late', daysLate: 2 },
  ],
  [
    'on the day',
    { status: 'completed', target: '2026-09-30', completion: '2026-09-30' },
    { kind: 'completed', daysLate: 0 },
  ],
  [
    'in a month that began before the deadline',
    {
      status: 'completed',
      target: '2026-09-15',
      completion: { kind: 'month', start: '2026-09-01', end: '2026-09-30' },
    },
    { kind: 'completed', daysLate: 0 },
  ],
  [
    'in this month, which is not over',
    { status: 'completed', completion: { start: '2026-11-01', end: '2026-11-30' } },
    { kind: 'completed', completed: asAt },
  ],
  [
    'in the future',
    { status: 'completed', completion: '2026-12-01' },
    { kind: 'to-confirm', reason: 'completion-in-future' },
  ],
  [
    'an expected date without a status closes nothing',
    { completion: '2026-12-01', target: '2026-10-01' },
    { kind: 'overdue', completed: null },
  ],
  [
    'in progress beside a completion date',
    { status: 'in-progress', completion: '2026-10-01', target: '2026-09-01' },
    { kind: 'to-confirm', reason: 'open-with-completion-date' },
  ],
  [
    'completed in share',
    { status: { kind: 'completed', share: 0.8 } },
    { kind: 'to-confirm', reason: 'partly-complete' },
  ],
  [
    'completed beside prose that drops it',
    { status: 'completed', milestones: [{ text: 'Deemed unworkable by the police.' }] },
    { kind: 'to-confirm', reason: 'contradicted-by-words' },
  ],
  [
    'completed beside progress that says it is not',
    { status: 'completed', progress: 'Training booked. In progress' },
    { kind: 'to-confirm', reason: 'contradicted-by-words' },
  ],
  [
    'completed after a log that says how it went',
    {
      status: 'completed',
      completion: '2026-05-01',
      progress: '12/01/2026 - In progress\n02/02/2026 - Not started in two teams',
    },
    { kind: 'completed' },
  ],
  [
    'not pursued, on the agency’s word',
    { status: 'not-pursued', target: '2026-10-01' },
    { kind: 'to-confirm', reason: 'claimed-not-pursued' },
  ],
];

describe('a closure is what its row can bear', () => {
  it.each(closures)('%s', (_, action, expected) => {
    expect(stand(action)).toMatchObject(expected);
  });
});

describe('steps', () => {
  it('make an action overdue when any unfinished one is', () => {
    const standing = stand({
      status: 'in-progress',
      milestones: [
        { target: '2026-01-31', status: 'completed', completion: '2026-01-20' },
        { target: '2026-03-31' },
        { target: '2026-10-31' },
        { target: '2027-03-31' },
      ],
    });
    expect(standing).toMatchObject({
      kind: 'overdue',
      reason: 'milestone',
      deadline: '2026-03-31',
    });
    expect(standing.overdueMilestones).toEqual(['Plan!1/2', 'Plan!1/3']);
  });

  it('leave it not yet due when only finished ones were', () => {
    const standing = stand({
      milestones: [{ target: '2026-01-31', status: 'completed' }, { target: '2027-03-31' }],
    });
    expect(standing).toMatchObject({ kind: 'not-yet-due', deadline: '2027-03-31' });
  });

  it('complete it when every one is complete, on the last one’s day', () => {
    const standing = stand({
      milestones: [
        { target: '2026-01-31', status: 'completed', completion: '2026-01-20' },
        { target: '2026-03-31', status: 'completed', completion: '2026-04-02' },
      ],
    });
    expect(standing).toMatchObject({
      kind: 'completed-late',
      reason: 'milestone',
      completed: '2026-04-02',
      daysLate: 2,
    });
  });

  it('leave it to be confirmed when it says completed and one does not', () => {
    const standing = stand({ status: 'completed', milestones: [{}, { status: 'in-progress' }] });
    expect(standing).toMatchObject({ kind: 'to-confirm', reason: 'partly-complete' });
  });

  it('are completed by a status that covers their numbers, and the action is not', () => {
    const plan = makePlan({
      target: '2026-10-31',
      status: { kind: 'completed', items: ['1', '2', '3'] },
      milestones: [{}, {}, {}, {}],
    });
    const { actions, milestones } = assess(plan, [], { settings: defaultSettings, asAt });
    expect(actions.get(keyOf(0))).toMatchObject({ kind: 'overdue' });
    expect([...milestones.values()].map((step) => step.kind)).toEqual([
      'completed',
      'completed',
      'completed',
      'overdue',
    ]);
  });

  it('have a standing only where there are several', () => {
    const plan = makePlan({ milestones: [{ target: '2026-01-31' }] });
    const { actions, milestones } = assess(plan, [], { settings: defaultSettings, asAt });
    expect(milestones.size).toBe(0);
    expect(actions.get(keyOf(0))).toMatchObject({ kind: 'overdue', overdueMilestones: [] });
  });
});

describe('a shared action', () => {
  const shared = { leads: ['MPS', 'ELFT'], target: '2026-10-31' };

  it.each<[string, ActionInput, Partial<Standing>]>([
    [
      'is complete when every agency says so',
      { ...shared, progress: 'MPS: Completed\nELFT: Complete 1 October 2026' },
      { kind: 'completed' },
    ],
    ['is open while one is silent', { ...shared, progress: 'MPS: Completed' }, { kind: 'overdue' }],
    [
      'is to be confirmed when it says completed and one is in progress',
      { ...shared, status: 'completed', progress: 'MPS: Completed\nELFT: In progress' },
      { kind: 'to-confirm', reason: 'partly-complete' },
    ],
    [
      'of all agencies is to be confirmed when one of those heard is not done',
      {
        leads: ['All agencies'],
        status: 'completed',
        progress: 'MPS: Complete\nELFT: Not started',
      },
      { kind: 'to-confirm', reason: 'partly-complete' },
    ],
    [
      'is complete where no agency is heard alone',
      { ...shared, status: 'completed', progress: 'Training delivered' },
      { kind: 'completed' },
    ],
  ])('%s', (_, action, expected) => {
    expect(stand(action)).toMatchObject(expected);
  });
});

const decisions: readonly [string, ActionInput, BoardRecord[], Partial<Standing>][] = [
  ['sign off', { status: 'completed' }, [makeRecord('1', 'signed-off')], { kind: 'signed-off' }],
  [
    'say that the outcome was achieved',
    { status: 'completed' },
    [makeRecord('1', 'outcome-achieved')],
    { kind: 'signed-off', outcomeAchieved: true },
  ],
  [
    'close what is not pursued',
    { status: 'not-pursued' },
    [makeRecord('1', 'not-pursued')],
    { kind: 'not-pursued', reason: 'record' },
  ],
  [
    'confirm a doubtful closure without signing it off',
    { status: 'completed', outcome: 'Deemed unworkable by the police.' },
    [makeRecord('1', 'confirmed-complete')],
    { kind: 'completed', reason: 'record' },
  ],
  [
    'do not fall from signed off to confirmed',
    { status: 'completed' },
    [
      makeRecord('1', 'signed-off'),
      makeRecord('1', 'confirmed-complete', { decided: '2026-07-01' }),
    ],
    { kind: 'signed-off' },
  ],
  [
    'send back, which reopens',
    { status: 'completed', completion: '2026-05-01', target: '2026-10-31' },
    [makeRecord('1', 'signed-off'), makeRecord('1', 'sent-back', { decided: '2026-07-01' })],
    { kind: 'overdue', reason: 'sent-back', completed: null },
  ],
  [
    'let an action that was sent back be completed again',
    { status: 'completed', completion: '2026-08-01' },
    [makeRecord('1', 'sent-back', { decided: '2026-07-01' })],
    { kind: 'completed' },
  ],
  [
    'count only once they were made',
    { status: 'completed' },
    [makeRecord('1', 'signed-off', { decided: '2026-11-24' })],
    { kind: 'completed' },
  ],
  [
    'agree a date, and the original stays',
    { target: '2026-03-31' },
    [makeRecord('1', 'date-agreed', { newDate: '2027-03-31' })],
    { kind: 'not-yet-due', deadline: '2027-03-31', original: '2026-03-31', moves: 1 },
  ],
  [
    'agree a date for an action that had none',
    {},
    [makeRecord('1', 'date-agreed', { newDate: '2027-03-31' })],
    { kind: 'not-yet-due', deadline: '2027-03-31', moves: 0 },
  ],
  [
    'agree a later date for every step',
    { milestones: [{ target: '2026-01-31' }, { target: '2026-03-31' }], target: '2026-03-31' },
    [makeRecord('1', 'date-agreed', { newDate: '2027-03-31' })],
    { kind: 'not-yet-due', deadline: '2027-03-31', original: '2026-03-31' },
  ],
];

describe('the board’s records', () => {
  it.each(decisions)('%s', (_, action, records, expected) => {
    expect(stand(action, records)).toMatchObject(expected);
  });

  it.each<[string, Partial<BoardRecord> & { action: string }, ActionInput]>([
    ['the id as it is written', { action: 'R1' }, { id: 'R1' }],
    ['another case', { action: 'r1' }, { id: 'R1' }],
    ['the id of a recommendation with one action', { action: '7' }, { recommendation: '7' }],
    [
      'the id of a recommendation whose other actions have their own',
      { action: '99' },
      { recommendation: '99' },
    ],
    ['the row', { action: 'Row 2', sheet: 'Plan' }, {}],
    ['the first words', { action: 'Brief every team' }, { text: 'Brief every team leader' }],
  ])('find their action by %s', (_, { action, ...rest }, input) => {
    const plan = makePlan(input, { id: '99.2', text: 'Another', recommendation: '99' });
    const record = makeRecord(action, 'signed-off', rest);
    const outcome = assess(plan, [record], { settings: defaultSettings, asAt });
    expect(outcome.actions.get(keyOf(0))?.kind).toBe('signed-off');
    expect(outcome.unmatchedRecords).toEqual([]);
  });

  it('are listed when they name no action, or more than one', () => {
    const plan = makePlan({ id: '1' }, { id: '1', sheet: 'Health' });
    const records = [
      makeRecord('1', 'signed-off'),
      makeRecord('2', 'signed-off'),
      makeRecord('1', 'signed-off', { sheet: 'Health' }),
    ];
    const outcome = assess(plan, records, { settings: defaultSettings, asAt });
    expect(outcome.unmatchedRecords).toEqual(records.slice(0, 2));
    expect(outcome.actions.get(keyOf(1, 'Health'))?.kind).toBe('signed-off');
  });
});

describe('a revised date', () => {
  const moved = { target: '2026-03-31', revised: ['2026-09-30', '2027-03-31'] };

  it('is requested until a record agrees to it', () => {
    expect(stand(moved)).toMatchObject({
      kind: 'overdue',
      deadline: '2026-03-31',
      original: '2026-03-31',
      requested: '2027-03-31',
      moves: 1,
    });
    const agreed = makeRecord('1', 'date-agreed', { newDate: '2027-03-31' });
    expect(stand(moved, [agreed])).toMatchObject({
      kind: 'not-yet-due',
      deadline: '2027-03-31',
      original: '2026-03-31',
      requested: null,
      moves: 1,
    });
  });

  it('is gone once a record refused it', () => {
    const refused = makeRecord('1', 'date-refused', { newDate: '2027-03-31' });
    expect(stand(moved, [refused])).toMatchObject({ kind: 'overdue', requested: null, moves: 0 });
  });

  it('counts as agreed where the settings say so', () => {
    expect(stand(moved, [], { revisedDates: 'agreed' })).toMatchObject({
      kind: 'not-yet-due',
      deadline: '2027-03-31',
      original: '2026-03-31',
      moves: 2,
    });
  });

  it('is the deadline of an action that has no other', () => {
    expect(stand({ target: ongoing, revised: '2026-09-30' })).toMatchObject({ kind: 'overdue' });
  });
});

it('knows when a row was last updated, never after the as-at day', () => {
  const standing = stand({ log: ['2026-02-01', '2026-10-05', '2027-01-01'] });
  expect(standing.lastUpdated).toBe('2026-10-05');
});
