import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Edit } from '../../../src/core/workbook/edit';
import { highlightTerm } from '../../../src/core/workbook/mark';
import { applyEdits } from '../../../src/hosts/file/apply';
import { readWorkbook } from '../../../src/hosts/file/read';
import { hasProgram } from '../../tools/libre-office';
import { describeWithShared } from '../../tools/shared';
import { changedParts, partsOf } from './parts';
import { chart, report, table } from './reports';

/** Workbooks that lose something when others write them, and what. */
const hard: readonly [string, string][] = [
  ['hard/poi/dataValidationTableRange.xlsx', 'charts, tables, validations'],
  ['hard/closedxml/TemplateWithTableSourcePivotTables.xlsx', 'pivot tables on tables, notes'],
  ['hard/poi/57181.xlsm', 'macros, charts, notes, protected sheets'],
  ['trackers/REV_4_FedRAMP-POAM-Template.xlsm', 'macros, validations, conditional formats'],
  ['hard/tidyxl/lu-performance-data-almanac.xlsx', 'controls, charts, external links'],
  ['sets/mhclg-returns/PF_Round_1_Success.xlsx', 'threaded comments, tables, merged areas'],
  ['hard/closedxml/Date1904System.xlsx', 'dates from 1904'],
  ['hard/calamine/picture_richdata.xlsx', 'pictures in cells'],
  ['hard/calamine/any_sheets.xlsx', 'chart, macro and dialog sheets'],
  ['hard/poi/style-alternate-content.xlsx', 'styles with alternatives'],
  ['hard/tidyxl/x14-extensions.xlsx', 'formats and validations of later Excels'],
  ['hard/closedxml/HideSheets.xlsx', 'prefixed parts, hidden sheets'],
];

const run = promisify(execFile);
const validator = join(__dirname, '../../../node_modules/.bin/ooxml-validator');
/** What may change, beside the sheet that is highlighted. */
const lists = /^\[Content_Types\]\.xml$|workbook\.xml(?:\.rels)?$|styles\.xml$/;

async function isValid(path: string): Promise<boolean> {
  const { stdout } = await run(validator, [path]).catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as { ok: boolean }).ok;
}

function highlightOf(sheet: string): Edit<string> {
  const area = { top: 1, left: 0, bottom: 40, right: 0 };
  const formula = `AND(${highlightTerm('overdue')},A2<TODAY())`;
  const numberFormat = 'd mmmm yyyy" – overdue"';
  return {
    kind: 'highlight',
    sheet,
    rules: [{ areas: [area], formula, tone: 'overdue', numberFormat }],
  };
}

const writes: Edit<string>[] = [
  {
    kind: 'write-sheet',
    report: report({ id: 'board', sheetName: 'Board', blocks: [table(), chart] }),
  },
  { kind: 'write-sheet', report: report() },
];

describeWithShared('hard workbooks', (shared) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-hard-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(hard)(
    '%s: %s',
    async (name) => {
      const path = join(shared, 'corpus', name);
      const original = new Uint8Array(await readFile(path));
      const sheet = (await readWorkbook(original)).sheets.find(({ kind }) => kind === 'worksheet')!;
      const edits = [highlightOf(sheet.name), ...writes];
      const { bytes } = await applyEdits(original, edits);

      const before = await partsOf(original);
      const changed = (await changedParts(original, bytes)).filter((part) => part in before);
      const sheets = changed.filter((part) => !lists.test(part));
      expect(sheets).toHaveLength(1);
      expect(sheets[0]).toMatch(/worksheets[\\/][^\\/]+\.xml$/);

      expect((await applyEdits(bytes, edits)).bytes).toBe(bytes);

      const cleared = await applyEdits(bytes, [
        { kind: 'clear-highlights', sheet: null },
        { kind: 'remove-sheets', ids: [] },
      ]);
      const left = await changedParts(original, cleared.bytes);
      expect(left.filter((part) => !lists.test(part))).toEqual([]);

      const written = join(folder, basename(path));
      await writeFile(written, bytes);
      expect((await isValid(written)) || !(await isValid(path))).toBe(true);
    },
    60_000,
  );

  (hasProgram('soffice') ? test : test.skip)(
    'LibreOffice opens them all',
    async () => {
      const files = (await readdir(folder)).map((file) => join(folder, file));
      expect(files).toHaveLength(hard.length);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const out = join(folder, 'pdf');
      const call = [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files];
      await run('soffice', call, { timeout: 170_000 });
      const opened = (await readdir(out)).map((file) => basename(file, '.pdf')).sort();
      expect(opened).toEqual(files.map((file) => basename(file, extname(file))).sort());
    },
    180_000,
  );
});
