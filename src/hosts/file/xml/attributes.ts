import {
  AMPERSAND,
  APOSTROPHE,
  controlHolds,
  decodeRun,
  EQUALS,
  HAS_HIGH_BYTE,
  HAS_REFERENCE,
  LESS,
  QUOTE,
  skipName,
  skipSpace,
  SPACE,
} from './characters';
import { NameTable, type XmlName } from './names';
import { XmlProblem } from './problem';

const MAX_ATTRIBUTES = 256;

/** The attributes of the `open` tag that a scanner stands at, by their offsets. */
export class TagAttributes {
  attributeCount = 0;

  protected limit: number;
  protected readonly names = new NameTable();
  private readonly attributeNames: XmlName[] = [];
  /** Four numbers an attribute: name start, value start, value end, what the value holds. */
  private readonly spans = new Int32Array(MAX_ATTRIBUTES * 4);

  constructor(
    public bytes: Uint8Array,
    to: number,
  ) {
    this.limit = to;
  }

  /** The position of an attribute without a prefix in the current `open` tag, or -1. */
  attributeIndex(local: string): number {
    for (let i = 0; i < this.attributeCount; i++) {
      if (this.attributeNames[i]!.full === local) return i;
    }
    return -1;
  }

  /** The value of an attribute without a prefix, null where the tag has none. */
  attribute(local: string): string | null {
    const index = this.attributeIndex(local);
    return index < 0 ? null : this.attributeValue(index);
  }

  /** The value of an attribute with whatever prefix (`r:id`), null where the tag has none. */
  prefixedAttribute(local: string): string | null {
    for (let i = 0; i < this.attributeCount; i++) {
      const name = this.attributeNames[i]!;
      if (name.local === local && name.prefix !== '') return this.attributeValue(i);
    }
    return null;
  }

  attributeName(index: number): XmlName {
    return this.attributeNames[index]!;
  }

  /** The value of an attribute, its references resolved. */
  attributeValue(index: number): string {
    const at = index * 4;
    const [start, end, holds] = [this.spans[at + 1]!, this.spans[at + 2]!, this.spans[at + 3]!];
    return decodeRun(this.bytes, start, end, holds, ' ');
  }

  /** The offset of an attribute's name. */
  attributeStart(index: number): number {
    return this.spans[index * 4]!;
  }

  /** The offset of an attribute's value, within its quotes. */
  valueStart(index: number): number {
    return this.spans[index * 4 + 1]!;
  }

  /** The offset of the quote that ends an attribute's value. */
  valueEnd(index: number): number {
    return this.spans[index * 4 + 2]!;
  }

  /** Reads the attribute that starts at an offset; gives the offset after it, -1 where it is cut. */
  protected readAttribute(start: number): number {
    const { bytes, limit } = this;
    const nameEnd = this.nameEnd(start);
    if (nameEnd < 0) return -1;
    let position = skipSpace(bytes, nameEnd, limit);
    if (position >= limit) return -1;
    if (bytes[position] !== EQUALS) this.fail('an attribute without a value', start);
    position = skipSpace(bytes, position + 1, limit);
    if (position >= limit) return -1;
    const quote = bytes[position]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail('an attribute without quotes', start);
    const valueStart = ++position;
    let holds = 0;
    for (; position < limit; position++) {
      const byte = bytes[position]!;
      if (byte === quote) break;
      if (byte === AMPERSAND) holds |= HAS_REFERENCE;
      else if (byte >= 0x80) holds |= HAS_HIGH_BYTE;
      else if (byte === LESS) this.fail('a tag in an attribute', position);
      else if (byte < SPACE) holds |= controlHolds(byte, position);
    }
    if (position >= limit) return -1;
    this.addAttribute(start, nameEnd, valueStart, position, holds);
    return position + 1;
  }

  private addAttribute(
    start: number,
    nameEnd: number,
    valueStart: number,
    valueEnd: number,
    holds: number,
  ): void {
    const index = this.attributeCount;
    if (index === MAX_ATTRIBUTES) this.fail('too many attributes', start);
    const name = this.names.at(this.bytes, start, nameEnd);
    for (let i = 0; i < index; i++) {
      if (this.attributeNames[i] === name) this.fail('an attribute given twice', start);
    }
    this.attributeNames[index] = name;
    this.spans[index * 4] = start;
    this.spans[index * 4 + 1] = valueStart;
    this.spans[index * 4 + 2] = valueEnd;
    this.spans[index * 4 + 3] = holds;
    this.attributeCount = index + 1;
  }

  /** The offset after the name that starts at an offset, -1 where it is cut. */
  protected nameEnd(start: number): number {
    const end = skipName(this.bytes, start, this.limit);
    if (end >= this.limit) return -1;
    if (end === start) this.fail('a tag without a name', start);
    return end;
  }

  protected fail(detail: string, at: number): never {
    throw new XmlProblem('ill-formed', detail, at);
  }
}
