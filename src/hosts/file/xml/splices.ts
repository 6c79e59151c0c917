import type { XmlElement } from './elements';
import { encodeUtf8, escapeAttribute } from './text';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

/**
 * Changes to a part, by the offsets of the part as it was. What is not named stays byte for byte.
 * Several insertions at one place stand in the order they were made.
 */
export class Splices {
  private readonly splices: Splice[] = [];

  constructor(readonly original: Uint8Array) {}

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(from: number, to: number, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
    this.splices.push({ from, to, bytes });
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '');
  }

  /** Sets an attribute of an element, added after the others where it is not there yet. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const existing = element.attributes.find((attribute) => attribute.name.full === name);
    if (existing) {
      // Single quotes may delimit the value that is replaced.
      const safe = escapeAttribute(value).replaceAll("'", '&apos;');
      this.replace(existing.valueStart, existing.valueEnd, safe);
      return;
    }
    const last = element.attributes.at(-1);
    const at = last ? last.valueEnd + 1 : element.start + 1 + encodeUtf8(element.name.full).length;
    this.insert(at, ` ${name}="${escapeAttribute(value)}"`);
  }

  /** Puts text at the end of an element's content, opening it where it is self-closing. */
  append(element: XmlElement, text: string): void {
    if (!element.selfClosing) {
      this.insert(element.closeStart, text);
      return;
    }
    this.replace(element.openEnd - 2, element.openEnd, `>${text}</${element.name.full}>`);
  }

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** The part with all changes made. Throws a RangeError where two of them overlap. */
  apply(): Uint8Array {
    const ordered = [...this.splices].sort(
      // An insertion at the start of what is replaced comes before it.
      (one, other) => one.from - other.from || one.to - other.to,
    );
    const growth = ordered.reduce(
      (sum, { from, to, bytes }) => sum + bytes.length - (to - from),
      0,
    );
    const result = new Uint8Array(this.original.length + growth);
    let read = 0;
    let written = 0;
    for (const { from, to, bytes } of ordered) {
      if (from < read) throw new RangeError(`changes overlap at byte ${from}`);
      result.set(this.original.subarray(read, from), written);
      written += from - read;
      result.set(bytes, written);
      written += bytes.length;
      read = to;
    }
    result.set(this.original.subarray(read), written);
    return result;
  }
}
