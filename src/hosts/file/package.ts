import { Container, keyOf } from './container';
import { ContentTypes } from './content-types';
import { identify, identifyMainPart, identifyZip } from './identify';
import { defaultLimits, type Limits } from './limits';
import { refuse } from './problems';
import {
  parseRelationships,
  relationshipsPart,
  relationshipsSource,
  type Relationship,
} from './relationships';
import { ScanStream } from './scan-stream';
import { asUtf8, XmlProblem, XmlScanner } from './xml';

export const CONTENT_TYPES = '[Content_Types].xml';

/** Opens an Office file. Throws a `HostProblem` where the bytes are none, or cannot be trusted. */
export function openPackage(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
): Promise<OfficePackage> {
  return OfficePackage.open(bytes, limits);
}

/**
 * An Office file as its parts and their relationships, over the bytes as they came. Part names are
 * as the file writes them and are found whatever their case, slashes and leading slash.
 */
export class OfficePackage {
  /** Parts that have been read through: their bytes match their checksums, and none declares a document type. */
  private readonly sound = new Set<string>();

  private constructor(
    private readonly container: Container,
    private readonly types: ContentTypes,
    readonly limits: Limits,
  ) {}

  static async open(bytes: Uint8Array, limits: Limits): Promise<OfficePackage> {
    const refusal = identify(bytes);
    if (refusal) throw refuse(refusal);
    const container = await Container.open(bytes, limits);
    if (container.find(CONTENT_TYPES) === null) throw refuse(identifyZip(container));
    const declared = await container.read(CONTENT_TYPES);
    const types = inPart(CONTENT_TYPES, () => new ContentTypes(asUtf8(declared)));
    return new OfficePackage(container, types, limits);
  }

  /** The names of all parts, in the order of the file; `[Content_Types].xml` is among them. */
  get parts(): string[] {
    return this.container.names;
  }

  /** The name of a part as the file writes it; null where it has none of that name. */
  find(part: string): string | null {
    return this.container.find(part);
  }

  /** The size of a part, unpacked. */
  size(part: string): number {
    return this.container.size(part);
  }

  /** True where another file has a part of this name that is the same, byte for byte as compressed. */
  holdsSame(part: string, other: OfficePackage): boolean {
    return this.container.holdsSame(part, other.container);
  }

  /** The bytes of a part. Each call unpacks it anew. */
  read(part: string): Promise<Uint8Array> {
    return this.container.read(part);
  }

  /** The bytes of an XML part in UTF-8, whatever its encoding: what the scanner and splices take. */
  async readXml(part: string): Promise<Uint8Array> {
    const bytes = await this.container.read(part);
    return inPart(part, () => asUtf8(bytes));
  }

  /**
   * Scans an XML part as it is unpacked, without ever holding it whole. `visit` is called again and
   * again; each time it must take all tokens there are (`while (scanner.next())`).
   */
  async scanXml(part: string, visit: (scanner: XmlScanner) => void): Promise<void> {
    const stream = new ScanStream(visit);
    await this.container.stream(part, (chunk) => stream.take(chunk));
    if (stream.needsRecoding) stream.restart(await this.readXml(part));
    inPart(part, () => stream.end());
    this.sound.add(part);
  }

  /** The content type of a part, empty where the file declares none. */
  contentType(part: string): string {
    return this.types.of(this.container.find(part) ?? part);
  }

  /** The relationships of a part, or of the package itself where `source` is empty. */
  async relationships(source = ''): Promise<Relationship[]> {
    const part = this.container.find(relationshipsPart(source));
    if (part === null) return [];
    const bytes = await this.readXml(part);
    return inPart(part, () => parseRelationships(bytes, source, (name) => this.find(name)));
  }

  /**
   * The names, as `keyOf` gives them, that relationships lead to and no part has: a new part under
   * one of them would become what somebody else's part shows.
   */
  async missing(): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    const note = (name: string): string | null => {
      const found = this.find(name);
      if (found === null) names.add(keyOf(name));
      return found;
    };
    for (const part of this.parts) {
      const source = relationshipsSource(part);
      if (source === null) continue;
      const bytes = await this.read(part);
      try {
        parseRelationships(asUtf8(bytes), source, note);
      } catch (error) {
        // A list that nobody can read leads nowhere; whether it may be copied is decided elsewhere.
        if (!(error instanceof XmlProblem)) throw error;
      }
    }
    return names;
  }

  /** True where the file declares a type for a part of this very name, whether or not it has it. */
  declares(part: string): boolean {
    return this.types.declares(part);
  }

  /** The main part of a workbook. Throws a `HostProblem` where the file is another document, or has none. */
  async workbookPart(): Promise<string> {
    const main = (await this.relationships()).find(({ kind }) => kind === 'officeDocument');
    if (main === undefined || main.part === null) throw refuse('no-workbook-part');
    const refusal = identifyMainPart(this.contentType(main.part));
    if (refusal) throw refuse(refusal);
    return main.part;
  }

  /**
   * The file with some parts replaced, added or taken out (null), by name. All others are copied as
   * the compressed bytes they are, after a look: each must match its checksum, and none may declare
   * a document type. `[Content_Types].xml` is a part like any other here.
   */
  async write(changes: ReadonlyMap<string, Uint8Array | null>): Promise<Uint8Array> {
    const changed = new Set([...changes.keys()].map((name) => this.find(name)));
    for (const part of this.parts) if (!changed.has(part)) await this.checkCopied(part);
    return this.container.write(changes);
  }

  private async checkCopied(part: string): Promise<void> {
    if (this.sound.has(part)) return;
    this.sound.add(part);
    if (!/\.(?:xml|rels|vml)$/i.test(part)) return this.container.check(part);
    const bytes = await this.read(part);
    try {
      const scanner = new XmlScanner(asUtf8(bytes));
      while (scanner.next() && scanner.kind !== 'open');
    } catch (error) {
      // What is only copied may be ill formed: it comes back as it was.
      if (error instanceof XmlProblem && error.kind === 'dtd') throw partProblem(part, error);
    }
  }
}

/** Runs what reads a part's XML; what is wrong with it becomes the refusal of the file. */
export function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof XmlProblem ? partProblem(part, error) : error;
  }
}

function partProblem(part: string, problem: XmlProblem): Error {
  return refuse(problem.kind === 'dtd' ? 'declares-entities' : 'ill-formed', { part }, problem);
}
