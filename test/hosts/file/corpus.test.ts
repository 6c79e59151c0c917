import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { readWorkbook } from '../../../src/hosts/file/read';
import { describeWithShared } from '../../tools/shared';
import { corpusSample, type Content } from './corpus-sample';
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

describeWithShared('real workbooks', (shared) => {
  test.each(Object.entries(corpusSample))('%s', async (file, expected) => {
    const bytes = new Uint8Array(readFileSync(join(shared, 'corpus', file)));
    if (typeof expected === 'string') {
      expect(await refusalOf(readWorkbook(bytes))).toBe(expected);
    } else {
      expect(contentOf(await readWorkbook(bytes))).toEqual(expected);
    }
  });
});
