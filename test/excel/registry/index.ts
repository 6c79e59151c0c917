import * as charts from './charts';
import * as conditional from './conditional-formats';
import type { Registry } from './define';
import * as formats from './formats';
import { rangeEntry } from './range';
import { areasEntry, rangesEntry } from './range-areas';
import * as tables from './tables';
import * as workbook from './workbook';
import * as worksheet from './worksheet';

const { bagEntry } = worksheet;

/** Every class that the simulated Excel knows. Any other is refused by name. */
export const registry: Registry = {
  Workbook: workbook.workbookEntry,
  Runtime: workbook.runtimeEntry,
  Application: workbook.applicationEntry,
  WorkbookCreated: workbook.createdEntry,
  WorkbookProtection: workbook.workbookProtectionEntry,
  WorksheetCollection: workbook.worksheetsEntry,
  SettingCollection: workbook.settingsEntry,
  Setting: workbook.settingEntry,
  NamedItemCollection: workbook.namesEntry,
  NamedItem: workbook.nameEntry,
  Worksheet: worksheet.worksheetEntry,
  WorksheetProtection: worksheet.protectionEntry,
  WorksheetFreezePanes: worksheet.freezePanesEntry,
  PageLayout: worksheet.pageLayoutEntry,
  HeaderFooterGroup: bagEntry,
  HeaderFooter: bagEntry,
  ShapeCollection: worksheet.shapesEntry,
  Shape: worksheet.shapeEntry,
  CommentCollection: worksheet.commentsEntry,
  Comment: worksheet.commentEntry,
  Range: rangeEntry,
  RangeAreas: areasEntry,
  RangeCollection: rangesEntry,
  RangeFormat: formats.formatEntry,
  RangeFill: formats.fillEntry,
  RangeFont: formats.fontEntry,
  FormatProtection: formats.formatProtectionEntry,
  RangeBorderCollection: formats.bordersEntry,
  RangeBorder: formats.borderEntry,
  ConditionalFormatCollection: conditional.conditionalFormatsEntry,
  ConditionalFormat: conditional.conditionalFormatEntry,
  CustomConditionalFormat: conditional.customEntry,
  ConditionalFormatRule: conditional.ruleEntry,
  ConditionalRangeFormat: conditional.conditionalRangeFormatEntry,
  ConditionalRangeFill: conditional.conditionalFillEntry,
  ConditionalRangeFont: conditional.conditionalFontEntry,
  TableCollection: tables.tablesEntry,
  Table: tables.tableEntry,
  ChartCollection: charts.chartsEntry,
  Chart: charts.chartEntry,
  ChartSeriesCollection: charts.seriesCollectionEntry,
  ChartSeries: charts.seriesEntry,
  ChartSeriesFormat: bagEntry,
  ChartFill: charts.chartFillEntry,
  ChartLineFormat: charts.chartLineEntry,
  ChartTitle: bagEntry,
  ChartLegend: bagEntry,
  ChartAxes: bagEntry,
  ChartAxis: bagEntry,
  ChartGridlines: bagEntry,
  ChartDataLabels: bagEntry,
  ChartDataLabelFormat: bagEntry,
  ChartFont: bagEntry,
  ChartAreaFormat: bagEntry,
};
