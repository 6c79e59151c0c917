import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../../src/core/workbook/edit';
import { highlightTerm } from '../../../src/core/workbook/mark';
import type { WorkbookHost } from '../../../src/hosts/port';
import { HostProblem } from '../../../src/hosts/port';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { word } from '../../../src/messages/format';
import { SimulatedExcel, type Options } from '../../excel/simulated-excel';
import { repoRoot } from '../../tools/sources';
import { report } from '../file/reports';
import { sheetData, tinyWorkbook } from '../file/tiny-package';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));

const highlighting: Edit<string> = {
  kind: 'highlight',
  sheet: 'Plan',
  rules: [
    {
      areas: [{ top: 1, left: 0, bottom: 3, right: 0 }],
      formula: `AND(${highlightTerm('overdue')},$A2<TODAY())`,
      tone: 'overdue',
      numberFormat: null,
    },
  ],
};
const writing: Edit<string> = { kind: 'write-sheet', report: report() };
const change = { row: 1, column: 0, expected: 'old', value: 'new', numberFormat: null };
const setting: Edit<string> = { kind: 'set-cells', sheet: 'Plan', cells: [change] };

function open(options: Options = {}): SimulatedExcel {
  const excel = SimulatedExcel.blank(['Plan', 'Other'], options);
  const plan = excel.sheet('Plan');
  ['Heading', 'old', 'third'].forEach((text, row) => excel.model.type(plan, row, 0, text));
  return excel;
}

async function problemOf(work: Promise<unknown>): Promise<string> {
  const problem: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(HostProblem);
  const { phrase } = problem as HostProblem;
  // Every one of them has its sentence, with a remedy in it.
  expect(word(phrase)).toMatch(/\. .+[.:]/);
  return phrase.message;
}

function contentOf(excel: SimulatedExcel): unknown {
  return excel.model.sheets.map(({ name, rows, conditionalFormats, tables }) => ({
    name,
    cells: [...rows].map(([row, cells]) => [row, [...cells].map(([at, { value }]) => [at, value])]),
    formats: conditionalFormats.length,
    tables: tables.length,
  }));
}

interface Failure {
  readonly title: string;
  readonly options?: Options;
  readonly arrange: (excel: SimulatedExcel) => void;
  readonly work: (host: WorkbookHost) => Promise<unknown>;
  readonly problem: string;
}

const failures: readonly Failure[] = [
  {
    title: 'highlighting a protected sheet',
    arrange: (excel) => {
      excel.sheet('Plan').protection = { options: {}, password: null };
    },
    work: (host) => host.apply([highlighting]),
    problem: 'excel.sheet-protected',
  },
  {
    title: 'changing a locked cell of a protected sheet',
    arrange: (excel) => {
      excel.sheet('Plan').protection = { options: {}, password: null };
    },
    work: (host) => host.apply([setting]),
    problem: 'excel.sheet-protected',
  },
  {
    title: 'adding a sheet to a protected structure',
    arrange: (excel) => {
      excel.model.isStructureProtected = true;
    },
    work: (host) => host.apply([writing]),
    problem: 'write.structure-protected',
  },
  {
    title: 'reading while a cell is being edited',
    arrange: (excel) => {
      excel.isEditingCell = true;
    },
    work: (host) => host.read(),
    problem: 'excel.cell-edit',
  },
  {
    title: 'a cell that the user begins to edit between two requests',
    arrange: (excel) => {
      excel.beforeRequest = (request) => {
        excel.isEditingCell = request === 3;
      };
    },
    work: (host) => host.apply([highlighting]),
    problem: 'excel.cell-edit',
  },
  {
    title: 'an Excel that is too old',
    options: { excelApi: '1.12' },
    arrange: () => undefined,
    work: (host) => host.read(),
    problem: 'excel.too-old',
  },
  {
    title: 'a request that Excel refuses for its size',
    options: { requestBytes: 2_000 },
    arrange: () => undefined,
    work: (host) => host.apply([highlighting, writing]),
    problem: 'excel.too-large',
  },
  {
    title: 'one cell that is too large to be read',
    options: { responseBytes: 4_000 },
    arrange: (excel) => excel.model.type(excel.sheet('Plan'), 5, 0, 'x'.repeat(20_000)),
    work: (host) => host.read(),
    problem: 'excel.too-large',
  },
  {
    title: 'a sheet that was deleted since it was read',
    arrange: (excel) => excel.model.deleteSheet(excel.sheet('Plan')),
    work: (host) => host.apply([highlighting]),
    problem: 'write.no-sheet',
  },
  {
    title: 'a sheet that is deleted while it is worked on',
    arrange: (excel) => {
      excel.beforeRequest = (request) => {
        if (request === 2) excel.model.deleteSheet(excel.sheet('Plan'));
      };
    },
    work: (host) => host.apply([setting]),
    problem: 'excel.changed-meanwhile',
  },
  {
    title: 'a cell that was changed since it was read',
    arrange: (excel) => excel.model.type(excel.sheet('Plan'), 1, 0, 'hers'),
    work: (host) => host.apply([setting]),
    problem: 'write.cell-changed',
  },
  {
    title: 'a cell that is changed while the edit is prepared',
    arrange: (excel) => {
      excel.beforeRequest = (request) => {
        if (request === 2) excel.model.type(excel.sheet('Plan'), 1, 0, 'hers');
      };
    },
    work: (host) => host.apply([highlighting, setting]),
    problem: 'write.cell-changed',
  },
];

describe('what can go wrong in Excel', () => {
  test.each(failures)(
    '$title is told in words, and changes nothing',
    async ({ options, arrange, work, problem }) => {
      const excel = open(options);
      arrange(excel);
      let before = contentOf(excel);
      const { beforeRequest } = excel;
      excel.beforeRequest = (request) => {
        beforeRequest?.(request);
        before = contentOf(excel);
      };
      expect(await problemOf(work(new ExcelHost()))).toBe(problem);
      expect(contentOf(excel)).toEqual(before);
      expect(excel.faults).toEqual([]);
    },
  );

  test('an error that nobody foresaw has a sentence too', async () => {
    open();
    const failing = Excel.run;
    try {
      Excel.run = () => Promise.reject(Object.assign(new Error(), { code: 'GeneralException' }));
      expect(await problemOf(new ExcelHost().read())).toBe('excel.failed');
    } finally {
      Excel.run = failing;
    }
  });

  test('an empty workbook and thirty sheets are read like any other', async () => {
    await SimulatedExcel.open(tinyWorkbook({ sheets: [sheetData('')] }));
    expect((await new ExcelHost().read()).sheets).toHaveLength(1);
    const excel = SimulatedExcel.blank(Array.from({ length: 30 }, (_, n) => `Plan ${n + 1}`));
    for (const sheet of excel.model.sheets) excel.model.type(sheet, 0, 0, 'Action');
    expect((await new ExcelHost().read()).sheets).toHaveLength(30);
    expect(excel.traffic.requests).toBeLessThanOrEqual(4);
  });

  test('a sheet that Excel does not give is named, and the others are read', async () => {
    const excel = open();
    excel.model.type(excel.sheet('Other'), 0, 0, 'Action');
    excel.sheet('Plan').isBroken = true;
    const { sheets } = await new ExcelHost().read();
    expect(sheets.map(({ name, kind }) => [name, kind])).toEqual([
      ['Plan', 'unreadable'],
      ['Other', 'worksheet'],
    ]);
    expect(sheets[1]!.cells.values).toEqual(['Action']);
    // Without one of ours, such as the board's record, the rest would be judged wrongly.
    await Excel.run(async ({ workbook }) => {
      workbook.names.add(
        'Followthrough.sign_off_record',
        workbook.worksheets.getItem('Plan').getRange('A1'),
      );
    });
    expect(await problemOf(new ExcelHost().read())).toBe('excel.failed');
    expect(excel.faults).toEqual([]);
  });

  test('more merged areas than Excel says at once are asked for in bands', async () => {
    const excel = await SimulatedExcel.open(sample);
    const [sheet] = excel.model.sheets;
    for (let row = 100; row < 1_400; row++) {
      excel.model.type(sheet!, row, 0, 'x');
      sheet!.merges.push({ area: { top: row, left: 0, bottom: row, right: 1 } });
    }
    const read = await new ExcelHost().read();
    expect(read.sheets[0]!.merges).toHaveLength(sheet!.merges.length);
    expect(excel.faults).toEqual([]);
  });
});
