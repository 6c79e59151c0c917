import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Edit } from '../../../src/core/workbook/edit';
import { applyEdits } from '../../../src/hosts/file/apply';
import { readWorkbook } from '../../../src/hosts/file/read';
import { differences } from '../../fuzz/prove';
import { valuesOf } from './read/grid';
import { realWorld, type RealWorld } from './real-world-packages';
import { chart, report, table } from './reports';
import { zipOf } from './tiny-package';

const marks: readonly Edit<string>[] = [
  {
    kind: 'highlight',
    sheet: 'Plan',
    rules: [
      {
        areas: [{ top: 1, left: 0, bottom: 9, right: 1 }],
        formula: 'AND(N("followthrough:overdue")=0,$B2<TODAY())',
        tone: 'overdue',
        numberFormat: 'd mmmm yyyy" – overdue"',
      },
    ],
  },
  { kind: 'write-sheet', report: report({ blocks: [table(), chart] }) },
];
const unmark: readonly Edit<string>[] = [
  { kind: 'clear-highlights', sheet: null },
  { kind: 'remove-sheets', ids: [] },
];
const setCell: Edit<string> = {
  kind: 'set-cells',
  sheet: 'Plan',
  cells: [
    { row: 6, column: 1, expected: null, value: 46_100, numberFormat: 'd mmmm yyyy' },
    { row: 0, column: 5, expected: null, value: 'New', numberFormat: null },
  ],
};

/** What another reader of packages says was lost or changed that nobody asked for. */
const lost = (original: Uint8Array, written: Uint8Array): string[] =>
  differences(Buffer.from(original), Buffer.from(written), { ownSheets: true, highlights: true });

async function planOf(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  return workbook.sheets.find(({ name }) => name === 'Plan')!;
}

/** The sheets, each cell with what its style says: a style past the end of its list may come to stand in it. */
async function shown(bytes: Uint8Array) {
  const { sheets, styles } = await readWorkbook(bytes);
  return sheets.map((sheet) => ({
    ...sheet,
    cells: { ...sheet.cells, styles: Array.from(sheet.cells.styles, (style) => styles[style]) },
  }));
}

async function survives(original: Uint8Array, values: RealWorld['values']): Promise<void> {
  const before = await planOf(original);
  expect(valuesOf(before)).toMatchObject(values ?? {});

  const marked = (await applyEdits(original, marks)).bytes;
  expect(lost(original, marked)).toEqual([]);
  expect(valuesOf(await planOf(marked))).toEqual(valuesOf(before));
  expect((await applyEdits(marked, marks)).bytes).toBe(marked);

  const cleared = (await applyEdits(marked, unmark)).bytes;
  expect(lost(original, cleared)).toEqual([]);
  expect(await shown(cleared)).toEqual(await shown(original));

  const edited = await planOf((await applyEdits(original, [setCell])).bytes);
  expect(valuesOf(edited)).toEqual({ ...valuesOf(before), B7: 46_100, F1: 'New' });
}

test.each(Object.entries(realWorld))('nothing is lost of %s', async (_, { entries, values }) => {
  await survives(zipOf(entries), values);
});

const entries = realWorld['threaded comments']!.entries;

test.each([
  ['sizes after the bytes', { dataDescriptor: true, dataDescriptorSignature: true }],
  ['64-bit records', { zip64: true }],
  ['bytes that are not packed', { level: 0 }],
  ['times of other systems', { extendedTimestamp: true, unixMode: 0o644, msDosCompatible: false }],
])('a zip file with %s is written', async (_, options) => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  await writer.add('xl/', undefined, { directory: true });
  for (const { name, content } of entries) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await writer.add(name, new Uint8ArrayReader(new Uint8Array(bytes)));
  }
  await survives(await writer.close(Buffer.from('a comment')), {});
});
