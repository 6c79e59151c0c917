import { parseDates } from '../../../../src/core/plan/dates';
import { column } from './date-column';

/** Each date with the condition that its words attach to it. */
function conditions(text: string): string[] {
  return parseDates(text, column).map(({ end, caveat }) => `${end}: ${caveat ?? ''}`);
}

describe('a date with a condition', () => {
  it.each([
    ['March 2025 (TBC)', 'TBC'],
    ['March 2025 - (TBC)', 'TBC'],
    ['March 2025 TBC', 'TBC'],
    ['March 2025 - provisional', 'provisional'],
    ['March 2025(provisional)', 'provisional'],
    ['March 2025, if agreed', 'if agreed'],
    ['March 2025: if agreed ...', 'if agreed'],
    ['March 2025if agreed', 'if agreed'],
    ['March 2025 (if agreed)', 'if agreed'],
    ['March 2025 subject to funding. ', 'subject to funding'],
    ['March 2025 or sooner', 'or sooner'],
    ['March 2025 unless the inquest is delayed', 'unless the inquest is delayed'],
    ['March 2025 (start date TBC)', 'start date TBC'],
    ['March 2025 (training subject to board approval)', 'training subject to board approval'],
    ['March 2025 (dates depending on the trust)', 'dates depending on the trust'],
    ['March 2025 (approval dependent on the trust)', 'approval dependent on the trust'],
    ['March 2025 ; (website permitting, as agreed)', 'website permitting, as agreed'],
    ['March 2025(website permitting)', 'website permitting'],
    ['March 2025, website permitting', 'website permitting'],
    ['March 2025 - staff and website permitting.', 'staff and website permitting'],
    ['March 2025website permitting', 'website permitting'],
  ])('%j keeps it', (text, caveat) => {
    expect(conditions(text)).toEqual([`2025-03-31: ${caveat}`]);
  });

  it.each([
    'March 2025',
    'March 2025 permitting staff',
    'March 2025 (permittingly)',
    'March 2025, website permittingly',
    'March 2025, website 2 permitting',
    'March 2025 staff if agreed',
    'March 2025 iffy',
    'March 2025 - staff (TBC)',
    'March 2025 (unapprox)',
    'March 2025\nif agreed',
  ])('%j has none', (text) => {
    expect(conditions(text)[0]).toBe('2025-03-31: ');
  });

  it.each([
    // It ends where its item or its line ends, or at the next date.
    [
      '1. March 2025, subject to funding 2. June 2025',
      ['2025-03-31: subject to funding', '2025-06-30: '],
    ],
    ['March 2025 subject to funding\nand approval', ['2025-03-31: subject to funding']],
    [
      'March 2025, subject to funding, then June 2025',
      ['2025-03-31: subject to funding, then', '2025-06-30: '],
    ],
    [
      'March 2025 if ongoing or at the latest June 2025',
      ['2025-03-31: if ongoing or at the latest', '2025-06-30: '],
    ],
    ['March 2025; June 2025 (TBC)', ['2025-03-31: ', '2025-06-30: TBC']],
    // What stands for a date of its own elsewhere is a condition here.
    ['March 2025 - TBC', ['2025-03-31: TBC']],
    ['March 2025 as per training strategy', ['2025-03-31: as per training strategy']],
    [
      'March 2025 as per training strategy\nTBC',
      ['2025-03-31: as per training strategy', 'null: '],
    ],
    ['Ongoing TBC', ['null: TBC', 'null: ']],
    // Words that announce a date are not another one.
    ['Next review: 12 June 2025', ['2025-06-12: ']],
    ['Next review on 12 June 2025', ['2025-06-12: ']],
    ['Next review (currently  12 June 2025)', ['2025-06-12: ']],
    ['TBC (est. 12 June 2025)', ['2025-06-12: ']],
    ['TBC, provisionally: 12 June 2025', ['2025-06-12: ']],
    ['TBC; the latest is 12 June 2025', ['null: ', '2025-06-12: ']],
    ['TBC\n12 June 2025', ['null: ', '2025-06-12: ']],
  ])('%j', (text, expected) => {
    expect(conditions(text)).toEqual(expected);
  });
});
