import {
  PAGE_END,
  partedLines,
  rawLines,
  tidyCell,
  tidyLines,
} from '../../../../src/core/read/text/text-table';

describe('lines of a pasted text', () => {
  it.each([
    ['of Windows', 'Lead\r\nAction'],
    ['of old Macs', 'Lead\rAction'],
    ['of Unix', 'Lead\nAction'],
    ['parted as Word does', 'Lead\u2028Action'],
    ['parted as paragraphs', 'Lead\u2029Action'],
    ['with spaces at their ends', '  Lead \t\n\u00a0Action\u00a0'],
    ['with marks that cannot be seen', '\ufeffLe\u200bad\nAction'],
  ])('%s', (_, text) => expect(tidyLines(text)).toEqual(['Lead', 'Action']));

  it('end a page with its number, or with the mark for it', () => {
    for (const text of ['Lead\fAction', 'Lead\n\f\nAction', 'Lead\nPage 3\nAction']) {
      expect(rawLines(text)).toEqual(['Lead', PAGE_END, 'Action']);
      expect(tidyLines(text)).toEqual(['Lead', '', 'Action']);
    }
  });

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
    expect(rawLines(line)).toEqual([isPage ? PAGE_END : line]);
  });

  it.each([
    ['Draft it.\n\n\n\nTest it.', 'Draft it.\n\nTest it.'],
    ['Draft it.\n\nTest it.', 'Draft it.\n\nTest it.'],
    ['\n Draft  it. \n', 'Draft it.'],
  ])('%j is the cell %j', (text, cell) => expect(tidyCell(text)).toBe(cell));

  it.each<[string, string[], string]>([
    ['nothing', ['Lead', 'Action'], 'none'],
    ['blank lines', ['Lead', '', '  ', 'Action'], 'blank'],
    [
      'a page’s end, whatever blank lines stand about it',
      ['Lead', '', PAGE_END, '', 'Action'],
      'page',
    ],
  ])('are parted by %s', (_, lines, gap) => {
    expect(partedLines(lines)).toEqual([
      { text: 'Lead', gap: 'blank' },
      { text: 'Action', gap },
    ]);
  });
});
