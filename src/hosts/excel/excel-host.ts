import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import type { Applied, WorkbookHost } from '../port';
import { applyEdits } from './apply/apply';
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

  apply(edits: readonly Edit<string>[]): Promise<Applied> {
    return run((context) => applyEdits(context, edits), this.options);
  }
}
