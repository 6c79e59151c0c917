import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRunningText } from '../../../src/core/read/running-text';
import { textReport, textRows, textWorkbook } from '../../../src/core/read/text-workbook';
import { defaultSettings } from '../../../src/core/settings/settings';
import { valueAt } from '../../../src/core/workbook/cells';
import { word } from '../../../src/messages/format';
import { describeWithShared } from '../../tools/shared';
import * as texts from './texts';

const noRows = 'There is nothing under the headings.';

describe('readRunningText', () => {
  it.each<[string, string, string[][]]>([
    [
      'cells one after the other',
      texts.stackedCells,
      [
        ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Status'],
        [
          '1',
          'The board should assure itself that hospital discharge plans name a single coordinator.',
          'Agree a discharge standard between the hospital and adult social care.\nPublish the standard to ward staff.',
          'Barts Health NHS Trust and LBTH Adult social care',
          '31 March 2027',
          'In progress',
        ],
        [
          '2',
          'Partners must share risk information before a case is closed.',
          '1. Draft a case-closure checklist.\n2. Test the checklist with three teams.',
          'All agencies',
          'Ongoing',
          'Not started',
        ],
        [
          '3',
          "GP practices should record carers' details.",
          'Send a reminder in the practice bulletin.',
          'Norfolk and Waveney ICB',
          'Completed: 4 May 2026',
          'Complete',
        ],
      ],
    ],
    [
      'a paragraph to a row',
      texts.rowsAsParagraphs,
      [
        ['Recommendation', 'Action', 'Lead', 'By when'],
        [
          'Review the missing-persons protocol with residential homes.',
          'Hold a joint workshop and reissue the protocol.',
          'Essex Police',
          '30 June 2027',
        ],
        [
          'Make sure that advocates are offered at the first contact.',
          'Add a prompt to the contact form.',
          'Essex County Council',
          'September 2026',
        ],
        [
          'Give housing officers training on economic abuse.',
          'Commission two training days.',
          'Housing',
          'Completed 12/02/2026',
        ],
      ],
    ],
    [
      'cells with tabs between, under a title',
      texts.tabbed,
      [
        ['No', 'Recommendation', 'Action to be taken', 'Lead Agency', 'Target Date'],
        [
          '1.1',
          'Refresh the referral form',
          '1. Draft the form\n2. Consult, then publish',
          'CSP',
          '31/12/2026',
        ],
        ['1.10', 'Audit "no further action" outcomes', 'Audit 30 cases', 'MPS / CPS', 'Q4 2026/27'],
      ],
    ],
    [
      'commas and quotes',
      texts.commas,
      [
        ['Ref', 'Recommendation', 'Action', 'Owner', 'Due date', 'RAG'],
        [
          'R1',
          'Improve handover, in and out of hours',
          'Write a handover guide',
          'Head of Nursing',
          '31/01/2027',
          'Amber',
        ],
        [
          'R2',
          'Survey families',
          'Design the survey; send it',
          'NHS England',
          'By end of May 2027',
          'Red',
        ],
      ],
    ],
    [
      'Markdown',
      texts.markdown,
      [
        ['Recommendation', 'Action', 'Lead', 'Target date'],
        ['Recommendation 1', 'Map the pathway\nPublish it', 'ELFT', '1 May 2027'],
        ['Recommendation 2', 'Brief all chairs | deputies', 'SAB', 'Ongoing'],
      ],
    ],
    [
      'HTML with a cell over two rows',
      texts.html,
      [
        ['Recommendation', 'Action', 'Lead agency', 'Target date'],
        [
          'Strengthen oversight of ‘open’ cases',
          '• Set up a panel\n• Report monthly',
          'Kent Police',
          '31 July 2027',
        ],
        ['', 'Dip sample 20 cases', 'Kent & Medway ICB', '2027'],
      ],
    ],
    [
      'labels and values',
      texts.labelled,
      [
        ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Progress'],
        [
          'Recommendation 1',
          'Social workers should see children alone.',
          'Update the practice standards.',
          'Nottingham City Council',
          '30 November 2026',
          'Standards are drafted.\nConsultation closes in October.',
        ],
        [
          'Recommendation 2',
          'The partnership should test the new standard.',
          'Audit 25 cases.',
          'Nottingham City Safeguarding Children Partnership',
          'March 2027',
          'Not started',
        ],
      ],
    ],
    [
      'values under their labels, a page to a recommendation',
      texts.labelsAbove,
      [
        [
          'Ref',
          'Issues identified',
          'Actions to be taken',
          'Person responsible',
          'Target completion date',
        ],
        [
          'Recommendation 1',
          'The ward should hand over risks in writing.',
          '1. Agree a handover form.\n2. Audit its use.',
          '• Ward managers\n• Head of Patient Safety',
          '1. 31 January 2027\n2. 30 June 2027',
        ],
        [
          'Recommendation 3',
          'Families should be told who to ring.',
          'Print a card with the numbers.',
          '• Matron',
          'On-going',
        ],
      ],
    ],
    [
      'actions under labels with a number of their own',
      texts.numberedLabels,
      [
        ['Ref', 'Recommendation', 'Action', 'Lead', 'Timescale'],
        [
          'Recommendation 3',
          'Hospitals to review how they hand over.',
          'a) Review the policy',
          'Hospital',
          '30.9.26',
        ],
        ['', '', 'b) Audit 20 cases', 'Hospital', '31 March 2027'],
        [
          'Recommendation 4',
          'Schools to be told of the helpline.',
          '4.1 Send a letter',
          'Education',
          '30 June 2026',
        ],
      ],
    ],
    [
      'columns side by side over two pages',
      texts.columns,
      [
        ['Ref', 'Recommendation', 'Action', 'Lead', 'Target date'],
        [
          '1',
          'Police and probation should share bail conditions early.',
          'Agree an information sharing protocol.',
          'West Midlands Police',
          '31/10/2026',
        ],
        [
          '2',
          'Hospital staff should ask about coercive control.',
          '1. Update the training\n2. Record who attended',
          'UHL',
          '28 February 2027',
        ],
        [
          '3',
          'Managers should check supervision notes.',
          'Add to supervision template.',
          'Probation Service',
          'Ongoing',
        ],
      ],
    ],
    [
      'lines that a PDF wrapped',
      texts.wrappedLines,
      [
        [
          'Recommendation',
          'Action',
          'Lead Agency',
          'Key milestones',
          'Date of completion and outcome',
        ],
        [
          'The partnership should review how it learns from near misses in supported housing.',
          'Set up a quarterly learning forum with providers and invite tenants.',
          'Reading Borough Council',
          'First forum held',
          'Completed: 14 January 2026',
        ],
        [
          'Commissioners should write whistleblowing into every contract.',
          'Amend the standard terms.',
          'Berkshire West ICB',
          'Terms approved by the legal team',
          'Completed: 2 March 2026',
        ],
      ],
    ],
    [
      'themes between the rows, and headings that come again',
      texts.sections,
      [
        ['Recommendation', 'Action', 'Lead', 'Target date'],
        ['Theme 1: Information sharing', '', '', ''],
        [
          'Agencies should agree one referral form.',
          'Design the form.',
          'Devon and Cornwall Police',
          'May 2027',
        ],
        ['Theme 2: Training', '', '', ''],
        [
          'Staff should know the escalation policy.',
          'Brief team meetings.',
          'Devon County Council',
          'Ongoing',
        ],
      ],
    ],
  ])('reads %s', (_, text, table) => {
    const read = readRunningText(text);
    expect(read.refusal).toBeNull();
    expect([read.headings, ...read.rows]).toEqual(table);
  });

  it('keeps the title and the notes above the table', () => {
    expect(readRunningText(texts.labelled).title).toBe('Learning review: action plan');
    expect(readRunningText(texts.tabbed).title).toBe('Action plan – quarter 2');
    expect(readRunningText(texts.html).title).toBe('Plan');
  });

  it('says where only the sense of the words could tell two columns apart', () => {
    const { rows, doubts } = readRunningText(texts.unsureSplit);
    expect(rows).toHaveLength(1);
    expect(doubts.map((doubt) => word(doubt))).toEqual([
      'In row 1 of the plan, “The notes have been looked at again.” may belong to another column. Check that row.',
    ]);
  });

  it.each([
    ['nothing', ' \n\u00a0\t\n', 'There is no text here.'],
    ['prose', texts.prose, 'No headings of a plan were found'],
    ['a sentence', 'The board met in May and agreed to write.', 'No headings of a plan were found'],
    [
      'cells without headings',
      'Share it.\n\nReview it.\n\nMPS',
      'No headings of a plan were found',
    ],
    ['headings alone', 'Recommendation\tAction\tLead\n', noRows],
    ['headings and blank lines', 'Recommendation | Action | Lead\n\n\n', noRows],
    ['headings on lines of their own', 'Recommendation\nAction\nLead\n\n', noRows],
    ['headings said twice', 'Recommendation\tAction\nRecommendation\tAction', noRows],
    ['headings of a web page', '<tr><th>Recommendation</th><th>Action</th></tr>', noRows],
    ['figures', 'Status,Count,Percent\nRed,0,0%\nAmber,44,50%', 'No headings of a plan were found'],
    ['leads and dates', 'Lead\tDue date\nMPS\tMay 2027\nLBTH\tJune 2027', 'No headings of a plan'],
    ['cells that fit no heading', texts.misfits, 'could not be told apart'],
  ])('refuses %s with the reason and the remedy', (_, text, sentence) => {
    const { refusal, ...rest } = readRunningText(text);
    expect(rest).toEqual({ title: null, notes: [], headings: [], rows: [], doubts: [] });
    expect(word(refusal!)).toContain(sentence);
  });

  it.each<[string, string]>([
    [
      'tabs',
      'Plan of the board\nFor May\nFor May\nRecommendation\tAction\tLead\nTrain staff\tHold briefings\tMPS\nRecommendation\tAction\tLead\nAudit\tAgree a tool\tELFT',
    ],
    [
      'tabs, one to each cell of every row',
      'Plan of the board\t\t\nFor May\t\t\nRecommendation\tAction\tLead\nTrain staff\tHold briefings\tMPS\nAudit\tAgree a tool\tELFT',
    ],
    [
      'a web page',
      '<p>Plan of the board</p><p>For May</p><table><tr><td>Recommendation<td>Action<td>Lead<tr><td>Train staff<td>Hold briefings<td>MPS<tr><td>RECOMMENDATION<td>ACTION<td>LEAD<tr><td>Audit<td>Agree a tool<td>ELFT</table><p>Ends</p>',
    ],
    [
      'labels',
      'Plan of the board\nFor May\nPlan of the board\n\nRecommendation: Train staff\nAction: Hold briefings\nLead: MPS\nRecommendation: Audit\nAction: Agree a tool\nLead: ELFT',
    ],
    [
      'lines',
      'Plan of the board\n\nFor May\nPlan of the board\n\nRecommendation\nAction\nLead\n\nTrain staff\n\nHold briefings\n\nMPS\n\nAudit\n\nAgree a tool\n\nELFT',
    ],
  ])('has title and notes above, and headings once, of a table in %s', (_, text) => {
    expect(readRunningText(text)).toEqual({
      title: 'Plan of the board',
      notes: ['For May'],
      headings: ['Recommendation', 'Action', 'Lead'],
      rows: [
        ['Train staff', 'Hold briefings', 'MPS'],
        ['Audit', 'Agree a tool', 'ELFT'],
      ],
      doubts: [],
      refusal: null,
    });
  });

  it('has no title where nothing stands above the table', () => {
    expect(readRunningText('Action\tLead\nTrain staff\tMPS\n').title).toBeNull();
  });

  it('takes a plan of actions alone, or of recommendations alone', () => {
    expect(readRunningText('Action\tLead\nReview the form\tMPS').rows).toHaveLength(1);
    expect(readRunningText('Recommendation\tLead\nShare it\tMPS').rows).toHaveLength(1);
  });

  it('has themes in rows of one cell, and pads rows that stop short', () => {
    const text =
      'Action\tLead\tDue date\nTheme 1: Records\t\t\nReview the form\nBrief staff\tMPS\tMay';
    expect(readRunningText(text).rows).toEqual([
      ['Theme 1: Records', '', ''],
      ['Review the form', '', ''],
      ['Brief staff', 'MPS', 'May'],
    ]);
  });

  it('loses no word of the cells, and keeps their order', () => {
    const block = fc.constantFrom(
      'Agencies should share what they know.',
      'Review the form and',
      'the guidance.',
      '1. Draft it',
      '2. Test it',
      '• MPS',
      'Kent Police',
      'All agencies',
      '31 March 2027',
      'Completed: 4 May 2026',
      'Ongoing',
      'Theme 2: Training',
      'Recommendation 3',
      '',
    );
    const heads = 'Recommendation  Action  Lead  Target date  Progress';
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 25 }), (blocks) => {
        const read = readRunningText([heads, '', ...blocks].join('\n'));
        if (read.refusal) return;
        const words = (texts: readonly string[]): string[] =>
          texts
            .join(' ')
            .split(/\s+/)
            .filter((word) => word !== '');
        expect(words(read.rows.flat())).toEqual(words(blocks));
      }),
      { numRuns: 60 },
    );
  });

  it('takes a user’s own headings and agencies', () => {
    const text = 'Ask\tHow\tWho is it\nDo this\tLike so\tAcorn\n';
    expect(readRunningText(text).refusal).not.toBeNull();
    const settings = {
      ...defaultSettings,
      headings: { recommendation: ['Ask'], action: ['How'], lead: ['Who is it'] },
    };
    expect(readRunningText(text, settings).rows).toEqual([['Do this', 'Like so', 'Acorn']]);
  });
});

describe('a plan from text as a sheet', () => {
  it('stands under its title, cell by cell', () => {
    const table = readRunningText(texts.commas);
    const [sheet] = textWorkbook({ ...table, title: 'Plan', notes: ['Draft'] }).sheets;
    expect([0, 1, 2, 3].map((row) => valueAt(sheet!.cells, row, 0))).toEqual([
      'Plan',
      'Draft',
      'Ref',
      'R1',
    ]);
    expect(textRows(table)).toHaveLength(3);
  });

  it('is a report that any host can write', () => {
    const report = textReport(readRunningText(texts.html));
    expect(report.title).toBe('Plan');
    const block = report.blocks.find((each) => each.kind === 'table');
    expect(block?.kind === 'table' && block.rows[1]?.cells[0]).toBeNull();
  });
});

describeWithShared('the plan of a published web page', (shared) => {
  const text = readFileSync(join(shared, 'seeds', 'dhr7-action-plan.txt'), 'utf8');
  const plan = JSON.parse(
    readFileSync(join(shared, 'plans', 'tower_hamlets_dhr7.json'), 'utf8'),
  ) as {
    rows: string[][];
  };
  const tidy = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

  it('is the table that the page shows, with the column it names no heading for', () => {
    const { title, headings, rows, doubts, refusal } = readRunningText(text);
    expect(refusal).toBeNull();
    expect(title).toBe('Domestic Homicide Review 7 - action plan');
    expect(headings[1]).toBe('(addressed to)');
    expect(doubts.map((doubt) => doubt.message)).toEqual(['import/unheaded-column']);
    expect(rows.map((row) => row.map(tidy))).toEqual(plan.rows.map((row) => row.map(tidy)));
  });
});
