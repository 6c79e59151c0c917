import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { applyEdits } from '../../src/actions/apply';
import { issue } from '../../src/actions/returns/issue';
import {
  compareReturns,
  mergeReturns,
  readAnswers,
  readReturn,
} from '../../src/actions/returns/merge';
import { openPlans } from '../../src/actions/returns/plans';
import { wordChanges } from '../../src/actions/returns/worded';
import type { CommandOptions } from '../../src/actions/options';
import { findInputs } from '../../src/cli/inputs';
import type { Workbook } from '../../src/core/workbook/workbook';
import { buildFormBook } from '../../src/hosts/file/build/form-book';
import { FileHost } from '../../src/hosts/file/file-host';
import { word } from '../../src/messages/format';
import { phrase } from '../../src/core/workbook/words';
import { xlsxOf } from '../tools/xlsx-of';
import { tidyPlan } from './quarter-plans';

/** What is done to a form, or meanwhile to its plan, that could make a merge lose or invent a word. */

const options: CommandOptions = {
  ...{ settings: {}, mapping: {}, asAt: '2026-10-20', today: '2026-10-20' },
  ...{ sheets: null, headerRow: null },
};

let plan: Uint8Array;
let form: Uint8Array;
beforeAll(async () => {
  const host = new FileHost(await xlsxOf(tidyPlan(0)));
  const plans = openPlans([{ name: 'dhr.xlsx', workbook: await host.read() }], options);
  const { books, edits } = issue(plans, { returnBy: null, all: false, agencies: null });
  await applyEdits(host, edits[0]!);
  plan = host.bytes;
  form = await buildFormBook(books.find(({ agency }) => agency === 'Larkshire Police')!.book);
});

/** A workbook changed by hand; `at` finds a cell of the form by its row's number and its heading. */
async function changed(
  bytes: Uint8Array,
  sheet: string,
  change: (sheet: ExcelJS.Worksheet, at: (id: string, heading: string) => ExcelJS.Cell) => void,
): Promise<Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const worksheet = book.getWorksheet(sheet)!;
  const places = new Map<string, string>();
  worksheet.eachRow((row) => row.eachCell((cell) => places.set(String(cell.value), cell.address)));
  change(worksheet, (id, heading) =>
    worksheet.getCell(
      worksheet.getCell(places.get(id)!).row as unknown as number,
      worksheet.getCell(places.get(heading)!).col as unknown as number,
    ),
  );
  return new FileHost(new Uint8Array(await book.xlsx.writeBuffer())).read();
}

async function merged(returned: Workbook, now?: Workbook) {
  const workbook = now ?? (await new FileHost(plan).read());
  const plans = openPlans([{ name: 'dhr.xlsx', workbook }], options);
  const file = { name: 'a.xlsx', workbook: returned, day: '2026-10-20', agency: null };
  const compared = compareReturns(plans, [readReturn({ ...file, formulas: [] }, options)]);
  const result = mergeReturns(plans, compared, readAnswers({ accept: 'all' }));
  return {
    refused: result.refusals.map(({ name, sentence }) => `${name}: ${word(sentence)}`),
    changes: wordChanges(result.changes).map((one) => ({
      said: `${one.id} ${one.field}: ${one.theirs.slice(0, 40)}`,
      ...{ class: one.class, verdict: one.verdict, why: one.why },
    })),
  };
}

const fill = (id: string, heading: string, value: ExcelJS.CellValue) =>
  changed(form, 'Action plan return', (_, at) => (at(id, heading).value = value));

test('references that were sorted without their rows: the words say which row it is, and it is asked', async () => {
  const returned = await changed(form, 'Action plan return', (_, at) => {
    const [one, other] = [at('1.1', 'Reference'), at('4.1', 'Reference')];
    [one.value, other.value] = [other.value, one.value];
    at('1.1', 'Progress this quarter').value = 'Words of the first row.';
  });
  const { changes, refused } = await merged(returned);
  expect(refused).toEqual([]);
  expect(changes).toMatchObject([
    { said: '1.1 progress: Words of the first row.', class: 'asked' },
  ]);
});

test('what is written into a column that only shows, or into one that was added, is named and not lost in silence', async () => {
  const returned = await changed(form, 'Action plan return', (sheet, at) => {
    at('1.1', 'Last update').value = 'Written over the last update.';
    sheet.getCell(at('1.1', 'Reference').row as unknown as number, 20).value = 'A remark';
    sheet.getCell(Number(at('1.1', 'Reference').row) - 1, 20).value = 'Remarks';
  });
  const { changes, refused } = await merged(returned);
  expect(changes).toEqual([]);
  expect(refused).toEqual([
    `: ${word(phrase('returns/column-added', { heading: 'Remarks' }))}`,
    `1.1: ${word(phrase('returns/last-changed'))}`,
  ]);
});

test('the last update, copied into the box with its date, is no news', async () => {
  const copied = await fill(
    '1.1',
    'Progress this quarter',
    '01/07/2026 - First draft with the group.',
  );
  expect((await merged(copied)).changes).toEqual([]);
});

test('a day that lost its format is the day it was', async () => {
  const returned = await changed(form, 'Action plan return', (_, at) => {
    for (const heading of ['Target date', 'Date completed']) at('1.1', heading).numFmt = 'General';
    at('1.1', 'Date completed').value = 46280;
  });
  expect((await merged(returned)).changes).toMatchObject([
    { said: '1.1 completion: 15 September 2026' },
  ]);
});

test('a text that its cell cannot hold with what stands there is refused alone', async () => {
  const returned = await changed(form, 'Action plan return', (_, at) => {
    at('1.1', 'Progress this quarter').value = 'x'.repeat(32_760);
    at('4.1', 'Progress this quarter').value = 'Short.';
  });
  expect((await merged(returned)).changes).toMatchObject([
    { verdict: 'refused', why: [word(phrase('returns/why-too-long'))] },
    { said: '4.1 progress: Short.', verdict: 'accepted' },
  ]);
});

test('a row that left the plan is named; one that changed hands is asked', async () => {
  const returned = await changed(form, 'Action plan return', (_, at) => {
    at('1.1', 'Progress this quarter').value = 'Of a row that is gone.';
    at('4.1', 'Progress this quarter').value = 'Of a row that is another’s.';
  });
  const now = await changed(plan, 'Action plan', (sheet) => {
    sheet.getCell('D8').value = 'Larkmere Housing';
    sheet.spliceRows(2, 1);
  });
  const { changes, refused } = await merged(returned, now);
  expect(refused).toEqual([`1.1: ${word(phrase('returns/row-gone', { row: '1.1' }))}`]);
  expect(changes).toMatchObject([
    { class: 'asked', why: [word(phrase('returns/why-not-theirs'))] },
  ]);
});

test('a document among the returns is named: it is what somebody sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-returned-'));
  try {
    writeFileSync(join(folder, 'police.xlsx'), form);
    writeFileSync(join(folder, 'housing.docx'), 'A letter');
    const { files, others } = await findInputs(['.'], folder);
    expect([files.map(({ name }) => name), others]).toEqual([['police.xlsx'], ['housing.docx']]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
