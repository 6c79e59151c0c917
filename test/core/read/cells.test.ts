import { actionsOf, names, onlySheet, read, recommendationsOf } from './reading';

const said = 'Brief all duty staff on the new protocol';

describe('cells that mix facts', () => {
  const header = [
    'Recommendation',
    'Action',
    'Lead',
    'Key milestones achieved in enacting recommendation',
  ];
  const row = (milestone: string): string[] => [said, 'Hold briefings', 'MPS', milestone];

  it('splits a milestone cell into steps, status and completion date', () => {
    const text =
      '1. Write the briefing\n2. Complete plan for briefings\n\nCompleted: 31 October 2016';
    const [action] = actionsOf(read([header, row(text)]));
    expect(action!.milestones.map((step) => [step.number, step.text.value])).toEqual([
      ['1', 'Write the briefing'],
      ['2', 'Complete plan for briefings'],
    ]);
    expect(action!.milestones.map((step) => step.status.value)).toEqual([null, null]);
    expect(action!.status.value).toMatchObject({ kind: 'completed', continuing: false });
    expect(action!.completion.value?.end).toBe('2016-10-31');
    const [source] = action!.completion.sources;
    expect(text.slice(...source!.span!)).toBe('31 October 2016');
    expect(action!.target.value).toBeNull();
  });

  it('keeps "complete and ongoing" as completed and continuing', () => {
    const [action] = actionsOf(
      read([header, row('Checklist in use\n\nComplete and ongoing: 31 October 2016')]),
    );
    expect(action!.status.value).toMatchObject({ kind: 'completed', continuing: true });
    expect(action!.milestones.map((step) => step.text.value)).toEqual(['Checklist in use']);
  });

  it('leaves dates that are subject matter alone', () => {
    const [action] = actionsOf(
      read([
        header,
        row(
          'Policies were issued in November 2014\nNo discharge within 24 hours of admission\nCompleted',
        ),
      ]),
    );
    expect(action!.status.value?.kind).toBe('completed');
    expect(action!.completion.value).toBeNull();
    expect(action!.target.value).toBeNull();
  });

  it('gives each step the status of its own line', () => {
    const [action] = actionsOf(
      read([
        header,
        row('1. Write the briefing - Completed 12 May 2016\n2. Hold it - In progress'),
      ]),
    );
    expect(action!.milestones.map((step) => step.status.value?.kind)).toEqual([
      'completed',
      'in-progress',
    ]);
    expect(action!.milestones[0]!.completion.value?.end).toBe('2016-05-12');
    expect(action!.completion.value).toBeNull();
  });

  it('splits completion date and outcome', () => {
    const [action] = actionsOf(
      read([
        ['Recommendation', 'Action', 'Lead', 'Target date', 'Date of completion and outcome'],
        [
          said,
          'Hold briefings',
          'MPS',
          '30 June 2016',
          '12 May 2016. An audit showed that 9 in 10 files met the standard.',
        ],
      ]),
    );
    expect(action!.completion.value?.end).toBe('2016-05-12');
    expect(action!.outcome.value).toBe('An audit showed that 9 in 10 files met the standard.');
    expect(action!.target.value?.[0]?.end).toBe('2016-06-30');
  });

  it.each([
    [
      'Completed: 26 February 2026\nIn use; 14 meetings held by June.',
      'In use; 14 meetings held by June.',
    ],
    [
      'Completed: 3 September 2026\n17 people supported in the first eight weeks.',
      '17 people supported in the first eight weeks.',
    ],
    ['Policy approved by the board, 12 May 2026', 'Policy approved by the board'],
    ['Policy approved by the board\n12 May 2026', 'Policy approved by the board'],
  ])('keeps the whole sentence of an outcome: %j', (cell, outcome) => {
    const [action] = actionsOf(
      read([
        ['Recommendation', 'Action', 'Lead', 'Target date', 'Date of completion and outcome'],
        [said, 'Hold briefings', 'MPS', '30 June 2016', cell],
      ]),
    );
    expect(action!.outcome.value).toBe(outcome);
  });

  it.each([
    // A day is a completion where the cell gives it as one …
    ['Date of completion and outcome', 'June 2026', '2026-06-30'],
    ['Date of completion and outcome', 'Policy published 2 March 2026', '2026-03-02'],
    ['Date of completion and outcome', 'Policy reviewed 2 March 2026', '2026-03-02'],
    ['Progress / completion date', '2 March 2026', '2026-03-02'],
    ['Progress / completion date', 'Completed – 2 March 2026', '2026-03-02'],
    // … and not where it is expected, left open, or a note beside it tells of something else.
    ['Date of completion and outcome', 'Form in use; review in June 2026', null],
    ['Date of completion and outcome', 'Next audit May 2026', null],
    ['Date of completion and outcome', 'Meeting arranged for 5 May 2026', null],
    ['Date of completion and outcome', 'To be completed by 30 June 2026', null],
    ['Date of completion and outcome', 'Partially completed 3 May 2026', null],
    ['Date of completion and outcome', 'Not yet complete - meeting held 3 March 2026', null],
    ['Date of completion and outcome', 'Started 1 May 2026', null],
    ['Progress / completion date', 'Rooms booked 28 April 2026', null],
    ['Progress / completion date', '28 April 2026: rooms booked', null],
  ])('under “%s” reads %j as completed on %s', (heading, cell, completed) => {
    const [action] = actionsOf(
      read([
        ['Recommendation', 'Action', 'Lead', 'Target date', heading],
        [said, 'Hold briefings', 'MPS', '30 June 2026', cell],
      ]),
    );
    expect(action!.completion.value?.end ?? null).toBe(completed);
  });

  it('splits an id and an agency from the recommendation', () => {
    const [one] = recommendationsOf(
      read([
        ['Recommendation', 'Action', 'Lead'],
        [`Recommendation 1: ${said}\nTower Hamlets Police`, 'Hold briefings', 'MPS'],
        ['Recommendation 2: Audit referrals\nELFT', 'Audit', 'ELFT'],
      ]),
    );
    expect(one!.id.value).toBe('1');
    expect(one!.text.value).toBe(said);
    expect(names(one!.addressedTo.value)).toEqual(['Metropolitan Police Service']);
  });

  it('keeps one row for several ids one recommendation', () => {
    const [one, ...others] = recommendationsOf(
      read([
        ['Advisory Point', 'Owner', 'Progress made'],
        ['Advisory Points 3, 4 and 5', 'Police', 'Please see recommendation 2.4 for an update.'],
      ]),
    );
    expect(others).toEqual([]);
    expect(one!.id.value).toBe('Advisory Points 3, 4 and 5');
    expect(one!.actions[0]!.progress.value).toBe('Please see recommendation 2.4 for an update.');
  });

  it('keeps ids as their cells show them', () => {
    const plan = read([
      ['No', 'Recommendation', 'Action', 'Lead'],
      [{ number: 21.1, format: '0.00' }, said, 'Hold briefings', 'MPS'],
      [21.1, 'Audit the quality of referrals', 'Audit', 'ELFT'],
      [{ day: '2001-01-06' }, 'Share the results with all partners', 'Share', 'ELFT'],
    ]);
    expect(recommendationsOf(plan).map((one) => [one.id.value, one.id.doubt])).toEqual([
      ['21.10', undefined],
      ['21.1', undefined],
      [expect.any(String), 'mangled-date'],
    ]);
  });
});

describe('lists that run in parallel', () => {
  const header = [
    'Recommendation',
    'Actions to be taken',
    'Person responsible',
    'Target completion date',
    'Evidence',
    'Progress to date',
  ];
  const row = (action: string, target: string, progress: string, evidence = ''): string[] => [
    said,
    action,
    'MPS',
    target,
    evidence,
    progress,
  ];

  it('pairs dates and progress with numbered actions', () => {
    const [action] = actionsOf(
      read([
        header,
        row(
          '1. Write it\n2. Publish it\n3. Audit it',
          '1. 31 January 2020\n2. 29 February 2020\n3. On going',
          '1. Complete 30/01/2020\n3. In progress',
        ),
      ]),
    );
    expect(
      action!.milestones.map((step) => [
        step.target.value?.end ?? step.target.value?.kind,
        step.status.value?.kind ?? null,
      ]),
    ).toEqual([
      ['2020-01-31', 'completed'],
      ['2020-02-29', null],
      ['open-ended', 'in-progress'],
    ]);
    expect(action!.status.value).toBeNull();
    expect(action!.target.doubt).toBeUndefined();
  });

  it('lets one status cover the items it names', () => {
    const [action] = actionsOf(
      read([
        header,
        row('1. Write it\n2. Publish it\n3. Audit it', '', '1-2 Complete and in use - 20/01/2020.'),
      ]),
    );
    expect(action!.milestones.map((step) => step.status.value?.kind ?? null)).toEqual([
      'completed',
      'completed',
      null,
    ]);
  });

  it('pairs lines without numbers where their counts are equal', () => {
    const [action] = actionsOf(
      read([
        ['Recommendation', 'Action', 'Lead', 'Key milestones', 'Target date'],
        [
          said,
          'Revise it',
          'MPS',
          'Review\nAmend\nPublish',
          'By 31/12/2026\nBy 31/01/2027\nBy 31/03/2027',
        ],
      ]),
    );
    expect(action!.milestones.map((step) => [step.text.value, step.target.value?.end])).toEqual([
      ['Review', '2026-12-31'],
      ['Amend', '2027-01-31'],
      ['Publish', '2027-03-31'],
    ]);
  });

  it('doubts dates and items that do not pair', () => {
    const [dates, items] = actionsOf(
      read([
        header,
        row(
          '1. Write it\n2. Publish it\n3. Audit it',
          '1. 31 January 2020\n2. 29 February 2020',
          '',
        ),
        [
          `${said} again`,
          ...row('1. Write it', '31 January 2020', '1. Written\n2. Published\n3. Complete').slice(
            1,
          ),
        ],
      ]),
    );
    expect(dates!.target.doubt).toBe('unpaired-dates');
    expect(items!.progress.doubt).toBe('unpaired-items');
    expect(items!.status.value).toBeNull();
  });

  it('takes dated lines of progress for updates, never for completion or target', () => {
    const [action] = actionsOf(
      read([
        ['Recommendation', 'Action', 'Lead', 'Progress'],
        [
          said,
          'Hold briefings',
          'MPS',
          '04/11/2025 - dates were agreed.\n12/01/2026 - two were held.\nMore are planned.',
        ],
      ]),
    );
    expect(action!.log.map(({ day, text }) => [day, text])).toEqual([
      ['2025-11-04', '04/11/2025 - dates were agreed.'],
      ['2026-01-12', '12/01/2026 - two were held.\nMore are planned.'],
    ]);
    expect(action!.completion.value).toBeNull();
    expect(action!.target.value).toBeNull();
  });
});

describe('statuses that are not words', () => {
  it('reads fill colours by the key above the table', () => {
    const plan = read({
      rows: [
        ['Off track'],
        ['Complete'],
        [],
        ['Recommendation', 'Action', 'Lead', 'Status'],
        [said, 'Hold briefings', 'MPS'],
        ['Audit the quality of referrals', 'Audit', 'ELFT'],
        ['Share the results with partners', 'Share', 'ELFT'],
      ],
      fills: { A1: '#FF0000', A2: '#00B050', D5: '#FF0000', D6: '#00B050', D7: '#FFC000' },
    });
    const ratings = actionsOf(plan).map((action) => action.rating.value);
    expect(ratings).toEqual(['Off track', 'Complete', '#FFC000']);
    expect(actionsOf(plan).map((action) => action.status.value)).toEqual([null, null, null]);
  });

  it('reads ticks by the headings they stand under', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', 'Achieved (tick)', 'On Target to Achieve (tick)'],
      [said, 'Hold briefings', 'MPS', '✓', ''],
      ['Audit the quality of referrals', 'Audit', 'ELFT', '', 'x'],
    ]);
    expect(actionsOf(plan).map((action) => action.status.value?.kind)).toEqual([
      'completed',
      'in-progress',
    ]);
  });

  it('keeps rating words as ratings, whatever the heading says', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead', 'Progress'],
      [said, 'Hold briefings', 'MPS', 'Amber'],
      ['Audit the quality of referrals', 'Audit', 'ELFT', 'Green'],
    ]);
    expect(onlySheet(plan).tables[0]!.columns[3]!.fields[0]).toBe('rating');
    expect(actionsOf(plan).map((action) => action.rating.value)).toEqual(['Amber', 'Green']);
  });

  it('keeps a status that nobody knows, with its words', () => {
    const [action] = actionsOf(
      read([
        ['Recommendation', 'Action', 'Lead', 'Status'],
        [said, 'Hold briefings', 'MPS', 'Parked at gate two'],
      ]),
    );
    expect(action!.status).toMatchObject({ text: 'Parked at gate two', doubt: 'unknown-status' });
  });
});
