import type { VirtualItem } from '@tanstack/react-virtual';

/** Where an editor stands in the grid, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const narrowest = 280;
const height = 190;

/** Over its cell, and moved as far as it takes to stand in view as a whole. */
export function editorPlace(
  row: VirtualItem,
  column: VirtualItem,
  view: { scrollLeft: number; scrollTop: number; clientWidth: number; clientHeight: number },
): Place {
  const width = Math.min(Math.max(narrowest, column.size), view.clientWidth - 24);
  const right = view.scrollLeft + view.clientWidth - width - 12;
  const bottom = view.scrollTop + view.clientHeight - height;
  return {
    width,
    left: Math.max(view.scrollLeft + 12, Math.min(column.start, right)),
    top: Math.min(row.start, Math.max(bottom, view.scrollTop + 30)),
  };
}
