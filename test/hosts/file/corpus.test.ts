import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Edit } from '../../../src/core/workbook/edit';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { applyEdits } from '../../../src/hosts/file/apply';
import { readWorkbook } from '../../../src/hosts/file/read';
import { canCompare, compareAll, type Pair } from '../../corpus/prove';
import { additions, trialHighlight, trialSheet } from '../../corpus/trial';
import { describeWithShared } from '../../tools/shared';
import { corpusSample, type Content } from './corpus-sample';
import { changedParts } from './parts';
import { report, table } from './reports';
import { valuesOf } from './read/grid';
import { refusalOf } from './refusal';

/** A digest of every value with its sheet and cell. */
function digestOf(workbook: Workbook): string {
  const hash = createHash('sha256');
  for (const sheet of workbook.sheets) {
    for (const [cell, value] of Object.entries(valuesOf(sheet))) {
      if (value !== null) hash.update(`${JSON.stringify([sheet.name, cell, value])}\n`);
    }
  }
  return hash.digest('hex').slice(0, 12);
}

function contentOf(workbook: Workbook): Content {
  const sum = (count: (sheet: Workbook['sheets'][number]) => number) =>
    workbook.sheets.reduce((total, sheet) => total + count(sheet), 0);
  return {
    sheets: workbook.sheets.length,
    values: sum(({ cells }) => cells.values.filter((value) => value !== null).length),
    merges: sum(({ merges }) => merges.length),
    tables: sum(({ tables }) => tables.length),
    links: sum(({ links }) => links.length),
    names: workbook.names.length,
    digest: digestOf(workbook),
  };
}

/** A highlight, and a sheet with a table where the workbook takes new sheets. */
function marksOf(workbook: Workbook): Edit<string>[] {
  const highlight = trialHighlight(trialSheet(workbook)!);
  if (workbook.structureProtected) return [highlight];
  return [highlight, { kind: 'write-sheet', report: report({ blocks: [table()] }) }];
}

const clear: Edit<string>[] = [
  { kind: 'clear-highlights', sheet: null },
  { kind: 'remove-sheets', ids: [] },
];
/** Lists that only ever grow; whether what was in them is still there is for the other reader to say. */
const lists = /styles\.xml$|^\[Content_Types\]\.xml$|workbook\.xml(?:\.rels)?$/;

describeWithShared('real workbooks', (shared) => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-sample-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const pathOf = (file: string): string => join(shared, 'corpus', file);
  const read = (file: string): Uint8Array => new Uint8Array(readFileSync(pathOf(file)));
  // `npm run corpus` writes the largest too.
  const written = Object.entries(corpusSample)
    .filter(([, expected]) => typeof expected !== 'string' && expected.values < 5_000)
    .map(([file]) => file);
  const pairs: Pair[] = [];

  test.each(Object.entries(corpusSample))('%s', async (file, expected) => {
    if (typeof expected === 'string') {
      expect(await refusalOf(readWorkbook(read(file)))).toBe(expected);
    } else {
      expect(contentOf(await readWorkbook(read(file)))).toEqual(expected);
    }
  });

  test.each(written)('%s is written, and cleared again', async (file) => {
    const original = read(file);
    const workbook = await readWorkbook(original);
    const sheet = trialSheet(workbook)!;
    const keep = (name: string, bytes: Uint8Array, allowed: Partial<Pair['allowed']>): void => {
      const path = join(folder, `${pairs.length}${extname(file)}`);
      writeFileSync(path, bytes);
      const all = { sheets: [sheet.name], cells: [], ownSheets: false, ...allowed };
      pairs.push({ name, file: path, original: pathOf(file), allowed: all });
    };

    const marked = await applyEdits(original, marksOf(workbook));
    keep('marked', marked.bytes, { ownSheets: !workbook.structureProtected });
    const cells = additions(sheet);
    const edited = await applyEdits(original, [{ kind: 'set-cells', sheet: sheet.name, cells }]);
    keep('edited', edited.bytes, { cells });

    const cleared = await applyEdits(marked.bytes, clear);
    if (cleared.applied.notices.length > 0) return;
    const changed = await changedParts(original, cleared.bytes);
    expect(changed.filter((part) => !lists.test(part))).toEqual([]);
  });

  (canCompare() ? test : test.skip)(
    'another reader finds nothing changed in them but what was asked',
    () => {
      const found = compareAll(pairs, folder);
      expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
      expect(found.filter(({ cells }) => cells > 0).length).toBeGreaterThan(25);
    },
    120_000,
  );
});
