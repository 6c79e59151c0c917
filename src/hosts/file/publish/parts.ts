import { phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import type { Editing } from '../parts/editing';
import type { PartEdit } from '../parts/part';
import {
  attributeOf,
  currentElement,
  decodeUtf8,
  prefixedAttributeOf,
  XmlScanner,
  type XmlElement,
} from '../xml';
import { isDrawing, isExcels, outsideLinks } from './inspect';

const propertiesType = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const coreNamespace = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Takes relationships of some kinds out of a part, with the parts that they lead to. */
async function dropRelated(
  { draft }: Editing,
  source: string,
  isMeant: (kind: string) => boolean,
): Promise<ReadonlySet<string>> {
  const related = (await draft.relationships(source)).filter(({ kind }) => isMeant(kind));
  for (const { part } of related) if (part !== null) draft.remove(part);
  const ids = new Set(related.map(({ id }) => id));
  if (ids.size > 0) await draft.unrelate(source, ids);
  return ids;
}

async function eachSheet(
  { draft, workbook }: Editing,
  change: (edit: PartEdit, part: string) => Promise<void> | void,
): Promise<void> {
  for (const { part } of workbook.sheets) {
    if (part === null) continue;
    const edit = await draft.edit(part);
    await change(edit, part);
    draft.put(part, edit);
  }
}

function remove(edit: PartEdit, { start, end }: XmlElement): void {
  edit.splices.remove(start, end);
}

/** Takes comments and notes out, the threaded ones too, and the boxes that notes are drawn in. */
export async function removeComments(editing: Editing): Promise<void> {
  const { draft } = editing;
  await eachSheet(editing, async (edit, part) => {
    const gone = await dropRelated(editing, part, (kind) =>
      /^(comments|threadedComment)$/.test(kind),
    );
    if (gone.size === 0) return;
    const legacy = edit.child('legacyDrawing');
    const id = legacy && prefixedAttributeOf(legacy, 'id');
    const drawing = (await draft.relationships(part)).find((each) => each.id === id);
    if (!legacy || !drawing?.part) return;
    const bytes = await draft.xml(drawing.part);
    const vml = decodeUtf8(bytes, 0, bytes.length);
    const kept = vml.replace(note, '');
    if (/<v:shape[\s>]/.test(kept)) draft.set(drawing.part, kept);
    else {
      draft.remove(drawing.part);
      await draft.unrelate(part, new Set([drawing.id]));
      remove(edit, legacy);
    }
  });
}

/** A shape that is the box of a note; form controls are shapes of other types. */
const note =
  /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*?ObjectType="Note"(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;

/** Takes links out that lead outside the workbook; the words of their cells stay. */
export async function removeHyperlinks(editing: Editing): Promise<void> {
  const { draft } = editing;
  await eachSheet(editing, async (edit, part) => {
    const external = new Set(outsideLinks(await draft.relationships(part)).map(({ id }) => id));
    const list = edit.child('hyperlinks');
    if (external.size === 0) return;
    const links = list ? edit.childrenOf(list) : [];
    const gone = links.filter((link) => external.has(prefixedAttributeOf(link, 'id') ?? ''));
    if (list && gone.length === links.length) remove(edit, list);
    else for (const link of gone) remove(edit, link);
    await draft.unrelate(part, external);
  });
  await removeDrawnLinks(editing);
}

/** Takes out the links of shapes and pictures, which stay as they are drawn. */
async function removeDrawnLinks({ draft, workbook }: Editing): Promise<void> {
  const sheets = new Set(workbook.sheets.map(({ part }) => part));
  for (const part of draft.parts) {
    if (!isDrawing(part) || sheets.has(part)) continue;
    const external = outsideLinks(await draft.relationships(part));
    if (external.length === 0) continue;
    const ids = new Set(external.map(({ id }) => id));
    const edit = await draft.edit(part);
    const scanner = new XmlScanner(edit.bytes);
    while (scanner.next()) {
      if (scanner.kind !== 'open' || !/^hlink(Click|Hover|MouseOver)$/.test(scanner.local))
        continue;
      const link = currentElement(scanner);
      if (ids.has(prefixedAttributeOf(link, 'id') ?? '')) remove(edit, link);
    }
    draft.put(part, edit);
    await draft.unrelate(part, ids);
  }
}

/** Takes out what was kept of other workbooks, and the names that lead to them. */
export async function removeExternalLinks(editing: Editing): Promise<void> {
  const { workbook } = editing;
  await dropRelated(editing, workbook.part, (kind) => kind.startsWith('externalLink'));
  await workbook.dropList('externalReferences');
  await workbook.dropNames(({ refersTo }) => /\[\d+\]/.test(refersTo));
}

/** Takes pivot tables out, and the copies of their data; their cells keep what they show. */
export async function removePivots(editing: Editing): Promise<void> {
  const { draft, workbook } = editing;
  if (draft.parts.some((part) => /\/(slicerCaches|timelineCaches)\//i.test(part))) {
    throw new HostProblem(phrase('publish/slicers'));
  }
  for (const { part } of workbook.sheets) {
    if (part !== null) await dropRelated(editing, part, (kind) => kind === 'pivotTable');
  }
  for (const { kind, part } of await draft.relationships(workbook.part)) {
    if (kind !== 'pivotCacheDefinition' || part === null) continue;
    for (const records of await draft.relationships(part)) {
      if (records.part !== null) draft.remove(records.part);
    }
  }
  await dropRelated(editing, workbook.part, (kind) => kind === 'pivotCacheDefinition');
  await workbook.dropList('pivotCaches');
}

/** Takes out the list of those who commented and, where `all`, the log of a shared workbook. */
export async function removeRevisions(editing: Editing, all: boolean): Promise<void> {
  const { draft, workbook } = editing;
  const isMeant = (kind: string): boolean =>
    kind === 'person' || (all && /^(revisionHeaders|usernames)$/.test(kind));
  for (const { kind, part } of await draft.relationships(workbook.part)) {
    if (!isMeant(kind) || part === null) continue;
    for (const log of await draft.relationships(part))
      if (log.part !== null) draft.remove(log.part);
  }
  await dropRelated(editing, workbook.part, isMeant);
}

export async function removeHiddenNames({ draft, workbook }: Editing): Promise<void> {
  const edit = await draft.edit(workbook.part);
  const list = edit.child('definedNames');
  const names = list ? edit.childrenOf(list) : [];
  const hidden = new Set(
    names.flatMap((element, at) =>
      /^(1|true)$/.test(attributeOf(element, 'hidden') ?? '') ? [at] : [],
    ),
  );
  const gone = new Set(workbook.names.filter((_, at) => hidden.has(at)));
  await workbook.dropNames((name) => gone.has(name) && !isExcels(name.name));
}

/** Empties what the file says of its author, its title and its organisation. */
export async function removeProperties(editing: Editing): Promise<void> {
  const { draft } = editing;
  for (const { id, kind, part } of await draft.relationships('')) {
    if (part === null) continue;
    if (kind === 'core-properties') {
      draft.set(part, `${declaration}<coreProperties xmlns="${coreNamespace}"/>`);
    } else if (kind === 'extended-properties') {
      draft.set(part, `${declaration}<Properties xmlns="${propertiesType}"/>`);
    } else if (kind === 'custom-properties' || kind === 'thumbnail') {
      draft.remove(part);
      await draft.unrelate('', new Set([id]));
    }
  }
}
