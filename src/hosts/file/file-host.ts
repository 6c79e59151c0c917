import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import type { Applied, WorkbookHost } from '../port';
import { applyTo } from './apply';
import { openPackage, type OfficePackage } from './package';
import { readPackage } from './read/read-workbook';

/** A workbook that is the bytes of an .xlsx or .xlsm file. Nothing is saved: take `bytes` for that. */
export class FileHost implements WorkbookHost {
  /** The file as it stands after the edits made so far. */
  bytes: Uint8Array;
  /** What was found sound when it was read need not be looked through again before it is copied. */
  private opened: { readonly bytes: Uint8Array; readonly file: OfficePackage } | null = null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  async read(): Promise<Workbook> {
    return readPackage(await this.open());
  }

  async apply(edits: readonly Edit<string>[]): Promise<Applied> {
    const { bytes, applied } = await applyTo(await this.open(), this.bytes, edits);
    this.bytes = bytes;
    return applied;
  }

  private async open(): Promise<OfficePackage> {
    const { bytes } = this;
    if (this.opened?.bytes !== bytes) this.opened = { bytes, file: await openPackage(bytes) };
    return this.opened.file;
  }
}
