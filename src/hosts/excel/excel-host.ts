import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import type { Applied, WorkbookHost } from '../port';
import { applyEdits } from './apply/apply';
import { moveSheets, type Move } from './apply/move-sheets';
import { capabilities, type Capabilities } from './capabilities';
import { readWorkbook } from './read/read-workbook';
import { run } from './run';

/** The workbook that is open in Excel, through Office.js, which the page has loaded. */
export class ExcelHost implements WorkbookHost {
  /**
   * `waitsForEdit`: while the user edits a cell, Excel is asked to wait for the end of it, where it
   * can; otherwise that is a `HostProblem`, which a pane can show and a ribbon command cannot.
   */
  constructor(private readonly options: { readonly waitsForEdit?: boolean } = {}) {}

  /** Throws a `HostProblem` where this Excel is too old. */
  get capabilities(): Capabilities {
    return capabilities();
  }

  read(tell?: (share: number) => void): Promise<Workbook> {
    return run((context) => readWorkbook(context, tell), this.options);
  }

  async apply(edits: readonly Edit<string>[]): Promise<Applied> {
    const { moves, ...applied } = await run(
      (context) => applyEdits(context, edits, this.capabilities.groupsUndo),
      this.options,
    );
    if (moves.length > 0) await this.putInOrder(moves);
    return applied;
  }

  /** What was written is right wherever it stands: where Excel refuses to move it, it stays. */
  private putInOrder(moves: readonly Move[]): Promise<void> {
    const options = { ...this.options, isOneUndo: false };
    return run(async (context) => {
      moveSheets(context, moves);
      await context.sync();
    }, options).catch(() => undefined);
  }
}
