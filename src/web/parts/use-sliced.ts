import { useEffect, useMemo, useReducer, useRef, type DependencyList } from 'react';
import { SlicedWork, type Sliced } from '../grid/slices';

/**
 * What a long calculation comes to. What is short is there at once; while a long one goes on, its
 * last result stands, null where there is none yet.
 */
export function useSliced<T>(begin: () => Sliced<T>, on: DependencyList): T | null {
  const work = useMemo(() => new SlicedWork(begin()), on);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const last = useRef<{ readonly value: T } | null>(null);
  useEffect(() => {
    last.current = work.result ?? last.current;
    return work.goOn(() => {
      last.current = work.result;
      redraw();
    });
  }, [work]);
  return (work.result ?? last.current)?.value ?? null;
}
