import { makeDirectory } from '../../../../src/core/plan/directory';
import { headings as usual } from '../../../../src/core/plan/headings';
import type { FieldName } from '../../../../src/core/plan/plan';
import type { Evidence } from '../../../../src/core/read/text/evidence';
import { evidenceOf, fitOf, isProse, tableKind } from '../../../../src/core/read/text/evidence';
import { defaultSettings } from '../../../../src/core/settings/settings';

const directory = makeDirectory(defaultSettings.agencies);

/** What a line of a pasted plan says of itself, by name; who may lead is asked of it below. */
function saidBy(text: string): string[] {
  const { words, mark, order, agency, post, ...facts } = evidenceOf(text, directory);
  void [words, mark, order, agency, post];
  return (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => facts[name]);
}

describe('what a line of a pasted plan is', () => {
  it.each<[string, (keyof Evidence)[]]>([
    // Levels at which a recommendation holds.
    ['Local', ['scope']],
    ['Local.', ['scope']],
    ['National level', ['scope']],
    ['Regional  level.', ['scope']],
    ['Local / regional', ['scope']],
    ['Local/National', ['scope']],
    ['Local and national', ['scope']],
    ['Local, regional', ['scope']],
    ['Local, regional, national', ['scope']],
    ['Local & National', ['scope']],
    ['Internal', ['scope']],
    ['Single agency', ['scope']],
    ['Single-agency', ['scope']],
    ['Multi agency', ['scope']],
    ['Multi-agency', ['scope']],
    ['Force-wide', ['scope']],
    ['Force wide', ['scope']],
    ['Trust-wide', ['scope']],
    ['Trust wide', ['scope']],
    ['County-wide', ['scope']],
    ['County wide', ['scope']],
    ['Borough-wide', ['scope']],
    ['Borough wide level.', ['scope']],
    ['Partnership', ['scope']],
    ['Partnership working', []],
    ['Local authority', []],
    ['Local people were asked', []],
    ['Localised services', []],
    ['In the local area', []],
    ['Non-local', []],
    // Ratings, of one letter too.
    ['Red', ['rating']],
    ['Amber.', ['rating']],
    ['GREEN.', ['rating']],
    ['R', ['rating']],
    ['A', ['rating']],
    ['Low', ['rating']],
    ['High', ['rating']],
    ['RAG', ['rating']],
    ['RAG rating', ['rating']],
    ['Redbridge', []],
    ['Red flags are recorded', []],
    ['Highly', []],
    ['X', []],
    // Parts of the plan.
    ['Theme 1: Information sharing', ['section']],
    ['Key theme 2 – Training', ['section']],
    ['Section 3', ['section']],
    ['Section 3: Housing', ['section']],
    ['1. Section 3: Housing', ['section']],
    ['2.  Theme 3', ['section']],
    ['2. Priority 1', ['section']],
    ['3.  Chapter: training', ['section']],
    ['10 Theme: Voice of the child', ['section']],
    ['12.1: Strand 2', ['section']],
    ['1.12.3 Theme: Voice of the child', ['section']],
    ['Part one', ['section']],
    ['Part one : Housing', ['section']],
    ['Strand two: Training', ['section']],
    ['Priority area 3: Carers', ['section']],
    ['Priority area three', ['section']],
    ['Chapter 12', ['section']],
    ['The theme: training', []],
    ['Themes of the review were shared with staff', []],
    ['Part of the work is done', []],
    ['Part one of three will report', []],
    ['Theme 1 was agreed. Theme 2 will follow.', []],
    // Duties of an Act are no parts of the plan.
    ['Section 42 enquiries', []],
    ['Section 117 aftercare should be reviewed', ['asks']],
    ['Section 17A duties', []],
    ['Priority: Section 42 enquiries', ['section']],
    // Statuses, with or without a date.
    ['In progress', ['status']],
    ['Not started', ['status']],
    ['Fully implemented', ['status']],
    ['Complete', ['status', 'orders']],
    ['Completed: 4 May 2026', ['status']],
    ['Completed – May 2026', ['status']],
    ['Completed 3 March 2026', ['status']],
    ['This action is now complete', ['status']],
    ['Achieved and signed off', ['status']],
    ['In progress, due May 2027', ['status']],
    ['No.', ['status']],
    ['Complete and embedded in practice', ['orders']],
    ['Completion of training', []],
    ['Training was completed by two thirds of the staff', []],
    // Dates, and words that stand for one.
    ['31 March 2027', ['date']],
    ['31/03/2027', ['date']],
    ['By end of June 2027', ['date']],
    ['Due by the end of March 2027', ['date']],
    ['May 2027 and June 2027', ['date']],
    ['June', ['date']],
    ['Q4 2026/27', ['date']],
    ['TBC', ['date']],
    ['Ongoing', ['status', 'date']],
    ['Following publication of the review', ['date']],
    ['31 March 2027 at the panel', []],
    ['Briefings were held in March 2026 for duty staff', []],
    ['.', []],
    // A date may hang on something else, and prose may begin with the same words.
    ['Once funding is agreed', ['reference']],
    ['When the protocol is signed', ['reference']],
    ['As above', ['reference']],
    ['See families within five days.', ['reference']],
    ['The following steps were agreed:', ['announces']],
    ['In line with policy, staff should record concerns.', ['asks']],
    ['When a child is missing, staff should tell the school', ['asks']],
    // Numbers and references.
    ['1', ['id']],
    ['1.', ['id']],
    ['1.2', ['id']],
    ['R1', ['id']],
    ['HP2', ['id']],
    ['Recommendation 3', ['id']],
    ['Recommendation 3 Housing', []],
    ['1. Train staff', ['orders']],
    ['Train staff', ['orders']],
    // A cell with nothing to say.
    ['-', ['nothing']],
    ['–', ['nothing']],
    ['———', ['nothing']],
    ['NA', ['nothing', 'date']],
    ['N/A', ['date', 'nothing']],
    // Sentences and their parts.
    ['Agencies should share', ['asks']],
    ['The board must review it:', ['announces', 'asks']],
    ['We recommend a form', ['asks']],
    ['The board recommends a form', ['asks']],
    ['It is recommended that a form is made', ['asks']],
    ['They may review it', []],
    ['Recommender of books', []],
    ['Hold three briefings for all duty staff', ['orders']],
    ['1. Audit the quality of referrals', ['orders']],
    ['• Review the policy on discharge', ['orders']],
    ['Reviewing of files began', []],
    ['NHS to ensure that', ['unfinished', 'asks']],
    ['Review the form and', ['unfinished', 'orders']],
    ['Staff of the hospital,', ['unfinished']],
    ['Brief all staff –', ['unfinished', 'orders']],
    ['and the guidance.', ['continues']],
    ['(as agreed by the panel)', ['continues']],
    ['the guidance, which', ['continues', 'unfinished']],
    ['& others', ['continues']],
    [', and so on', ['continues', 'unfinished']],
    ['Actions:', ['announces']],
    ['Note: two forms', []],
  ])('“%s”', (text, facts) => {
    expect(saidBy(text).sort()).toEqual([...facts].sort());
  });

  it.each<[string, string | null, number | null]>([
    ['1. Draft it', '1.', 1],
    ['10. Draft it', '10.', 10],
    ['10) Draft it', '10)', 10],
    ['(3) Draft it', '(3)', 3],
    ['1. draft it', '1.', 1],
    ['(a) Draft it', '(a)', 1],
    ['(c) Draft it', '(c)', 3],
    ['b) draft it', 'b)', 2],
    ['• Draft it', '•', null],
    ['- Draft it', '-', null],
    ['* Draft it', '*', null],
    ['A) Draft it', null, null],
    ['See 1. Draft it', null, null],
    ['100. Draft it', null, null],
    ['Draft it', null, null],
    ['•', null, null],
  ])('“%s” is a list item with the mark %s and the place %s', (text, mark, order) => {
    expect(evidenceOf(text, directory)).toMatchObject({ mark, order, continues: false });
  });

  it.each([
    ['ongoing', 'continues'],
    ['once funding is agreed', 'continues'],
    ['in progress', 'continues'],
    ['local', 'continues'],
    ['amber', 'continues'],
    ['n/a', ''],
    ['the guidance', 'continues'],
  ])(
    '“%s” may go on a line before it, a blank line between it and that only if prose',
    (text, facts) => {
      expect(evidenceOf(text, directory).continues ? 'continues' : '').toBe(facts);
      expect(evidenceOf(text, directory, true).continues).toBe(text === 'the guidance');
    },
  );

  it('takes no long text for a theme, a status or a date', () => {
    const long = 'who share what they know of the person and of all who live with them';
    expect(saidBy(`Theme 1: For agencies ${long}, ${long}`)).not.toContain('section');
    expect(saidBy(`Completed ${'and signed off by the board '.repeat(4)}`)).not.toContain('status');
    expect(saidBy(`31 March 2027${' '.repeat(80)}`)).not.toContain('date');
  });
});

describe('who may lead by a line of a pasted plan', () => {
  /** `agency` where it names those who are known and no others, `post` where it may be a body or a post. */
  function leadsBy(text: string): string {
    const { agency, post } = evidenceOf(text, directory);
    return [...(agency ? ['agency'] : []), ...(post ? ['post'] : [])].join(' ');
  }

  it.each<[string, string]>([
    ['MPS', 'agency post'],
    ['MPS and ELFT', 'agency post'],
    ['MPS (to lead), ELFT', 'agency post'],
    ['MPS to lead', 'agency post'],
    ['Metropolitan Police Service', 'agency post'],
    ['Kent Police and Essex Police', 'agency post'],
    ['All agencies', 'agency post'],
    ['Local authority', 'agency post'],
    ['Norfolk and Waveney integrated care board', 'agency post'],
    ['Kent Police.', 'agency'],
    ['Kent Police (to lead)', 'agency post'],
    ['Kent Police – Head of Public Protection', 'agency post'],
    ['Kent Police: the team of St. Anne in charge', 'agency post'],
    ['Public protection team at Kent Police.', 'agency'],
    // Posts, and bodies that no list has.
    ['Named Nurse', 'post'],
    ['Head of Nursing', 'post'],
    ['Head of safeguarding and public protection at the trust', 'post'],
    ['Acorn Recovery Service', 'post'],
    ['Acorn Recovery and Rehabilitation Service for Young Adults', 'post'],
    // Sentences that name an agency, and what is too long or ends as sentences do.
    ['Kent Police should lead.', ''],
    ['MPS should train its staff', ''],
    ['Kent Police will review this', 'post'],
    ['Kent Police: the team in charge of public protection.', ''],
    ['Essex Police (reviewed the form with all of the ward managers of the trust)', 'post'],
    ['The nurse was named.', ''],
    ['Head of Service!', ''],
    ['Minutes of each meeting about how wards share what they know of carers', ''],
    ['Staff, wards and partners of the two hospitals met to talk of what families had said', ''],
    [
      'Head of Nursing, Head of Quality, Head of Safeguarding, Head of Patient Safety and the Ward Manager team',
      '',
    ],
    // A status, a date, a level or what a date hangs on is nobody.
    ['Completed', ''],
    ['31 March 2027', ''],
    ['Multi-agency', ''],
    ['Refer to Kent Police', ''],
  ])('“%s”: %s', (text, leads) => expect(leadsBy(text)).toBe(leads));

  it('is asked of lists as long as cells of leads are', () => {
    const all = ['Kent Police', 'Essex Police', 'Kent County Council', 'Essex County Council'];
    expect(leadsBy(all.join(', '))).toBe('agency post');
    expect(leadsBy([...all, ...all, ...all].join(', '))).toBe('');
  });
});

/**
 * The columns of a pasted plan that a line may stand in, the best first, those that it hardly fits
 * in brackets; those that it cannot stand in are left out.
 */
function columnsFor(text: string, columns: string): string {
  const fields = columns.split(' ') as FieldName[];
  const said = evidenceOf(text, directory);
  return fields
    .map((field) => ({ field, fit: fitOf(said, field, tableKind(fields)) }))
    .filter(({ fit }) => fit > -2)
    .sort((a, b) => b.fit - a.fit)
    .map(({ field, fit }) => (fit < 0 ? `(${field})` : field))
    .join(' ');
}

/** Lists of columns, by the names of their fields. */
const PLAN = 'id recommendation action lead target completion status rating scope progress';
const BARE = 'recommendation action addressedTo revised milestone outcome evidence';
const OTHER = 'id recommendation owner dateAdded risk response status nextSteps';

describe('the columns that a line of a pasted plan may stand in, the best first', () => {
  it.each<[string, string]>([
    ['R1', 'id (completion) (status)'],
    ['1.', 'id (completion) (status)'],
    ['Theme 1: Housing', 'recommendation'],
    ['Kent Police', 'lead (status)'],
    ['Kent Police.', 'lead (status)'],
    ['Head of Nursing', 'lead recommendation action progress (completion) (status)'],
    [
      'Strategic Lead for Domestic Abuse and Sexual Violence',
      'lead recommendation action progress (completion)',
    ],
    ['31 March 2027', 'target completion (status)'],
    ['In progress', 'completion status progress target rating'],
    ['Complete', 'completion status progress target rating'],
    ['Amber', 'status rating (completion)'],
    ['Local', 'scope (completion) (status)'],
    ['Review the form', 'action lead recommendation progress (completion) (status)'],
    ['Agencies should share what they know', 'recommendation progress action (completion) (lead)'],
    ['Staff know the form and where it is kept', 'recommendation action progress (completion)'],
    ['Each ward has the new form.', 'recommendation action progress (completion) (lead)'],
    ['Each ward has the new form now.', 'recommendation action progress (completion)'],
    ['Wards have the form.', 'recommendation action progress (completion) (lead) (status)'],
    ['Wards have the new form.', 'recommendation action progress (completion) (lead)'],
    ['Ward managers told', 'lead recommendation action progress (completion) (status)'],
    ['Managers were told.', 'recommendation action progress (completion) (lead) (status)'],
    ['-', 'id recommendation action lead target completion status rating scope progress'],
  ])('of a plan with all columns, “%s”', (text, columns) => {
    expect(columnsFor(text, PLAN)).toBe(columns);
  });

  it.each<[string, string, string]>([
    ['31 March 2027', 'action progress status', '(status)'],
    ['31 March 2027', 'action progress completion', 'completion'],
    ['31 March 2027', 'action progress', 'progress'],
    ['Completed', 'action evidence status', 'status evidence'],
    ['Completed 3 March 2026', 'recommendation action progress', 'progress'],
    ['Completed 3 March 2026', 'action milestone', 'milestone'],
    ['Completed 3 March 2026', 'action outcome', 'outcome'],
    ['Completed 3 March 2026', 'action evidence', 'evidence'],
    ['Named Nurse', 'lead target status', 'lead (status)'],
    ['High', 'risk action lead', 'risk'],
    ['Once funding is agreed', 'lead target status', 'target (status)'],
    [
      'See families within five days.',
      'recommendation action target',
      'recommendation action target',
    ],
    ['31 March 2027', 'recommendation owner revised', 'revised'],
    ['31 March 2027', 'recommendation addressedTo dateAdded', 'dateAdded'],
    ['31 March 2027', 'recommendation response', ''],
    ['R1', 'id recommendation', 'id'],
    ['R1', 'recommendation action', 'recommendation'],
    ['Amber', 'recommendation response', ''],
    ['National', 'action progress', ''],
    ['Kent Police', 'action owner progress', 'owner'],
  ])('“%s” among %s', (text, columns, expected) => {
    expect(columnsFor(text, columns)).toBe(expected);
  });

  it.each<[string, string]>([
    ['R1', 'recommendation'],
    ['Theme 1: Housing', 'recommendation'],
    ['Kent Police', 'addressedTo'],
    ['Head of Nursing', 'addressedTo recommendation action milestone outcome evidence'],
    ['31 March 2027', 'revised milestone outcome evidence'],
    ['In progress', 'milestone outcome evidence revised'],
    ['Amber', ''],
    ['Local', ''],
    ['Review the form', 'action addressedTo recommendation milestone outcome evidence'],
    [
      'Agencies should share what they know',
      'recommendation milestone outcome evidence action (addressedTo)',
    ],
  ])('of a plan without ids and statuses, “%s”', (text, columns) => {
    expect(columnsFor(text, BARE)).toBe(columns);
  });

  it.each<[string, string]>([
    ['R1', 'id (status)'],
    ['Kent Police', 'owner (status)'],
    ['Head of Nursing', 'owner recommendation response nextSteps (status)'],
    ['31 March 2027', 'dateAdded (status)'],
    ['In progress', 'status response dateAdded risk'],
    ['High', 'risk status'],
    ['Local', '(status)'],
    ['Ward', 'owner recommendation response nextSteps (status)'],
    [
      '1. Head of Nursing and the ward manager of each ward with beds for adults and for children',
      'recommendation response nextSteps',
    ],
    [
      'Staff of each ward with beds for adults and for children who are all to be trained soon',
      'recommendation response nextSteps',
    ],
  ])('of a register of risks, “%s”', (text, columns) => {
    expect(columnsFor(text, OTHER)).toBe(columns);
  });

  it('where both are of prose, only the sense of its words tells which of two', () => {
    const named = Object.keys(usual) as FieldName[];
    expect(named.filter(isProse).sort()).toEqual([
      ...['action', 'evidence', 'milestone', 'nextSteps', 'outcome', 'plannedOutcome'],
      ...['progress', 'recommendation', 'response'],
    ]);
  });
});
