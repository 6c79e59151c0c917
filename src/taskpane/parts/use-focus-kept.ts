import { useEffect, useRef, type RefObject } from 'react';
import { usePaneState } from './context';

/**
 * Keeps the focus in the pane: what was worked on may be gone when the work is done, such as a
 * finding that was put right, and the keyboard's user would be back at the start of the page.
 */
export function useFocusKept(): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const work = usePaneState((state) => state.work);
  const wasInside = useRef(false);
  const isAtWork = work !== null;
  useEffect(() => {
    const isInside = document.activeElement !== document.body;
    if (isAtWork) wasInside.current = isInside;
    else if (wasInside.current && !isInside) panel.current?.focus();
  }, [isAtWork]);
  return panel;
}
