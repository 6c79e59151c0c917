import { makeDirectory } from '../../../../src/core/plan/directory';
import type { FieldName } from '../../../../src/core/plan/plan';
import type { Evidence } from '../../../../src/core/read/text/evidence';
import { evidenceOf, fitOf, tableKind } from '../../../../src/core/read/text/evidence';
import { defaultSettings } from '../../../../src/core/settings/settings';

const directory = makeDirectory(defaultSettings.agencies);

/** What a line of a pasted plan says of itself, by name. */
function saidBy(text: string): string[] {
  const { words, mark, order, ...facts } = evidenceOf(text, directory);
  void [words, mark, order];
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
    ['Local, regional, national', ['scope']],
    ['Local & National', ['scope']],
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
    ['Borough wide', ['scope']],
    ['Partnership', ['scope']],
    ['Partnership working', ['post']],
    ['Local authority', ['agency', 'post']],
    ['Non-local', ['post']],
    // Ratings, of one letter too.
    ['Red', ['post', 'rating']],
    ['Amber.', ['rating']],
    ['R', ['post', 'rating']],
    ['A', ['post', 'rating']],
    ['Low', ['post', 'rating']],
    ['RAG', ['post', 'rating']],
    ['RAG rating', ['post', 'rating']],
    ['Redbridge', ['post']],
    ['X', ['post']],
    // Parts of the plan.
    ['Theme 1: Information sharing', ['post', 'section']],
    ['Key theme 2 – Training', ['post', 'section']],
    ['1. Section 3: Housing', ['post', 'section']],
    ['1.12.3 Theme: Voice of the child', ['post', 'section']],
    ['10 Theme: Voice of the child', ['post', 'section']],
    ['12.1: Strand 2', ['post', 'section']],
    ['Part one', ['post', 'section']],
    ['Strand two: Training', ['post', 'section']],
    ['Priority area 3: Carers', ['post', 'section']],
    ['Priority area three', ['post', 'section']],
    ['Chapter 12', ['post', 'section']],
    ['The theme: training', ['post']],
    ['Part of the work is done', ['post']],
    ['Part one of three will report', ['post']],
    ['Theme 1 was agreed. Theme 2 will follow.', []],
    // Duties of an Act are no parts of the plan.
    ['Section 42 enquiries', ['post']],
    ['Section 117 aftercare should be reviewed', ['asks']],
    ['Section 3: Housing', ['post', 'section']],
    ['Section 17A duties', ['post']],
    ['2.  Theme 3', ['post', 'section']],
    ['Part one : Housing', ['post', 'section']],
    ['Priority: Section 42 enquiries', ['post', 'section']],
    // Who leads.
    ['Metropolitan Police Service', ['agency', 'post']],
    ['Kent Police and Essex Police', ['agency', 'post']],
    ['All agencies', ['agency', 'post']],
    ['Kent Police.', ['agency']],
    ['Kent Police to lead', ['agency', 'post']],
    ['Kent Police (to lead)', ['agency', 'post']],
    ['Kent Police – Head of Public Protection', ['agency', 'post']],
    ['Kent Police should lead.', ['asks']],
    ['Head of safeguarding and public protection at the trust', ['post']],
    ['Norfolk and Waveney integrated care board', ['agency', 'post']],
    ['Kent Police: the team of St. Anne in charge', ['agency', 'post']],
    ['Kent Police: the team in charge of public protection.', []],
    ['Public protection team at Kent Police.', ['agency']],
    ['Essex Police (reviewed the form with all of the ward managers of the trust)', ['post']],
    ['Kent Police will review this', ['post']],
    ['Head of Nursing', ['post']],
    ['Head of Service!', []],
    ['Acorn Recovery Service', ['post']],
    ['Acorn Recovery and Rehabilitation Service for Young Adults', ['post']],
    ['Minutes of each meeting about how wards share what they know of carers', []],
    [
      'Head of Nursing, Head of Quality, Head of Safeguarding, Head of Patient Safety and the Ward Manager team',
      [],
    ],
    // Statuses, with or without a date, and dates alone.
    ['In progress', ['status']],
    ['Not started', ['status']],
    ['Complete', ['status', 'orders']],
    ['Completed: 4 May 2026', ['status']],
    ['Completed – May 2026', ['status']],
    ['This action is now complete', ['status']],
    ['Achieved and signed off', ['status']],
    ['In progress, due May 2027', ['status']],
    ['Complete and embedded in practice', ['post', 'orders']],
    ['Ongoing', ['status', 'date']],
    ['31 March 2027', ['date']],
    ['By end of May 2027', ['date']],
    ['Due by the end of March 2027', ['date']],
    ['May 2027 and June 2027', ['date']],
    ['31/03/2027', ['date']],
    ['Q4 2026/27', ['date']],
    ['TBC', ['date']],
    ['31 March 2027 at the panel', ['post']],
    // No date: a number with a stop, or small words.
    ['1.', ['id']],
    ['No.', ['status']],
    ['R1', ['post', 'id']],
    ['Recommendation 3', ['post', 'id']],
    ['Recommendation 3 Housing', ['post']],
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
    ['NHS to ensure that', ['unfinished', 'asks']],
    ['Review the form and', ['post', 'unfinished', 'orders']],
    ['Brief all staff –', ['post', 'unfinished', 'orders']],
    ['and the guidance.', ['continues']],
    ['the guidance, which', ['post', 'continues', 'unfinished']],
    ['& others', ['post', 'continues']],
    [', and so on', ['post', 'continues', 'unfinished']],
    ['Actions:', ['post', 'announces']],
    ['Note: two forms', ['post']],
    ['1. Draft it', ['post', 'orders']],
  ])('“%s”', (text, facts) => {
    expect(saidBy(text).sort()).toEqual([...facts].sort());
  });

  it.each<[string, string | null, number | null]>([
    ['1. Draft it', '1.', 1],
    ['10. Draft it', '10.', 10],
    ['10) Draft it', '10)', 10],
    ['(3) Draft it', '(3)', 3],
    ['(a) Draft it', '(a)', 1],
    ['b) draft it', 'b)', 2],
    ['• Draft it', '•', null],
    ['- Draft it', '-', null],
    ['A) Draft it', null, null],
    ['See 1. Draft it', null, null],
    ['100. Draft it', null, null],
    ['Draft it', null, null],
  ])('“%s” is a list item with the mark %s and the place %s', (text, mark, order) => {
    expect(evidenceOf(text, directory)).toMatchObject({ mark, order, continues: false });
  });

  it.each([
    ['ongoing', 'continues'],
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

  it('takes no long text for a theme, a date or who leads', () => {
    const long = 'who share what they know of the person and of all who live with them';
    expect(saidBy(`Theme 1: For agencies ${long}, ${long}`)).not.toContain('section');
    expect(saidBy(`31 March 2027${' '.repeat(80)}`)).not.toContain('date');
    const all = ['Kent Police', 'Essex Police', 'Kent County Council', 'Essex County Council'];
    expect(saidBy(all.join(', '))).toContain('agency');
    expect(saidBy([...all, ...all, ...all].join(', '))).not.toContain('agency');
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
});
