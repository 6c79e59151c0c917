import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/workbook/address';
import type { Hyperlink } from '../model/cell';
import type { Spans } from '../model/spans';
import { fail, notImplemented } from '../protocol/errors';
import type { Property } from './define';
import { changeCell } from './grid';
import { areaOf, type RangeTarget } from './objects';

/** Whether all of a run of rows or columns is hidden; null where only some are. */
function isHidden(spans: Spans, first: number, last: number): boolean | null {
  const inside = spans.all.filter((span) => span.first <= last && span.last >= first);
  if (inside.length === 0) return false;
  const isAll = inside.some((span) => span.first <= first && span.last >= last);
  if (isAll) return true;
  let hidden = 0;
  for (const span of inside) hidden += Math.min(span.last, last) - Math.max(span.first, first) + 1;
  return hidden === last - first + 1 ? true : null;
}

function hidden(
  spans: (target: RangeTarget) => Spans,
  run: (area: Area) => readonly [number, number],
): Property<RangeTarget> {
  return {
    get: (target) => isHidden(spans(target), ...run(areaOf(target))),
    set(target, value) {
      target.sheet.guardFormats();
      spans(target).set(...run(areaOf(target)), value === true);
      target.sheet.version++;
    },
  };
}

export const hiddenRow = hidden(
  ({ sheet }) => sheet.hiddenRows,
  ({ top, bottom }) => [top, Math.min(bottom, MAX_ROWS - 1)],
);

export const hiddenColumn = hidden(
  ({ sheet }) => sheet.hiddenColumns,
  ({ left, right }) => [left, Math.min(right, MAX_COLUMNS - 1)],
);

/** The link of a range; that of several cells is not said here. */
export const link: Property<RangeTarget> = {
  get(target) {
    const { top, left, bottom, right } = areaOf(target);
    if (top !== bottom || left !== right) return notImplemented('Range.hyperlink of several cells');
    return target.sheet.cell(top, left).link;
  },
  set(target, value) {
    const { top, left, bottom, right } = areaOf(target);
    if (typeof value !== 'object' || value === null) return fail('InvalidArgument');
    target.sheet.guardCells(areaOf(target));
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        changeCell(target, row, column, (cell) => ({ ...cell, link: value as Hyperlink }));
      }
    }
  },
};
