import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { ColumnKind, Tone } from '../../../core/workbook/report';
import { ink, shades } from '../tones';
import type { Type } from './measure';

/** How generated sheets look: Arial at 10 points and more, one dark blue, colours only for meaning. */
const family = 'Arial';

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

function font(name: TypeName, colour: string = colours[name]): Partial<Font> {
  const { size, bold } = types[name];
  return { name: family, size, bold, color: { argb: `FF${colour}` } };
}

function solid(colour: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
}

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

function alignment(
  kind: ColumnKind,
  column: number,
  vertical: Alignment['vertical'],
): Partial<Alignment> {
  return {
    horizontal: isNumeric(kind) ? 'right' : 'left',
    vertical,
    indent: indentOf(kind, column),
    wrapText: kind === 'text' || kind === 'link',
  };
}

/** A line that stands on its own: it runs on to the right instead of wrapping. */
export function lineStyle(
  name: TypeName,
  guarded: boolean,
  vertical: 'top' | 'middle' | 'bottom' = 'bottom',
): Partial<Style> {
  return {
    font: font(name),
    alignment: { horizontal: 'left', vertical },
    numFmt: guarded ? textFormat : 'General',
  };
}

/** A heading of a table's column, aligned as its column is, clear of the button that filters it. */
export function headerStyle(kind: ColumnKind, column: number, hasFilter: boolean): Partial<Style> {
  const indent = indentOf(kind, column) + (hasFilter && isNumeric(kind) ? 1 : 0);
  return {
    font: font('header'),
    fill: solid(ink.heading),
    alignment: { ...alignment(kind, column, 'bottom'), indent, wrapText: true },
    numFmt: textFormat,
  };
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

const thin = (colour: string): Partial<Borders['bottom']> => ({
  style: 'thin',
  color: { argb: `FF${colour}` },
});

export function bodyStyle({
  kind,
  column,
  total,
  tone,
  guarded,
  linked,
}: BodyLook): Partial<Style> {
  const rule = thin(ink.rule);
  const border: Partial<Borders> = total
    ? { top: { style: 'medium', color: { argb: `FF${ink.heading}` } }, bottom: rule }
    : { bottom: rule };
  const shade = tone ? shades[tone] : null;
  const colour = linked ? '1F4E9E' : (shade?.text ?? ink.body);
  return {
    font: {
      ...font(total ? 'total' : 'body', colour),
      ...(linked ? { underline: true } : {}),
      ...(shade ? { bold: true } : {}),
    },
    ...(shade ? { fill: solid(shade.fill) } : {}),
    border: shade
      ? { ...border, left: { style: 'thick', color: { argb: `FF${shade.strong}` } } }
      : border,
    alignment: alignment(kind, column, 'top'),
    numFmt: guarded ? textFormat : numberFormats[kind],
  };
}
