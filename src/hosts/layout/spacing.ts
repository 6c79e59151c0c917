import type { Report } from '../../core/workbook/report';

/** The free room on a sheet, in points. */
export interface Spacing {
  /** Within a row, above and below its text together. */
  readonly row: number;
  readonly heading: number;
  readonly table: number;
  readonly paragraph: number;
  readonly first: number;
  readonly chart: number;
}

const roomy: Spacing = { row: 5, heading: 14, table: 16, paragraph: 4, first: 6, chart: 84 };
/** A page that all of it has to fit on keeps its type size by closer lines. */
const close: Spacing = { row: 2, heading: 8, table: 9, paragraph: 2, first: 3, chart: 70 };

export function spacingOf({ page }: Report<string>): Spacing {
  return page.fitToHeight ? close : roomy;
}
