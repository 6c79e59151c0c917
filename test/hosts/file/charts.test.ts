import type { ChartBlock } from '../../../src/core/workbook/report';
import { chartXml, drawingXml } from '../../../src/hosts/file/chart';
import { strict, transitional } from '../../../src/hosts/file/parts/namespaces';
import {
  attributeOf,
  childElements,
  decodeUtf8,
  encodeUtf8,
  rootElement,
  type XmlElement,
} from '../../../src/hosts/file/xml';
import type { BuiltChart } from '../../../src/hosts/layout/sheet';

// What a chart on a sheet of ours shows, and that it is written as programs expect it.

type Segment = ChartBlock<string>['segments'][number];

const segment = (label: string, count: number, tone: Segment['tone'], row: number): Segment => ({
  ...{ label, count, tone, row },
});

const usual = [segment('Signed off', 3, 'closed', 0), segment('Overdue', 1, 'overdue', 1)];

function built(segments: readonly Segment[] = usual, more: Partial<BuiltChart> = {}): BuiltChart {
  return {
    block: {
      kind: 'chart',
      title: 'Standings & counts',
      description: 'Three signed off, "one" overdue',
      table: 'list',
      segments,
    },
    from: { column: 0, row: 8, across: 0, down: 19.5 },
    to: { column: 3, row: 8, across: 60.25, down: 139.5 },
    isUpright: false,
    sources: segments.map(({ row }) => ({ row: row + 4, column: 1 })),
    ...more,
  };
}

/** The elements of a part by a path of their names, wherever the path begins. */
function find(xml: string, path: string): { element: XmlElement; bytes: Uint8Array }[] {
  const bytes = encodeUtf8(xml);
  const [first, ...rest] = path.split(' ');
  const within = (element: XmlElement, name: string): XmlElement[] =>
    (element.selfClosing ? [] : childElements(bytes, element)).flatMap((child) => [
      ...(child.name.full === name ? [child] : []),
      ...within(child, name),
    ]);
  let found = within(rootElement(bytes), first!);
  for (const name of rest) found = found.flatMap((element) => within(element, name));
  return found.map((element) => ({ element, bytes }));
}

/** What stands in the elements of a path: its value, or its text. */
function values(xml: string, path: string): string[] {
  return find(xml, path).map(({ element, bytes }) =>
    element.selfClosing
      ? (attributeOf(element, 'val') ?? '')
      : decodeUtf8(bytes, element.openEnd, element.closeStart),
  );
}

/** The children of an element, each with its value where it has one. */
function outline(xml: string, path: string): string[] {
  const { element, bytes } = find(xml, path)[0]!;
  return childElements(bytes, element).map((child) => {
    const value = attributeOf(child, 'val');
    return value === null ? child.name.local : `${child.name.local} ${value}`;
  });
}

const lying = () => chartXml(built(), 'Overdue', transitional);
const upright = () => chartXml(built(usual, { isUpright: true }), 'Overdue', transitional);

describe('its elements stand in the order in which Excel reads them', () => {
  it.each<[string, string[]]>([
    ['c:chart', ['autoTitleDeleted 1', 'plotArea', 'legend', 'plotVisOnly 0', 'dispBlanksAs gap']],
    ['c:plotArea', ['layout', 'barChart', 'catAx', 'valAx']],
    [
      'c:manualLayout',
      ['layoutTarget inner', 'xMode edge', 'yMode edge', 'x 0.005', 'y 0.03', 'w 0.99', 'h 0.5'],
    ],
    [
      'c:barChart',
      [
        ...['barDir bar', 'grouping stacked', 'varyColors 0', 'ser', 'ser', 'gapWidth 20'],
        ...['overlap 100', 'axId 111111111', 'axId 111111112'],
      ],
    ],
    ['c:ser', ['idx 0', 'order 0', 'tx', 'spPr', 'invertIfNegative 0', 'dLbls', 'val']],
    [
      'c:dLbls',
      [
        ...['spPr', 'txPr', 'dLblPos ctr', 'showLegendKey 0', 'showVal 1', 'showCatName 0'],
        ...['showSerName 1', 'showPercent 0', 'showBubbleSize 0', 'separator'],
      ],
    ],
    ['c:numRef', ['f', 'numCache']],
    ['c:numCache', ['formatCode', 'ptCount 1', 'pt']],
    [
      'c:catAx',
      [
        ...['axId 111111111', 'scaling', 'delete 1', 'axPos l', 'majorTickMark none'],
        ...['minorTickMark none', 'tickLblPos none', 'crossAx 111111112', 'crosses autoZero'],
      ],
    ],
    [
      'c:valAx',
      [
        ...['axId 111111112', 'scaling', 'delete 1', 'axPos b', 'numFmt', 'majorTickMark none'],
        ...['minorTickMark none', 'tickLblPos none', 'crossAx 111111111', 'crosses autoZero'],
        'crossBetween between',
      ],
    ],
    ['c:catAx c:scaling', ['orientation minMax']],
    ['c:valAx c:scaling', ['orientation minMax', 'max 4', 'min 0']],
    ['c:legend', ['legendPos b', 'overlay 0', 'txPr']],
    ['c:txPr', ['bodyPr', 'lstStyle', 'p']],
    ['c:txPr a:p', ['pPr', 'endParaRPr']],
    ['a:defRPr', ['solidFill', 'latin', 'cs']],
  ])('%s', (path, children) => {
    expect(outline(lying(), path)).toEqual(children);
  });

  it('with corners that are not round, on no ground and without a frame', () => {
    expect(lying()).toContain('<c:roundedCorners val="0"/><c:chart>');
    expect(lying()).toContain(
      '</c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>',
    );
  });

  it('in the namespaces of its workbook', () => {
    for (const ns of [transitional, strict]) {
      const xml = chartXml(built(), 'Overdue', ns);
      expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?>\n<c:chart/);
      expect(xml).toContain(`<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.drawing}">`);
    }
  });
});

describe('a bar beside its table stands upright', () => {
  it('with its first segment on top, as in the table, and its legend on the right', () => {
    expect(values(upright(), 'c:barDir')).toEqual(['col']);
    expect(values(upright(), 'c:legendPos')).toEqual(['r']);
    expect(values(upright(), 'c:axPos')).toEqual(['b', 'l']);
    expect(values(upright(), 'c:orientation')).toEqual(['minMax', 'maxMin']);
    expect(outline(upright(), 'c:manualLayout').slice(3)).toEqual([
      ...['x 0.14', 'y 0.03', 'w 0.3', 'h 0.94'],
    ]);
  });
});

describe('a segment', () => {
  it('reads its figure from a cell of the table, whatever the sheet is called', () => {
    const xml = chartXml(built(), "Board's & <other>", transitional);
    expect(values(xml, 'c:f')).toEqual([
      "'Board''s &amp; &lt;other&gt;'!$B$5",
      "'Board''s &amp; &lt;other&gt;'!$B$6",
    ]);
    expect(values(xml, 'c:numCache c:v')).toEqual(['3', '1']);
    expect(values(xml, 'c:formatCode')).toEqual(['General', 'General']);
    expect(values(xml, 'c:idx')).toEqual(['0', '1']);
    expect(values(xml, 'c:order')).toEqual(['0', '1']);
  });

  it('is named, with its label as it is', () => {
    const xml = chartXml(built([segment('Done & <checked>', 2, 'closed', 0)]), 'A', transitional);
    expect(values(xml, 'c:tx c:v')).toEqual(['Done &amp; &lt;checked&gt;']);
  });

  it('has the colour of its meaning, lighter each time that one comes again', () => {
    const segments = ['Late', 'Later', 'Latest'].map((label, row) =>
      segment(label, 5, 'overdue', row),
    );
    const xml = chartXml(
      built([...segments, segment('Signed off', 5, 'closed', 3)]),
      'A',
      transitional,
    );
    const fills = find(xml, 'c:ser').map(
      ({ element, bytes }) =>
        /srgbClr val="(\w+)"/.exec(decodeUtf8(bytes, element.start, element.end))![1],
    );
    expect(fills).toEqual(['B3261E', 'E4A7A3', 'F9DEDC', '2E7D4F']);
    expect(values(xml, 'c:dLbls a:defRPr a:solidFill')).toEqual(
      ['FFFFFF', '7A1512', '7A1512', 'FFFFFF'].map((colour) => `<a:srgbClr val="${colour}"/>`),
    );
  });

  it('is divided from the next by a white line', () => {
    expect(values(lying(), 'c:ser a:ln')).toContain(
      '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
    );
    expect(lying().match(/<a:ln w="12700">/g)).toHaveLength(2);
  });

  const shown = (segments: Segment[]) => {
    const xml = chartXml(built(segments), 'A', transitional);
    return { figures: values(xml, 'c:showVal'), names: values(xml, 'c:showSerName') };
  };

  it('shows its figure; one of nothing shows none', () => {
    const { figures, names } = shown([
      segment('Overdue', 0, 'overdue', 0),
      segment('Signed off', 8, 'closed', 1),
    ]);
    expect(figures).toEqual(['0', '1']);
    expect(names).toEqual(['0', '1']);
  });

  it.each([
    ['a short one of 16 in 100', 'Overdue', 16, '1'],
    ['a short one of 15 in 100', 'Overdue', 15, '0'],
    ['a long one of 30 in 100', 'No status, deadline near', 30, '1'],
    ['a long one of 25 in 100', 'No status, deadline near', 25, '0'],
  ])('shows its name where it has room for it: %s', (_, label, count, named) => {
    const { names, figures } = shown([
      segment(label, count, 'attention', 0),
      segment('On time', 100 - count, 'open', 1),
    ]);
    expect([names[0], figures[0]]).toEqual([named, '1']);
  });

  it('is never named where the whole counts nothing', () => {
    const nothing = [segment('Overdue', 0, 'overdue', 0), segment('On time', 0, 'open', 1)];
    expect(shown(nothing)).toEqual({ figures: ['0', '0'], names: ['0', '0'] });
    const xml = chartXml(built(nothing), 'A', transitional);
    expect(values(xml, 'c:max')).toEqual(['1']);
  });

  it('has bold labels in Arial, with figure and name on a line each; the legend is plain', () => {
    const fonts = [...lying().matchAll(/<a:defRPr sz="(\d+)" b="(\d)">/g)].map(
      ([, ...rest]) => rest,
    );
    expect(fonts).toEqual([
      ['1000', '1'],
      ['1000', '1'],
      ['1000', '0'],
    ]);
    expect(lying().match(/<a:latin typeface="Arial"\/><a:cs typeface="Arial"\/>/g)).toHaveLength(3);
    expect(values(lying(), 'c:separator')).toEqual(['\n', '\n']);
    expect(values(lying(), 'c:legend a:solidFill')).toEqual(['<a:srgbClr val="1A1A1A"/>']);
    expect(lying().match(/<a:endParaRPr lang="en-GB"\/>/g)).toHaveLength(3);
    expect(values(lying(), 'c:dLbls c:spPr')[0]).toBe('<a:noFill/><a:ln><a:noFill/></a:ln>');
  });
});

describe('where charts stand on their sheet', () => {
  const second = built(usual, {
    from: { column: 4, row: 2, across: 0, down: 0 },
    to: { column: 6, row: 9, across: 12.345, down: 0 },
  });
  const drawn = () => drawingXml([built(), second], ['rId7', 'rId9'], transitional);
  const corner = (column: number, across: number, row: number, down: number) =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff>`;

  it('from one point to another, in the units of the file, and they move with their cells', () => {
    expect(values(drawn(), 'xdr:from')).toEqual([corner(0, 0, 8, 247_650), corner(4, 0, 2, 0)]);
    expect(values(drawn(), 'xdr:to')).toEqual([
      corner(3, 765_175, 8, 1_771_650),
      corner(6, 156_782, 9, 0),
    ]);
    expect(drawn().match(/<xdr:twoCellAnchor editAs="oneCell">/g)).toHaveLength(2);
  });

  it('each with a number and a name of its own, and words for those who cannot see it', () => {
    const frames = find(drawn(), 'xdr:cNvPr').map(({ element }) =>
      ['id', 'name', 'descr', 'title'].map((name) => attributeOf(element, name)),
    );
    const said = ['Three signed off, "one" overdue', 'Standings & counts'];
    expect(frames).toEqual([
      ['2', 'Followthrough chart 1', ...said],
      ['3', 'Followthrough chart 2', ...said],
    ]);
  });

  it('each leads to its own chart', () => {
    const charts = find(drawn(), 'c:chart').map(({ element }) => attributeOf(element, 'r:id'));
    expect(drawn().match(/r:id="rId[79]"/g)).toEqual(['r:id="rId7"', 'r:id="rId9"']);
    expect(charts).toHaveLength(2);
  });

  it.each([
    ['xdr:twoCellAnchor', ['from', 'to', 'graphicFrame', 'clientData']],
    ['xdr:graphicFrame', ['nvGraphicFramePr', 'xfrm', 'graphic']],
    ['xdr:nvGraphicFramePr', ['cNvPr', 'cNvGraphicFramePr']],
    ['xdr:xfrm', ['off', 'ext']],
    ['a:graphicData', ['chart']],
  ])('the elements of %s stand in the order in which Excel reads them', (path, children) => {
    expect(outline(drawn(), path)).toEqual(children);
  });

  it('in the namespaces of its workbook', () => {
    for (const ns of [transitional, strict]) {
      const xml = drawingXml([built()], ['rId1'], ns);
      expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8" standalone="yes"\?>\n<xdr:/);
      expect(xml).toContain(`<xdr:wsDr xmlns:xdr="${ns.sheetDrawing}" xmlns:a="${ns.drawing}">`);
      expect(xml).toContain(
        `<a:graphicData uri="${ns.chart}"><c:chart xmlns:c="${ns.chart}" xmlns:r="${ns.relationships}" r:id="rId1"/>`,
      );
    }
  });
});
