import { areaName, type Area } from '../../../core/workbook/address';
import { planAppend } from '../../../core/workbook/append';
import type { Report } from '../../../core/workbook/report';
import type { Phrase } from '../../../core/workbook/words';
import { HostProblem } from '../../port';
import { writeSheet } from '../graft/graft';
import type { Editing } from '../parts/editing';
import { attributeOf } from '../xml';
import { setCells } from './cells';

/** The sheet that rows were added to, null where there were none to add. */
export interface Appended {
  readonly name: string | null;
  readonly notices: readonly Phrase[];
}

/**
 * Adds the rows of a report to the sheet that keeps them, or writes the sheet where there is none.
 * Throws a `HostProblem`, with nothing changed, where the sheet cannot take them.
 */
export async function appendRows(editing: Editing, report: Report<string>): Promise<Appended> {
  const plan = planAppend(await editing.snapshot(), report);
  switch (plan.kind) {
    case 'nothing':
      return { name: null, notices: [] };
    case 'new-sheet':
      return writeSheet(editing, { report });
    case 'refused':
      throw new HostProblem(plan.why);
    case 'rows': {
      const sheet = editing.workbook.worksheet(plan.sheet)!;
      const { model, stylesFrom: from } = plan;
      await setCells(editing, sheet, plan.changes, model === null ? null : { model, from });
      if (plan.table) await growTable(editing, sheet.part, plan.table.name, plan.table.area);
      return { name: plan.sheet, notices: plan.notices };
    }
  }
}

/** Gives an Excel table more rows, and its filter with it. */
async function growTable(
  { draft }: Editing,
  sheet: string,
  name: string,
  area: Area,
): Promise<void> {
  for (const { kind, part } of await draft.relationships(sheet)) {
    if (kind !== 'table' || part === null) continue;
    const edit = await draft.edit(part);
    if (attributeOf(edit.root, 'displayName') !== name) continue;
    const ref = areaName(area);
    edit.splices.setAttribute(edit.root, 'ref', ref);
    const filter = edit.child('autoFilter');
    if (filter) edit.splices.setAttribute(filter, 'ref', ref);
    draft.put(part, edit);
  }
}
