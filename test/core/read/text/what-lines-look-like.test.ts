import { makeDirectory } from '../../../../src/core/plan/directory';
import type { Evidence } from '../../../../src/core/read/text/evidence';
import { evidenceOf, fitOf, isProse, tableKind } from '../../../../src/core/read/text/evidence';
import { defaultSettings } from '../../../../src/core/settings/settings';

const directory = makeDirectory(defaultSettings.agencies);
const of = (text: string): Evidence => evidenceOf(text, directory);

describe('what a line of a plan’s text looks like', () => {
  const facts = [
    ...(['agency', 'post', 'status', 'date', 'id', 'scope', 'rating'] as const),
    ...(['continues', 'unfinished', 'announces', 'section', 'orders', 'asks'] as const),
  ];

  it.each([
    ['MPS', ['agency', 'post']],
    ['MPS and ELFT', ['agency', 'post']],
    ['All agencies', ['agency', 'post']],
    ['Named Nurse', ['post']],
    ['Completed', ['status']],
    ['Completed 3 March 2026', ['status']],
    ['In progress', ['status']],
    ['Not started', ['status']],
    ['31 March 2027', ['date']],
    ['By end of June 2027', ['date']],
    ['31/03/2027', ['date']],
    ['Single agency', ['scope']],
    ['multi-agency', ['scope']],
    ['Local/regional', ['scope']],
    ['National level', ['scope']],
    ['Partnership', ['scope']],
    ['Force-wide', ['scope']],
    ['Trust wide', ['scope']],
    ['Theme 2: Information sharing', ['section']],
    ['Section 3', ['section']],
    ['10.12: Key theme 4', ['section']],
    ['3.  Chapter: training', ['section']],
    ['Local and national', ['scope']],
    ['Local, regional', ['scope']],
    ['Borough wide level.', ['scope']],
    ['It recommends a review', ['asks']],
    ['Panels recommend training', ['asks']],
    ['MPS (to lead), ELFT', ['agency', 'post']],
    ['MPS to lead', ['agency']],
    ['Fully implemented', ['status']],
    ['Ongoing', ['status']],
    ['2. Priority 1', ['section']],
    ['Hold three briefings for all duty staff', ['orders']],
    ['1. Audit the quality of referrals', ['orders']],
    ['• Review the policy on discharge', ['orders']],
    ['Agencies should share what they know of a family', ['asks']],
    ['It is recommended that staff are trained in coercive control', ['asks']],
    ['Partners must meet each month', ['asks']],
    ['and the audit of referrals', ['continues']],
    ['(as agreed by the panel)', ['continues']],
    ['staff were trained', ['continues']],
    ['The following steps were agreed:', ['announces']],
    ['Staff of the hospital and', ['unfinished']],
    ['Staff of the hospital,', ['unfinished']],
  ] as [string, string[]][])('%j: %j', (text, expected) => {
    const found = of(text);
    expect(facts.filter((fact) => found[fact])).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    // Sentences that mention an agency, a day or a status are none of these.
    ['MPS should train its staff', ['agency']],
    ['The MPS has been asked to report to the board', ['agency']],
    ['Training was completed by two thirds of the staff', ['status', 'date']],
    ['Briefings were held in March 2026 for duty staff', ['status', 'date']],
    ['Local people were asked', ['scope']],
    ['Red flags are recorded', ['rating']],
    ['Themes of the review were shared with staff', ['section']],
    ['Theme 2: Training. Staff are briefed', ['section']],
    ['1. staff were trained', ['continues']],
    ['Staff were trained', ['continues', 'unfinished', 'announces', 'orders', 'asks', 'id']],
    ['Reviewing of files went on', ['orders']],
    ['They may review it', ['orders']],
    ['The nurse was named.', ['post', 'agency']],
    [
      'Staff, wards and partners of the two hospitals met to talk of what families had said of them',
      ['post', 'agency'],
    ],
    ['.', ['date', 'status']],
    ['June', ['status']],
    ['Completion of training', ['status']],
    ['Localised services', ['scope']],
    ['In the local area', ['scope']],
    ['In part 2 of the plan', ['section']],
    ['Recommender of books', ['asks']],
    [`Completed ${'and signed off by the board '.repeat(4)}`, ['status']],
  ] as [string, string[]][])('%j: not %j', (text, expected) => {
    const found = of(text);
    expect(facts.filter((fact) => found[fact] && expected.includes(fact))).toEqual([]);
  });

  it.each([
    ['MPS', 1],
    ['Hold three briefings', 3],
  ])('%j has %i words', (text, words) => expect(of(text).words).toBe(words));

  it.each<[string, string | null, number | null]>([
    ['1. Draft the leaflet', '1.', 1],
    ['12) Draft the leaflet', '12)', 12],
    ['(3) Draft the leaflet', '(3)', 3],
    ['a) Draft the leaflet', 'a)', 1],
    ['(c) Draft the leaflet', '(c)', 3],
    ['• Draft the leaflet', '•', null],
    ['- Draft the leaflet', '-', null],
    ['* Draft the leaflet', '*', null],
    ['Draft the leaflet', null, null],
    ['a draft leaflet', null, null],
    ['123. Draft the leaflet', null, null],
    ['•', null, null],
  ])('%j is marked %j, number %s', (text, mark, order) => {
    const found = of(text);
    expect([found.mark, found.order]).toEqual([mark, order]);
  });

  it.each([
    ['red', true],
    ['Amber', true],
    ['GREEN.', true],
    ['R', true],
    ['High', true],
    ['RAG rating', true],
    ['Redder', false],
    ['Highly', false],
  ])('%j a rating: %s', (text, expected) => expect(of(text).rating).toBe(expected));

  it.each([
    ['1', true],
    ['1.2', true],
    ['HP2', true],
    ['1. Train staff', false],
    ['Train staff', false],
  ])('%j an id: %s', (text, expected) => expect(of(text).id).toBe(expected));
});

describe('which column a line fits best', () => {
  const columns = [
    ...(['id', 'recommendation', 'scope', 'action', 'lead', 'target', 'status'] as const),
    ...(['completion', 'rating', 'progress'] as const),
  ];
  const table = tableKind(columns);
  const bestOf = (text: string): string[] => {
    const fits = columns.map((field) => fitOf(of(text), field, table));
    const best = Math.max(...fits);
    return columns.filter((_, i) => fits[i] === best);
  };

  it.each([
    ['HP2', ['id']],
    ['Theme 2: Information sharing', ['recommendation']],
    ['Agencies should share what they know of a family', ['recommendation']],
    ['Hold three briefings for all duty staff', ['action']],
    ['Single agency', ['scope']],
    ['MPS and ELFT', ['lead']],
    ['31 March 2027', ['target', 'completion']],
    ['In progress', ['status', 'completion']],
    ['Completed 3 March 2026', ['status', 'completion']],
    ['Amber', ['status', 'rating']],
  ])('%j: %j', (text, expected) => expect(bestOf(text)).toEqual(expected));

  it.each([
    // Without a column of statuses they stand in prose; without one of ids, with the recommendation.
    ['Completed 3 March 2026', ['recommendation', 'action', 'progress'], ['progress']],
    ['Completed 3 March 2026', ['action', 'milestone'], ['milestone']],
    ['Completed 3 March 2026', ['action', 'outcome'], ['outcome']],
    ['Completed 3 March 2026', ['action', 'evidence'], ['evidence']],
    ['HP2', ['recommendation', 'action'], ['recommendation']],
    ['Named Nurse', ['lead', 'target', 'status'], ['lead']],
    ['31 March 2027', ['lead', 'revised', 'scope'], ['revised']],
    ['31 March 2027', ['owner', 'dateAdded', 'risk'], ['dateAdded']],
    ['MPS', ['addressedTo', 'action', 'completion'], ['addressedTo']],
    ['High', ['risk', 'action', 'lead'], ['risk']],
  ] as const)('%j among %j: %j', (text, fields, expected) => {
    const kind = tableKind(fields);
    const fits = fields.map((field) => fitOf(of(text), field, kind));
    expect(fields.filter((_, i) => fits[i] === Math.max(...fits))).toEqual(expected);
  });

  it.each([
    // An agency leads, and is no prose, date or status.
    ['MPS', 'owner', 'action'],
    ['MPS', 'lead', 'completion'],
    ['MPS', 'recommendation', 'target'],
    // A post may lead; so may a few words, sooner than a day, a status, a scope or a sentence.
    ['Named Nurse', 'lead', 'status'],
    ['Training', 'lead', 'target'],
    ['Training', 'status', 'target'],
    ['Training', 'status', 'rating'],
    ['31 March 2027', 'target', 'lead'],
    ['31 March 2027', 'completion', 'lead'],
    ['31 March 2027', 'completion', 'status'],
    ['31 March 2027', 'status', 'action'],
    ['31 March 2027', 'status', 'lead'],
    ['In progress', 'target', 'lead'],
    ['In progress', 'rating', 'lead'],
    ['Single agency', 'action', 'lead'],
    ['Hold three briefings for all duty staff of the two hospitals', 'action', 'lead'],
    ['Hold three briefings for all duty staff of the two hospitals', 'completion', 'lead'],
    ['Hold three briefings for all duty staff of the two hospitals', 'completion', 'status'],
    // A scope, a rating or an id is no prose.
    ['Single agency', 'scope', 'action'],
    ['Amber', 'status', 'action'],
    ['HP2', 'id', 'action'],
    ['Hold three briefings', 'action', 'recommendation'],
    ['Agencies should share what they know', 'recommendation', 'action'],
    ['Agencies should share what they know', 'progress', 'action'],
  ] as const)('%j fits %s better than %s', (text, better, worse) => {
    expect(fitOf(of(text), better, table)).toBeGreaterThan(fitOf(of(text), worse, table));
  });

  it.each([
    [['status', 'id'], false, false],
    [['completion', 'id'], false, false],
    [['status', 'completion'], false, true],
    [['action', 'id'], true, false],
    [['action', null], true, true],
  ] as const)(
    'in %j statuses stand in prose: %s, ids with their words: %s',
    (fields, statuses, ids) =>
      expect(tableKind(fields)).toEqual({ mixesStatus: statuses, mixesIds: ids }),
  );

  it.each([
    ['recommendation', true],
    ['action', true],
    ['milestone', true],
    ['progress', true],
    ['evidence', true],
    ['outcome', true],
    ['nextSteps', true],
    ['lead', false],
    ['target', false],
    ['id', false],
    [null, false],
  ] as const)('%s is prose: %s', (field, expected) => expect(isProse(field)).toBe(expected));
});
