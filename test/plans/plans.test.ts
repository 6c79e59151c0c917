import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { assess } from '../../src/core/assess/assess';
import { parseLeads } from '../../src/core/plan/agencies';
import { dayMonthEvidence, parseDates, shownOrders } from '../../src/core/plan/dates';
import { makeDirectory } from '../../src/core/plan/directory';
import { readId } from '../../src/core/plan/ids';
import type { Plan } from '../../src/core/plan/plan';
import { parseStatus } from '../../src/core/plan/statuses';
import type { ReadOptions } from '../../src/core/read/options';
import { readPlan } from '../../src/core/read/read-plan';
import { defaultSettings } from '../../src/core/settings/settings';
import { areaName, cellName } from '../../src/core/workbook/address';
import { eachCellOfRow } from '../../src/core/workbook/cells';
import type { Workbook } from '../../src/core/workbook/workbook';
import { readWorkbook } from '../../src/hosts/file/read';
import { describeWithShared } from '../tools/shared';
import type { Golden, GoldenVocabulary } from './golden';
import { factsOf, leadName } from './golden';
import { layoutsOf, workbookOf } from './layouts';
import type { PlanShape } from './layouts';

const options: ReadOptions = {
  settings: defaultSettings,
  asAt: '2026-11-23',
  sheets: null,
  headerRow: null,
};

const goldens = join(__dirname, 'goldens');

function goldenOf(name: string): Golden {
  return JSON.parse(readFileSync(join(goldens, `${name}.json`), 'utf8')) as Golden;
}

describeWithShared('the published plans', (shared) => {
  const folder = join(shared, 'plans');
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [],
  );

  it('each have a golden', () => {
    expect(names.filter((name) => !existsSync(join(goldens, `${name}.json`)))).toEqual([]);
    expect(readdirSync(goldens)).toHaveLength(names.length);
  });

  describe.each(names)('%s', (name) => {
    const shape = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as PlanShape;
    const golden = goldenOf(name);
    if (golden.kind === 'vocabulary') {
      vocabularyTests(golden);
      return;
    }
    const layouts = layoutsOf(shape);
    it.each(layouts.map((laid) => [laid.name, laid] as const))('reads alike: %s', (_, laid) => {
      expectGolden(readPlan(workbookOf(laid), options), golden);
    });
    it('reads alike: from a real .xlsx file', async () => {
      const [plain] = layouts;
      const bytes = await asFile(workbookOf(plain!));
      expectGolden(readPlan(await readWorkbook(bytes), options), golden);
    });
  });
});

function expectGolden(plan: Plan, golden: Exclude<Golden, GoldenVocabulary>): void {
  if (golden.kind === 'refused') {
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual([]);
    expect(plan.skipped.map((sheet) => sheet.reason)).toContain('not-a-plan');
  } else {
    const assessment = assess(plan, [], options);
    expect(factsOf(plan, assessment, golden.recommendations)).toEqual(golden.recommendations);
  }
}

/** Where rows and columns of the source are not certain, its strings still are. */
function vocabularyTests(golden: GoldenVocabulary): void {
  const directory = makeDirectory([]);
  const texts = Object.keys(golden.dates);
  it('gives the order of day and month', () => {
    expect(dayMonthEvidence(() => shownOrders(texts))).toBe(golden.dayMonthEvidence ?? null);
  });
  it.each(Object.entries(golden.dates))('reads the date %j', (text, [kind, end, doubt]) => {
    const order = dayMonthEvidence(() => shownOrders(texts));
    const context = { place: 'date-column', order, publication: null, near: null } as const;
    const [date] = parseDates(text, context);
    expect([date?.kind, date?.end, date?.doubt]).toEqual([kind, end, doubt]);
  });
  it('reads statuses', () => {
    for (const [text, kind] of Object.entries(golden.statuses ?? {})) {
      expect([text, parseStatus(text)?.status.kind ?? null]).toEqual([text, kind]);
    }
  });
  it.each(Object.entries(golden.leads ?? {}))('reads the lead %j', (text, leads) => {
    expect(parseLeads(text, directory).leads.map(leadName)).toEqual(leads);
  });
  it('reads ids', () => {
    for (const [text, id] of Object.entries(golden.ids ?? {})) {
      expect([text, readId(text)?.id]).toEqual([text, id]);
    }
  });
}

/** The workbook as another program writes it. */
async function asFile(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells, merges } of workbook.sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of cells.rows) {
      eachCellOfRow(cells, row, (column, value) => {
        sheet.getCell(cellName(row, column)).value = value as ExcelJS.CellValue;
      });
    }
    for (const merge of merges) sheet.mergeCells(areaName(merge));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
