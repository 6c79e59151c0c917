import { cellName } from '../../../core/workbook/address';
import type { Inspection, PublishItem, PublishKind } from '../../../core/workbook/publish';
import { openPackage, type OfficePackage } from '../package';
import { readPackage } from '../read';
import type { Relationship } from '../relationships';
import { readWorkbookPart, type WorkbookPart } from '../workbook-part';
import { XmlScanner } from '../xml';
import { whiteCells } from './white-text';

/** Looks through a workbook for what only its package shows. Throws a `HostProblem`. */
export async function inspectPackage(bytes: Uint8Array): Promise<Inspection> {
  const file = await openPackage(bytes);
  const part = await readWorkbookPart(file);
  const workbook = await readPackage(file);
  const white = await whiteCells(file, workbook);
  return {
    workbook,
    whiteCells: white,
    items: [
      ...(await comments(file, part)),
      ...white.map(({ sheet, row, column }) =>
        item('white-text', sheet, cellName(row, column), ''),
      ),
      ...(await properties(file)),
      ...(await partItems(file)),
      ...(await drawnLinks(file)),
      ...hiddenNames(await file.readXml(part.part), part),
    ],
    texts: await textsBeside(file),
  };
}

function item(
  kind: PublishKind,
  sheet: string | null,
  area: string | null,
  text: string,
): PublishItem {
  return { kind, sheet, area, text };
}

async function comments(file: OfficePackage, { sheets }: WorkbookPart): Promise<PublishItem[]> {
  const found: PublishItem[] = [];
  for (const { name, part } of sheets) {
    if (part === null) continue;
    for (const { kind, part: related } of await file.relationships(part)) {
      if (related === null || !/^(comments|threadedComment)$/.test(kind)) continue;
      const scanner = new XmlScanner(await file.readXml(related));
      let open: { area: string; text: string } | null = null;
      while (scanner.next()) {
        if (scanner.kind === 'open' && /^(comment|threadedComment)$/.test(scanner.local)) {
          open = { area: scanner.attribute('ref') ?? '', text: '' };
        } else if (scanner.kind === 'text' && open) open.text += scanner.text();
        else if (scanner.kind === 'close' && /^(comment|threadedComment)$/.test(scanner.local)) {
          if (open) found.push(item('comments', name, open.area, open.text.trim()));
          open = null;
        }
      }
    }
  }
  return found;
}

/** Properties that say something of who made the file and where; what Excel counts is none of them. */
const telling =
  /^(creator|lastModifiedBy|title|subject|description|keywords|category|contentStatus|Company|Manager|HyperlinkBase|Template)$/;

async function properties(file: OfficePackage): Promise<PublishItem[]> {
  const found: PublishItem[] = [];
  for (const { kind, part } of await file.relationships()) {
    if (part === null) continue;
    if (kind === 'thumbnail') found.push(item('properties', null, null, 'thumbnail'));
    if (!/^(core|extended|custom)-properties$/.test(kind)) continue;
    const scanner = new XmlScanner(await file.readXml(part));
    let name = '';
    let text = '';
    while (scanner.next()) {
      if (scanner.kind === 'open' && scanner.depth === 1) {
        name = scanner.attribute('name') ?? scanner.local;
        text = '';
      } else if (scanner.kind === 'text') text += scanner.text();
      else if (scanner.kind === 'close' && scanner.depth === 1 && text.trim() !== '') {
        const isTold = kind === 'custom-properties' || telling.test(name);
        if (isTold) found.push(item('properties', null, null, `${name}: ${text.trim()}`));
      }
    }
  }
  return found;
}

/** Parts that are told of by what they are, each with what is said of it. */
const partKinds: readonly (readonly [RegExp, PublishKind, string])[] = [
  [/\/externalLinks\/externalLink\d*\.(xml|bin)$/i, 'external-links', 'workbook'],
  [/\/pivotCache\/pivotCacheDefinition\d*\.xml$/i, 'pivot-caches', 'pivot'],
  [/\/embeddings\//i, 'embedded-objects', 'embedded'],
  [/\/revisions\/revisionHeaders\.xml$/i, 'revisions', 'revisions'],
  [/\/persons\/[^/]*\.xml$/i, 'revisions', 'persons'],
  [/\/vbaProject\.bin$/i, 'other-parts', 'macros'],
  [/\/connections\.xml$/i, 'other-parts', 'connections'],
  [/(^|\/)customXml\/item\d*\.xml$/i, 'other-parts', 'custom-data'],
  [/\/printerSettings\//i, 'other-parts', 'printer'],
];

async function partItems(file: OfficePackage): Promise<PublishItem[]> {
  const found = new Map<string, PublishItem>();
  for (const part of file.parts) {
    const known = partKinds.find(([pattern]) => pattern.test(part));
    if (!known) continue;
    const [, kind, what] = known;
    let text = what;
    if (kind === 'external-links') {
      const out = (await file.relationships(part)).find(({ isExternal }) => isExternal);
      text = out?.target ?? what;
    }
    found.set(`${kind} ${text}`, item(kind, null, null, text));
  }
  return [...found.values()];
}

/** True of a part that draws shapes, pictures or a chart. */
export function isDrawing(part: string): boolean {
  return /\/(?:drawings|charts|diagrams)\/[^/]+\.xml$/i.test(part);
}

/** The relationships of links that lead outside the workbook. */
export function outsideLinks(related: readonly Relationship[]): Relationship[] {
  return related.filter(({ kind, isExternal }) => kind === 'hyperlink' && isExternal);
}

async function drawnLinks(file: OfficePackage): Promise<PublishItem[]> {
  const targets = new Set<string>();
  for (const part of file.parts.filter(isDrawing)) {
    for (const { target } of outsideLinks(await file.relationships(part))) targets.add(target);
  }
  return [...targets].map((target) => item('hyperlinks', null, null, target));
}

function hiddenNames(bytes: Uint8Array, { names }: WorkbookPart): PublishItem[] {
  const hidden = new Set<number>();
  const scanner = new XmlScanner(bytes);
  let at = -1;
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.local !== 'definedName') continue;
    at++;
    if (/^(1|true)$/.test(scanner.attribute('hidden') ?? '')) hidden.add(at);
  }
  return names
    .filter(({ name }, index) => hidden.has(index) && !isExcels(name))
    .map(({ name, refersTo, sheet }) => item('hidden-names', sheet, null, `${name}: ${refersTo}`));
}

/** Names that Excel itself keeps hidden, and needs. */
export function isExcels(name: string): boolean {
  return name.toLowerCase().startsWith('_xlnm.');
}

/** The words of drawings, charts, headers and footers, comments, pivot caches and properties. */
async function textsBeside(file: OfficePackage): Promise<{ where: string; text: string }[]> {
  const found: { where: string; text: string }[] = [];
  for (const part of file.parts) {
    const isText =
      /\.(xml|vml)$/i.test(part) &&
      !/(\.rels|sharedStrings\.xml|styles\.xml|theme\d*\.xml|\[Content_Types\]\.xml)$/i.test(part);
    if (!isText) continue;
    const scanner = new XmlScanner(await file.readXml(part));
    let text = '';
    while (scanner.next()) {
      if (scanner.kind === 'open' && scanner.local === 'sheetData') scanner.skip();
      else if (scanner.kind === 'text') text += ` ${scanner.text()}`;
      else if (scanner.kind === 'open') {
        for (let index = 0; index < scanner.attributeCount; index++) {
          text += ` ${scanner.attributeValue(index)}`;
        }
      }
    }
    found.push({ where: part, text });
  }
  return found;
}
