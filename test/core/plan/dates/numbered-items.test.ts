import { coveredItems, parseDates } from '../../../../src/core/plan/dates';
import { column } from './date-column';

/** Each date as the item it belongs to and the day it ends. */
function items(text: string): string[] {
  return parseDates(text, column).map(({ item, end }) => `${item ?? 'no item'}: ${end}`);
}

describe('items on lines of their own', () => {
  it.each([
    ['1. 31/03/2025\n2. 30/06/2025', ['1: 2025-03-31', '2: 2025-06-30']],
    ['1.31/03/2025\n2.30/06/2025', ['1: 2025-03-31', '2: 2025-06-30']],
    ['1. 1st March 2025\n2. 2nd June 2025', ['1: 2025-03-01', '2: 2025-06-02']],
    ['1.1st March 2025', ['1: 2025-03-01']],
    ['1. 5/6/2025\n2. 13/6/2025', ['1: 2025-06-05', '2: 2025-06-13']],
    ['a. March 2025\nb. June 2025', ['a: 2025-03-31', 'b: 2025-06-30']],
    [
      'i. March 2025\nii. June 2025\niii. Sept 2025',
      ['i: 2025-03-31', 'ii: 2025-06-30', 'iii: 2025-09-30'],
    ],
    ['1a. March 2025\n1b. June 2025', ['1a: 2025-03-31', '1b: 2025-06-30']],
    ['1.1: 31 March 2025\n1.2: 30 June 2025', ['1.1: 2025-03-31', '1.2: 2025-06-30']],
    ['Rec 1.1 - March 2025', ['1.1: 2025-03-31']],
    ['Recommendation 2: March 2025', ['2: 2025-03-31']],
    ['Recommendations 1-3: March 2025', ['1-3: 2025-03-31']],
    ['No. 3: March 2025', ['3: 2025-03-31']],
    ['Action a - March 2025', ['a: 2025-03-31']],
    ['Milestone 2: March 2025', ['2: 2025-03-31']],
    ['Point 2: March 2025', ['2: 2025-03-31']],
    ['Phase 1 - June 2025\nPhase 2 - Sept 2025', ['1: 2025-06-30', '2: 2025-09-30']],
    ['Stage 1 June 2025', ['1: 2025-06-30']],
    ['Items 1 and 2 by 30 June 2025', ['1and2: 2025-06-30']],
    ['Items 1 and 2 on 30 June 2025', ['1and2: 2025-06-30']],
    ['Action 1 to be done by 30 June 2025', ['1: 2025-06-30']],
    ['1-3 offers by March 2025', ['1-3: 2025-03-31']],
    ['1-3 staff by March 2025', ['1-3: 2025-03-31']],
    ['- 1. March 2025', ['1: 2025-03-31']],
    ['* (2) June 2025', ['2: 2025-06-30']],
    ['"1. March 2025"', ['1: 2025-03-31']],
    ['d-f: March 2025', ['d-f: 2025-03-31']],
    ['a, b & c: March 2025', ['a,b&c: 2025-03-31']],
    ['1 – 2: March 2025', ['1-2: 2025-03-31']],
    ['1, 2 and 4: March 2025', ['1,2and4: 2025-03-31']],
    ['1-3) March 2025', ['1-3: 2025-03-31']],
    ['1-3 by March 2025', ['1-3: 2025-03-31']],
    ['1. Ongoing\n2. 31 March 2020\n3. TBC', ['1: null', '2: 2020-03-31', '3: null']],
    ['1  -  June 2025\n\n   2  -  Sept 2025', ['1: 2025-06-30', '2: 2025-09-30']],
    ['\n1. 31 January 2020\n\n2. 28 February 2020', ['1: 2020-01-31', '2: 2020-02-28']],
    ['By date\n1. 31 January 2020\nThen review', ['1: 2020-01-31']],
  ])('%j', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });
});

describe('items that follow each other on a line', () => {
  it.each([
    ['1. June 2025; 2. July 2025', ['1: 2025-06-30', '2: 2025-07-31']],
    [
      '1) June 2025, 2) July 2025, 3) Sept 2025',
      ['1: 2025-06-30', '2: 2025-07-31', '3: 2025-09-30'],
    ],
    ['1. 31 January 2020 | 2. 28 February 2020', ['1: 2020-01-31', '2: 2020-02-28']],
    ['(1) 31/03/2025 (2) 30/06/2025', ['1: 2025-03-31', '2: 2025-06-30']],
    ['(1) 31/03/2025 (2)30/06/2025', ['1: 2025-03-31', '2: 2025-06-30']],
    ['1: 31/03/2025; 2: 30/06/2025', ['1: 2025-03-31', '2: 2025-06-30']],
    ['1: 31/03/2025; 2: 5/6/2025', ['1: 2025-03-31', '2: 2025-06-05']],
    ['9. June 2025 10. July 2025', ['9: 2025-06-30', '10: 2025-07-31']],
    ['9: June 2025; 10: July 2025', ['9: 2025-06-30', '10: 2025-07-31']],
    ['Action 1: March 2025. Action 2: June 2025', ['1: 2025-03-31', '2: 2025-06-30']],
    ['Action 1: March 2025; Action 2 and 3: June 2025', ['1: 2025-03-31', '2and3: 2025-06-30']],
    ['1 & 2: March 2025; 3: June 2025', ['1&2: 2025-03-31', '3: 2025-06-30']],
    ['1 to 3: March 2025, 4: June 2025', ['1to3: 2025-03-31', '4: 2025-06-30']],
    ['1-3: March 2025; 4-6: June 2025', ['1-3: 2025-03-31', '4-6: 2025-06-30']],
    [
      'a) March 2025 b) June 2025 c) Sept 2025',
      ['a: 2025-03-31', 'b: 2025-06-30', 'c: 2025-09-30'],
    ],
    ['a: by March 2025; b: June 2025', ['no item: 2025-03-31', 'no item: 2025-06-30']],
    ['1a: March 2025; 1b: June 2025', ['1a: 2025-03-31', '1b: 2025-06-30']],
    ['1.1: March 2025; 1.2: June 2025', ['1.1: 2025-03-31', '1.2: 2025-06-30']],
    [
      'i) March 2025 ii) June 2025 iii) Sept 2025 iv) Dec 2025 v) Jan 2026 vi) Feb 2026',
      [
        'i: 2025-03-31',
        'ii: 2025-06-30',
        'iii: 2025-09-30',
        'iv: 2025-12-31',
        'v: 2026-01-31',
        'vi: 2026-02-28',
      ],
    ],
    [
      'vi) Feb 2026 vii) March 2026 viii) April 2026 ix) May 2026 x) June 2026',
      ['vi: 2026-02-28', 'vii: 2026-03-31', 'viii: 2026-04-30', 'ix: 2026-05-31', 'x: 2026-06-30'],
    ],
    [
      '1. By 31 March 2025, 2. By 30 June 2025 and 3. by 31 July 2025',
      ['1: 2025-03-31', '2: 2025-06-30', '3: 2025-07-31'],
    ],
    ['10a: March 2025; 10b: June 2025', ['10a: 2025-03-31', '10b: 2025-06-30']],
    ['10.1: March 2025; 10.2: June 2025', ['10.1: 2025-03-31', '10.2: 2025-06-30']],
    [
      'h) March 2025 i) June 2025 j) Sept 2025',
      ['h: 2025-03-31', 'i: 2025-06-30', 'j: 2025-09-30'],
    ],
    ['1a: March 2025; 2b: June 2025', ['1a: 2025-03-31', '1a: 2025-06-30']],
    ['a) March 2025; ii) June 2025', ['a: 2025-03-31', 'a: 2025-06-30']],
    // Both kinds of stop in one line.
    [
      '1: March 2025; 2) June 2025; 3: Sept 2025',
      ['1: 2025-03-31', '2: 2025-06-30', '3: 2025-09-30'],
    ],
    // Some may be missing, not many; what does not go up is no item.
    ['1. March 2025 5. June 2025', ['1: 2025-03-31', '5: 2025-06-30']],
    ['1. March 2025 6. June 2025', ['1: 2025-03-31', '1: 2025-06-06']],
    ['2) March 2025 1) June 2025', ['2: 2025-03-31', '2: 2025-06-30']],
    ['b) March 2025 a) June 2025', ['b: 2025-03-31', 'b: 2025-06-30']],
    ['1. March 2025 a) June 2025', ['1: 2025-03-31', '1: 2025-06-30']],
    ['a) March 2025 2) June 2025', ['a: 2025-03-31', 'a: 2025-06-30']],
    ['1. March 2025 (see also 2. below)', ['1: 2025-03-31']],
    ['Draft by March 2025; 2: June 2025', ['no item: 2025-03-31', 'no item: 2025-06-30']],
  ])('%j', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });
});

describe('figures that are a date and no item', () => {
  it.each([
    ['1 June 2025', ['no item: 2025-06-01']],
    ['1st June 2025', ['no item: 2025-06-01']],
    ['1st of June 2025', ['no item: 2025-06-01']],
    ['1 - June 2025', ['no item: 2025-06-01']],
    ['1-3 March 2025', ['no item: 2025-03-03']],
    ['1-3. March 2025', ['no item: 2025-03-03']],
    ['1 & 2 March 2025', ['no item: 2025-03-02']],
    ['1-3 months', ['no item: null']],
    ['1 to 3 weeks', ['no item: null']],
    ['1-2 years', ['no item: null']],
    ['2-4 hours', ['no item: null']],
    ['9-5 pm on 31 March 2025', ['no item: 2025-03-31']],
    ['31.3.15', ['no item: 2015-03-31']],
    ['12.5 - March 2025', ['no item: 2025-03-31']],
    ['10:30 on 31 March 2025', ['no item: 2025-03-31']],
    ['30. September 2020', ['no item: 2020-09-30']],
    ['2. September 2020', ['no item: 2020-09-02']],
    ['12. March 2025', ['no item: 2025-03-12']],
    ['29. March 2025', ['no item: 2025-03-29']],
    ['3 training by March 2025', ['no item: 2025-03-31']],
    ['a-c training by March 2025', ['no item: 2025-03-31']],
    ['a : March 2025', ['no item: 2025-03-31']],
    ['31. October 2020', ['no item: 2020-10-31']],
    ['c. June 2025', ['no item: 2025-06-30']],
    ['c.June 2025', ['no item: 2025-06-30']],
    // These are items: the first of a list, one beyond a month's days, one beside others.
    ['1. September 2020', ['1: 2020-09-30']],
    ['32. October 2020', ['32: 2020-10-31']],
    ['i. June 2025', ['i: 2025-06-30']],
    ['a. June 2025', ['a: 2025-06-30']],
    ['30. September 2020\n31. October 2020', ['30: 2020-09-30', '31: 2020-10-31']],
    ['30) September 2020', ['30: 2020-09-30']],
    ['b) June 2025', ['b: 2025-06-30']],
    ['c. summer 2025', ['c: 2025-08-31']],
    ['2. Ongoing', ['2: null']],
    ['2. by June 2025', ['2: 2025-06-30']],
    ['Training from\n30. September 2020', ['no item: 2020-09-30']],
  ])('%j', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });
});

describe('an item of several numbers', () => {
  it.each([
    ['2', ['2']],
    ['1-3', ['1', '2', '3']],
    ['1to3', ['1', '2', '3']],
    ['8 - 12', ['8', '9', '10', '11', '12']],
    ['1,2and4', ['1', '2', '4']],
    ['1&2', ['1', '2']],
    ['1/2', ['1', '2']],
    ['a', ['a']],
    ['a-c', ['a', 'b', 'c']],
    ['a-c,f', ['a', 'b', 'c', 'f']],
    ['1-3,7-8', ['1', '2', '3', '7', '8']],
    // What does not count up evenly covers its ends.
    ['1a-1c', ['1a', '1c']],
    ['1a-3', ['1a', '3']],
    ['1-3a', ['1', '3a']],
    ['1.1-1.3', ['1.1', '1.3']],
    ['i-iii', ['i', 'iii']],
    ['ii-v', ['ii', 'v']],
    ['a-iii', ['a', 'iii']],
    ['a-3', ['a', '3']],
    ['1-c', ['1', 'c']],
    ['1-500', ['1', '500']],
    ['', []],
    ['1,', ['1']],
  ])('%j covers %j', (item, expected) => {
    expect(coveredItems(item)).toEqual(expected);
  });

  it('never counts up further than a plan could', () => {
    expect(coveredItems('1-100')).toHaveLength(100);
    expect(coveredItems('1-101')).toEqual(['1', '101']);
  });
});
