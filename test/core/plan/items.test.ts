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
