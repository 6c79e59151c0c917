import { assess } from '../../../src/core/assess/assess';
import type { StandingKind } from '../../../src/core/assess/standing';
import { defaultSettings } from '../../../src/core/settings/settings';
import { keyOf, makePlan, type ActionInput } from '../../tools/plan';

// A shared action is complete only when every agency says so, each in a line under its own name.
function kindOf(action: ActionInput): StandingKind {
  const plan = makePlan({ id: '1', status: 'completed', ...action });
  const options = { settings: defaultSettings, asAt: '2026-11-23' };
  return assess(plan, [], options).actions.get(keyOf(0))!.kind;
}

const two = ['Police', 'Health'];
const all = ['All agencies'];

test.each<[string, readonly string[], string, StandingKind]>([
  ['both have completed', two, 'Police: Completed\nHealth: Completed', 'completed'],
  ['one is silent', two, 'Police: Completed', 'to-confirm'],
  [
    'one has two leads, and speaks for both',
    ['Police', 'Police', 'Health'],
    'Police: Completed\nHealth: Completed',
    'completed',
  ],
  ['one goes on', two, 'Police: Completed\nHealth: In progress', 'to-confirm'],
  ['a dash stands for the colon', two, 'Police – Completed\nHealth - In progress', 'to-confirm'],
  ['lines begin with a mark', two, '• Police: Completed\n• Health: Ongoing', 'to-confirm'],
  ['names are written in other letters', two, 'POLICE: Completed\nhealth : Completed', 'completed'],
  ['what follows a name is no status', two, 'Police: see the log\nHealth: see above', 'completed'],
  ['nobody is named', two, 'All teams have been trained.', 'completed'],
  ['another is named', two, 'Housing: In place\nProbation: Delivered', 'completed'],
  ['some items of one are done', two, 'Police: 1 to 2 complete\nHealth: Completed', 'to-confirm'],
  ['one body leads alone', ['Police'], 'Police: Completed\nHealth: Not started', 'completed'],
  ['all lead, and all who speak have', all, 'Police: Completed\nHealth: Completed', 'completed'],
  ['all lead, and one has not', all, 'Police: Completed\nHealth: Not started', 'to-confirm'],
  ['all lead, and dates begin the lines', all, '1 May 2026: Completed', 'completed'],
  ['all lead, and a status begins the line', all, 'Completed: in place', 'completed'],
])('where %s', (_, leads, progress, kind) => {
  expect(kindOf({ leads, progress })).toBe(kind);
});

test('the later words of an agency count, in the cell that speaks last', () => {
  const leads = ['Police', 'Health'];
  const progress = 'Police: In progress\nHealth: In progress';
  const evidence = { kind: 'completed', text: 'Police: Completed\nHealth: Completed' } as const;
  expect(kindOf({ leads, progress, status: evidence })).toBe('completed');
});

test('without a status of its own, an action is completed by all of its agencies, and open by one', () => {
  const plan = (progress: string, leads: readonly string[] = two) =>
    assess(makePlan({ id: '1', target: '2026-10-31', leads, progress }), [], {
      settings: defaultSettings,
      asAt: '2026-11-23',
    }).actions.get(keyOf(0))!;
  expect(plan('Police: Completed\nHealth: Completed')).toMatchObject({
    kind: 'completed',
    reason: 'status',
  });
  expect(plan('Police: Completed\nHealth: Ongoing').kind).toBe('overdue');
  expect(plan('Police: Completed', all).kind).toBe('completed');
  // What begins small, or with a day, is no body's name.
  expect(plan('the rest: Completed', all).kind).toBe('overdue');
  expect(plan('May 2026: Completed', all).kind).toBe('overdue');
});
