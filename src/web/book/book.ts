import { valueAt, type Scalar } from '../../core/workbook/cells';
import type { PublishKind, PublishList } from '../../actions/publish';
import type { CellRef } from '../../core/workbook/address';
import type { IsoDay } from '../../core/workbook/day';
import type { Sheet } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import { Channel, WordedProblem, type Port } from '../../taskpane/desk/channel';
import { SnapshotJoiner } from '../../taskpane/desk/snapshot-parts';
import { Pane } from '../../taskpane/state/pane';
import { optionsOf } from '../../taskpane/state/pane-state';
import type { Capabilities, DeskLine, Surface } from '../../taskpane/surface';
import { localDay } from '../../taskpane/today';
import type { CopyWishes, PageOffers, WebOffers } from '../desk/calls';
import { emptyBook, type BookState } from './book-state';
import { Corrections, isSame, type Correction } from './correction';
import { filesOf, original, redo, stateOf, take, undo, type History, type Step } from './history';
import type { Draft, Keep, Kept } from './keep';
import { draftsOf, isSameDrafts, takeDrafts, type PaneDrafts } from './pane-drafts';
import { Value } from './value';

type Line = Channel<PageOffers, WebOffers>;

/** Files up to this many bytes are small enough to try every correction on at once. */
const quick = 1_000_000;

/**
 * A workbook that is open in the page: its history, its worker, and the pane over it. Everything
 * that is typed is kept before anything is done with it, so that a worker that dies costs nothing.
 */
export class Book implements Surface {
  readonly capabilities: Capabilities = { highlights: true, groupsUndo: true };
  readonly state = new Value<BookState>(emptyBook);
  readonly pane = new Pane(this);
  readonly id: string;
  readonly title: string;
  readonly doubts: readonly string[];
  private readonly files = new Map<number, Uint8Array>();
  private readonly listeners = new Set<() => void>();
  private line: { channel: Line; desk: DeskLine } | null = null;
  private drafts: PaneDrafts;
  /** Which file the cells on the screen are of. */
  private shown = -1;

  constructor(
    private readonly kept: Kept,
    file: ReadonlyMap<number, Uint8Array>,
    private readonly keep: Keep,
    private readonly startWorker: () => Worker,
  ) {
    this.id = kept.id;
    this.title = kept.name;
    this.doubts = kept.doubts;
    for (const [number, bytes] of file) this.files.set(number, bytes);
    const { history, draft } = kept;
    const corrections = new Corrections(stateOf(history).corrections);
    this.set({ history, corrections, draft });
    takeDrafts(this.pane, kept.drafts);
    this.drafts = draftsOf(this.pane);
    this.pane.store.subscribe(() => this.takeRows());
    this.pane.store.subscribe(() => this.saveDrafts());
  }

  /** Reads the cells, and has the pane check them. */
  async open(): Promise<void> {
    this.pane.store.dispatch({ type: 'check-at-once', on: true });
    const checked = this.pane.open();
    await this.show();
    await checked;
  }

  close(): void {
    this.pane.close();
    this.line?.desk.end();
  }

  name(): Promise<string> {
    return Promise.resolve(this.title);
  }

  today(): IsoDay {
    return localDay(new Date());
  }

  /** What the pane checks with now. */
  options(): CopyWishes['options'] {
    return optionsOf(this.pane.store.get().choices, this.today());
  }

  startDesk(): DeskLine {
    return this.started().desk;
  }

  select(cell: CellRef): Promise<void> {
    const sheet = this.state.get().workbook?.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet) return Promise.reject(new Error(`no sheet ${cell.sheet}`));
    this.goTo(cell);
    return Promise.resolve();
  }

  showSheet(name: string): Promise<void> {
    return this.select({ sheet: name, row: 0, column: 0 });
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Brings a cell into view, and makes it the one that keys go to. */
  goTo({ sheet, row, column }: CellRef): void {
    const { jumps, filter } = this.state.get();
    const isElsewhere = this.state.get().sheet !== sheet;
    this.set({ sheet, row, column, jumps: jumps + 1, ...(isElsewhere ? {} : { filter }) });
  }

  /** The sheet in front, as it was read; null while none is. */
  sheetInFront(): Sheet | null {
    const { workbook, sheet } = this.state.get();
    return workbook?.sheets.find(({ name }) => name === sheet) ?? null;
  }

  /** What a cell holds, corrections included. */
  valueOf(sheet: Sheet, row: number, column: number): Scalar {
    const correction = this.state.get().corrections.at(sheet.name, row, column);
    return correction ? correction.value : valueAt(sheet.cells, row, column);
  }

  /** Corrects a cell; nothing happens where it holds that already. */
  correct(cell: CellRef, value: Scalar, numberFormat: string | null): void {
    const sheet = this.state.get().workbook?.sheets.find(({ name }) => name === cell.sheet);
    this.set({ draft: null, problem: null });
    if (!sheet || isSame(this.valueOf(sheet, cell.row, cell.column), value)) return this.save();
    const { row, column } = cell;
    const expected = valueAt(sheet.cells, row, column);
    const correction: Correction = {
      sheet: sheet.name,
      row,
      column,
      expected,
      value,
      numberFormat,
    };
    this.changeTo(take(this.state.get().history, { kind: 'cell', correction }));
    void this.prove(correction);
  }

  undo(): void {
    this.follow(undo(this.state.get().history));
  }

  redo(): void {
    this.follow(redo(this.state.get().history));
  }

  /** What is being typed is kept as it is typed. */
  type(draft: Draft | null): void {
    this.set({ draft });
    this.save();
  }

  /** The file as it is to be saved. Throws a `WordedProblem` where it cannot be made. */
  copy(wishes: CopyWishes): Promise<Uint8Array> {
    return this.started().channel.call('copy', wishes);
  }

  /** What a reader of the file could find in it. The names are looked for, and kept nowhere. */
  publishList(names: readonly string[]): Promise<PublishList> {
    return this.started().channel.call('publishList', names);
  }

  /** A copy without what is ticked. Throws a `WordedProblem` where it cannot be proven. */
  publishCopy(
    names: readonly string[],
    kinds: readonly PublishKind[],
  ): Promise<WebOffers['publishCopy']['answer']> {
    return this.started().channel.call('publishCopy', { names, kinds });
  }

  set(part: Partial<BookState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }

  /** Takes a step of the history, and shows the cell that it is about. */
  private follow(history: History): void {
    const before = this.state.get().history;
    if (history.position === before.position) return;
    const step = before.steps[Math.min(before.position, history.position)]!;
    this.changeTo(history);
    if (step.kind === 'cell') this.goTo(step.correction);
  }

  private changeTo(history: History): void {
    const { file, corrections } = stateOf(history);
    this.set({ history, corrections: new Corrections(corrections) });
    this.dropUnneeded(history);
    this.save();
    if (this.line) this.load(this.line.channel);
    if (file !== this.shown) void this.show();
    for (const listener of this.listeners) listener();
  }

  /** A correction that the file refuses is taken back, and the user is told what was typed. */
  private async prove(correction: Correction): Promise<void> {
    const { file } = stateOf(this.state.get().history);
    if ((this.files.get(file)?.length ?? Infinity) > quick) return;
    try {
      await this.started().channel.call('prove', null);
    } catch (error) {
      if (!(error instanceof WordedProblem)) return;
      const { history } = this.state.get();
      const last = history.steps[history.position - 1];
      if (last?.kind !== 'cell' || last.correction !== correction) return;
      const { steps, position } = undo(history);
      this.changeTo({ steps: steps.slice(0, position), position });
      this.set({ problem: say.grid.refused(error.message, correction.value) });
    }
  }

  /** Reads the cells of the file that holds now. */
  private async show(): Promise<void> {
    const { file } = stateOf(this.state.get().history);
    const joiner = new SnapshotJoiner();
    try {
      await this.started().channel.call('snapshot', null, (part) => joiner.take(part));
    } catch {
      // Why it cannot be read, the pane says.
      return;
    }
    if (file !== stateOf(this.state.get().history).file) return;
    this.shown = file;
    const workbook = joiner.join();
    const { sheet } = this.state.get();
    const isThere = workbook.sheets.some(({ name }) => name === sheet);
    const first = workbook.sheets.find(
      ({ kind, visibility }) => kind === 'worksheet' && visibility === 'visible',
    );
    this.set({ workbook, sheet: isThere ? sheet : (first ?? workbook.sheets[0])!.name });
  }

  /** How the rows are judged, whenever they were checked anew. */
  private lastView: unknown = null;

  private takeRows(): void {
    const { view } = this.pane.store.get();
    if (view === this.lastView || view === null) return;
    this.lastView = view;
    // Where the cells could not be read before, or reading them was cancelled.
    if (stateOf(this.state.get().history).file !== this.shown) void this.show();
    this.showPlan(view.sheets.map(({ name }) => name));
    void this.started()
      .channel.call('rows', this.options())
      .then(
        (rows) => this.set({ rows }),
        () => undefined,
      );
  }

  /** At first the plan is in front, wherever in the workbook it stands. */
  private isPlanShown = false;

  private showPlan(plans: readonly string[]): void {
    const first = plans[0];
    if (this.isPlanShown || first === undefined) return;
    this.isPlanShown = true;
    this.set({ sheet: first });
  }

  /** The worker, started where there is none: the desk's end ends it for both. */
  private started(): { channel: Line; desk: DeskLine } {
    if (this.line) return this.line;
    const worker = this.startWorker();
    const channel: Line = new Channel(worker as unknown as Port);
    channel.offer({ written: ({ bytes, what }) => this.written(bytes, what) });
    const leave = (): void => {
      if (this.line?.channel === channel) this.line = null;
    };
    const end = (): void => {
      leave();
      worker.terminate();
      channel.close(new Error('the worker was ended'));
    };
    const died = new Promise<string>((resolve) => {
      const dead = (reason: string): void => {
        leave();
        resolve(reason);
        // Whoever waits for the desk says why first.
        setTimeout(end);
      };
      worker.addEventListener('error', (event) => dead(event.message ?? ''));
      worker.addEventListener('messageerror', () => dead('a message could not be read'));
    });
    this.line = {
      channel,
      desk: { channel: channel as unknown as DeskLine['channel'], end, died },
    };
    this.load(channel);
    return this.line;
  }

  private load(channel: Line): void {
    const { file, corrections } = stateOf(this.state.get().history);
    void channel
      .call('load', { bytes: this.files.get(file) ?? null, file, corrections })
      .catch(() => undefined);
  }

  /** Something was written into the file: a step that can be undone like any other. */
  private written(bytes: Uint8Array, what: Extract<Step, { kind: 'file' }>['what']): number {
    const file = Math.max(...this.files.keys()) + 1;
    this.files.set(file, bytes);
    this.keep.putFile(this.id, file, bytes);
    const history = take(this.state.get().history, { kind: 'file', file, what });
    this.set({ history, corrections: new Corrections([]) });
    this.dropUnneeded(history);
    this.save();
    // After the worker has taken it for its own.
    setTimeout(() => void this.show());
    return file;
  }

  private dropUnneeded(history: History): void {
    const needed = filesOf(history);
    for (const file of this.files.keys()) {
      if (file === original || needed.has(file)) continue;
      this.files.delete(file);
      this.keep.dropFile(this.id, file);
    }
  }

  private save(): void {
    const { history, draft } = this.state.get();
    this.keep.putBook({ ...this.kept, history, draft, drafts: this.drafts });
  }

  /** What is begun in the pane is kept as it is begun, too. */
  private saveDrafts(): void {
    const drafts = draftsOf(this.pane);
    if (isSameDrafts(drafts, this.drafts)) return;
    this.drafts = drafts;
    this.save();
  }
}
