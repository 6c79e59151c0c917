import { HeadingMatcher } from '../../../../src/core/plan/heading-match';
import {
  findHeadings,
  repeatsHeadings,
  sideBySide,
} from '../../../../src/core/read/text/heading-line';
import { rawLines, tidyLines } from '../../../../src/core/read/text/text-table';
import { defaultSettings } from '../../../../src/core/settings/settings';

const matcher = HeadingMatcher.of(defaultSettings.headings);

/** The headings in a text and the lines they take, as `Ref/Action @1-2`; null where there are none. */
function headingsIn(text: string): string | null {
  const found = findHeadings(tidyLines(text), rawLines(text), matcher);
  return found && `${found.headings.join('/')} @${found.from}-${found.to}`;
}

describe('headings side by side on a line', () => {
  it.each<[string, string, string[] | null]>([
    ['wide gaps', 'Ref   Recommendation  Action', ['Ref', 'Recommendation', 'Action']],
    ['wide gaps, of two words', 'Recommendation   Lead agency', ['Recommendation', 'Lead agency']],
    ['an action and who leads', 'Action   Lead', ['Action', 'Lead']],
    ['a space at the end', 'Recommendation   Action ', ['Recommendation', 'Action']],
    ['tabs', 'Ref\tRecommendation\t\tAction', ['Ref', 'Recommendation', 'Action']],
    ['bars', 'Ref | Recommendation | Lead agency', ['Ref', 'Recommendation', 'Lead agency']],
    ['bars at both ends', '|Ref|Recommendation|Action|', ['Ref', 'Recommendation', 'Action']],
    ['hard spaces', 'Lead agency\u00a0Recommendation', ['Lead agency', 'Recommendation']],
    [
      'hard spaces beside others',
      'Lead agency \u00a0 Recommendation \u00a0Action',
      ['Lead agency', 'Recommendation', 'Action'],
    ],
    [
      'single spaces',
      'Ref Recommendation Action Lead Agency Target Date',
      ['Ref', 'Recommendation', 'Action', 'Lead Agency', 'Target Date'],
    ],
    [
      'single spaces, two words for one column',
      'Recommendation Action Lead Progress Update',
      ['Recommendation', 'Action', 'Lead', 'Progress Update'],
    ],
    [
      'single spaces, indented',
      '  Recommendation Action Lead ',
      ['Recommendation', 'Action', 'Lead'],
    ],
    [
      'a word that is no heading we know',
      'Recommendation   Action   Xylophone',
      ['Recommendation', 'Action', 'Xylophone'],
    ],
    ['words most of which are no headings', 'Recommendation   Action   Xylophone   Zebra', null],
    ['one heading', 'Recommendation', null],
    ['one heading with words', 'Recommendation   Xylophone', null],
    ['no recommendation nor action', 'Lead   Target date   Status', null],
    ['two words that may be a sentence', 'Recommendation Action', null],
    ['small letters, as in a sentence', 'recommendation action lead agency status', null],
    ['words between them', 'the Recommendation the Action the Lead', null],
    ['a sentence', 'Each Action Lead gives the board a Status report', null],
  ])('%s', (_, line, expected) => {
    expect(sideBySide(line, matcher)?.headings ?? null).toEqual(expected);
  });

  it('may stand under a title', () => {
    expect(headingsIn('The plan\n\nAction\tLead agency\nTrain staff\tMPS')).toBe(
      'Action/Lead agency @2-3',
    );
  });

  it('knows what each stands for', () => {
    expect(sideBySide('No   Recommendation   Xylophone   By whom', matcher)?.fields).toEqual([
      'id',
      'recommendation',
      'theme',
      'lead',
    ]);
  });
});

describe('headings on lines of their own', () => {
  it.each<[string, string, string | null]>([
    [
      'three',
      'Recommendation\nLead\nTarget date\nTrain staff.',
      'Recommendation/Lead/Target date @0-3',
    ],
    ['blank lines between', 'Plan\n\nAction\n\nLead\n\nStatus\n\nTrain', 'Action/Lead/Status @2-7'],
    [
      'a recommendation and an action',
      'Recommendation\nAction\nTrain',
      'Recommendation/Action @0-2',
    ],
    ['an action and a lead, which may be labels', 'Action\nLead\nTrain', null],
    ['a recommendation and a lead', 'Recommendation\nLead\nTrain', null],
    ['no recommendation nor action', 'Lead\nTarget date\nStatus\nTrain', null],
    ['labels', 'Recommendation:\nAction:\nLead:', null],
    ['a number with a stop', 'No.\nRecommendation\nAction\n1.', 'No./Recommendation/Action @0-3'],
    [
      'a reference with a stop',
      'Rec. ref.\nRecommendation\nAction',
      'Rec. ref./Recommendation/Action @0-3',
    ],
    [
      'one that comes again',
      'Recommendation\nAction\nRecommendation\nLead',
      'Recommendation/Action @0-2',
    ],
    [
      'a sentence after two',
      'Recommendation\nAction\nActions are reviewed.',
      'Recommendation/Action @0-2',
    ],
  ])('%s', (_, text, expected) => expect(headingsIn(text)).toBe(expected));
});

describe('headings that a page repeats', () => {
  const found = { headings: ['Ref', 'Lead agency'], fields: [], from: 0, to: 1 };
  it.each([
    ['Ref Lead agency', true],
    ['REF.  LEAD AGENCY:', true],
    ['Ref Lead agency Action', false],
    ['', false],
  ])('%j: %s', (line, expected) => expect(repeatsHeadings(line, found)).toBe(expected));
});
