import type { PartEdit } from '../parts/part';
import type { StyleBook } from '../parts/styles';
import {
  attributeOf,
  encodeUtf8,
  rootElement,
  childElements,
  decodeUtf8,
  Splices,
  type XmlElement,
} from '../xml';

/** The style that a cell without one shows: its row's, else its column's, else the default. */
export function inheritedStyle(edit: PartEdit, row: XmlElement | null, column: number): number {
  const own = row && attributeOf(row, 's');
  if (own !== null) return Number(own);
  const columns = edit.child('cols');
  for (const element of columns ? edit.childrenOf(columns) : []) {
    const first = Number(attributeOf(element, 'min')) - 1;
    const last = Number(attributeOf(element, 'max')) - 1;
    if (column >= first && column <= last) return Number(attributeOf(element, 'style') ?? 0);
  }
  return 0;
}

/** A style with another number format and everything else as it is; the style itself where it has that format. */
export function withNumberFormat(styles: StyleBook, style: number, code: string | null): number {
  if (code === null) return style;
  const raw = styles.entry('cellXfs', style) ?? styles.entry('cellXfs', 0)!;
  const bytes = encodeUtf8(plainFormat(raw));
  const format = rootElement(bytes);
  const id = String(styles.format(code));
  if (attributeOf(format, 'numFmtId') === id) return style;
  const splices = new Splices(bytes);
  splices.setAttribute(format, 'numFmtId', id);
  splices.setAttribute(format, 'applyNumberFormat', '1');
  const named = format.attributes.find(({ name }) => name.full === 'xfId');
  // Some files name a style that they do not have; what is new need not repeat that.
  if (named && !styles.hasNamedStyles) splices.remove(named.start, named.valueEnd + 1);
  const changed = splices.apply();
  return styles.add('cellXfs', decodeUtf8(changed, 0, changed.length));
}

/** A cell format itself: what a newer Excel wrapped in alternatives is taken by its fallback. */
function plainFormat(raw: string): string {
  const bytes = encodeUtf8(raw);
  const root = rootElement(bytes);
  if (root.name.local !== 'AlternateContent') return raw;
  const alternatives = childElements(bytes, root);
  const chosen = alternatives.find(({ name }) => name.local === 'Fallback') ?? alternatives[0]!;
  const [format] = childElements(bytes, chosen);
  return decodeUtf8(bytes, format!.start, format!.end);
}
