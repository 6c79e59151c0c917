import { cellName } from '../../src/core/workbook/address';
import { makeWorkbook } from '../tools/sheet';
import type { CellInput, SheetInput } from '../tools/sheet';

/** The shape of a published plan: headings and cells, null where a cell is not known. */
export interface PlanShape {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A sheet that holds a plan laid out one way. */
export interface Laid {
  readonly name: string;
  readonly sheets: Readonly<Record<string, SheetInput>>;
}

/** Headings in brackets are an editor's: what the page itself shows there. */
const published: Readonly<Record<string, string>> = {
  '(section)': 'Section',
  '(number)': 'No',
  '(page status label)': 'Status',
};

function headingsOf(shape: PlanShape): string[] {
  return shape.headings.map((heading) =>
    heading.startsWith('(') ? (published[heading] ?? '') : heading,
  );
}

function bodyOf(shape: PlanShape): CellInput[][] {
  return shape.rows.map((row) => row.map((cell) => cell ?? ''));
}

/** Every way a plan is laid out here; all must read alike. */
export function layoutsOf(shape: PlanShape): Laid[] {
  return [plain(shape), titled(shape), prompted(shape), dated(shape), paged(shape)];
}

/** Headings in the first row, a row to each row. */
function plain(shape: PlanShape): Laid {
  return {
    name: 'plain',
    sheets: { 'Action plan': { rows: [headingsOf(shape), ...bodyOf(shape)] } },
  };
}

/** From column B: title and key above, blank lines, and every row's cells merged over two rows. */
function titled(shape: PlanShape): Laid {
  const width = shape.headings.length;
  const rows: CellInput[][] = [
    [shape.title],
    ['Red: overdue. Amber: due within a month. Green: on time.'],
    [],
    headingsOf(shape),
  ];
  const merges = [`B1:${cellName(0, width)}`];
  for (const row of bodyOf(shape)) {
    const section = isSection(row);
    const top = rows.length;
    rows.push(row);
    if (section) {
      merges.push(`${cellName(top, 1)}:${cellName(top, width)}`);
      continue;
    }
    rows.push([]);
    for (let column = 1; column <= width; column++) {
      merges.push(`${cellName(top, column)}:${cellName(top + 1, column)}`);
    }
  }
  return { name: 'titles and merged cells', sheets: { 'Action plan': { rows, merges, at: 'B1' } } };
}

const prompts: readonly (readonly [heading: RegExp, prompt: string])[] = [
  [/recommendation|issue|service|advisory/i, 'What does the review recommend?'],
  [/scope/i, 'Local, regional or national?'],
  [/action/i, 'What will be done to make it happen?'],
  [/lead|owner|responsible|addressed/i, 'Posts, not names'],
  [/target|date/i, 'A date that can be met'],
  [/milestone/i, 'Steps on the way'],
  [/evidence/i, 'How will you show it?'],
];

/** A row of prompts under the headings, theme rows, and the headings again half-way down. */
function prompted(shape: PlanShape): Laid {
  const headings = headingsOf(shape);
  const blank = headings.map(() => '');
  const theme = (text: string): CellInput[] => [text, ...blank.slice(1)];
  const body = bodyOf(shape);
  const half = Math.ceil(body.length / 2);
  // Themes stand between recommendations, and never part a plan's own theme from its rows.
  const parts = half < body.length && isSection(body[half - 1]!) ? half - 1 : half;
  const second = body.slice(parts);
  const rows = [
    headings,
    headings.map((heading) => prompts.find(([test]) => test.test(heading))?.[1] ?? ''),
    theme('Theme 1: Working together'),
    ...body.slice(0, parts),
    ...(second.length > 0 ? [headings, theme('Theme 2: Learning and training'), ...second] : []),
  ];
  return { name: 'prompts and theme rows', sheets: { Plan: { rows } } };
}

/** A theme of the plan's own: a row with one cell, and no number of a recommendation in it. */
function isSection(row: readonly CellInput[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return filled.length === 1 && !/^\d+\. /.test(String(filled[0]));
}

const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** On a second sheet, behind a sheet of definitions; whole dates and numbers as real ones. */
function dated(shape: PlanShape): Laid {
  const rows = bodyOf(shape).map((row) => row.map(asValue));
  const key: SheetInput = {
    rows: [
      ['Rating', 'Meaning'],
      ['Red', 'Not started'],
      ['Green', 'Done'],
    ],
  };
  return {
    name: 'real dates on a second sheet',
    sheets: { Key: key, 'Plan 2': { rows: [[shape.title], [], headingsOf(shape), ...rows] } },
  };
}

function asValue(cell: CellInput): CellInput {
  const date = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(String(cell));
  const month = date ? months.indexOf(date[2]!.toLowerCase()) + 1 : 0;
  if (date && month > 0) {
    const day = `${date[3]}-${String(month).padStart(2, '0')}-${date[1]!.padStart(2, '0')}`;
    return { day, format: 'd mmmm yyyy' };
  }
  return /^\d{1,3}$/.test(String(cell)) ? Number(cell) : cell;
}

/** As a document prints it: a blank row after each row, Windows line ends, no-break spaces. */
function paged(shape: PlanShape): Laid {
  const rows = bodyOf(shape).flatMap((row) => [
    row.map((cell) =>
      String(cell)
        .replace(/\n/g, '\r\n')
        .replace(/ (?=\S+$)/, '\u00a0'),
    ),
    [],
  ]);
  return {
    name: 'blank rows and odd spaces',
    sheets: { Sheet1: { rows: [headingsOf(shape), ...rows] } },
  };
}

/** The snapshot of a layout. */
export function workbookOf(laid: Laid): ReturnType<typeof makeWorkbook> {
  return makeWorkbook(laid.sheets);
}
