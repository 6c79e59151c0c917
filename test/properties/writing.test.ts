import * as fc from 'fast-check';
import { clear } from '../../src/actions/clear';
import { highlight } from '../../src/actions/highlight';
import type { CommandOptions } from '../../src/actions/options';
import { summarise } from '../../src/actions/summarise';
import { eachCellOfRow, type Scalar } from '../../src/core/workbook/cells';
import type { Edit, SetCellsEdit } from '../../src/core/workbook/edit';
import { ownSheetId } from '../../src/core/workbook/mark';
import type { Sheet, Workbook } from '../../src/core/workbook/workbook';
import { applyEdits } from '../../src/hosts/file/apply';
import { FileHost } from '../../src/hosts/file/file-host';
import { readWorkbook } from '../../src/hosts/file/read';
import { changedParts, partsOf } from '../hosts/file/parts';
import { asAt, generatedPlan } from '../tools/generated-plan';
import { layOut, layouts } from '../tools/plan-layout';
import { xlsxOf, type Trimmings } from '../tools/xlsx-of';
import { runs } from './runs';

jest.setTimeout(120_000);

const options: CommandOptions = {
  settings: {},
  mapping: {},
  asAt: null,
  today: asAt,
  sheets: null,
  headerRow: null,
};

const trimmings: fc.Arbitrary<Trimmings> = fc.record({
  conditionalFormat: fc.boolean(),
  validation: fc.boolean(),
  note: fc.boolean(),
  formula: fc.boolean(),
});

const files = fc
  .tuple(generatedPlan, layouts, trimmings)
  .map(([plan, layout, more]) => ({ sheets: layOut(plan, layout), more }));

/** What a workbook has lost or gained, part by part. */
const parts = (bytes: Uint8Array) => partsOf(bytes);

/** The sheets' own parts of a file. */
const isSheet = (part: string) => /worksheets\/sheet\d+\.xml$/.test(part);

/** All that a user could see of her sheets. */
function seen(workbook: Workbook): unknown {
  return workbook.sheets
    .filter(({ name }) => ownSheetId(workbook, name) === null)
    .map((sheet) => ({ ...sheet, cells: cellsOf(workbook, sheet) }));
}

/** Every cell of a sheet by its place, with its value and its style. */
function cellsOf({ styles }: Workbook, { cells }: Sheet): [string, Scalar, unknown][] {
  const list: [string, Scalar, unknown][] = [];
  for (const row of cells.rows) {
    eachCellOfRow(cells, row, (column, value, style) =>
      list.push([`${row}:${column}`, value, styles[style]]),
    );
  }
  return list;
}

async function hostOf({ sheets, more }: { sheets: Parameters<typeof xlsxOf>[0]; more: Trimmings }) {
  return new FileHost(await xlsxOf(sheets, more));
}

test('highlighting twice is highlighting once, and clearing gives every sheet back', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (input) => {
      const host = await hostOf(input);
      const original = host.bytes;
      await highlight(host, options);
      const once = host.bytes;
      await highlight(host, options);
      expect(await changedParts(once, host.bytes)).toEqual([]);
      expect(seen(await readWorkbook(once))).toEqual(seen(await readWorkbook(original)));
      await clear(host, { history: false });
      const changed = await changedParts(original, host.bytes);
      expect(changed.filter(isSheet)).toEqual([]);
      expect(changed.filter((part) => !part.endsWith('styles.xml'))).toEqual([]);
    }),
    runs(8),
  );
});

test('summarising twice is summarising once, and the user’s own sheets never change', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (input) => {
      const host = await hostOf(input);
      const original = host.bytes;
      await summarise(host, options);
      const once = host.bytes;
      await summarise(host, options);
      expect(await changedParts(once, host.bytes)).toEqual([]);
      const [before, after] = [await parts(original), await parts(once)];
      for (const part of Object.keys(before).filter(isSheet))
        expect(after[part]).toBe(before[part]);
      expect(seen(await readWorkbook(once))).toEqual(seen(await readWorkbook(original)));
    }),
    runs(4),
  );
});

test('clearing what was summarised and highlighted leaves no sheet and no format of ours', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async (input, history) => {
      const host = await hostOf(input);
      const original = host.bytes;
      await summarise(host, options);
      await highlight(host, options);
      await clear(host, { history });
      const workbook = await host.read();
      const ours = workbook.sheets.map(({ name }) => ownSheetId(workbook, name)).filter(Boolean);
      expect(ours).toEqual(history ? [] : ['figures-history']);
      expect(seen(workbook)).toEqual(seen(await readWorkbook(original)));
      const [before, after] = [await parts(original), await parts(host.bytes)];
      for (const part of Object.keys(before).filter(isSheet))
        expect(after[part]).toBe(before[part]);
      const left = Object.entries(after).filter(([, text]) => text.includes('followthrough:'));
      expect(left.map(([part]) => part)).toEqual([]);
    }),
    runs(4),
  );
});

test('highlights and summaries can be written in either order', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (input) => {
      const [one, other] = [await hostOf(input), await hostOf(input)];
      await highlight(one, options);
      await summarise(one, options);
      await summarise(other, options);
      await highlight(other, options);
      const [first, second] = [await one.read(), await other.read()];
      const shown = (workbook: Workbook) =>
        workbook.sheets.map((sheet) => [sheet.name, cellsOf(workbook, sheet)]);
      expect(shown(second)).toEqual(shown(first));
    }),
    runs(4),
  );
});

/** Cells of a workbook to change, each to something else, and some beside its cells. */
const changes = fc.array(
  fc.record({
    at: fc.nat(10_000),
    value: fc.constantFrom<Scalar>(
      'In progress',
      'a & b < "c"',
      ' two\nlines ',
      46_000,
      true,
      null,
    ),
    beyond: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

function changing(sheet: Sheet, wanted: readonly { at: number; value: Scalar; beyond: boolean }[]) {
  const { rows, starts, columns, values } = sheet.cells;
  const cells = new Map<string, SetCellsEdit['cells'][number]>();
  for (const { at, value, beyond } of wanted) {
    const cell = at % values.length;
    const row = rows.findIndex((_, index) => starts[index + 1]! > cell);
    const place = { row: rows[row]!, column: beyond ? 60 + (at % 7) : columns[cell]! };
    const merged = sheet.merges.some(
      ({ top, bottom, left, right }) =>
        place.row >= top && place.row <= bottom && place.column >= left && place.column <= right,
    );
    if (merged) continue;
    const expected = beyond ? null : values[cell]!;
    cells.set(`${place.row}:${place.column}`, { ...place, expected, value, numberFormat: null });
  }
  return [...cells.values()];
}

test('every cell that an edit does not name is as it was, and doing it again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(files, changes, async (input, wanted) => {
      const bytes = await xlsxOf(input.sheets, input.more);
      const workbook = await readWorkbook(bytes);
      const sheet = workbook.sheets[0]!;
      const cells = changing(sheet, wanted);
      const edit: Edit<string> = { kind: 'set-cells', sheet: sheet.name, cells };
      const { bytes: written } = await applyEdits(bytes, [edit]);
      const result = await readWorkbook(written);
      const named = new Map(cells.map(({ row, column, value }) => [`${row}:${column}`, value]));
      const unnamed = (of: Workbook) =>
        cellsOf(of, of.sheets[0]!).filter(([place]) => !named.has(place));
      expect(unnamed(result)).toEqual(unnamed(workbook));
      const now = new Map(
        cellsOf(result, result.sheets[0]!).map(([place, value]) => [place, value]),
      );
      for (const [place, value] of named) expect(now.get(place) ?? null).toEqual(value);
      const others = await changedParts(bytes, written);
      expect(others.filter((part) => isSheet(part) && !part.endsWith('sheet1.xml'))).toEqual([]);
      const again = cells.map((cell) => ({ ...cell, expected: cell.value }));
      const twice = await applyEdits(written, [{ ...edit, cells: again }]);
      expect(await changedParts(written, twice.bytes)).toEqual([]);
    }),
    runs(12),
  );
});

test('a file says what the snapshot it was made of says', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (input) => {
      const workbook = await readWorkbook(await xlsxOf(input.sheets));
      expect(workbook.sheets.map(({ name }) => name)).toEqual(Object.keys(input.sheets));
      const texts = Object.values(input.sheets).map(({ rows }) =>
        rows.flat().filter((cell) => typeof cell === 'string' && cell !== ''),
      );
      const readTexts = workbook.sheets.map(({ cells }) =>
        cells.values.filter((value) => typeof value === 'string'),
      );
      // What a merge covers is no longer there to be read.
      readTexts.forEach((list, index) => {
        if (Object.values(input.sheets)[index]!.merges?.length) return;
        expect(list).toEqual(texts[index]);
      });
    }),
    runs(10),
  );
});
