import {
  childElements,
  decodeUtf8,
  rootAndChildren,
  Splices,
  XmlScanner,
  type XmlElement,
} from '../xml';
import { placeInOrder } from './order';

/** What parts consist of, as long as their bytes are held: one is edited in several steps. */
const known = new WeakMap<Uint8Array, ReturnType<typeof rootAndChildren>>();

/** An XML part while it is edited: its root, the root's children, and the splices made so far. */
export class PartEdit {
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
  readonly splices: Splices;

  /** Throws an `XmlProblem` where the part is ill formed. */
  constructor(readonly bytes: Uint8Array) {
    let walked = known.get(bytes);
    if (!walked) known.set(bytes, (walked = rootAndChildren(bytes)));
    this.root = walked.root;
    this.children = walked.children;
    this.splices = new Splices(bytes);
  }

  /** The prefix of the part's own namespace, with its colon; empty where it is the default one. */
  get prefix(): string {
    const { prefix } = this.root.name;
    return prefix === '' ? '' : `${prefix}:`;
  }

  child(local: string): XmlElement | null {
    return this.children.find(({ name }) => name.local === local) ?? null;
  }

  childrenOf(element: XmlElement): XmlElement[] {
    return element.selfClosing ? [] : childElements(this.bytes, element);
  }

  /** An element as it stands in the part. */
  raw(element: XmlElement): string {
    return decodeUtf8(this.bytes, element.start, element.end);
  }

  /** The text of an element that holds nothing else, as it stands in the part. */
  rawContent(element: XmlElement): string {
    return decodeUtf8(this.bytes, element.openEnd, element.closeStart);
  }

  /** Puts a new child of the root where the schema's order wants it. */
  insertChild(order: readonly string[], local: string, xml: string): void {
    if (this.root.selfClosing) this.splices.append(this.root, xml);
    else this.splices.insert(placeInOrder(this.root, this.children, order, local), xml);
  }

  /** The namespace that a prefix, empty for none, is bound to at the root; null where it is not. */
  namespaceOf(prefix: string): string | null {
    const wanted = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    return this.root.attributes.find(({ name }) => name.full === wanted)?.value ?? null;
  }

  /** The prefix that the root binds to a namespace; null where it binds none. */
  prefixOf(namespace: string): string | null {
    const found = this.root.attributes.find(
      ({ name, value }) => name.prefix === 'xmlns' && value === namespace,
    );
    return found?.name.local ?? null;
  }

  /** An attribute that names a relationship, with its namespace declared where the root does not. */
  relationshipAttribute(id: string, namespace: string): string {
    const prefix = this.prefixOf(namespace);
    return prefix === null ? `xmlns:r="${namespace}" r:id="${id}"` : `${prefix}:id="${id}"`;
  }

  get isChanged(): boolean {
    return !this.splices.isEmpty;
  }

  apply(): Uint8Array {
    return this.splices.apply();
  }
}

/** The text within an element, its references resolved. */
export function elementText(bytes: Uint8Array, element: XmlElement): string {
  const scanner = new XmlScanner(bytes, element.start, element.end);
  let text = '';
  while (scanner.next()) if (scanner.kind === 'text') text += scanner.text();
  return text;
}
