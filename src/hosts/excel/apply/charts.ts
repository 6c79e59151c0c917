import { cellName } from '../../../core/workbook/address';
import type { Tone } from '../../../core/workbook/report';
import { pointsPerUnit } from '../../layout/measure';
import { chartNamePrefix } from '../../layout/names';
import { segmentColours } from '../../layout/segments';
import type { BuiltChart, BuiltSheet, ChartCorner } from '../../layout/sheet';

/** Adds the sheet's charts: each a single stacked bar over cells of its table. */
export function addCharts(worksheet: Excel.Worksheet, sheet: BuiltSheet): void {
  sheet.charts.forEach((chart, index) => {
    if (chart.sources.length > 0) addChart(worksheet, sheet, chart, chartNamePrefix + (index + 1));
  });
}

function addChart(
  worksheet: Excel.Worksheet,
  sheet: BuiltSheet,
  { block, sources, isUpright, from, to }: BuiltChart,
  name: string,
): void {
  const source = (index: number): Excel.Range => {
    const { row, column } = sources[index]!;
    return worksheet.getRange(cellName(row, column));
  };
  const type = isUpright ? 'ColumnStacked' : 'BarStacked';
  const chart = worksheet.charts.add(type, source(0), 'Rows');
  chart.name = name;
  chart.title.visible = false;
  chart.legend.visible = true;
  chart.legend.position = isUpright ? 'Right' : 'Bottom';
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.categoryAxis.visible = false;
  const [start, end] = [pointOf(sheet, from), pointOf(sheet, to)];
  chart.left = start.left;
  chart.top = start.top;
  chart.width = end.left - start.left;
  chart.height = end.top - start.top;
  const seen = new Map<Tone, number>();
  block.segments.forEach(({ label, tone }, index) => {
    const repeat = seen.get(tone) ?? 0;
    seen.set(tone, repeat + 1);
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(label);
    series.name = label;
    if (index > 0) series.setValues(source(index));
    series.gapWidth = 20;
    series.overlap = 100;
    const { fill, text } = segmentColours(tone, repeat);
    series.format.fill.setSolidColor(`#${fill}`);
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.format.font.color = `#${text}`;
  });
}

/** A corner in points from the top left of the sheet. */
function pointOf(
  { widths, heights }: BuiltSheet,
  { column, row, across, down }: ChartCorner,
): { readonly left: number; readonly top: number } {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  return {
    left: sum(widths.slice(0, column)) * pointsPerUnit + across,
    top: sum(heights.slice(0, row)) + down,
  };
}
