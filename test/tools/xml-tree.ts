import { childElements, rootElement } from '../../src/hosts/file/xml';
import type { XmlElement } from '../../src/hosts/file/xml';

/** An element as a test asks about it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What stands between its tags, where it has no children. */
  readonly text: string;
}

/** The root of a small XML document. Throws where it is not well formed. */
export function xmlTree(bytes: Uint8Array): Element {
  return elementOf(bytes, rootElement(bytes));
}

function elementOf(bytes: Uint8Array, element: XmlElement): Element {
  const children = element.selfClosing ? [] : childElements(bytes, element);
  const between = bytes.subarray(element.openEnd, element.closeStart);
  return {
    name: element.name.local,
    attributes: Object.fromEntries(element.attributes.map((each) => [each.name.local, each.value])),
    children: children.map((child) => elementOf(bytes, child)),
    text: children.length === 0 ? new TextDecoder().decode(between).trim() : '',
  };
}

/** Every element of a name, at any depth. */
export function elementsNamed(root: Element, name: string): Element[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}
