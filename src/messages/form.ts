import type { FormBook, FormEntry, FormSheet } from '../core/workbook/form';
import { word } from './format';

/** A workbook to be filled in, with every phrase turned into words. */
export function wordBook(book: FormBook): FormBook<string> {
  return { name: book.name, sheets: book.sheets.map(wordSheet) };
}

function wordSheet(sheet: FormSheet): FormSheet<string> {
  return {
    ...sheet,
    title: word(sheet.title),
    lines: sheet.lines.map(word),
    facts: sheet.facts.map(({ label, value }) => ({
      label: word(label),
      value: typeof value === 'object' && 'day' in value ? value : word(value),
    })),
    table:
      sheet.table === null
        ? null
        : {
            ...sheet.table,
            columns: sheet.table.columns.map((column) => ({
              ...column,
              heading: word(column.heading),
              entry: column.entry === null ? null : wordEntry(column.entry),
            })),
          },
  };
}

function wordEntry(entry: FormEntry): FormEntry<string> {
  return { ...entry, title: word(entry.title), hint: word(entry.hint), fault: word(entry.fault) };
}
