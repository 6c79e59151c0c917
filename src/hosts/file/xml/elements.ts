import { XmlProblem } from './problem';
import { XmlScanner } from './scanner';
import type { XmlName } from './names';

/** An element by its offsets: enough to splice at, nothing more. */
export interface XmlElement {
  readonly name: XmlName;
  /** Offsets of its first byte, and of the byte after its start tag. */
  readonly start: number;
  readonly openEnd: number;
  /** Offsets of its end tag, and of the byte after it; both `openEnd` where it is self-closing. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: readonly XmlAttribute[];
}

export interface XmlAttribute {
  readonly name: XmlName;
  readonly value: string;
  /** The offset of its name. */
  readonly start: number;
  /** Offsets of its value as it stands in the bytes, within its quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The root element of a part. Checks that the whole part is well formed. */
export function rootElement(bytes: Uint8Array): XmlElement {
  const scanner = new XmlScanner(bytes);
  scanner.next();
  const root = currentElement(scanner);
  while (scanner.next());
  return root;
}

/** The root element of a part and its children, in one walk through the part. */
export function rootAndChildren(bytes: Uint8Array): {
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
} {
  const scanner = new XmlScanner(bytes);
  scanner.next();
  const children: XmlElement[] = [];
  const root = currentElement(scanner, (child) => children.push(child));
  while (scanner.next());
  return { root, children };
}

/** The children of an element of `bytes`, or of its root, in their order. */
export function childElements(bytes: Uint8Array, parent?: XmlElement): XmlElement[] {
  const scanner = new XmlScanner(bytes, parent?.start, parent?.end);
  const children: XmlElement[] = [];
  while (scanner.next()) {
    if (scanner.kind === 'open' && scanner.depth === 1) children.push(currentElement(scanner));
  }
  return children;
}

/**
 * The element whose `open` the scanner stands at; moves the scanner to its `close`. `visit` is
 * given each of its children.
 */
export function currentElement(
  scanner: XmlScanner,
  visit?: (child: XmlElement) => void,
): XmlElement {
  if (scanner.kind !== 'open') {
    throw new XmlProblem('ill-formed', 'no element', scanner.start);
  }
  const { name, start, end: openEnd, selfClosing, depth } = scanner;
  const attributes = currentAttributes(scanner);
  if (visit) eachChild(scanner, depth, visit);
  else scanner.skip();
  const { start: closeStart, end } = scanner;
  return { name, start, openEnd, closeStart, end, selfClosing, attributes };
}

/** From the `open` of an element at a depth, moves to its `close`. */
function eachChild(scanner: XmlScanner, depth: number, visit: (child: XmlElement) => void): void {
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.depth === depth) return;
    if (scanner.kind === 'open') visit(currentElement(scanner));
  }
}

/** The attributes of the `open` tag the scanner stands at. */
export function currentAttributes(scanner: XmlScanner): XmlAttribute[] {
  return Array.from({ length: scanner.attributeCount }, (_, index) => ({
    name: scanner.attributeName(index),
    value: scanner.attributeValue(index),
    start: scanner.attributeStart(index),
    valueStart: scanner.valueStart(index),
    valueEnd: scanner.valueEnd(index),
  }));
}

/** The value of an element's attribute without a prefix, null where it has none. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name.full === name)?.value ?? null;
}

/** The value of an element's attribute with whatever prefix (`r:id`), null where it has none. */
export function prefixedAttributeOf(element: XmlElement, local: string): string | null {
  const found = element.attributes.find(({ name }) => name.local === local && name.prefix !== '');
  return found?.value ?? null;
}
