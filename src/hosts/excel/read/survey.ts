import type { Area } from '../../../core/workbook/address';
import type { DefinedName, Table, Visibility } from '../../../core/workbook/workbook';
import { areaOfAddress, sheetOfAddress } from '../address';
import { codeOf, locationOf } from '../run';
import { mergedAreas, mergesByBands } from './merges';

/** A workbook but for its cells. */
export interface Survey {
  readonly structureProtected: boolean;
  readonly names: readonly DefinedName[];
  readonly sheets: readonly SurveyedSheet[];
}

export interface SurveyedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** All that holds something, or that shows something near it; null where the sheet is empty. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  readonly tables: readonly Table[];
}

const visibilities: Readonly<Record<string, Visibility>> = {
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Looks over a workbook in two syncs, whatever it holds; more only where very much is merged. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, names, tables, protection } = context.workbook;
  worksheets.load('items/name,items/visibility');
  names.load('items/name,items/formula');
  tables.load('items/name,items/showHeaders,items/showTotals');
  protection.load('protected');
  await context.sync();
  const asked = await askSheets(context, worksheets.items, tables.items);
  const all = names.items.map((item) => definedName(item, null));
  const sheets: SurveyedSheet[] = [];
  for (const sheet of asked.sheets) {
    all.push(...sheet.names.items.map((item) => definedName(item, sheet.worksheet.name)));
    sheets.push(await surveyed(context, sheet, asked.tables));
  }
  return { structureProtected: protection.protected, names: all, sheets };
}

interface AskedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly values: Excel.Range;
  readonly names: Excel.NamedItemCollection;
  /** Null where Excel would not say. */
  readonly merges: Excel.RangeAreas | null;
}

interface Asked {
  readonly sheets: readonly AskedSheet[];
  readonly tables: readonly { readonly sheet: string; readonly table: Table }[];
}

/** Looks over one sheet in two syncs. */
export async function surveySheet(
  context: Excel.RequestContext,
  name: string,
): Promise<SurveyedSheet> {
  const worksheet = context.workbook.worksheets.getItem(name).load('name,visibility');
  const tables = worksheet.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();
  const asked = await askSheets(context, [worksheet], tables.items);
  return surveyed(context, asked.sheets[0]!, asked.tables);
}

async function surveyed(
  context: Excel.RequestContext,
  { worksheet, used: all, values, merges }: AskedSheet,
  tables: Asked['tables'],
): Promise<SurveyedSheet> {
  const { name } = worksheet;
  const used = usedArea(all, values);
  return {
    name,
    visibility: visibilities[worksheet.visibility] ?? 'visible',
    isProtected: worksheet.protection.protected,
    used,
    merges: merges ? mergedAreas(merges) : await mergesByBands(context, worksheet, used),
    tables: tables.filter((table) => table.sheet === name).map(({ table }) => table),
  };
}

async function askSheets(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
  withMerges = true,
): Promise<Asked> {
  const ranges = tables.map((table) => table.getRange().load('address'));
  const sheets = worksheets.map((worksheet): AskedSheet => {
    worksheet.protection.load('protected');
    const used = worksheet.getUsedRangeOrNullObject(false);
    const values = worksheet.getUsedRangeOrNullObject(true);
    used.load('address,cellCount');
    values.load('address,cellCount');
    const names = worksheet.names.load('items/name,items/formula');
    const merges = withMerges ? used.getMergedAreasOrNullObject().load('address') : null;
    return { worksheet, used, values, names, merges };
  });
  try {
    await context.sync();
  } catch (error) {
    const isMerges = locationOf(error) === 'Range.getMergedAreasOrNullObject';
    if (!withMerges || !isMerges || codeOf(error) === 'ApiNotFound') throw error;
    return askSheets(context, worksheets, tables, false);
  }
  return {
    sheets,
    tables: tables.flatMap(({ name, showHeaders, showTotals }, index) => {
      const { address } = ranges[index]!;
      const area = areaOfAddress(address);
      const table = { name, area, hasHeaderRow: showHeaders, hasTotalsRow: showTotals };
      return area ? [{ sheet: sheetOfAddress(address), table: { ...table, area } }] : [];
    }),
  };
}

/** Looks alone may reach far below what a sheet holds; then only what it holds is read. */
function usedArea(all: Excel.Range, values: Excel.Range): Area | null {
  if (all.isNullObject) return null;
  const held = values.isNullObject ? 0 : values.cellCount;
  // Excel counts more cells than it can say as -1.
  const isNear = all.cellCount >= 0 && all.cellCount <= held * 2 + 20_000;
  if (isNear) return areaOfAddress(all.address);
  return values.isNullObject ? null : areaOfAddress(values.address);
}

function definedName({ name, formula }: Excel.NamedItem, sheet: string | null): DefinedName {
  return { name, refersTo: String(formula).replace(/^=/, ''), sheet };
}
