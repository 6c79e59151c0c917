import {
  isLabelledRecommendation,
  isNoteText,
  isSectionText,
  isTemplateText,
} from '../../../src/core/read/row-kinds';
import { Parser } from '../../../src/core/read/parser';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { CellInput } from '../../tools/sheet';
import { actionsOf, onlySheet, read } from './reading';

const parser = new Parser(defaultSettings);

describe('words that a template leaves', () => {
  it.each([
    ...['< Select >', '<select>', '[Insert name]', '(enter date)', '[Please add the lead agency]'],
    ...['<choose one>', '(add lead)', 'Select', 'Insert text here', 'Choose an item.', 'Choose a'],
    ...[
      'Click here to enter a date.',
      'Click or tap to enter a date',
      'Enter date',
      'Please select',
    ],
    ...[
      'please enter the agency',
      'dd/mm/yyyy',
      'DD.MM.YY',
      'dd-mm-yy',
      'xx',
      'XXXX',
      'Text',
      'date',
    ],
    ...['Yes/No', 'yes, no', 'Low, medium, high', 'low, moderate, high', '  < Select > '],
  ])('%j', (text) => expect(isTemplateText(text)).toBe(true));

  it.each([
    ...[
      '',
      'x',
      'Selected staff are trained',
      'Enter into an agreement with each of the partners, and review it in a year',
    ],
    ...['Add a prompt to the form', 'Yes', 'No', 'Date of the audit', 'Text messages', 'Low'],
    ...['[Insert name] leads on this', 'See <select>', 'The form asks to select one', 'dd/mm'],
  ])('not %j', (text) => expect(isTemplateText(text)).toBe(false));
});

describe('notes', () => {
  it.each([
    ...['Note: dates were agreed in May', 'NB targets moved', 'N.B. see above', 'Key', 'RAG key'],
    ...[
      'RAG rating: see below',
      'Source: panel minutes',
      'Legend',
      'Version 2',
      'Last updated May',
    ],
    ...['Updated 3 May', 'Signed', 'Prepared by the partnership', 'Page 2', 'Document control'],
    ...[
      '©Council',
      '© The council 2026',
      'This plan is reviewed each year',
      'This document is confidential',
    ],
    ...['This action plan is owned by the board', '* Agreed by email', '** See above', '*agreed'],
    ...['  note: as above'],
  ])('%j', (text) => expect(isNoteText(text)).toBe(true));

  it.each([
    ...[
      'Notes are kept of each meeting'.replace('Notes', 'Minutes'),
      'Keyworkers are named',
      'Sources',
    ],
    ...['Pages are numbered', 'We keep a note', 'This form is used', '* ', '5* rating', 'A key'],
    ...['Versions'],
  ])('not %j', (text) => expect(isNoteText(text)).toBe(false));
});

describe('words that head the rows below them', () => {
  it.each([
    ...['Theme 1: Information sharing', 'THEME', 'Section 2', 'Part A', 'Priority 3', 'Objective'],
    ...['Domain: care', 'Strand 2', 'Chapter 4', 'Appendix A', 'Workstream one', 'Standard 5'],
    ...['1. Theme: training', '2.1 Priority', '3) Objective', 'Key theme: voice of the child'],
    ...['Cross-cutting theme one', 'Strategic priority 2', 'Learning objective six'],
    ...['Training:', 'For all agencies', 'Recommendations for health', 'Actions for the board'],
    ...['Recommendation for police', 'Short term', 'Medium-term goals', 'Longer term'],
    ...['National recommendations', 'Local', 'Single agency', 'Multi-agency learning', 'Regional'],
    ...['Panel recommendations', 'Immediate actions', 'East London NHS Foundation Trust', 'MPS'],
    ...['1. Training', '2. Information sharing', '4. Voice of families'],
  ])('%j', (text) => expect(isSectionText(text, parser)).toBe(true));

  it.each([
    ...['Brief all duty staff on the new protocol', 'Hold three briefings by June', 'Completed'],
    ...['1. Hold briefings with all staff', '1. Hold briefings.', '1. Hold briefings;', '3'],
    ...['Themes were agreed', 'Partners meet each month', 'Locally agreed', 'Nationally'],
    ...['The actions of staff were reviewed. All were sound'],
    `Theme ${'of much that was said '.repeat(8)}`,
    `Theme ${'a '.repeat(24)}`,
  ])('not %j', (text) => expect(isSectionText(text, parser)).toBe(false));
});

describe('words that begin as a recommendation’s own', () => {
  it.each([
    ...['Recommendation 2: Train staff', 'Recommendation No. 3', 'recommendation number 4'],
    ...[
      'Learning point 1',
      'Finding 6',
      'Lesson 2',
      'Advisory point 3',
      'Rec 5',
      'Rec5',
      'DHR Rec 2',
    ],
    ...['  Recommendation 1', 'Recommendation A1', 'Recommendation HP.2', 'Recommendation NO.3'],
  ])('%j', (text) => expect(isLabelledRecommendation(text)).toBe(true));

  it.each([
    ...['Recommendations', 'Recommendation', 'Recommended by 3 agencies'],
    ...['Record 5 meetings', 'Findings of 2016', 'See recommendation 2', 'As finding 3'],
  ])('not %j', (text) => expect(isLabelledRecommendation(text)).toBe(false));
});

describe('rows among those of a plan', () => {
  const header = ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date', 'Status'];
  const rows: CellInput[][] = [
    [
      '1',
      'Brief all duty staff on the new protocol',
      'Hold briefings',
      'MPS',
      '31 March 2027',
      'Open',
    ],
    [
      '2',
      'Audit the quality of referrals each quarter',
      'Agree a tool',
      'ELFT',
      'June 2027',
      'Open',
    ],
    ['3', 'Publish the revised pathway to all partners', 'Publish it', 'MPS', 'May 2027', 'Open'],
  ];

  /** Why a row under the plan's first rows is unread; null where it is of the plan. */
  function reasonOf(row: readonly CellInput[], at = 2): string | null {
    const all = [...rows];
    all.splice(at, 0, [...row]);
    const found = onlySheet(read([header, ...all])).unread.find((one) => one.row === at + 1);
    return found?.reason ?? null;
  }

  it.each<[string, CellInput[]]>([
    ['prompt', ['4', null, null, null, null, null]],
    ['prompt', ['4', '<Insert>', '[Enter action]', '< Select >', 'dd/mm/yyyy', '< Select >']],
    ['total', ['Total', null, null, null, 3, 3]],
    ['total', ['Grand total', null, null, null, 3, 3]],
    ['total', ['Sub-total', null, null, null, 1, 2]],
    ['total', ['Subtotals', null, null, null, 1, 2]],
    ['total', ['Count', null, null, null, null, 3]],
    ['total', [null, 'Total: 3', null, null, null, null]],
    ['repeated-header', header],
    ['repeated-header', header.map((word) => `${word.toUpperCase()} `)],
    ['repeated-header', ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date', 'RAG']],
    ['note', ['Note: dates were agreed in May', null, null, null, null, null]],
    ['section', ['Theme 2: Training', null, null, null, null, null]],
    ['section', [null, 'Theme 2: Training', null, null, null, null]],
    ['section', ['Information sharing', null, null, null, null, null]],
    ['section', ['East London NHS Foundation Trust', null, null, null, null, null]],
  ])('%s: %j', (reason, row) => expect(reasonOf(row)).toBe(reason));

  it.each<CellInput[][]>([
    [['4', 'Train new starters', 'Add it to induction', 'MPS', 'dd/mm/yyyy', '< Select >']],
    [['4', 'Total the hours of training', 'Count them', 'MPS', 3, 3]],
    [['4', 'Record the lead', 'Action', 'Lead', 'May 2027', 'Open']],
    [
      [
        null,
        'Train all new starters in the use of the form within a month',
        null,
        null,
        null,
        null,
      ],
    ],
  ])('of the plan: %j', (row) => expect(reasonOf(row)).toBeNull());

  it.each<[string | null, CellInput[]]>([
    // Right under the header, a row asks for what its columns hold …
    ['prompt', ['Number', 'What is recommended?', 'What will be done?', 'Who?', 'By when?', 'RAG']],
    [
      'prompt',
      [null, 'e.g. train staff', 'For example, hold briefings', 'Roles, not names', null, null],
    ],
    ['prompt', [null, 'What is the over-arching recommendation?', null, null, null, null]],
    ['prompt', [null, 'To be completed by the lead', 'See guidance', 'If applicable', null, null]],
    [
      'prompt',
      [null, 'Free text', 'Please use full names', 'Drop-down', 'Drop down', 'Red\nAmber\nGreen'],
    ],
    ['prompt', [null, 'Delete as appropriate', null, null, null, 'Red / Amber / Green']],
    // … and one that answers is of the plan, though one of its cells asks.
    [null, ['4', 'Train staff', 'Hold briefings', 'Who will lead?', 'May 2027', 'Open']],
    [null, ['4', 'Could staff be trained sooner?', 'Hold briefings', 'MPS', 'May 2027', 'Open']],
  ])('under the header, %s: %j', (reason, row) => expect(reasonOf(row, 0)).toBe(reason));

  it('a question further down is of the plan', () => {
    const more = [
      ...rows,
      ...rows.map((row, i) => [`${i + 4}`, `${row[1] as string} again`, ...row.slice(2)]),
    ];
    const plan = read([
      header,
      ...more,
      ['7', 'Is training enough?', 'How is it offered?', 'MPS', null, null],
    ]);
    expect(actionsOf(plan)).toHaveLength(7);
  });

  it.each<[number, CellInput[][]]>([
    // After a gap, what nobody follows up is no part of the plan …
    [
      3,
      [
        ['Red', 'Off track'],
        ['Green', 'On track'],
      ],
    ],
    [3, [[null, 'Signed by the chair']]],
    [3, [['Agreed by the panel']]],
    // … and what is followed up is.
    [4, [['4', 'Train new starters', 'Add it to induction', 'MPS', 'May 2027', 'Open']]],
    [4, [[null, 'Train new starters', 'Add it to induction']]],
    [4, [['4', 'Train new starters', null, null, 'May 2027', null]]],
    [
      5,
      [
        ['4', 'Train new starters', 'Add it', 'MPS'],
        [],
        ['5', 'Print a leaflet', 'Order it', 'MPS'],
      ],
    ],
  ])('%i actions with %j after a gap', (count, after) => {
    expect(actionsOf(read([header, ...rows, [], [], ...after]))).toHaveLength(count);
  });

  it('reads a plan with a blank row between all of its rows, up to its note', () => {
    const spaced = rows.flatMap((row) => [row, []]);
    const plan = read([header, ...spaced, ['Note: agreed in May']]);
    expect(actionsOf(plan)).toHaveLength(3);
    expect(onlySheet(plan).unread.map(({ reason }) => reason)).toEqual(['note']);
  });
});

describe('names of agencies', () => {
  it.each([
    ...['MPS', 'ELFT', 'Metropolitan Police Service', 'MPS and ELFT', 'All agencies'],
    ...['Borsetshire Council', 'Borsetshire County Council', 'Borsetshire Constabulary'],
    ...['Mid Borsetshire NHS Trust', 'Mid Borsetshire NHS Foundation Trust (MBFT)'],
    ...['Borsetshire University Health Board', 'Borsetshire Fire and Rescue Service'],
    ...['Borsetshire Ambulance Service', 'The Borsetshire Probation Service', 'Borsetshire Police'],
    ...['Borsetshire Integrated Care Board', 'Borsetshire ICB', 'Felpersham Women’s Aid'],
    ...['Felpersham Housing Association'],
  ])('%j', (text) => expect(parser.isAgency(text)).toBe(true));

  it.each([
    ...[
      'MPS training',
      'Review of MPS',
      'MPS action plan',
      'Recommendations for MPS',
      'Theme: MPS',
    ],
    ...['Training', 'the council will write', '', 'Hold briefings'],
    `MPS ${'and others of the partnership '.repeat(5)}`,
  ])('not %j', (text) => expect(parser.isAgency(text)).toBe(false));
});
