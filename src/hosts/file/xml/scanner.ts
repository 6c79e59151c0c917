import { TagAttributes } from './attributes';
import {
  AMPERSAND,
  BANG,
  controlHolds,
  decodeRun,
  GREATER,
  HAS_HIGH_BYTE,
  HAS_REFERENCE,
  IS_CDATA,
  LESS,
  QUESTION,
  skipSpace,
  SLASH,
  SPACE,
} from './characters';
import type { XmlName } from './names';
import { XmlProblem } from './problem';

export type TokenKind = 'open' | 'close' | 'text' | 'end';

const NO_NAME: XmlName = { full: '', prefix: '', local: '' };

/**
 * Walks the tags and texts of a UTF-8 part by their byte offsets and builds nothing: what is not
 * asked for is never made into a string, and every offset can be spliced at. It checks that the
 * part is well formed as far as it walks, refuses document types, and throws an `XmlProblem`.
 *
 * After `next()` the fields describe the token. An empty element gives an `open` and then a
 * `close` of no length, so every `open` has its `close`. Comments and processing instructions
 * are stepped over; a CDATA section is a text.
 */
export class XmlScanner extends TagAttributes {
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

  private position: number;
  private readonly ancestors: XmlName[] = [];
  private textHolds = 0;
  private closing = false;
  private rootSeen = false;
  private isLast = true;

  /** Scans all of `bytes`, or one element of it from its `from` to its `to`. */
  constructor(bytes: Uint8Array, from = 0, to = bytes.length) {
    super(bytes, to);
    this.position = from;
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
    return decodeRun(this.bytes, this.textStart, this.textEnd, this.textHolds, '\n');
  }

  /** True where the current text is bare ASCII, so that its bytes can be read as they are. */
  get isPlainText(): boolean {
    return this.textHolds === 0;
  }

  private skipMark(): void {
    const { bytes, position } = this;
    const marked =
      bytes[position] === 0xef && bytes[position + 1] === 0xbb && bytes[position + 2] === 0xbf;
    if (marked) this.position += 3;
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
      else if (byte < SPACE) holds |= controlHolds(byte, end);
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

  private readOpen(at: number): boolean {
    const { bytes, limit } = this;
    const nameEnd = this.nameEnd(at + 1);
    if (nameEnd < 0) return this.cut();
    let position = nameEnd;
    this.attributeCount = 0;
    for (;;) {
      const spaced = position;
      position = skipSpace(bytes, position, limit);
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

  private readClose(at: number): boolean {
    const { bytes, limit } = this;
    const nameEnd = this.nameEnd(at + 2);
    if (nameEnd < 0) return this.cut();
    const position = skipSpace(bytes, nameEnd, limit);
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
      else if (byte < SPACE) holds |= controlHolds(byte, i);
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
}
