/**
 * What a command of the ribbon could say nowhere in the workbook, such as where its structure is
 * protected and no sheet can be added. It waits here for the pane; once said it is gone.
 */
const key = 'followthrough.unsaid';

/** Leaves sentences for the pane, in place of those left before. False where the browser keeps nothing. */
export function leaveUnsaid(sentences: readonly string[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(sentences));
    return true;
  } catch {
    return false;
  }
}

/** Hears what was left, and what is left from now on while the pane is open. */
export function hearUnsaid(tell: (sentences: readonly string[]) => void): void {
  const take = (): void => {
    const sentences = takeUnsaid();
    if (sentences.length > 0) tell(sentences);
  };
  take();
  addEventListener('storage', (event) => {
    if (event.key === key && event.newValue !== null) take();
  });
}

function takeUnsaid(): readonly string[] {
  try {
    const left = localStorage.getItem(key);
    localStorage.removeItem(key);
    const sentences: unknown = left === null ? [] : JSON.parse(left);
    return Array.isArray(sentences) ? sentences.map(String) : [];
  } catch {
    return [];
  }
}
