import type { CellStyle } from '../../../src/core/workbook/workbook';

/** What a cell holds, as Excel gives it: a blank is an empty text, an error its name. */
export type Held = string | number | boolean;

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** How a cell looks. Shared between cells, so never changed in place. */
export interface Format {
  readonly numberFormat: string;
  /** Null where there is none. */
  readonly fill: string | null;
  readonly locked: boolean;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: string;
    readonly color: string;
  };
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
}

/** A cell that holds or shows something. Never changed in place. */
export interface Cell {
  readonly value: Held;
  /** True for an error, whose value is its name. */
  readonly isError: boolean;
  /** With its `=`; null where there is none. */
  readonly formula: string | null;
  readonly format: Format;
  readonly link: Hyperlink | null;
}

export const plainFormat: Format = {
  numberFormat: 'General',
  fill: null,
  locked: true,
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: 'None',
    color: '#000000',
  },
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  borders: {},
};

export const blankCell: Cell = {
  value: '',
  isError: false,
  formula: null,
  format: plainFormat,
  link: null,
};

/** The format of a cell of a file: what a snapshot says of it. */
export function formatOf({ numberFormat, fill, locked }: CellStyle): Format {
  return { ...plainFormat, numberFormat, fill, locked };
}
