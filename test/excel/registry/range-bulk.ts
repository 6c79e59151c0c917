import { columnsOf, isUnbounded, rowsOf } from '../model/area';
import type { Cell } from '../model/cell';
import { fail, notImplemented } from '../protocol/errors';
import type { ClassEntry } from './define';
import { columnWidthOf, rowHeightOf } from './formats';
import { grid } from './grid';
import { areaOf, type RangeTarget } from './objects';

type Asked = Readonly<Record<string, unknown>>;
type Reader = (cell: Cell, part: Asked) => unknown;

/** What can be asked of every cell at once. The answers are written as the public API names them. */
const cellReaders: Readonly<Record<string, Reader>> = {
  format: (cell, part) => pick(part, formatReaders, cell),
  hyperlink: ({ link }) => link,
};

const formatReaders: Readonly<Record<string, Reader>> = {
  fill: (cell, part) => pick(orAll(part, fillReaders), fillReaders, cell),
  protection: (cell, part) => pick(orAll(part, protectionReaders), protectionReaders, cell),
};

const fillReaders: Readonly<Record<string, Reader>> = {
  color: ({ format }) => format.fill ?? '#FFFFFF',
  pattern: ({ format }) => (format.fill === null ? 'None' : 'Solid'),
};

const protectionReaders: Readonly<Record<string, Reader>> = {
  locked: ({ format }) => format.locked,
  formulaHidden: () => false,
};

/** `true` asks for everything of a part. */
function orAll(asked: Asked, readers: Readonly<Record<string, Reader>>): Asked {
  return Object.keys(asked).length > 0 ? asked : readers;
}

function pick(asked: Asked, readers: Readonly<Record<string, Reader>>, cell: Cell): unknown {
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, wanted]) => wanted !== false)
      .map(([name, part]) => {
        const reader = readers[name] ?? notImplemented(`the cell property ${name}`);
        return [name, reader(cell, (typeof part === 'object' ? part : {}) as Asked)];
      }),
  );
}

function asked(value: unknown): Asked {
  return typeof value === 'object' && value !== null ? (value as Asked) : fail('InvalidArgument');
}

/** One answer for each row or column of a range. */
function perLine(
  asks: unknown,
  length: number,
  readers: Readonly<Record<string, (index: number) => unknown>>,
): unknown[] {
  const names = Object.keys(asked(asks));
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(
      names.map((name) => {
        const reader = readers[name] ?? notImplemented(`the row or column property ${name}`);
        return [name, reader(index)];
      }),
    ),
  );
}

export const bulkMethods: NonNullable<ClassEntry<RangeTarget>['methods']> = {
  GetCellProperties(target, [properties]) {
    if (isUnbounded(areaOf(target))) return fail('InvalidArgument');
    const wanted = asked(properties);
    return grid(target, (cell) => pick(wanted, cellReaders, cell));
  },
  GetRowProperties(target, [properties]) {
    const { sheet } = target;
    const area = areaOf(target);
    return perLine(properties, rowsOf(area), {
      rowHidden: (index) => sheet.hiddenRows.has(area.top + index),
      rowIndex: (index) => area.top + index,
      format: (index) => ({ rowHeight: rowHeightOf(sheet, area.top + index) }),
    });
  },
  GetColumnProperties(target, [properties]) {
    const { sheet } = target;
    const area = areaOf(target);
    return perLine(properties, columnsOf(area), {
      columnHidden: (index) => sheet.hiddenColumns.has(area.left + index),
      columnIndex: (index) => area.left + index,
      format: (index) => ({ columnWidth: columnWidthOf(sheet, area.left + index) }),
    });
  },
};
