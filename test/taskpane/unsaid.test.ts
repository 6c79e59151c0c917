import { hearUnsaid, leaveUnsaid } from '../../src/taskpane/unsaid';

/** As much of a window as is used: what is kept, and events of other windows that keep something. */
function openWindow(storage: Partial<Storage>): { change: (key: string, value: string) => void } {
  const target = new EventTarget();
  Object.assign(globalThis, {
    localStorage: storage,
    addEventListener: target.addEventListener.bind(target),
  });
  return {
    change: (key, newValue) =>
      void target.dispatchEvent(Object.assign(new Event('storage'), { key, newValue })),
  };
}

function storage(): Partial<Storage> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('what a command could not say is said once, when the pane opens', () => {
  openWindow(storage());
  leaveUnsaid(['The structure of this workbook is protected.']);
  const tell = jest.fn();
  hearUnsaid(tell);
  expect(tell).toHaveBeenCalledWith(['The structure of this workbook is protected.']);
  const again = jest.fn();
  hearUnsaid(again);
  expect(again).not.toHaveBeenCalled();
});

test('it is said at once where the pane is open', () => {
  const { change } = openWindow(storage());
  const tell = jest.fn();
  hearUnsaid(tell);
  leaveUnsaid(['First.', 'Second.']);
  change('followthrough.unsaid', '[]');
  change('another', 'x');
  expect(tell.mock.calls).toEqual([[['First.', 'Second.']]]);
});

test('a browser that keeps nothing, or what somebody else wrote there, is no trouble', () => {
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  openWindow({ getItem: refuse, setItem: refuse, removeItem: refuse });
  const tell = jest.fn();
  expect(leaveUnsaid(['Lost.'])).toBe(false);
  hearUnsaid(tell);
  const kept = storage();
  openWindow(kept);
  kept.setItem!('followthrough.unsaid', 'not a list {');
  hearUnsaid(tell);
  expect(tell).not.toHaveBeenCalled();
});
