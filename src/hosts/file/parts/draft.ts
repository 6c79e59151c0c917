import { sameBytes } from '../bytes';
import { keyOf } from '../container';
import { CONTENT_TYPES, inPart, type OfficePackage } from '../package';
import { parseRelationships, relationshipsPart, type Relationship } from '../relationships';
import { attributeOf, encodeUtf8, escapeAttribute } from '../xml';
import { PartEdit } from './part';
import type { Namespaces } from './namespaces';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/**
 * A package while it is edited: what was changed so far lies over the original, which stays as it
 * is. Part names are found whatever their case and slashes.
 */
export class Draft {
  private readonly changes = new Map<string, { name: string; content: Uint8Array | null }>();
  private readonly cache = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private missing: ReadonlySet<string> | undefined;

  constructor(readonly original: OfficePackage) {}

  /** The name of a part that is there now, as the file writes it; null where there is none. */
  find(part: string): string | null {
    const change = this.changes.get(keyOf(part));
    if (change) return change.content ? change.name : null;
    return this.original.find(part);
  }

  /** The names of all parts that are there now. */
  get parts(): string[] {
    const kept = this.original.parts.filter((part) => !this.changes.has(keyOf(part)));
    const changed = [...this.changes.values()].filter(({ content }) => content !== null);
    return [...kept, ...changed.map(({ name }) => name)];
  }

  /** The bytes of an XML part as they stand now, in UTF-8. */
  async xml(part: string): Promise<Uint8Array> {
    const key = keyOf(part);
    const change = this.changes.get(key);
    if (change?.content) return change.content;
    const cached = this.cache.get(key) ?? (await this.original.readXml(part));
    this.cache.set(key, cached);
    return cached;
  }

  /** The same, for one look: what is unpacked is not kept. */
  async peek(part: string): Promise<Uint8Array> {
    const key = keyOf(part);
    return this.changes.get(key)?.content ?? this.cache.get(key) ?? this.original.readXml(part);
  }

  /** What is read of a part's XML at one look; a part that is ill formed is refused. */
  async look<T>(part: string, read: (bytes: Uint8Array) => T): Promise<T> {
    const bytes = await this.peek(part);
    return inPart(part, () => read(bytes));
  }

  /** A part, opened for editing; give the result to `put`. */
  async edit(part: string): Promise<PartEdit> {
    const bytes = await this.xml(part);
    return inPart(part, () => new PartEdit(bytes));
  }

  /** Takes an edited part over; nothing happens where it was not changed. */
  put(part: string, edit: PartEdit): void {
    if (edit.isChanged) this.set(part, edit.apply());
  }

  /** Gives a part that is there new content. */
  set(part: string, content: Uint8Array | string): void {
    const name = this.original.find(part) ?? part;
    const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
    this.changes.set(keyOf(part), { name, content: bytes });
  }

  /** Adds a part with its content type, or replaces it. */
  add(part: string, type: string, content: Uint8Array | string): void {
    this.set(part, content);
    this.types.set(keyOf(part), type);
  }

  /** Takes a part out, and its relationships with it. */
  remove(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      this.types.delete(keyOf(name));
      if (this.original.find(name) === null) this.changes.delete(keyOf(name));
      else this.changes.set(keyOf(name), { name, content: null });
    }
  }

  /** Takes the relationships of a part out, all of them. */
  clearRelationships(source: string): void {
    const part = this.find(relationshipsPart(source));
    if (part !== null) this.remove(part);
  }

  /** A name that no part has: `stem1ext`, `stem2ext` … */
  async freeName(stem: string, extension: string): Promise<string> {
    // A name that stood in the original may be given again: the part is then replaced. Of those
    // that no part has, one that the file declares a type for would get that type, and one that
    // something leads to would be shown there.
    const missing = (this.missing ??= await this.original.missing());
    for (let n = 1; ; n++) {
      const name = `${stem}${n}${extension}`;
      const isStale = this.original.find(name) === null && this.original.declares(name);
      if (this.find(name) === null && !isStale && !missing.has(keyOf(name))) return name;
    }
  }

  /** The content type of a part, as declared or as given to `add`. */
  contentType(part: string): string {
    return this.types.get(keyOf(part)) ?? this.original.contentType(part);
  }

  /** The relationships of a part as they stand now. */
  async relationships(source: string): Promise<Relationship[]> {
    const part = this.find(relationshipsPart(source));
    if (part === null) return [];
    const bytes = await this.xml(part);
    return inPart(part, () => parseRelationships(bytes, source, (name) => this.find(name)));
  }

  /** Adds a relationship to a part inside the package; gives its id. */
  async relate(source: string, kind: string, target: string, ns: Namespaces): Promise<string> {
    const part = relationshipsPart(source);
    const taken = new Set((await this.relationships(source)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    if (this.find(part) === null) {
      this.add(
        part,
        relationshipsType,
        `${declaration}<Relationships xmlns="${relationshipsNamespace}"></Relationships>`,
      );
    }
    const edit = await this.edit(part);
    edit.splices.append(
      edit.root,
      `<${edit.prefix}Relationship Id="${id}" Type="${ns.relationships}/${kind}" ` +
        `Target="${escapeAttribute(relativeTarget(source, target))}"/>`,
    );
    this.put(part, edit);
    return id;
  }

  /** Takes relationships out of a part's list. */
  async unrelate(source: string, ids: ReadonlySet<string>): Promise<void> {
    const part = this.find(relationshipsPart(source));
    if (part === null) return;
    const edit = await this.edit(part);
    for (const element of edit.children) {
      if (element.name.local !== 'Relationship') continue;
      if (ids.has(attributeOf(element, 'Id') ?? ''))
        edit.splices.remove(element.start, element.end);
    }
    this.put(part, edit);
  }

  /** What the package is to be written with: the changed parts, and the content types that follow. */
  async finish(): Promise<Map<string, Uint8Array | null>> {
    await this.finishContentTypes();
    const result = new Map<string, Uint8Array | null>();
    for (const { name, content } of this.changes.values()) {
      if (content && this.original.find(name) !== null && (await this.isSame(name, content)))
        continue;
      result.set(name, content);
    }
    return result;
  }

  private async isSame(part: string, content: Uint8Array): Promise<boolean> {
    if (this.original.size(part) !== content.length) return false;
    const before = await this.original.read(part);
    return sameBytes(before, content);
  }

  private async finishContentTypes(): Promise<void> {
    const edit = await this.edit(CONTENT_TYPES);
    for (const element of edit.children) {
      const part = attributeOf(element, 'PartName');
      const change = part === null ? undefined : this.changes.get(keyOf(part));
      if (change?.content === null) edit.splices.remove(element.start, element.end);
    }
    const missing = [...this.types].filter(
      ([key, type]) => this.original.contentType(key) !== type,
    );
    const overrides = missing.map(([key, type]) => {
      const { name } = this.changes.get(key)!;
      return `<${edit.prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`;
    });
    if (overrides.length > 0) edit.splices.append(edit.root, overrides.join(''));
    this.put(CONTENT_TYPES, edit);
  }
}

/** A target as seen from the folder of its source, which is how most programs write and expect it. */
function relativeTarget(source: string, target: string): string {
  const from = source.split(/[\\/]/).slice(0, -1);
  const to = target.split(/[\\/]/);
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
