import { actionsOf, names, read } from './reading';

const recommendation = 'Brief all duty staff on the new protocol';

/** The action of a row with cells beside it, by their headings. */
function ofRow(beside: Readonly<Record<string, string>>) {
  const plan = read([
    ['Recommendation', 'Action', 'Lead', ...Object.keys(beside)],
    [recommendation, 'Hold briefings', 'MPS', ...Object.values(beside)],
    [
      'Audit the quality of referrals',
      'Agree an audit tool',
      'ELFT',
      ...Object.keys(beside).map(() => ''),
    ],
  ]);
  return actionsOf(plan)[0]!;
}

/** `kind, day of completion, doubt`; dots where none. */
function progressOf(beside: Readonly<Record<string, string>>): string {
  const { status, completion } = ofRow(beside);
  return [status.value?.kind, completion.value?.end, completion.doubt ?? status.doubt]
    .map((said) => said ?? '·')
    .join(', ');
}

const target = { 'Target date': '31 March 2027' };

describe('a status and the day of completion', () => {
  it.each([
    [{ Status: 'Completed' }, 'completed, ·, ·'],
    [{ Status: 'Completed 3 March 2026' }, 'completed, 2026-03-03, ·'],
    [{ Status: 'Complete: 03/03/2026' }, 'completed, 2026-03-03, ·'],
    [{ Status: 'Signed off 3 March 2026' }, 'signed-off, 2026-03-03, ·'],
    [{ Status: 'Outcome achieved 3 March 2026' }, 'outcome-achieved, 2026-03-03, ·'],
    [{ Status: 'Completed 3 March 2026, first due January 2026' }, 'completed, 2026-03-03, ·'],
    [{ Status: 'Due January 2026, completed 3 March 2026' }, 'completed, 2026-03-03, ·'],
    // A day beside a status that leaves it open completes nothing.
    [{ Status: 'In progress - meeting on 3 March 2026' }, 'in-progress, ·, ·'],
    [{ Status: 'Not started' }, 'not-started, ·, ·'],
    // The column of completions goes before the day in the status.
    [
      { Status: 'Completed 3 March 2026', 'Date completed': '9 April 2026' },
      'completed, 2026-04-09, ·',
    ],
    [{ Status: 'Completed 3 March 2026', 'Date completed': '' }, 'completed, 2026-03-03, ·'],
    [{ Status: 'Completed', 'Date completed': '9 April 2026' }, 'completed, 2026-04-09, ·'],
    // Without a status the words of the completion say how it stands.
    [{ 'Date completed': 'Completed 9 April 2026' }, 'completed, 2026-04-09, ·'],
    [{ 'Date completed': 'Not yet completed' }, 'in-progress, ·, ·'],
    [{ 'Date completed': '9 April 2026' }, '·, 2026-04-09, ·'],
    // An expected day is none, and is asked about.
    [
      { Status: 'In progress', 'Date completed': 'Due 9 April 2026' },
      'in-progress, ·, expected-date',
    ],
    [{ 'Date completed': 'Rescheduled for 3 June 2026' }, '·, ·, expected-date'],
    [{ 'Date completed': 'Put back to 3 June 2026' }, '·, ·, expected-date'],
    [{ 'Date completed': 'Pushed back to June 2026' }, '·, ·, expected-date'],
    [{ 'Date completed': 'Postponed to 3 June 2026' }, 'in-progress, ·, expected-date'],
    // The first column of statuses that says one; colours say none.
    [{ Status: 'Completed', 'Status update': 'In progress' }, 'completed, ·, ·'],
    [{ Status: '', 'RAG status': 'Completed' }, 'completed, ·, ·'],
    [{ Status: 'In progress', 'RAG status': 'Green' }, 'in-progress, ·, ·'],
    [{ 'RAG status': 'Green' }, '·, ·, ·'],
    // Words that are no status are kept as one that is not known.
    [{ Status: 'Purple monkey' }, 'unknown, ·, unknown-status'],
  ] as [Readonly<Record<string, string>>, string][])('%j: %s', (beside, expected) => {
    expect(progressOf({ ...target, ...beside })).toBe(expected);
  });
});

describe('a log of progress', () => {
  it.each([
    // What the latest entry says holds, wherever it stands.
    ['3 March 2026: in progress\n9 May 2026: completed', 'completed, 2026-05-09, ·'],
    ['9 May 2026: completed\n3 March 2026: in progress', 'completed, 2026-05-09, ·'],
    ['3 March 2026: completed\n9 May 2026: in progress', 'in-progress, ·, ·'],
    // Each agency's part must be done: the first that is open holds for all.
    ['MPS: completed\nELFT: in progress', 'in-progress, ·, ·'],
    ['ELFT: in progress\nMPS: completed', 'in-progress, ·, ·'],
    ['MPS: completed\nELFT: completed', 'completed, ·, ·'],
    // Two entries of one day: the last.
    ['3 March 2026: in progress\n3 March 2026: completed', 'completed, 2026-03-03, ·'],
    ['MPS - not started\nELFT - in progress\nNHS England - completed', 'not-started, ·, ·'],
    // Words that tell of other things say nothing.
    ['Two meetings were held', '·, ·, ·'],
  ])('%j: %s', (comments, expected) => {
    expect(progressOf({ ...target, Comments: comments })).toBe(expected);
  });
});

describe('dated lines one under the other', () => {
  it.each([
    // In a column of statuses the latest holds, with its day.
    [
      { Status: '01/06/2025 Completed\n01/07/2025 Reopened\n20/09/2025 Completed' },
      'completed, 2025-09-20, inferred',
    ],
    [{ Status: 'March 2025: completed\nJune 2025: reopened' }, 'in-progress, ·, inferred'],
    [
      { Status: 'March 2025: in progress\nJune 2025: completed' },
      'completed, 2025-06-30, inferred',
    ],
    // What stands undated right under a completion is said of it, or after it.
    [
      { Progress: '12/06/2025 Policy shared.\n13/07/2025 Completed\nIn progress: audit' },
      'in-progress, ·, ·',
    ],
    [
      { Progress: '12/06/2025 Policy shared.\n13/07/2025 Completed\nNot started: audit' },
      'not-started, ·, ·',
    ],
    [
      { Comments: '13/08/2025 Completed\n13/07/2025 In progress\nNot started' },
      'completed, 2025-08-13, ·',
    ],
  ])('%j: %s', (cells, expected) => {
    expect(progressOf({ ...target, ...cells }).replace('ambiguous-day-month', '·')).toBe(expected);
  });

  it('go on where the line under a completion says so', () => {
    const { status } = ofRow({
      ...target,
      'Progress update':
        'Policy shared with all wards in May and June\n13/07/2025 Completed\nOngoing',
    });
    expect(status.value).toMatchObject({ kind: 'completed', continuing: true });
  });
});

describe('ticks under headings that they answer', () => {
  /** What a mark under “Completed” says, in a plan where other rows are ticked. */
  function said(mark: string): string {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', 'Target date', 'Completed'],
      [recommendation, 'Hold briefings', 'MPS', '31 March 2027', mark],
      ['Audit referrals', 'Agree an audit tool', 'ELFT', '31 March 2027', '✓'],
      ['Publish the pathway', 'Put it on the site', 'MPS', '31 March 2027', '✓'],
      ['Train new starters', 'Add it to induction', 'ELFT', '31 March 2027', '✓'],
    ]);
    const { status } = actionsOf(plan)[0]!;
    return [status.value?.kind ?? '·', status.doubt ?? '·'].join(', ');
  }

  it.each([
    ...['✓', '✔', '√', '☑', '✅', 'ü', 'x', 'X', 'Yes', 'yes ', 'Y', 'TRUE', 'tick', 'Ticked'],
  ])('%j completes', (mark) => expect(said(mark)).toBe('completed, ·'));

  it.each(['☐', '✗', '✘', '❌'])('%j leaves open, by inference', (mark) =>
    expect(said(mark)).toBe('in-progress, inferred'),
  );

  it.each(['', '☐ ✓ ?', '✓ in part', 'Not yet ✓', 'see ☐', '☐ booked'])(
    '%j completes nothing',
    (mark) => expect(said(mark)).not.toMatch(/^completed/),
  );

  it.each([
    ['✓', '', 'completed'],
    ['', '✓', 'in-progress'],
    // An empty box under "In progress" says nothing.
    ['✓', '☐', 'completed'],
    ['☐', '✓', 'in-progress'],
  ])('%j under “Completed” and %j under “In progress”: %s', (completed, open, kind) => {
    const rows = [
      [completed, open],
      ['✓', ''],
      ['', '✓'],
    ].map((marks, i) => [`Recommendation of part ${i + 1}`, 'Hold briefings', 'MPS', ...marks]);
    const plan = read([['Recommendation', 'Action', 'Lead', 'Completed', 'In progress'], ...rows]);
    expect(actionsOf(plan)[0]!.status.value?.kind).toBe(kind);
  });
});

describe('a new date in the status', () => {
  it.each([
    ['Deadline extended to 30 June 2027', ['2027-06-30']],
    ['In progress, revised date 30 June 2027', ['2027-06-30']],
    ['Deferred to June 2027', ['2027-06-30']],
    ['Postponed to June 2027', ['2027-06-30']],
    ['Rescheduled to June 2027', ['2027-06-30']],
    ['Delayed to June 2027', ['2027-06-30']],
    ['Slipped to June 2027', ['2027-06-30']],
    ['Put back to June 2027', ['2027-06-30']],
    ['Pushed back to June 2027', ['2027-06-30']],
    ['In progress. New target date: June 2027', ['2027-06-30']],
    ['In progress. New due date June 2027', ['2027-06-30']],
    ['Deferred until 30 June 2027; was 31 March 2027', ['2027-06-30']],
    // Other days in a status move no deadline; of two, none is taken.
    ['In progress, meeting on 30 June 2027', null],
    ['Deferred', null],
  ])('%j: %j', (status, revised) => {
    const action = ofRow({ ...target, Status: status });
    expect(action.revised.value?.map((date) => date.end) ?? null).toEqual(revised);
    expect(action.target.value?.map((date) => date.end)).toEqual(['2027-03-31']);
  });

  it('goes after the column of revised dates', () => {
    const action = ofRow({
      ...target,
      'Revised date': '31 May 2027',
      Status: 'Deferred to June 2027',
    });
    expect(action.revised.value?.map((date) => date.end)).toEqual(['2027-05-31']);
  });
});

describe('targets that moved', () => {
  it.each([
    ['31 March 2027 revised to 30 June 2027', '', ['2027-03-31'], ['2027-06-30']],
    ['31 March 2027, extended to 30 June 2027', '', ['2027-03-31'], ['2027-06-30']],
    [
      '31 March 2027 revised to 30 June 2027',
      '31 August 2027',
      ['2027-03-31'],
      ['2027-06-30', '2027-08-31'],
    ],
    ['31 March 2027', '31 August 2027', ['2027-03-31'], ['2027-08-31']],
    ['31 March 2027\n30 June 2027', '', ['2027-03-31', '2027-06-30'], []],
    // Lateness is measured against the last date that was agreed, and none was since.
    ['TBC (was 31 March 2027)', '', ['2027-03-31'], []],
    ['31 March 2027, now TBC', '', ['2027-03-31'], []],
  ])('%j beside %j: %j, then %j', (first, own, targets, revised) => {
    const action = ofRow({ 'Target date': first, 'Revised date': own });
    expect(action.target.value?.map((date) => date.end)).toEqual(targets);
    expect(action.revised.value?.map((date) => date.end) ?? []).toEqual(revised);
  });

  it('leaves days of completion out of the targets', () => {
    const action = ofRow({ 'Target date': 'June 2027, completed 3 March 2026', Status: 'Open' });
    expect(action.target.value?.map((date) => date.end)).toEqual(['2027-06-30']);
  });
});

describe('an action over several rows', () => {
  const heading = ['Recommendation', 'Action', 'Key milestones', 'Lead', 'Target date', 'Status'];
  type Row = readonly [step: string, lead: string, target: string, status: string];

  /** The rows of one action, whose recommendation and words stand on the first. */
  function overRows(rows: readonly Row[], more: readonly (readonly string[])[] = []) {
    const plan = read({
      rows: [
        more.length > 0 ? [...heading, 'Date completed'] : heading,
        ...rows.map((row, i) => [
          ...(i === 0 ? [recommendation, 'Hold briefings'] : [null, null]),
          ...row,
          ...(more[i] ?? []),
        ]),
      ],
      merges: [`A2:A${rows.length + 1}`, `B2:B${rows.length + 1}`],
    });
    const actions = actionsOf(plan);
    expect(actions).toHaveLength(1);
    return actions[0]!;
  }

  it('takes each row as a step, with its own date and status', () => {
    const action = overRows([
      ['Draft the leaflet', 'MPS', '31 March 2027', 'Completed'],
      ['Consult staff', 'ELFT', '30 April 2027', 'In progress'],
      ['Print it', 'MPS', '31 May 2027', 'Not started'],
    ]);
    expect(
      action.milestones.map((step) => [
        step.text.value,
        step.target.value?.end,
        step.status.value?.kind,
      ]),
    ).toEqual([
      ['Draft the leaflet', '2027-03-31', 'completed'],
      ['Consult staff', '2027-04-30', 'in-progress'],
      ['Print it', '2027-05-31', 'not-started'],
    ]);
    expect(action.milestones.map(({ key }) => key)).toEqual(
      [1, 2, 3].map((step) => `${action.key}.${step}`),
    );
    expect(new Set(names(action.leads.value))).toEqual(
      new Set(['Metropolitan Police Service', 'East London NHS Foundation Trust']),
    );
    expect(action.target.value?.map((date) => date.end)).toEqual([
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
    expect(action.rows).toEqual([1, 2, 3]);
    expect(action.hidden).toBe(false);
  });

  it.each([
    [['Completed', 'In progress', 'Not started'], 'in-progress'],
    [['Not started', 'Completed', 'Completed'], 'not-started'],
    [['Completed', 'Completed', 'Completed'], 'completed'],
    [['Completed', '', 'In progress'], 'in-progress'],
    // One step that is done says nothing of those whose rows say nothing.
    [['Completed', '', ''], undefined],
    [['', '', 'Completed'], undefined],
    [['', '', ''], undefined],
  ])('%j is %s as a whole', (statuses, kind) => {
    const action = overRows(
      statuses.map((status, i) => [`Step of day ${i + 1}`, 'MPS', '31 March 2027', status]),
    );
    expect(action.status.value?.kind).toBe(kind);
  });

  it.each([
    [['3 March 2026', '9 May 2026', '1 April 2026'], '2026-05-09'],
    [['9 May 2026', '3 March 2026', '1 April 2026'], '2026-05-09'],
  ])('completed on %j, it is complete on the last of them', (days, end) => {
    const action = overRows(
      days.map((_, i) => [`Step of day ${i + 1}`, 'MPS', '31 March 2027', 'Completed']),
      days.map((day) => [day]),
    );
    expect(action.completion.value?.end).toBe(end);
    expect(action.milestones.map((step) => step.completion.value?.end)).toEqual([
      ...days.map((day) => ofRow({ ...target, 'Date completed': day }).completion.value?.end),
    ]);
  });

  it('keeps the whole date where only one row has one', () => {
    const action = overRows([
      ['Draft the leaflet', 'MPS', '31 March 2027', ''],
      ['Consult staff', '', '', ''],
    ]);
    expect(action.milestones.map((step) => step.target.value)).toEqual([null, null]);
    expect(action.target.value?.map((date) => date.end)).toEqual(['2027-03-31']);
  });
});
