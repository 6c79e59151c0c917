import type { KeyboardEvent } from 'react';

/** What an item of a list carries, so that the arrow keys find it: `data-item` with its key. */
export interface ItemKeys {
  /** Goes so many steps on within an item, for the left and right arrow keys. */
  readonly step?: (key: string, by: number) => void;
}

/** The arrow keys of a list: up and down through its items, whatever groups they stand in. */
export function onListKeys(event: KeyboardEvent<HTMLElement>, { step }: ItemKeys = {}): void {
  const from = event.target as HTMLElement;
  const key = from.dataset['item'];
  if (key === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const at = all.indexOf(from);
  switch (event.key) {
    case 'ArrowDown':
      all[at + 1]?.focus();
      break;
    case 'ArrowUp':
      all[at - 1]?.focus();
      break;
    case 'Home':
      all[0]?.focus();
      break;
    case 'End':
      all.at(-1)?.focus();
      break;
    case 'ArrowRight':
    case 'ArrowLeft':
      if (!step) return;
      step(key, event.key === 'ArrowRight' ? 1 : -1);
      break;
    default:
      return;
  }
  event.preventDefault();
}
