import { useEffect, useState } from 'react';
import type { DeskOffers, Look } from '../desk/calls';
import { usePane, usePaneState } from './context';

/** More of the last check, asked for anew after every check; null until it has come. */
export function useLook<K extends Look>(name: K): DeskOffers[K]['answer'] | null {
  const pane = usePane();
  const view = usePaneState((state) => state.view);
  const [answer, setAnswer] = useState<DeskOffers[K]['answer'] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void pane.look(name).then((next) => {
      if (isCurrent && next) setAnswer(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [pane, view, name]);
  return answer;
}
