import {
  styleSheetOrder,
  workbookOrder,
  worksheetOrder,
} from '../../../../src/hosts/file/parts/order';
import { elementText, PartEdit } from '../../../../src/hosts/file/parts/part';
import { decodeUtf8, encodeUtf8 } from '../../../../src/hosts/file/xml';

// Where something new is put into a part, and how it is written so that it belongs there.

const edited = (xml: string) => new PartEdit(encodeUtf8(xml));

function inserted(xml: string, order: readonly string[], local: string): string {
  const edit = edited(xml);
  edit.insertChild(order, local, `<${local}/>`);
  const bytes = edit.apply();
  return decodeUtf8(bytes, 0, bytes.length);
}

/** The children of a worksheet, a workbook and a style sheet, as their schema has them. */
const schema = {
  worksheet: {
    order: worksheetOrder,
    children:
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection ' +
      'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
      'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
      'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors ' +
      'smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls ' +
      'webPublishItems tableParts extLst',
  },
  workbook: {
    order: workbookOrder,
    children:
      'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups ' +
      'externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr ' +
      'smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  },
  styleSheet: {
    order: styleSheetOrder,
    children:
      'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  },
} as const;

describe.each(Object.entries(schema))('in a %s', (root, { order, children }) => {
  const names = children.split(' ');
  const written = (list: readonly string[]) =>
    `<${root}>${list.map((name) => `<${name}/>`).join('')}</${root}>`;

  it.each(names)('%s comes where the schema has it, whatever is there', (name) => {
    const others = names.filter((other) => other !== name);
    expect(inserted(written(others), order, name)).toBe(written(names));
  });
});

describe('a new child', () => {
  it('comes first where all that is there comes after it, and last where it comes before', () => {
    expect(inserted('<a> <extLst/></a>', worksheetOrder, 'cols')).toBe('<a><cols/> <extLst/></a>');
    expect(inserted('<a><cols/> </a>', worksheetOrder, 'extLst')).toBe('<a><cols/><extLst/> </a>');
  });

  it('comes after those of its own name', () => {
    const rules = '<conditionalFormatting/><conditionalFormatting a="1"/>';
    expect(inserted(`<w>${rules}<drawing/></w>`, worksheetOrder, 'conditionalFormatting')).toBe(
      `<w>${rules}<conditionalFormatting/><drawing/></w>`,
    );
  });

  it('passes over what the schema does not know', () => {
    expect(inserted('<w><cols/><mine/><extLst/></w>', worksheetOrder, 'sheetData')).toBe(
      '<w><cols/><sheetData/><mine/><extLst/></w>',
    );
  });

  it('opens a part that is empty', () => {
    expect(inserted('<w/>', worksheetOrder, 'cols')).toBe('<w><cols/></w>');
  });
});

describe('a part is written in its own way', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  it.each([
    ['<worksheet xmlns="main"/>', ''],
    ['<x:worksheet xmlns:x="main"/>', 'x:'],
  ])('with its own prefix: %s', (xml, prefix) => {
    expect(edited(xml).prefix).toBe(prefix);
  });

  it.each([
    ['as the part binds it', `<w xmlns:rel="${office}"/>`, 'rel:id="rId1"'],
    ['bound where it stands', '<w xmlns="main"/>', `xmlns:r="${office}" r:id="rId1"`],
    ['never without a prefix', `<w xmlns="${office}"/>`, `xmlns:r="${office}" r:id="rId1"`],
  ])('a relationship is named %s', (_, xml, expected) => {
    expect(edited(xml).relationshipAttribute('rId1', office)).toBe(expected);
  });

  it('its namespaces are known', () => {
    const edit = edited('<x:w a="" xmlns="one" xmlns:x="two"/>');
    expect([edit.namespaceOf(''), edit.namespaceOf('x'), edit.namespaceOf('y')]).toEqual([
      ...['one', 'two', null],
    ]);
    expect([edit.prefixOf('two'), edit.prefixOf('one'), edit.prefixOf('three')]).toEqual([
      ...['x', null, null],
    ]);
  });
});

describe('what stands in a part', () => {
  it('children are found by their names, the first of several', () => {
    const edit = edited('<w><x:a n="1"><b/>text</x:a><a n="2"/></w>');
    const found = edit.child('a')!;
    expect(edit.raw(found)).toBe('<x:a n="1"><b/>text</x:a>');
    expect(edit.rawContent(found)).toBe('<b/>text');
    expect(edit.childrenOf(found).map(({ name }) => name.local)).toEqual(['b']);
    expect(edit.childrenOf(edit.children[1]!)).toEqual([]);
    expect(edit.child('b')).toBeNull();
  });

  it('texts are put together, their references resolved', () => {
    const edit = edited("<w><n>'A &amp; B'!<!-- x --><![CDATA[$A$1]]></n></w>");
    expect(elementText(edit.bytes, edit.child('n')!)).toBe("'A & B'!$A$1");
  });

  it('it is as it was until something is changed', () => {
    const edit = edited('<w><a/></w>');
    expect(edit.isChanged).toBe(false);
    edit.splices.remove(edit.children[0]!.start, edit.children[0]!.end);
    expect(edit.isChanged).toBe(true);
  });
});
