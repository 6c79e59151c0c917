import ExcelJS from 'exceljs';
import { isCellError } from '../../src/core/workbook/cells';
import { parseArea } from '../../src/core/workbook/address';
import { serialOfDay } from '../../src/core/workbook/day';
import type { Sheets } from './plan-layout';
import type { CellInput } from './sheet';

/** What a user's own sheet has beside its cells, so that edits have something to lose. */
export interface Trimmings {
  readonly conditionalFormat?: boolean;
  readonly validation?: boolean;
  readonly note?: boolean;
  readonly formula?: boolean;
}

/** The bytes of a workbook with these sheets, as another program than ours writes them. */
export async function xlsxOf(sheets: Sheets, trimmings: Trimmings = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  for (const [name, input] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name, { state: input.visibility ?? 'visible' });
    input.rows.forEach((row, at) =>
      row.forEach((cell, column) => setCell(sheet.getCell(at + 1, column + 1), cell)),
    );
    for (const merge of input.merges ?? []) sheet.mergeCells(merge);
    for (const [where, colour] of Object.entries(input.fills ?? {})) fill(sheet, where, colour);
    for (const row of input.hiddenRows ?? []) sheet.getRow(row).hidden = true;
    trim(sheet, trimmings);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function setCell(cell: ExcelJS.Cell, input: CellInput): void {
  if (input === undefined || input === null || input === '' || isCellErrorInput(input)) return;
  if (typeof input !== 'object') {
    cell.value = input;
  } else if ('day' in input) {
    cell.value = serialOfDay(input.day, false);
    cell.numFmt = input.format ?? 'dd/mm/yyyy';
  } else if ('number' in input) {
    cell.value = input.number;
    cell.numFmt = input.format;
  }
}

function isCellErrorInput(input: CellInput): boolean {
  return typeof input === 'object' && input !== null && 'error' in input && isCellError(input);
}

function fill(sheet: ExcelJS.Worksheet, where: string, colour: string): void {
  const { top, left, bottom, right } = parseArea(where)!;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = sheet.getCell(row + 1, column + 1);
      // Styles are shared between cells: this one gets its own.
      cell.style = { ...cell.style };
      cell.fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { argb: `FF${colour.slice(1)}` },
      };
    }
  }
}

function trim(sheet: ExcelJS.Worksheet, trimmings: Trimmings): void {
  if (trimmings.conditionalFormat) {
    sheet.addConditionalFormatting({
      ref: 'A1:H40',
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: ['LEFT(A1,3)="Red"'],
          style: { font: { bold: true } },
        },
      ],
    });
  }
  if (trimmings.validation) {
    sheet.getCell('AB2').dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"Red,Amber,Green"'],
    };
  }
  if (trimmings.note) sheet.getCell('AC3').note = 'Asked at the last meeting';
  if (trimmings.formula) sheet.getCell('AD4').value = { formula: 'COUNTA(A1:A40)', result: 7 };
}
