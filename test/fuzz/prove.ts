import type { Entry } from './zip';
import { unzip } from './zip';

/** How a written file may differ from its original. */
export interface Allowed {
  /** Sheets of ours may have come, changed or gone. */
  readonly ownSheets: boolean;
  /** Highlights of ours may have come or gone. */
  readonly highlights: boolean;
}

type Parts = ReadonlyMap<string, Entry>;

/**
 * What a written file lost or changed, found without any of the product's code: by unpacking both
 * files, by comparing bytes, and by comparing XML as a list of tags and texts. Empty where nothing
 * was. It knows of the product only how its highlights and the marks of its sheets look.
 */
export function differences(original: Buffer, written: Buffer, allowed: Allowed): string[] {
  // What is spoilt may go with a sheet of ours, and stands in no written file.
  const [before, after] = [partsOf(original, true), partsOf(written, false)];
  const ours = allowed.ownSheets
    ? ourSheets(before)
    : { names: new Set<string>(), parts: new Set<string>() };
  const mayGo = (token: string): boolean => isOurs(token, ours.names, before, after);
  const found: string[] = [];
  for (const [key, entry] of before) {
    if (ours.parts.has(key)) continue;
    const now = after.get(key);
    if (now === undefined) {
      if (!(allowed.ownSheets && /calcchain/.test(key))) found.push(`${entry.name} is lost`);
    } else if (!entry.content.equals(now.content)) {
      const [one, other] = [textOf(entry.content), textOf(now.content)];
      const difference = compareText(key, one, other, allowed, ours.names, mayGo);
      if (difference !== null) found.push(`${entry.name}: ${difference}`);
    }
  }
  for (const [key, { name, content }] of after) {
    const old = before.get(key);
    if (old?.content.equals(content) === true) continue;
    if (/\.(?:xml|rels)$/.test(key) && !isBalanced(textOf(content))) {
      found.push(`${name} is not well formed`);
    }
  }
  return found;
}

function partsOf(bytes: Buffer, keepSpoilt: boolean): Parts {
  const parts = new Map<string, Entry>();
  for (const entry of unzip(bytes, keepSpoilt)) {
    const key = keyOf(entry.name);
    if (parts.has(key)) throw new Error(`${entry.name} is there twice`);
    parts.set(key, entry);
  }
  return parts;
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function compareText(
  key: string,
  before: string,
  after: string,
  { ownSheets, highlights }: Allowed,
  ownNames: ReadonlySet<string>,
  mayGo: (token: string) => boolean,
): string | null {
  if (/^\[content_types\]\.xml$/.test(key) || /workbook[^/]*\.xml(?:\.rels)?$/.test(key)) {
    const plain = (xml: string): string => withoutMarks(withoutLocal(xml, ownNames));
    const [one, other] = ownSheets ? [plain(before), plain(after)] : [before, after];
    return withinOrder(tokens(one), tokens(other), mayGo);
  }
  if (/style[^/]*\.xml$/.test(key)) {
    return compareLists(before, after) ?? withinOrder(tokens(before), tokens(after), never);
  }
  if (/calcchain[^/]*\.xml$/.test(key) && ownSheets) {
    return withinOrder(tokens(after), tokens(before), never);
  }
  if (!highlights) return 'changed';
  return withoutOurs(before) === withoutOurs(after) ? null : 'more than our highlights changed';
}

const never = (): boolean => false;

/** Every token must still be there in its order; what is of our own sheets may be gone. */
function withinOrder(
  before: readonly string[],
  after: readonly string[],
  mayGo: (token: string) => boolean,
): string | null {
  let at = 0;
  for (const token of before) {
    // What may go may also have come back elsewhere: it tells nothing of the order of the rest.
    if (mayGo(token)) continue;
    const next = after.indexOf(token, at);
    if (next < 0) return `${token.slice(0, 200)} is lost`;
    at = next + 1;
  }
  return null;
}

/** True for what marks or lists a sheet of ours, and for what leads or led to no part. */
function isOurs(token: string, names: ReadonlySet<string>, before: Parts, after: Parts): boolean {
  const value = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(token)?.[1] ?? '';
  const isGone = (part: string): boolean => !before.has(part) || !after.has(part);
  switch (/^<\/?(?:\w+:)?(\w+)/.exec(token)?.[1]) {
    case 'sheet':
      return names.has(value('name'));
    case 'Override':
      return isGone(keyOf(value('PartName')));
    case 'Relationship':
      return (
        /^(?:#|$)/.test(value('Target')) || isGone(resolve('xl/workbook.xml', value('Target')))
      );
    case 'definedName':
    case 'definedNames':
      return true;
    default:
      // An instruction may stand within what marks our sheets, and go with it.
      return token.startsWith('<?') || [...names].some((name) => token.includes(name));
  }
}

/** Tags and texts, without what follows from the number or order of others. */
function tokens(xml: string): string[] {
  return (xml.replace(/^\uFEFF*(?:<\?xml[^>]*\?>)?/, '').match(/<[^>]*>|[^<]+/g) ?? [])
    .filter((token) => token.trim() !== '')
    .map((token) =>
      token
        .replace(
          /\s(?:count|uniqueCount|activeTab|firstSheet|localSheetId)\s*=\s*("[^"]*"|'[^']*')/g,
          '',
        )
        .replace(/\s*\/?>$/, '>'),
    );
}

/** A workbook part without what the names refer to that are local to sheets of ours. */
function withoutLocal(xml: string, ownNames: ReadonlySet<string>): string {
  const sheets = xml.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const isOwn = sheets.map((tag) => ownNames.has(/\sname\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? ''));
  return xml.replace(
    /(<(?:\w+:)?definedName\b[^>]*\slocalSheetId\s*=\s*["'](\d+)[^>]*>)[^<]*/g,
    (whole, tag: string, at: string) => (isOwn[Number(at)] ? tag : whole),
  );
}

/** A workbook part without what the marks of our sheets refer to, whatever that is. */
function withoutMarks(xml: string): string {
  return xml.replace(/(<(?:\w+:)?definedName\b[^>]*\bname="Followthrough\.[^>]*>)[^<]*/gi, '$1');
}

/** What cells refer to by number must stand where it stood. */
function compareLists(before: string, after: string): string | null {
  for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs']) {
    const pattern = new RegExp(`<((?:\\w+:)?)${list}\\b[^>]*[^/]>([\\s\\S]*?)</\\1${list}>`);
    const [old, now] = [pattern.exec(before)?.[2], pattern.exec(after)?.[2]];
    if (old !== undefined && now?.startsWith(old) !== true) return `${list} were reordered`;
  }
  return null;
}

/** A sheet without rules of ours, and without the formats that held nothing else. */
function withoutOurs(xml: string): string {
  return xml
    .replace(/^\uFEFF*(?:<\?xml[^>]*\?>)?/, '')
    .replace(
      /<((?:\w+:)?)conditionalFormatting\b[^>]*>((?:(?!<\/\1conditionalFormatting>)[\s\S])*)<\/\1conditionalFormatting>/g,
      (whole, prefix: string, inner: string) => {
        if (!inner.includes('followthrough:')) return whole;
        const rule = new RegExp(
          `<${prefix}cfRule\\b[^>]*?(?:/>|>(?:(?!</${prefix}cfRule>)[\\s\\S])*</${prefix}cfRule>)`,
          'g',
        );
        const rest = inner.replace(rule, (each) => (each.includes('followthrough:') ? '' : each));
        return rest.trim() === '' ? '' : whole.replace(inner, () => rest);
      },
    );
}

/** The names of sheets that bear our mark, and their parts with all that hangs on them. */
function ourSheets(parts: Parts): { names: ReadonlySet<string>; parts: ReadonlySet<string> } {
  const text = (key: string): string =>
    textOf(parts.get(key)?.content ?? Buffer.alloc(0)).replace(
      /<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g,
      '',
    );
  const workbook = text('xl/workbook.xml');
  const mark = /name="Followthrough\.\w+"[^>]*>(?:'((?:[^']|'')*)'|([^!<]*))!/gi;
  const names = new Set(
    [...workbook.matchAll(mark)].map(
      ([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain!,
    ),
  );
  const found = new Set<string>();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    if (!names.has(/ name="([^"]*)"/.exec(tag)?.[1] ?? '')) continue;
    const id = / \w+:id="([^"]*)"/.exec(tag)?.[1] ?? '';
    for (const [other, target] of targets(text('xl/_rels/workbook.xml.rels'))) {
      if (other === id) addHanging(resolve('xl/workbook.xml', target), found, text);
    }
  }
  return { names, parts: found };
}

function addHanging(part: string, found: Set<string>, text: (key: string) => string): void {
  if (found.has(part)) return;
  const slash = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  found.add(part).add(list);
  for (const [, target] of targets(text(list))) addHanging(resolve(part, target), found, text);
}

/** The ids of relationships with their targets; a spoilt list may give two one id. */
function targets(xml: string): [string, string][] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
    / Id="([^"]*)"/.exec(tag)?.[1] ?? '',
    / Target="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
}

function resolve(source: string, target: string): string {
  return new URL(target, `http://x/${source}`).pathname.slice(1).toLowerCase();
}

function textOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le');
  if (content[0] === 0x3c && content[1] === 0) return content.toString('utf16le');
  const declared = /^<\?xml[^>]*?encoding=["']([\w.-]+)/.exec(
    content.toString('latin1', 0, 200),
  )?.[1];
  try {
    return new TextDecoder(/^utf-?16/i.test(declared ?? '') ? 'utf-8' : declared).decode(content);
  } catch {
    return content.toString('utf8');
  }
}

/** True where every element that opens is closed, in order. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  const marks =
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;
  for (const [, slash, name, closed] of xml.matchAll(marks)) {
    if (name === undefined || closed === '/') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
