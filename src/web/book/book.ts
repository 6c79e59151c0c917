import { valueAt, type Scalar } from '../../core/workbook/cells';
import type { PublishKind, PublishList } from '../../actions/publish';
import type { CellRef } from '../../core/workbook/address';
import type { IsoDay } from '../../core/workbook/day';
import type { Sheet } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
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
import type { CopyWishes, WebOffers } from '../desk/calls';
import { BookFiles } from './book-files';
import { emptyBook, type BookState } from './book-state';
import { BookWorker } from './book-worker';
import { Corrections, isSame, type Correction } from './correction';
import { Formulas } from './formulas';
import { redo, stateOf, take, undo, without, type History, type WrittenKind } from './history';
import type { Draft, Keep, Kept } from './keep';
import { draftsOf, isSameDrafts, takeDrafts, type PaneDrafts } from './pane-drafts';
import { Proving } from './proving';
import { Value } from './value';

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
  private readonly files: BookFiles;
  private readonly worker: BookWorker;
  private readonly proving: Proving;
  private readonly listeners = new Set<() => void>();
  private drafts: PaneDrafts;
  /** Which file the cells on the screen are of. */
  private shown = -1;

  constructor(
    private readonly kept: Kept,
    files: ReadonlyMap<number, Uint8Array>,
    private readonly keep: Keep,
    startWorker: () => Worker,
    neighboursOf: (id: string) => Neighbours,
  ) {
    this.neighbours = neighboursOf(kept.id);
    this.id = kept.id;
    this.title = kept.name;
    this.doubts = kept.doubts;
    this.files = new BookFiles(kept.id, files, keep);
    this.worker = new BookWorker(startWorker, {
      state: () => stateOf(this.state.get().history),
      bytesOf: (file) => this.files.get(file),
      written: (bytes, what) => this.written(bytes, what),
    });
    this.proving = new Proving({
      corrections: () => stateOf(this.state.get().history).corrections,
      tried: () => this.worker.channel.call('prove', null),
      takeBack: (refused, sentence) => this.takeBack(refused, sentence),
    });
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
    this.worker.end();
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
    return this.worker.desk;
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
    void this.proving.prove();
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
    return this.worker.channel.call('copy', wishes);
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
    this.changeTo(this.files.take(history, this.files.put(bytes), 'record'));
    this.given = this.state.get().history;
    return true;
  }

  /** What a reader of the file could find in it. The names are looked for, and kept nowhere. */
  publishList(names: readonly string[]): Promise<PublishList> {
    return this.worker.channel.call('publishList', names);
  }

  /** A copy without what is ticked. Throws a `WordedProblem` where it cannot be proven. */
  publishCopy(
    names: readonly string[],
    kinds: readonly PublishKind[],
  ): Promise<WebOffers['publishCopy']['answer']> {
    return this.worker.channel.call('publishCopy', { names, kinds });
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
    this.files.dropUnneeded(history);
    this.save();
    this.worker.load();
    if (file !== this.shown) void this.show();
    for (const listener of this.listeners) listener();
  }

  /** Corrections that the file refuses are taken back, and the user is told what was typed. */
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
      await this.worker.channel.call('snapshot', null, (part) => joiner.take(part));
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
      const found = await this.worker.channel.call('formulas', null);
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
    void this.worker.channel.call('rows', this.options()).then(
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

  /** Something was written into the file: a step that can be undone like any other. */
  private written(bytes: Uint8Array, what: WrittenKind): number {
    const file = this.files.put(bytes);
    const history = this.files.take(this.state.get().history, file, what);
    this.set({ history, corrections: new Corrections([]) });
    this.files.dropUnneeded(history);
    this.save();
    // After the worker has taken it for its own.
    setTimeout(() => void this.show());
    return file;
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
