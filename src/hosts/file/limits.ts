/** What a file may ask of the machine that opens it. Sizes are bytes. */
export interface Limits {
  readonly file: number;
  readonly entries: number;
  /** Sheets that a workbook lists: each takes time, whatever it holds. */
  readonly sheets: number;
  /** Of one part and of all of them, unpacked. */
  readonly part: number;
  readonly total: number;
  /** How many times a part may grow when unpacked, once it is larger than `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Of all sheets together: room for a sheet of all rows and eight columns. */
  readonly cells: number;
  /** Characters of all texts together. */
  readonly text: number;
  /** How many cells that hold nothing but a fill are kept; what comes after them is left out. */
  readonly blanks: number;
}

/** Chosen so that whatever is let in is read within ten seconds and one gigabyte. */
export const defaultLimits: Limits = {
  file: 256e6,
  entries: 50_000,
  sheets: 3_000,
  part: 768e6,
  total: 1024e6,
  ratio: 400,
  ratioFrom: 16e6,
  cells: 8_400_000,
  text: 160e6,
  blanks: 1_000_000,
};
