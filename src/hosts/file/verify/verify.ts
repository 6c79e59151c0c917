import type { Edit } from '../../../core/workbook/edit';
import type { Area } from '../../../core/workbook/address';
import { keyOf } from '../container';
import { CONTENT_TYPES, type OfficePackage } from '../package';
import { relationshipsPart } from '../relationships';
import { readPackage } from '../read';
import { readWorkbookPart } from '../workbook-part';
import { attributeOf } from '../xml';
import { allowanceOf, changedCells, type AllowedChange, type Allowance } from './allowance';
import { Findings, openPart, openSide, type Side } from './compared';
import { checkOwnSheets } from './own-sheets';
import { compareContentTypes, compareRelationships } from './package-lists';
import { NotProven } from './report';
import { compareSheet } from './sheet';
import { compareTable } from './table';
import { compareStyles } from './styles';
import { compareValues } from './values';
import { compareFormulaLists, compareWorkbook } from './workbook';

/**
 * Proves that a written workbook differs from its original in nothing but what the edits asked for.
 * It takes nothing from those who made the edits: every part is compared with what it was, byte for
 * byte, and where a part had to change, everything in it that was not to. A sheet whose bytes are
 * the same, over styles of which none moved and texts of which none changed, shows the same values,
 * formulas, styles and formats in every cell; where cells were to change, both workbooks are read
 * as well and compared cell by cell. Throws `NotProven`.
 */
export async function verify(
  original: OfficePackage,
  written: OfficePackage,
  edits: readonly Edit<string>[],
): Promise<void> {
  const parts = await readWorkbookPart(original);
  const allowance = await allowanceOf(edits, parts, () => readPackage(original));
  const isWritten = (id: string): boolean => allowance.ownSheets.has(id);
  const before = await openSide(original, isWritten);
  const after = await openSide(written, isWritten);
  await new Verification(before, after, allowance, edits).run();
}

class Verification {
  private readonly findings: Findings;
  /** By the name of the sheet, then by cell. */
  private readonly changes = new Map<string, ReadonlyMap<string, AllowedChange>>();

  constructor(
    private readonly before: Side,
    private readonly after: Side,
    private readonly allowance: Allowance,
    private readonly edits: readonly Edit<string>[],
  ) {
    this.findings = new Findings(before.file);
  }

  async run(): Promise<void> {
    const { before, after, findings } = this;
    for (const part of before.file.parts) await this.compare(part);
    const allowed = await this.allowedNew();
    for (const part of after.file.parts) {
      if (before.file.find(part) === null && !allowed.has(keyOf(part))) {
        findings.inPart('part-added', part);
      }
    }
    if (this.changes.size > 0) {
      await compareValues(before.file, after.file, this.changes, findings);
    }
    await checkOwnSheets(after, this.edits, this.allowance.ownSheets.reports, findings);
    if (findings.differences.length > 0) throw new NotProven(findings.differences);
  }

  private async compare(part: string): Promise<void> {
    const { before, after, findings } = this;
    const isOwn = before.own.has(keyOf(part));
    if (after.file.find(part) === null) {
      if (!isOwn && !(await this.isFormulaList(part))) findings.inPart('part-lost', part);
    } else if (!isOwn) {
      const isSame = await before.file.holdsSame(part, after.file);
      // A table that was to grow must not be the same.
      if (!isSame || (await this.grownArea(part)) !== null) await this.compareContent(part);
    }
  }

  private async compareContent(part: string): Promise<void> {
    const { before, after, findings, allowance } = this;
    const { file, workbook } = before;
    const relationships = relationshipsPart(workbook.part);
    if (keyOf(part) === keyOf(CONTENT_TYPES)) {
      await compareContentTypes(before, after, findings);
    } else if (part === workbook.part) {
      await compareWorkbook(before, after, allowance, findings);
    } else if (keyOf(part) === keyOf(relationships)) {
      await compareRelationships(before, after, findings);
    } else if (await this.isRelated(part, 'styles')) {
      const [one, other] = [await openPart(file, part), await openPart(after.file, part)];
      compareStyles(one, other, part, findings);
    } else if (await this.isFormulaList(part)) {
      await compareFormulaLists(before, after, part, findings);
    } else if (allowance.sheets.has(part)) await this.compareSheet(part);
    else {
      const area = await this.grownArea(part);
      if (area === null) findings.inPart('part-changed', part);
      else {
        const [one, other] = [await openPart(file, part), await openPart(after.file, part)];
        compareTable(one, other, part, area, findings);
      }
    }
  }

  private async compareSheet(part: string): Promise<void> {
    const { before, after, findings, allowance } = this;
    const { highlights, cells } = allowance.sheets.get(part)!;
    const [one, other] = [await openPart(before.file, part), await openPart(after.file, part)];
    const changed = changedCells(one, cells);
    compareSheet(one, other, part, highlights, changed, findings);
    const entry = before.workbook.sheets.find((sheet) => sheet.part === part);
    if (changed.size > 0) this.changes.set(entry!.name, changed);
  }

  /** The area that the table of a part is to have; null where it is to stay as it is. */
  private async grownArea(part: string): Promise<Area | null> {
    const { file } = this.before;
    for (const [sheet, { tables }] of this.allowance.sheets) {
      if (tables.size === 0) continue;
      const related = await file.relationships(sheet);
      if (!related.some((each) => each.kind === 'table' && each.part === part)) continue;
      const { root } = await openPart(file, part);
      const area = tables.get(attributeOf(root, 'displayName') ?? '');
      if (area) return area;
    }
    return null;
  }

  private isFormulaList(part: string): Promise<boolean> {
    const { ownSheets, cells } = this.allowance;
    return ownSheets.any || cells ? this.isRelated(part, 'calcChain') : Promise.resolve(false);
  }

  private async isRelated(part: string, kind: string): Promise<boolean> {
    const { file, workbook } = this.before;
    const relationships = await file.relationships(workbook.part);
    return relationships.some((related) => related.kind === kind && related.part === part);
  }

  /** New parts hang on our own sheets, or are the style sheet of a workbook that had none. */
  private async allowedNew(): Promise<ReadonlySet<string>> {
    const { file, workbook, own } = this.after;
    const relationships = await file.relationships(workbook.part);
    const styles =
      relationships.find(({ kind, part }) => kind === 'styles' && part !== null)?.part ?? '';
    return new Set([...own, keyOf(styles), keyOf(relationshipsPart(workbook.part))]);
  }
}
