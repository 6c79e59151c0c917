/**
 * Builds assets/sample/action-plan.xlsx, the plan that the demo and the README use: a review, a
 * partnership and agencies that do not exist, with the habits of plans that do. Run it by
 * `npm run sample`; the same source gives the same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import ExcelJS from 'exceljs';
import {
  agencies,
  boardDecisions,
  planRows,
  ratingKey,
  reviewTitle,
  type SampleAction,
} from './sample-plan';

const font = { name: 'Arial', size: 10 };
const thin = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const solid = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});
const ink = { argb: 'FF1F2A44' };
const ratingFill: Readonly<Record<string, string>> = {
  Blue: 'FF9DC3E6',
  Green: 'FFA9D08E',
  Amber: 'FFFFD966',
  Red: 'FFFF9B9B',
};

/** A day as exceljs wants it: midnight in UTC, so that no time zone moves it. */
function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

const headings: readonly (readonly [heading: string, prompt: string, width: number])[] = [
  ['Ref', '', 6],
  ['Recommendation', 'What should change?', 38],
  ['Scope of recommendation (i.e. local or regional)', 'Local, regional or national', 14],
  ['Action to take', 'What will be done about it?', 40],
  ['Lead agency', 'Roles, no names', 20],
  ['Key milestones', 'Steps on the way', 32],
  ['Target date', 'By when?', 25],
  ['Revised date', '', 25],
  ['Progress to date', 'Date each entry', 38],
  ['Date of completion and outcome', 'When was it done, and what changed?', 38],
  ['RAG', 'See the key', 9],
  ['Evidence', 'What shows it?', 26],
];

function addPlan(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('Action plan', {
    views: [{ state: 'frozen', ySplit: 7, xSplit: 1, showGridLines: false }],
    pageSetup: {
      paperSize: 8 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '7:7',
    },
  });
  sheet.columns = headings.map(([, , width]) => ({ width }));
  addTitle(sheet);
  const header = sheet.getRow(7);
  const prompts = sheet.getRow(8);
  headings.forEach(([heading, prompt], index) => {
    const cell = header.getCell(index + 1);
    cell.value = heading;
    cell.font = { ...font, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = solid('FF1F2A44');
    cell.border = border;
    cell.alignment = { wrapText: true, vertical: 'middle' };
    const hint = prompts.getCell(index + 1);
    hint.value = prompt === '' ? null : prompt;
    hint.font = { ...font, size: 9, italic: true, color: { argb: 'FF595959' } };
    hint.border = border;
    hint.alignment = { wrapText: true, vertical: 'top' };
  });
  header.height = 58;
  prompts.height = 26;
  let at = 9;
  for (const entry of planRows) {
    if ('section' in entry) {
      addSection(sheet, at, entry.section);
      at += 1;
      continue;
    }
    const first = at;
    for (const action of entry.actions) addAction(sheet, at++, action);
    setText(sheet.getCell(first, 2), entry.recommendation);
    setText(sheet.getCell(first, 3), entry.scope);
    if (at - first > 1) {
      sheet.mergeCells(first, 2, at - 1, 2);
      sheet.mergeCells(first, 3, at - 1, 3);
    }
  }
  for (let row = 9; row < at; row++) {
    sheet.getCell(row, 11).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${Object.keys(ratingKey).join(',')}"`],
    };
  }
}

function addTitle(sheet: ExcelJS.Worksheet): void {
  const lines: readonly (readonly [string, Partial<ExcelJS.Font>])[] = [
    ['OFFICIAL-SENSITIVE', { bold: true, size: 10, color: { argb: 'FFC00000' } }],
    [`Larkmere Community Safety Partnership: ${reviewTitle}`, { bold: true, size: 16, color: ink }],
    ['Action plan, kept by the partnership coordinator', { size: 11, color: ink }],
    ['The overview report was published on 14 January 2026.', {}],
    ['Each lead agency sends its update by the first Friday of the quarter.', { italic: true }],
  ];
  lines.forEach(([text, style], index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = text;
    cell.font = { ...font, ...style };
  });
  sheet.mergeCells('A2:L2');
  sheet.getRow(2).height = 24;
}

function addSection(sheet: ExcelJS.Worksheet, row: number, text: string): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { ...font, bold: true, color: ink };
  cell.fill = solid('FFDDE3EE');
  sheet.mergeCells(row, 1, row, headings.length);
  sheet.getRow(row).height = 20;
}

function addAction(sheet: ExcelJS.Worksheet, row: number, action: SampleAction): void {
  const texts = [
    action.ref,
    null,
    null,
    action.action,
    action.lead,
    action.milestones,
    action.target,
    action.revised,
    action.progress,
    action.completion,
    action.rating,
    action.evidence,
  ];
  texts.forEach((text, index) => setText(sheet.getCell(row, index + 1), text ?? null));
  const fill = action.rating === undefined ? undefined : ratingFill[action.rating];
  if (fill !== undefined) sheet.getCell(row, 11).fill = solid(fill);
  const lines = texts.map((text, index) =>
    typeof text === 'string'
      ? text
          .split('\n')
          .reduce((sum, line) => sum + Math.ceil(line.length / (headings[index]![2] * 1.15)), 0)
      : 1,
  );
  sheet.getRow(row).height = Math.max(28, Math.max(...lines) * 13 + 4);
}

function setText(cell: ExcelJS.Cell, value: string | { day: string } | null): void {
  cell.font = font;
  cell.border = border;
  cell.alignment = { wrapText: true, vertical: 'top' };
  if (value === null) return;
  if (typeof value === 'string') {
    cell.value = value;
    if (cell.fullAddress.col === 1) cell.numFmt = '@';
  } else {
    cell.value = day(value.day);
    cell.numFmt = 'dd/mm/yyyy';
    cell.alignment = { vertical: 'top', horizontal: 'left' };
  }
}

type TableValue = string | number | { day: string } | null;

function addTable(
  workbook: ExcelJS.Workbook,
  name: string,
  about: string,
  columns: readonly (readonly [heading: string, width: number])[],
  rows: readonly (readonly TableValue[])[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(([, width]) => ({ width }));
  sheet.getCell('A1').value = name;
  sheet.getCell('A1').font = { ...font, bold: true, size: 14, color: ink };
  sheet.getCell('A2').value = about;
  sheet.getCell('A2').font = font;
  [columns.map(([heading]) => heading), ...rows].forEach((values, index) => {
    values.forEach((value, column) => {
      const cell = sheet.getCell(index + 4, column + 1);
      cell.border = border;
      cell.font = index === 0 ? { ...font, bold: true, color: { argb: 'FFFFFFFF' } } : font;
      cell.alignment = { wrapText: true, vertical: 'top' };
      if (index === 0) cell.fill = solid('FF1F2A44');
      if (value === null) return;
      if (typeof value === 'object') {
        cell.value = day(value.day);
        cell.numFmt = 'd mmmm yyyy';
        cell.alignment = { vertical: 'top', horizontal: 'left' };
      } else {
        cell.value = value;
        if (column === 0) cell.numFmt = '@';
      }
    });
  });
}

async function build(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Partnership coordinator';
  workbook.lastModifiedBy = 'Partnership coordinator';
  workbook.created = day('2026-01-14');
  workbook.modified = day('2026-11-06');
  addPlan(workbook);
  addTable(
    workbook,
    'RAG key',
    'What the colours of the action plan mean. The agency gives the colour.',
    [
      ['RAG', 12],
      ['Meaning', 60],
    ],
    Object.entries(ratingKey),
  );
  addTable(
    workbook,
    'Sign-off record',
    'What the board has decided about each action. Only the coordinator writes here.',
    [
      ['Action', 10],
      ['Sheet', 14],
      ['Decision', 20],
      ['Date', 20],
      ['Meeting', 24],
      ['New date', 20],
      ['Reason', 60],
    ],
    boardDecisions.map((each) => [
      each.action,
      'Action plan',
      each.decision,
      { day: each.date },
      each.meeting,
      each.newDate === undefined ? null : { day: each.newDate },
      each.reason ?? null,
    ]),
  );
  addTable(
    workbook,
    'Followthrough settings',
    'How Followthrough reads this plan. Change a value here and run it again.',
    [
      ['Setting', 24],
      ['For', 40],
      ['Value', 60],
    ],
    [
      ['Review title', null, reviewTitle],
      ['Review type', null, 'DHR'],
      ['Publication date', null, { day: '2026-01-14' }],
      ['Protective marking', null, 'OFFICIAL-SENSITIVE'],
      ['Due soon (days)', null, 30],
      ['Revised dates', null, 'requested'],
      ...agencies.map(([name, aliases]) => ['Agency', name, aliases] as const),
      ...Object.entries(ratingKey).map(([rating, meaning]) => ['Rating', rating, meaning] as const),
    ],
  );
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The package with one time stamp throughout, so that a rebuild changes nothing. */
async function withFixedTimes(bytes: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter());
    await writer.add(entry.filename, new Uint8ArrayReader(content), {
      lastModDate: new Date(2026, 10, 6),
    });
  }
  await reader.close();
  return writer.close();
}

const target = process.argv[2] ?? join(__dirname, '../../assets/sample/action-plan.xlsx');

build().then(
  (bytes) => writeFileSync(target, bytes),
  (problem: unknown) => {
    process.exitCode = 1;
    console.error(problem);
  },
);
