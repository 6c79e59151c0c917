import type { Action } from '../../../src/core/plan/plan';
import type { CellInput } from '../../tools/sheet';
import { actionsOf, names, read } from './reading';

const heading = ['Recommendation', 'Action', 'Lead'];
const row = (i: number): string[] => [`Recommendation of part ${i}`, `Hold briefing ${i}`, 'MPS'];

/** The actions of rows that have these cells under one more heading, or several. */
function under(headings: string | string[], ...rows: CellInput[][]): readonly Action[] {
  const more = typeof headings === 'string' ? [headings] : headings;
  return actionsOf(read([[...heading, ...more], ...rows.map((cells, i) => [...row(i), ...cells])]));
}

const ends = (action: Action): (string | null)[] =>
  action.target.value?.map(({ end }) => end) ?? [];

describe('the order of day and month in a column', () => {
  it.each<[string, CellInput[][], (string | null)[]]>([
    [
      'a day after the twelfth shows it',
      [['03/04/2027'], ['25/04/2027']],
      ['2027-04-03', '2027-04-25'],
    ],
    [
      'several show the American way',
      [['03/04/2027'], ['04/25/2027'], ['05/26/2027'], ['06/27/2027']],
      ['2027-03-04', '2027-04-25', '2027-05-26', '2027-06-27'],
    ],
    ['a single one may be a slip', [['03/04/2027'], ['04/25/2027']], ['2027-04-03', '2027-04-25']],
    [
      'from date cells nothing is learnt',
      [['03/04/2027'], [{ day: '2027-04-25' }]],
      ['2027-04-03', '2027-04-25'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(under('Target date', ...rows).flatMap(ends)).toEqual(expected);
  });

  it('is each column’s own, where it shows one', () => {
    const [first] = under(
      ['Target date', 'Date completed'],
      ['03/04/2027', '05/04/2026'],
      ['04/25/2027', '25/04/2026'],
      ['05/26/2027', '26/05/2026'],
      ['06/27/2027', '27/06/2026'],
    );
    expect(ends(first!)).toEqual(['2027-03-04']);
    expect(first!.completion.value?.end).toBe('2026-04-05');
  });

  const doubts = (action: Action): unknown => action.target.value?.map(({ doubt }) => doubt);

  it.each<[string, CellInput[][], string, string | undefined]>([
    [
      'American dates of completion speak for the targets beside them',
      [
        ['04/05/2027', '03/25/2026'],
        ['06/07/2027', '02/27/2026'],
      ],
      '2027-04-05',
      undefined,
    ],
    [
      'so does one that slipped into the column itself',
      [
        ['04/05/2027', '03/25/2026'],
        ['06/17/2027', ''],
      ],
      '2027-04-05',
      undefined,
    ],
    [
      'British ones leave nothing to ask',
      [
        ['04/05/2027', '25/03/2026'],
        ['06/07/2027', ''],
      ],
      '2027-05-04',
      undefined,
    ],
    [
      'a single American one may be a slip',
      [
        ['04/05/2027', '03/25/2026'],
        ['06/07/2027', '02/03/2026'],
      ],
      '2027-05-04',
      'ambiguous-day-month',
    ],
    [
      'where the other column has both ways, it is asked',
      [
        ['04/05/2027', '03/25/2026'],
        ['06/07/2027', '02/27/2026'],
        ['06/08/2027', '27/02/2026'],
      ],
      '2027-05-04',
      'ambiguous-day-month',
    ],
    [
      'where the column has both ways itself, no other decides',
      [
        ['04/05/2027', '03/25/2026'],
        ['25/06/2027', '02/27/2026'],
        ['06/25/2027', '02/26/2026'],
      ],
      '2027-05-04',
      'ambiguous-day-month',
    ],
  ])('one that a column does not show is the other date columns’: %s', (_, rows, end, doubt) => {
    const [first] = under(['Target date', 'Date completed'], ...rows);
    expect([ends(first!), doubts(first!)]).toEqual([[end], [doubt]]);
  });

  it('is not shown by e-mails pasted into the progress', () => {
    const [first] = under(
      ['Target date', 'Progress'],
      ['04/05/2027', '03/25/2026 - e-mail from the provider: form drafted'],
      ['06/07/2027', '02/27/2026 - e-mail from the provider: form sent'],
    );
    expect([ends(first!), doubts(first!)]).toEqual([['2027-05-04'], ['ambiguous-day-month']]);
  });

  it('is shown by another table of the sheet', () => {
    const more = ['Recommendation', 'Action', 'Lead', 'Update', 'Target date'];
    const [first] = actionsOf(
      read([
        [...heading, 'Target date'],
        [...row(0), '04/05/2027'],
        [],
        more,
        [...row(1), 'Drafted', '04/25/2027'],
        [...row(2), 'Sent', '05/26/2027'],
      ]),
    );
    expect([ends(first!), doubts(first!)]).toEqual([['2027-04-05'], [undefined]]);
  });
});

describe('days that an American Excel took for months', () => {
  const swapped = (...cells: CellInput[]): unknown[] =>
    under('Target date', ...cells.map((cell) => [cell])).flatMap(({ target }) =>
      (target.value ?? []).map(({ end, doubt, alternative }) => [end, doubt, alternative]),
    );
  const taken = [{ day: '2027-04-03' }, { day: '2027-07-06' }, { day: '2027-12-01' }];
  const left = ['25/03/2027', '31/05/2027'];
  const asIs = ['2027-04-03', undefined, undefined];

  it('are asked about where days above 12 stayed text', () => {
    expect(swapped(...left, ...taken)).toEqual([
      ['2027-03-25', undefined, undefined],
      ['2027-05-31', undefined, undefined],
      ['2027-04-03', 'mangled-date', '2027-03-04'],
      ['2027-07-06', 'mangled-date', '2027-06-07'],
      ['2027-12-01', 'mangled-date', '2027-01-12'],
    ]);
  });

  it('are the same either way where day and month are', () => {
    expect(swapped({ day: '2027-05-05' }, ...left, ...taken)[0]).toEqual([
      ...['2027-05-05', undefined, undefined],
    ]);
  });

  it.each<[string, CellInput[]]>([
    ['a date has a day above 12', [...taken, { day: '2027-03-31' }, ...left]],
    ['too few were taken for dates', [...taken.slice(0, 2), ...left]],
    ['one alone stayed text', [...taken, '25/03/2027']],
    ['what stayed text is American', [...taken, '03/25/2027', '05/31/2027']],
    ['what stayed text is in words', [...taken, '25 March 2027', '31 May 2027']],
  ])('are not where %s', (_, cells) => expect(swapped(...cells)[0]).toEqual(asIs));

  it('are not where all are the first of a month', () => {
    const first = ['2027-04-01', '2027-05-01', '2027-06-01', '2027-07-01'];
    expect(swapped(...first.map((day) => ({ day })), ...left)[0]).toEqual([
      ...['2027-04-01', undefined, undefined],
    ]);
  });
});

describe('what cells of dates say', () => {
  it.each<[CellInput, string[], string | undefined]>([
    [{ day: '2027-03-31' }, ['2027-03-31'], undefined],
    [{ day: '2027-03-31', format: 'mmm-yy' }, ['2027-03-31'], undefined],
    // A date cell is its day, however the sheet shows it.
    [{ day: '2027-03-04', format: 'm/d/yyyy' }, ['2027-03-04'], undefined],
    [{ day: '2027-03-04', format: 'd mmm' }, ['2027-03-04'], 'mangled-date'],
    ['31 March 2027', ['2027-03-31'], undefined],
    ['31 March 2027 and 30 June 2027', ['2027-03-31', '2027-06-30'], undefined],
    ['31 February 2027', [], 'impossible-date'],
    ['TBC', [], undefined],
    ['Completed 3 March 2026', [], undefined],
  ])('a target of %j: %j, doubt %s', (cell, expected, doubt) => {
    const [action] = under(['Target date', 'Status'], [cell, 'Open'], ['May 2027', 'Open']);
    expect(ends(action!).filter((end) => end !== null)).toEqual(expected);
    expect(action!.target.doubt).toBe(doubt);
  });

  it('a target that says a day of completion alone has no target, and keeps its words', () => {
    const [action] = under(['Target date', 'Status'], ['Completed 3 March 2026', 'Open']);
    expect(action!.target.value).toBeNull();
    expect(action!.target.text).toBe('Completed 3 March 2026');
  });

  it.each<[CellInput, string | null]>([
    [{ day: '2026-03-03' }, '2026-03-03'],
    ['3 March 2026', '2026-03-03'],
    ['Added 3 March 2026', '2026-03-03'],
    [null, null],
  ])('the day when an action was added, %j: %s', (cell, end) => {
    const [action] = under(
      ['Date added', 'Target date'],
      [cell, 'May 2027'],
      ['1 May 2026', 'May 2027'],
    );
    expect(action!.dateAdded.value?.end ?? null).toBe(end);
  });
});

describe('targets over the rows of an action', () => {
  const over = (...targets: CellInput[]): Action => {
    const rows = targets.map((target, i) =>
      i === 0 ? [...row(0), target] : [null, null, null, target],
    );
    const found = actionsOf(
      read({
        rows: [[...heading, 'Target date'], ...rows],
        merges: [`A2:A${rows.length + 1}`, `B2:B${rows.length + 1}`],
      }),
    );
    expect(found).toHaveLength(1);
    return found[0]!;
  };

  it('are all of the action’s, in words and days', () => {
    const action = over('31 March 2027', '30 June 2027');
    expect(ends(action)).toEqual(['2027-03-31', '2027-06-30']);
    expect(action.target.text).toBe('31 March 2027\n30 June 2027');
    expect(action.target.sources.map((source) => source.row)).toEqual([1, 2]);
  });

  it('leave out days of completion, and doubt what one of them doubts', () => {
    expect(ends(over('31 March 2027', 'Completed 3 March 2026'))).toEqual(['2027-03-31']);
    expect(over('31 March 2027', '31 February 2027').target.doubt).toBe('impossible-date');
  });

  it('are one where one merged cell stands beside all rows', () => {
    const found = actionsOf(
      read({
        rows: [
          [...heading, 'Target date', 'Comments'],
          [...row(0), '31 March 2027', 'Leaflet drafted'],
          [null, null, null, null, 'Leaflet printed'],
          [null, null, null, null, 'Leaflet in use'],
        ],
        merges: ['A2:A4', 'B2:B4', 'C2:C4', 'D2:D4'],
      }),
    );
    expect(found).toHaveLength(1);
    expect(ends(found[0]!)).toEqual(['2027-03-31']);
    expect(found[0]!.target.text).toBe('31 March 2027');
    expect(names(found[0]!.leads.value)).toEqual(['Metropolitan Police Service']);
    expect(found[0]!.progress.value).toBe('Leaflet drafted\nLeaflet printed\nLeaflet in use');
  });
});

describe('targets that moved, in one cell with numbered steps', () => {
  it.each([
    [
      '1. March 2027 revised to May 2027\n2. June 2027',
      ['2027-03-31', '2027-06-30'],
      ['2027-05-31'],
    ],
    [
      '1. March 2027 revised to May 2027\n2. June 2027 extended to July 2027',
      ['2027-03-31', '2027-06-30'],
      ['2027-05-31', '2027-07-31'],
    ],
    [
      'March 2027 revised to May 2027, extended to July 2027',
      ['2027-03-31'],
      ['2027-05-31', '2027-07-31'],
    ],
    // The earliest was the first, in whatever order they stand.
    [
      'July 2027, previously May 2027, originally March 2027',
      ['2027-03-31'],
      ['2027-05-31', '2027-07-31'],
    ],
    ['May 2027 (was March 2027)', ['2027-03-31'], ['2027-05-31']],
    // To no day that can be waited for.
    ['Ongoing, revised from March 2027', ['2027-03-31'], undefined],
  ])('%j: %j, then %j', (cell, first, later) => {
    const [action] = under(['Target date', 'Status'], [cell, 'Open']);
    expect(ends(action!)).toEqual(first);
    expect(action!.revised.value?.map(({ end }) => end)).toEqual(later);
  });
});

describe('an outcome beside its day', () => {
  it.each<[CellInput, string | null]>([
    [{ day: '2026-05-12' }, null],
    ['12 May 2026', null],
    ['Completed 12 May 2026', null],
    ['Completed 12 May 2026.', null],
    ['Completed: 12 May 2026 - staff feel safer', 'staff feel safer'],
    ['12 May 2026 (staff feel safer)', '(staff feel safer)'],
    ['12 May 2026: “staff feel safer”', '“staff feel safer”'],
    ['Staff feel safer - 12 May 2026', 'Staff feel safer'],
    ['Staff feel safer (12 May 2026)', 'Staff feel safer'],
    ['Staff feel safer; completed 12 May 2026', 'Staff feel safer'],
    ['Staff felt safer in May 2026', 'Staff felt safer in May 2026'],
    ['Nobody waits', 'Nobody waits'],
    ['  Nobody waits  ', 'Nobody waits'],
    ['-', null],
  ])('%j: %j', (cell, outcome) => {
    const [action] = under(['Target date', 'Date of completion and outcome'], ['June 2026', cell]);
    expect(action!.outcome.value).toBe(outcome);
    const [source] = action!.outcome.sources;
    if (outcome !== null && source?.span) {
      expect((cell as string).slice(...source.span)).toBe(outcome);
    }
  });
});

describe('a log of updates', () => {
  it.each<[CellInput, [string, string][]]>([
    [
      '04/11/2025 - first meeting held\n15/12/2025 - audit agreed\nand tool drafted',
      [
        ['2025-11-04', '04/11/2025 - first meeting held'],
        ['2025-12-15', '15/12/2025 - audit agreed\nand tool drafted'],
      ],
    ],
    [
      'Update 4 November 2025: meeting held',
      [['2025-11-04', 'Update 4 November 2025: meeting held']],
    ],
    ['Two meetings of 12 staff were held', []],
    ['Meetings were held', []],
    ['', []],
  ])('%j', (cell, expected) => {
    const [action] = under(['Target date', 'Comments'], ['June 2027', cell], ['June 2027', 'None']);
    expect(action!.log.map(({ day, text }) => [day, text])).toEqual(expected);
  });
});
