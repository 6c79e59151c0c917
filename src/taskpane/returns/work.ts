import type { Answers } from '../../core/returns/decide';
import { paneReturns as say } from '../../messages/pane-returns';
import type { PickedFile, ReturnsAsk, ReturnsOffers } from '../desk/returns-calls';
import type { Pane } from '../state/pane';
import { download } from './download';
import { returnsStore, type ReturnsState } from './model';

/** Issues the returns, and shows what was made. */
export async function issueReturns(
  pane: Pane,
  returnBy: string | null,
  all: boolean,
): Promise<void> {
  const issued = await pane.returns(
    'issueReturns',
    (about) => ({ ...about, returnBy, all }),
    ({ books, returnBy: day, notices, sheets }) => ({
      intent: 'success',
      sentences: [say.issue.made(books.length, day), ...notices],
      sheets,
    }),
  );
  if (issued) returnsStore(pane).dispatch({ issued, attachments: issued.books });
}

/** Drafts the reminders. */
export async function chaseReturns(pane: Pane): Promise<void> {
  const store = returnsStore(pane);
  const chased = await pane.returns(
    'chaseReturns',
    (about) => ({ ...about, files: store.get().attachments }),
    ({ reminders, notices, sheets }) => ({
      intent: 'success',
      sentences: [
        reminders.length === 0 ? say.chase.nobody : say.chase.made(reminders.length),
        ...notices,
      ],
      sheets,
    }),
  );
  if (chased) store.dispatch({ reminders: chased.reminders });
}

/** Reads what came back anew, with a change of what is known of it. */
export async function readReturns(pane: Pane, change: Partial<ReturnsState>): Promise<void> {
  const store = returnsStore(pane);
  store.dispatch(change);
  const isPicked = change.files !== undefined;
  const view = await pane.returns('readReturns', asking(store.get()), ({ checked, failed }) =>
    isPicked
      ? {
          intent: failed.length > 0 ? 'error' : 'success',
          sentences: [
            say.back.read(checked.length, failed.length),
            ...failed.map(({ name, problem }) => `${name}: ${problem}`),
          ],
          sheets: [],
        }
      : null,
  );
  if (view) store.dispatch({ view });
}

/** Answers, and compares again with the answers. */
export function answer(pane: Pane, change: (answers: Answers) => Answers): Promise<void> {
  const { answers } = returnsStore(pane).get();
  return readReturns(pane, { answers: change(answers) });
}

/** Writes what is accepted into the plan. */
export async function mergeReturns(pane: Pane): Promise<void> {
  const store = returnsStore(pane);
  const wanted = store.get().view?.counts.updated ?? 0;
  const merged = await pane.returns('mergeReturns', asking(store.get()), ({ sheets, notices }) => ({
    intent: 'success',
    sentences: [wanted === 0 ? say.merge.nothingChanged : say.merge.done(wanted), ...notices],
    sheets,
  }));
  if (merged) store.dispatch({ view: merged.returns });
}

/** Gives the user a copy of a return with what its agency is to put right. */
export async function correctReturn(pane: Pane, source: string): Promise<void> {
  const ask = asking(returnsStore(pane).get());
  const file = await pane.returns(
    'correctReturn',
    (about) => ({ ...ask(about), source }),
    () => ({ intent: 'success', sentences: [say.back.corrected], sheets: [] }),
  );
  if (file) download(file);
}

type About = Pick<ReturnsOffers['readReturns']['ask'], 'options' | 'name'>;

function asking({ files, typed, answers }: ReturnsState): (about: About) => ReturnsAsk {
  return (about) => ({ ...about, files, typed, answers });
}

/** The files that the user picked, as bytes. */
export async function picked(files: FileList | null): Promise<PickedFile[]> {
  const list = [...(files ?? [])];
  return Promise.all(
    list.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
