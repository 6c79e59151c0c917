import type { Edit } from '../../src/core/workbook/edit';
import type { Workbook } from '../../src/core/workbook/workbook';
import type { Applied, WorkbookHost } from '../../src/hosts/port';
import { edited } from '../tools/edited';

/** A workbook in memory whose cells can be set; nothing guards them. */
export class MemoryHost implements WorkbookHost {
  constructor(public workbook: Workbook) {}

  /** A copy: what is sent to a worker is gone from here. */
  read(): Promise<Workbook> {
    return Promise.resolve(structuredClone(this.workbook));
  }

  apply(edits: readonly Edit<string>[]): Promise<Applied> {
    this.workbook = edited(this.workbook, edits);
    return Promise.resolve({ sheets: {}, notices: [] });
  }
}
