import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import { FileHost } from '../../hosts/file/file-host';
import { refusedCells, type RefusedCell } from '../../hosts/file/patch/refused-cells';
import { formulaCells } from '../../hosts/file/read/formula-cells';
import { HostProblem, type Applied, type WorkbookHost } from '../../hosts/port';
import { phrase } from '../../core/workbook/words';
import { Corrections } from '../book/correction';
import type { WrittenKind } from '../book/history';
import { withCorrections } from '../book/overlay';
import type { BookState, SheetFormulas } from './calls';

/** Bytes. */
const small = 1_000_000;

/**
 * A workbook that was opened in the page: the bytes of a file, and the cells that were corrected
 * since. Corrections are written into the file when something else is, or when a copy is saved.
 */
export class BookHost implements WorkbookHost {
  private bytes: Uint8Array | null = null;
  private file = -1;
  private corrections = new Corrections([]);
  /** The workbook of `bytes`, without the corrections. */
  private asFiled: Promise<Workbook> | null = null;

  /** `keep` is told of every file that was written, and gives its number. */
  constructor(private readonly keep: (bytes: Uint8Array, what: WrittenKind) => Promise<number>) {}

  load({ bytes, file, corrections }: BookState): void {
    if (bytes !== null && file !== this.file) {
      this.bytes = bytes;
      this.file = file;
      this.asFiled = null;
    }
    this.corrections = new Corrections(corrections);
  }

  /** The workbook of the file, without the corrections. */
  readFile(): Promise<Workbook> {
    this.asFiled ??= new FileHost(this.open()).read();
    return this.asFiled;
  }

  async read(): Promise<Workbook> {
    const { corrections } = this;
    return withCorrections(await this.readFile(), corrections);
  }

  /** The corrections that the file would refuse. */
  async refused(): Promise<RefusedCell[]> {
    const edits = this.corrections.edits();
    return edits.length === 0 ? [] : refusedCells(this.open(), await this.readFile(), edits);
  }

  /** The cells that hold formulas, by sheet. */
  async formulas(): Promise<SheetFormulas[]> {
    const sheets = new Map<string, { rows: number[]; columns: number[] }>();
    for (const { sheet, row, column } of await formulaCells(this.open())) {
      const cells = sheets.get(sheet) ?? { rows: [], columns: [] };
      sheets.set(sheet, cells);
      cells.rows.push(row);
      cells.columns.push(column);
    }
    return [...sheets].map(([sheet, { rows, columns }]) => ({
      sheet,
      rows: Uint32Array.from(rows),
      columns: Uint16Array.from(columns),
    }));
  }

  /** True where writing takes so little that every correction can be proven at once. */
  get isSmall(): boolean {
    return this.open().length <= small;
  }

  /** The file with the corrections in it. Throws a `HostProblem` where one is refused. */
  async written(): Promise<FileHost> {
    const host = new FileHost(this.open());
    const edits = this.corrections.edits();
    if (edits.length > 0) await host.apply(edits);
    return host;
  }

  async apply(edits: readonly Edit<string>[]): Promise<Applied> {
    const before = this.open();
    const host = await this.written();
    const applied = await host.apply(edits);
    if (host.bytes !== before) {
      this.file = await this.keep(host.bytes, whatIs(edits));
      this.bytes = host.bytes;
      this.corrections = new Corrections([]);
      this.asFiled = null;
    }
    return applied;
  }

  private open(): Uint8Array {
    if (!this.bytes) throw new HostProblem(phrase('file.empty'));
    return this.bytes;
  }
}

function whatIs(edits: readonly Edit<string>[]): WrittenKind {
  const kinds = new Set(edits.map(({ kind }) => kind));
  if (kinds.has('write-sheet')) return 'summarise';
  if (kinds.has('highlight')) return 'highlight';
  if (kinds.has('append-rows')) return 'record';
  if (kinds.has('remove-sheets') || kinds.has('clear-highlights')) return 'remove';
  return 'change';
}
