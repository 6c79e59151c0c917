import type { Workbook } from './workbook';

/** What a file may carry that its readers are not meant to see, in the order in which it is listed. */
export const publishKinds = [
  'names',
  'dates-of-birth',
  'comments',
  'hidden-rows',
  'hidden-columns',
  'hidden-sheets',
  'white-text',
  'properties',
  'external-links',
  'hyperlinks',
  'pivot-caches',
  'embedded-objects',
  'revisions',
  'hidden-names',
  'names-elsewhere',
  'other-parts',
] as const;

export type PublishKind = (typeof publishKinds)[number];

/** What is only told of: taking it out of the package could break what stays. */
export const onlyTold: readonly PublishKind[] = [
  'embedded-objects',
  'names-elsewhere',
  'other-parts',
];

/** One thing that was found. */
export interface PublishItem {
  readonly kind: PublishKind;
  readonly sheet: string | null;
  /** Such as `C5` or `A3:F3`; null where it stands in no cell. */
  readonly area: string | null;
  /** What it says, or what it is, as far as that helps to find it. */
  readonly text: string;
}

/** A cell whose content goes, and what is put in its place; null leaves it blank. */
export interface RemovedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
}

/** What is to be taken out of a copy. */
export interface Removal {
  readonly kinds: readonly PublishKind[];
  readonly cells: readonly RemovedCell[];
  /** Sheets that stay, with nothing in them. */
  readonly emptySheets: readonly string[];
}

/** What a package carries beside what its cells show, and its cells as they were read. */
export interface Inspection {
  readonly workbook: Workbook;
  readonly items: readonly PublishItem[];
  /** Cells that hold something in the colour of what is behind it. */
  readonly whiteCells: readonly RemovedCell[];
  /** The words of the parts that stand beside the cells, by a name for each. */
  readonly texts: readonly { readonly where: string; readonly text: string }[];
}
