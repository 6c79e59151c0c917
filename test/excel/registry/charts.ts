import { columnsOf, rowsOf } from '../model/area';
import type { ModelChart, ModelSeries } from '../model/chart';
import type { ModelSheet } from '../model/sheet';
import { fail, notImplemented } from '../protocol/errors';
import { collection, HostObject, readOnly, sameText, type ClassEntry } from './define';
import { areaOf, isRange, rangeOf, type RangeTarget } from './objects';

interface ChartTarget {
  readonly sheet: ModelSheet;
  readonly chart: ModelChart;
}

/** Excel makes a series of each row or column of the source; only one cell is known here. */
function firstSeries(source: RangeTarget): ModelSeries {
  const area = areaOf(source);
  if (rowsOf(area) * columnsOf(area) !== 1) notImplemented('charts of more than one cell');
  return { bag: { name: 'Series1' }, values: { area }, sheet: source.sheet };
}

export const chartsEntry: ClassEntry<ModelSheet> = collection(
  (sheet) => sheet.charts.map((chart) => new HostObject('Chart', { sheet, chart })),
  ({ chart }: ChartTarget, key) => chart.id === key || sameText(chart.bag['name'], key),
  {
    Add(sheet, [type, source], { workbook }) {
      if (!isRange(source)) return fail('InvalidArgument');
      sheet.guardObjects();
      const chart: ModelChart = {
        id: workbook.id(),
        type: String(type),
        bag: { name: `Chart ${sheet.charts.length + 1}` },
        series: [firstSeries(source.target)],
      };
      sheet.charts.push(chart);
      sheet.version++;
      return new HostObject('Chart', { sheet, chart });
    },
  },
);

export const chartEntry: ClassEntry<ChartTarget> = {
  id: ({ chart }) => ({ Id: chart.id }),
  bag: ({ chart }) => chart.bag,
  properties: {
    Id: readOnly(({ chart }) => chart.id),
    ChartType: readOnly(({ chart }) => chart.type),
  },
  navigations: {
    Series: (target) => new HostObject('ChartSeriesCollection', target),
  },
  methods: {
    Delete({ sheet, chart }) {
      sheet.guardObjects();
      sheet.charts = sheet.charts.filter((each) => each !== chart);
      sheet.version++;
    },
    SetPosition({ sheet, chart }, [first, last], { workbook }) {
      chart.bag['position'] = {
        first: areaOf(rangeOf(workbook, sheet, first)),
        last: areaOf(rangeOf(workbook, sheet, last)),
      };
    },
  },
};

export const seriesCollectionEntry: ClassEntry<ChartTarget> = collection(
  ({ chart }) => chart.series.map((series) => new HostObject('ChartSeries', series)),
  () => false,
  {
    Add({ sheet, chart }, [name]) {
      const series: ModelSeries = { bag: { name }, values: null, sheet };
      chart.series.push(series);
      return new HostObject('ChartSeries', series);
    },
  },
);

export const seriesEntry: ClassEntry<ModelSeries> = {
  bag: ({ bag }) => bag,
  methods: {
    SetValues(series, [source]) {
      if (!isRange(source)) return fail('InvalidArgument');
      series.values = { area: areaOf(source.target) };
      series.sheet = source.target.sheet;
    },
  },
};

/** The fill of a part of a chart. */
export const chartFillEntry: ClassEntry<Record<string, unknown>> = {
  bag: (target) => target,
  methods: {
    SetSolidColor(target, [color]) {
      target['color'] = color;
    },
    Clear(target) {
      target['color'] = null;
    },
  },
};

export const chartLineEntry: ClassEntry<Record<string, unknown>> = {
  bag: (target) => target,
  methods: {
    Clear(target) {
      target['lineStyle'] = 'None';
    },
  },
};
