import { columnName, quoteSheet } from '../../core/workbook/address';
import type { Tone } from '../../core/workbook/report';
import { chartNamePrefix } from '../layout/names';
import { segmentColours, type SegmentColours } from '../layout/segments';
import type { BuiltChart, ChartCorner, ChartSource } from '../layout/sheet';
import type { Namespaces } from './parts/namespaces';
import { ink } from '../layout/tones';
import { escapeAttribute, escapeXml } from './xml';

const emuPerPoint = 12_700;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A segment at least this wide has room for its name; all are named in the legend. */
const roomForName = 0.16;
const roomPerCharacter = 0.0105;
const categoryAxis = 111_111_111;
const valueAxis = 111_111_112;

/** The drawing part that holds a sheet's charts; `relationshipIds` name their chart parts. */
export function drawingXml(
  charts: readonly BuiltChart[],
  relationshipIds: readonly string[],
  ns: Namespaces,
): string {
  const anchors = charts.map((chart, index) =>
    anchorXml(chart, index, relationshipIds[index]!, ns),
  );
  return `${declaration}<xdr:wsDr xmlns:xdr="${ns.sheetDrawing}" xmlns:a="${ns.drawing}">${anchors.join('')}</xdr:wsDr>`;
}

function anchorXml(chart: BuiltChart, index: number, id: string, ns: Namespaces): string {
  const { block, from, to } = chart;
  const name = chartNamePrefix + String(index + 1);
  const corner = ({ column, row, across, down }: ChartCorner): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>${Math.round(across * emuPerPoint)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${Math.round(down * emuPerPoint)}</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(from)}</xdr:from>` +
    `<xdr:to>${corner(to)}</xdr:to><xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${name}" ` +
    `descr="${escapeAttribute(block.description)}" title="${escapeAttribute(block.title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${ns.chart}"><c:chart xmlns:c="${ns.chart}" ` +
    `xmlns:r="${ns.relationships}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/**
 * The chart part of one stacked bar. Segments read the cells of their table, so that the bar stays
 * true when somebody corrects a figure; `sheet` is the name of the sheet that the cells stand on.
 */
export function chartXml(chart: BuiltChart, sheet: string, ns: Namespaces): string {
  const { block, sources, isUpright } = chart;
  const total = block.segments.reduce((sum, { count }) => sum + count, 0);
  const seen = new Map<Tone, number>();
  const series = block.segments.map((segment, index) => {
    const repeat = seen.get(segment.tone) ?? 0;
    seen.set(segment.tone, repeat + 1);
    return seriesXml({
      index,
      label: segment.label,
      count: segment.count,
      share: total === 0 ? 0 : segment.count / total,
      colours: segmentColours(segment.tone, repeat),
      source: sources[index]!,
      sheet,
    });
  });
  return (
    `${declaration}<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.drawing}">` +
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>' +
    `${layoutXml(isUpright)}<c:barChart><c:barDir val="${isUpright ? 'col' : 'bar'}"/>` +
    '<c:grouping val="stacked"/><c:varyColors val="0"/>' +
    `${series.join('')}<c:gapWidth val="20"/><c:overlap val="100"/>` +
    `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>` +
    axesXml(total, isUpright) +
    `</c:plotArea><c:legend><c:legendPos val="${isUpright ? 'r' : 'b'}"/><c:overlay val="0"/>` +
    `${textXml(ink.body, false)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>` +
    '</c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>'
  );
}

/** Where the bar itself stands: left to themselves, some programs leave it no room beside the legend. */
function layoutXml(isUpright: boolean): string {
  const [x, y, w, h] = isUpright ? [0.14, 0.03, 0.3, 0.94] : [0.005, 0.03, 0.99, 0.5];
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>`
  );
}

interface Series {
  readonly index: number;
  readonly label: string;
  readonly count: number;
  readonly share: number;
  readonly colours: SegmentColours;
  readonly source: ChartSource;
  readonly sheet: string;
}

function seriesXml({ index, label, count, share, colours, source, sheet }: Series): string {
  const cell = `${quoteSheet(sheet)}!$${columnName(source.column)}$${source.row + 1}`;
  const named = share >= Math.max(roomForName, label.length * roomPerCharacter);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(label)}</c:v>` +
    `</c:tx><c:spPr><a:solidFill><a:srgbClr val="${colours.fill}"/></a:solidFill>` +
    '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>' +
    `<c:invertIfNegative val="0"/>${labelsXml(colours.text, named, count > 0)}<c:val><c:numRef>` +
    `<c:f>${escapeXml(cell)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="1"/><c:pt idx="0"><c:v>${count}</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`
  );
}

function labelsXml(colour: string, named: boolean, shown: boolean): string {
  return (
    `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(colour, true)}` +
    `<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="${shown ? 1 : 0}"/>` +
    `<c:showCatName val="0"/><c:showSerName val="${shown && named ? 1 : 0}"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator>\n</c:separator></c:dLbls>'
  );
}

function textXml(colour: string, bold: boolean): string {
  const font =
    `<a:defRPr sz="1000" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` +
    '<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr>';
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${font}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

/** The bar fills its length: the hidden value axis ends at the total. */
function axesXml(total: number, isUpright: boolean): string {
  // The first segment stands on top or on the left, as its row does in the table.
  const [category, value, direction] = isUpright ? ['b', 'l', 'maxMin'] : ['l', 'b', 'minMax'];
  return (
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="1"/><c:axPos val="${category}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="none"/><c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="${direction}"/>` +
    `<c:max val="${Math.max(total, 1)}"/><c:min val="0"/></c:scaling><c:delete val="1"/>` +
    `<c:axPos val="${value}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>' +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}
