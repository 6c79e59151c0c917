import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileHost } from '../../src/hosts/file/file-host';
import { valueAt } from '../../src/core/workbook/cells';
import { Corrections, type Correction } from '../../src/web/book/correction';
import { withCorrections } from '../../src/web/book/overlay';
import { repoRoot } from '../tools/sources';

const sample = new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx')));
const sheet = 'Action plan';

test('a workbook with its corrections laid over is what they make of the file', async () => {
  const host = new FileHost(sample);
  const workbook = await host.read();
  const { cells } = workbook.sheets.find(({ name }) => name === sheet)!;
  const at = (row: number, column: number, value: Correction['value'], code: string | null) => ({
    sheet,
    row,
    column,
    expected: valueAt(cells, row, column),
    value,
    numberFormat: code,
  });
  const corrections = new Corrections([
    at(19, 6, 46_295, 'd mmmm yyyy'),
    at(20, 9, 'Completed', null),
    at(9, 3, null, null),
    at(60, 2, 'Below everything', null),
    at(2, 14, 'Beside everything', null),
  ]);
  const laid = withCorrections(workbook, corrections);
  await host.apply(corrections.edits());
  const written = await host.read();
  const shown = ({ sheets, styles }: typeof laid): string[] => {
    const { cells: held } = sheets.find(({ name }) => name === sheet)!;
    const found: string[] = [];
    held.rows.forEach((row, index) => {
      for (let cell = held.starts[index]!; cell < held.starts[index + 1]!; cell++) {
        const style = styles[held.styles[cell]!]!;
        const value = held.values[cell] ?? null;
        if (value === null && style.fill === null) continue;
        found.push(
          JSON.stringify([row, held.columns[cell], value, style.numberFormat, style.fill]),
        );
      }
    });
    return found;
  };
  expect(shown(laid)).toEqual(shown(written));
});
