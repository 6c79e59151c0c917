import { CellsBuilder } from '../workbook/cells';
import type { Report } from '../workbook/report';
import { phrase } from '../workbook/words';
import type { Workbook } from '../workbook/workbook';
import type { TextTable } from './running-text';

/** The rows of a sheet for a plan that was text: title and notes, then headings, then the plan. */
export function textRows(table: TextTable): readonly (readonly string[])[] {
  const words = [...(table.title === null ? [] : [table.title]), ...table.notes];
  return [...words.map((line) => [line]), table.headings, ...table.rows];
}

/** A workbook of one sheet that holds a plan that was text, as a host would have read it. */
export function textWorkbook(table: TextTable, sheetName = 'Action plan'): Workbook {
  const cells = new CellsBuilder();
  textRows(table).forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') cells.add(r, c, text);
    });
  });
  return {
    date1904: false,
    structureProtected: false,
    styles: [{ numberFormat: 'General', fill: null, locked: true }],
    names: [],
    sheets: [
      {
        name: sheetName,
        kind: 'worksheet',
        visibility: 'visible',
        isProtected: false,
        cells: cells.build(),
        merges: [],
        hiddenRows: [],
        columns: [],
        tables: [],
        links: [],
      },
    ],
  };
}

/** A plan that was text as a sheet to be written; its cells stay text. */
export function textReport(table: TextTable): Report {
  return {
    id: 'imported-plan',
    sheetName: phrase('import/sheet'),
    title: table.title ?? phrase('import/title'),
    subtitle: phrase('import/subtitle'),
    marking: null,
    page: { orientation: 'landscape', fitToHeight: false },
    blocks: [
      ...table.notes.map((text) => ({ kind: 'paragraph', text, role: 'body' }) as const),
      {
        kind: 'table',
        id: 'plan',
        title: null,
        columns: table.headings.map((heading, i) => ({
          id: `column-${i + 1}`,
          heading: heading === '' ? phrase('import/column', { number: i + 1 }) : heading,
          kind: 'text',
          weight: weightOf(table, i),
        })),
        rows: table.rows.map((row) => ({
          cells: row.map((text) => (text === '' ? null : { kind: 'text', text })),
        })),
        total: null,
        empty: phrase('import/blank'),
      },
    ],
  };
}

/** A column's share of the page: wide for prose, narrow for ids and dates. */
function weightOf(table: TextTable, column: number): number {
  const lengths = table.rows.map((row) => Math.min(row[column]!.length, 200));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Math.max(1, Math.round(mean / 20));
}
