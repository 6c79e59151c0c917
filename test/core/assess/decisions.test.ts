import { assess } from '../../../src/core/assess/assess';
import type { Standing } from '../../../src/core/assess/standing';
import type { BoardRecord, Decision } from '../../../src/core/plan/records';
import { defaultSettings } from '../../../src/core/settings/settings';
import { keyOf, makePlan, makeRecord, type ActionInput } from '../../tools/plan';

const asAt = '2026-11-23';

function assessed(action: ActionInput, records: readonly BoardRecord[] = []) {
  const plan = makePlan({ id: '1', ...action });
  return assess(plan, records, { settings: defaultSettings, asAt });
}

const stand = (action: ActionInput, records?: readonly BoardRecord[]): Standing =>
  assessed(action, records).actions.get(keyOf(0))!;

/** Records in the order in which the board decided, a month apart. */
const inOrder = (...decisions: readonly Decision[]): BoardRecord[] =>
  decisions.map((decision, month) =>
    makeRecord('1', decision, { decided: `2026-0${month + 1}-15` }),
  );

describe('of several decisions about an action', () => {
  const claimed = { status: 'completed', target: '2026-10-31' } as const;

  it.each<[readonly Decision[], Partial<Standing>]>([
    [['outcome-achieved', 'sent-back'], { kind: 'overdue', outcomeAchieved: false }],
    [['outcome-achieved', 'not-pursued'], { kind: 'not-pursued', outcomeAchieved: false }],
    [['outcome-achieved', 'signed-off'], { kind: 'signed-off', outcomeAchieved: true }],
    [['outcome-achieved', 'confirmed-complete'], { kind: 'signed-off', outcomeAchieved: true }],
    [['sent-back', 'confirmed-complete'], { kind: 'completed', reason: 'record' }],
    [['not-pursued', 'signed-off'], { kind: 'signed-off', outcomeAchieved: false }],
    [['signed-off', 'date-refused'], { kind: 'signed-off' }],
    [['date-agreed', 'date-refused'], { kind: 'completed', reason: 'status', record: null }],
  ])('%j', (decisions, expected) => {
    expect(stand(claimed, inOrder(...decisions))).toMatchObject(expected);
  });

  it('hold in the order decided, not written', () => {
    const [first, second] = inOrder('signed-off', 'sent-back');
    expect(stand(claimed, [second!, first!]).kind).toBe('overdue');
  });
});

describe('an action that was sent back', () => {
  const sentBack = [makeRecord('1', 'sent-back', { decided: '2026-07-01' })];

  it.each<[string, string, Standing['kind']]>([
    ['is open with the completion it was sent back with', '2026-06-30', 'overdue'],
    ['is open where it was completed on that very day', '2026-07-01', 'overdue'],
    ['is claimed again from the day after', '2026-07-02', 'completed'],
    ['is claimed again today', asAt, 'completed-late'],
    ['is open while its completion lies ahead', '2026-12-01', 'overdue'],
  ])('%s', (_, completion, kind) => {
    const action = { status: 'completed', target: '2026-10-31', completion } as const;
    expect(stand(action, sentBack).kind).toBe(kind);
  });

  it('is open where the record gives no day', () => {
    const undated = [makeRecord('1', 'sent-back', { decided: null })];
    const action = { status: 'completed', target: '2026-10-31', completion: '2026-09-01' } as const;
    expect(stand(action, undated).kind).toBe('overdue');
  });
});

describe('how late a completion was', () => {
  const month = { kind: 'month', start: '2026-09-01', end: '2026-09-30' } as const;

  it.each<[string, NonNullable<ActionInput['completion']>, string, Partial<Standing>]>([
    ['a month that ended before the date', month, '2026-10-10', { daysLate: -10 }],
    ['a month that the date lies in', month, '2026-09-15', { daysLate: 0 }],
    ['a month that began on the date', month, '2026-09-01', { kind: 'completed', daysLate: 0 }],
    ['a month that began after it', month, '2026-08-30', { kind: 'completed-late', daysLate: 2 }],
    ['a day early', '2026-09-30', '2026-10-01', { kind: 'completed', daysLate: -1 }],
  ])('%s', (_, completion, target, expected) => {
    expect(stand({ status: 'completed', target, completion })).toMatchObject(expected);
  });

  it('is not known without a date', () => {
    expect(stand({ status: 'completed', target: '2026-10-31' })).toMatchObject({
      kind: 'completed',
      daysLate: null,
    });
    const notPursued = [makeRecord('1', 'not-pursued')];
    expect(stand({ target: '2026-10-31' }, notPursued).daysLate).toBeNull();
  });

  it('is told of what was signed off, too', () => {
    const signedOff = [makeRecord('1', 'signed-off')];
    const action = { status: 'completed', target: '2026-03-31', completion: '2026-04-02' } as const;
    expect(stand(action, signedOff)).toMatchObject({ kind: 'signed-off', daysLate: 2 });
  });
});

describe('a later date that is asked for', () => {
  const asked = { target: '2026-03-31', revised: '2027-03-31' };

  it.each<[string, BoardRecord[], string | null]>([
    ['stands where another date was refused', [refusal('2027-06-30')], '2027-03-31'],
    ['falls with a refusal that names no date', [refusal(null)], null],
  ])('%s', (_, records, requested) => {
    expect(stand(asked, records).requested).toBe(requested);
  });

  it('is none where it is not later', () => {
    expect(stand({ target: '2026-03-31', revised: '2026-03-31' })).toMatchObject({
      requested: null,
      moves: 0,
    });
    expect(stand({ target: '2026-03-31', revised: '2026-01-31' }).requested).toBeNull();
  });

  function refusal(newDate: string | null): BoardRecord {
    return makeRecord('1', 'date-refused', { newDate });
  }
});

describe('a step', () => {
  const steps = (action: ActionInput, records?: readonly BoardRecord[]) => [
    ...assessed(action, records).milestones.values(),
  ];
  const agreed = [makeRecord('1', 'date-agreed', { newDate: '2026-12-31' })];
  const milestones = [{ target: '2026-01-31' }, { target: '2027-03-31' }];

  it('takes a later date that was agreed for its action, and no earlier one', () => {
    const found = steps({ target: '2026-03-31', milestones }, agreed);
    expect(found.map(({ deadline }) => deadline)).toEqual(['2026-12-31', '2027-03-31']);
    expect(found.map(({ original }) => original)).toEqual(['2026-01-31', '2027-03-31']);
  });

  it('shows a requested date only where it is later than its own', () => {
    const found = steps({ target: '2026-03-31', revised: '2026-12-31', milestones });
    expect(found.map(({ requested }) => requested)).toEqual(['2026-12-31', null]);
  });

  it('has the date of its action where it has none', () => {
    const found = steps({ target: '2026-03-31', milestones: [{}, { target: '2027-03-31' }] });
    expect(found.map(({ deadline }) => deadline)).toEqual(['2026-03-31', '2027-03-31']);
  });

  it('is signed off, or not pursued, with its action', () => {
    for (const decision of ['signed-off', 'not-pursued'] as const) {
      const found = steps({ milestones }, [makeRecord('1', decision)]);
      expect(found.map(({ kind }) => kind)).toEqual([decision, decision]);
    }
  });

  it.each([
    ['not-pursued', 'claimed-not-pursued'],
    ['in-progress', 'contradicted-by-words'],
  ] as const)('that says %s and was completed is to be confirmed', (status, reason) => {
    const [step] = steps({ milestones: [{ status, completion: '2026-05-01' }, {}] });
    expect(step).toMatchObject({ kind: 'to-confirm', reason });
  });
});
