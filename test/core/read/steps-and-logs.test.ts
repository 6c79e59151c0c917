import type { Milestone } from '../../../src/core/plan/plan';
import { actionsOf, names, read } from './reading';

const MPS = 'Metropolitan Police Service';
const ELFT = 'East London NHS Foundation Trust';
const recommendation = 'Brief all duty staff on the new protocol';
const three = '1. Draft the leaflet\n2. Consult staff\n3. Print it';
const threeDates = 'March 2027\nMay 2027\nJune 2027';
type Beside = Readonly<Record<string, string>>;

/** The action of a row with cells beside it, by their headings. */
function ofRow(beside: Beside, action = 'Hold briefings') {
  const plan = read([
    ['Recommendation', 'Action', 'Lead', ...Object.keys(beside)],
    [recommendation, action, 'MPS', ...Object.values(beside)],
    ['Audit the quality of referrals', 'Agree an audit tool', 'ELFT'],
  ]);
  return actionsOf(plan)[0]!;
}

/** A step as its words, status and day of completion; dots where none. */
const asLine = ({ text, status, completion }: Milestone): string =>
  [text.value, status.value?.kind, completion.value?.end].map((said) => said ?? '·').join(' | ');

describe('how far an action is, by all that its row says', () => {
  const dated = { 'Target date': '31 March 2027' };
  const progressOf = (beside: Beside): string => {
    const { status, completion } = ofRow({ ...dated, ...beside });
    return [status.value?.kind, completion.value?.end, completion.doubt ?? status.doubt]
      .map((said) => said ?? '·')
      .join(', ');
  };

  it.each<[Beside, string]>([
    // The day of its own column, beside comments that say that it is done.
    [
      { 'Date completed': '3 March 2026', Comments: '9 May 2026: completed' },
      'completed, 2026-03-03, ·',
    ],
    // Comments, where no column of statuses says anything.
    [{ Comments: 'Due January 2026, completed 3 March 2026' }, 'completed, 2026-03-03, ·'],
    [{ Comments: 'Completed 3 March 2026, first due January 2026' }, 'completed, 2026-03-03, ·'],
    [{ Comments: 'MPS: in progress\n9 May 2026: completed' }, 'completed, 2026-05-09, ·'],
    [{ Comments: 'Begun' }, 'in-progress, ·, ·'],
    // Words of a rating, or of a column that is for notes too, are no status that is not known.
    [{ 'RAG status': 'Purple' }, '·, ·, ·'],
    [{ RAG: 'Completed' }, 'completed, ·, ·'],
    [{ 'Status / progress': 'Two meetings were held' }, '·, ·, ·'],
    [{ 'Status and progress': 'Briefings held in both boroughs' }, '·, ·, ·'],
    [{ 'Status and comments': 'Purple monkey' }, '·, ·, ·'],
    // A status that is known goes before one that is not.
    [{ Status: 'Completed', 'Current status': 'Purple monkey' }, 'completed, ·, ·'],
    [{ Status: 'Purple monkey', 'Current status': 'Completed' }, 'completed, ·, ·'],
    // The day may stand on a further line of the status.
    [{ Status: 'Completed\nClosed 3 March 2026' }, 'completed, 2026-03-03, ·'],
    // The first column of completions that gives a day.
    [{ 'Date completed': 'TBC', 'Actual completion date': '9 April 2026' }, '·, 2026-04-09, ·'],
    [{ 'Date completed': '', 'Actual completion date': '9 April 2026' }, '·, 2026-04-09, ·'],
    [
      { 'Date completed': '3 March 2026', 'Actual completion date': '9 April 2026' },
      '·, 2026-03-03, ·',
    ],
    // What is no day of completion.
    [{ 'Date completed': '31 February 2026' }, '·, ·, impossible-date'],
    [{ 'Date completed': 'n/a' }, '·, ·, ·'],
    [{ 'Date completed': 'Not completed, meeting held 3 March 2026' }, 'in-progress, ·, ·'],
    // A column for progress too: a day alone, or one that is said to be of completion.
    [{ 'Date completed / progress': '9 April 2026' }, '·, 2026-04-09, ·'],
    [{ 'Date completed / progress': '9 April 2026.' }, '·, 2026-04-09, ·'],
    [{ 'Date completed / progress': '(9 April 2026)' }, '·, 2026-04-09, ·'],
    [{ 'Date completed / progress': '9 April 2026 briefing held' }, '·, ·, ·'],
    [
      { 'Date completed / progress': 'Completed 9 April 2026, briefing held' },
      'completed, 2026-04-09, ·',
    ],
    [{ 'Date completed and comments': '9 April 2026 briefing held' }, '·, ·, ·'],
    [{ 'Completion date and progress': '9 April 2026 (2)' }, '·, ·, ·'],
  ])('%j: %s', (beside, expected) => expect(progressOf(beside)).toBe(expected));
});

describe('the dated entries of a column of comments', () => {
  it.each<[string, string[]]>([
    [
      '04/11/2025 - drafted\n05/12/2025 - sent',
      ['2025-11-04 04/11/2025 - drafted', '2025-12-05 05/12/2025 - sent'],
    ],
    // What goes before the first is no entry; lines without a day belong to the one above.
    [
      'Drafted\n04/11/2025 - sent\nmore of it\n05/12/2025 - agreed',
      ['2025-11-04 04/11/2025 - sent\nmore of it', '2025-12-05 05/12/2025 - agreed'],
    ],
    ['Email dated 15/11/2025 from the board', ['2025-11-15 Email dated 15/11/2025 from the board']],
    ['04/11/2025', ['2025-11-04 04/11/2025']],
    [
      '4.11.25: drafted\n5 Dec 25: sent\nJan-26: agreed',
      ['2025-11-04 4.11.25: drafted', '2025-12-05 5 Dec 25: sent', '2026-01-31 Jan-26: agreed'],
    ],
    // A short line above one with a day is none itself.
    ['2 held\n04/11/2025 - sent', ['2025-11-04 04/11/2025 - sent']],
    // Days deep in a line, days to come, and days that there are not.
    ['The steering group met and talked it over on 04/11/2025', []],
    ['Due 5 March 2027', []],
    ['31/02/2026 - drafted', []],
    ['1 briefing held', []],
    ['Begun', []],
  ])('%j', (comments, expected) => {
    const { log } = ofRow({ 'Target date': '31 March 2027', Comments: comments });
    expect(log.map(({ day, text }) => `${day} ${text}`)).toEqual(expected);
    expect(log.every(({ via }) => via === 'own')).toBe(true);
  });

  it('are none where the cell is a date', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', 'Target date', 'Comments'],
      [recommendation, 'Hold briefings', 'MPS', 'May 2027', { day: '2025-11-04' }],
      ['Audit the quality of referrals', 'Agree a tool', 'ELFT', 'May 2027', 'Begun'],
      ['Publish the pathway', 'Put it on the site', 'ELFT', 'May 2027', 'Drafted and sent'],
    ]);
    expect(actionsOf(plan)[0]!.log).toEqual([]);
  });

  it('are those of all such columns', () => {
    const { log } = ofRow({
      Comments: '04/11/2025 - drafted',
      'Progress update': '05/12/2025 - sent',
    });
    expect(log.map(({ day }) => day)).toEqual(['2025-11-04', '2025-12-05']);
  });
});

describe('which words a step stands on', () => {
  it.each<[string, Beside, [string, [number, number] | null][]]>([
    ['Draft the leaflet', {}, [['Draft the leaflet', null]]],
    [
      '1. Draft it\n2. Print it',
      {},
      [
        ['Draft it', [3, 11]],
        ['Print it', [15, 23]],
      ],
    ],
    [
      'Draft it\nPrint it',
      { 'Target date': 'March 2027\nMay 2027' },
      [
        ['Draft it', [0, 8]],
        ['Print it', [9, 17]],
      ],
    ],
    // Without the status that closes the whole.
    ['Draft the leaflet\n\nCompleted 3 March 2026', {}, [['Draft the leaflet', [0, 17]]]],
    ['Completed 3 March 2026\nDraft the leaflet', {}, [['Draft the leaflet', [23, 40]]]],
    [
      '1. Draft it\n2. Print it\nIn progress',
      {},
      [
        ['Draft it', [3, 11]],
        ['Print it', [15, 23]],
      ],
    ],
  ])('%j beside %j', (milestones, beside, expected) => {
    const action = ofRow({ 'Key milestones': milestones, ...beside });
    expect(
      action.milestones.map(({ text }) => [text.value, text.sources[0]!.span ?? null]),
    ).toEqual(expected);
    for (const { text } of action.milestones) {
      expect(text.text).toBe(milestones.slice(...(text.sources[0]!.span ?? [0])));
    }
  });
});

describe('a status after the last of several steps', () => {
  it.each<[string, string[], string | null]>([
    [
      '1. Draft the leaflet\n2. Consult staff\n3. Print it\nCompleted 3 March 2026',
      ['Draft the leaflet | · | ·', 'Consult staff | · | ·', 'Print it | · | ·'],
      'completed',
    ],
    // Where the steps before have theirs, it is the last one's.
    [
      '1. Draft the leaflet - completed\n2. Consult staff - in progress\n3. Print it\nNot started',
      [
        'Draft the leaflet - completed | completed | ·',
        'Consult staff - in progress | in-progress | ·',
        'Print it\nNot started | not-started | ·',
      ],
      null,
    ],
    [
      '1. Draft the leaflet - completed\n2. Consult staff\nIn progress',
      [
        'Draft the leaflet - completed | completed | ·',
        'Consult staff\nIn progress | in-progress | ·',
      ],
      null,
    ],
  ])('%j', (milestones, steps, kind) => {
    const action = ofRow({ 'Key milestones': milestones });
    expect(action.milestones.map(asLine)).toEqual(steps);
    expect(action.status.value?.kind ?? null).toBe(kind);
  });
});

describe('steps beside several columns that speak of them', () => {
  it('take what the first of them says', () => {
    const action = ofRow({
      'Key milestones': three,
      Progress: '1. Completed 3 March 2026',
      Comments: '1. In progress\n2. In progress\n3. Not started',
    });
    expect(action.milestones.map(asLine)).toEqual([
      'Draft the leaflet | completed | 2026-03-03',
      'Consult staff | in-progress | ·',
      'Print it | not-started | ·',
    ]);
  });

  it.each<[Beside]>([
    [{ Status: 'Completed' }],
    [{ Comments: '1. Completed 3 March 2026' }],
    [{ 'Date completed': '3 March 2026' }],
    [{ 'Date completed': '1. 3 March 2026' }],
  ])('leave a lone step to its action: %j', (beside) => {
    const action = ofRow({ 'Key milestones': 'Draft the leaflet', ...beside });
    expect(action.milestones.map(asLine)).toEqual(['Draft the leaflet | · | ·']);
  });
});

describe('where the steps of a row stand', () => {
  it.each<[string, Beside, string[]]>([
    // An action in one piece has none.
    ['Hold briefings', {}, []],
    ['Hold briefings', { 'Target date': 'March 2027' }, []],
    ['Hold briefings\nRepeat them', { 'Target date': 'March 2027' }, []],
    // Its list; its lines, where each has a date.
    ['1. Plan it\n2. Hold it', {}, ['Plan it', 'Hold it']],
    ['Plan it\nHold it', { 'Target date': 'March 2027\nMay 2027' }, ['Plan it', 'Hold it']],
    // The column of milestones goes before a list in the action.
    [
      '1. Plan it\n2. Hold it\n3. Repeat it',
      { 'Key milestones': three, 'Target date': threeDates },
      ['Draft the leaflet', 'Consult staff', 'Print it'],
    ],
    // Lines of one step are no steps, though there is a date for each.
    [
      'Hold briefings',
      { 'Key milestones': '1. Draft it\nwith staff\n2. Print it', 'Target date': threeDates },
      ['Draft it\nwith staff', 'Print it'],
    ],
  ])('%j beside %j', (action, beside, expected) => {
    const { milestones } = ofRow(beside, action);
    expect(milestones.map(({ text }) => text.value)).toEqual(expected);
  });
});

describe('an action over several rows', () => {
  const plan = (rows: readonly (string | null)[][], hiddenRows: number[] = []) =>
    actionsOf(
      read({
        rows: [
          [
            ...['Recommendation', 'Action', 'Key milestones', 'Lead', 'Target date'],
            ...['Status', 'Date completed', 'Comments'],
          ],
          ...rows.map((row, i) => [
            i === 0 ? recommendation : null,
            i === 0 ? 'Hold briefings' : null,
            ...row,
          ]),
          ['Audit the referrals', 'Agree a tool', 'Agree it', 'ELFT', 'May 2027', 'Open', null, ''],
        ],
        merges: [`A2:A${rows.length + 1}`, `B2:B${rows.length + 1}`],
        hiddenRows,
      }),
    )[0]!;

  it('was completed on the day of the last of its rows', () => {
    const action = plan([
      ['Draft it', 'MPS', 'March 2026', 'Completed', '3 March 2026', null],
      ['Print it', 'ELFT', 'May 2026', 'Completed', '9 May 2026', null],
    ]);
    expect(action.milestones.map(asLine)).toEqual([
      'Draft it | completed | 2026-03-03',
      'Print it | completed | 2026-05-09',
    ]);
    expect(action.status.value?.kind).toBe('completed');
    expect(action.completion.value?.end).toBe('2026-05-09');
    expect(names(action.leads.value)).toEqual([MPS, ELFT]);
    expect(action.milestones.map(({ key }) => key)).toEqual([`${action.key}.1`, `${action.key}.2`]);
  });

  it('is open while one of its rows is', () => {
    const action = plan([
      ['Draft it', 'MPS', 'March 2026', 'Completed', '3 March 2026', null],
      ['Print it', 'ELFT', 'May 2026', 'In progress', null, null],
    ]);
    expect(action.status.value?.kind).toBe('in-progress');
    expect(action.completion.value).toBeNull();
  });

  it('takes the days of its rows where they give no status', () => {
    const action = plan([
      ['Draft it', 'MPS', 'March 2026', null, '3 March 2026', null],
      ['Print it', 'ELFT', 'May 2026', null, '9 May 2026', null],
    ]);
    expect(action.completion.value?.end).toBe('2026-05-09');
    expect(action.milestones.map(asLine)).toEqual([
      'Draft it | · | 2026-03-03',
      'Print it | · | 2026-05-09',
    ]);
  });

  type Row = (string | null)[];
  const drafted: Row = ['Draft it', 'MPS', 'March 2026', 'Completed', '3 March 2026', null];
  const printed: Row = ['Print it', 'ELFT', 'May 2026', 'Completed', '9 May 2026', null];
  const sent: Row = ['Send it', 'ELFT', 'June 2026', null, null, null];
  const undated = (row: Row): Row => row.map((cell, i) => (i === 3 ? null : cell));
  const listed = (completion: string): Row => [
    ...['1. Draft it\n2. Print it\n3. Send it', 'MPS', 'March 2026'],
    ...[null, completion, null],
  ];
  const some = '1. 3 March 2026\n2. 9 May 2026';
  const all = `${some}\n3. 1 April 2026`;
  const use: Row = ['Use it', 'ELFT', 'June 2026', null, '2 April 2026', null];
  const remark: Row = [null, null, null, null, null, 'Two wards had it'];

  it.each<[string, Row[], string | null, string | null]>([
    ['all of its rows are', [drafted, printed], 'completed', '2026-05-09'],
    ['one row says nothing', [drafted, printed, sent], null, null],
    ['one row has no day', [undated(drafted), undated(printed), sent], null, null],
    ['a row has a remark alone', [drafted, printed, remark], 'completed', '2026-05-09'],
    // Numbered days of completion date a list of steps once each of them has its own.
    ['a list in one row is dated in part', [listed(some), remark], null, null],
    ['a list in one row is dated in part, the next row whole', [listed(some), use], null, null],
    ['one row is whole, a list in the next dated in part', [use, listed(some)], null, null],
    ['lists in two rows are dated in part', [listed(some), listed(some)], null, null],
    ['a list in one row is dated', [listed(all), remark], null, '2026-05-09'],
    ['a list in one row is dated, and the next row', [listed(all), use], null, '2026-05-09'],
  ])('where %s', (_, rows, status, end) => {
    const action = plan(rows);
    expect([action.status.value?.kind ?? null, action.completion.value?.end ?? null]).toEqual([
      status,
      end,
    ]);
  });

  it('is completed where one status is merged over all of its rows', () => {
    const heading = ['Recommendation', 'Action', 'Key milestones', 'Lead', 'Status'];
    const rows = [
      [recommendation, 'Hold briefings', 'Draft it', 'MPS', 'Completed 3 March 2026'],
      [null, null, 'Print it', 'ELFT', null],
    ];
    const over = (merges: string[]) => actionsOf(read({ rows: [heading, ...rows], merges }))[0]!;
    expect(over(['A2:A3', 'B2:B3', 'E2:E3']).status.value?.kind).toBe('completed');
    expect(over(['A2:A3', 'B2:B3']).status.value).toBeNull();
  });

  it('leaves a status on one of its rows to the whole', () => {
    const action = plan([
      ['Draft it', 'MPS', 'May 2026', 'In progress', null, null],
      ['Print it', null, null, null, null, null],
    ]);
    expect(action.milestones.map(asLine)).toEqual(['Draft it | · | ·', 'Print it | · | ·']);
    expect(action.milestones.map(({ target }) => target.value)).toEqual([null, null]);
    expect(action.status.value?.kind).toBe('in-progress');
  });

  it('asks where dates or numbers of one of its rows find no step', () => {
    const action = plan([
      [three, 'MPS', 'March 2026\nMay 2026', 'Open', null, '1. Begun\n4. Begun'],
      ['Print it', 'ELFT', 'May 2026', 'Open', null, null],
    ]);
    expect(action.target.doubt).toBe('unpaired-dates');
    expect(action.progress.doubt).toBe('unpaired-items');
  });

  it('reads a cell merged over its rows once', () => {
    const read2 = read({
      rows: [
        ['Recommendation', 'Action', 'Key milestones', 'Lead', 'Target date', 'Comments'],
        [recommendation, 'Hold briefings', '1. Draft it\n2. Print it', 'MPS', 'May 2027', 'Begun'],
        [null, null, null, 'ELFT', 'June 2027', null],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'F2:F3'],
    });
    const [action] = actionsOf(read2);
    expect(action!.milestones.map(({ text }) => text.value)).toEqual(['Draft it', 'Print it']);
    expect(action!.progress.text).toBe('Begun');
    expect(action!.target.value?.map(({ end }) => end)).toEqual(['2027-05-31', '2027-06-30']);
  });

  it('has each date that a row gives; words that are none leave the step without', () => {
    const action = plan([
      ['Draft it', 'MPS', 'TBC', 'Open', null, null],
      ['Print it', 'ELFT', 'May 2026', 'Open', null, null],
    ]);
    expect(action.milestones.map(({ target }) => target.value?.end ?? null)).toEqual([
      null,
      '2026-05-31',
    ]);
  });

  it.each<[string, string, string[], string | undefined]>([
    ['MPS', 'ELFT', [MPS, ELFT], undefined],
    ['MPS', 'TBC', [MPS], undefined],
    ['TBC', 'TBC', [], undefined],
    ['MPS', 'Riverside Partners', [MPS, 'Riverside Partners'], 'unknown-agency'],
  ])('led by %s and %s: %j', (one, other, expected, doubt) => {
    const { leads } = plan([
      ['Draft it', one, 'May 2026', 'Open', null, null],
      ['Print it', other, 'May 2026', 'Open', null, null],
    ]);
    expect(names(leads.value)).toEqual(expected);
    expect(leads.value === null).toBe(expected.length === 0);
    expect(leads.doubt).toBe(doubt);
  });

  it('is hidden in part where one of its rows is hidden', () => {
    const rows = [
      ['Draft it', 'MPS', 'March 2026', 'Open', null, null],
      ['Print it', 'ELFT', 'May 2026', 'Open', null, null],
    ];
    expect(plan(rows).hidden).toBe(false);
    expect(plan(rows, [3]).hidden).toBe(true);
  });
});

describe('what else a row says of its action', () => {
  it('is kept: who owns it, what was planned, when it was added', () => {
    const action = ofRow({
      Owner: 'Named Nurse',
      'Intended outcome': 'Staff know the pathway',
      'Date added': '3 March 2026',
      'Target date': 'May 2027',
    });
    expect(action.owner.value).toBe('Named Nurse');
    expect(action.plannedOutcome.value).toBe('Staff know the pathway');
    expect(action.dateAdded.value?.end).toBe('2026-03-03');
  });

  it('is the dates that moved within the target, then the revised ones, in the words of both', () => {
    const { revised } = ofRow({
      'Target date': '31 March 2027 revised to 30 June 2027',
      'Revised date': '31 August 2027',
    });
    expect(revised.text).toMatch(/30 June 2027[^]*\n31 August 2027$/);
    expect(revised.sources.map(({ row, column }) => [row, column])).toEqual([
      [1, 3],
      [1, 4],
    ]);
  });

  it.each([
    ['Deferred from March 2027 to June 2027 or July 2027'],
    ['Deferred, meeting on 3 March 2026'],
    ['Deferred to 31 February 2027'],
  ])('is no new date where its status names none, or two: %j', (status) => {
    expect(ofRow({ 'Target date': 'March 2027', Status: status }).revised.value).toBeNull();
  });
});

describe('posts under an agency', () => {
  const leadOf = (lead: string, above = 'MPS') => {
    const plan = read([
      [above],
      [],
      ['Recommendation', 'Action', 'Lead', 'Target date', 'Status'],
      [recommendation, 'Hold briefings', lead, 'May 2027', 'Open'],
      ['Audit the referrals', 'Agree a tool', 'ELFT', 'May 2027', 'Open'],
    ]);
    return actionsOf(plan)[0]!.leads;
  };

  it.each([
    ['Named Nurse', [MPS], 2],
    ['ELFT', [ELFT], 1],
    ['ELFT Named Nurse', [ELFT], 1],
    ['All agencies', ['All agencies'], 1],
    ['TBC', [], 1],
    ['', [MPS], 1],
  ])('%j: %j', (lead, expected, cells) => {
    const leads = leadOf(lead);
    expect(names(leads.value)).toEqual(expected);
    expect(leads.sources).toHaveLength(cells);
  });

  it('stay whose they are under two agencies', () => {
    expect(names(leadOf('Named Nurse', 'MPS & ELFT').value)).toEqual(['Named Nurse']);
  });
});
