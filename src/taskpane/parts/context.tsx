import { createContext, useContext } from 'react';
import type { Pane } from '../state/pane';
import type { PaneState } from '../state/pane-state';
import { useStore } from '../state/store';

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

/** The pane that the components around belong to. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('no pane is around this component');
  return pane;
}

/** A part of the pane's state. */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  return useStore(usePane().store, select);
}
