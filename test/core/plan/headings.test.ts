import {
  HeadingMatcher,
  headingParts,
  headingWords,
  isPeriod,
  namesPeriod,
} from '../../../src/core/plan/heading-match';

const matcher = new HeadingMatcher();
const fields = (heading: string): string[] => matcher.match(heading).map(({ field }) => field);
const is =
  (field: string) =>
  (heading: string): [string, string] => [heading, field];
const best = (heading: string): string | null => matcher.best(heading)?.field ?? null;

describe('the words of a heading', () => {
  it.each([
    ['Recommendation(s)', 'recommendation'],
    ['Action (what will be done, by whom)', 'action'],
    ['Action (what will be done', 'action'],
    ['Lead [one agency] name', 'lead name'],
    ['Lead [one agency', 'lead'],
    // In brackets alone it is no explanation.
    ['(Lead)', 'lead'],
    ['(#)', 'no'],
    ['Task #', 'task no'],
    ['LeadAgency', 'lead agency'],
    ['ACTION', 'action'],
    ['Agency’s response', 'agency response'],
    ["Agency's response", 'agency response'],
    ['Evidence&outcome', 'evidence and outcome'],
    ['Lead -- agency:\nname', 'lead agency name'],
    ['% complete', '% complete'],
    ['Actions, agencies and leads', 'action agency and lead'],
    ['Ties', 'tie'],
    ['Gas', 'gas'],
    ['Risks', 'risk'],
    ['Years', 'year'],
    ['Progress status', 'progress status'],
    ['Basis', 'basis'],
  ])('%j: %s', (heading, words) => {
    expect(headingWords(heading).join(' ')).toBe(words);
  });

  it.each([
    ['Lead', ['Lead']],
    ['Evidence / outcome', ['Evidence', 'outcome']],
    ['Evidence/outcome (as measured)', ['Evidence', 'outcome']],
    ['Evidence (and outcome', ['Evidence']],
    ['Lead AND date', ['Lead', 'date']],
    ['Lead & owner', ['Lead', 'owner']],
    ['Lead; date + time', ['Lead', 'date', 'time']],
    ['Leading hand', ['Leading hand']],
    [' / Evidence /', ['Evidence']],
  ])('%j names %j', (heading, parts) => {
    expect(headingParts(heading)).toEqual(parts);
  });
});

describe('one of several columns for the same thing', () => {
  it.each([
    ...['Q1', 'Q4', '1999', '2026', 'May 2026', '2026 May', 'Jan 24'],
    ...['Jan', 'January', 'Feb', 'February', 'Mar', 'March', 'Apr', 'April', 'May', 'Jun', 'June'],
    ...['Jul', 'July', 'Aug', 'August', 'Sep', 'Sept', 'September', 'Oct', 'October'],
    ...['Nov', 'November', 'Dec', 'December'],
  ])('is for a period: %s', (heading) => {
    expect([namesPeriod(heading), isPeriod(heading)]).toEqual([true, true]);
  });

  it.each(['Update Q1', 'Progress May 2026', 'Status 2025', '2025 update'])(
    'names its period: %s',
    (heading) => {
      expect([namesPeriod(heading), isPeriod(heading)]).toEqual([true, false]);
    },
  );

  it.each([
    ...['Progress', 'Q5', 'Q12', '12', 'Action 12', '1899', '20255', '12025', 'FAQ1'],
    ...['Mayor', 'Dismay', 'Octopus', 'Decision', 'Marches', ''],
  ])('names no period: %j', (heading) => {
    expect([namesPeriod(heading), isPeriod(heading)]).toEqual([false, false]);
  });

  it.each([
    ['Update Q1', 'progress'],
    ['Progress May 2026', 'progress'],
    ['Update March 2025', 'progress'],
    ['Status Sept', 'status'],
    ['RAG October 2025', 'rating'],
  ])('%s holds what it holds without it: %s', (heading, field) => {
    expect(matcher.best(heading)).toEqual({ field, score: 1 });
  });
});

describe('a word that says something only alone', () => {
  it.each([
    ['Item', 'id', 'Agenda item'],
    ['Key', 'id', 'Key worker'],
    ['Step', 'action', 'Step count'],
    ['Stage', 'milestone', 'Stage of review'],
    ['Post', 'owner', 'Post code'],
    ['State', 'status', 'State of repair'],
    ['Document', 'evidence', 'Document link'],
    ['Position', 'progress', 'Position in family'],
    ['Result', 'outcome', 'Survey result'],
    ['Manager', 'owner', 'Manager telephone'],
    ['Team', 'lead', 'Team size'],
    ['What', 'action', 'What else'],
    ['Who', 'lead', 'Who knows'],
    ['When', 'target', 'When raised'],
    ['Number', 'id', 'Number plate'],
    ['No', 'id', 'No further contact'],
    ['ID', 'id', 'ID card'],
    ['Ref', 'id', 'Ref in policy'],
    ['Note', 'progress', 'Note taker'],
    ['Contact', 'owner', 'Contact tracing'],
    ['Partner', 'lead', 'Partner of victim'],
    ['Service', 'recommendation', 'Service user'],
    ['Gap', 'recommendation', 'Gap year'],
    ['Problem', 'recommendation', 'Problem drinking'],
    ['Grade', 'risk', 'Grade of post'],
    ['Section', 'theme', 'Section of act'],
    ['Area', 'theme', 'Area code'],
    ['Subject', 'theme', 'Subject access'],
    ['Level', 'scope', 'Level of need'],
    ['Done', 'status', 'Done by'],
    ['Paragraph', 'id', 'Paragraph text'],
    ['Serial', 'id', 'Serial offender'],
    ['Rec', 'id', 'Rec room'],
    ['Date', 'target', 'Date of birth'],
  ])('%s: %s, but not in "%s"', (alone, field, beside) => {
    expect(best(alone)).toBe(field);
    expect(fields(beside)).toEqual([]);
  });

  it.each([
    ['Line of enquiry', 'id'],
    ['Standard of proof', 'recommendation'],
    ['Closed circuit', 'status'],
    ['Complete list', 'status'],
    ['Completed by', 'status'],
  ])('"%s" is no %s', (heading, field) => {
    expect(fields(heading)).not.toContain(field);
  });
});

describe('a heading as a question, or in the words of a form', () => {
  it.each([
    ...['By who?', 'Who by', 'Who will do this?', 'Who is leading?', 'Action holder'].map(
      is('lead'),
    ),
    ...['Directorate', 'Department', 'Sub-group', 'Delivery partner'].map(is('lead')),
    ...['How will this be achieved?', 'What will be done?', 'What are we doing?'].map(is('action')),
    ...['Steps to be taken', 'Deliverables', 'How?'].map(is('action')),
    ...['Deliver by', 'Timing', 'Due for completion', 'Date to complete'].map(is('target')),
    // What is to be completed by a day is not completed on it.
    ...['Completion by', 'To be completed by', 'Complete by'].map(is('target')),
    ...['Date by which the action will be complete'].map(is('target')),
    ...['Revised', 'Extension', 'Extended to', 'New deadline', 'New timescale'].map(is('revised')),
    ...['Completed Y/N', 'Complete (Y/N)', 'Is it complete?', 'Action closed?'].map(is('status')),
    ...['On track?', 'On target?', 'Achieved Yes/No'].map(is('status')),
    ...['When completed', 'Date done'].map(is('completion')),
    ...['Position as at Sept 2026', 'Position at March'].map(is('progress')),
    ...['Improvement required', 'What did we learn?', 'Lessons learnt'].map(is('recommendation')),
    ...['KPIs'].map(is('plannedOutcome')),
    ...['S/N', 'Para ref'].map(is('id')),
  ])('%s: %s', (heading, field) => expect(best(heading)).toBe(field));

  it.each([
    ['Signed off by', 'status'],
    ['Closed by', 'outcome'],
    ['Next update due', 'target'],
    ['Next review date', 'target'],
    ['Reporting to', 'target'],
    ['Link to evidence', 'target'],
  ])('"%s" is no %s', (heading, field) => {
    expect(matcher.match(heading).filter(({ score }) => score >= 0.42)).not.toContainEqual(
      expect.objectContaining({ field }),
    );
  });
});

describe('what a heading is, and what it only mentions', () => {
  it.each([
    ['Evidence of action', 'evidence', 'action'],
    ['Evidence for action', 'evidence', 'action'],
    ['Progress with action', 'progress', 'action'],
    ['Progress in action', 'progress', 'action'],
    ['Progress against target', 'progress', 'target'],
    ['Update on action', 'progress', 'action'],
    ['Update to action', 'progress', 'action'],
    ['Update from lead', 'progress', 'lead'],
    ['Update by lead', 'progress', 'lead'],
    ['Action in evidence', 'action', 'evidence'],
    ['Action with evidence', 'action', 'evidence'],
    ['Action against evidence', 'action', 'evidence'],
    ['Lead on evidence', 'lead', 'evidence'],
    ['Lead by evidence', 'lead', 'evidence'],
    ['Evidence from lead', 'evidence', 'lead'],
    ['Risk to owner', 'risk', 'owner'],
    ['Action evidence', 'evidence', 'action'],
    ['Action update', 'progress', 'action'],
    ['Lead agency for action', 'lead', 'action'],
    ['Recommendation owner', 'lead', 'recommendation'],
    ['Recommendation status', 'status', 'recommendation'],
    ['Action status', 'status', 'action'],
    ['Target status', 'status', 'target'],
    ['Recommendation date', 'dateAdded', 'recommendation'],
    ['Actions completed', 'progress', 'action'],
    ['Actions to be completed', 'action', 'progress'],
    ['Actions to be taken by the agency', 'action', 'progress'],
    ['Expected completion date', 'target', 'completion'],
    ['Actual completion date', 'completion', 'target'],
    ['Revised target date', 'revised', 'target'],
    ['Planned outcome', 'plannedOutcome', 'outcome'],
  ])('%s: %s more than %s', (heading, is, mentions) => {
    const found = fields(heading);
    expect(found[0]).toBe(is);
    expect(found).toContain(mentions);
  });

  it.each([
    ['New owner', 'revised'],
    ['Revised', 'target'],
    ['Target date', 'revised'],
    ['Date of target', 'revised'],
    ['Due date', 'revised'],
  ])('"%s" is no %s', (heading, field) => {
    expect(fields(heading)).not.toContain(field);
  });

  it('may be two things at once', () => {
    expect(fields('Evidence / outcome').slice(0, 2)).toEqual(['evidence', 'outcome']);
    expect(fields('Lead / Target date').slice(0, 2)).toEqual(['lead', 'target']);
    const [lead] = matcher.match('Lead / Target date');
    expect(lead!.score).toBeLessThan(matcher.best('Lead')!.score);
  });

  it.each(['Weather', 'Of', '', 'Favourite pudding'])('says nothing of a plan: %j', (heading) => {
    expect(fields(heading)).toEqual([]);
    expect(matcher.best(heading)).toBeNull();
  });
});

describe('a prompt in place of a heading', () => {
  const prompt = (letters: number): string => `Progress ${'n'.repeat(letters - 9)}`;

  it('is read up to the length of a long heading', () => {
    expect(best(prompt(120))).toBe('progress');
    expect(fields(prompt(121))).toEqual([]);
  });
});

describe('slips of the keyboard in a heading', () => {
  it.each([
    ['Recomendation', 'recommendation'],
    ['Reccomendation', 'recommendation'],
    ['Recommednation', 'recommendation'],
    ['Recommandatoin', 'recommendation'],
    ['Evidnce', 'evidence'],
    ['Evidenc', 'evidence'],
    ['Outcme', 'outcome'],
    ['Progess', 'progress'],
    ['Milstone', 'milestone'],
    ['Miletsone', 'milestone'],
    ['Actoin', 'action'],
    ['Implmentatin date', 'target'],
    ['Timescle', 'target'],
  ])('%s: %s', (heading, field) => {
    expect(matcher.best(heading)).toEqual({ field, score: 1 });
  });

  it.each([
    // Two slips in a short word, short words and first letters leave too much open.
    'Timscal',
    'Leed',
    'Ownre',
    'Statos',
    'Mplementation',
  ])('is too far from any: %s', (heading) => {
    expect(fields(heading)).toEqual([]);
  });
});

describe('counts are no columns of a plan', () => {
  it.each([
    'Number of actions',
    ' Number  of actions',
    'No. of actions',
    'No of recommendations',
    'Count of recommendations',
    'Count',
    '% of actions',
    '%',
    '% target',
    'Percent of actions',
    'Percentage of actions complete',
    'Percentage target',
    'Proportion of actions',
    'Sum of risk',
    'Share of actions',
    'Total',
    'Total actions',
    'Total number of actions',
    'Total  number of actions',
  ])('%s', (heading) => {
    expect(fields(heading)).toEqual([]);
  });

  it.each([
    ['% complete', 'status'],
    ['% completed', 'status'],
    ['% done', 'status'],
    ['% progress', 'status'],
    ['%  complete ', 'status'],
    ['Percentage complete', 'status'],
    ['Percentage completed', 'status'],
    ['Percent complete', 'status'],
    ['Account of progress', 'progress'],
    ['Action number', 'id'],
  ])('"%s" is none: %s', (heading, field) => {
    expect(best(heading)).toBe(field);
  });
});

describe('a heading of the vocabulary, letter for letter', () => {
  it.each([
    ...['Action', 'actions', ' Lead agency ', 'TARGET DATE', 'recommendation'],
    'key milestone achieved in enacting recommendation',
  ])('%j', (text) => {
    expect(matcher.isExact(text)).toBe(true);
  });

  it.each([
    // They stand in the rows of plans as well.
    ...['Completed', 'Complete', 'Done', 'Closed', 'Achieved', 'Accepted', 'Agreed'],
    ...['Recommendation owner', 'Brief all staff', '', `Action${' '.repeat(60)}`],
  ])('not %j', (text) => {
    expect(matcher.isExact(text)).toBe(false);
  });
});

describe('the user’s own headings', () => {
  const own = { lead: ['Badger'] };

  it('mean what the user says, beside the others', () => {
    const mine = HeadingMatcher.of(own);
    expect(mine.best('Badgers')).toEqual({ field: 'lead', score: 1 });
    expect(mine.best('Action')?.field).toBe('action');
    expect(HeadingMatcher.of({}).best('Badgers')).toBeNull();
  });

  it('are made ready once for the same settings', () => {
    expect(HeadingMatcher.of(own)).toBe(HeadingMatcher.of(own));
    expect(matcher.match('Lead agency')).toBe(matcher.match('Lead agency'));
  });
});
