import type { CommandOptions } from '../../actions/options';
import type { PublishKind } from '../../actions/publish';
import type { IsoDay } from '../../core/workbook/day';
import type { CellRef } from '../../core/workbook/address';
import { pane as say } from '../../messages/pane';
import type { DeskOffers, Look, Order, Progress } from '../desk/calls';
import type { ReturnsOffers } from '../desk/returns-calls';
import { WordedProblem } from '../desk/channel';
import { Cancelled, DeskClient, DeskLost } from '../desk/desk-client';
import type { Surface } from '../surface';
import type { DecisionMade } from './decisions';
import { withSettings } from './settings-draft';
import { createStore, type Store } from './store';
import {
  initialState,
  optionsOf,
  reduce,
  type Chosen,
  type Outcome,
  type PaneAction,
  type PaneState,
  type WorkKind,
} from './pane-state';

/** A change is checked at once only when the user has paused: checking after each key is no help. */
const pauseMs = 1200;

/** What the pane does: everything that the interface can ask for, over the store it draws. */
export class Pane {
  readonly store: Store<PaneState, PaneAction> = createStore(reduce, initialState);
  private readonly desk: DeskClient;
  private stopWatching: () => void = () => undefined;
  private pending: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly surface: Surface) {
    this.desk = new DeskClient(() => surface.startDesk());
  }

  /** Begins: names the workbook, watches it, and checks it. */
  async open(): Promise<void> {
    this.stopWatching = this.surface.watch(() => this.changed());
    void this.surface.name().then(
      (name) => this.store.dispatch({ type: 'named', name }),
      () => undefined,
    );
    await this.check();
  }

  /** Ends: the workbook is watched no more, and the desk is gone. */
  close(): void {
    clearTimeout(this.pending);
    this.stopWatching();
    this.desk.cancel();
  }

  /** Reads the workbook as it is now and checks it. */
  async check(): Promise<void> {
    await this.work('check', async (options, onPart) => {
      const { changes } = this.store.get();
      const view = await this.desk.call('check', options, onPart);
      this.store.dispatch({ type: 'checked', view, changes });
      return null;
    });
  }

  /** Does something to the workbook. */
  async carryOut(order: Order): Promise<void> {
    await this.work(order.kind, async (options, onPart) => {
      const changes = this.store.get().changes;
      const done = await this.desk.call('carryOut', { order, options }, onPart);
      if (done.view) this.store.dispatch({ type: 'checked', view: done.view, changes });
      // The plan is gone since it was checked: nothing was done, and the pane says that there is none.
      if (done.view?.sheets.length === 0) return null;
      return {
        intent: 'success',
        sentences: [say.done[order.kind](done.count ?? done.sheets.length), ...done.notices],
        sheets: done.sheets,
      };
    });
  }

  /**
   * A step of the cycle of returns. Null where it did not come to its end: the outcome says why.
   * What was written into the workbook shows in the view.
   */
  async returns<K extends keyof ReturnsOffers>(
    name: K,
    ask: (about: {
      options: CommandOptions;
      name: string;
    }) => ReturnsOffers[K]['ask'] | Promise<ReturnsOffers[K]['ask']>,
    done: (answer: ReturnsOffers[K]['answer']) => Outcome | null | Promise<Outcome | null>,
  ): Promise<ReturnsOffers[K]['answer'] | null> {
    let answer: ReturnsOffers[K]['answer'] | null = null;
    await this.work(name, async (options, onPart) => {
      const { changes, name: book } = this.store.get();
      const came = await this.desk.call<K>(
        name,
        await ask({ options, name: book ?? '' }),
        onPart as never,
      );
      answer = came;
      if ('view' in came && came.view) {
        this.store.dispatch({ type: 'checked', view: came.view, changes });
      }
      return await done(came);
    });
    return answer;
  }

  /** What a published copy would carry. Rejects with a `WordedProblem`, or `Cancelled`. */
  publishList(names: readonly string[]): Promise<DeskOffers['publishList']['answer']> {
    return this.desk.call('publishList', names);
  }

  /** A copy without what is of these kinds. Rejects as `publishList` does. */
  publishCopy(
    names: readonly string[],
    kinds: readonly PublishKind[],
  ): Promise<DeskOffers['publishCopy']['answer']> {
    return this.desk.call('publishCopy', { names, kinds });
  }

  /** Records what the board decided; what is recorded is no draft any more. */
  async record(decisions: readonly DecisionMade[]): Promise<void> {
    await this.carryOut({ kind: 'record', decisions });
    if (this.store.get().outcome?.intent !== 'success') return;
    this.store.dispatch({ type: 'drafts-done', keys: decisions.map(({ action }) => action) });
  }

  /**
   * Reads a sheet with its headings in another row, as Excel counts it. Where that makes a plan of
   * it and it is to be kept, it goes onto the settings sheet.
   */
  async readHeadings(sheet: string, row: number, isKept: boolean): Promise<void> {
    const settings = withSettings(this.store.get().choices.settings, {
      headerRows: { [sheet]: row },
    });
    this.store.dispatch({ type: 'choose', choices: { settings } });
    await this.check();
    const { view, outcome } = this.store.get();
    const isPlan = view?.sheets.some(({ name }) => name === sheet) ?? false;
    if (isKept && isPlan && outcome === null) await this.keepHeadings(sheet, row);
  }

  /** Leaves the headings of a sheet to be found again, also where their row was kept. */
  async findHeadings(sheet: string): Promise<void> {
    const isKept = this.store
      .get()
      .view?.headerRows.some((kept) => kept.sheet === sheet && kept.isKept);
    if (isKept) await this.keepHeadings(sheet, null);
    else {
      this.forgetHeadings(sheet);
      await this.check();
    }
  }

  private async keepHeadings(sheet: string, row: number | null): Promise<void> {
    const { settings } = this.store.get().choices;
    this.forgetHeadings(sheet);
    await this.carryOut({ kind: 'remember', settings: { headerRows: { [sheet]: row } } });
    if (this.store.get().outcome?.intent !== 'error') return;
    this.store.dispatch({ type: 'choose', choices: { settings } });
  }

  private forgetHeadings(sheet: string): void {
    const { settings } = this.store.get().choices;
    const others = Object.entries(settings.headerRows ?? {}).filter(([name]) => name !== sheet);
    const headerRows = Object.fromEntries(others);
    this.store.dispatch({ type: 'choose', choices: { settings: { ...settings, headerRows } } });
  }

  /** Checks as at another day; null leaves it to the settings, then to today. */
  async checkAsAt(asAt: IsoDay | null): Promise<void> {
    this.store.dispatch({ type: 'choose', choices: { asAt } });
    await this.check();
  }

  /**
   * Checks with the changed settings. Where they are to be kept, all that were changed since the
   * pane was opened go onto the settings sheet, and hold from there.
   */
  async applySettings(isKept: boolean): Promise<void> {
    const { choices, settingsDraft } = this.store.get();
    const settings = withSettings(choices.settings, settingsDraft);
    this.store.dispatch({ type: 'choose', choices: { settings: isKept ? {} : settings } });
    if (isKept) await this.carryOut({ kind: 'remember', settings });
    else await this.check();
    const isDone = this.store.get().outcome?.intent !== 'error';
    if (isDone) this.store.dispatch({ type: 'settings-draft', settings: {} });
    else this.store.dispatch({ type: 'choose', choices: { settings: choices.settings } });
  }

  /** More of the last check; where there is none, null, and the outcome says why. */
  async look<K extends Look>(name: K): Promise<DeskOffers[K]['answer'] | null> {
    try {
      return await this.desk.call(name, this.options());
    } catch (error) {
      if (!(error instanceof Cancelled)) this.tell(outcomeOf(error).sentences);
      return null;
    }
  }

  /** Stops what is being done. What was checked before stays. */
  cancel(): void {
    this.desk.cancel();
  }

  /** Chooses a cell of a finding, and takes the user to it. */
  choose(chosen: Chosen, cell: CellRef, words: string): void {
    this.store.dispatch({ type: 'chosen', chosen });
    this.announce(words);
    void this.select(cell);
  }

  /** Takes the user to a cell. */
  async select(cell: CellRef): Promise<void> {
    try {
      await this.surface.select(cell);
    } catch {
      this.tell([say.cannotSelect(cell)]);
    }
  }

  async showSheet(name: string): Promise<void> {
    try {
      await this.surface.showSheet(name);
    } catch {
      this.tell([say.cannotShow(name)]);
    }
  }

  /** Whether changes of the workbook are checked at once; the change that is shown now, too. */
  checkAtOnce(on: boolean): void {
    this.store.dispatch({ type: 'check-at-once', on });
    if (on && this.store.get().isStale) void this.check();
  }

  /** Shows what went wrong outside the pane. */
  tell(sentences: readonly string[]): void {
    this.store.dispatch({ type: 'told', outcome: { intent: 'error', sentences, sheets: [] } });
    this.announce(sentences.join(' '));
  }

  /** Says something to those who cannot see it. */
  announce(text: string): void {
    this.store.dispatch({ type: 'say', text });
  }

  /** One piece of work at a time; the interface offers no other while one goes on. */
  private async work(
    what: WorkKind,
    run: (options: CommandOptions, onPart: (progress: Progress) => void) => Promise<Outcome | null>,
  ): Promise<void> {
    const { store } = this;
    if (store.get().work) return;
    clearTimeout(this.pending);
    store.dispatch({ type: 'work-began', what });
    this.announce(say.working[what]);
    let outcome: Outcome | null;
    try {
      outcome = await run(this.options(), (progress) =>
        store.dispatch({ type: 'work-came-to', progress }),
      );
    } catch (error) {
      outcome = outcomeOf(error);
    }
    this.end(outcome);
  }

  private end(outcome: Outcome | null): void {
    this.store.dispatch({ type: 'work-ended', outcome });
    const { view } = this.store.get();
    if (outcome) this.announce(outcome.sentences.join(' '));
    else if (view) this.announce(say.checked(view.counts.findings));
  }

  private options(): CommandOptions {
    return optionsOf(this.store.get().choices, this.surface.today());
  }

  private changed(): void {
    this.store.dispatch({ type: 'workbook-changed' });
    clearTimeout(this.pending);
    this.pending = setTimeout(() => {
      const { checksAtOnce, isStale } = this.store.get();
      if (checksAtOnce && isStale) void this.check();
    }, pauseMs);
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Cancelled) {
    return { intent: 'info', sentences: [say.cancelled], sheets: [] };
  }
  if (error instanceof WordedProblem) {
    return { intent: 'error', sentences: [error.message], sheets: [] };
  }
  console.error(error);
  const sentence = error instanceof DeskLost ? say.deskLost : say.unexpected;
  return { intent: 'error', sentences: [sentence], sheets: [] };
}
