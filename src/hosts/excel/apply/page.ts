import { pageOf } from '../../layout/page';
import type { BuiltSheet } from '../../layout/sheet';

/** How the sheet prints: on A4, as wide as the page, headed and footed. */
export function writePage(worksheet: Excel.Worksheet, { report, titleRows }: BuiltSheet): void {
  const { orientation, fitToHeight, margins, header, footer } = pageOf(report);
  const layout = worksheet.pageLayout;
  layout.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: 1, ...(fitToHeight ? { verticalFitToPages: 1 } : {}) };
  layout.setPrintMargins('Inches', margins);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.centerHeader = header.centre;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.centre;
  texts.rightFooter = footer.right;
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
}
