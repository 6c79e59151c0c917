import { Workbook } from 'exceljs';
import type { Cell, Style, Worksheet } from 'exceljs';
import { columnName } from '../../../core/workbook/address';
import { serialOfDay } from '../../../core/workbook/day';
import type {
  FormBook,
  FormCell,
  FormColumn,
  FormEntry,
  FormFact,
  FormSheet,
  FormTable,
} from '../../../core/workbook/form';
import { sheetMark } from '../../../core/workbook/mark';
import { family } from '../../layout/look';
import { lineHeight, wrapLines } from '../../layout/measure';
import { cellText } from '../../../core/workbook/cell-text';
import { looksLikeFormula } from '../../layout/text';
import { ink, shades } from '../../layout/tones';
import { withColumnBreaks } from './column-breaks';

const a4 = 9;
const size = 10;
const body = { size, bold: false } as const;
const bold = { size, bold: true } as const;
/** Short, so that a column of dates leaves room for words. */
const dateFormat = '[$-809]d mmm yyyy';
/** Excel's limit for the height of a row, in points. */
const tallest = 409;
/** A row that is to be written in has room for three lines at least. */
const roomToWrite = lineHeight(body) * 3 + 4;
const factWidths = [30, 96] as const;
/**
 * How many characters wide the columns of a landscape page can be at full size. Excel has room for
 * more: where its usual font is not at hand, columns turn out wider.
 */
const pageWidth = 111;

/** A new workbook for somebody to fill in: the bytes of an .xlsx file. */
export async function buildFormBook(book: FormBook<string>): Promise<Uint8Array> {
  const workbook = new Workbook();
  // What is written depends on the book alone; no name of a person or a machine goes into it.
  workbook.creator = '';
  workbook.lastModifiedBy = '';
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  for (const sheet of book.sheets) await addSheet(workbook, sheet);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const breaks = book.sheets.flatMap(({ name, table }) => {
    const column = table === null ? null : pageBreak(table);
    return column === null ? [] : [{ sheet: name, column }];
  });
  return breaks.length === 0 ? bytes : withColumnBreaks(bytes, breaks);
}

/** The column that begins a new page on paper; null where none does. */
function pageBreak({ labels, columns }: FormTable<string>): number | null {
  const first = labels === null ? -1 : columns.findIndex(({ isOpen }) => isOpen);
  return first > 0 ? first : null;
}

/** How a table goes on paper: as large as it is on the screen, unless a page's columns are too wide for that. */
function pagesOf(table: FormTable<string>) {
  const at = pageBreak(table);
  if (at === null) return { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  const width = (columns: readonly FormColumn<string>[]): number =>
    columns.reduce((sum, column) => sum + column.width, 0);
  const again = table.columns.slice(0, table.labels!);
  const widest = Math.max(
    width(table.columns.slice(0, at)),
    width([...again, ...table.columns.slice(at)]),
  );
  return {
    scale: Math.min(100, Math.floor((100 * pageWidth) / widest)),
    ...(again.length > 0 ? { printTitlesColumn: `A:${columnName(again.length - 1)}` } : {}),
  };
}

async function addSheet(workbook: Workbook, form: FormSheet<string>): Promise<void> {
  const { table } = form;
  const headerRow = 2 + form.lines.length + form.facts.length;
  const isSplit = table !== null && pageBreak(table) !== null;
  const worksheet = workbook.addWorksheet(form.name, {
    views: [
      table === null
        ? { showGridLines: false }
        : { state: 'frozen', ySplit: headerRow, xSplit: 1, showGridLines: false },
    ],
    pageSetup: {
      paperSize: a4,
      orientation: table === null ? 'portrait' : 'landscape',
      ...(table === null ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : pagesOf(table)),
      pageOrder: 'overThenDown',
      margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.55, header: 0.25, footer: 0.25 },
      ...(table === null ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
      ...(isSplit ? topOnEveryPage(form, headerRow) : {}),
    },
  });
  if (isSplit) worksheet.headerFooter.oddHeader = pageHeader(form);
  worksheet.headerFooter.oddFooter = `&L&9${onPaper(form.title)}&R&9Page &P of &N`;
  writeTop(worksheet, form);
  if (table !== null) writeTable(worksheet, form, headerRow);
  if (form.isProtected) {
    await worksheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
      sort: true,
    });
  }
  if (form.mark !== null) {
    workbook.definedNames.add(`'${form.name.replaceAll("'", "''")}'!$A$1`, sheetMark(form.mark));
  }
}

/** What stands above a table would be cut where its second page begins: on paper it is in the head of each. */
function topOnEveryPage(form: FormSheet<string>, headerRow: number) {
  const { columns, rows } = form.table!;
  const last = `${columnName(columns.length - 1)}$${headerRow + rows.length}`;
  return {
    printArea: `A$${headerRow}:${last}`,
    margins: {
      ...{ left: 0.3, right: 0.3, bottom: 0.55, header: 0.25, footer: 0.25 },
      top: 0.55 + 0.16 * (pageHeader(form).split('\n').length - 1),
    },
  };
}

/** Excel takes no longer head or foot of a page. */
const longestHead = 255;
/** As much of a title as leaves room for what stands beside it, whatever it consists of. */
const longestTitle = 105;
const headWidth = 150;

/** A title as the head and the foot of a page take it. */
function onPaper(title: string): string {
  return escaped(title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title);
}

/** `&` begins a command. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}

/** The title and the lines under it, as many whole sentences as there is room for. */
function pageHeader({ title, lines }: FormSheet<string>): string {
  const start = `&L&"${family},Bold"&14${onPaper(title)}&"${family},Regular"&9`;
  let said: string[] = [];
  for (const sentences of lines.map((line) => line.split(/(?<=\.) /))) {
    const before = said;
    for (const count of sentences.keys()) {
      const text = sentences.slice(0, count + 1).join(' ');
      const next = [...before, ...wrapLines(escaped(text), headWidth, body)];
      if (start.length + next.join('\n').length + 1 > longestHead) break;
      said = next;
    }
  }
  return [start, ...said].join('\n');
}

function writeTop(worksheet: Worksheet, { title, lines, facts, table }: FormSheet<string>): void {
  const widths = table === null ? factWidths : table.columns.map(({ width }) => width);
  widths.forEach((width, at) => (worksheet.getColumn(at + 1).width = width));
  const head = worksheet.getCell(1, 1);
  head.value = cellText(title);
  head.style = textStyle({ size: 16, bold: true }, ink.heading, false);
  worksheet.getRow(1).height = 26;
  lines.forEach((line, at) => {
    const cell = worksheet.getCell(at + 2, 1);
    cell.value = cellText(line);
    cell.style = textStyle(body, ink.quiet, false);
    worksheet.getRow(at + 2).height = 16;
  });
  facts.forEach((fact, at) => writeFact(worksheet, fact, at + 2 + lines.length, table === null));
}

function writeFact(
  worksheet: Worksheet,
  fact: FormFact<string>,
  row: number,
  wraps: boolean,
): void {
  const label = worksheet.getCell(row, 1);
  label.value = cellText(fact.label);
  label.style = textStyle(bold, ink.heading, wraps);
  const cell = worksheet.getCell(row, 2);
  const value = fact.value;
  if (typeof value === 'string') setText(cell, value, textStyle(body, ink.body, wraps));
  else setDay(cell, value.day, textStyle(body, ink.body, wraps));
  const lines = typeof value === 'string' ? wrapLines(value, factWidths[1], body).length : 1;
  const above = wrapLines(fact.label, factWidths[0], bold).length;
  const count = wraps ? Math.max(lines, above) : 1;
  worksheet.getRow(row).height = Math.min(count * lineHeight(body) + (wraps ? 8 : 3), tallest);
}

function writeTable(worksheet: Worksheet, form: FormSheet<string>, headerRow: number): void {
  const { columns, rows } = form.table!;
  columns.forEach((column, at) => {
    const cell = worksheet.getCell(headerRow, at + 1);
    cell.value = cellText(column.heading);
    cell.style = {
      ...textStyle(bold, column.isOpen ? shades.open.text : 'FFFFFF', true),
      fill: solid(column.isOpen ? shades.open.fill : ink.heading),
      border: borders,
      alignment: { vertical: 'bottom', wrapText: true },
    };
  });
  const headings = columns.map(({ heading, width }) => wrapLines(heading, width - 3, bold).length);
  worksheet.getRow(headerRow).height = Math.max(...headings) * lineHeight(bold) + 6;
  rows.forEach((row, at) => writeRow(worksheet, columns, row, headerRow + at + 1));
  if (rows.length > 0) {
    columns.forEach((column, at) => {
      if (column.entry === null) return;
      const name = columnName(at);
      const first = `${name}${headerRow + 1}`;
      const area = rows.length === 1 ? first : `${first}:${name}${headerRow + rows.length}`;
      addValidation(worksheet, area, column.entry);
    });
  }
  worksheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: headerRow + rows.length, column: columns.length },
  };
}

function writeRow(
  worksheet: Worksheet,
  columns: readonly FormColumn<string>[],
  row: readonly FormCell[],
  number: number,
): void {
  let height = roomToWrite;
  columns.forEach((column, at) => {
    const cell = worksheet.getCell(number, at + 1);
    const value = row[at] ?? null;
    const style: Partial<Style> = {
      ...textStyle(body, column.isOpen ? ink.body : ink.quiet, true),
      border: borders,
      protection: { locked: !column.isOpen },
      numFmt: column.isDate ? dateFormat : '@',
      ...(column.isOpen ? {} : { fill: solid(shades.neutral.fill) }),
    };
    if (value === null) cell.style = style;
    else if (typeof value === 'string') {
      setText(cell, value, style);
      height = Math.max(height, wrapLines(value, column.width, body).length * lineHeight(body) + 4);
    } else setDay(cell, value.day, style);
  });
  worksheet.getRow(number).height = Math.min(height, tallest);
}

function setText(cell: Cell, text: string, style: Partial<Style>): void {
  cell.value = cellText(text);
  cell.style = looksLikeFormula(text) ? { ...style, numFmt: '@' } : style;
}

/** A day is a serial number: a `Date` would be moved by the time zone of the machine. */
function setDay(cell: Cell, day: string, style: Partial<Style>): void {
  cell.value = serialOfDay(day, false);
  cell.style = {
    ...style,
    numFmt: dateFormat,
    alignment: { ...style.alignment, horizontal: 'left' },
  };
}

const edge = { style: 'thin', color: { argb: `FF${ink.rule}` } } as const;
const borders = { top: edge, left: edge, bottom: edge, right: edge };

function solid(colour: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } } as const;
}

function textStyle(type: { size: number; bold: boolean }, colour: string, wraps: boolean) {
  return {
    font: { name: family, size: type.size, bold: type.bold, color: { argb: `FF${colour}` } },
    alignment: { vertical: 'top', horizontal: 'left', wrapText: wraps },
  } satisfies Partial<Style>;
}

function addValidation(worksheet: Worksheet, area: string, entry: FormEntry<string>): void {
  const common = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: entry.title.slice(0, 32),
    prompt: entry.hint.slice(0, 255),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: entry.title.slice(0, 32),
    error: entry.fault.slice(0, 225),
  } as const;
  const { takes } = entry;
  const list = worksheet as Worksheet & {
    dataValidations: { add(area: string, validation: object): void };
  };
  if (takes.kind === 'choice') {
    const formula = `"${takes.choices.join(',').replaceAll('"', '""')}"`;
    list.dataValidations.add(area, { type: 'list', formulae: [formula], ...common });
  } else if (takes.kind === 'day') {
    const bounds = [takes.from, takes.to].map((day) => `${day}T00:00:00Z`);
    list.dataValidations.add(area, {
      ...{ type: 'date', operator: 'between', formulae: bounds, ...common },
    });
  } else {
    list.dataValidations.add(area, {
      ...{ type: 'textLength', operator: 'lessThanOrEqual', formulae: [takes.most], ...common },
    });
  }
}
