import { clearEdits } from '../../../src/core/edits/clear';
import { highlightEdits } from '../../../src/core/edits/highlight';
import { run } from '../../../src/core/run';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import { areaName } from '../../../src/core/workbook/address';
import type { HighlightEdit, LiveRule } from '../../../src/core/workbook/edit';
import { isOurFormula } from '../../../src/core/workbook/mark';
import { makeWorkbook, type CellInput, type SheetInput } from '../../tools/sheet';

const headings = ['Ref', 'Action', 'Lead agency', 'Target date', 'Status'];
const past = { day: '2026-10-31' };

function rulesOf(
  input: SheetInput | readonly (readonly CellInput[])[],
  settings: Partial<Settings> = {},
  others: Record<string, readonly (readonly CellInput[])[]> = {},
): LiveRule[] {
  const workbook = makeWorkbook({ Plan: input, ...others });
  const all = { ...defaultSettings, ...settings };
  const outcome = run(workbook, {
    settings: all,
    asAt: '2026-11-23',
    sheets: null,
    headerRow: null,
  });
  const [edit] = highlightEdits(workbook, outcome, all) as HighlightEdit[];
  expect(edit).toMatchObject({ kind: 'highlight', sheet: 'Plan' });
  return [...edit!.rules];
}

const areas = (rules: readonly LiveRule[], tone: string): string[] =>
  rules.filter((rule) => rule.tone === tone).map((rule) => rule.areas.map(areaName).join(' '));

/** A body of actions with the targets and statuses given. */
const body = (
  ...rows: readonly (readonly [target: CellInput, status?: CellInput])[]
): CellInput[][] => [
  headings,
  ...rows.map(([target, status], index) => [
    `${index + 1}`,
    `Send the guidance to team ${index + 1}`,
    'Larkshire Police',
    target,
    status ?? null,
  ]),
];

describe('which cells are coloured', () => {
  test('one rule of each kind covers a column of real dates, blanks included', () => {
    const rules = rulesOf(body([past], [{ day: '2027-01-31' }], [null], [past]));
    expect(areas(rules, 'overdue')).toEqual(['D2:D5']);
    expect(areas(rules, 'due-soon')).toEqual(['D2:D5']);
  });

  test('deadlines in words share a rule, whatever their number', () => {
    const rows = Array.from(
      { length: 30 },
      (_, month) => [`${(month % 28) + 1} October 2026`] as const,
    );
    const rules = rulesOf(body(...rows));
    const worded = rules.filter(({ numberFormat }) => numberFormat?.startsWith('@'));
    expect(worded.length).toBeLessThanOrEqual(4);
    expect(worded.map(({ formula }) => formula).join()).toContain(
      'EXACT(TRIM($D2),"28 October 2026")',
    );
  });

  test('rows that the board closed are left out', () => {
    const record = [
      ['Sign-off record'],
      ['What the board has decided.'],
      ['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason'],
      ['2', 'Plan', 'Signed off', '1 November 2026', 'Quarterly meeting', null, null],
    ];
    const rules = rulesOf(body([past], [past], [past]), {}, { 'Sign-off record': record });
    expect(areas(rules, 'overdue')).toEqual(['D2 D4']);
  });

  test('a merged deadline of several actions is one cell, coloured while any of them is open', () => {
    const rules = rulesOf({
      rows: body([past, 'Completed'], [null, 'In progress']),
      merges: ['D2:D3'],
    });
    const overdue = rules.filter(({ tone }) => tone === 'overdue');
    expect(overdue.flatMap((rule) => rule.areas.map(areaName))).toContain('D2');
    expect(overdue.some(({ formula }) => formula.includes('SUMPRODUCT'))).toBe(true);
  });

  test('the revised date is coloured where revised dates count as agreed', () => {
    const rows = [
      [...headings.slice(0, 4), 'Revised target date', 'Status'],
      ['1', 'Send the guidance', 'Larkshire Police', past, { day: '2026-11-10' }, null],
      ['2', 'Train the staff', 'Larkshire Police', past, null, null],
    ];
    expect(areas(rulesOf(rows), 'overdue')).toEqual(['D2:D3']);
    const agreed = rulesOf(rows, { revisedDates: 'agreed' });
    expect(areas(agreed, 'overdue').join()).toContain('E2');
    expect(areas(agreed, 'overdue').join()).toContain('D3');
  });

  test('a plan without a single date has no rule that could ever colour a text', () => {
    const rules = rulesOf(body(['Ongoing'], ['TBC']));
    expect(rules.every(({ formula }) => formula.includes('ISNUMBER($D'))).toBe(true);
  });
});

describe('the words beside the colours', () => {
  test('are added to words', () => {
    const [rule] = rulesOf(body(['31 October 2026'])).filter(({ numberFormat }) => numberFormat);
    expect(rule!.numberFormat).toBe('@" – overdue"');
  });

  test.each([
    [12, 'dd/mm/yyyy', null],
    [30, 'dd/mm/yyyy', 'dd/mm/yyyy" – overdue"'],
    [34, '[$-809]dd mmmm yyyy;@', '[$-809]dd mmmm yyyy" – overdue"'],
    [30, '[$-809]dd mmmm yyyy;@', null],
    [60, 'm/d/yyyy', null],
    [60, '[$-F800]dddd, mmmm dd, yyyy', null],
  ])(
    'are added to dates in a column of width %s with the format %s: %s',
    (width, format, shown) => {
      const [rule] = rulesOf({
        rows: body([{ ...past, format }]),
        columns: [{ first: 3, last: 3, width, hidden: false }],
      });
      expect(rule!.numberFormat).toBe(shown);
    },
  );
});

describe('formulas that Excel takes', () => {
  const long = `By 31 October 2026, ${'after the other partners have been asked about it, '.repeat(12)}"if" they agree`;
  const sheet: SheetInput = {
    rows: [
      [...headings, 'Key milestones', 'Completion date'],
      ...Array.from({ length: 400 }, (_, index) => [
        `${index + 1}`,
        `Send the guidance to team ${index + 1}`,
        'Larkshire Police',
        index % 3 === 0
          ? past
          : index % 3 === 1
            ? `${(index % 28) + 1} ${index % 2 ? 'March' : 'April'} ${2020 + (index % 5)}`
            : long + index,
        index % 5 === 0 ? 'Completed' : null,
        'Written\nSent out',
        null,
      ]),
    ],
  };
  const rules = rulesOf(sheet);

  test('are ours, by their first term', () => {
    expect(rules.length).toBeGreaterThan(4);
    expect(rules.filter(({ formula }) => !isOurFormula(formula))).toEqual([]);
  });

  test('keep within the limits when several rows share a deadline', () => {
    const shared = rulesOf({
      rows: [
        [...headings, 'Key milestones', 'Completion date'],
        ['1', 'Send the guidance', 'Larkshire Police', past, null, 'Written', null],
        ['2', 'Read the guidance', 'Larkshire Police', null, null, 'Read', null],
      ],
      merges: ['D2:D3'],
    });
    expect(shared.some(({ formula }) => formula.includes('SUMPRODUCT'))).toBe(true);
    for (const { formula } of shared) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      expect(deepest(formula)).toBeLessThanOrEqual(64);
    }
  });

  test('keep within 8,192 characters, literals of 255, 255 arguments and 64 levels', () => {
    for (const { formula } of rules) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
        expect(literal.length - 2).toBeLessThanOrEqual(255);
      }
      expect(deepest(formula)).toBeLessThanOrEqual(64);
      expect(mostArguments(formula)).toBeLessThanOrEqual(255);
    }
  });

  test('use no array constant, no other sheet and no function that is newer than Excel 2013', () => {
    for (const { formula } of rules) {
      const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
      expect(code).not.toMatch(/[{}!\u0001\u0002]/);
      const used = new Set([...code.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name));
      expect([...used].filter((name) => !known.has(name!))).toEqual([]);
    }
  });

  test('refer to their own row, so that inserted and deleted rows keep them right', () => {
    for (const { formula, areas: covered } of rules) {
      const row = covered[0]!.top + 1;
      const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
      expect(new Set([...code.matchAll(/\$[A-Z]+(\d+)/g)].map(([, at]) => at))).toEqual(
        new Set([String(row)]),
      );
    }
  });
});

const known = new Set(
  (
    'AND OR IF N ISNUMBER IFERROR TODAY DATE YEAR MONTH DATEVALUE EXACT TRIM FIND SUBSTITUTE LOWER ' +
    'LEFT RIGHT REPT LEN CHAR SUMPRODUCT'
  ).split(' '),
);

/** How deep functions are nested; brackets that only group do not count. */
function deepest(formula: string): number {
  const open: boolean[] = [];
  let most = 0;
  for (const [sign] of formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/[A-Z]\(|\(|\)/g)) {
    if (sign === ')') open.pop();
    else open.push(sign !== '(');
    most = Math.max(most, open.filter(Boolean).length);
  }
  return most;
}

function mostArguments(formula: string): number {
  const counts: number[] = [];
  let most = 0;
  for (const [sign] of formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/[(),]/g)) {
    if (sign === '(') counts.push(1);
    else if (sign === ',') counts[counts.length - 1]!++;
    else most = Math.max(most, counts.pop() ?? 0);
  }
  return most;
}

test('the same plan gives the same rules', () => {
  const rows = body([past, 'Completed'], ['31 October 2026'], ['June 2026', 'In progress']);
  expect(rulesOf(rows)).toEqual(rulesOf(rows));
});

test('ten thousand rows take a moment and few rules', () => {
  const rows = body(
    ...Array.from({ length: 10_000 }, (_, index) =>
      index % 2 ? ([past] as const) : ([`${(index % 28) + 1} May 2026`, 'Completed'] as const),
    ),
  );
  expect(rulesOf(rows).length).toBeLessThan(12);
});

describe('clearing', () => {
  test('takes out every summary sheet, but keeps the history unless asked', () => {
    const [highlights, sheets] = clearEdits();
    expect(highlights).toEqual({ kind: 'clear-highlights', sheet: null });
    expect(sheets).toMatchObject({ kind: 'remove-sheets' });
    expect(JSON.stringify(sheets)).not.toContain('figures-history');
    expect(JSON.stringify(clearEdits({ history: true }))).toContain('figures-history');
  });
});
