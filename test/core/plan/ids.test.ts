import * as fc from 'fast-check';
import { compareIds, readId, roman } from '../../../src/core/plan/ids';

const point = (number: string): string => `Advisory point ${number}`;

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
    ['999', '999', ''],
    ['MD-4', 'MD-4', ''],
    ['MD–4', 'MD–4', ''],
    ['MD.4', 'MD.4', ''],
    ['1 (b)', '1 (b)', ''],
    ['PEEL-23-01', 'PEEL-23-01', ''],
    [' PEEL-23-01 ', 'PEEL-23-01', ''],
    ['SAR/2026/04', 'SAR/2026/04', ''],
    ['Recommendation: 3', '3', ''],
    ['Item: 3', '3', ''],
    ['Ref #4', '4', ''],
    ['# 5', '5', ''],
    ['Action: R2', 'R2', ''],
    ['Action point 4', '4', ''],
    ['Recommendation NHS 4', 'NHS 4', ''],
    ['Rec 1. Ask for it', '1', 'Ask for it'],
    ['No. 7 – Ask', '7', 'Ask'],
    ['Action 1\r\nAsk\tnow', '1', 'Ask\tnow'],
    ['Issue 4', 'Issue 4', ''],
    ['Question 3', 'Question 3', ''],
    ['Priority 3', 'Priority 3', ''],
    ['Key objective 2', 'Key objective 2', ''],
    ['Requirement 5: Ask', 'Requirement 5', 'Ask'],
    ['Lesson 2', 'Lesson 2', ''],
    ['Learning  point 2', 'Learning point 2', ''],
    ['SCR  Recommendation 4', 'SCR Recommendation 4', ''],
    ['Overview recommendation 1', 'Overview recommendation 1', ''],
    ['National recommendation 2', 'National recommendation 2', ''],
    ['Serious case review finding 3', 'Serious case review finding 3', ''],
    ['Multi-agency recommendation 2: share', 'Multi-agency recommendation 2', 'share'],
    ['Single agency recommendation 5', 'Single agency recommendation 5', ''],
    ['  4\tAsk', '4', 'Ask'],
    ['\u00a04  Ask', '4', 'Ask'],
    ['4.\nAsk', '4', 'Ask'],
    ['5\nAsk', '5', 'Ask'],
    ['5  Ask', '5', 'Ask'],
    ['5: Ask', '5', 'Ask'],
    ['5:', '5', ''],
    ['1.  ', '1', ''],
    ['5 -Ask', '5', 'Ask'],
    ['5a Ask', '5a', 'Ask'],
    ['R2 "Ask"', 'R2', '"Ask"'],
    ['2 (i) Ask - and tell', '2 (i)', 'Ask - and tell'],
    ['6.1.1) Ask', '6.1.1', 'Ask'],
    ['1 ) Ask', '1', 'Ask'],
    // What follows is no further item of one list.
    ['1. Ask 2. Tell', '1', 'Ask 2. Tell'],
    ['1. Ask.\n2) Tell', '1', 'Ask.\n2) Tell'],
    ['1) Ask.\n2. Tell', '1', 'Ask.\n2. Tell'],
    ['1. Ask.\n3. Tell', '1', 'Ask.\n3. Tell'],
    ['1: Ask\n2: Tell', '1', 'Ask\n2: Tell'],
    ['1a. Ask\n2. Tell', '1a', 'Ask\n2. Tell'],
    ['1.1. Ask\n2. Tell', '1.1', 'Ask\n2. Tell'],
    ['1. Ask\n2.', '1', 'Ask\n2.'],
    // Dates and numbers in what follows leave the id as it is.
    ['4. Ask by 3 March 2025', '4', 'Ask by 3 March 2025'],
    ['4. Ask - 5 times', '4', 'Ask - 5 times'],
    ['R4 Ask by 31/12/2025', 'R4', 'Ask by 31/12/2025'],
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
    ['Recs 1; 2 and 5', '1, 2 and 5', ['1', '2', '5']],
    ['Recs 1, 2, 3', '1, 2 and 3', ['1', '2', '3']],
    ['Recs 1, 2, and 3 – ask', '1, 2 and 3', ['1', '2', '3']],
    ['Recommendations 1 to 3', '1, 2 and 3', ['1', '2', '3']],
    ['Recommendations 1–3: ask', '1, 2 and 3', ['1', '2', '3']],
    ['Recommendations 1.1 to 1.3', '1.1 and 1.3', ['1.1', '1.3']],
    ['Recommendations 2 and 3)', '2 and 3', ['2', '3']],
    ['Recommendations 2 and 3\nAsk', '2 and 3', ['2', '3']],
    ['Recommendations 2 and 3  Ask', '2 and 3', ['2', '3']],
    ['Action points 4 and 5', '4 and 5', ['4', '5']],
    ['Advisory points 2 to 4', 'Advisory points 2 to 4', ['2', '3', '4'].map(point)],
    ['Priorities 1 and 2', 'Priorities 1 and 2', ['Priority 1', 'Priority 2']],
    ['Lessons 1 & 2', 'Lessons 1 & 2', ['Lesson 1', 'Lesson 2']],
  ])('reads %j as several ids', (text, id, ids) => {
    const read = readId(text);
    expect(read?.ids).toEqual(ids);
    expect(read?.id.replace(/, /g, ' and ')).toBe(id.replace(/, /g, ' and '));
  });

  it('writes several ids as a list, and what follows them as it stands', () => {
    expect(readId('Recommendations 4-6: ask')).toMatchObject({ id: '4, 5 and 6', rest: 'ask' });
    expect(readId('Recommendation 1 and 2 staff are named')).toEqual({
      id: '1',
      ids: ['1'],
      rest: 'and 2 staff are named',
    });
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
    '1000',
    '2024',
    '12-Mar-2025',
    '3-MAR-25',
    '3rd March',
    '1st of the month',
    '3. March 2025',
    '31 - Dec - 2025',
    '31.12.25 Ask',
    '1-2-2025',
    '1/2',
    '5-6',
    '5 - 6 staff',
    '3.5kg',
    '1,200 people',
    '5 Ask',
    '5a ask',
    '4%',
    '4£',
    'R2%',
    'Action 4%',
    '1. Ask.\n2. Tell',
    '1. Ask; 2. Tell',
    '1. Ask: 2. Tell',
    '1) Ask\n2) Tell',
    '1 . Ask\n2 . Tell',
    '12. Ask\n13. Tell',
    '1.\tAsk\t2.\tTell',
    'see 4. Ask',
    'PEEL',
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

  it.each([
    ['1', '1', 0],
    ['2 (I)', '2 (i)', 0],
    ['r2', 'R2', 0],
    ['1', '1.1', -1],
    ['1', 'R1', -1],
    ['2', '2a', -1],
    ['2 (iv)', '2 (v)', -1],
    ['2 (ix)', '2 (x)', -1],
    ['A1', 'B1', -1],
    ['AB1', 'AC1', -1],
    ['SCR 2', 'SCR 10', -1],
  ])('%j stands to %j as %d', (a, b, sign) => {
    expect([Math.sign(compareIds(a, b)), Math.sign(compareIds(b, a))]).toEqual([sign, 0 - sign]);
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
