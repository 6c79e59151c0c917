import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { cellName } from '../../src/core/workbook/address';
import { styleAt, valueAt, type Scalar } from '../../src/core/workbook/cells';
import { serialOfDay } from '../../src/core/workbook/day';
import { isDateFormat } from '../../src/core/workbook/number-format';
import type { Sheet, Workbook } from '../../src/core/workbook/workbook';
import { FileHost } from '../../src/hosts/file/file-host';
import { formulaCells } from '../../src/hosts/file/read/formula-cells';
import type { Pair } from '../corpus/prove';
import type { ThePage } from './the-page';

/** A cell that the trial changes, and what it is to hold then. */
export interface Trial {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly typed: string;
  readonly value: Scalar;
}

const day = '2026-12-31';
const words = 'In progress (page)';

/**
 * A date and a text of the workbook that the user can reach without scrolling far, and that nothing
 * works out; where there is neither, a blank cell: of a plan, cells under its headings.
 */
export async function trialsOf(bytes: Uint8Array): Promise<Trial[]> {
  const workbook = await new FileHost(bytes).read();
  const worked = new Set(
    (await formulaCells(bytes)).map(
      ({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`,
    ),
  );
  const found: Trial[] = [];
  for (const wanted of ['date', 'text'] as const) {
    // The first row holds headings, as a rule: only where there is nothing else.
    const trial = firstOf(workbook, wanted, worked, 1) ?? firstOf(workbook, wanted, worked, 0);
    // On one sheet: the comparison asks for cells, whatever their sheet.
    if (trial && (found.length === 0 || found[0]!.sheet === trial.sheet)) found.push(trial);
  }
  const blank = found.length > 0 ? null : firstOf(workbook, 'blank', worked, 1);
  return blank ? [blank] : found;
}

/** Only what is in view at first. */
const [mostRows, mostColumns] = [14, 6];

function firstOf(
  workbook: Workbook,
  wanted: 'date' | 'text' | 'blank',
  worked: ReadonlySet<string>,
  from: number,
): Trial | null {
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== 'worksheet' || sheet.visibility !== 'visible') continue;
    for (let row = from; row < mostRows; row++) {
      for (let column = 0; column < mostColumns; column++) {
        const value = valueAt(sheet.cells, row, column);
        if (!isFree(sheet, row, column) || worked.has(`${sheet.name}!${cellName(row, column)}`)) {
          continue;
        }
        const { numberFormat } = workbook.styles[styleAt(sheet.cells, row, column)]!;
        const isDate = typeof value === 'number' && isDateFormat(numberFormat) && value > 400;
        const at = { sheet: sheet.name, row, column };
        if (wanted === 'date' && isDate) {
          return { ...at, typed: day, value: serialOfDay(day, workbook.date1904) };
        }
        const isWords = typeof value === 'string' && value.length < 60;
        if (wanted === 'blank' ? value === null : wanted === 'text' && isWords) {
          return { ...at, typed: words, value: words };
        }
      }
    }
  }
  return null;
}

/** True where a cell is drawn, and is no heading of a table, whose words are kept elsewhere too. */
function isFree(
  { hiddenRows, columns, tables, merges }: Sheet,
  row: number,
  column: number,
): boolean {
  const holds = (area: { top: number; left: number; bottom: number; right: number }): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return (
    !hiddenRows.some(({ first, last }) => row >= first && row <= last) &&
    !columns.some(({ first, last, hidden }) => hidden && column >= first && column <= last) &&
    !tables.some(({ area, hasHeaderRow }) => hasHeaderRow && row === area.top && holds(area)) &&
    !merges.some(holds)
  );
}

/**
 * Opens a workbook, changes its trial cells in the grid, takes the last change back and makes it
 * again, and saves a copy: with the summary sheets where it is a plan. Gives what is to be compared.
 */
export async function tryFile(
  page: ThePage,
  path: string,
  name = basename(path),
): Promise<{
  bytes: Uint8Array;
  trials: readonly Trial[];
  allowed: Pair['allowed'];
  isPlan: boolean;
}> {
  const original = new Uint8Array(readFileSync(path));
  const trials = await trialsOf(original);
  await page.choose(name, original);
  await page.grid.waitFor({ timeout: 60_000 });
  await page.idle();
  for (const trial of trials) await change(page, trial);
  if (trials.length > 0) {
    const { row, column, typed } = trials.at(-1)!;
    const cell = page.page.locator(`[data-row="${row}"][data-column="${column}"]`);
    const shown = await cell.innerText();
    await page.grid.focus();
    await page.page.keyboard.press('Control+z');
    await page.page.waitForFunction(
      ([at, before]) => document.querySelector<HTMLElement>(at!)!.innerText !== before,
      [`[data-row="${row}"][data-column="${column}"]`, shown],
    );
    await page.page.keyboard.press('Control+y');
    if (typed === words) await cell.getByText(words).waitFor();
  }
  await page.idle();
  const isPlan = (await page.page.locator('[data-item]').count()) > 0;
  const { bytes } = await page.save(isPlan ? ['the summary sheets'] : []);
  const cells = trials.map(({ row, column, value }) => ({ row, column, value }));
  const sheets = [...new Set(trials.map(({ sheet }) => sheet))];
  return { bytes, trials, isPlan, allowed: { sheets, cells, ownSheets: isPlan } };
}

async function change(page: ThePage, { sheet, row, column, typed }: Trial): Promise<void> {
  const tab = page.page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab');
  await tab.getByText(sheet, { exact: true }).first().click();
  const cell = page.page.locator(`[data-row="${row}"][data-column="${column}"]`);
  await page.grid.focus();
  await page.page.keyboard.press('Control+Home');
  await cell.click();
  await page.page.keyboard.press('F2');
  const box = page.page.getByLabel(new RegExp(`^New .* of ${cellName(row, column)}$`));
  await box.fill(typed);
  await box.press('Enter');
  await box.waitFor({ state: 'detached' });
}

/** Closes a workbook; the page asks first where something in it was changed. */
export async function close(page: ThePage, name: string, isChanged = true): Promise<void> {
  await page.page.getByRole('button', { name: `Close ${name}` }).click();
  if (!isChanged) return;
  await page.page.getByRole('alertdialog').getByRole('button', { name: 'Forget' }).click();
}

/** What the trial cells of a written workbook hold. */
export async function heldAt(bytes: Uint8Array, trials: readonly Trial[]): Promise<unknown[]> {
  const { sheets } = await new FileHost(bytes).read();
  return trials.map(({ sheet, row, column }) =>
    valueAt(sheets.find(({ name }) => name === sheet)!.cells, row, column),
  );
}
