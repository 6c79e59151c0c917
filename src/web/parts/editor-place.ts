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
  const left = Math.min(column.start - view.scrollLeft, view.clientWidth - width - 12);
  const top = Math.min(row.start - view.scrollTop, view.clientHeight - height);
  return { width, left: Math.max(12, left), top: Math.max(30, top) };
}
