import { ownSheetId } from '../../../core/workbook/mark';
import { keyOf } from '../container';
import type { OfficePackage } from '../package';
import { relationshipsPart } from '../relationships';
import { readWorkbookPart, type WorkbookPart } from '../workbook-part';
import { decodeUtf8, type XmlElement } from '../xml';
import { PartEdit } from '../parts/part';
import type { Difference } from './report';

/** One side of the comparison. */
export interface Side {
  readonly file: OfficePackage;
  readonly workbook: WorkbookPart;
  /** The parts of sheets of ours that may be written, and all that hangs on them alone, by their keys. */
  readonly own: ReadonlySet<string>;
}

/** `isWritten` says by their report ids which sheets of ours may be written or taken out. */
export async function openSide(
  file: OfficePackage,
  isWritten: (id: string) => boolean,
): Promise<Side> {
  const workbook = await readWorkbookPart(file);
  const ours = workbook.sheets
    .filter(({ name }) => {
      const id = ownSheetId(workbook, name);
      return id !== null && isWritten(id);
    })
    .map(({ part }) => part)
    .filter((part) => part !== null);
  const own = new Set<string>();
  if (ours.length === 0) return { file, workbook, own };
  // What also hangs on anything of the user's is hers.
  const theirs = new Set(ours.map(keyOf));
  await addRelated(file, '', theirs);
  const found = new Set<string>();
  for (const part of ours) await addRelated(file, part, found);
  const sheets = new Set(ours.flatMap((part) => [keyOf(part), keyOf(relationshipsPart(part))]));
  for (const key of found) if (sheets.has(key) || !theirs.has(key)) own.add(key);
  return { file, workbook, own };
}

async function addRelated(file: OfficePackage, part: string, found: Set<string>): Promise<void> {
  if (found.has(keyOf(part))) return;
  found.add(keyOf(part));
  found.add(keyOf(relationshipsPart(part)));
  for (const related of await file.relationships(part)) {
    if (related.part !== null) await addRelated(file, related.part, found);
  }
}

/** Gathers what was found, in words that name no content. */
export class Findings {
  readonly differences: Difference[] = [];

  constructor(private readonly original: OfficePackage) {}

  add(check: Difference['check'], where: string): void {
    this.differences.push({ check, where });
  }

  /** A difference in a part, named by its kind and its place in the file. */
  inPart(check: Difference['check'], part: string, detail = ''): void {
    const place = this.original.parts.findIndex((each) => each === part);
    const type = this.original.contentType(part);
    const kind = /([a-zA-Z]+)\+xml$/.exec(type)?.[1] ?? 'part';
    this.add(check, `${kind} ${place < 0 ? 'new' : place}${detail === '' ? '' : ` ${detail}`}`);
  }
}

export async function openPart(file: OfficePackage, part: string): Promise<PartEdit> {
  return new PartEdit(await file.readXml(part));
}

/** The start tag of an element as it stands in a part. */
export function openTag(edit: PartEdit, element: XmlElement): string {
  return decodeUtf8(edit.bytes, element.start, element.openEnd);
}
