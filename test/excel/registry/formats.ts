import type { Area } from '../../../src/core/workbook/address';
import { isUnbounded } from '../model/area';
import { plainFormat, type Border, type Format, type Side } from '../model/cell';
import type { ModelSheet } from '../model/sheet';
import { fail, found, notImplemented } from '../protocol/errors';
import { collection, HostObject, type ClassEntry, type Property } from './define';
import { changeCell } from './grid';

export interface FormatTarget {
  readonly sheet: ModelSheet;
  areas(): Area[];
}

const standardHeight = 15;
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  yellow: '#FFFF00',
};

export function colour(value: unknown): string {
  const text = String(value);
  const known = named[text.toLowerCase()];
  if (known) return known;
  return /^#?[0-9a-f]{6}$/i.test(text)
    ? `#${text.replace('#', '').toUpperCase()}`
    : fail('InvalidArgument');
}

export function columnWidthOf(sheet: ModelSheet, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return sheet.columnWidths.get(column) ?? sheet.standardWidth;
}

export function rowHeightOf(sheet: ModelSheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? standardHeight);
}

/** What all cells share; null where they differ. Unbounded ranges ask their used cells alone. */
function shared(target: FormatTarget, of: (format: Format) => unknown): unknown {
  const found = new Set<unknown>();
  for (const area of target.areas()) {
    let cells = 0;
    target.sheet.eachCell(area, (_, __, { format }) => {
      cells++;
      found.add(of(format));
    });
    if (cells < (area.bottom - area.top + 1) * (area.right - area.left + 1)) {
      found.add(of(plainFormat));
    }
  }
  return found.size === 1 ? [...found][0] : null;
}

function change(target: FormatTarget, by: (format: Format) => Format): void {
  target.sheet.guardFormats();
  for (const area of target.areas()) {
    if (isUnbounded(area)) notImplemented('formats of whole rows and columns');
    // Cells that looked alike go on sharing one format.
    const made = new Map<Format, Format>();
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        changeCell(target, row, column, (cell) => {
          let format = made.get(cell.format);
          if (!format) made.set(cell.format, (format = by(cell.format)));
          return { ...cell, format };
        });
      }
    }
  }
}

function ofFormat<K extends keyof Format>(
  key: K,
  take: (value: unknown) => Format[K] = (value) => value as Format[K],
): Property<FormatTarget> {
  return {
    get: (target) => shared(target, (format) => format[key]),
    set(target, value) {
      const taken = take(value);
      change(target, (format) => ({ ...format, [key]: taken }));
    },
  };
}

function ofFont<K extends keyof Format['font']>(
  key: K,
  take: (value: unknown) => Format['font'][K] = (value) => value as Format['font'][K],
): Property<FormatTarget> {
  return {
    get: (target) => shared(target, ({ font }) => font[key]),
    set(target, value) {
      const taken = take(value);
      change(target, (format) => ({ ...format, font: { ...format.font, [key]: taken } }));
    },
  };
}

/** The width or height of the columns or rows that areas cover. */
function size(
  of: (sheet: ModelSheet, index: number) => number,
  sizes: (sheet: ModelSheet) => Map<number, number>,
  run: (area: Area) => readonly [number, number],
): Property<FormatTarget> {
  return {
    get(target) {
      const all = new Set<number>();
      for (const [first, last] of target.areas().map(run)) {
        for (let at = first; at <= last; at++) all.add(of(target.sheet, at));
      }
      return all.size === 1 ? [...all][0] : null;
    },
    set(target, value) {
      target.sheet.guardFormats();
      for (const [first, last] of target.areas().map(run)) {
        for (let at = first; at <= last; at++) sizes(target.sheet).set(at, Number(value));
      }
      target.sheet.version++;
    },
  };
}

function standard(sizes: (sheet: ModelSheet) => Map<number, number>): Property<FormatTarget> {
  return {
    get: () => notImplemented('reading whether a size is the standard one'),
    set(target, value) {
      target.sheet.guardFormats();
      if (value !== true || target.areas().some((area) => !isUnbounded(area))) {
        notImplemented('standard sizes of part of a sheet');
      }
      sizes(target.sheet).clear();
      target.sheet.version++;
    },
  };
}

export const formatEntry: ClassEntry<FormatTarget> = {
  properties: {
    HorizontalAlignment: ofFormat('horizontalAlignment'),
    VerticalAlignment: ofFormat('verticalAlignment'),
    WrapText: ofFormat('wrapText'),
    IndentLevel: ofFormat('indentLevel'),
    ColumnWidth: size(
      columnWidthOf,
      (sheet) => sheet.columnWidths,
      ({ left, right }) => [left, right],
    ),
    RowHeight: size(
      rowHeightOf,
      (sheet) => sheet.rowHeights,
      ({ top, bottom }) => [top, bottom],
    ),
    UseStandardWidth: standard((sheet) => sheet.columnWidths),
    UseStandardHeight: standard((sheet) => sheet.rowHeights),
  },
  navigations: {
    Fill: (target) => new HostObject('RangeFill', target),
    Font: (target) => new HostObject('RangeFont', target),
    Protection: (target) => new HostObject('FormatProtection', target),
    Borders: (target) => new HostObject('RangeBorderCollection', target),
  },
};

export const fillEntry: ClassEntry<FormatTarget> = {
  properties: {
    Color: {
      get: (target) => shared(target, ({ fill }) => fill ?? '#FFFFFF'),
      set(target, value) {
        const fill = colour(value);
        change(target, (format) => ({ ...format, fill }));
      },
    },
    Pattern: {
      get: (target) => shared(target, ({ fill }) => (fill === null ? 'None' : 'Solid')),
    },
  },
  methods: { Clear: (target) => change(target, (format) => ({ ...format, fill: null })) },
};

export const fontEntry: ClassEntry<FormatTarget> = {
  properties: {
    Name: ofFont('name'),
    Size: ofFont('size'),
    Bold: ofFont('bold'),
    Italic: ofFont('italic'),
    Underline: ofFont('underline'),
    Color: ofFont('color', colour),
  },
};

export const formatProtectionEntry: ClassEntry<FormatTarget> = {
  properties: { Locked: ofFormat('locked') },
};

export interface BorderTarget extends FormatTarget {
  /** One of the edges of an area, or what lies inside it. */
  readonly index: Side | 'InsideHorizontal' | 'InsideVertical';
}

const indexes = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

export const bordersEntry: ClassEntry<FormatTarget> = collection(
  (target) => indexes.map((index) => new HostObject('RangeBorder', { ...target, index })),
  ({ index }: BorderTarget, key) => index === key,
);

const plainBorder: Border = { style: 'None', color: '#000000', weight: 'Thin' };

/** The cells along an edge of an area, and the side of theirs that is meant. */
function along(area: Area, index: BorderTarget['index']): { area: Area; side: Side } | null {
  const { top, left, bottom, right } = area;
  switch (index) {
    case 'EdgeTop':
      return { area: { ...area, bottom: top }, side: index };
    case 'EdgeBottom':
      return { area: { ...area, top: bottom }, side: index };
    case 'EdgeLeft':
      return { area: { ...area, right: left }, side: index };
    case 'EdgeRight':
      return { area: { ...area, left: right }, side: index };
    case 'InsideHorizontal':
      return top === bottom ? null : { area: { ...area, bottom: bottom - 1 }, side: 'EdgeBottom' };
    case 'InsideVertical':
      return left === right ? null : { area: { ...area, right: right - 1 }, side: 'EdgeRight' };
  }
}

function ofBorder<K extends keyof Border>(
  key: K,
  take: (value: unknown) => string,
): Property<BorderTarget> {
  return {
    get: () => notImplemented('reading borders'),
    set(target, value) {
      const taken = take(value);
      for (const area of target.areas()) {
        const part = found(along(area, target.index));
        change({ sheet: target.sheet, areas: () => [part.area] }, (format) => ({
          ...format,
          borders: {
            ...format.borders,
            [part.side]: { ...(format.borders[part.side] ?? plainBorder), [key]: taken },
          },
        }));
      }
    },
  };
}

export const borderEntry: ClassEntry<BorderTarget> = {
  properties: {
    Style: ofBorder('style', String),
    Color: ofBorder('color', colour),
    Weight: ofBorder('weight', String),
  },
};
