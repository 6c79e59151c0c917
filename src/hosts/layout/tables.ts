import type { TableBlock } from '../../core/workbook/report';
import { indentWidth, isNumeric } from './look';

/** A list of fewer rows needs neither filters nor a header on every page. */
const shortList = 12;

/** A table with nothing to say gives way to its sentence; one without a sentence waits to be filled in. */
export function isShown(table: TableBlock<string>): boolean {
  return table.rows.length > 0 || table.empty === '';
}

/** True for a list that can be filtered and sorted by its headings. */
export function isLong(table: TableBlock<string>): boolean {
  return table.rows.length >= shortList;
}

/** The width that a heading over numbers leaves to the button that filters its column. */
export function filterRoom(table: TableBlock<string>, column: number): number {
  const kind = table.columns[column]?.kind ?? 'text';
  return isLong(table) && isNumeric(kind) ? indentWidth : 0;
}

/** Headings as a table needs them: none empty, none twice, no longer than 255 characters. */
export function distinctHeadings(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const base = (heading.trim() === '' ? `Column ${index + 1}` : heading).slice(0, 250);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
