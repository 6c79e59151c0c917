import type { CheckView } from '../../src/taskpane/desk/views';
import { groupDue } from '../../src/taskpane/state/due';
import {
  initialState,
  reduce,
  type PaneAction,
  type PaneState,
} from '../../src/taskpane/state/pane-state';
import { deskLine, sampleHost } from './desk-line';

const options = {
  settings: {},
  mapping: {},
  asAt: '2026-11-23',
  today: '2030-01-01',
  sheets: null,
  headerRow: null,
} as const;

let view: CheckView;
beforeAll(async () => {
  const line = deskLine(sampleHost());
  view = await line.channel.call('check', options);
  line.end();
});

describe('what is overdue and due soon', () => {
  test('the latest first, and then the soonest', () => {
    const [overdue, soon, ...rest] = groupDue(view, { order: 'latest', agency: null });
    expect(rest).toEqual([]);
    const late = overdue!.items.map(({ daysLate }) => daysLate);
    expect(late).toEqual([...late].sort((a, b) => b - a));
    expect(late.every((days) => days > 0)).toBe(true);
    const left = soon!.items.map(({ daysLate }) => -daysLate);
    expect(left).toEqual([...left].sort((a, b) => a - b));
    expect(left.every((days) => days >= 0 && days <= view.dueSoonDays)).toBe(true);
  });

  test('by agency, a shared action under each of those who share it', () => {
    const groups = groupDue(view, { order: 'agency', agency: null });
    const entries = view.due.reduce((sum, { agencies }) => sum + agencies.length, 0);
    expect(groups.reduce((sum, { items }) => sum + items.length, 0)).toBe(entries);
    const only = groupDue(view, { order: 'agency', agency: groups[0]!.of as number });
    expect(only).toEqual([groups[0]]);
  });
});

/** The state after some actions. */
function after(...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(reduce, initialState);
}

describe('whether results are out of date', () => {
  test('a change makes them so, and the next check makes them good', () => {
    const checked = { type: 'checked', view, changes: 0 } as const;
    const changed = { type: 'workbook-changed' } as const;
    expect(after(checked).isStale).toBe(false);
    expect(after(checked, changed).isStale).toBe(true);
    expect(after(checked, changed, { ...checked, changes: 1 }).isStale).toBe(false);
  });

  test('a change while the workbook is read leaves what comes of it out of date', () => {
    const state = after({ type: 'workbook-changed' }, { type: 'checked', view, changes: 0 });
    expect(state.isStale).toBe(true);
  });

  test('before the first check there is nothing to be out of date', () => {
    expect(after({ type: 'workbook-changed' }).isStale).toBe(false);
  });
});

describe('the agency that was chosen', () => {
  test('stays chosen where another check counts the agencies otherwise', () => {
    const [first, second] = view.agencies;
    const next = { ...view, agencies: [second!, first!, ...view.agencies.slice(2)] };
    const state = after(
      { type: 'checked', view, changes: 0 },
      { type: 'due-filter', filter: { agency: 1 } },
      { type: 'checked', view: next, changes: 0 },
    );
    expect(next.agencies[state.dueFilter.agency!]).toBe(second);
  });

  test('is given up where it leads nothing any more', () => {
    const state = after(
      { type: 'checked', view, changes: 0 },
      { type: 'filter', filter: { agency: 1 } },
      { type: 'checked', view: { ...view, agencies: view.agencies.slice(0, 1) }, changes: 0 },
    );
    expect(state.filter.agency).toBeNull();
  });
});

test('what went well is forgotten on another tab, what went wrong is not', () => {
  const outcome = { intent: 'success', sentences: ['Done.'], sheets: [] } as const;
  const other = { type: 'tab', tab: 'overdue' } as const;
  expect(after({ type: 'work-ended', outcome }, other).outcome).toBeNull();
  const wrong = { ...outcome, intent: 'error' } as const;
  expect(after({ type: 'work-ended', outcome: wrong }, other).outcome).toEqual(wrong);
});
