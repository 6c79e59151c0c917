import { areaName, quoteSheet, type Area } from '../../../src/core/workbook/address';
import { escapeAttribute, escapeXml } from '../../../src/hosts/file/xml';
import type { Namespaces } from '../../../src/hosts/file/parts/namespaces';
import type { ModelChart, ModelSeries } from '../model/chart';
import type { ModelSheet } from '../model/sheet';
import { notImplemented } from '../protocol/errors';
import { rowHeightOf } from '../registry/formats';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The chart part of a stacked bar, lying or upright. */
export function chartXml({ type, series }: ModelChart, ns: Namespaces): string {
  const direction = { BarStacked: 'bar', ColumnStacked: 'col' }[type];
  if (!direction) return notImplemented(`saving a chart of type ${type}`);
  return (
    `${declaration}<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.drawing}"><c:chart>` +
    '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>' +
    `<c:barDir val="${direction}"/><c:grouping val="stacked"/><c:varyColors val="0"/>` +
    series.map(seriesXml).join('') +
    '<c:gapWidth val="20"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="1"/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling/><c:delete val="1"/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx>' +
    '</c:plotArea><c:legend><c:legendPos val="b"/></c:legend></c:chart></c:chartSpace>'
  );
}

function seriesXml({ bag, values, sheet }: ModelSeries, index: number): string {
  if (!values?.area) return notImplemented('saving a series without cells');
  const fill = (bag['/Format'] as Record<string, { color?: string } | undefined> | undefined)?.[
    '/Fill'
  ];
  const colour = fill?.color
    ? `<c:spPr><a:solidFill><a:srgbClr val="${fill.color.replace('#', '')}"/></a:solidFill></c:spPr>`
    : '';
  const reference = `${quoteSheet(sheet.name)}!${absolute(values.area)}`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:v>${escapeXml(String(bag['name'] ?? ''))}</c:v></c:tx>${colour}` +
    `<c:val><c:numRef><c:f>${escapeXml(reference)}</c:f></c:numRef></c:val></c:ser>`
  );
}

function absolute(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** The drawing that holds a sheet's charts, each over its cells; `ids` name their chart parts. */
export function drawingXml(sheet: ModelSheet, ids: readonly string[], ns: Namespaces): string {
  const anchors = sheet.charts.map((chart, index) => {
    const name = escapeAttribute(String(chart.bag['name']));
    return (
      `<xdr:twoCellAnchor>${cornersXml(sheet, chart)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${name}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${ns.chart}"><c:chart xmlns:c="${ns.chart}" ` +
      `xmlns:r="${ns.relationships}" r:id="${ids[index]}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return `${declaration}<xdr:wsDr xmlns:xdr="${ns.sheetDrawing}" xmlns:a="${ns.drawing}">${anchors.join('')}</xdr:wsDr>`;
}

const emuPerPoint = 12_700;

function cornersXml(sheet: ModelSheet, { bag }: ModelChart): string {
  const position = bag['position'] as { first: Area; last: Area } | undefined;
  if (!position) return notImplemented('saving a chart that stands over no cells');
  const { first, last } = position;
  // Where its top and height were set beside its cells, they are within its one row.
  const above = typeof bag['top'] === 'number' ? bag['top'] - topOf(sheet, first.top) : 0;
  const height = typeof bag['height'] === 'number' ? bag['height'] : null;
  const corner = (column: number, row: number, down: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * emuPerPoint)}</xdr:rowOff>`;
  const end =
    height === null
      ? corner(last.right + 1, last.bottom + 1, 0)
      : corner(last.right + 1, first.top, above + height);
  return `<xdr:from>${corner(first.left, first.top, above)}</xdr:from><xdr:to>${end}</xdr:to>`;
}

function topOf(sheet: ModelSheet, row: number): number {
  let top = 0;
  for (let at = 0; at < row; at++) top += rowHeightOf(sheet, at);
  return top;
}
