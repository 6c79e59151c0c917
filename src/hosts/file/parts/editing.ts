import { valueAt, type Scalar } from '../../../core/workbook/cells';
import { phrase } from '../../../core/workbook/words';
import type { CellChange } from '../../../core/workbook/edit';
import type { Sheet, Workbook } from '../../../core/workbook/workbook';
import { HostProblem } from '../../port';
import type { OfficePackage } from '../package';
import { refuse } from '../problems';
import { readPackage } from '../read';
import { Draft } from './draft';
import type { PartEdit } from './part';
import { StyleBook } from './styles';
import { WorkbookDraft } from './workbook-draft';

/** A workbook while edits are made to it. */
export class Editing {
  private book: StyleBook | null = null;
  /** By sheet and cell. */
  private readonly changed = new Map<string, Scalar>();

  private constructor(
    readonly draft: Draft,
    readonly workbook: WorkbookDraft,
    private read: Workbook | null,
  ) {}

  /** `read` is what the file holds, where that is known already. */
  static async open(file: OfficePackage, read: Workbook | null = null): Promise<Editing> {
    const draft = new Draft(file);
    return new Editing(draft, await WorkbookDraft.open(draft), read);
  }

  /** The style sheet, opened when it is first asked for. */
  async styles(): Promise<StyleBook> {
    this.book ??= await StyleBook.open(this.draft, this.workbook);
    return this.book;
  }

  /** The workbook as it was before the edits. */
  async snapshot(): Promise<Workbook> {
    this.read ??= await readPackage(this.draft.original);
    return this.read;
  }

  /**
   * A worksheet's part, opened for editing. Throws a `HostProblem` where the part holds something
   * else, or not so much as a place for cells.
   */
  async worksheet(part: string): Promise<PartEdit> {
    const edit = await this.draft.edit(part);
    const { name, selfClosing } = edit.root;
    if (name.local !== 'worksheet' || selfClosing) throw refuse('ill-formed', { part });
    return edit;
  }

  /** A sheet of the workbook as it was read. Throws a `HostProblem` where there is none of the name. */
  async original(name: string): Promise<Sheet> {
    const { sheets } = await this.snapshot();
    const wanted = name.toLowerCase();
    const sheet = sheets.find((each) => each.name.toLowerCase() === wanted);
    if (!sheet) throw new HostProblem(phrase('write.no-sheet', { sheet: name }));
    return sheet;
  }

  /** What the cells of a sheet hold by now. */
  async valuesOf(name: string): Promise<(row: number, column: number) => Scalar> {
    const { cells } = await this.original(name);
    return (row, column) => {
      const key = cellKey(name, row, column);
      return this.changed.has(key) ? this.changed.get(key)! : valueAt(cells, row, column);
    };
  }

  /** Keeps in mind what cells were changed to. */
  remember(sheet: string, changes: readonly CellChange[]): void {
    for (const { row, column, value } of changes) {
      this.changed.set(cellKey(sheet, row, column), value);
    }
  }

  /** What the package is to be written with. */
  async finish(): Promise<Map<string, Uint8Array | null>> {
    this.book?.finish();
    return this.draft.finish();
  }
}

function cellKey(sheet: string, row: number, column: number): string {
  return `${row} ${column} ${sheet.toLowerCase()}`;
}
