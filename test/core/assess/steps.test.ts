import { assess } from '../../../src/core/assess/assess';
import type { Standing } from '../../../src/core/assess/standing';
import type { BoardRecord } from '../../../src/core/plan/records';
import { defaultSettings } from '../../../src/core/settings/settings';
import { keyOf, makePlan, makeRecord, type ActionInput } from '../../tools/plan';

const asAt = '2026-11-23';

function stand(action: ActionInput, records: readonly BoardRecord[] = []) {
  const plan = makePlan({ id: '1', ...action });
  const found = assess(plan, records, { settings: defaultSettings, asAt });
  const step = (number: number): Standing => found.milestones.get(`${keyOf(0)}/${number}`)!;
  return { own: found.actions.get(keyOf(0))!, step };
}

describe('a step', () => {
  const two = [{ target: '2026-10-31' }, { target: '2027-03-31', completion: '2026-11-01' }];

  it.each(['signed-off', 'not-pursued'] as const)('of an action that is %s is so too', (kind) => {
    const { step } = stand({ milestones: two }, [makeRecord('1', kind)]);
    expect([step(1).kind, step(2).kind]).toEqual([kind, kind]);
    expect(step(1).record?.decision).toBe(kind);
  });

  it('of an action that is signed off is so though its own words say otherwise', () => {
    const milestones = [{ status: 'in-progress' }, { status: 'not-pursued' }] as const;
    const { step } = stand({ milestones }, [makeRecord('1', 'signed-off')]);
    expect([step(1).kind, step(2).kind]).toEqual(['signed-off', 'signed-off']);
  });

  it('that says nothing is what its action is', () => {
    const { step } = stand({ status: 'completed', completion: '2026-10-01', milestones: [{}, {}] });
    expect(step(1)).toMatchObject({ kind: 'completed', completed: '2026-10-01' });
  });

  it('that says nothing of an action that waits for an answer waits with it', () => {
    const status = { kind: 'completed', items: ['2'] } as const;
    const milestones = [{ status: 'in-progress' }, {}, {}] as const;
    const { own, step } = stand({ status, milestones, completion: '2026-12-24' });
    expect(own.kind).not.toBe('completed');
    expect(step(1).kind).toBe('no-date');
  });

  it.each([
    ['completed', 'completed'],
    ['in-progress', 'overdue'],
    ['not-pursued', 'to-confirm'],
  ] as const)('that is %s by its own words is %s, and no record decided it', (status, kind) => {
    const milestones = [{ target: '2026-10-31', status }, { target: '2027-03-31' }];
    const { step } = stand({ status: 'in-progress', milestones }, [
      makeRecord('1', 'date-refused', { newDate: '2027-06-30' }),
    ]);
    expect(step(1)).toMatchObject({ kind, record: null });
    expect(step(2).kind).toBe('not-yet-due');
  });

  it('goes on where its own words say so, else where those of its action do', () => {
    const status = { kind: 'completed', continuing: true } as const;
    const milestones = [{ status: 'completed' }, {}, { status }] as const;
    const { step } = stand({ status, milestones });
    expect([1, 2, 3].map((number) => step(number).continuing)).toEqual([false, true, true]);
  });

  it('has its own day of completion, else that of its action', () => {
    const { step } = stand({
      status: 'completed',
      completion: '2026-10-20',
      milestones: [{ completion: '2026-09-01' }, {}],
    });
    expect([step(1).completed, step(2).completed]).toEqual(['2026-09-01', '2026-10-20']);
  });

  it('waits where its words have no day, though its action was done', () => {
    const milestones = [
      { target: '2026-10-31', status: 'completed', completion: '2026-12-24' },
      { target: '2026-10-31' },
    ] as const;
    const { step } = stand({ milestones });
    expect(step(1)).toMatchObject({ kind: 'to-confirm', reason: 'contradicted-by-words' });
  });
});

describe('an action with dated steps', () => {
  it('is late by the earliest of those that are open', () => {
    const { own } = stand({
      milestones: [
        { target: '2026-08-31', status: 'completed' },
        { target: '2026-10-31', status: 'in-progress' },
        { target: '2026-09-30', status: 'in-progress' },
      ],
    });
    expect(own).toMatchObject({ kind: 'overdue', reason: 'milestone', deadline: '2026-09-30' });
  });

  it('whose open steps are due later than it is late by its own date', () => {
    const { own } = stand({
      target: '2026-09-30',
      milestones: [{ target: '2026-10-31' }, { target: '2026-12-31' }],
    });
    expect(own).toMatchObject({ deadline: '2026-09-30', reason: 'deadline' });
  });

  it('that is due on the day of a step is late by its own date', () => {
    const { own } = stand({
      target: '2026-09-30',
      milestones: [{ target: '2026-09-30' }, { target: '2026-12-31' }],
    });
    expect(own).toMatchObject({ deadline: '2026-09-30', reason: 'deadline' });
  });

  it('whose steps are all done counts the latest of them', () => {
    const { own } = stand({
      status: 'completed',
      completion: '2026-10-15',
      milestones: [{ target: '2026-10-31' }, { target: '2026-12-31' }, { target: '2026-11-30' }],
    });
    expect(own).toMatchObject({ deadline: '2026-12-31', kind: 'completed' });
  });

  it('is completed on the day of the last of its steps', () => {
    const status = 'completed';
    const { own } = stand({
      milestones: [
        { status, completion: '2026-09-01' },
        { status, completion: '2026-10-20' },
        { status, completion: '2026-10-05' },
      ],
    });
    expect(own).toMatchObject({ kind: 'completed', completed: '2026-10-20' });
  });

  it('has no end date where its own is missing and its steps have none', () => {
    const target = { kind: 'open-ended', text: 'Ongoing' } as const;
    const { own } = stand({ milestones: [{ target }, { target }] });
    expect(own).toMatchObject({ kind: 'open-ended', deadline: null });
  });

  it('keeps its own date where a step has words instead', () => {
    const target = { kind: 'open-ended', text: 'Ongoing' } as const;
    const { own } = stand({
      target: '2026-12-31',
      milestones: [{ target }, { target: '2027-01-31' }],
    });
    expect(own.deadline).toBe('2026-12-31');
  });

  it('has the date of the step that has one where its own words give none', () => {
    const target = { kind: 'open-ended', text: 'Ongoing' } as const;
    const { own } = stand({ target, milestones: [{ target: '2026-12-31' }, {}] });
    expect(own.deadline).toBe('2026-12-31');
  });
});

describe('an action without a date of its own', () => {
  const ongoing = { kind: 'open-ended', text: 'Ongoing' } as const;
  const words = { kind: 'by-reference', text: 'When funds allow' } as const;

  it.each([
    ['has no end where a step says so', [{}, { target: ongoing }], 'open-ended'],
    [
      'has the date of the step that has one, first',
      [{ target: '2026-12-31' }, { target: ongoing }],
      'not-yet-due',
    ],
    [
      'has the date of the step that has one, last',
      [{ target: ongoing }, { target: '2026-12-31' }],
      'not-yet-due',
    ],
    ['has none where words of a step are no date', [{ target: words }], 'no-date'],
    ['has none where no step has one', [{}, {}], 'no-date'],
  ] as const)('%s', (_, milestones, kind) => {
    expect(stand({ milestones }).own.kind).toBe(kind);
  });
});

describe('a date agreed for the whole action', () => {
  const agreed = (newDate: string) => [makeRecord('1', 'date-agreed', { newDate })];

  it('holds for its steps where it is later than theirs, and for those without one', () => {
    const milestones = [{ target: '2026-09-30' }, { target: '2027-06-30' }, {}];
    const { step } = stand({ target: '2026-10-31', milestones }, agreed('2027-01-31'));
    expect([1, 2, 3].map((number) => step(number).deadline)).toEqual([
      '2027-01-31',
      '2027-06-30',
      '2027-01-31',
    ]);
    expect(step(1).original).toBe('2026-09-30');
  });

  it('that was only asked for is asked for its steps too, where theirs is earlier', () => {
    const milestones = [{ target: '2026-09-30' }, { target: '2027-06-30' }];
    const { step } = stand({ target: '2026-10-31', revised: '2027-01-31', milestones });
    expect([step(1).requested, step(2).requested]).toEqual(['2027-01-31', null]);
    expect(step(1).deadline).toBe('2026-09-30');
  });
});
