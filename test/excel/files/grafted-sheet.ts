import type { Donor } from '../../../src/hosts/file/graft/donor';
import type { Restyler } from '../../../src/hosts/file/graft/restyle';
import { inlineText, worksheetXml } from '../../../src/hosts/file/graft/sheet-xml';
import { openPackage } from '../../../src/hosts/file/package';
import type { Namespaces } from '../../../src/hosts/file/parts/namespaces';
import { elementText } from '../../../src/hosts/file/parts/part';
import { childElements, Splices, XmlScanner } from '../../../src/hosts/file/xml';

/** The texts that the cells of a package point into. */
export async function sharedTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await openPackage(bytes);
  const part = file.find('xl/sharedStrings.xml');
  if (part === null) return [];
  const texts = await file.readXml(part);
  return childElements(texts).map((item) => elementText(texts, item));
}

/**
 * The XML of a donor's sheet as it stands in another package: its styles are the package's, its
 * shared texts stand in the cells, and `tail` ends its children (drawing, tables).
 */
export function graftedSheet(
  donor: Donor,
  texts: readonly string[],
  restyler: Restyler,
  ns: Namespaces,
  tail: string,
): Uint8Array {
  return worksheetXml(restyled(donor, texts, restyler), ns, tail);
}

function restyled(donor: Donor, texts: readonly string[], restyler: Restyler): Uint8Array {
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
      const text = texts[Number(scanner.text())] ?? '';
      scanner.next();
      splices.replace(start, scanner.end, inlineText(text));
    }
  }
  return splices.apply();
}
