import { readPlan } from '../../../src/core/read/read-plan';
import type { CellInput } from '../../tools/sheet';
import { makeWorkbook } from '../../tools/sheet';
import { actionsOf, names, onlySheet, options, read, readAll, recommendationsOf } from './reading';

const header = ['Ref', 'Recommendation', 'Action to take', 'Lead Agency', 'Target Date', 'Status'];
const first = [
  '1',
  'Brief all duty staff on the new protocol',
  'Hold three briefings',
  'MPS',
  '31 March 2027',
  'In progress',
];
const second = [
  '2',
  'Audit the quality of referrals each quarter',
  'Agree an audit tool',
  'ELFT',
  '30/06/2027',
  'Not started',
];

describe('what stands above the header', () => {
  it('passes over titles, notes, agency lists, keys and document-control boxes', () => {
    const plan = read([
      ['OFFICIAL-SENSITIVE'],
      ['Review of Case 12 – action plan'],
      ['Version', '1.4', null, 'Owner', 'Partnership coordinator'],
      ['Status', 'Draft'],
      ['Note: targets were agreed by the panel in May.'],
      ['MPS', 'Metropolitan Police Service'],
      ['Red', 'Off track'],
      ['Green', 'On track'],
      [],
      header,
      first,
      second,
    ]);
    const sheet = onlySheet(plan);
    expect(sheet.title).toBe('Review of Case 12 – action plan');
    expect(sheet.marking).toBe('OFFICIAL-SENSITIVE');
    expect(sheet.tables[0]!.headerRow).toBe(9);
    expect(sheet.recommendations.map((one) => one.id.value)).toEqual(['1', '2']);
    expect(sheet.unread).toEqual([]);
  });

  it('takes the publication date from the words above, with its cell', () => {
    const plan = read([
      ['From date of publication of report – 13 October 2016'],
      [],
      header,
      first,
    ]);
    expect(plan.publication.value).toBe('2016-10-13');
    expect(plan.publication.sources).toEqual([
      { sheet: 'Plan', row: 0, column: 0, span: [37, 52], via: 'context' },
    ]);
  });

  it('reads a table that begins in column B', () => {
    const plan = read({ at: 'B4', rows: [header, first, second] });
    expect(onlySheet(plan).tables[0]!.area).toEqual({ top: 3, left: 1, bottom: 5, right: 6 });
    expect(actionsOf(plan).map((action) => action.text.value)).toEqual([first[2], second[2]]);
  });

  it('keeps a title over a blank heading out of the header', () => {
    const plan = read([
      ['Action plan for Case 14'],
      [null, 'Recommendation', 'Action', 'By whom', 'By when'],
      [1, first[1], first[2], 'MPS', '31 March 2027'],
    ]);
    expect(onlySheet(plan).title).toBe('Action plan for Case 14');
    expect(onlySheet(plan).tables[0]!.area.top).toBe(1);
    expect(recommendationsOf(plan)[0]!.id.value).toBe('1');
  });

  it('joins a header of two rows under merged cells', () => {
    const plan = read({
      rows: [
        ['Recommendation', 'Action', 'Lead', 'Dates', null, 'Progress', null],
        [null, null, null, 'Original target', 'Revised target', 'Comment', 'RAG'],
        [
          first[1],
          first[2],
          'MPS',
          '31 March 2027',
          '30 June 2027',
          'Two briefings were held',
          'Amber',
        ],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    });
    const [action] = actionsOf(plan);
    expect(onlySheet(plan).tables[0]!.headerRow).toBe(1);
    expect(action!.target.value?.map((date) => date.end)).toEqual(['2027-03-31']);
    expect(action!.revised.value?.map((date) => date.end)).toEqual(['2027-06-30']);
    expect(action!.progress.value).toBe('Two briefings were held');
    expect(action!.rating.value).toBe('Amber');
  });
});

describe('rows that are no actions', () => {
  it('leaves out a row of prompts under the header', () => {
    const plan = read([
      header,
      [
        'Number',
        'What is the over-arching recommendation?',
        'What needs to happen?',
        'Roles, no names',
        'Realistic target date',
        'Red\nAmber\nGreen',
      ],
      first,
    ]);
    expect(onlySheet(plan).unread).toEqual([{ row: 1, reason: 'prompt' }]);
    expect(actionsOf(plan)).toHaveLength(1);
  });

  it('does not take a first row of short facts for prompts', () => {
    const plan = read([
      header,
      ['1', 'Action needed on training', 'Lead officers to be trained', 'MPS', 'TBC', 'Open'],
      second,
    ]);
    expect(actionsOf(plan)).toHaveLength(2);
  });

  it('carries themes, agencies and deadlines of section rows to the rows below', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', 'Timescale'],
      ['Theme 3: Information sharing'],
      [first[1], first[2], 'MPS', '31 March 2027'],
      ['NHS England'],
      [second[1], second[2], null, null],
      ['SHORT TERM TARGETS (Achievable within 6 months ie, by June 2027).'],
      ['Publish the revised pathway on the partnership site', 'Publish it', 'ELFT', null],
    ]);
    const [one, two, three] = recommendationsOf(plan);
    expect(one!.theme.value).toBe('Theme 3: Information sharing');
    expect(names(two!.actions[0]!.leads.value)).toEqual(['NHS England']);
    expect(two!.actions[0]!.leads.sources[0]).toMatchObject({ row: 3, column: 0, via: 'section' });
    const [target] = three!.actions;
    expect(target!.target.value?.map((date) => date.end)).toContain('2027-06-30');
    expect(target!.target.sources[0]).toMatchObject({ row: 5, via: 'section' });
    expect(onlySheet(plan).unread.map((row) => row.reason)).toEqual([
      'section',
      'section',
      'section',
    ]);
  });

  describe('a recommendation alone on the row over its actions', () => {
    const columns = ['Recommendation', 'Action', 'Lead', 'Timescale'];
    const told = (rows: readonly (readonly CellInput[])[]): unknown[] =>
      recommendationsOf(read([columns, ...rows])).map(({ id, text, theme, actions }) => [
        id.value,
        text.value,
        theme.value,
        actions.map((action) => action.text.value).join('; '),
      ]);
    const train = [null, 'Train response officers', 'MPS', '31 March 2027'];
    const house = [null, 'Adopt the standard', 'LBTH', '31 March 2027'];

    it.each([
      ['Recommendation 1 - Training', 'Recommendation 2: Housing', 'Training', 'Housing'],
      ['1. Train all staff', '2. House survivors', 'Train all staff', 'House survivors'],
      ['R1 Training', 'R2 Homes for survivors', 'Training', 'Homes for survivors'],
      [
        '1. Agencies should train all of their front line staff in coercive control',
        '2. The council should house survivors in places away from the perpetrator',
        'Agencies should train all of their front line staff in coercive control',
        'The council should house survivors in places away from the perpetrator',
      ],
    ])('%s', (one, two, first, second) => {
      const found = told([[one], train, house, [two], house]);
      const [id] = /R?1/.exec(one)!;
      expect(found).toEqual([
        [id, first, null, 'Train response officers; Adopt the standard'],
        [id.replace('1', '2'), second, null, 'Adopt the standard'],
      ]);
    });

    it('stays a theme where the rows below have recommendations of their own', () => {
      expect(told([['1. Training'], ['Agencies should train staff', ...train.slice(1)]])).toEqual([
        [null, 'Agencies should train staff', '1. Training', 'Train response officers'],
      ]);
    });

    it('is no agency', () => {
      expect(told([['1. MPS'], train])[0]).toEqual([
        null,
        null,
        '1. MPS',
        'Train response officers',
      ]);
    });

    it('may be merged over the whole table', () => {
      const plan = read({
        rows: [columns, ['Recommendation 1 - Training'], train, house],
        merges: ['A2:D2'],
      });
      const [one] = recommendationsOf(plan);
      expect([one!.id.value, one!.text.value, one!.theme.value]).toEqual(['1', 'Training', null]);
      expect(one!.actions).toHaveLength(2);
    });
  });

  it('leaves out totals, notes and keys after the table, and says so', () => {
    const plan = read([
      header,
      first,
      second,
      ['Total', null, 2, null, null, 1],
      [],
      ['Note: ratings are those of the agencies.'],
      ['Red', 'Off track'],
      ['Amber', 'At risk'],
    ]);
    expect(actionsOf(plan)).toHaveLength(2);
    expect(onlySheet(plan).unread).toEqual([
      { row: 3, reason: 'total' },
      { row: 5, reason: 'note' },
      { row: 6, reason: 'note' },
      { row: 7, reason: 'note' },
    ]);
  });

  it('reads on after blank rows inside the table', () => {
    const plan = read([header, first, [], [], second]);
    expect(actionsOf(plan).map((action) => action.rows)).toEqual([[1], [4]]);
  });

  it('leaves out rows that hold nothing but a number or a template’s words', () => {
    const plan = read([
      header,
      first,
      ['3'],
      ['(insert relevant number)', null, '< Select >', null, null, '< Select >'],
    ]);
    expect(recommendationsOf(plan)).toHaveLength(1);
    expect(onlySheet(plan).unread.map((row) => row.reason)).toEqual(['prompt', 'prompt']);
  });
});

describe('one recommendation over several rows', () => {
  const third = [
    null,
    null,
    'Report the results to the board',
    'LBTH',
    '30 September 2027',
    'Not started',
  ];

  it('carries blank cells down', () => {
    const plan = read([header, first, third, second]);
    const [one, two] = recommendationsOf(plan);
    expect(one!.actions.map((action) => action.text.value)).toEqual([first[2], third[2]]);
    expect(one!.rows).toEqual([1, 2]);
    expect(two!.actions).toHaveLength(1);
  });

  it('carries merged cells down, the shared lead and date too', () => {
    const plan = read({
      rows: [
        header,
        first,
        [null, null, 'Report the results to the board', null, null, 'Completed'],
      ],
      merges: ['A2:A3', 'B2:B3', 'D2:D3', 'E2:E3'],
    });
    const [one] = recommendationsOf(plan);
    expect(one!.actions).toHaveLength(2);
    const shared = one!.actions[1]!;
    expect(shared.leads.sources).toEqual([{ sheet: 'Plan', row: 1, column: 3, via: 'merge' }]);
    expect(shared.target.value?.[0]?.end).toBe('2027-03-31');
    expect(shared.status.value?.kind).toBe('completed');
  });

  it('joins rows that repeat the recommendation on each action', () => {
    const again = ['1', first[1]!, 'Check that briefings were held', 'LBTH', '31 May 2027', ''];
    const [one, ...others] = recommendationsOf(read([header, first, again]));
    expect(others).toEqual([]);
    expect(one!.actions).toHaveLength(2);
  });

  it('takes ids under a carried recommendation for the actions’', () => {
    const plan = read([
      header,
      ['1.1', ...first.slice(1)],
      ['1.2', null, 'Report the results to the board', 'LBTH', null, null],
      ['1.3', null, 'Publish them', 'LBTH', null, null],
    ]);
    const [one, ...others] = recommendationsOf(plan);
    expect(others).toEqual([]);
    expect(one!.actions.map((action) => action.id.value)).toEqual(['1.1', '1.2', '1.3']);
  });

  it('keeps rows of one action together when its cell is merged', () => {
    const plan = read({
      rows: [
        ['Recommendation', 'Action', 'Lead', 'Key milestones', 'Target date'],
        [first[1], first[2], 'MPS', 'Draft the protocol', '31 January 2027'],
        [null, null, null, 'Agree it', '28 February 2027'],
        [null, null, null, 'Launch it', '31 March 2027'],
      ],
      merges: ['A2:A4', 'B2:B4', 'C2:C4'],
    });
    const [action, ...others] = actionsOf(plan);
    expect(others).toEqual([]);
    expect(action!.rows).toEqual([1, 2, 3]);
    expect(action!.milestones.map((step) => [step.text.value, step.target.value?.end])).toEqual([
      ['Draft the protocol', '2027-01-31'],
      ['Agree it', '2027-02-28'],
      ['Launch it', '2027-03-31'],
    ]);
  });

  it('gives a recommendation without an action none, and one whose text is missing a blank one', () => {
    const plan = read([
      header,
      ['1', first[1], null, 'MPS', null, null],
      ['2', second[1], null, 'ELFT', '30 June 2027', 'In progress'],
    ]);
    expect(recommendationsOf(plan).map((one) => one.actions.length)).toEqual([0, 1]);
    expect(actionsOf(plan)[0]!.text.value).toBeNull();
  });
});

describe('several tables and sheets', () => {
  it('goes on where the header is repeated', () => {
    const plan = read([header, first, [], header, second]);
    expect(onlySheet(plan).unread).toEqual([{ row: 3, reason: 'repeated-header' }]);
    expect(actionsOf(plan)).toHaveLength(2);
  });

  it('begins a table of its own where a repeated header names another field', () => {
    const base = ['Ref', 'Recommendation', 'Action', 'Lead', 'Due'];
    const plan = read([
      [...base, 'Status'],
      ['1', first[1], 'Hold briefings', 'Police', '30 June 2026', 'In progress'],
      ['Closed actions'],
      [...base, 'Date closed', 'How closed'],
      ['2', second[1], 'Share lists', 'Police', '30 June 2026', '1 May 2026', 'Superseded by 1'],
    ]);
    const [open, closed] = actionsOf(plan);
    expect(open!.status.value?.kind).toBe('in-progress');
    expect(closed!.completion.value?.end).toBe('2026-05-01');
    expect(closed!.outcome.value).toBe('Superseded by 1');
  });

  it('takes the agency above each repeated header for the rows under it', () => {
    const bare = ['Recommendation', 'Action', 'Target date'];
    const plan = read([
      ['Metropolitan Police Service'],
      bare,
      [first[1], first[2], '31 March 2027'],
      [],
      ['East London NHS Foundation Trust'],
      bare,
      [second[1], second[2], '30 June 2027'],
    ]);
    expect(actionsOf(plan).map((action) => names(action.leads.value))).toEqual([
      ['Metropolitan Police Service'],
      ['East London NHS Foundation Trust'],
    ]);
  });

  it('reads two tables with different columns', () => {
    const plan = read([
      header,
      first,
      [],
      ['Single-agency actions'],
      ['Agency', 'Recommendation', 'Actions required', 'By when'],
      ['ELFT', second[1], second[2], '30 June 2027'],
    ]);
    expect(onlySheet(plan).tables).toHaveLength(2);
    expect(actionsOf(plan).map((action) => action.target.value?.[0]?.end)).toEqual([
      '2027-03-31',
      '2027-06-30',
    ]);
  });

  it('takes the recommendation from the row above the actions, under a header of its own or not', () => {
    const bare = ['Action', 'Agency lead', 'Timescale'];
    const one = [first[2], 'MPS', '31 March 2027'];
    const two = [second[2], 'ELFT', '30 June 2027'];
    const title = (number: number, text: string): string[] => [`Recommendation ${number}: ${text}`];
    for (const rows of [
      [title(1, first[1]!), bare, one, [], title(2, second[1]!), bare, two],
      [bare, title(1, first[1]!), one, title(2, second[1]!), two],
    ]) {
      const found = recommendationsOf(read(rows));
      expect(found.map((each) => [each.id.value, each.text.value])).toEqual([
        ['1', first[1]],
        ['2', second[1]],
      ]);
      expect(found[0]!.text.sources[0]!.via).toBe('section');
      expect(found.map((each) => each.actions.length)).toEqual([1, 1]);
    }
  });

  it('reads plans side by side, and leaves out a key beside one', () => {
    const bare = ['Recommendation', 'Action', 'Lead'];
    const plans = read([
      [...bare, null, ...bare],
      [first[1], first[2], 'MPS', null, second[1], second[2], 'ELFT'],
    ]);
    expect(onlySheet(plans).tables).toHaveLength(2);
    expect(actionsOf(plans).map((action) => action.text.value)).toEqual([first[2], second[2]]);
    const keyed = read([
      [...header, null, 'Key', 'Meaning'],
      [...first, null, 'Red', 'Overdue'],
      [...second, null, 'Green', 'Done'],
      [null, null, null, null, null, null, null, 'Blue', 'Signed off'],
    ]);
    expect(actionsOf(keyed)).toHaveLength(2);
    expect(onlySheet(keyed).tables[0]!.area.right).toBe(5);
  });

  it('takes the lead from a sheet named after its agency', () => {
    const rows = [
      ['Recommendation', 'Action', 'Target date'],
      [first[1], first[2], '31 March 2027'],
    ];
    const plan = readAll({ MPS: rows, ELFT: rows });
    expect(actionsOf(plan).map((action) => names(action.leads.value))).toEqual([
      ['Metropolitan Police Service'],
      ['East London NHS Foundation Trust'],
    ]);
    expect(actionsOf(plan)[0]!.leads.sources[0]!.via).toBe('context');
  });

  it('flags hidden sheets and rows', () => {
    const plan = read({ rows: [header, first, second], hiddenRows: [3], visibility: 'hidden' });
    expect(onlySheet(plan).hidden).toBe(true);
    expect(actionsOf(plan).map((action) => action.hidden)).toEqual([false, true]);
  });

  it('reads 1904 dates as the days they show', () => {
    const row = ['1', first[1], first[2], 'MPS', { day: '2027-03-31' }, 'In progress'];
    for (const date1904 of [false, true]) {
      const workbook = makeWorkbook({ Plan: [header, row] }, { date1904 });
      const plan = readPlan(workbook, options);
      expect(actionsOf(plan)[0]!.target.value?.[0]?.end).toBe('2027-03-31');
    }
  });
});

it('gives each section its own deadline, also where its words stand in the column of ids', () => {
  const plan = read([
    ['Ref', 'Recommendation', 'Action to take', 'Lead Agency', 'Status'],
    ['SHORT TERM TARGETS (achievable by 31 March 2027)'],
    ['1', first[1]!, first[2]!, 'MPS', 'In progress'],
    ['YEAR TWO PRIORITIES (achievable by 31 October 2027)'],
    ['2', second[1]!, second[2]!, 'ELFT', 'Not started'],
    ['LONGER TERM TARGETS (achievable by 31 March 2028)'],
    ['3', 'Share the learning with every school', 'Write a briefing', 'LBTH', 'Not started'],
  ]);
  expect(actionsOf(plan).map((action) => action.target.value?.[0]?.end)).toEqual([
    '2027-03-31',
    '2027-10-31',
    '2028-03-31',
  ]);
  expect(onlySheet(plan).unread.map(({ row, reason }) => [row, reason])).toEqual([
    [1, 'section'],
    [3, 'section'],
    [5, 'section'],
  ]);
});
