import { areaName, type Area } from '../../../core/workbook/address';
import { isTooLarge, mayBeOfOneSheet, tooLarge } from '../run';
import { halves } from './merges';
import type { SurveyedSheet } from './survey';

/** A part of a sheet, as Excel answered for it. */
export interface ReadBlock {
  readonly sheet: SurveyedSheet;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly properties: readonly (readonly Excel.CellProperties[])[];
  readonly hiddenRows: readonly boolean[];
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
}

interface Block {
  readonly sheet: SurveyedSheet;
  readonly area: Area;
}

/** What one answer should hold at most; Excel on the web refuses 5 MB. */
const wantedBytes = 3_500_000;
/** What an answer says of a cell beside its value. */
const bytesPerCell = 170;
const firstBudget = 15_000;
const largestBudget = 20_000;

/**
 * Reads the cells of all sheets in blocks of rows, as many in a sync as one answer has room for: one
 * sync where all of it fits, and one for each further answer. What Excel finds too large is halved.
 * A sheet that Excel does not give is lost, and the others are read; `lose` may throw its error.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
  take: (block: ReadBlock) => void,
  lose: (sheet: SurveyedSheet, error: unknown) => void,
  tell: (share: number) => void = () => undefined,
): Promise<void> {
  let pending: readonly Block[] = sheets.flatMap((sheet) =>
    sheet.used ? [{ sheet, area: sheet.used }] : [],
  );
  const all = sizeOf(pending);
  let budget = firstBudget;
  let oneSheet = false;
  while (pending.length > 0) {
    const { first, rest } = fit(pending, budget, oneSheet);
    try {
      const answers = await ask(context, first);
      if (answers) {
        answers.forEach(take);
        budget = nextBudget(answers) ?? budget;
        pending = rest;
      } else {
        const parts = first.length > 1 ? first : split(first[0]!);
        budget = Math.max(1, Math.floor(sizeOf(first) / 2));
        pending = [...parts, ...rest];
      }
    } catch (error) {
      if (!mayBeOfOneSheet(error)) throw error;
      const [{ sheet }] = first as [Block];
      if (first.some((block) => block.sheet !== sheet)) oneSheet = true;
      else {
        lose(sheet, error);
        pending = pending.filter((block) => block.sheet !== sheet);
      }
    }
    tell(1 - sizeOf(pending) / all);
  }
}

function split({ sheet, area }: Block): Block[] {
  const parts = halves(area);
  if (parts.length < 2) throw tooLarge();
  return parts.map((each) => ({ sheet, area: each }));
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
}

/** The blocks that go into one answer, the last of them cut where it has to be, and those left. */
function fit(
  blocks: readonly Block[],
  budget: number,
  oneSheet: boolean,
): { first: Block[]; rest: Block[] } {
  const first: Block[] = [];
  const rest = [...blocks];
  let room = budget;
  while (rest.length > 0) {
    const { sheet, area } = rest[0]!;
    if (oneSheet && first.length > 0 && first[0]!.sheet !== sheet) break;
    const width = area.right - area.left + 1;
    const rows = Math.max(first.length === 0 ? 1 : 0, Math.floor(room / width));
    if (rows === 0) break;
    rest.shift();
    room -= Math.min(rows, area.bottom - area.top + 1) * width;
    if (area.top + rows > area.bottom) first.push({ sheet, area });
    else {
      const cut = area.top + rows;
      first.push({ sheet, area: { ...area, bottom: cut - 1 } });
      rest.unshift({ sheet, area: { ...area, top: cut } });
      break;
    }
  }
  return { first, rest };
}

/** Asks for some blocks in one sync; null where the answer is too large. */
async function ask(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<ReadBlock[] | null> {
  const asked = blocks.map((block) => {
    const worksheet = context.workbook.worksheets.getItem(block.sheet.name);
    const range = worksheet.getRange(areaName(block.area));
    range.load('values,valueTypes,numberFormat');
    return {
      ...block,
      range,
      properties: range.getCellProperties({
        format: { fill: { color: true, pattern: true }, protection: true },
        hyperlink: true,
      }),
      rows: range.getRowProperties({ rowHidden: true }),
      columns: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  // Where an answer is too large, some Excels give nothing instead of an error.
  const isWhole = asked.every(({ range, properties }) => given(range.values, properties.value));
  if (!isWhole) return null;
  return asked.map(({ sheet, area, range, properties, rows, columns }) => ({
    sheet,
    area,
    values: range.values,
    types: range.valueTypes,
    formats: range.numberFormat as string[][],
    properties: properties.value,
    hiddenRows: rows.value.map(({ rowHidden }) => rowHidden === true),
    columns: columns.value.map(({ columnHidden, format }) => ({
      width: format?.columnWidth ?? 0,
      hidden: columnHidden === true,
    })),
  }));
}

function given(...answers: readonly (unknown[][] | null)[]): boolean {
  return answers.every((answer) => answer !== null);
}

/** How many cells the next answer has room for, if they hold as much as those just read. */
function nextBudget(answers: readonly ReadBlock[]): number | null {
  let cells = 0;
  let text = 0;
  for (const { values } of answers) {
    for (const row of values) {
      for (const value of row) {
        cells++;
        if (typeof value === 'string') text += value.length;
      }
    }
  }
  if (cells === 0) return null;
  // Some characters take two or three bytes.
  const bytes = bytesPerCell + (text * 1.3) / cells;
  return Math.min(largestBudget, Math.max(100, Math.floor(wantedBytes / bytes)));
}
