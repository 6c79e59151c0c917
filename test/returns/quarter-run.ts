import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCellError, valueAt, type Scalar } from '../../src/core/workbook/cells';
import { dayOfSerial } from '../../src/core/workbook/day';
import { isDateFormat } from '../../src/core/workbook/number-format';
import { styleAt } from '../../src/core/workbook/cells';
import type { Workbook } from '../../src/core/workbook/workbook';
import { FileHost } from '../../src/hosts/file/file-host';
import { runCli, type Ran } from '../cli/run-cli';
import type { Sheets } from '../tools/plan-layout';
import { xlsxOf } from '../tools/xlsx-of';
import { damagedReturns, typedIn } from './quarter-damage';
import { agencies, planTitles, type AgencyName } from './quarter-plans';

/** The coordinator's answers: everything but conflicts, and one side of the one that she settles. */
export const answers = {
  accept: 'all',
  decisions: [
    {
      choice: 'accept',
      agency: 'Larkshire Police',
      row: '4.1',
      plan: planTitles[0],
      field: 'evidence',
      source: 'police correction.xlsx',
    },
  ],
  addColumns: ['progress', 'status', 'completion', 'evidence', 'outcome', 'revised'],
};

/** A quarter on the command line, in a folder of its own. */
export class Quarter {
  constructor(readonly cwd: string) {}

  run(...args: string[]): Promise<Ran> {
    return runCli(args, { cwd: this.cwd });
  }

  async start(plans: readonly [Sheets, Sheets]): Promise<void> {
    writeFileSync(join(this.cwd, 'dhr.xlsx'), await xlsxOf(plans[0]));
    writeFileSync(join(this.cwd, 'sar.xlsx'), await xlsxOf(plans[1]));
  }

  issue(folder: string, day: string): Promise<Ran> {
    const files = ['dhr.xlsx', 'sar.xlsx', '--in-place'];
    return this.run('returns', 'issue', ...files, '-o', folder, '--as-at', day);
  }

  issued(folder: string, day: string): Map<AgencyName, Uint8Array> {
    return new Map(
      agencies.map((name) => [
        name,
        readFileSync(join(this.cwd, folder, `${name} - return ${day}.xlsx`)),
      ]),
    );
  }

  /** What the agencies send back of the issue of October. */
  async giveBack(): Promise<void> {
    const files = await damagedReturns({
      issued: this.issued('Q3', '2026-10-01'),
      earlier: this.issued('Q2', '2026-07-01'),
      plans: planTitles,
    });
    mkdirSync(join(this.cwd, 'Returned'));
    for (const { name, bytes } of files) writeFileSync(join(this.cwd, 'Returned', name), bytes);
    writeFileSync(join(this.cwd, 'typed.json'), JSON.stringify(typedIn));
    writeFileSync(join(this.cwd, 'answers.json'), JSON.stringify(answers));
  }

  merge(day: string, plans: readonly string[], ...more: string[]): Promise<Ran> {
    const files = [...plans, '--from', 'Returned', '--typed', 'typed.json'];
    return this.run('returns', 'merge', ...files, '--as-at', day, ...more);
  }

  read(name: string): Promise<Workbook> {
    return new FileHost(readFileSync(join(this.cwd, name))).read();
  }
}

/** The rows of a sheet as words, days as ISO, from the row of a heading on. */
export function rowsOf(workbook: Workbook, name: string, heading: string): string[][] {
  const sheet = workbook.sheets.find((one) => one.name === name)!;
  const { cells } = sheet;
  const shown = (row: number, column: number): string => {
    const value: Scalar = valueAt(cells, row, column);
    if (value === null) return '';
    if (isCellError(value)) return value.error;
    const format = workbook.styles[styleAt(cells, row, column)]!.numberFormat;
    return typeof value === 'number' && isDateFormat(format)
      ? dayOfSerial(value, workbook.date1904)!
      : String(value);
  };
  const width = Math.max(...cells.columns) + 1;
  const rows = [...cells.rows].map((row) =>
    Array.from({ length: width }, (_, column) => shown(row, column)),
  );
  return rows.slice(rows.findIndex((row) => row.includes(heading)));
}
