import { XmlScanner } from '../xml';
import { applyTint } from './tint';

/** A colour as styles write it, before the theme and palette are known. */
export type ColourSource =
  | { readonly kind: 'rgb'; readonly rgb: string }
  | { readonly kind: 'theme'; readonly index: number; readonly tint: number }
  | { readonly kind: 'indexed'; readonly index: number; readonly tint: number };

/** The 56 colours of the old palette, which the first eight numbers repeat. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
export const defaultPalette: readonly string[] = [...PALETTE.slice(0, 8), ...PALETTE];

/** The colours of a workbook without a theme: those of Office 2007. */
export const defaultTheme: readonly string[] =
  'FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080'.split(' ');

/** Styles count the theme's colours with each dark and light pair swapped. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** The colour of the element a scanner stands at; null where it is automatic or names none. */
export function colourSource(scanner: XmlScanner): ColourSource | null {
  const tint = Number(scanner.attribute('tint') ?? 0) || 0;
  const rgb = scanner.attribute('rgb');
  if (rgb !== null && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)) {
    return { kind: 'rgb', rgb: applyTint(rgb.slice(-6).toUpperCase(), tint) };
  }
  const theme = scanner.attribute('theme');
  if (theme !== null) return { kind: 'theme', index: Number(theme), tint };
  const indexed = scanner.attribute('indexed');
  return indexed === null ? null : { kind: 'indexed', index: Number(indexed), tint };
}

/** The colour as `#RRGGBB`; null where the theme or the palette has none of that number. */
export function resolveColour(
  source: ColourSource,
  theme: readonly string[],
  palette: readonly string[],
): string | null {
  if (source.kind === 'rgb') return `#${source.rgb}`;
  const rgb = source.kind === 'theme' ? theme[source.index] : indexedColour(source.index, palette);
  return rgb === undefined ? null : `#${applyTint(rgb, source.tint)}`;
}

function indexedColour(index: number, palette: readonly string[]): string | undefined {
  // The system's own text and background colours.
  if (index === 64) return '000000';
  if (index === 65) return 'FFFFFF';
  return palette[index];
}

/** The colours of a theme part in the order that styles count them, as `RRGGBB`. */
export function themeColours(bytes: Uint8Array): string[] {
  const scanner = new XmlScanner(bytes);
  const colours: string[] = [];
  let schemeDepth = -1;
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth === schemeDepth) break;
    if (scanner.kind !== 'open') continue;
    if (scanner.local === 'clrScheme') schemeDepth = scanner.depth;
    else if (schemeDepth >= 0 && scanner.depth === schemeDepth + 2) {
      const rgb = scanner.attribute('lastClr') ?? scanner.attribute('val') ?? '';
      colours.push(/^[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.toUpperCase() : '000000');
    }
  }
  return THEME_ORDER.map((position) => colours[position] ?? '000000');
}
