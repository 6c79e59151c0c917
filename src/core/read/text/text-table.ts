import type { Phrase } from '../../workbook/words';

/** A plan that was text, as a table of texts. */
export interface TextTable {
  /** The words above the table that name it, null where there are none. */
  readonly title: string | null;
  /** The other words above the table. */
  readonly notes: readonly string[];
  /** As written; in brackets where the text had none and the column's use was inferred. */
  readonly headings: readonly string[];
  /** Cell texts, as many to a row as there are headings; `''` where a cell is blank. */
  readonly rows: readonly (readonly string[])[];
  /** What had to be inferred, for the reader to look over. */
  readonly doubts: readonly Phrase[];
  /** Why the text could not be read as a plan; null where it could. */
  readonly refusal: Phrase | null;
}

/** Rows of cells with all they need but a check; the first rows may stand above the headings. */
export type Grid = readonly (readonly string[])[];

/** Spaces of any kind as single spaces, line by line; blank lines stay. */
export function tidyLines(text: string): string[] {
  return rawLines(text.replace(/[\u200b\ufeff]/g, '')).map((line) =>
    line.replace(/\s+/g, ' ').trim(),
  );
}

/** Stands among the lines of a text where a page ends: for its number, or headings that come again. */
export const PAGE_END = '\f';

/** The lines of a text as they stand; page numbers, which belong to no cell, end a page. */
export function rawLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n?\f\n?/g, `\n${PAGE_END}\n`)
    .split(/\n|\u2028|\u2029/)
    .map((line) =>
      /^\s*(?:page\s+\d+(?:\s*(?:of|\/)\s*\d+)?|[-–]\s*\d+\s*[-–])\s*$/i.test(line)
        ? PAGE_END
        : line,
    );
}

/** What parts a line from the one before; a page's end says nothing of where rows or cells end. */
export type Gap = 'none' | 'blank' | 'page';

/** The lines that hold words, and what parts each from the one before. */
export function partedLines(lines: readonly string[]): { text: string; gap: Gap }[] {
  const parted: { text: string; gap: Gap }[] = [];
  let gap: Gap = 'blank';
  for (const text of lines) {
    if (text === PAGE_END) gap = 'page';
    else if (text.trim() !== '') {
      parted.push({ text, gap });
      gap = 'none';
    } else if (gap === 'none') gap = 'blank';
  }
  return parted;
}

/** A cell's text without stray spaces at its ends and with no more than one blank line in a row. */
export function tidyCell(text: string): string {
  return tidyLines(text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
