import { assess } from '../../../src/core/assess/assess';
import type { Standing } from '../../../src/core/assess/standing';
import type { Action, Plan } from '../../../src/core/plan/plan';
import type { BoardRecord } from '../../../src/core/plan/records';
import { defaultSettings } from '../../../src/core/settings/settings';
import { keyOf, makePlan, makeRecord, type ActionInput } from '../../tools/plan';

// Cases that no other example would have noticed: each was a mutant that lived.
const asAt = '2026-11-23';
const ongoing = { kind: 'open-ended', text: 'Ongoing' } as const;

function standIn(plan: Plan, records: readonly BoardRecord[] = []): Standing {
  return assess(plan, records, { settings: defaultSettings, asAt }).actions.get(keyOf(0))!;
}

const stand = (action: ActionInput, records?: readonly BoardRecord[]): Standing =>
  standIn(makePlan({ id: '1', ...action }), records);

describe('an action of several steps', () => {
  it('that is not sure to be closed is listed by no step', () => {
    const standing = stand({
      status: 'completed',
      milestones: [
        { target: '2026-01-31', status: 'in-progress' },
        { target: '2027-03-31', status: 'completed' },
      ],
    });
    expect(standing).toMatchObject({ kind: 'to-confirm', reason: 'partly-complete' });
    expect(standing.overdueMilestones).toEqual([]);
    expect(standing.deadline).toBe('2027-03-31');
  });

  it('that is completed is so by its status, though its dates are those of its steps', () => {
    const standing = stand({
      status: 'completed',
      milestones: [{ target: '2026-01-31' }, { target: '2027-03-31' }],
    });
    expect(standing).toMatchObject({ kind: 'completed', reason: 'status' });
  });

  it('that all say complete is not closed where its words drop it', () => {
    const milestones = [{ status: 'completed' }, { status: 'completed' }] as const;
    expect(stand({ milestones })).toMatchObject({ kind: 'completed', reason: 'milestone' });
    expect(stand({ milestones, progress: 'Deemed unworkable by the police.' })).toMatchObject({
      kind: 'to-confirm',
      reason: 'contradicted-by-words',
    });
  });

  it('that is completed as its steps are is completed', () => {
    const milestones = [{ status: 'completed' }, { status: 'completed' }] as const;
    expect(stand({ status: 'completed', milestones })).toMatchObject({ kind: 'completed' });
    expect(stand({ status: 'completed', milestones: [{}, {}] })).toMatchObject({
      kind: 'completed',
    });
  });

  it('has no end date where a step has none and nothing else gives a date', () => {
    expect(stand({ milestones: [{ target: ongoing }, {}] })).toMatchObject({
      kind: 'open-ended',
      reason: 'open-ended-words',
    });
  });

  it('is judged by its own date where a step has none', () => {
    expect(stand({ target: '2026-10-01', milestones: [{ target: ongoing }, {}] })).toMatchObject({
      kind: 'overdue',
      deadline: '2026-10-01',
    });
  });
});

describe('a date that the board agreed to', () => {
  const agreed = (newDate: string) => [makeRecord('1', 'date-agreed', { newDate })];

  it('is no move where it is the date that stood', () => {
    expect(stand({ target: '2026-12-31' }, agreed('2026-12-31')).moves).toBe(0);
    expect(stand({ target: '2026-12-31' }, agreed('2027-01-31')).moves).toBe(1);
  });

  it('is a move where several dates stood, though it is one of them', () => {
    const standing = stand({ target: ['2026-10-31', '2027-10-31'] }, agreed('2026-10-31'));
    expect(standing).toMatchObject({ moves: 1, deadline: '2026-10-31' });
  });
});

it('a date cell whose words give no date has an unusable one, not none', () => {
  const plan = makePlan({ id: '1', target: [] });
  const [sheet] = plan.sheets;
  const [recommendation] = sheet!.recommendations;
  const [action] = recommendation!.actions;
  const target = { value: [], text: 'As soon as funds allow', sources: [] };
  const said = withAction(plan, { ...action!, target });
  expect(standIn(said)).toMatchObject({ kind: 'no-date', reason: 'unusable-date' });
});

it('a shared action that every agency has completed is, whatever else goes on', () => {
  const shared = { leads: ['MPS', 'ELFT'], outcome: 'Embedding in practice: in progress' };
  const progress = 'MPS: Completed\nELFT: Complete 1 October 2026';
  expect(stand({ ...shared, status: 'completed', progress }).kind).toBe('completed');
  expect(stand({ ...shared, status: 'completed' }).kind).toBe('to-confirm');
});

describe('a completion date beside the status', () => {
  it.each<[string, ActionInput, Partial<Standing>]>([
    [
      'today, and no status',
      { completion: asAt },
      { kind: 'completed', reason: 'completion-date' },
    ],
    ['and nothing says that work goes on', { completion: '2026-10-01' }, { continuing: false }],
    [
      'today, and in progress',
      { status: 'in-progress', completion: asAt },
      { kind: 'to-confirm', reason: 'open-with-completion-date' },
    ],
    [
      'expected, and in progress',
      { status: 'in-progress', completion: '2026-12-01', target: '2026-10-01' },
      { kind: 'overdue' },
    ],
    ['today, and completed', { status: 'completed', completion: asAt }, { kind: 'completed' }],
    [
      'and some items completed: the others are open',
      {
        status: { kind: 'completed', items: ['1'] },
        completion: '2026-10-01',
        target: '2026-10-31',
      },
      { kind: 'overdue' },
    ],
    ['and all of it done', { status: { kind: 'completed', share: 1 } }, { kind: 'completed' }],
  ])('%s', (_, action, expected) => {
    expect(stand(action)).toMatchObject(expected);
  });
});

describe('when a row was last updated', () => {
  it.each<[string, readonly string[], string | null]>([
    ['the latest day, wherever it stands', ['2026-05-01', '2026-03-01'], '2026-05-01'],
    ['today counts', ['2026-05-01', asAt], asAt],
    ['what is dated later does not', ['2026-05-01', '2026-11-24'], '2026-05-01'],
    ['nothing but later days', ['2026-12-01'], null],
  ])('%s', (_, log, expected) => {
    expect(stand({ status: 'in-progress', log }).lastUpdated).toBe(expected);
  });
});

describe('progress of several quarters beside a completed status', () => {
  const completed = (text: string): Standing => {
    const plan = makePlan({ id: '1', status: 'completed', progress: text });
    const [action] = plan.sheets[0]!.recommendations[0]!.actions;
    const source = { sheet: 'Plan', row: 1, via: 'own' } as const;
    const sources = [
      { ...source, column: 20 },
      { ...source, column: 21 },
    ];
    return standIn(withAction(plan, { ...action!, progress: { ...action!.progress, sources } }));
  };

  it('speaks against it where the last words say that work goes on', () => {
    expect(completed('Training booked.\nIn progress')).toMatchObject({
      kind: 'to-confirm',
      reason: 'contradicted-by-words',
    });
  });

  it('tells how it was where more follows', () => {
    expect(completed('In progress\nTraining held for all teams').kind).toBe('completed');
  });
});

/** The plan with its only action put in place of the one it has. */
function withAction(plan: Plan, action: Action): Plan {
  const [sheet] = plan.sheets;
  const [recommendation] = sheet!.recommendations;
  return {
    ...plan,
    sheets: [{ ...sheet!, recommendations: [{ ...recommendation!, actions: [action] }] }],
  };
}
