import { areaName, quoteSheet, type Area } from '../../../src/core/workbook/address';
import { escapeAttribute, escapeXml } from '../../../src/hosts/file/xml';
import type { Namespaces } from '../../../src/hosts/file/parts/namespaces';
import type { ModelChart, ModelSeries } from '../model/chart';
import { notImplemented } from '../protocol/errors';

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

/** The drawing that holds a sheet's charts; `ids` name their chart parts. */
export function drawingXml(
  charts: readonly ModelChart[],
  ids: readonly string[],
  ns: Namespaces,
): string {
  const emu = (points: unknown): number => Math.round(Number(points ?? 0) * 12_700);
  const anchors = charts.map(({ bag }, index) => {
    const name = escapeAttribute(String(bag['name']));
    return (
      `<xdr:absoluteAnchor><xdr:pos x="${emu(bag['left'])}" y="${emu(bag['top'])}"/>` +
      `<xdr:ext cx="${emu(bag['width'])}" cy="${emu(bag['height'])}"/>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${name}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${ns.chart}"><c:chart xmlns:c="${ns.chart}" ` +
      `xmlns:r="${ns.relationships}" r:id="${ids[index]}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>'
    );
  });
  return `${declaration}<xdr:wsDr xmlns:xdr="${ns.sheetDrawing}" xmlns:a="${ns.drawing}">${anchors.join('')}</xdr:wsDr>`;
}
