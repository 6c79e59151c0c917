import { HeadingMatcher } from '../../../src/core/plan/heading-match';
import type { FieldName } from '../../../src/core/plan/plan';
import { defaultSettings } from '../../../src/core/settings/settings';
import { actionsOf, names, onlySheet, read, readAll } from './reading';

const said = 'Brief all duty staff on the new protocol';

describe('headings', () => {
  const matcher = new HeadingMatcher();

  it.each<[FieldName, readonly string[]]>([
    ['id', ['No', 'Ref', 'REF', '#', 'Reference No', 'Task #', 'Rec. No']],
    [
      'recommendation',
      [
        'Recommendation(s)',
        'JAR RECOMMENDATION',
        'Issues identified',
        'Issue',
        'Advisory Point',
        'SCR Finding',
        'Service',
        'Recomendation',
      ],
    ],
    [
      'scope',
      [
        'Scope of recommendation',
        'Scope of recommendation (i.e. local or regional)',
        'Level for Action(Individual/Team/ Directorate/Organisation)',
      ],
    ],
    [
      'response',
      [
        'Agency response to recommendations',
        'Response/analysis: Agency',
        'Agreed / Partly agreed / Not agreed',
      ],
    ],
    [
      'action',
      [
        'Action',
        'Action to take',
        'Action to be taken',
        'Actions required',
        'ACTION REQUIRED',
        'ACTIONREQUIRED',
        'Actions to be taken',
        'Agreed Action',
        'Management Action Agreed',
        'Specific Actions',
        'What will it do?',
      ],
    ],
    [
      'lead',
      [
        'Lead',
        'Lead Agency',
        'Lead\nagency',
        'Identified Lead',
        'Lead/Ownership',
        'Owner',
        'Person responsible',
        'Responsible officer',
        'Responsible Executive Lead/Management Lead',
        'Responsible lead/ group',
        'Responsible for completion',
        'ACCOUNTABLE',
        'Accountable Persons',
        'Action lead',
        'Officer responsible',
      ],
    ],
    ['addressedTo', ['Addressed to', 'Partnership Group']],
    [
      'milestone',
      [
        'Key milestones achieved in enacting recommendation',
        'Key milestone achieved in enacting recommendation',
        'Key milestones to enact recommendation',
      ],
    ],
    [
      'target',
      [
        'Target Date',
        'Target completion date',
        'Timescale',
        'TIMESCALE',
        'Timescale/ Target',
        'When',
        'By when',
        'Due date',
        'Original Agreed Implementation Date',
      ],
    ],
    [
      'revised',
      [
        'Revised Implementation Date',
        'Give expected new achievement date',
        'Revised Target Completion Dates',
      ],
    ],
    [
      'progress',
      [
        'Progress',
        'Progress to date',
        'Progress made',
        'Update on progress',
        'Comment/progress',
        'Progress Update',
        'Issues Arising This Period',
        'Actions Completed',
      ],
    ],
    [
      'status',
      [
        'Status',
        'Progress indicator',
        'Progress\nRAG status',
        'Achieved ( tick)',
        'On Target to Achieve (tick)',
      ],
    ],
    ['rating', ['RAG', 'RAG rating']],
    ['evidence', ['Evidence', 'Evidence to be probed', 'Evidence I.A', 'Ongoing Assurance']],
    ['outcome', ['Outcome', 'Evaluation']],
    [
      'plannedOutcome',
      [
        'Planned outcome',
        'What is desired outcome',
        'What will impact be and how measured',
        'Output/Outcome measurement',
      ],
    ],
    ['completion', ['Date of completion and outcome', 'Completion date', 'Progress date']],
    ['risk', ['Priority', 'INITIAL RISK', 'CURRENT RISK']],
    ['nextSteps', ['Next key actions']],
  ])('knows those of %s', (field, headings) => {
    for (const heading of headings)
      expect([heading, matcher.best(heading)?.field]).toEqual([heading, field]);
  });

  it.each([
    'Number of recommendations',
    'Total actions',
    '% of actions complete',
    'Page',
    'Start date',
    'Budget',
  ])('takes "%s" for none', (heading) => expect(matcher.match(heading)).toEqual([]));

  it('knows the user’s own', () => {
    const own = new HeadingMatcher({ action: ['Measure agreed by the panel'] });
    expect(own.best('MEASURE AGREED BY THE PANEL')).toEqual({ field: 'action', score: 1 });
  });
});

describe('columns', () => {
  const fieldsOf = (rows: Parameters<typeof read>[0]): (readonly FieldName[])[] =>
    onlySheet(read(rows)).tables[0]!.columns.map((column) => column.fields);

  it('gives each field its best column, not its first', () => {
    expect(
      fieldsOf([
        [
          'Actions Completed',
          'Issue',
          'Recommendation',
          'Management Action Agreed',
          'Owner',
          'Lead Agency',
        ],
        ['Two briefings held so far', 'Gap', said, 'Hold briefings', 'Head of Service', 'MPS'],
      ]),
    ).toEqual([['progress'], [], ['recommendation'], ['action'], ['owner'], ['lead']]);
  });

  it('takes an unheaded column of agencies between recommendation and action for the addressee', () => {
    const plan = read([
      ['Recommendation', null, 'Action', 'Lead'],
      [said, 'Tower Hamlets Police', 'Hold briefings', 'LBTH'],
    ]);
    const [one] = plan.sheets[0]!.recommendations;
    expect(names(one!.addressedTo.value)).toEqual(['Metropolitan Police Service']);
    expect(names(one!.actions[0]!.leads.value)).toEqual(['London Borough of Tower Hamlets']);
  });

  it('reads a heading over nothing but ids as the ids', () => {
    expect(
      fieldsOf([
        ['Recommendation', 'Issues identified', 'Actions to be taken', 'Person responsible'],
        ['Recommendation 1', said, 'Hold briefings', 'Head of Service'],
        [
          'Recommendation 3',
          'Audit the quality of referrals each quarter',
          'Audit',
          'Head of Service',
        ],
      ]),
    ).toEqual([['id'], ['recommendation'], ['action'], ['lead']]);
  });

  it('takes a bare completion date for the target where open rows have one', () => {
    const rows = (status: string): string[][] => [
      ['Recommendation', 'Action', 'Lead', 'Completion date', 'Status'],
      [said, 'Hold briefings', 'MPS', '31 March 2027', status],
    ];
    expect(fieldsOf(rows('In progress'))[3]).toEqual(['target']);
    expect(fieldsOf(rows('Completed'))[3]![0]).toBe('completion');
  });

  it.each<[string, string, string]>([
    ['target', '31 March 2027', 'RED - Not started. Officer left post.'],
    ['target', '31 March 2027', 'In progress'],
    ['target', 'ASAP', 'Letter sent'],
    ['target', 'Every six months', 'First audit done'],
    ['completion', '31 March 2026', 'Complete. 412 officers trained.'],
  ])('takes "Date of completion" for the %s where it says %j beside %j', (field, day, progress) => {
    expect(
      fieldsOf([
        ['Recommendation', 'Action', 'Lead', 'Date of completion', 'Progress'],
        [said, 'Hold briefings', 'MPS', day, progress],
        [null, 'Send a leaflet', 'MPS', '', ''],
      ])[3]![0],
    ).toBe(field);
  });

  it('leaves it as it is beside a target date', () => {
    expect(
      fieldsOf([
        ['Recommendation', 'Action', 'Target date', 'Date of completion', 'Status'],
        [said, 'Hold briefings', '31 March 2027', '31 March 2026', 'In progress'],
      ]).slice(2, 4),
    ).toEqual([['target'], ['completion']]);
  });

  it('lets the user’s mapping win, by heading or by letter', () => {
    const rows = [
      ['Recommendation', 'Action', 'Lead', 'Notes', 'Date'],
      [said, 'Hold briefings', 'MPS', '31 March 2027', '30 June 2027'],
    ];
    const mapping = { '*': { target: 'notes', revised: 'E' } };
    const [action] = actionsOf(read(rows, { settings: { ...defaultSettings, mapping } }));
    expect(action!.target.value?.[0]?.end).toBe('2027-03-31');
    expect(action!.revised.value?.[0]?.end).toBe('2027-06-30');
  });

  it('reads a sheet without a header by the letters that the user gives', () => {
    const rows = [
      [
        said,
        'Hold three briefings for duty officers and their supervisors',
        'MPS',
        '31 March 2027',
      ],
      [
        'Audit the quality of referrals each quarter and report on it',
        'Agree an audit tool',
        'ELFT',
        '30 June 2027',
      ],
    ];
    expect(read(rows).skipped).toEqual([{ name: 'Plan', reason: 'no-header', data: {} }]);
    const mapping = { Plan: { recommendation: 'A', action: 'B', lead: 'C', target: 'D' } };
    const plan = read(rows, { settings: { ...defaultSettings, mapping } });
    expect(actionsOf(plan).map((action) => action.target.value?.[0]?.end)).toEqual([
      '2027-03-31',
      '2027-06-30',
    ]);
    expect(onlySheet(plan).tables[0]!.headerRow).toBeNull();
  });

  it('reads under the header row that the user names', () => {
    const rows = [
      ['Way forward', 'Who', 'When'],
      ['Hold three briefings', 'MPS', '31 March 2027'],
    ];
    const settings = { ...defaultSettings, headings: { action: ['Way forward'] } };
    expect(actionsOf(read(rows, { settings }))).toHaveLength(1);
    expect(actionsOf(read(rows, { headerRow: 0 }))).toHaveLength(0);
  });
});

describe('columns that say how a row stands under other headings', () => {
  const standing = (heading: string, ...cells: string[]): unknown[] =>
    actionsOf(
      read([
        ['No', 'Recommendation', 'Action', 'Lead agency', 'Target date', heading],
        ...cells.map((cell, i) => [`${i + 1}`, said, `Hold part ${i}`, 'MPS', 'May 2027', cell]),
      ]),
    ).map(({ status }) => status.value?.kind ?? null);

  it.each(['Position', 'Current position', 'Sign off', 'Signed-off'])(
    '%s over statuses',
    (heading) => {
      expect(standing(heading, 'Complete', 'Open', '')).toEqual(['completed', 'in-progress', null]);
    },
  );

  it('over other words they say none', () => {
    expect(standing('Sign off', 'Chair of the board', '')).toEqual([null, null]);
    expect(standing('Sign off', '3 May 2026', '')).toEqual([null, null]);
    expect(standing('Position', 'The form was shared with each agency for comments', '')).toEqual([
      ...[null, null],
    ]);
  });

  it('“Evidence of progress and completion” is the form’s column of progress', () => {
    const [action] = actionsOf(
      read([
        [
          ...['Rec', 'Recommendation', 'Actions to be taken', 'Implementation date', 'Lead'],
          ...['Evidence of progress and completion', 'Monitoring & evaluation arrangements'],
        ],
        [
          '1',
          said,
          'Hold briefings',
          '30/04/2026',
          'MPS',
          'Policy approved. Complete.',
          'Committee',
        ],
      ]),
    );
    expect(action!.status.value?.kind).toBe('completed');
    expect(action!.evidence.value).toBe('Policy approved. Complete.');
  });
});

describe('several columns of actions', () => {
  const actions = (headings: readonly string[], ...rows: (readonly string[])[]): unknown[] =>
    actionsOf(
      read([
        ['No', 'Recommendation', ...headings, 'Lead agency', 'Target date'],
        ...rows.map((cells, i) => [`${i + 1}`, `Improve part ${i}`, ...cells, 'MPS', 'May 2027']),
      ]),
    ).map(({ text }) => text.value);

  it.each([
    ['Local action', 'National action'],
    ['Action 1', 'Action 2'],
    ['Immediate action', 'Longer term action'],
    ['Police action', 'Health action'],
    ['Action', 'Action detail'],
  ])('“%s” and “%s” are what one row asks for', (one, other) => {
    expect(
      actions(
        [one, other],
        ['Review the form', 'Write to the ministry'],
        ['Brief staff', ''],
        ['', 'Ask for guidance'],
      ),
    ).toEqual(['Review the form\nWrite to the ministry', 'Brief staff', 'Ask for guidance']);
  });

  it.each(['Yes', 'Agreed', 'Completed', 'MPS', 'Amber'])('“%s” is none', (word) => {
    expect(actions(['Action', 'Action agreed'], ['Review the form', word])).toEqual([
      'Review the form',
    ]);
    expect(actions(['Action agreed', 'Action'], [word, 'Review the form'])).toEqual([
      'Review the form',
    ]);
  });
});

describe('tables without an action or a recommendation column', () => {
  it('reads a recommendation that somebody follows up as its own action', () => {
    const plan = read([
      ['Recommendation', 'Owner', 'Progress made', 'Next key actions'],
      ['Recommendation 1', 'NHS England', 'A working group met.', 'Agree the pilot.'],
      ['Recommendation 2', 'Police', '', ''],
    ]);
    const actions = actionsOf(plan);
    expect(actions.map((action) => action.text.value)).toEqual([
      'Recommendation 1',
      'Recommendation 2',
    ]);
    expect(actions[0]!.nextSteps.value).toBe('Agree the pilot.');
    expect(actions[0]!.progress.value).toBe('A working group met.');
  });

  it('gives a bare list of recommendations no actions', () => {
    const plan = read([
      ['#', 'Recommendation', 'Addressed to'],
      ['21.1', said, 'Home Office'],
    ]);
    expect(actionsOf(plan)).toEqual([]);
    expect(names(plan.sheets[0]!.recommendations[0]!.addressedTo.value)).toEqual(['Home Office']);
  });

  describe('a response to each concern', () => {
    const headings = ['Concern', 'Response', 'Owner', 'Due', 'Completed?'];
    const answered = (...responses: string[]): string[] =>
      actionsOf(
        read([
          headings,
          ...responses.map((response, i) => [
            `No policy says who checks ward ${i + 1}`,
            response,
            'Ward Manager',
            '31 March 2027',
            'N',
          ]),
        ]),
      ).map(({ text }) => text.text);

    it('is the action, as after an inquest', () => {
      expect(answered('Write a policy', 'Monthly audit', 'Accepted; policy to be written')).toEqual(
        ['Write a policy', 'Monthly audit', 'Accepted; policy to be written'],
      );
    });

    it('is none where it only accepts or refuses', () => {
      expect(answered('Accepted', 'Not agreed', 'Partially accepted')[0]).toMatch(/^No policy/);
      expect(answered('Yes', 'No', 'n/a')[0]).toMatch(/^No policy/);
    });

    it('is none where it came back from those who were asked', () => {
      const plan = read([
        ['Recommendation', 'Addressed to', 'Date sent', 'Response received'],
        ['Amend the guidance', 'Home Office', '1 March 2026', 'Acknowledged 20 March 2026'],
      ]);
      expect(actionsOf(plan)).toEqual([]);
    });

    it('needs somebody who follows it up', () => {
      expect(read([headings.slice(0, 2), ['No policy', 'Write one']]).sheets).toEqual([]);
    });

    it('stays a response beside actions', () => {
      const [action] = actionsOf(
        read([
          ['Concern', 'Response', 'Action', 'Owner', 'Due'],
          ['No policy says who checks', 'It was known', 'Write a policy', 'MPS', '31 March 2027'],
        ]),
      );
      expect(action!.text.text).toBe('Write a policy');
    });
  });

  it('puts actions without recommendations under their section', () => {
    const plan = read([
      ['Action', 'Lead', 'When'],
      ['Priority 1: Training'],
      ['Hold briefings', 'MPS', 'May 2027'],
      ['Audit referrals', 'ELFT', 'June 2027'],
      ['Priority 2: Records'],
      ['Revise the form', 'MPS', 'July 2027'],
    ]);
    const { recommendations } = onlySheet(plan);
    expect(recommendations.map((one) => [one.theme.value, one.actions.length])).toEqual([
      ['Priority 1: Training', 2],
      ['Priority 2: Records', 1],
    ]);
  });
});

describe('what is no plan', () => {
  it.each([
    [
      'rating definitions',
      'rating-definitions',
      [
        ['REF', 'ITEM', 'RED', 'AMBER', 'GREEN'],
        ['2b.1', 'Files', 'None kept', 'Some kept', 'All kept'],
      ],
    ],
    [
      'a key of ratings',
      'rating-definitions',
      [
        ['RAG', 'Definition', 'Action required'],
        ['Red', 'Off track', 'Escalate to the board'],
        ['Green', 'On track', 'None'],
      ],
    ],
    [
      'published counts',
      'counts',
      [
        ['Status', 'Count', 'Percent'],
        ['On track', 44, 0.5],
        ['Complete', 26, 0.3],
      ],
    ],
    [
      'counts by agency',
      'counts',
      [
        ['Agency', 'Actions', 'Completed', 'Overdue'],
        ['MPS', 12, 7, 1],
        ['ELFT', 5, 2, 0],
      ],
    ],
    [
      'a blank template',
      'blank-template',
      [['No', 'Recommendation', 'Action', 'Lead', 'Target date'], [1], [2], [3]],
    ],
    [
      'a template of prompts',
      'blank-template',
      [
        ['Recommendation', 'Action', 'Lead', 'Target date'],
        [
          'What is the recommendation?',
          'What will be done?',
          'Roles, no names',
          'Realistic target date',
        ],
      ],
    ],
    [
      'a risk log',
      'no-recommendations-or-actions',
      [
        ['Risk', 'Likelihood', 'Impact', 'Status'],
        ['Loss of key staff in the team', 'Low', 'High', 'Open'],
        ['Cuts', 'High', 'High', 'Open'],
      ],
    ],
    [
      'lists for drop-downs',
      'no-recommendations-or-actions',
      [
        ['Status', 'Lead agency', 'Priority'],
        ['Open', 'MPS', 'High'],
        ['Closed', 'ELFT', 'Low'],
      ],
    ],
  ])('refuses %s', (_name, why, rows) => {
    const plan = read(rows);
    expect(plan.sheets).toEqual([]);
    expect(plan.skipped).toEqual([{ name: 'Plan', reason: 'not-a-plan', data: { why } }]);
  });

  it('says of every other sheet why it was passed over', () => {
    const plan = readAll({
      Notes: [['Some words only']],
      Empty: [],
      Chart: { rows: [], kind: 'chartsheet' },
      'Followthrough settings': [
        ['Settings'],
        ['What it is'],
        ['Setting', 'For', 'Value'],
        ['As at', '', '2027-01-01'],
      ],
    });
    expect(plan.skipped.map(({ name, reason }) => [name, reason])).toEqual([
      ['Notes', 'no-table'],
      ['Empty', 'empty'],
      ['Chart', 'not-a-worksheet'],
    ]);
  });
});
