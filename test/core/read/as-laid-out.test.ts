import { assess } from '../../../src/core/assess/assess';
import type { Action, Plan } from '../../../src/core/plan/plan';
import { defaultSettings } from '../../../src/core/settings/settings';
import { actionsOf, names, onlySheet, options, read, readAll, recommendationsOf } from './reading';

/** Plans set out as councils, boards, trusts, forces and inspectorates set theirs out, in our own words. */

const standings = (plan: Plan): string[] => {
  const { actions } = assess(plan, [], { settings: defaultSettings, asAt: options.asAt });
  return actionsOf(plan).map((action) => actions.get(action.key)!.kind);
};
const ends = (action: Action, field: 'target' | 'revised'): (string | null)[] =>
  action[field].value?.map((date) => date.end) ?? [];
const leads = (plan: Plan): string[] =>
  actionsOf(plan).map((action) => names(action.leads.value).join('; '));
const skipped = (plan: Plan): unknown[] =>
  plan.skipped.map(({ name, reason, data }) => [name, reason, data.why]);

describe('lists that run through several cells of a row', () => {
  const header = ['Recommendation', 'Action', 'Lead', 'Target date', 'Status', 'Date completed'];
  const row = (action: string, target: string, status: string, completed: string): string[] => [
    'Wards should observe patients as prescribed',
    action,
    'Matron',
    target,
    status,
    completed,
  ];
  const steps = (plan: Plan): unknown[] =>
    actionsOf(plan)[0]!.milestones.map(({ number, target, status, completion }) => [
      number,
      target.value?.end ?? target.value?.kind ?? null,
      status.value?.kind ?? null,
      completion.value?.end ?? null,
    ]);

  it.each([
    ['a) ', 'b) '],
    ['1. ', '2. '],
  ])('gives %s its own status and completion, and leaves the rest open', (one, two) => {
    const plan = read([
      header,
      row(
        `${one}Roll out the tablets\n${two}Spot checks at night`,
        `${one}30/09/2026\n${two}Monthly`,
        `${one}Completed\n${two}Ongoing`,
        `${one}28/09/2026`,
      ),
    ]);
    expect(steps(plan)).toEqual([
      [one.charAt(0), '2026-09-30', 'completed', '2026-09-28'],
      [two.charAt(0), 'recurring', 'ongoing', null],
    ]);
    expect(actionsOf(plan)[0]!.completion.value).toBeNull();
    expect(standings(plan)).toEqual(['open-ended']);
  });

  it('completes an action on the day of its last step once every step has its day', () => {
    const plan = read([
      header,
      row(
        'a) Form\nb) Training',
        '31/08/2026',
        'a) Complete\nb) Complete',
        'a) 20/05/2026\nb) 21/08/2026',
      ),
    ]);
    expect(actionsOf(plan)[0]!.completion.value?.end).toBe('2026-08-21');
    expect(standings(plan)).toEqual(['completed']);
  });

  it('reads dates and statuses that name several steps on one line', () => {
    const plan = read([
      header,
      row(
        '1. Policy\n2. Audit\n3. Report',
        '1 & 2: 31/10/2026; 3: 30/11/2026',
        'Actions 1 and 2: complete. Action 3: in progress',
        '',
      ),
    ]);
    expect(steps(plan)).toEqual([
      ['1', '2026-10-31', 'completed', null],
      ['2', '2026-10-31', 'completed', null],
      ['3', '2026-11-30', 'in-progress', null],
    ]);
    expect(standings(plan)).toEqual(['due-soon']);
  });

  it('pairs lists that number their items each in its own way by their places', () => {
    const plan = read([header, row('i. Beds\nii. Training', '1 & 2: 31/10/2026', 'Open', '')]);
    expect(steps(plan)).toEqual([
      ['i', '2026-10-31', null, null],
      ['ii', '2026-10-31', null, null],
    ]);
  });
});

describe('a target date that another took the place of, in one cell', () => {
  it.each([
    ['31/08/2026 revised to 30/11/2026', ['2026-08-31'], ['2026-11-30']],
    ['30 June 2025 (revised from 31 March 2025)', ['2025-03-31'], ['2025-06-30']],
    ['Was 31/05/2026, now 31/01/2027', ['2026-05-31'], ['2027-01-31']],
    [
      '31/03/2026\nRevised: 30/09/2026\nRevised: 31/12/2026',
      ['2026-03-31'],
      ['2026-09-30', '2026-12-31'],
    ],
  ])('%s', (text, target, revised) => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date', 'Status'],
      ['1', 'Improve handover between wards', 'Choose a tool', 'NHS England', text, 'Open'],
    ]);
    const [action] = actionsOf(plan);
    expect(ends(action!, 'target')).toEqual(target);
    expect(ends(action!, 'revised')).toEqual(revised);
    const { actions } = assess(plan, [], { settings: defaultSettings, asAt: options.asAt });
    expect(actions.get(action!.key)).toMatchObject({
      original: target[0],
      requested: revised.at(-1),
    });
    expect(actions.get(action!.key)!.moves).toBeGreaterThan(0);
  });
});

it('takes the new date that a status asks for as the revised one', () => {
  const plan = read([
    ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date', 'Status'],
    ['1', 'Code the records', 'Guide', 'ELFT', '31/08/2026', 'Delayed - revised to 31/01/2027'],
    ['2', 'Train the staff', 'Course', 'ELFT', '31/08/2026', 'Delayed since 31/01/2026'],
  ]);
  expect(actionsOf(plan).map((action) => ends(action, 'revised'))).toEqual([['2027-01-31'], []]);
});

describe('who leads', () => {
  const header = ['Agency', 'Recommendation', 'Action', 'Target date'];
  const groups = [
    ['Essex Police', 'Supervisors to review logs within a day', 'Daily review', '31/05/2026'],
    [null, 'Body worn video to be kept', 'Change the policy', '31/12/2026'],
    ['Essex County Council', 'Carers to be assessed', 'Change the system', '31/10/2026'],
    [null, 'Out-of-hours staff to attend panels', 'Rota', '30/11/2026'],
  ];

  it('carries an agency down that stands once, left of its group of rows', () => {
    const plan = read([header, ...groups]);
    expect(leads(plan)).toEqual([
      'Essex Police',
      'Essex Police',
      'Essex County Council',
      'Essex County Council',
    ]);
    expect(actionsOf(plan)[1]!.leads.sources[0]).toMatchObject({ row: 1, via: 'carried' });
  });

  it('leaves a blank blank in a column that is filled row by row', () => {
    const plan = read([
      header,
      ...groups,
      ['Essex County Council', 'One', 'Two', '31/05/2026'],
      ['Essex County Council', 'Three', 'Four', '31/05/2026'],
    ]);
    expect(actionsOf(plan)[1]!.leads.value).toBeNull();
  });

  it('takes a post under an agency’s heading for that agency’s', () => {
    const plan = readAll({
      Police: [
        ['Recommendation', 'Action', 'Lead officer', 'Due'],
        [
          'Officers to record the voice of the child',
          'Briefings',
          'Detective Superintendent',
          '31/03/2027',
        ],
      ],
      Plan: [
        ['Recommendation', 'Action', 'Lead officer', 'Due'],
        ['Oxford Health NHS Foundation Trust'],
        ['Missed visits to be followed up', 'Rewrite the policy', 'Named Doctor', '31/12/2026'],
      ],
    });
    expect(leads(plan)).toEqual(['Police', 'Oxford Health NHS Foundation Trust']);
    expect(actionsOf(plan)[1]!.leads.value![0]!.person).toBe('Named Doctor');
  });

  it('says each agency’s name above its own header of those rows alone', () => {
    const header = ['Ref', 'Recommendation', 'Action', 'Owner', 'Target', 'Progress'];
    const plan = read([
      ['Thames Valley Police'],
      header,
      [
        'T1',
        'Grade the risk of missing people',
        'Revise the guide',
        'Head of Contact',
        '30/06/2026',
        'Completed 24/06/2026',
      ],
      ['Oxford Health NHS Foundation Trust'],
      header,
      [
        'O1',
        'Follow up missed visits',
        'Rewrite the policy',
        'Named Doctor',
        '31/12/2026',
        'Drafted',
      ],
    ]);
    expect(leads(plan)).toEqual(['Thames Valley Police', 'Oxford Health NHS Foundation Trust']);
    expect(recommendationsOf(plan)[0]!.theme.value).toBe('Thames Valley Police');
  });

  it('does not take the inspectorate that a sheet is named for as its lead', () => {
    const plan = readAll({
      HMICFRS: [
        ['HMICFRS ref', 'Area for improvement', 'Action', 'Force lead', 'Delivery date', 'Status'],
        [
          'PEEL-23-01',
          'Answer calls sooner',
          'Recruit',
          'D/Supt Public Protection',
          '31/12/2026',
          'Open',
        ],
      ],
    });
    expect(leads(plan)).toEqual(['D/Supt Public Protection']);
    expect(recommendationsOf(plan)[0]!.id.value).toBe('PEEL-23-01');
  });
});

describe('how far rows are', () => {
  const base = ['Recommendation', 'Action', 'Lead', 'Due date'];
  const row = (due: string, ...more: (string | number | null)[]): (string | number | null)[] => [
    'Improve how referrals are made',
    'Write a form',
    'Gwent Police',
    due,
    ...more,
  ];
  const kinds = (plan: Plan): unknown[] =>
    actionsOf(plan).map((action) => action.status.value?.kind ?? null);

  it('reads the latest of columns for one quarter each', () => {
    const plan = read([
      [...base, 'Q1 RAG', 'Q2 RAG', 'Q1 status', 'Q2 status'],
      row('30/06/2026', 'Red', 'Green', 'Not started', 'Complete'),
      row('31/12/2026', 'Amber', null, 'In progress', null),
    ]);
    expect(kinds(plan)).toEqual(['completed', 'in-progress']);
    expect(actionsOf(plan).map((action) => action.rating.value)).toEqual(['Green', 'Amber']);
  });

  it('lets an earlier quarter’s words speak against nothing', () => {
    const plan = read([
      [...base, 'Q1 update', 'Q2 update', 'Q3 update', 'Status'],
      row('30/06/2026', 'In progress', 'Form agreed', 'Form in use since May', 'Complete'),
      row('30/06/2026', 'Begun', 'Form agreed', 'In progress', 'Complete'),
    ]);
    expect(standings(plan)).toEqual(['completed', 'to-confirm']);
  });

  it('takes an action that agencies share for as far as the last of them', () => {
    const plan = read([
      ['Recommendation', 'Action', 'Lead agencies', 'Target date', 'Progress'],
      [
        'All agencies to audit how they escalate',
        'Audit ten cases each',
        'Police, ICB',
        '31/10/2026',
        'Police: Completed 12/10/2026\nICB: in progress',
      ],
    ]);
    expect(kinds(plan)).toEqual(['in-progress']);
    expect(standings(plan)).toEqual(['overdue']);
  });

  it('takes columns that are headed by months for updates', () => {
    const plan = read([
      [...base, 'Sept 26', 'Oct 26', 'Nov 26'],
      row('15/12/2026', 'Drafted', 'Piloted', 'In use at two stations'),
    ]);
    expect(actionsOf(plan)[0]!.progress.value).toBe('Drafted\nPiloted\nIn use at two stations');
  });

  it('reads ticks under headings that they answer, and empty boxes', () => {
    const plan = read([
      [...base, 'Not started', 'In progress', 'Completed'],
      row('31/03/2026', null, null, '✓'),
      row('30/09/2026', null, '✓', null),
      row('31/01/2027', '✓', null, null),
    ]);
    expect(kinds(plan)).toEqual(['completed', 'in-progress', 'not-started']);
    const boxes = read([[...base, 'Done'], row('31/07/2026', '☑'), row('31/08/2026', '☐')]);
    expect(standings(boxes)).toEqual(['completed', 'overdue']);
  });

  it('reads letters by the plan’s own key, but takes no colour for a status', () => {
    const plan = read([
      ['Key: C = Complete, D = Delayed, N = Not started, B = Complete'],
      [...base, 'Status'],
      row('31/03/2026', 'C'),
      row('31/08/2026', 'D'),
      row('31/03/2027', 'N'),
      row('31/03/2026', 'B'),
    ]);
    expect(kinds(plan)).toEqual(['completed', 'in-progress', 'not-started', null]);
  });

  it('takes a share for a status where no words give one', () => {
    const plan = read([
      [...base, '% complete'],
      row('31/05/2026', '100%'),
      row('30/09/2026', '60%'),
      row('28/02/2027', '0%'),
    ]);
    expect(kinds(plan)).toEqual(['completed', 'in-progress', 'not-started']);
    expect(standings(plan)).toEqual(['completed', 'overdue', 'not-yet-due']);
  });

  it('keeps what an agency completed and the board signed off apart from revised dates', () => {
    const plan = read([
      [...base, 'Agency status', 'Agency completion date', 'Date signed off'],
      row('31/03/2026', 'Complete', '20/03/2026', '14/04/2026'),
    ]);
    const [action] = actionsOf(plan);
    expect(action!.revised.value).toBeNull();
    expect(action!.completion.value?.end).toBe('2026-03-20');
    expect(standings(plan)).toEqual(['completed']);
  });

  it('keeps what is no status in a column of progress as progress', () => {
    const plan = read([
      [...base, 'Progress'],
      row('31/05/2026', 'Complete'),
      row('31/05/2026', 'Complete'),
      row('31/12/2026', 'With the legal team'),
    ]);
    expect(kinds(plan)).toEqual(['completed', 'completed', null]);
    expect(actionsOf(plan)[2]!.progress.value).toBe('With the legal team');
  });

  it('reads a key of colours that stands below the table', () => {
    const plan = read({
      rows: [
        [...base, 'RAG'],
        row('30/04/2026'),
        [],
        ['Amber: at risk of delay'],
        ['Red: overdue'],
      ],
      fills: { E2: '#FFC000', A4: '#FFC000', A5: '#FF0000' },
    });
    expect(actionsOf(plan)[0]!.rating.value).toBe('Amber');
  });
});

describe('rows and columns of other kinds', () => {
  it('passes over example rows and sub-totals', () => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date'],
      ['e.g. 1', 'e.g. Review a policy', 'Example: rewrite it', 'Enter agency', 'DD/MM/YYYY'],
      ['1', 'Review the escalation policy', 'Rewrite it', 'MPS', '31/03/2027'],
      ['Sub-total: 1 action'],
      ['2', 'Train the panel', 'Two days', 'MPS', '31/03/2027'],
    ]);
    expect(onlySheet(plan).unread.map(({ reason }) => reason)).toEqual(['prompt', 'total']);
    expect(recommendationsOf(plan).map((one) => one.theme.value)).toEqual([null, null]);
  });

  it('numbers recommendations, not actions, where the form’s spare rows are numbered too', () => {
    const plan = read([
      ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date', 'Status'],
      ['1', 'Improve recording of visits', 'Audit', 'MPS', '31/01/2027', 'Open'],
      ['2', 'Improve use of advocates', 'Contract', 'MPS', '31/01/2027', 'Open'],
      ['3', null, null, null, null, '< Select >'],
    ]);
    expect(recommendationsOf(plan).map((one) => one.id.value)).toEqual(['1', '2']);
  });

  it('names the columns right of the last heading in which rows say something', () => {
    const plan = read([
      ['Page', 'Recommendation', 'Action', 'Lead', 'Cost', 'Target date'],
      [
        12,
        'Map the landlords of the borough',
        'Register',
        'MPS',
        5000,
        '31/03/2027',
        'awaits finance',
      ],
    ]);
    const [table] = onlySheet(plan).tables;
    expect(
      table!.columns.flatMap(({ column, fields }) => (fields.length === 0 ? [column] : [])),
    ).toEqual([0, 4, 6]);
    expect(table!.area.right).toBe(5);
  });

  it('asks what difference an action is to make, and how it will show', () => {
    const plan = read([
      [
        'Recommendation',
        'What will we do?',
        'Who will lead?',
        'When?',
        'What difference will it make / how will we know?',
      ],
      [
        'Offer support in more languages',
        'Recruit an advocate',
        'Refuge',
        '31/01/2027',
        'More referrals',
      ],
    ]);
    expect(onlySheet(plan).tables[0]!.columns[4]!.fields).toEqual(['plannedOutcome', 'evidence']);
  });

  it('reads Welsh headings and statuses', () => {
    const plan = read([
      ['Rhif', 'Argymhelliad', 'Camau gweithredu', 'Arweinydd', 'Dyddiad targed', 'Statws'],
      [
        '1',
        'Dylid rhannu gwybodaeth yn gynt',
        'Ysgrifennu protocol',
        'Heddlu',
        '31/03/2027',
        'Ar waith',
      ],
      ['2', 'Dylid cofnodi llais y plentyn', 'Canllawiau', 'Cyngor', '30/06/2026', 'Wedi cwblhau'],
    ]);
    expect(standings(plan)).toEqual(['not-yet-due', 'completed']);
  });

  it('reads an improvement plan of patient safety, whose monitors do not lead', () => {
    const plan = read([
      [
        'Area for improvement',
        'Safety action description (SMART)',
        'Safety action owner (role, team)',
        'Target date for implementation',
        'Date implemented',
        'Responsibility for monitoring/ oversight',
      ],
      ['Handover', 'Hand over in writing', 'Matron', '30/09/2026', '21/09/2026', 'Safety Group'],
      [null, 'Teach it at induction', 'Practice Educator', '31/12/2026', null, 'Safety Group'],
    ]);
    expect(leads(plan)).toEqual(['Matron', 'Practice Educator']);
    expect(standings(plan)).toEqual(['completed', 'not-yet-due']);
  });
});

describe('sheets that are refused', () => {
  it('says that a plan without headings lacks them, and reads it by letters', () => {
    const rows = [
      ['1', 'Share information better', 'Write a protocol', 'Council', '31 March 2027'],
      ['2', 'Train staff', 'Course', 'Police', '30 June 2027'],
    ];
    expect(skipped(read(rows))).toEqual([['Plan', 'no-header', undefined]]);
    const mapping = { '*': { recommendation: 'B', action: 'C', lead: 'D', target: 'E' } };
    const plan = read(rows, { settings: { ...defaultSettings, mapping } });
    expect(leads(plan)).toEqual(['Council', 'Police']);
    expect(standings(plan)).toEqual(['not-yet-due', 'not-yet-due']);
  });

  it('says where headings stand in a column: cards, and tables on their side', () => {
    const card = (text: string): string[][] => [
      ['Recommendation', text],
      ['Action', 'Write the protocol'],
      ['Lead agency', 'MPS'],
      ['Target date', '31 March 2027'],
      ['Status', 'Open'],
    ];
    const plan = readAll({
      Cards: [...card('Share risk sooner'), [], ...card('Train the panel')],
      Side: card('Share risk sooner').map((row) => [...row, 'and another']),
    });
    expect(skipped(plan)).toEqual([
      ['Cards', 'not-a-plan', 'fields-in-rows'],
      ['Side', 'not-a-plan', 'fields-in-rows'],
    ]);
  });

  it('leaves minutes and the user’s copies of our sheets unread', () => {
    const plan = readAll({
      Minutes: [
        ['Date', 'Meeting', 'Chair', 'Actions agreed'],
        ['3 March 2026', 'Panel 1', 'Chair', 'Circulate the terms'],
        ['4 May 2026', 'Panel 2', 'Chair', 'Chase the reports'],
      ],
      'Overdue (copy)': [
        ['Overdue'],
        ['Figures as at 30 September 2026; run again to update.'],
        ['Action', 'Lead agency', 'Deadline', 'Days late'],
        ['Write a new policy', 'MPS', '31 March 2026', 183],
      ],
    });
    expect(skipped(plan)).toEqual([
      ['Minutes', 'not-a-plan', 'no-recommendations-or-actions'],
      ['Overdue (copy)', 'not-a-plan', 'copied-summary'],
    ]);
  });
});
