import { XmlScanner } from './xml';

/** A relationship from the package or one of its parts to another part, or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** Its type as written. */
  readonly type: string;
  /** The last word of its type, which Strict and Transitional files share: `worksheet`, `styles`. */
  readonly kind: string;
  /** Its target as written. */
  readonly target: string;
  readonly isExternal: boolean;
  /** The name of the part that it leads to; null where it leads outside or to nothing. */
  readonly part: string | null;
}

/** The name of the part that holds the relationships of a part, or of the package where empty. */
export function relationshipsPart(source: string): string {
  // Some programs name their parts with backslashes.
  const path = source.replaceAll('\\', '/');
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The part whose relationships a part holds, empty for the package; null where it holds none. */
export function relationshipsSource(part: string): string | null {
  const [, folder, name] = /^(.*[\\/]|)_rels[\\/]([^\\/]*)\.rels$/i.exec(part) ?? [];
  return name === undefined ? null : `${folder}${name}`;
}

/**
 * Reads the relationships of a part. Targets may be absolute or relative, with backslashes or
 * %-escapes; `find` gives a part's name as the file writes it. Throws an `XmlProblem`.
 */
export function parseRelationships(
  bytes: Uint8Array,
  source: string,
  find: (name: string) => string | null,
): Relationship[] {
  const scanner = new XmlScanner(bytes);
  const relationships: Relationship[] = [];
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.local !== 'Relationship') continue;
    const type = scanner.attribute('Type') ?? '';
    const target = scanner.attribute('Target') ?? '';
    const isExternal = scanner.attribute('TargetMode')?.toLowerCase() === 'external';
    relationships.push({
      id: scanner.attribute('Id') ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target,
      isExternal,
      part: isExternal ? null : resolve(source, target, find),
    });
  }
  return relationships;
}

function resolve(
  source: string,
  target: string,
  find: (name: string) => string | null,
): string | null {
  const path = target.split('#')[0]!.replaceAll('\\', '/');
  if (path === '') return null;
  return find(join(source, path)) ?? find(join(source, unescape(path)));
}

function join(source: string, path: string): string {
  const folders = path.startsWith('/') ? [] : source.split(/[\\/]/).slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

function unescape(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
