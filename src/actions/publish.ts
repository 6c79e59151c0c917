import { inspectCells, removalOf } from '../core/publish/inspect';
import { NameFinder } from '../core/publish/names';
import {
  onlyTold,
  publishKinds,
  type Inspection,
  type PublishItem,
  type PublishKind,
  type Removal,
} from '../core/workbook/publish';
import { valueAt } from '../core/workbook/cells';
import { parseArea } from '../core/workbook/address';
import { phrase } from '../core/workbook/words';
import { HostProblem } from '../hosts/port';
import { word } from '../messages/format';

export type { Inspection, PublishKind, Removal };

/** What was found of one kind: plain data, in words. */
export interface PublishGroup {
  readonly kind: PublishKind;
  readonly title: string;
  /** What becomes of it in a copy, where it is ticked. */
  readonly outcome: string;
  /** False for what is only told of, to be taken out in Excel. */
  readonly canRemove: boolean;
  readonly items: readonly WordedItem[];
}

export interface WordedItem {
  readonly sheet: string | null;
  /** Such as `C5`, `3:4` or `B:B`; null where it stands in no cell. */
  readonly area: string | null;
  readonly sentence: string;
}

export interface PublishList {
  /** In a fixed order; kinds of which nothing was found are left out. */
  readonly groups: readonly PublishGroup[];
  /** What the list is and is not. It never says that a file is safe. */
  readonly sentence: string;
}

/**
 * What a workbook carries that its readers may not be meant to see. `names` is a list that the user
 * holds: it is looked for and kept nowhere. Where only a workbook was read, and no package, the
 * inspection has no items of its own, and nothing is said of what only the package shows.
 */
export function listForPublishing(inspection: Inspection, names: readonly string[]): PublishList {
  const found = [
    ...inspectCells(inspection.workbook, names),
    ...inspection.items.map((each) => withText(each, inspection)),
    ...namesElsewhere(inspection, names),
  ];
  const groups = publishKinds.flatMap((kind): PublishGroup[] => {
    const items = found.filter((each) => each.kind === kind);
    if (items.length === 0) return [];
    return [
      {
        kind,
        title: word(phrase(`publish/kind/${kind}`)),
        outcome: word(phrase(`publish/removed/${kind}`)),
        canRemove: !onlyTold.includes(kind),
        items: items.map(wordItem),
      },
    ];
  });
  return { groups, sentence: word(phrase('publish/looked', { names: names.length })) };
}

/** The kinds that a user chose, by name; `all` is all that can be taken out. Throws a `HostProblem`. */
export function chosenKinds(chosen: readonly string[]): PublishKind[] {
  const kinds = publishKinds.filter((kind) => !onlyTold.includes(kind));
  const wanted = chosen.flatMap((each) => each.split(',')).map((each) => each.trim().toLowerCase());
  if (wanted.includes('all')) return kinds;
  return wanted.map((each) => {
    const kind = kinds.find((known) => known === each);
    if (!kind) throw new HostProblem(phrase('publish/no-such-kind', { kind: each, kinds }));
    return kind;
  });
}

/** What a host has to take out of a copy for the kinds that the user ticked. */
export function planRemoval(
  { workbook, whiteCells }: Inspection,
  names: readonly string[],
  kinds: readonly PublishKind[],
): Removal {
  const placeholders = {
    name: word(phrase('publish/placeholder/name')),
    birth: word(phrase('publish/placeholder/birth')),
  };
  return removalOf(workbook, names, kinds, placeholders, whiteCells);
}

function wordItem({ kind, sheet, area, text }: PublishItem): WordedItem {
  const shown = area === null ? '' : `, ${areaText(kind, area)}`;
  const drawn = kind === 'hyperlinks' ? word(phrase('publish/drawn')) : '';
  const place = sheet === null ? drawn : sheet + shown;
  return { sheet, area, sentence: place + word(phrase(`publish/item/${kind}`, { text })) };
}

function areaText(kind: PublishKind, area: string): string {
  if (kind === 'hidden-rows') return word(phrase('publish/rows', { area }));
  return kind === 'hidden-columns' ? word(phrase('publish/columns', { area })) : area;
}

/** Text that cannot be seen is shown. */
function withText(item: PublishItem, { workbook }: Inspection): PublishItem {
  if (item.kind !== 'white-text' || item.area === null) return item;
  const place = parseArea(item.area);
  const cells = workbook.sheets.find(({ name }) => name === item.sheet)?.cells;
  const value = place && cells ? valueAt(cells, place.top, place.left) : null;
  return { ...item, text: typeof value === 'object' ? '' : String(value) };
}

const places: readonly (readonly [RegExp, string])[] = [
  [/\/drawings\/.*\.vml$|comments/i, 'comments'],
  [/\/drawings\//i, 'drawing'],
  [/\/charts\//i, 'chart'],
  [/\/pivot/i, 'pivot'],
  [/docProps\//i, 'properties'],
  [/\/worksheets\//i, 'sheet'],
  [/\/workbook\.xml$/i, 'workbook'],
  [/\/tables\//i, 'table'],
];

function namesElsewhere({ texts }: Inspection, names: readonly string[]): PublishItem[] {
  const finder = new NameFinder(names);
  return texts.flatMap(({ where, text }) => {
    const found = finder.replace(text, '').names;
    if (found.length === 0) return [];
    const place = places.find(([pattern]) => pattern.test(where))?.[1] ?? 'other';
    const told = `${found.join(', ')}: ${word(phrase(`publish/place/${place}`))}`;
    return { kind: 'names-elsewhere', sheet: null, area: null, text: told };
  });
}
