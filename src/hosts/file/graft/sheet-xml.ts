import type { Namespaces } from '../parts/namespaces';
import {
  decodeUtf8,
  encodeUtf8,
  escapeSheetText,
  escapeXml,
  rootElement,
  Splices,
  XmlScanner,
} from '../xml';
import type { Donor } from './donor';
import type { Restyler } from './restyle';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const compatibility =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ' +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

/**
 * The XML of a donor's sheet as it stands in another package: its styles are the package's, its
 * texts stand in the cells, and `tail` ends its children (drawing, tables).
 */
export function graftedSheet(
  donor: Donor,
  restyler: Restyler,
  ns: Namespaces,
  tail: string,
): Uint8Array {
  const content = restyled(donor, restyler);
  const root = rootElement(content);
  const inner = decodeUtf8(content, root.openEnd, root.closeStart);
  return encodeUtf8(
    `${declaration}<worksheet xmlns="${ns.main}" xmlns:r="${ns.relationships}" ${compatibility}>${inner}${tail}</worksheet>`,
  );
}

function restyled(donor: Donor, restyler: Restyler): Uint8Array {
  const splices = new Splices(donor.sheet);
  const scanner = new XmlScanner(donor.sheet);
  let isShared = false;
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    const { local } = scanner;
    if (local === 'c') isShared = scanner.attribute('t') === 's';
    if (local === 'c' || local === 'row' || local === 'col') {
      const style = scanner.attributeIndex(local === 'col' ? 'style' : 's');
      if (style >= 0) {
        const position = restyler.cellFormat(Number(scanner.attributeValue(style)));
        splices.replace(scanner.valueStart(style), scanner.valueEnd(style), String(position));
      }
      if (isShared && local === 'c') {
        const type = scanner.attributeIndex('t');
        splices.replace(scanner.valueStart(type), scanner.valueEnd(type), 'inlineStr');
      }
    } else if (local === 'v' && isShared) {
      const { start } = scanner;
      scanner.next();
      const text = donor.strings[Number(scanner.text())] ?? '';
      scanner.next();
      splices.replace(start, scanner.end, inlineText(text));
    }
  }
  return splices.apply();
}

function inlineText(text: string): string {
  return `<is><t xml:space="preserve">${escapeXml(escapeSheetText(text))}</t></is>`;
}
