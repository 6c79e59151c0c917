import { columnsOf, localName, rowsOf, sheetPrefix } from '../model/area';
import { HostObject, readOnly, type ClassEntry } from './define';
import { areasOf, follow, range, worksheet, type AreasTarget } from './objects';
import { clear } from './range';

export const areasEntry: ClassEntry<AreasTarget> = {
  kept: ({ sheet, places }, isKept) => follow(sheet, places, isKept),
  properties: {
    Address: readOnly((target) =>
      areasOf(target)
        .map((area) => sheetPrefix(target.sheet.name) + localName(area))
        .join(','),
    ),
    AreaCount: readOnly(({ places }) => places.length),
    CellCount: readOnly((target) =>
      areasOf(target).reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0),
    ),
  },
  navigations: {
    Areas: (target) => new HostObject('RangeCollection', target),
    Format: (target) =>
      new HostObject('RangeFormat', { sheet: target.sheet, areas: () => areasOf(target) }),
    Worksheet: ({ sheet }) => worksheet(sheet),
    ConditionalFormats: (target) =>
      new HostObject('ConditionalFormatCollection', {
        sheet: target.sheet,
        areas: areasOf(target),
      }),
  },
  methods: {
    Clear(target, [what = 'All']) {
      for (const area of areasOf(target)) clear(target.sheet, area, what);
    },
    Select: (target, _, { workbook }) => workbook.select(target.sheet, areasOf(target)[0]!),
  },
};

export const rangesEntry: ClassEntry<AreasTarget> = {
  items: (target) => areasOf(target).map((area) => range(target.sheet, area)),
};
