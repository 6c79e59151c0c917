import type { CellStyle } from '../../../core/workbook/workbook';
import { builtinFormat } from './builtin-formats';
import { colourSource, defaultPalette, resolveColour, type ColourSource } from './colours';
import { isTrue } from '../workbook-part';
import { unescapeSheetText, XmlScanner } from '../xml';

/** The style of a cell that names none, and of all cells where a workbook has no styles. */
export const defaultStyle: CellStyle = { numberFormat: 'General', fill: null, locked: true };

interface RawStyle {
  numberFormat: number;
  fill: number;
  locked: boolean;
}

interface RawStyles {
  readonly formats: Map<number, string>;
  /** By fill id; null where it is not a solid colour. */
  readonly fills: (ColourSource | null)[];
  readonly cells: RawStyle[];
  readonly palette: string[];
}

/** The cell styles of a styles part, whose colours may still wait for the theme. */
export class StyleSheet {
  private readonly raw: RawStyles;

  /** Reads the bytes of a styles part; throws an `XmlProblem` where they are ill formed. */
  constructor(bytes: Uint8Array) {
    this.raw = scanStyles(bytes);
  }

  /** True where the fill of some cell style is a colour of the theme. */
  get usesTheme(): boolean {
    return this.raw.cells.some(({ fill }) => this.raw.fills[fill]?.kind === 'theme');
  }

  /** The styles in the order of the part, so that a cell's style number is its index. */
  styles(theme: readonly string[]): CellStyle[] {
    const { raw } = this;
    const palette = raw.palette.length > 0 ? raw.palette : defaultPalette;
    const fills = raw.fills.map((source) => source && resolveColour(source, theme, palette));
    const styles = raw.cells.map(({ numberFormat, fill, locked }) => ({
      numberFormat: raw.formats.get(numberFormat) ?? builtinFormat(numberFormat),
      fill: fills[fill] ?? null,
      locked,
    }));
    return styles.length > 0 ? styles : [defaultStyle];
  }
}

function scanStyles(bytes: Uint8Array): RawStyles {
  const raw: RawStyles = { formats: new Map(), fills: [], cells: [], palette: [] };
  const scanner = new XmlScanner(bytes);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.depth !== 1) continue;
    if (scanner.local === 'numFmts') eachInside(scanner, () => addFormat(scanner, raw));
    else if (scanner.local === 'fills') eachInside(scanner, () => addFill(scanner, raw));
    else if (scanner.local === 'cellXfs') eachInside(scanner, () => addCellStyle(scanner, raw));
    else if (scanner.local === 'colors') eachInside(scanner, () => addColour(scanner, raw));
  }
  return raw;
}

/** Calls `visit` for every element within the one the scanner stands at, however deep. */
function eachInside(scanner: XmlScanner, visit: () => void): void {
  const { depth } = scanner;
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth === depth) return;
    if (scanner.kind === 'open') visit();
  }
}

function addFormat(scanner: XmlScanner, raw: RawStyles): void {
  const code = scanner.attribute('formatCode');
  if (scanner.local !== 'numFmt' || code === null) return;
  raw.formats.set(Number(scanner.attribute('numFmtId')), unescapeSheetText(code) || 'General');
}

function addFill(scanner: XmlScanner, raw: RawStyles): void {
  if (scanner.local === 'fill') {
    raw.fills.push(null);
  } else if (scanner.local === 'patternFill' && scanner.attribute('patternType') === 'solid') {
    eachInside(scanner, () => {
      if (scanner.local === 'fgColor') raw.fills[raw.fills.length - 1] = colourSource(scanner);
    });
  }
}

/** A style wrapped for several versions counts as one: its fallback, or what comes first. */
function addCellStyle(scanner: XmlScanner, raw: RawStyles): void {
  if (scanner.local === 'AlternateContent') {
    const before = raw.cells.length;
    eachInside(scanner, () => addCellStyle(scanner, raw));
    const last = raw.cells.at(-1);
    raw.cells.length = before;
    if (last) raw.cells.push(last);
  } else if (scanner.local === 'xf') {
    raw.cells.push({
      numberFormat: Number(scanner.attribute('numFmtId') ?? 0),
      fill: Number(scanner.attribute('fillId') ?? 0),
      locked: true,
    });
  } else if (scanner.local === 'protection') {
    const locked = scanner.attribute('locked');
    const style = raw.cells.at(-1);
    if (style) style.locked = locked === null || isTrue(locked);
  }
}

function addColour(scanner: XmlScanner, raw: RawStyles): void {
  if (scanner.local !== 'rgbColor') return;
  raw.palette.push((scanner.attribute('rgb') ?? '').slice(-6).toUpperCase().padStart(6, '0'));
}
