import { Workbook } from 'exceljs';
import type { PageSetup, Worksheet } from 'exceljs';
import type { Report } from '../../../core/workbook/report';
import { SheetBuilder } from './sheet';
import type { BuiltSheet } from './sheet';
import { pageWidth } from './widths';

/** A new sheet in a package of its own, to be grafted into somebody's workbook. */
export interface BuiltReport {
  readonly bytes: Uint8Array;
  readonly sheet: BuiltSheet;
}

const a4 = 9;
const margins: PageSetup['margins'] = {
  left: 0.5,
  right: 0.5,
  top: 0.8,
  bottom: 0.75,
  header: 0.35,
  footer: 0.35,
};
/** A page that all of it has to fit on. */
const closeMargins: PageSetup['margins'] = {
  ...margins,
  top: 0.65,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
};
/** The most of a text that a page header repeats; all of a header's parts share 255 characters. */
const headerText = 75;

/** The height between the close margins of an upright A4 page, in points. */
const pageHeight = 752;

/**
 * Lays a report out as a worksheet. The sheet has a passing name: the graft gives it its own, and
 * makes the tables, charts and names that the result describes.
 */
export async function buildReport(
  report: Report<string>,
  { date1904 }: { date1904: boolean },
): Promise<BuiltReport> {
  let layout = layOut(report, date1904, 1);
  const excess = layout.sheet.height / pageHeight;
  // What will be made smaller to fit a page may as well be wider: lines wrap less, and it is less tall.
  if (report.page.fitToHeight && excess > 1) layout = layOut(report, date1904, Math.sqrt(excess));
  return {
    bytes: new Uint8Array(await layout.workbook.xlsx.writeBuffer()),
    sheet: layout.sheet,
  };
}

function layOut(
  report: Report<string>,
  date1904: boolean,
  widening: number,
): { readonly workbook: Workbook; readonly sheet: BuiltSheet } {
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet('Sheet1', {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: a4,
      orientation: report.page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: report.page.fitToHeight ? 1 : 0,
      margins: report.page.fitToHeight ? closeMargins : margins,
    },
  });
  setHeaders(worksheet, report);
  const page = pageWidth[report.page.orientation] * widening;
  return { workbook, sheet: new SheetBuilder(worksheet, report, page, date1904).build() };
}

function setHeaders(sheet: Worksheet, { title, subtitle, marking }: Report<string>): void {
  const quiet = '&"Arial,Regular"&9';
  const marked = marking ? `&C&"Arial,Bold"&10${headerWords(marking)}` : '';
  sheet.headerFooter.oddHeader = `${marked}&R${quiet}${headerWords(title)}`;
  sheet.headerFooter.oddFooter = `&L${quiet}${headerWords(subtitle)}${marked}&R${quiet}Page &P of &N`;
}

/** A text as a page header takes it: `&` is its command sign, and a digit would join the font size. */
function headerWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > headerText ? `${line.slice(0, headerText - 1)}…` : line;
  return ` ${short.replaceAll('&', '&&')}`;
}
