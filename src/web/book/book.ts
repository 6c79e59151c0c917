import { valueAt, type Scalar } from '../../core/workbook/cells';
import type { PublishKind, PublishList } from '../../actions/publish';
import type { CellRef } from '../../core/workbook/address';
import type { IsoDay } from '../../core/workbook/day';
import type { Sheet } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import { Channel, WordedProblem, type Port } from '../../taskpane/desk/channel';
import { onDeath } from '../../taskpane/desk/lifeline';
import { SnapshotJoiner } from '../../taskpane/desk/snapshot-parts';
import { Pane } from '../../taskpane/state/pane';
import { optionsOf } from '../../taskpane/state/pane-state';
import type {
  Capabilities,
  DeskLine,
  Neighbour,
  Neighbours,
  Surface,
} from '../../taskpane/surface';
import { localDay } from '../../taskpane/today';
import type { CopyWishes, PageOffers, WebOffers } from '../desk/calls';
import { emptyBook, type BookState } from './book-state';
import { Corrections, isSame, type Correction } from './correction';
import { Formulas } from './formulas';
import {
  filesOf,
  redo,
  stateOf,
  take,
  undo,
  within,
  without,
  type History,
  type WrittenKind,
} from './history';
import type { Draft, Keep, Kept } from './keep';
import { draftsOf, isSameDrafts, takeDrafts, type PaneDrafts } from './pane-drafts';
import { Value } from './value';

type Line = Channel<PageOffers, WebOffers>;

/** The files that undoing goes back to take no more than this, in bytes. */
const roomToUndo = 100_000_000;

/**
 * A workbook that is open in the page: its history, its worker, and the pane over it. Everything
 * that is typed is kept before anything is done with it, so that a worker that dies costs nothing.
 */
export class Book implements Surface, Neighbour {
  readonly capabilities: Capabilities = {
    highlights: true,
    publishes: false,
    movesClearUndo: false,
    groupsUndo: true,
  };
  readonly state = new Value<BookState>(emptyBook);
  readonly pane = new Pane(this);
  readonly id: string;
  readonly title: string;
  readonly doubts: readonly string[];
  readonly neighbours: Neighbours;
  private readonly files = new Map<number, Uint8Array>();
  private readonly listeners = new Set<() => void>();
  /** The worker, and the file that it has. */
  private line: { channel: Line; desk: DeskLine; file: number | null } | null = null;
  private drafts: PaneDrafts;
  /** Which file the cells on the screen are of. */
  private shown = -1;

  constructor(
    private readonly kept: Kept,
    file: ReadonlyMap<number, Uint8Array>,
    private readonly keep: Keep,
    private readonly startWorker: () => Worker,
    neighboursOf: (id: string) => Neighbours,
  ) {
    this.neighbours = neighboursOf(kept.id);
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

  /** True where what a cell shows is worked out, and was not corrected yet. */
  holdsFormula(sheet: Sheet, row: number, column: number): boolean {
    const { formulas, corrections } = this.state.get();
    return (
      formulas.has(sheet.name, row, column) && corrections.at(sheet.name, row, column) === null
    );
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
      // Where it is one, the editor has said so.
      overFormula: this.holdsFormula(sheet, row, column),
    };
    this.changeTo(take(this.state.get().history, { kind: 'cell', correction }));
    void this.prove();
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

  /** What the file was made of that another workbook's pane was given. */
  private given: History | null = null;

  async file(): Promise<Uint8Array> {
    const { history } = this.state.get();
    const wishes = { highlights: false, summaries: false, options: this.options() };
    const bytes = await this.copy(wishes);
    this.given = history;
    return bytes;
  }

  replace(bytes: Uint8Array): boolean {
    const { history } = this.state.get();
    if (this.given !== history) return false;
    this.changeTo(this.withFile(this.putFile(bytes), 'record'));
    this.given = this.state.get().history;
    return true;
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
    if (this.line) this.load(this.line);
    if (file !== this.shown) void this.show();
    for (const listener of this.listeners) listener();
  }

  /** True while corrections are being tried, and where more were made meanwhile. */
  private isProving = false;
  private isMoreToProve = false;

  /** Corrections that the file refuses are taken back, and the user is told what was typed. */
  private async prove(): Promise<void> {
    this.isMoreToProve = true;
    if (this.isProving) return;
    this.isProving = true;
    while (this.isMoreToProve) {
      this.isMoreToProve = false;
      await this.tryCorrections();
    }
    this.isProving = false;
  }

  private async tryCorrections(): Promise<void> {
    const { corrections } = stateOf(this.state.get().history);
    if (corrections.length === 0) return;
    try {
      const refused = await this.started().channel.call('prove', null);
      for (const { sentence, ...cell } of refused) {
        const isThere = (each: Correction): boolean =>
          each.sheet === cell.sheet && each.row === cell.row && each.column === cell.column;
        this.takeBack(corrections.filter(isThere), sentence);
      }
    } catch (error) {
      if (error instanceof WordedProblem) this.takeBack(corrections.slice(-1), error.message);
    }
  }

  private takeBack(refused: readonly Correction[], sentence: string): void {
    const before = this.state.get().history;
    const history = without(before, new Set(refused));
    const last = refused.at(-1);
    if (!last || history.steps.length === before.steps.length) return;
    this.changeTo(history);
    this.set({ problem: say.grid.refused(sentence, last.value) });
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
    void this.findFormulas(file);
    const { sheet } = this.state.get();
    const isThere = workbook.sheets.some(({ name }) => name === sheet);
    const first = workbook.sheets.find(
      ({ kind, visibility }) => kind === 'worksheet' && visibility === 'visible',
    );
    this.set({ workbook, sheet: isThere ? sheet : (first ?? workbook.sheets[0])!.name });
  }

  /** Where formulas are, of which the cells show only the results. */
  private async findFormulas(file: number): Promise<void> {
    try {
      const found = await this.started().channel.call('formulas', null);
      if (file === stateOf(this.state.get().history).file) {
        this.set({ formulas: new Formulas(found) });
      }
    } catch {
      // A correction over a formula is then refused, and its sentence says why.
    }
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
      onDeath(worker, (reason) => {
        leave();
        resolve(reason);
        // Whoever waits for the desk says why first.
        setTimeout(end);
      });
    });
    this.line = {
      channel,
      desk: { channel: channel as unknown as DeskLine['channel'], end, died },
      file: null,
    };
    this.load(this.line);
    return this.line;
  }

  private load(line: NonNullable<Book['line']>): void {
    const { file, corrections } = stateOf(this.state.get().history);
    const bytes = line.file === file ? null : (this.files.get(file) ?? null);
    line.file = file;
    void line.channel.call('load', { bytes, file, corrections }).catch(() => undefined);
  }

  /** Something was written into the file: a step that can be undone like any other. */
  private written(bytes: Uint8Array, what: WrittenKind): number {
    const file = this.putFile(bytes);
    const history = this.withFile(file, what);
    if (this.line) this.line.file = file;
    this.set({ history, corrections: new Corrections([]) });
    this.dropUnneeded(history);
    this.save();
    // After the worker has taken it for its own.
    setTimeout(() => void this.show());
    return file;
  }

  /** The history with a file more, as far back as there is room. */
  private withFile(file: number, what: WrittenKind): History {
    const taken = take(this.state.get().history, { kind: 'file', file, what });
    return within(taken, roomToUndo, (each) => this.files.get(each)?.length ?? 0);
  }

  private putFile(bytes: Uint8Array): number {
    const file = Math.max(...this.files.keys()) + 1;
    this.files.set(file, bytes);
    this.keep.putFile(this.id, file, bytes);
    return file;
  }

  private dropUnneeded(history: History): void {
    const needed = filesOf(history);
    for (const file of this.files.keys()) {
      if (needed.has(file)) continue;
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
