/** The words of the sample plan. The partnership, its area and its agencies are invented. */

export const reviewTitle = 'Domestic Homicide Review 3';

export interface SampleAction {
  readonly ref: string;
  readonly action: string;
  readonly lead?: string;
  readonly milestones?: string;
  readonly target?: string | { readonly day: string };
  readonly revised?: string | { readonly day: string };
  readonly progress?: string;
  readonly completion?: string;
  readonly rating?: string;
  readonly evidence?: string;
}

export type SampleEntry =
  | { readonly section: string }
  | {
      readonly recommendation: string;
      readonly scope: string;
      readonly actions: readonly SampleAction[];
    };

export const ratingKey: Readonly<Record<string, string>> = {
  Blue: 'Complete',
  Green: 'On track',
  Amber: 'Some slippage',
  Red: 'Off track',
};

export const agencies: readonly (readonly [name: string, aliases: string])[] = [
  ['Larkshire Police', 'Larkshire Constabulary'],
  ['Larkmere Council Adult Social Care', 'LMC Adult Social Care; Adult Social Care'],
  ['Larkmere Council Housing', 'LMC Housing; Housing'],
  ['Larkmere Council Community Safety Team', 'LMC Community Safety'],
  ["Larkmere Council Children's Services", "LMC Children's Services"],
  ['Larkmere Council Public Health', 'LMC Public Health'],
  ['Larkshire Integrated Care Board', 'Larkshire ICB'],
  ['Larkmere GP Federation', ''],
  ['Larkshire Mental Health NHS Foundation Trust', 'LMHFT; Larkshire Mental Health Trust'],
  ['Larkshire Ambulance Service NHS Trust', 'LAST'],
  ['Haven Larkmere', ''],
  ['Larkmere Community Safety Partnership', 'Larkmere CSP'],
];

export const planRows: readonly SampleEntry[] = [
  { section: 'Theme 1: Recognising coercive control' },
  {
    recommendation:
      '1. Every partner agency should make sure that its frontline staff recognise coercive and controlling behaviour, also where the person at risk is over 65.',
    scope: 'Local',
    actions: [
      {
        ref: '1.1',
        action:
          'Write and run a half-day course on coercive control for response officers and call handlers.',
        lead: 'Larkshire Police',
        milestones: '1. Course written\n2. First group trained\n3. Nine in ten officers trained',
        target: { day: '2026-03-31' },
        progress: '02/02/2026 - First group of 24 trained.',
        completion:
          'Completed: 27 March 2026\n94% of response officers trained. Incident records now note control as well as violence.',
        rating: 'Blue',
        evidence: 'Training register; sample of 30 incident records',
      },
      {
        ref: '1.2',
        action: 'Add a session on coercive control in later life to the safeguarding refresher.',
        lead: 'LMC Adult Social Care',
        milestones: 'Session tested with one team',
        target: { day: '2026-04-30' },
        completion:
          'Completed: 12 May 2026\nThe session is part of every refresher; 61 staff have taken it.',
        rating: 'Blue',
        evidence: 'Refresher programme, May 2026',
      },
      {
        ref: '1.3',
        action: 'Tell the board each quarter what share of frontline staff has been trained.',
        lead: 'All agencies',
        target: 'Ongoing',
        progress: '07/07/2026 - Five agencies of nine sent a figure.',
        rating: 'Amber',
      },
    ],
  },
  {
    recommendation:
      '2. Larkshire Police should satisfy itself that a risk assessment is made at every domestic abuse incident.',
    scope: 'Local',
    actions: [
      {
        ref: '2.1',
        action: 'Check 30 incident records a month for a risk assessment.',
        lead: 'Larkshire Constabulary',
        milestones: 'Monthly sample agreed with the performance team',
        target: '30/06/2026',
        completion:
          'Complete and ongoing: 31 March 2026\nAssessments were made in 96% of the records sampled, up from 81%.',
        rating: 'Blue',
        evidence: 'Monthly sample reports',
      },
      {
        ref: '2.2',
        action: 'Build a prompt into the incident form so that it cannot be closed without one.',
        lead: 'Larkshire Police',
        milestones: '1. Supplier asked for a price\n2. Change approved\n3. Form in use',
        target: { day: '2026-10-31' },
        revised: '31/01/2027',
        progress: '04/11/2026 - Price received. Waiting for approval of the change.',
        rating: 'Green',
      },
    ],
  },
  {
    recommendation:
      '3. General practices should ask about domestic abuse when a patient attends again and again with injuries that nothing explains.',
    scope: 'Local',
    actions: [
      {
        ref: '3.1',
        action: 'Write guidance for the 22 practices of the area and go through it with each.',
        lead: 'Larkshire ICB',
        milestones: '1. Guidance written\n2. Each practice visited',
        target: 'End of September 2026',
        completion:
          'Completed - June 2026.\nAll 22 practices visited; referrals from practices rose from 3 to 19 a quarter.',
        rating: 'Blue',
        evidence: 'Visit log; quarterly referral figures',
      },
      {
        ref: '3.2',
        action: 'Fund a trained adviser in four practices for a year and evaluate it.',
        lead: 'Larkshire ICB and Larkmere GP Federation',
        target: 'Q3 2026/27',
        progress: '15/10/2026 - Advisers in post at two of the four practices.',
        rating: 'Green',
      },
    ],
  },
  { section: 'Theme 2: Sharing what agencies know' },
  {
    recommendation:
      '4. Agencies should meet about a household when three or more of them work with it and the risk rises.',
    scope: 'Local',
    actions: [
      {
        ref: '4.1',
        action: 'Agree a short protocol: who calls the meeting, within what time, and who records.',
        lead: 'LMC Adult Social Care',
        target: '28 February 2026',
        completion:
          'Completed: 26 February 2026\nIn use by all nine agencies; 14 meetings held by June.',
        rating: 'Blue',
        evidence: 'Protocol; list of meetings',
      },
      {
        ref: '4.2',
        action: 'Train neighbourhood officers to use the protocol and check that they do.',
        lead: 'LMC Housing',
        milestones: '1. Briefing for managers\n2. Training for officers\n3. Audit of 20 cases',
        target: '1. 31 March 2026\n2. 30 June 2026\n3. 30 September 2026',
        progress: '02/10/2026 - The audit has not begun: the auditor left in August.',
        completion: '1-2 complete',
        rating: 'Amber',
      },
    ],
  },
  {
    recommendation:
      "5. Larkshire Mental Health NHS Foundation Trust should record a carer's own needs and risks apart from the patient's.",
    scope: 'Local',
    actions: [
      {
        ref: '5.1',
        action: "Add a page for the carer to the trust's electronic record.",
        lead: 'LMHFT',
        target: '31 September 2026',
        progress: '21/09/2026 - Page designed; being tested on two wards.',
        rating: 'Amber',
      },
      {
        ref: '5.2',
        action: 'Audit 40 records for the carer page and report what is found.',
        lead: 'LMHFT',
        target: { day: '2026-12-11' },
        rating: 'Green',
      },
    ],
  },
  {
    recommendation:
      '6. Licence conditions of known perpetrators should be shared with the risk conference before each meeting.',
    scope: 'Regional',
    actions: [
      {
        ref: '6.1',
        action: 'Agree in writing what is shared, by whom and how long before the meeting.',
        lead: 'Probation Service (to lead) and Larkshire Police',
        milestones: '1. Legal advice\n2. Draft agreement\n3. Agreement signed',
        target: { day: '2026-05-31' },
        revised: { day: '2026-11-30' },
        progress: '09/10/2026 - Draft with both legal teams.',
        rating: 'Amber',
      },
      {
        ref: '6.2',
        action: 'Report on the first six months of sharing to both regional boards.',
        lead: 'Probation Service',
        target: '31/07/2026',
        revised: '31 January 2027',
        progress: '09/10/2026 - Depends on 6.1.',
        rating: 'Red',
      },
    ],
  },
  {
    recommendation:
      '7. The partnership should look into a shared alarm scheme for homes at high risk.',
    scope: 'Local',
    actions: [
      {
        ref: '7.1',
        action: 'Set up a working group, cost the options and bring a proposal to the board.',
        lead: 'LMC Community Safety',
        milestones:
          '1. Working group set up\n2. Options costed\n3. No supplier could meet the conditions on data; the group judged the scheme unworkable and it was not taken forward',
        target: '30 June 2026',
        completion: 'Completed: 30 June 2026',
        rating: 'Blue',
        evidence: 'Minutes of the working group',
      },
    ],
  },
  { section: 'Theme 3: Support for those at risk' },
  {
    recommendation:
      '8. Nobody at risk should lose a tenancy because the perpetrator left debts on it.',
    scope: 'Local',
    actions: [
      {
        ref: '8.1',
        action: 'Change the arrears policy so that debts made by a perpetrator are set aside.',
        lead: 'LMC Housing',
        target: '30 June 2026',
        completion: 'Completed',
        rating: 'Blue',
      },
      {
        ref: '8.2',
        action: 'Offer the same terms to the tenants of housing associations.',
        target: 'TBC',
      },
    ],
  },
  {
    recommendation: '9. There should be specialist support for people over 65 who are at risk.',
    scope: 'Local',
    actions: [
      {
        ref: '9.1',
        action: 'Commission a support worker for older people for three years.',
        lead: 'LMC Public Health',
        target: 'Within six months of the publication of the report',
        completion:
          'Completed: 3 September 2026\nWorker in post; 17 people supported in the first eight weeks.',
        rating: 'Blue',
        evidence: 'Contract; first quarterly report of the service',
      },
      {
        ref: '9.2',
        action: 'Evaluate the service with the people who used it.',
        lead: 'Haven Larkmere',
        target: 'Spring 2027',
        rating: 'Green',
      },
    ],
  },
  {
    recommendation:
      '10. Children who live with domestic abuse should be offered support in their own right.',
    scope: 'Local',
    actions: [
      {
        ref: '10.1',
        action: 'Offer six sessions of support to each child named at a risk conference.',
        lead: "LMC Children's Services",
        milestones: '1. Two workers trained\n2. Offer open to all schools',
        target: { day: '2027-03-31' },
        progress: '01/10/2026 - Both workers trained; 11 children have started.',
        rating: 'Green',
      },
    ],
  },
  {
    recommendation:
      '11. The Home Office should say in its guidance how a carer who harms is to be assessed.',
    scope: 'National',
    actions: [
      {
        ref: '11.1',
        action: 'Write to the Home Office with the finding and ask for a reply.',
        lead: 'Larkmere CSP',
        target: '31 March 2026',
        completion: 'Completed: 20 March 2026\nLetter sent; no reply so far.',
        rating: 'Blue',
        evidence: 'Copy of the letter',
      },
    ],
  },
  {
    recommendation:
      '12. Ambulance crews should see, before they arrive, that an address has a domestic abuse history.',
    scope: 'Regional',
    actions: [
      {
        ref: '12.1',
        action: 'Agree with the police how addresses are marked, and for how long.',
        lead: 'Larkshire Ambulance Service NHS Trust',
        target: 'August 2026',
        rating: 'Amber',
      },
    ],
  },
  { section: 'Theme 4: Learning beyond this review' },
  {
    recommendation: '13. Employers should know what help to offer a member of staff at risk.',
    scope: 'Local',
    actions: [
      {
        ref: '13.1',
        action: 'Run a campaign with local employers.',
        lead: 'LMC Community Safety',
        target: '30 September 2026',
        completion: 'Closed - not pursued. The bid for funding was refused.',
      },
    ],
  },
  {
    recommendation: '14. What this review found should reach the people who can use it.',
    scope: 'Local',
    actions: [
      {
        ref: '14.1',
        action: 'Publish a two-page briefing on the review and its learning.',
        lead: 'Larkmere CSP',
        target: '31 January 2026',
        completion: 'Completed: 30 January 2026\nSent to 1,400 staff; opened by 870 of them.',
        rating: 'Blue',
        evidence: 'Briefing; readership figures',
      },
      {
        ref: '14.2',
        action: 'Hold a learning event for all nine agencies and act on its feedback.',
        lead: 'Larkmere CSP',
        target: '30/11/2026',
        progress: '06/11/2026 - Venue booked; 64 places taken.',
        rating: 'Green',
      },
    ],
  },
];

export const boardDecisions: readonly {
  readonly action: string;
  readonly decision: string;
  readonly date: string;
  readonly meeting: string;
  readonly newDate?: string;
  readonly reason?: string;
}[] = [
  {
    action: '14.1',
    decision: 'Signed off',
    date: '2026-03-17',
    meeting: 'Board, March 2026',
    reason: 'Briefing and readership figures seen.',
  },
  {
    action: '1.1',
    decision: 'Signed off',
    date: '2026-06-16',
    meeting: 'Board, June 2026',
    reason: 'Register and sample of records seen.',
  },
  {
    action: '4.1',
    decision: 'Signed off',
    date: '2026-06-16',
    meeting: 'Board, June 2026',
    reason: 'Protocol and list of meetings seen.',
  },
  {
    action: '6.1',
    decision: 'Date agreed',
    date: '2026-06-16',
    meeting: 'Board, June 2026',
    newDate: '2026-11-30',
    reason: 'Legal advice took longer than planned.',
  },
  {
    action: '3.1',
    decision: 'Signed off',
    date: '2026-09-15',
    meeting: 'Board, September 2026',
    reason: 'Visit log seen.',
  },
  {
    action: '8.1',
    decision: 'Sent back',
    date: '2026-09-15',
    meeting: 'Board, September 2026',
    reason: 'The new policy and its date were not sent.',
  },
  {
    action: '13.1',
    decision: 'Not pursued',
    date: '2026-09-15',
    meeting: 'Board, September 2026',
    reason: 'No funding; the region plans a campaign in 2027.',
  },
  {
    action: '2.2',
    decision: 'Date refused',
    date: '2026-11-17',
    meeting: 'Board, November 2026',
    newDate: '2027-01-31',
    reason: 'The board asked for an earlier date.',
  },
  {
    action: '3.1',
    decision: 'Outcome achieved',
    date: '2026-11-17',
    meeting: 'Board, November 2026',
    reason: 'Referrals from practices stayed above 15 a quarter.',
  },
];
