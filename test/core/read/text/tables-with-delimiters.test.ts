import { delimitedGrid, markdownGrid } from '../../../../src/core/read/text/delimited-grid';

// Rows of text whose cells are parted by a mark: as spreadsheets copy and save them, and Markdown.

const headings = ['Recommendation', 'Action', 'Lead'];
const one = ['Share what is known', 'Review the form', 'MPS'];
const two = ['Plan discharges', 'Brief all staff', 'LBTH'];

describe('text with a delimiter', () => {
  it.each([
    ['tab', '\t'],
    ['comma', ','],
    ['semicolon', ';'],
    ['bar', '|'],
  ])('%s, with lines as any system ends them, and blank ones', (_name, delimiter) => {
    const text = [headings, one, two].map((row) => row.join(delimiter)).join('\n');
    for (const copied of [
      text,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `${text}\n\n`,
      text.replace('\n', `\n\n${delimiter} ${delimiter}\n`),
    ]) {
      expect(delimitedGrid(copied)).toEqual([headings, one, two]);
    }
  });

  it.each<[string, string, string[]]>([
    ['quotes round commas', '"Train, then audit",MPS', ['Train, then audit', 'MPS']],
    ['quotes round lines', '"Train\naudit",MPS', ['Train\naudit', 'MPS']],
    ['quotes in quotes', '"Use ""the form""",MPS', ['Use "the form"', 'MPS']],
    ['a quote within words', 'Use 6" rulers,MPS', ['Use 6" rulers', 'MPS']],
    ['spaces before a quote', ' "Train, audit",MPS', ['Train, audit', 'MPS']],
    ['spaces behind a quote', '"Train, audit" ,MPS', ['Train, audit', 'MPS']],
    ['a blank cell', ',MPS', ['', 'MPS']],
    ['a blank last cell', '"Train",', ['Train', '']],
    ['tabs and bars in words', 'Train|audit,MPS', ['Train|audit', 'MPS']],
  ])('%s', (_, line, row) => {
    expect(delimitedGrid(`Action,Lead\n${line}\nAudit,ELFT`)).toEqual([
      ['Action', 'Lead'],
      row,
      ['Audit', 'ELFT'],
    ]);
  });

  it('may have rows of one cell above and in it, and rows that stop short', () => {
    const lines = ['Plan', 'Action\tLead', 'Theme 1\t', ...Array<string>(9).fill('Train\tMPS')];
    expect(
      delimitedGrid([...lines, 'Audit\tELFT\tMay'].join('\n'))?.map((row) => row.length),
    ).toEqual([1, 2, 2, ...Array<number>(9).fill(2), 3]);
  });

  it.each<[string, string]>([
    ['a quote that never ends', 'Action,Lead\n"Train,MPS'],
    [
      'prose with commas',
      'Staff, all told, were trained.\nThey met, then wrote.\nIt was, as said, late, but done',
    ],
    ['two lines of prose', 'The board met, in May, and agreed.\nIt was wet, and it rained.'],
    ['one line', 'Action,Lead'],
    ['words alone', 'Action\nTrain staff'],
    ['rows most of which have one cell', 'Action,Lead\nTrain\nAudit'],
  ])('is not %s', (_, text) => expect(delimitedGrid(text)).toBeNull());
});

describe('Markdown', () => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = '|---|:--|--:|';

  it.each<[string, string[]]>([
    ['with bars about it', [line(headings), rule, line(one), line(two)]],
    ['without', [headings.join('|'), '--|--|--', one.join('|'), two.join('|')]],
    ['set in', [line(headings), rule, line(one), line(two)].map((text) => `  ${text}  `)],
    ['with wide rules', [line(headings), '| :---: | ---- | ---- |', line(one), line(two)]],
    ['with one dash beside a colon', [line(headings), '|:-|-:|:-:|', line(one), line(two)]],
    ['among other lines', ['Plan', line(headings), rule, line(one), line(two), '', 'Ends']],
  ])('%s', (_name, lines) => {
    expect(markdownGrid(lines.join('\n'))).toEqual([headings, one, two]);
    expect(markdownGrid(lines.join('\r\n'))).toEqual([headings, one, two]);
  });

  it('keeps a bar that is escaped, breaks lines, and has blank cells', () => {
    const row = ['Brief chairs \\| deputies', 'Draft it<br>Test it<br />Use it<BR/>End', ''];
    expect(markdownGrid([line(headings), rule, line(row)].join('\n'))![1]).toEqual([
      'Brief chairs | deputies',
      'Draft it\nTest it\nUse it\nEnd',
      '',
    ]);
  });

  it.each<[string, string]>([
    ['without rows', '|Action|Lead|\n|--|--|'],
    ['without a rule', '|Action|Lead|\n|Train|MPS|'],
    ['of one column', '|Action|\n|---|\n|Train|'],
    ['with dashes for a blank row', '|Action|Lead|\n|-|-|\n|Train|MPS|'],
  ])('is none %s', (_, text) => expect(markdownGrid(text)).toBeNull());
});
