import { keyOf } from '../container';
import { CONTENT_TYPES } from '../package';
import type { Relationship } from '../relationships';
import { attributeOf } from '../xml';
import { openPart, type Findings, type Side } from './compared';

/** What the package says of its parts must stay for those that stay, and be added only for new ones. */
export async function compareContentTypes(
  one: Side,
  other: Side,
  findings: Findings,
): Promise<void> {
  const [original, written] = [one.file, other.file];
  const [before, after] = [
    await openPart(original, CONTENT_TYPES),
    await openPart(written, CONTENT_TYPES),
  ];
  const kept = new Set(after.children.map((element) => after.raw(element)));
  for (const element of before.children) {
    if (kept.has(before.raw(element))) continue;
    const part = attributeOf(element, 'PartName') ?? '';
    const isGone = part !== '' && original.find(part) !== null && written.find(part) === null;
    if (!isGone) findings.inPart('content-type', original.find(part) ?? '');
  }
  const known = new Set(before.children.map((element) => before.raw(element)));
  for (const element of after.children) {
    if (known.has(after.raw(element))) continue;
    const part = written.find(attributeOf(element, 'PartName') ?? '');
    // A sheet of ours that is written again may have lost what declared its parts.
    const isNew = part !== null && (original.find(part) === null || other.own.has(keyOf(part)));
    if (!isNew) findings.inPart('content-type', part ?? '');
  }
}

/** The workbook's relationships must stay, but to our own sheets and to lists that went. */
export async function compareRelationships(
  before: Side,
  after: Side,
  findings: Findings,
): Promise<void> {
  const line = ({ id, type, target, isExternal }: Relationship): string =>
    JSON.stringify([id, type, target, isExternal]);
  const old = await before.file.relationships(before.workbook.part);
  const now = await after.file.relationships(after.workbook.part);
  const kept = new Set(now.map(line));
  for (const relationship of old) {
    if (kept.has(line(relationship))) continue;
    const { part, isExternal } = relationship;
    const isGone = part !== null && after.file.find(part) === null;
    const wasDangling = part === null && !isExternal;
    if (!isGone && !wasDangling)
      findings.add('relationship', `${relationship.kind} of the workbook`);
  }
  const known = new Set(old.map(line));
  for (const relationship of now) {
    if (known.has(line(relationship))) continue;
    const { part, kind } = relationship;
    const isNew = part !== null && before.file.find(part) === null;
    const isOurs = part !== null && after.own.has(keyOf(part));
    if (!isNew || (kind !== 'styles' && !isOurs)) {
      findings.add('relationship', `${kind} of the workbook`);
    }
  }
}
