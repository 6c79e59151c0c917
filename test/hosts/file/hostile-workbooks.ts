import { relationship, sheetData, tinyWorkbook, type TinyWorkbook } from './tiny-package';

const columns = ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'];

/** A cell of text that says where it stands. */
export function textCell(row: number, column: number, text: string): string {
  const name = `${String.fromCharCode(65 + column)}${row}`;
  return `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** The rows of a plan: a header, then actions; `text` gives what a cell says. */
export function planRows(
  count: number,
  text: (row: number, column: number) => string = ordinary,
): string {
  const rows = Array.from({ length: count + 1 }, (_, y) => {
    const cells = columns.map((heading, x) => textCell(y + 1, x, y === 0 ? heading : text(y, x)));
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  return rows.join('');
}

/** What the cells of an ordinary plan say. */
export function ordinary(row: number, column: number): string {
  const date = `${1 + (row % 28)} March 202${6 + (row % 3)}`;
  const status = row % 3 === 0 ? 'Completed' : 'Ongoing';
  return [`${row}.1`, 'Share what is known', 'Write a protocol', 'Police', date, status][column]!;
}

/** A plan of three actions with something more around its rows. */
export function planWith(after: string, more: TinyWorkbook = {}, rows = planRows(3)): Uint8Array {
  const xml = `<sheetData>${rows}</sheetData>${after}`;
  return tinyWorkbook({ ...more, sheets: [{ name: 'Plan', xml }, ...(more.sheets ?? [])] });
}

/** A plan in which every cell of every row is one text as long as Excel allows. */
export function longCells(pattern: string, rows: number): Uint8Array {
  const text = pattern.repeat(Math.ceil(32_767 / pattern.length)).slice(0, 32_767);
  const cell = (row: number, column: number): string => (column === 0 ? String(row) : text);
  return planWith('', {}, planRows(rows, cell));
}

/** A workbook of many sheets, one of which is a plan. */
export function manySheets(count: number): Uint8Array {
  const empty = Array.from({ length: count - 1 }, () => sheetData(''));
  return planWith('', { sheets: empty });
}

/** A plan of as many rows as there are, the same texts shared by all. */
export function manyRows(count: number, columnsOfPlan = columns.length): Uint8Array {
  const texts = columns.map((heading) => `<si><t>${heading}</t></si>`).join('');
  const cells = columns.slice(0, columnsOfPlan).map((_, x) => ordinary(1, x));
  const strings = texts + cells.map((cell) => `<si><t>${cell}</t></si>`).join('');
  const row = (number: number, shift: number): string => {
    const made = cells.map((_, x) => {
      const name = `${String.fromCharCode(65 + x)}${number}`;
      return `<c r="${name}" t="s"><v>${x + shift}</v></c>`;
    });
    return `<row r="${number}">${made.join('')}</row>`;
  };
  const rows = Array.from({ length: count }, (_, y) =>
    row(y + 1, y === 0 ? 0 : columns.length),
  ).join('');
  return tinyWorkbook({ strings, sheets: [{ name: 'Plan', ...sheetData(rows) }] });
}

/** A relationship that leads outside the file. */
export function outside(id: string, kind: string): string {
  return relationship(id, kind, 'file:///etc/hosts', ' TargetMode="External"');
}
