import * as fc from 'fast-check';
import { findFixes, fixEdits, type Fix } from '../../../src/core/fixes/find-fixes';
import { rules } from '../../../src/core/rules';
import { run } from '../../../src/core/run';
import { defaultSettings } from '../../../src/core/settings/settings';
import { cellName } from '../../../src/core/workbook/address';
import { valueAt } from '../../../src/core/workbook/cells';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { edited } from '../../tools/edited';
import { generatedPlan } from '../../tools/generated-plan';
import { layOut, layouts } from '../../tools/plan-layout';
import { exampleWorkbook } from '../../tools/rule-example';
import { makeWorkbook, type CellInput } from '../../tools/sheet';

const settings = defaultSettings;
const options = { settings, asAt: '2026-11-23', sheets: null, headerRow: null };

function fixesOf(workbook: Workbook): Fix[] {
  const { plan, findings } = run(workbook, options);
  return findFixes(findings, { plan, settings, workbook });
}

/** What is found, a line for each cell and sentence. */
function foundIn(workbook: Workbook): string[] {
  return run(workbook, options).findings.flatMap(({ rule, message, cells }) =>
    cells.map(({ sheet, row, column }) => `${rule} ${message} ${sheet}!${cellName(row, column)}`),
  );
}

/** A fix must take its finding away, bring no other, and leave every other cell alone. */
function checkFixes(workbook: Workbook, fixes: readonly Fix[]): void {
  const before = new Set(foundIn(workbook));
  const after = edited(workbook, fixEdits(fixes));
  const now = foundIn(after);
  // Once a status is understood, what the row has said all along is found as well.
  const isRead = fixes.some(({ kind }) => kind === 'status');
  const news = now.filter((line) => !before.has(line));
  expect(isRead ? news.filter((line) => !/^(completed|sign-off)-/.test(line)) : news).toEqual([]);
  for (const { rule, cell } of fixes) {
    const place = `${cell.sheet}!${cellName(cell.row, cell.column)}`;
    expect(now.filter((line) => line.startsWith(`${rule} `) && line.endsWith(` ${place}`))).toEqual(
      [],
    );
  }
  const changed = new Set(fixes.map(({ cell }) => `${cell.sheet} ${cell.row} ${cell.column}`));
  workbook.sheets.forEach(({ name, cells }, at) => {
    cells.rows.forEach((row, position) => {
      for (let cell = cells.starts[position]!; cell < cells.starts[position + 1]!; cell++) {
        const column = cells.columns[cell]!;
        if (changed.has(`${name} ${row} ${column}`)) continue;
        expect(valueAt(after.sheets[at]!.cells, row, column)).toEqual(cells.values[cell]);
      }
    });
  });
}

/** The fixes of a small plan, as `A3: before → after`. */
function offered(rows: readonly (readonly CellInput[])[]): string[] {
  const workbook = makeWorkbook({ Plan: rows });
  const fixes = fixesOf(workbook);
  for (const fix of fixes) checkFixes(workbook, [fix]);
  checkFixes(workbook, fixes);
  return fixes.map(
    ({ cell, before, after, numberFormat }) =>
      `${cellName(cell.row, cell.column)}: ${String(before)} → ${String(after)}${numberFormat === null ? '' : ` (${numberFormat})`}`,
  );
}

const plan = (heading: readonly string[], ...rows: readonly (readonly CellInput[])[]) => [
  heading,
  ...rows,
];

describe('agencies', () => {
  const leads = (...names: string[]): string[] =>
    offered(
      plan(
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ...names.map((name, at) => [
          `Review policy ${at}`,
          `Write policy ${at}`,
          name,
          { day: '2027-03-31' },
        ]),
      ),
    );

  test('a slip is put right, and the rest of the cell stays', () => {
    expect(
      leads('Metropolitan Polce Service', 'ELFT', 'Metropolitan Polce Service / ELFT'),
    ).toEqual([
      'C2: Metropolitan Polce Service → Metropolitan Police Service',
      'C4: Metropolitan Polce Service / ELFT → Metropolitan Police Service / ELFT',
    ]);
  });

  test('a body that is near none, or nearer to two, is left', () => {
    expect(leads('Larkfield Refuge', 'ELFT')).toEqual([]);
  });
});

describe('statuses', () => {
  const statuses = (...words: CellInput[]): string[] =>
    offered(
      plan(
        ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        ...words.map((status, at) => [
          `Review policy ${at}`,
          `Write policy ${at}`,
          'ELFT',
          { day: '2027-03-31' },
          status,
        ]),
      ),
    );

  test('slips are put right in the writer’s own case', () => {
    expect(statuses('Complted', 'in progess', 'Not strated', 'Ongoin', 'In progress')).toEqual([
      'E2: Complted → Completed',
      'E3: in progess → in progress',
      'E4: Not strated → Not started',
      'E5: Ongoin → Ongoing',
    ]);
  });

  test('words that mean something else are left', () => {
    expect(statuses('Parked', 'Ping', 'With the chair', 'Green')).toEqual([]);
  });
});

describe('dates', () => {
  const dates = (...cells: CellInput[]): string[] =>
    offered(
      plan(
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        ...cells.map((date, at) => [`Review policy ${at}`, `Write policy ${at}`, 'ELFT', date]),
      ),
    );

  test('a day by which another column is read stays until that one is put right', () => {
    const both = (...rows: CellInput[][]): string[] =>
      offered(
        plan(
          ['Recommendation', 'Action', 'Lead agency', 'Target date', 'Date completed'],
          ...rows.map((cells, at) => [
            `Review policy ${at}`,
            `Write policy ${at}`,
            'ELFT',
            ...cells,
          ]),
        ),
      );
    expect(both(['04/05/2026', '03/25/2026'], [{ day: '2026-05-04' }, '02/27/2026'])).toEqual([
      'D2: 04/05/2026 → 46117 (dd/mm/yyyy)',
    ]);
    expect(
      both([{ day: '2026-04-05' }, '03/25/2026'], [{ day: '2026-05-04' }, '02/27/2026']),
    ).toEqual(['E2: 03/25/2026 → 46106 (d mmmm yyyy)', 'E3: 02/27/2026 → 46080 (d mmmm yyyy)']);
  });

  test('days that tell that others were changed round stay', () => {
    const days = ['2027-04-03', '2027-07-06', '2027-12-01'].map((day) => ({ day }));
    expect(dates('25/03/2027', '31/05/2027', ...days)).toEqual([]);
  });

  test('a day as text becomes a date, shown as the others are', () => {
    expect(
      dates({ day: '2027-03-31', format: 'dd/mm/yyyy' }, '30 April 2027', '31/05/2027'),
    ).toEqual(['D3: 30 April 2027 → 46507 (dd/mm/yyyy)', 'D4: 31/05/2027 → 46538 (dd/mm/yyyy)']);
  });

  test('a column of its own words gets days in words', () => {
    expect(dates('30th April 2027', { day: '2027-03-01', format: 'mmm-yy' })).toEqual([
      'D2: 30th April 2027 → 46507 (d mmmm yyyy)',
    ]);
  });

  test('whatever else stands in the cell, or could be read in two ways, is left', () => {
    expect(
      dates(
        'By 30 April 2027',
        '30 April 2027 (funding permitting)',
        '04/03/2027',
        'April 2027',
        '31 September 2027',
        '30 April',
        '1. 30 April 2027\n2. 31 May 2027',
        'Ongoing',
        'TBC',
      ),
    ).toEqual([]);
  });

  test('a date that shows how others are read stays until they are dates', () => {
    const rows = ['13/05/2027', '04/03/2027'];
    expect(dates(...rows)).toEqual(['D3: 04/03/2027 → 46450 (d mmmm yyyy)']);
    expect(dates('13/05/2027', { day: '2027-03-04' })).toHaveLength(1);
  });

  test('a column that holds more than dates is left', () => {
    expect(
      offered(
        plan(
          [
            'Recommendation',
            'Action',
            'Lead agency',
            'Key milestones achieved in enacting recommendation',
          ],
          ['Review the policy', 'Write a new policy', 'ELFT', 'Completed: 31 October 2026'],
          ['Train the staff', 'Run four training days', 'MPS', '31 October 2026'],
        ),
      ),
    ).toEqual([]);
  });
});

describe('numbers', () => {
  const numbers = (...cells: CellInput[]): string[] =>
    offered(
      plan(
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date'],
        ...cells.map((id, at) => [
          id,
          `Review policy ${at}`,
          `Write policy ${at}`,
          'ELFT',
          { day: '2027-03-31' },
        ]),
      ),
    );

  test('a number that became a date, between its neighbours', () => {
    expect(numbers('6.1', { day: '2001-01-06' }, '6.1.2', '6.1.3')).toEqual([
      'A3: 36897 → 6.1.1 (@)',
    ]);
    expect(numbers('6.1.11', { day: '2012-01-06' }, '6.1.13')).toEqual(['A3: 40914 → 6.1.12 (@)']);
  });

  test('21.10 that became 21.1', () => {
    expect(
      numbers(
        '21.1',
        '21.2',
        '21.3',
        '21.4',
        '21.5',
        '21.6',
        '21.7',
        '21.8',
        '21.9',
        21.1,
        '21.11',
      ),
    ).toEqual(['A11: 21.1 → 21.10 (@)']);
  });

  test('the number that was left out, or used twice', () => {
    expect(numbers('1', null, '3')).toEqual(['A3: null → 2 (@)']);
    expect(numbers('R1', 'R2', 'R2', 'R4')).toEqual(['A4: R2 → R3']);
    expect(numbers(1, 2, 2, 4)).toEqual(['A4: 2 → 3']);
    expect(numbers('1', null, '1.2', '2')).toEqual(['A3: null → 1.1 (@)']);
  });

  test('nothing is certain without both neighbours, or where several would fit', () => {
    expect(numbers('1', '2', '2')).toEqual([]);
    expect(numbers('1', null, null, '4')).toEqual([]);
    expect(numbers('1', '2', '1', '9')).toEqual([]);
    expect(numbers('4', { day: '2001-01-06' }, '5')).toEqual([]);
  });
});

describe('whatever is offered takes its finding away, brings none, and touches nothing else', () => {
  test.each(rules.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))(
    '$id: $example.title',
    ({ example }) => {
      const workbook = exampleWorkbook(example);
      const fixes = fixesOf(workbook);
      for (const fix of fixes) checkFixes(workbook, [fix]);
      checkFixes(workbook, fixes);
    },
  );

  test('on generated plans, one by one and all at once', () => {
    let made = 0;
    fc.assert(
      fc.property(generatedPlan, layouts, (generated, layout) => {
        const workbook = makeWorkbook(layOut(generated, layout));
        const fixes = fixesOf(workbook);
        for (const fix of fixes.slice(0, 2)) checkFixes(workbook, [fix]);
        checkFixes(workbook, fixes);
        made += fixes.length;
      }),
      { numRuns: 6 },
    );
    expect(made).toBeGreaterThan(10);
  });
});
