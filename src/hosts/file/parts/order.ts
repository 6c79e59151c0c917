import type { XmlElement } from '../xml';

/** The order in which the schema wants the children of a worksheet. */
export const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** … of a workbook. */
export const workbookOrder = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'absPath',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

/** … of a style sheet. */
export const styleSheetOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/**
 * Where a new child belongs among those that are there: after the last one that the schema puts
 * before it or on its level. Children that the order does not know stay where they are.
 */
export function placeInOrder(
  root: XmlElement,
  children: readonly XmlElement[],
  order: readonly string[],
  local: string,
): number {
  const rank = order.indexOf(local);
  let place = root.openEnd;
  for (const child of children) {
    const other = order.indexOf(child.name.local);
    if (other >= 0 && other <= rank) place = child.end;
  }
  return place;
}
