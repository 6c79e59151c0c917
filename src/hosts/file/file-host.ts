import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import type { Applied, WorkbookHost } from '../port';
import { applyEdits } from './apply';
import { readWorkbook } from './read';

/** A workbook that is the bytes of an .xlsx or .xlsm file. Nothing is saved: take `bytes` for that. */
export class FileHost implements WorkbookHost {
  /** The file as it stands after the edits made so far. */
  bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  read(): Promise<Workbook> {
    return readWorkbook(this.bytes);
  }

  async apply(edits: readonly Edit<string>[]): Promise<Applied> {
    const { bytes, applied } = await applyEdits(this.bytes, edits);
    this.bytes = bytes;
    return applied;
  }
}
