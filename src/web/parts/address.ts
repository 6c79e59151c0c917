import { useEffect, useState } from 'react';

/** What the page shows, as its address says: all of a plan, an agency's return, or the print view, or what a publisher looks at. */
export type View = 'plan' | 'return' | 'print' | 'publish';

/** The view that the address names; setting it goes into the browser's history. */
export function useAddress(): { view: View; setView: (view: View) => void } {
  const [view, set] = useState(viewOf);
  useEffect(() => {
    const changed = (): void => set(viewOf());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return {
    view,
    setView: (next) => {
      location.hash = next === 'plan' ? '' : next;
      set(next);
    },
  };
}

function viewOf(): View {
  const named = location.hash.slice(1);
  return views.find((view) => view === named) ?? 'plan';
}

const views: readonly View[] = ['return', 'print', 'publish'];
