import * as fc from 'fast-check';
import { listItems, splitItems, splitLines } from '../../../src/core/plan/items';

const brief = (text: string): string[] =>
  splitItems(text).map((item) => `${item.marker ?? '-'}|${item.number ?? '-'}|${item.text}`);

describe('splitItems', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '  ', []],
    ['a sentence', 'Review the policy.', ['-|-|Review the policy.']],
    ['numbers', '1. Review\n2. Train\n3. Audit', ['1.|1|Review', '2.|2|Train', '3.|3|Audit']],
    ['no space after the number', '1.Review\n2.Train', ['1.|1|Review', '2.|2|Train']],
    ['brackets', '1) Review\n2) Train', ['1)|1|Review', '2)|2|Train']],
    ['double brackets', '(1) Review\n(2) Train', ['(1)|1|Review', '(2)|2|Train']],
    ['letters', 'a) Review\n\nb) Train', ['a)|a|Review', 'b)|b|Train']],
    [
      'letters past h',
      'g) Review\nh) Train\ni) Audit\nj) Report',
      ['g)|g|Review', 'h)|h|Train', 'i)|i|Audit', 'j)|j|Report'],
    ],
    [
      'numerals',
      'i. Review\nii. Train\niii. Audit\niv. Report',
      ['i.|i|Review', 'ii.|ii|Train', 'iii.|iii|Audit', 'iv.|iv|Report'],
    ],
    ['bullets', '• Review\n• Train', ['•|-|Review', '•|-|Train']],
    ['dashes', '- Review\n- Train', ['-|-|Review', '-|-|Train']],
    ['asterisks', '* Review\n*Train', ['*|-|Review', '*|-|Train']],
    ['one numbered item', '1. Review the policy', ['1.|1|Review the policy']],
    ['one bullet', '• Review the policy', ['•|-|Review the policy']],
    [
      'dates as items',
      '1. 31 January 2020\n2. 30 September 2020',
      ['1.|1|31 January 2020', '2.|2|30 September 2020'],
    ],
    ['compound numbers', '1.1 Review\n1.2 Train', ['1.1|1.1|Review', '1.2|1.2|Train']],
    [
      'a gap in the numbers',
      '1. Review\n2. Train\n4. Audit',
      ['1.|1|Review', '2.|2|Train', '4.|4|Audit'],
    ],
    [
      'a list carried over from the row above',
      '4. Audit\n5. Report',
      ['4.|4|Audit', '5.|5|Report'],
    ],
    [
      'words that lead in',
      'As a result:\n1. Review\n2. Train',
      ['-|-|As a result:', '1.|1|Review', '2.|2|Train'],
    ],
    [
      'lines that run over',
      '1. Review the\npolicy\n\n2. Train\nall staff',
      ['1.|1|Review the\npolicy', '2.|2|Train\nall staff'],
    ],
    [
      'a list within an item',
      '1. Review\na) policy\nb) forms\n2. Train',
      ['1.|1|Review\na) policy\nb) forms', '2.|2|Train'],
    ],
    [
      'bullets within an item',
      '1. Review\n• policy\n• forms\n2. Train',
      ['1.|1|Review\n• policy\n• forms', '2.|2|Train'],
    ],
    [
      'a list that runs on',
      '1. Review 2. Train 3. Audit',
      ['1.|1|Review', '2.|2|Train', '3.|3|Audit'],
    ],
    [
      'letters that run on',
      'By December 2013: (a) review; (b) train',
      ['-|-|By December 2013:', '(a)|a|review;', '(b)|b|train'],
    ],
    [
      'dates that run on',
      '1. 31 January 2020 2. 30 September 2020',
      ['1.|1|31 January 2020', '2.|2|30 September 2020'],
    ],
    ['carriage returns', '1. Review\r\n2. Train', ['1.|1|Review', '2.|2|Train']],
    ['other bullets', '▪ Review\n▪Train', ['▪|-|Review', '▪|-|Train']],
    ['long dashes', '– Review\n–  Train', ['–|-|Review', '–|-|Train']],
    ['a dash that joins on', '- Review\n-Train', ['-|-|Review\n-Train']],
    ['double figures', '10) Review\n11) Train', ['10)|10|Review', '11)|11|Train']],
    ['double figures in brackets', '(10) Review\n(11) Train', ['(10)|10|Review', '(11)|11|Train']],
    ['figures with a nought', '01. Review\n02. Train', ['01.|1|Review', '02.|2|Train']],
    ['a space before the stop', '1 . Review\n2 . Train', ['1 .|1|Review', '2 .|2|Train']],
    ['colons', '1: Review\n2: Train', ['1:|1|Review', '2:|2|Train']],
    ['numbers on lines of their own', '1.\nReview\n2.\nTrain', ['1.|1|Review', '2.|2|Train']],
    ['letters in brackets', '(a) Review\n(b) Train', ['(a)|a|Review', '(b)|b|Train']],
    ['capital letters', 'A. Review\nB. Train', ['A.|A|Review', 'B.|B|Train']],
    ['capital letters, bracketed', 'A) Review\nB) Train', ['A)|A|Review', 'B)|B|Train']],
    ['numerals in brackets', '(i) Review\n(ii) Train', ['(i)|i|Review', '(ii)|ii|Train']],
    ['numerals, bracketed', 'ix) Review\nx) Train', ['ix)|ix|Review', 'x)|x|Train']],
    ['capital numerals', 'I. Review\nII. Train', ['I.|I|Review', 'II.|II|Train']],
    [
      'numerals from the third',
      'iii. Review\niv. Train\nv. Audit',
      ['iii.|iii|Review', 'iv.|iv|Train', 'v.|v|Audit'],
    ],
    ['compound numbers, stopped', '1.1. Review\n1.2. Train', ['1.1.|1.1|Review', '1.2.|1.2|Train']],
    [
      'compound numbers, bracketed',
      '1.1) Review\n1.3) Audit',
      ['1.1)|1.1|Review', '1.3)|1.3|Audit'],
    ],
    [
      'compound numbers of more parts',
      '10.1.1 Review\n10.1.2 Train',
      ['10.1.1|10.1.1|Review', '10.1.2|10.1.2|Train'],
    ],
    [
      'compound numbers past ten',
      '1.10 Review\n1.11 Train',
      ['1.10|1.10|Review', '1.11|1.11|Train'],
    ],
    [
      'compound numbers of the next part',
      '1.1 Review\n2.1 Train',
      ['1.1|1.1|Review', '2.1|2.1|Train'],
    ],
    ['a lone letter in brackets', 'a) Review', ['a)|a|Review']],
    ['a lone number in brackets', '1) Review', ['1)|1|Review']],
    ['a gap of three', '1. Review\n4. Train', ['1.|1|Review', '4.|4|Train']],
    ['a gap of more', '1. Review\n5. Train', ['1.|1|Review\n5. Train']],
    ['a gap in the letters', 'a. Review\nc. Train', ['a.|a|Review', 'c.|c|Train']],
    [
      'a numbered list under a bullet',
      '• Plan:\n1. Review\n2. Train',
      ['•|-|Plan:\n1. Review\n2. Train'],
    ],
    [
      'bullets after a dash',
      '- Plan\n* Review\n* Train',
      ['-|-|- Plan', '*|-|Review', '*|-|Train'],
    ],
    ['ranges that follow', '1-2 Done\n3-4 Next', ['1-2|1-2|Done', '3-4|3-4|Next']],
    ['bullets that run on', '• Review • Train', ['•|-|Review', '•|-|Train']],
    ['bullets led in', 'Plan • Review • Train', ['-|-|Plan', '•|-|Review', '•|-|Train']],
    ['brackets that run on', '1) Review 2) Train', ['1)|1|Review', '2)|2|Train']],
    [
      'numerals that run on',
      'Plan: (i) Review (ii) Train',
      ['-|-|Plan:', '(i)|i|Review', '(ii)|ii|Train'],
    ],
    ['numbers without a space', '1.Review 2.Train', ['1.|1|Review', '2.|2|Train']],
    ['two kinds of mark', '1. Review 2) Train', ['1.|1|Review 2) Train']],
    ['a gap in one line', '1. Review; 3. Train', ['1.|1|Review; 3. Train']],
    [
      'lines before what runs on in them',
      '1. Review\n2. Train 3. Audit',
      ['1.|1|Review', '2.|2|Train 3. Audit'],
    ],
  ])('splits %s', (_, text, items) => {
    expect(brief(text)).toEqual(items);
  });

  it.each([
    'It cost 1. 5 million, e.g. 1.5 million a year.',
    'See section 1. It says what to do.',
    'The Trust (see annex a) will act.',
    'Training started in 2019. 12 sessions were held.',
    '2. Train',
    '17.6. It was seen that care lapsed',
    'Paid e.g. 1.5 million and 2.5 million',
    'Dr A. Consultant to review',
    'Multi-agency – review - and train',
    '24. hours',
    'a. Review',
    'b) Review',
    'ii) Review',
    '2) Review',
    '1.1 Review',
    'a. Review\ne. Train',
    '1.1 Review\n1.4 Train',
    '1.2 Review\n1.1 Train',
    '1.1 Review\n1.1.1 Train',
    '1:Review\n2:Train',
    'See 2. above 3. below',
    '3-1 Complete',
    '0-3 Complete',
    '1-32 Complete',
    '1, 3, 2 and 5 Complete',
    // Lengths of time and days of a month.
    '2-4 weeks',
    'Hold sessions for\n2-4 working days',
    '1-5 March 2025',
    'Training week:\n1 to 5 March',
  ])('sees no list in %j', (text) => {
    expect(splitItems(text)).toHaveLength(1);
    expect(splitItems(text)[0]).toMatchObject({ marker: null, text });
  });

  it('says which items one line speaks for', () => {
    const [first, second] = splitItems('1-3 Complete and in use.\n4. To follow');
    expect(first).toMatchObject({
      number: '1-3',
      covers: ['1', '2', '3'],
      text: 'Complete and in use.',
    });
    expect(second).toMatchObject({ number: '4', covers: ['4'] });
    expect(splitItems('1, 2 and 4: done')[0]).toMatchObject({
      covers: ['1', '2', '4'],
      text: 'done',
    });
    expect(splitItems('1 & 2. Done')[0]).toMatchObject({ covers: ['1', '2'], text: 'Done' });
  });

  it.each([
    ['1 to 3 Complete', '1 to 3', ['1', '2', '3']],
    ['1 – 3 Complete', '1 – 3', ['1', '2', '3']],
    ['(1-3) Complete', '1-3', ['1', '2', '3']],
    ['1-3. Complete', '1-3', ['1', '2', '3']],
    ['1-3: “Complete”', '1-3', ['1', '2', '3']],
    ['10-12 Complete', '10-12', ['10', '11', '12']],
    ['1&2 Complete', '1&2', ['1', '2']],
    ['1 and 2 Complete', '1 and 2', ['1', '2']],
    ['1,2 and 3: Complete', '1,2 and 3', ['1', '2', '3']],
    ['1, 2, 3 and 5 Complete', '1, 2, 3 and 5', ['1', '2', '3', '5']],
    ['10, 11 & 13) Complete', '10, 11 & 13', ['10', '11', '13']],
    ['2-3 may be closed', '2-3', ['2', '3']],
    ['2-3 Marked as done', '2-3', ['2', '3']],
  ])('%j speaks for %s', (text, number, covers) => {
    expect(splitItems(text)).toMatchObject([{ number, covers }]);
  });

  it('loses no word: spans give the text, and follow each other', () => {
    const line = fc.constantFrom(
      '1. Review',
      '2. Train',
      '3) Audit',
      'a) policy',
      '• forms',
      'more',
      '',
      '1-2 done',
      'ii. x',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        let reached = 0;
        for (const item of splitItems(text)) {
          const [start, end] = item.span;
          expect(text.slice(start, end)).toBe(item.text);
          expect(
            text
              .slice(reached, start)
              .replace(item.marker ?? '', '')
              .trim(),
          ).toBe('');
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
    );
  });
});

describe('splitLines', () => {
  it('gives each line that is not blank, without its mark', () => {
    const items = splitLines('By 31/12/2016\n\n• By 31/01/2017\n2. By 31/03/2017');
    expect(items.map((item) => item.text)).toEqual([
      'By 31/12/2016',
      'By 31/01/2017',
      'By 31/03/2017',
    ]);
    expect(items[2]?.number).toBe('2');
  });
});

describe('listItems', () => {
  it('leaves out the words that lead a list in', () => {
    expect(listItems(splitItems('Plan:\n1. Review\n2. Train'))).toHaveLength(2);
    expect(listItems(splitItems('Review'))).toHaveLength(1);
  });
});
