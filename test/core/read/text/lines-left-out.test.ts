import { leftOutLines } from '../../../../src/core/read/text/left-out';

describe('lines that a table leaves out', () => {
  const table = {
    title: 'Action plan',
    notes: ['Draft for the board'],
    headings: ['Recommendation', 'Lead agency'],
    rows: [['Train all staff', 'Kent Police']],
    doubts: [],
    refusal: null,
  };
  const whole = ['Action plan', 'Draft for the board', 'Recommendation Lead agency'];
  it.each<[string, string[], string[]]>([
    ['none where all is in it', ['Train all staff', 'Kent Police'], []],
    [
      'one whose words stand nowhere',
      ['Train all staff', 'Signed off in June'],
      ['Signed off in June'],
    ],
    ['in other letters it is there', ['TRAIN ALL STAFF'], []],
    ['one that comes twice is told once', ['Version two', 'Version two'], ['Version two']],
    ['another agency', ['Essex Police', 'Kent Police'], ['Essex Police']],
    ['none of which a part is in it', ['Kent Police (lead)', 'To train all staff'], []],
    [
      'one that stands twice and is kept once',
      ['Train all staff', 'Train all staff'],
      ['Train all staff'],
    ],
    ['a title or note that comes again', ['Action plan', 'Draft for the board'], []],
    ['a heading that comes again', ['Recommendation', 'Lead agency'], []],
    ['one with a heading’s word', ['Recommendation 12 withdrawn'], ['Recommendation 12 withdrawn']],
    ['marks and single letters', ['•', '–', 'a', '***'], []],
    ['words in any letters', ['Cynllun gweithredu', 'Świadek'], ['Cynllun gweithredu', 'Świadek']],
  ])('%s', (_, lines, expected) => {
    expect(leftOutLines([...whole, ...lines], table)).toEqual(expected);
  });

  it('are told of up to ten', () => {
    const lines = Array.from({ length: 14 }, (_, i) => `Footnote ${i + 20}`);
    expect(leftOutLines(lines, table)).toEqual(lines.slice(0, 10));
  });
});
