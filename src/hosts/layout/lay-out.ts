import type { Report } from '../../core/workbook/report';
import { SheetBuilder } from './sheet';
import type { BuiltSheet } from './sheet';
import { pageWidth } from './widths';

/** The height between the close margins of an upright A4 page, in points. */
const pageHeight = 752;

/** How much wider than the page a sheet is tried that has to be made smaller to fit it anyway. */
const widenings = [1.04, 1.08, 1.12, 1.16, 1.2];

/** Lays a report out as cells, widths, heights, tables and charts: what every host then writes. */
export function layOut(
  report: Report<string>,
  { date1904 }: { readonly date1904: boolean },
): BuiltSheet {
  const width = pageWidth[report.page.orientation];
  const build = (widening: number): BuiltSheet =>
    new SheetBuilder(report, width * widening, date1904).build();
  if (!report.page.fitToHeight) return build(1);
  // On a wider sheet lines wrap less, so that it is less tall: the one that prints largest is kept.
  let best = build(1);
  let largest = pageHeight / best.height;
  for (const widening of widenings) {
    if (1 / widening <= largest) break;
    const sheet = build(widening);
    const scale = Math.min(1 / widening, pageHeight / sheet.height);
    if (scale > largest) [best, largest] = [sheet, scale];
  }
  return best;
}
