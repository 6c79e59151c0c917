import { leftOutLines } from '../../../../src/core/read/text/left-out';
import { rawLines, tidyCell, tidyLines } from '../../../../src/core/read/text/text-table';

describe('lines of a pasted text', () => {
  it.each([
    ['of Windows', 'Lead\r\nAction'],
    ['of old Macs', 'Lead\rAction'],
    ['of Unix', 'Lead\nAction'],
    ['parted by pages', 'Lead\fAction'],
    ['parted as Word does', 'Lead\u2028Action'],
    ['parted as paragraphs', 'Lead\u2029Action'],
    ['with spaces at their ends', '  Lead \t\n\u00a0Action\u00a0'],
    ['with marks that cannot be seen', '\ufeffLe\u200bad\nAction'],
  ])('%s', (_, text) => expect(tidyLines(text)).toEqual(['Lead', 'Action']));

  it('keep single spaces and blank lines', () => {
    expect(tidyLines('Lead \u00a0  agency\n \n\nStatus')).toEqual([
      'Lead agency',
      '',
      '',
      'Status',
    ]);
  });

  it.each([
    ['Page 3', true],
    ['  page 12  ', true],
    ['PAGE  3', true],
    ['Page 3 of 12', true],
    ['Page 3  of  12', true],
    ['Page 3/12', true],
    ['Page 13 / 22', true],
    ['- 3 -', true],
    ['-12-', true],
    ['–  12  –', true],
    ['Page', false],
    ['Page 3 sets out what was found', false],
    ['See page 3', false],
    ['Front page 3', false],
    ['Page three', false],
    ['3', false],
    ['- 3 beds', false],
    ['- a -', false],
    ['+ 3 -', false],
    ['Bed - 3 -', false],
  ])('%j is a page number: %s', (line, isPage) => {
    expect(rawLines(line)).toEqual([isPage ? '' : line]);
  });

  it.each([
    ['Draft it.\n\n\n\nTest it.', 'Draft it.\n\nTest it.'],
    ['Draft it.\n\nTest it.', 'Draft it.\n\nTest it.'],
    ['\n Draft  it. \n', 'Draft it.'],
  ])('%j is the cell %j', (text, cell) => expect(tidyCell(text)).toBe(cell));
});

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
