import { NameTable, type XmlName } from './names';
import { XmlProblem } from './problem';
import { decodeAscii, decodeUtf8, resolveReferences } from './text';

export type TokenKind = 'open' | 'close' | 'text' | 'end';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** What a run of characters holds, so that plain runs need no second look. */
const HAS_REFERENCE = 1;
const HAS_HIGH_BYTE = 2;
const HAS_LINE_BREAK = 4;
const IS_CDATA = 8;

const MAX_ATTRIBUTES = 256;
const NO_NAME: XmlName = { full: '', prefix: '', local: '' };

/** 1 for the bytes that a name may hold, 2 for white space. */
const CLASSES = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const isName = byte >= 0x80 || /[A-Za-z0-9_:.-]/.test(String.fromCharCode(byte));
  CLASSES[byte] = isName ? 1 : byte === SPACE || (byte >= TAB && byte <= RETURN) ? 2 : 0;
}
CLASSES[0x0b] = CLASSES[0x0c] = 0;

/**
 * Walks the tags and texts of a UTF-8 part by their byte offsets and builds nothing: what is not
 * asked for is never made into a string, and every offset can be spliced at. It checks that the
 * part is well formed as far as it walks, refuses document types, and throws an `XmlProblem`.
 *
 * After `next()` the fields describe the token. An empty element gives an `open` and then a
 * `close` of no length, so every `open` has its `close`. Comments and processing instructions
 * are stepped over; a CDATA section is a text.
 */
export class XmlScanner {
  kind: TokenKind = 'text';
  /** Offsets of the token's first byte, and of the byte after its last. */
  start = 0;
  end = 0;
  /** How many elements the token's element, or the text, stands in. */
  depth = 0;
  /** True on the `open` of an empty element written `<a/>`. */
  selfClosing = false;
  name: XmlName = NO_NAME;
  /** Offsets of the content of a text: without the marks of a CDATA section. */
  textStart = 0;
  textEnd = 0;
  attributeCount = 0;

  private position: number;
  private limit: number;
  private readonly names = new NameTable();
  private readonly ancestors: XmlName[] = [];
  private readonly attributeNames: XmlName[] = [];
  /** Four numbers an attribute: name start, value start, value end, what the value holds. */
  private readonly spans = new Int32Array(MAX_ATTRIBUTES * 4);
  private textHolds = 0;
  private closing = false;
  private rootSeen = false;
  private isLast = true;

  /** Scans all of `bytes`, or one element of it from its `from` to its `to`. */
  constructor(
    public bytes: Uint8Array,
    from = 0,
    to = bytes.length,
  ) {
    this.position = from;
    this.limit = to;
    this.skipMark();
  }

  /** A scanner that is given its bytes piece by piece, by `feed`. */
  static streaming(): XmlScanner {
    const scanner = new XmlScanner(new Uint8Array(0));
    scanner.isLast = false;
    return scanner;
  }

  /**
   * Gives a streaming scanner the next bytes; `next()` has returned false for want of them. Offsets
   * taken before no longer hold. The array is the scanner's from now on.
   */
  feed(chunk: Uint8Array, isLast: boolean): void {
    const rest = this.limit - this.position;
    if (rest === 0) {
      this.bytes = chunk;
    } else {
      const joined = new Uint8Array(rest + chunk.length);
      joined.set(this.bytes.subarray(this.position, this.limit));
      joined.set(chunk, rest);
      this.bytes = joined;
    }
    this.position = 0;
    this.limit = this.bytes.length;
    this.isLast = isLast;
    if (!this.rootSeen) this.skipMark();
  }

  /** The bytes that a streaming scanner has not got through for want of more. */
  get unread(): number {
    return this.limit - this.position;
  }

  /** The local name of the tag: without its prefix. */
  get local(): string {
    return this.name.local;
  }

  /**
   * Moves to the next token; false at the end, or where a streaming scanner needs more bytes
   * (`kind` is `end` only at the end).
   */
  next(): boolean {
    if (this.closing) {
      this.closing = false;
      this.kind = 'close';
      this.start = this.end;
      this.selfClosing = false;
      this.ancestors.pop();
      return true;
    }
    const { bytes } = this;
    for (;;) {
      const at = this.position;
      if (at >= this.limit) return this.finish();
      if (bytes[at] !== LESS) {
        if (!this.readText(at)) return false;
        if (this.ancestors.length > 0) return true;
        continue;
      }
      const second = at + 1 < this.limit ? bytes[at + 1]! : -1;
      if (second === SLASH) return this.readClose(at);
      if (second !== BANG && second !== QUESTION)
        return second >= 0 ? this.readOpen(at) : this.cut();
      const step = second === BANG ? this.readMarkup(at) : this.stepOver(at, '?>', 2);
      if (step < 0) return this.cut();
      if (step === 1) return true;
    }
  }

  /** From an `open`, moves to its `close`. Not for streaming scanners. */
  skip(): void {
    const { depth } = this;
    while (this.next()) if (this.kind === 'close' && this.depth === depth) return;
  }

  /** The text of the current text token, its references resolved and its line ends made `\n`. */
  text(): string {
    return this.decode(this.textStart, this.textEnd, this.textHolds, '\n');
  }

  /** True where the current text is bare ASCII, so that its bytes can be read as they are. */
  get isPlainText(): boolean {
    return this.textHolds === 0;
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
    return this.decode(this.spans[at + 1]!, this.spans[at + 2]!, this.spans[at + 3]!, ' ');
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

  private skipMark(): void {
    const { bytes, position } = this;
    const marked =
      bytes[position] === 0xef && bytes[position + 1] === 0xbb && bytes[position + 2] === 0xbf;
    if (marked) this.position += 3;
  }

  private decode(start: number, end: number, holds: number, lineBreak: '\n' | ' '): string {
    if (holds === 0) return decodeAscii(this.bytes, start, end);
    let text =
      holds & HAS_HIGH_BYTE
        ? decodeUtf8(this.bytes, start, end)
        : decodeAscii(this.bytes, start, end);
    if (holds & HAS_LINE_BREAK) {
      text = text.replace(/\r\n?/g, '\n');
      if (lineBreak === ' ') text = text.replace(/[\n\t]/g, ' ');
    }
    return holds & HAS_REFERENCE && !(holds & IS_CDATA) ? resolveReferences(text, start) : text;
  }

  private readText(at: number): boolean {
    const { bytes, limit } = this;
    let holds = 0;
    let end = at;
    let isBlank = true;
    for (; end < limit; end++) {
      const byte = bytes[end]!;
      if (byte === LESS) break;
      if (byte > SPACE) isBlank = false;
      if (byte === AMPERSAND) holds |= HAS_REFERENCE;
      else if (byte >= 0x80) holds |= HAS_HIGH_BYTE;
      else if (byte < SPACE) holds |= this.control(byte, end);
    }
    if (end === limit && !this.isLast) return false;
    if (this.ancestors.length === 0 && !isBlank) this.fail('text outside the root element', at);
    this.setText(at, end, at, end, holds);
    return true;
  }

  private setText(
    start: number,
    end: number,
    textStart: number,
    textEnd: number,
    holds: number,
  ): void {
    this.kind = 'text';
    this.start = start;
    this.end = this.position = end;
    this.textStart = textStart;
    this.textEnd = textEnd;
    this.textHolds = holds;
    this.depth = this.ancestors.length;
  }

  /** What a control character makes of its run; those that XML does not know are refused. */
  private control(byte: number, at: number): number {
    if (byte === RETURN || byte === LINE_FEED || byte === TAB) return HAS_LINE_BREAK;
    return this.fail('a control character', at);
  }

  private readOpen(at: number): boolean {
    const { bytes, limit } = this;
    const nameEnd = this.nameEnd(at + 1);
    if (nameEnd < 0) return this.cut();
    let position = nameEnd;
    this.attributeCount = 0;
    for (;;) {
      const spaced = position;
      while (position < limit && CLASSES[bytes[position]!] === 2) position++;
      if (position >= limit) return this.cut();
      const byte = bytes[position]!;
      if (byte === GREATER) break;
      if (byte === SLASH) {
        if (position + 1 >= limit) return this.cut();
        if (bytes[position + 1] !== GREATER) this.fail('a stray slash in a tag', position);
        break;
      }
      if (spaced === position) this.fail('no space before an attribute', position);
      position = this.readAttribute(position);
      if (position < 0) return this.cut();
    }
    if (this.rootSeen && this.ancestors.length === 0) this.fail('a second root element', at);
    this.rootSeen = true;
    this.kind = 'open';
    this.name = this.names.at(bytes, at + 1, nameEnd);
    this.depth = this.ancestors.length;
    this.ancestors.push(this.name);
    this.selfClosing = this.closing = bytes[position] === SLASH;
    this.start = at;
    this.end = this.position = position + (this.closing ? 2 : 1);
    return true;
  }

  /** Reads the attribute that starts at an offset; gives the offset after it, -1 where it is cut. */
  private readAttribute(start: number): number {
    const { bytes, limit } = this;
    const nameEnd = this.nameEnd(start);
    if (nameEnd < 0) return -1;
    let position = nameEnd;
    while (position < limit && CLASSES[bytes[position]!] === 2) position++;
    if (position >= limit) return -1;
    if (bytes[position] !== EQUALS) this.fail('an attribute without a value', start);
    position++;
    while (position < limit && CLASSES[bytes[position]!] === 2) position++;
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
      else if (byte < SPACE) holds |= this.control(byte, position);
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

  private readClose(at: number): boolean {
    const { bytes, limit } = this;
    const nameEnd = this.nameEnd(at + 2);
    if (nameEnd < 0) return this.cut();
    let position = nameEnd;
    while (position < limit && CLASSES[bytes[position]!] === 2) position++;
    if (position >= limit) return this.cut();
    if (bytes[position] !== GREATER) this.fail('an end tag that does not end', at);
    const name = this.names.at(bytes, at + 2, nameEnd);
    if (this.ancestors.pop() !== name) this.fail(`an end tag </${name.full}> out of place`, at);
    this.kind = 'close';
    this.name = name;
    this.selfClosing = false;
    this.depth = this.ancestors.length;
    this.start = at;
    this.end = this.position = position + 1;
    return true;
  }

  /** The offset after the name that starts at an offset, -1 where it is cut. */
  private nameEnd(start: number): number {
    const { bytes, limit } = this;
    let end = start;
    while (end < limit && CLASSES[bytes[end]!] === 1) end++;
    if (end >= limit) return -1;
    if (end === start) this.fail('a tag without a name', start);
    return end;
  }

  /** Reads what starts with `<!`: 1 where it is a text, 0 where it was stepped over, -1 where it is cut. */
  private readMarkup(at: number): number {
    if (this.limit - at < 9 && !this.isLast) return -1;
    if (this.matches(at, '<!--')) return this.stepOver(at, '-->', 4);
    if (!this.matches(at, '<![CDATA[') || this.ancestors.length === 0) {
      throw new XmlProblem('dtd', 'a declaration', at);
    }
    const close = this.find(']]>', at + 9);
    if (close < 0) return -1;
    let holds = IS_CDATA;
    for (let i = at + 9; i < close; i++) {
      const byte = this.bytes[i]!;
      if (byte >= 0x80) holds |= HAS_HIGH_BYTE;
      else if (byte < SPACE) holds |= this.control(byte, i);
    }
    this.setText(at, close + 3, at + 9, close, holds);
    return 1;
  }

  private stepOver(at: number, closing: string, opening: number): number {
    const close = this.find(closing, at + opening);
    if (close < 0) return -1;
    this.position = close + closing.length;
    return 0;
  }

  private find(sequence: string, from: number): number {
    const first = sequence.charCodeAt(0);
    for (let at = from; ; at++) {
      at = this.bytes.indexOf(first, at);
      if (at < 0 || at + sequence.length > this.limit) return -1;
      if (this.matches(at, sequence)) return at;
    }
  }

  private matches(at: number, sequence: string): boolean {
    for (let i = 0; i < sequence.length; i++) {
      if (this.bytes[at + i] !== sequence.charCodeAt(i)) return false;
    }
    return true;
  }

  private finish(): boolean {
    if (!this.isLast) return false;
    if (this.ancestors.length > 0 || !this.rootSeen)
      this.fail('an end before its time', this.limit);
    this.kind = 'end';
    return false;
  }

  /** The bytes end within a token: more may come, or the part is cut short. */
  private cut(): false {
    return this.isLast ? this.fail('an end within a tag', this.limit) : false;
  }

  private fail(detail: string, at: number): never {
    throw new XmlProblem('ill-formed', detail, at);
  }
}
