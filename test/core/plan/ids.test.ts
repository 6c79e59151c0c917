import * as fc from 'fast-check';
import { compareIds, readId, roman } from '../../../src/core/plan/ids';

describe('readId', () => {
  it.each([
    ['1', '1', ''],
    ['2a', '2a', ''],
    ['R1', 'R1', ''],
    ['R10', 'R10', ''],
    ['6.1.1', '6.1.1', ''],
    ['21.10.1', '21.10.1', ''],
    ['33.10a', '33.10a', ''],
    ['2 (i)', '2 (i)', ''],
    ['2(ii)', '2 (ii)', ''],
    ['17.6', '17.6', ''],
    ['106', '106', ''],
    ['#4', '4', ''],
    ['1.', '1', ''],
    ['3)', '3', ''],
    ['Recommendation 1.1', '1.1', ''],
    ['RECOMMENDATION 7', '7', ''],
    ['Recommendation number 2', '2', ''],
    ['Rec. 4', '4', ''],
    ['Rec No. 4', '4', ''],
    ['Recommendation R3', 'R3', ''],
    ['Action 12', '12', ''],
    ['No 5', '5', ''],
    ['SCR Finding 1', 'SCR Finding 1', ''],
    ['Learning point 6', 'Learning point 6', ''],
    ['Recommendation 1:\nReview the protocol', '1', 'Review the protocol'],
    ['Recommendation 1 Diagnosis\n17.6. It was seen', '1', 'Diagnosis\n17.6. It was seen'],
    ['17.6. It was seen that', '17.6', 'It was seen that'],
    ['1. Ensure that an appropriate way', '1', 'Ensure that an appropriate way'],
    ['10.1 Health', '10.1', 'Health'],
    ['6.1.1 That the force reminds staff', '6.1.1', 'That the force reminds staff'],
    ['R2 The board should ask', 'R2', 'The board should ask'],
    ['4\tAsk for assurance', '4', 'Ask for assurance'],
    ['2\u00a0 Ask for assurance', '2', 'Ask for assurance'],
    ['5 – Ask for assurance', '5', 'Ask for assurance'],
    ['Recommendation 2 – 4 new posts are made', '2', '4 new posts are made'],
  ])('reads %j as %j', (text, id, rest) => {
    expect(readId(text)).toEqual({ id, ids: [id], rest });
  });

  it.each([
    [
      'Advisory Points 3, 4 and 5',
      'Advisory Points 3, 4 and 5',
      ['Advisory Point 3', 'Advisory Point 4', 'Advisory Point 5'],
    ],
    ['Recommendations 2 and 3', '2 and 3', ['2', '3']],
    ['Recommendations 4-6', '4 and 5 and 6', ['4', '5', '6']],
    ['Recs 1 & 2: ask', '1 and 2', ['1', '2']],
  ])('reads %j as several ids', (text, id, ids) => {
    const read = readId(text);
    expect(read?.ids).toEqual(ids);
    expect(read?.id.replace(/, /g, ' and ')).toBe(id.replace(/, /g, ' and '));
  });

  it('reads a number cell without the noise of binary fractions', () => {
    expect(readId(21.1)?.id).toBe('21.1');
    expect(readId(0.1 + 0.2)?.id).toBe('0.3');
    expect(readId(7)?.id).toBe('7');
  });

  it.each([
    '',
    'That the force reminds staff',
    '31/12/2016',
    '31.12.2016',
    '13 October 2016',
    '2 Mar 2020',
    '24 hours after admission',
    '3 staff to be trained',
    '1.5 million was spent',
    '50% of staff',
    '2016-17 plan',
    'Recommendation',
    '1. First thing\n2. Second thing',
    '1) First thing; 2) second thing',
    'Theme 3 Plans',
    'NHS Kernow',
    'COVID-19 response',
  ])('finds no id in %j', (text) => {
    expect(readId(text)).toBeNull();
  });
});

describe('compareIds', () => {
  it('sorts as people count', () => {
    const sorted = [
      '1',
      '2',
      '2 (i)',
      '2 (ii)',
      '2 (v)',
      '2a',
      '2b',
      '6.1.1',
      '6.1.2',
      '10',
      '21.1',
      '21.2',
      '21.10',
      '21.10.1',
      '33.10a',
      'Advisory Point 2',
      'Advisory Point 10',
      'R1',
      'R2',
      'R10',
    ];
    expect([...sorted].reverse().sort(compareIds)).toEqual(sorted);
  });

  it('is an order', () => {
    const id = fc.stringMatching(/^[R]?[0-9]{1,2}(\.[0-9]{1,2}){0,2}[ab]?( \([ivx]\))?$/);
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
        expect(compareIds(a, a)).toBe(0);
        if (compareIds(a, b) <= 0 && compareIds(b, c) <= 0) {
          expect(compareIds(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('counts in roman numerals', () => {
    expect(['i', 'ii', 'iv', 'ix', 'xiv'].map(roman)).toEqual([1, 2, 4, 9, 14]);
  });
});
