import type { Namespaces } from '../parts/namespaces';
import { decodeUtf8, encodeUtf8, escapeSheetText, escapeXml, rootElement } from '../xml';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const compatibility =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ' +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

/** A worksheet with the children of another, then those in `tail`. */
export function worksheetXml(content: Uint8Array, ns: Namespaces, tail: string): Uint8Array {
  const root = rootElement(content);
  const inner = decodeUtf8(content, root.openEnd, root.closeStart);
  return encodeUtf8(
    `${declaration}<worksheet xmlns="${ns.main}" xmlns:r="${ns.relationships}" ${compatibility}>${inner}${tail}</worksheet>`,
  );
}

/** A text as the content of a cell that holds it itself. */
export function inlineText(text: string): string {
  return `<is><t xml:space="preserve">${escapeXml(escapeSheetText(text))}</t></is>`;
}
