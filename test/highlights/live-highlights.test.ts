import { Workbook as ExcelWorkbook } from 'exceljs';
import type { Scalar } from '../../src/core/workbook/cells';
import { serialOfDay } from '../../src/core/workbook/day';
import { applyEdits } from '../../src/hosts/file/apply';
import { LibreOffice } from '../tools/libre-office';
import { describeWithOffice, highlighted, tonesOn, type Shown } from './highlighted';

/**
 * The proof that highlights are live: LibreOffice opens the workbook on other days and says what
 * it colours. Nothing of ours runs in between.
 */
type Value = string | number | null | { readonly day: string };

interface Case {
  readonly title: string;
  readonly target: Value;
  readonly status?: Value;
  readonly milestone?: Value;
  readonly completed?: Value;
  readonly record?: { readonly decision: string; readonly newDate?: string };
  /** What is shown on 22, 23 and 24 November 2026; one value where it is the same on all. */
  readonly shown: readonly [Shown, Shown, Shown] | Shown;
  /** A change that a user then makes, and what is shown on 24 November. */
  readonly then?: {
    readonly target?: Value;
    readonly status?: Value;
    readonly milestone?: Value;
    readonly completed?: Value;
    readonly shown: Shown;
  };
}

const days = ['2026-11-22', '2026-11-23', '2026-11-24'] as const;
const past = { day: '2026-10-31' };
const onTheDay = ['due-soon', 'due-soon', 'overdue'] as const;

const cases: readonly Case[] = [
  {
    title: 'a real date, the day before, on and after',
    target: { day: '2026-11-23' },
    shown: onTheDay,
  },
  { title: 'the same in words', target: '23 November 2026', shown: onTheDay },
  { title: 'a date far ahead', target: { day: '2027-06-30' }, shown: null },
  { title: 'words far ahead', target: 'End of June 2027', shown: null },
  { title: 'a month in words ends on its last day', target: 'November 2026', shown: 'due-soon' },
  {
    title: 'a real date moved to later',
    target: past,
    shown: 'overdue',
    then: { target: { day: '2027-01-31' }, shown: null },
  },
  {
    title: 'a real date moved to sooner',
    target: { day: '2027-06-30' },
    shown: null,
    then: { target: past, shown: 'overdue' },
  },
  {
    title: 'words edited: no old colour stays',
    target: '31 October 2026',
    shown: 'overdue',
    then: { target: '31 January 2027', shown: null },
  },
  {
    title: 'words replaced by a real date',
    target: 'September 2026',
    shown: 'overdue',
    then: { target: { day: '2026-11-23' }, shown: 'overdue' },
  },
  {
    title: 'a blank cell that gets a date',
    target: null,
    shown: null,
    then: { target: past, shown: 'overdue' },
  },
  {
    title: 'completed by a status word',
    target: past,
    status: 'In progress',
    shown: 'overdue',
    then: { status: 'Completed', shown: null },
  },
  {
    title: 'completed by a status word and a date',
    target: '30 June 2026',
    shown: 'overdue',
    then: { status: 'Completed: 20 November 2026', shown: null },
  },
  {
    title: 'completed by a status word after its date',
    target: past,
    shown: 'overdue',
    then: { status: '20/11/2026 – signed off.', shown: null },
  },
  {
    title: 'completed by a completion date',
    target: past,
    shown: 'overdue',
    then: { completed: { day: '2026-11-20' }, shown: null },
  },
  {
    title: 'a completion date in the future completes nothing yet',
    target: past,
    shown: 'overdue',
    then: { completed: { day: '2026-12-20' }, shown: 'overdue' },
  },
  {
    title: 'a completion date in words above an outcome',
    target: past,
    shown: 'overdue',
    then: { completed: '20th November 2026\nAll staff have read the guidance.', shown: null },
  },
  {
    title: 'words that promise a completion',
    target: past,
    shown: 'overdue',
    then: { completed: 'To be completed by March 2027', shown: 'overdue' },
  },
  { title: 'a dash for "none"', target: past, completed: '-', shown: 'overdue' },
  {
    title: 'half completed',
    target: past,
    shown: 'overdue',
    then: { status: 'Audit completed, training outstanding', shown: 'overdue' },
  },
  {
    title: 'some items completed',
    target: past,
    shown: 'overdue',
    then: { status: '1–3 complete', shown: 'overdue' },
  },
  {
    title: 'some items completed in a month',
    target: '31 October 2026',
    shown: 'overdue',
    then: { status: '1-3 complete June 2026', shown: 'overdue' },
  },
  { title: 'incomplete', target: past, status: 'Incomplete', shown: 'overdue' },
  {
    title: 'not completed',
    target: past,
    shown: 'overdue',
    then: { status: 'Not completed', shown: 'overdue' },
  },
  {
    title: 'completed in the last line of the milestones',
    target: past,
    milestone: '1. Guidance written\n2. Guidance sent out',
    shown: 'overdue',
    then: {
      milestone: '1. Guidance written\n2. Guidance sent out\nCompleted: 31 October 2016',
      shown: null,
    },
  },
  {
    title: 'a last line that says more than that',
    target: past,
    milestone: 'Guidance written',
    shown: 'overdue',
    then: {
      milestone: 'Guidance written\nThe audit was completed and the training is to follow',
      shown: 'overdue',
    },
  },
  {
    title: 'completed when read, reopened later',
    target: past,
    status: 'Completed: 20 October 2026',
    shown: null,
    then: { status: 'In progress', shown: 'overdue' },
  },
  {
    title: 'signed off by the board',
    target: past,
    record: { decision: 'Signed off' },
    shown: null,
  },
  {
    title: 'not pursued by the board',
    target: '31 October 2026',
    record: { decision: 'Not pursued' },
    shown: null,
  },
  {
    title: 'sent back by the board: the old words close it no longer',
    target: past,
    status: 'Completed',
    record: { decision: 'Sent back' },
    shown: 'overdue',
    then: { status: 'Completed: 22 November 2026', shown: null },
  },
  {
    title: 'a later date agreed by the board',
    target: past,
    record: { decision: 'Date agreed', newDate: '2026-11-23' },
    shown: onTheDay,
  },
  { title: 'ongoing', target: 'Ongoing', shown: null },
  { title: 'a placeholder', target: 'TBC', shown: null },
];

const columns = { target: 3, status: 4, milestone: 5, completed: 6 } as const;
const firstRow = 3;

async function planBytes(date1904: boolean): Promise<Uint8Array> {
  const book = new ExcelWorkbook();
  book.properties.date1904 = date1904;
  const sheet = book.addWorksheet('Plan');
  sheet.addRow(['Action plan']);
  sheet.addRow([]);
  sheet.addRow([
    ...['Ref', 'Action', 'Lead agency', 'Target date', 'Status'],
    ...['Key milestones', 'Completion date'],
  ]);
  cases.forEach(({ title, target, status, milestone, completed }, index) => {
    const row = sheet.addRow([`${index + 1}`, `Do this: ${title}`, 'Larkshire Police']);
    [target, status, milestone, completed].forEach((value, offset) => {
      if (value === null || value === undefined) return;
      const cell = row.getCell(columns.target + 1 + offset);
      if (typeof value === 'object') {
        cell.value = serialOfDay(value.day, date1904);
        cell.numFmt = 'dd/mm/yyyy';
      } else cell.value = value;
    });
  });
  const records = book.addWorksheet('Sign-off record');
  records.addRow(['Sign-off record']);
  records.addRow(['What the board has decided.']);
  records.addRow(['Action', 'Sheet', 'Decision', 'Date', 'Meeting', 'New date', 'Reason']);
  cases.forEach(({ record }, index) => {
    if (!record) return;
    const row = [`${index + 1}`, 'Plan', record.decision, '1 November 2026', 'Quarterly meeting'];
    records.addRow([...row, record.newDate ?? null, 'As minuted']);
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The workbook after the users' changes. */
async function changed(bytes: Uint8Array, date1904: boolean): Promise<Uint8Array> {
  const scalar = (value: Value | undefined): Scalar =>
    typeof value === 'object' && value !== null
      ? serialOfDay(value.day, date1904)
      : (value ?? null);
  const cells = cases.flatMap((row, index) =>
    (Object.keys(columns) as (keyof typeof columns)[]).flatMap((name) => {
      const value = row.then?.[name];
      if (value === undefined) return [];
      return [
        {
          row: firstRow + index,
          column: columns[name],
          expected: scalar(row[name]),
          value: scalar(value),
          numberFormat: typeof value === 'object' && value !== null ? 'dd/mm/yyyy' : null,
        },
      ];
    }),
  );
  return (await applyEdits(bytes, [{ kind: 'set-cells', sheet: 'Plan', cells }])).bytes;
}

describeWithOffice('live highlights', () => {
  const office = new LibreOffice();
  const shownOn = (bytes: Uint8Array, day: string) => tonesOn(office, bytes, day);

  afterAll(() => office.close());

  describe.each([
    ['1900', false],
    ['1904', true],
  ])('dates counted from %s', (_, date1904) => {
    let before: Record<string, Shown[][]>;
    let after: Shown[][];

    beforeAll(async () => {
      const bytes = await highlighted(await planBytes(date1904));
      before = Object.fromEntries(days.map((day) => [day, shownOn(bytes, day)]));
      after = shownOn(await changed(bytes, date1904), days[2]);
    }, 180_000);

    test.each(cases.map((row, index) => ({ ...row, index })))(
      '$title',
      ({ shown, then, index }) => {
        const at = (rows: Shown[][]): Shown => rows[firstRow + index]![columns.target] as Shown;
        const expected = Array.isArray(shown) ? shown : [shown, shown, shown];
        expect(days.map((day) => at(before[day]!))).toEqual(expected);
        if (then) expect(at(after)).toBe(then.shown);
      },
    );

    test('nothing but deadlines is coloured', () => {
      const others = Object.values(before).flatMap((rows) =>
        rows.flatMap((row) => row.filter((colour, column) => colour && column !== columns.target)),
      );
      expect(others).toEqual([]);
    });
  });
});
