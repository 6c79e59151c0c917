import { paneReturns as say } from '../../messages/pane-returns';
import type { PickedFile } from '../desk/returns-calls';
import type { Pane } from '../state/pane';
import type { Neighbour } from '../surface';
import { returnsStore } from './model';

/** The other plans of the cycle, as they stand now. */
export async function otherPlans(pane: Pane): Promise<readonly PickedFile[]> {
  if (!pane.surface.neighbours) return returnsStore(pane).get().others;
  return Promise.all(
    chosenNeighbours(pane).map(async (book) => ({ name: book.title, bytes: await book.file() })),
  );
}

/** Takes over the other plans that a step has changed; a sentence for each that could not be. */
export function takePlans(pane: Pane, changed: readonly PickedFile[]): string[] {
  if (pane.surface.neighbours) {
    return chosenNeighbours(pane).flatMap((book) => {
      const file = changed.find(({ name }) => name === book.title);
      return !file || book.replace(file.bytes) ? [] : [say.plans.notTaken(file.name)];
    });
  }
  const store = returnsStore(pane);
  const { others, unsaved } = store.get();
  const names = changed.map(({ name }) => name);
  store.dispatch({
    others: others.map((file) => changed.find(({ name }) => name === file.name) ?? file),
    unsaved: [...new Set([...unsaved, ...names])],
  });
  return names.length === 0 ? [] : [say.plans.toSave(names)];
}

function chosenNeighbours(pane: Pane): Neighbour[] {
  const { together } = returnsStore(pane).get();
  return (pane.surface.neighbours?.list() ?? []).filter(({ id }) => together.includes(id));
}
