import type { ColumnKind, Tone } from '../../core/workbook/report';
import type { Type } from './measure';
import { ink, shades } from './tones';

/** How generated sheets look: Arial at 10 points and more, one dark blue, colours only for meaning. */
export const family = 'Arial';

export const types = {
  title: { size: 16, bold: true },
  subtitle: { size: 10, bold: false },
  marking: { size: 10, bold: true },
  lead: { size: 12, bold: true },
  heading: { size: 12, bold: true },
  body: { size: 10, bold: false },
  note: { size: 10, bold: false },
  header: { size: 10, bold: true },
  total: { size: 10, bold: true },
} as const satisfies Record<string, Type>;

export type TypeName = keyof typeof types;

const colours: Readonly<Record<TypeName, string>> = {
  title: ink.heading,
  subtitle: ink.quiet,
  marking: ink.body,
  lead: ink.heading,
  heading: ink.heading,
  body: ink.body,
  note: ink.quiet,
  header: 'FFFFFF',
  total: ink.body,
};

/** The look of a cell. Colours are `RRGGBB`. */
export interface Look {
  readonly type: Type;
  readonly colour: string;
  readonly underline: boolean;
  readonly fill: string | null;
  readonly edges: { readonly top?: Edge; readonly bottom?: Edge; readonly left?: Edge };
  readonly horizontal: 'left' | 'right';
  readonly vertical: Vertical;
  readonly indent: number;
  readonly wraps: boolean;
  readonly numberFormat: string;
}

export interface Edge {
  readonly style: 'thin' | 'medium' | 'thick';
  readonly colour: string;
}

export type Vertical = 'top' | 'middle' | 'bottom';

const numberFormats: Readonly<Record<ColumnKind, string>> = {
  text: 'General',
  link: 'General',
  date: '[$-809]d mmmm yyyy',
  count: '#,##0',
  percent: '0%',
};
/** A text that Excel would take for a formula stays text when somebody edits its cell. */
const textFormat = '@';

/** The column width that one indent takes. */
export const indentWidth = 1.3;

/** True for columns of figures, which stand on the right. */
export function isNumeric(kind: ColumnKind): boolean {
  return kind === 'count' || kind === 'percent';
}

/** Numbers keep off the text to their right, the first column off the edge of its colour. */
export function indentOf(kind: ColumnKind, column: number): number {
  return isNumeric(kind) || column === 0 ? 1 : 0;
}

const made = new Map<string, Look>();

/** Looks are few and cells are many: every look is one object, by which hosts tell it apart. */
function once(key: string, make: () => Look): Look {
  let look = made.get(key);
  if (!look) made.set(key, (look = make()));
  return look;
}

function cellLook(name: TypeName, kind: ColumnKind, column: number): Look {
  return {
    ...lineLook(name, false, 'top'),
    horizontal: isNumeric(kind) ? 'right' : 'left',
    indent: indentOf(kind, column),
    wraps: kind === 'text' || kind === 'link',
  };
}

/** A line that stands on its own: it runs on to the right instead of wrapping. */
export function lineLook(name: TypeName, guarded: boolean, vertical: Vertical = 'bottom'): Look {
  return once(`line ${name} ${guarded} ${vertical}`, () => ({
    type: types[name],
    colour: colours[name],
    underline: false,
    fill: null,
    edges: {},
    horizontal: 'left',
    vertical,
    indent: 0,
    wraps: false,
    numberFormat: guarded ? textFormat : 'General',
  }));
}

/** A heading of a table's column, aligned as its column is, clear of the button that filters it. */
export function headerLook(kind: ColumnKind, column: number, hasFilter: boolean): Look {
  return once(`header ${kind} ${column === 0} ${hasFilter}`, () => ({
    ...cellLook('header', kind, column),
    fill: ink.heading,
    vertical: 'bottom',
    indent: indentOf(kind, column) + (hasFilter && isNumeric(kind) ? 1 : 0),
    wraps: true,
    numberFormat: textFormat,
  }));
}

export interface BodyLook {
  readonly kind: ColumnKind;
  readonly column: number;
  readonly total: boolean;
  /** The tone of the row, on its first cell only: that is where its word stands. */
  readonly tone: Tone | null;
  /** True for a text that begins as a formula does. */
  readonly guarded: boolean;
  readonly linked: boolean;
}

const linkColour = '1F4E9E';

export function bodyLook(told: BodyLook): Look {
  // A cell after the other asks for the look of one above it: no key is written for those.
  const last = lastBodyLooks[told.column % lastBodyLooks.length];
  if (last && isSameLook(last.told, told)) return last.look;
  const { kind, column, total, tone, guarded, linked } = told;
  const key = `body ${kind} ${column === 0} ${total} ${tone} ${guarded} ${linked}`;
  const look = once(key, () => makeBodyLook(told));
  lastBodyLooks[column % lastBodyLooks.length] = { told, look };
  return look;
}

const lastBodyLooks = new Array<{ told: BodyLook; look: Look } | undefined>(16).fill(undefined);

function isSameLook(one: BodyLook, other: BodyLook): boolean {
  return (
    one.column === other.column &&
    one.kind === other.kind &&
    one.total === other.total &&
    one.tone === other.tone &&
    one.guarded === other.guarded &&
    one.linked === other.linked
  );
}

function makeBodyLook({ kind, column, total, tone, guarded, linked }: BodyLook): Look {
  const shade = tone ? shades[tone] : null;
  const type = total ? types.total : types.body;
  return {
    ...cellLook(total ? 'total' : 'body', kind, column),
    type: shade ? { ...type, bold: true } : type,
    colour: linked ? linkColour : (shade?.text ?? ink.body),
    underline: linked,
    fill: shade?.fill ?? null,
    edges: {
      ...(total ? { top: { style: 'medium', colour: ink.heading } } : {}),
      bottom: { style: 'thin', colour: ink.rule },
      ...(shade ? { left: { style: 'thick', colour: shade.strong } } : {}),
    },
    numberFormat: guarded ? textFormat : numberFormats[kind],
  };
}
