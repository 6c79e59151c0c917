import type { Answers } from '../../core/returns/decide';
import { paneReturns as say } from '../../messages/pane-returns';
import type { CycleAsk, PickedFile, ReturnsAsk, VersionsAsk } from '../desk/returns-calls';
import type { Pane } from '../state/pane';
import { noAnswers, type ReturnsBegun } from '../state/returns-begun';
import { otherPlans, takePlans } from './cycle';
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
    async (about) => ({ ...(await cycle(pane, about)), returnBy, all }),
    ({ books, returnBy: day, notices, sheets, others }) => ({
      intent: 'success',
      sentences: [say.issue.made(books.length, day), ...takePlans(pane, others), ...notices],
      sheets,
    }),
  );
  if (issued) returnsStore(pane).dispatch({ issued, attachments: issued.books });
}

/** Drafts the reminders. */
export async function chaseReturns(pane: Pane): Promise<void> {
  const store = returnsStore(pane);
  const letter = begun(pane).letter ?? { subject: '', text: '' };
  const chased = await pane.returns(
    'chaseReturns',
    async (about) => ({
      ...(await cycle(pane, about)),
      ...{ files: store.get().attachments, ...letter },
    }),
    ({ reminders, notices, sheets, others }) => ({
      intent: 'success',
      sentences: [
        reminders.length === 0 ? say.chase.nobody : say.chase.made(reminders.length),
        ...takePlans(pane, others),
        ...notices,
      ],
      sheets,
    }),
  );
  if (chased) store.dispatch({ reminders: chased.reminders });
}

/** Reads files that came back beside those that are there; one of the same name takes its place. */
export async function addReturns(pane: Pane, added: readonly PickedFile[]): Promise<void> {
  const store = returnsStore(pane);
  const names = new Set(added.map(({ name }) => name));
  const files = [...store.get().files.filter(({ name }) => !names.has(name)), ...added];
  // What was said of other files is no answer to these.
  const { answered } = begun(pane);
  const isGoingOn = files.some(({ name }) => answered.includes(name));
  if (!isGoingOn) begin(pane, { answers: noAnswers });
  begin(pane, { answered: files.map(({ name }) => name) });
  await readReturns(pane, { files }, names);
}

/** Leaves a file out, or all of them. */
export async function leaveOut(pane: Pane, source: string | null): Promise<void> {
  const { files } = returnsStore(pane).get();
  const left = source === null ? [] : files.filter(({ name }) => name !== source);
  if (left.length === 0) begin(pane, { answers: noAnswers, answered: [] });
  await readReturns(pane, { files: left });
}

/** Changes which plans belong to the cycle; they stay as they were where one cannot be read. */
export async function choosePlans(
  pane: Pane,
  change: Partial<Pick<ReturnsState, 'others' | 'together' | 'unsaved'>>,
): Promise<void> {
  const store = returnsStore(pane);
  const { others, together, unsaved } = store.get();
  const isRead = await readReturns(pane, change);
  if (!isRead) store.dispatch({ others, together, unsaved });
}

/** Keeps what was typed in, and reads anew with it. */
export async function typeIn(pane: Pane, part: Partial<ReturnsBegun>): Promise<void> {
  begin(pane, part);
  await readReturns(pane, {});
}

/**
 * Reads what came back, with a change of what is known of it; of the files in `told` it is said
 * what came of them. False where it did not come to its end.
 */
async function readReturns(
  pane: Pane,
  change: Partial<ReturnsState>,
  told: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const store = returnsStore(pane);
  store.dispatch(change);
  const view = await pane.returns('readReturns', asking(pane), ({ failed }) => {
    if (told.size === 0) return null;
    const own = failed.filter(({ name }) => told.has(name));
    return {
      intent: own.length > 0 ? 'error' : 'success',
      sentences: [
        say.back.read(told.size - own.length, own.length),
        ...own.map(({ name, problem }) => `${name}: ${problem}`),
      ],
      sheets: [],
    };
  });
  if (!view) return false;
  const failed = new Set(view.failed.map(({ name }) => name));
  store.dispatch({ view, files: store.get().files.filter(({ name }) => !failed.has(name)) });
  return true;
}

/** Answers, and compares again with the answers. */
export function answer(pane: Pane, change: (answers: Answers) => Answers): Promise<void> {
  return typeIn(pane, { answers: change(begun(pane).answers) });
}

/** Writes what is accepted into the plans, as the user was shown it. */
export async function mergeReturns(pane: Pane): Promise<void> {
  const store = returnsStore(pane);
  const { view } = store.get();
  if (!view) return;
  const merged = await pane.returns(
    'mergeReturns',
    async (about) => ({ ...(await asking(pane)(about)), digest: view.digest }),
    ({ sheets, notices, others, isMerged }) =>
      isMerged
        ? {
            intent: 'success',
            sentences: [
              say.merge.done(view.counts.updated),
              ...takePlans(pane, others),
              ...notices,
            ],
            sheets,
          }
        : { intent: 'error', sentences: [say.merge.changed], sheets: [] },
  );
  if (merged) store.dispatch({ view: merged.returns });
}

/** Gives the user a copy of a return with what its agency is to put right. */
export async function correctReturn(pane: Pane, source: string): Promise<void> {
  const file = await pane.returns(
    'correctReturn',
    async (about) => ({ ...(await asking(pane)(about)), source }),
    () => ({ intent: 'success', sentences: [say.back.corrected], sheets: [] }),
  );
  if (file) download(file);
}

/** Shows what changed since an older version of the plan. */
export async function compareVersions(pane: Pane, older: PickedFile): Promise<void> {
  const view = await pane.returns(
    'compareVersions',
    (about): VersionsAsk => ({ ...about, older }),
    () => null,
  );
  if (view) returnsStore(pane).dispatch({ versions: { older, view } });
}

/** Writes what changed since the older version as a sheet. */
export async function writeChanges(pane: Pane, older: PickedFile): Promise<void> {
  await pane.returns(
    'writeChanges',
    (about): VersionsAsk => ({ ...about, older }),
    ({ sheets, notices }) => ({
      intent: 'success',
      sentences: [say.versions.written, ...notices],
      sheets,
    }),
  );
}

type About = Pick<CycleAsk, 'options' | 'name'>;

async function cycle(pane: Pane, about: About): Promise<CycleAsk> {
  return { ...about, others: await otherPlans(pane) };
}

function asking(pane: Pane): (about: About) => Promise<ReturnsAsk> {
  return async (about) => {
    const { typed, answers } = begun(pane);
    const { files } = returnsStore(pane).get();
    return { ...(await cycle(pane, about)), files, typed, answers };
  };
}

function begun(pane: Pane): ReturnsBegun {
  return pane.store.get().returns;
}

/** Keeps what the user has begun. */
export function begin(pane: Pane, part: Partial<ReturnsBegun>): void {
  pane.store.dispatch({ type: 'returns', begun: part });
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
