import { cellName } from '../../../core/workbook/address';
import type { Tone } from '../../../core/workbook/report';
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
  // By its cells, whatever the screen makes of their widths.
  const last = to.down > 0 ? to.row : to.row - 1;
  chart.setPosition(cellName(from.row, from.column), cellName(last, to.column));
  if (from.down > 0) {
    const top = topOf(sheet, from);
    chart.top = top;
    chart.height = topOf(sheet, to) - top;
  }
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

/** How far a corner is below the top of the sheet, in points: heights are as they were set. */
function topOf({ heights }: BuiltSheet, { row, down }: ChartCorner): number {
  return heights.slice(0, row).reduce((all, each) => all + each, 0) + down;
}
