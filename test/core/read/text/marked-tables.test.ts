import { readRunningText } from '../../../../src/core/read/running-text';

// Tables whose cells are parted by marks of their own: HTML as web pages and mail programs copy it,
// Markdown, and text with tabs, commas, semicolons or bars.

const read = (text: string): ReturnType<typeof readRunningText> => readRunningText(text);
const table = (text: string): string[][] => {
  const { headings, rows } = read(text);
  return [headings, ...rows].map((row) => [...row]);
};

const headings = ['Recommendation', 'Action', 'Lead'];
const one = ['Share what is known', 'Review the form', 'MPS'];
const two = ['Plan discharges', 'Brief all staff', 'LBTH'];

describe('HTML', () => {
  const row = (cells: readonly string[], tag = 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const page = (...rows: string[]): string =>
    `<table>${row(headings, 'th')}${rows.join('')}</table>`;

  it.each<[string, string]>([
    ['with its ends', page(row(one), row(two))],
    ['in capitals', page(row(one), row(two)).toUpperCase()],
    ['without ends of cells', page(row(one), row(two)).replace(/<\/t[dh]>/g, '')],
    ['without ends of rows', page(row(one), row(two)).replace(/<\/tr>/g, '')],
    ['without an end', page(row(one), row(two)).replace('</table>', '')],
    ['without a table about it', page(row(one), row(two)).replace(/<\/?table>/g, '')],
    ['with attributes', page(row(one), row(two)).replace(/<(t[rdh])>/g, '<$1 class="a" id=b>')],
    ['with spaces and lines between', page(row(one), row(two)).replace(/></g, '>\n  <')],
    ['with a blank row', page(row(one), row(['', ' ', '&nbsp;']), row(two))],
    ['with a comment', page(row(one), `<!-- ${row(['no', 'no', 'no'])} -->`, row(two))],
    ['with a comment that has no end', `${page(row(one), row(two))}<!-- ${row(one)}`],
    ['with a style', `<style>td { color: red }</style>${page(row(one), row(two))}`],
    ['with its headings on each page', page(row(one), row(headings), row(two))],
    [
      'with empty columns and words in italics',
      page(row(one), row(two)).replace('MPS', '<i>MPS</i>'),
    ],
  ])('%s', (_name, text) => {
    const [first, ...rows] = table(text).map((cells) => cells.map((cell) => cell.toLowerCase()));
    const small = [headings, one, two].map((cells) => cells.map((cell) => cell.toLowerCase()));
    expect([first, ...rows]).toEqual(small);
  });

  it('leaves blank what a cell over several columns or rows covers', () => {
    const over = '<td rowspan="2">Share what is known</td>';
    const text = page(
      `<tr>${over}<td>Review the form</td><td>MPS</td></tr>`,
      '<tr><td>Brief all staff</td><td>LBTH</td></tr>',
      '<tr><td colspan="3">Theme 2</td></tr>',
      "<tr><td>Plan discharges</td><td colspan='2'>Audit the wards</td></tr>",
      '<tr><td>House people</td><td>Adopt it</td><td rowspan=2>LBTH</td></tr>',
      '<tr><td>Train staff</td><td>Hold a day</td></tr>',
    );
    expect(table(text).slice(1)).toEqual([
      one,
      ['', 'Brief all staff', 'LBTH'],
      ['Theme 2', '', ''],
      ['Plan discharges', 'Audit the wards', ''],
      ['House people', 'Adopt it', 'LBTH'],
      ['Train staff', 'Hold a day', ''],
    ]);
  });

  it.each([
    ['Draft it<br>Test it', 'Draft it\nTest it'],
    ['<p>Draft it</p><p>Test it</p>', 'Draft it\n\nTest it'],
    ['Draft it<p>Test it', 'Draft it\nTest it'],
    ['<div>Draft it</div>Test it', 'Draft it\nTest it'],
    ['Draft it<div>Test it', 'Draft it\nTest it'],
    ['<h3>Draft it</h3>Test it', 'Draft it\nTest it'],
    ['Draft it<h3>Test it', 'Draft it\nTest it'],
    ['Steps<ul><li>Draft it<li>Test it</ul>', 'Steps\n\n• Draft it\n• Test it'],
    ['Steps<ol><li>Draft it</li></ol>', 'Steps\n\n• Draft it'],
    ['<span>Draft</span> <b>it</b>', 'Draft it'],
    ['Draft\n   it', 'Draft it'],
  ])('a cell of %j is read %j', (cell, words) => {
    expect(table(page(row(['Share it', cell, 'MPS']), row(two)))[1]![1]).toBe(words);
  });

  it.each([
    ['Health &amp; housing', 'Health & housing'],
    ['&lt;5 cases, &gt;3 wards', '<5 cases, >3 wards'],
    ['the &quot;open&quot; list', 'the "open" list'],
    ['carers&apos; group', "carers' group"],
    ['2025&ndash;26 &mdash; review', '2025–26 — review'],
    ['&ldquo;safe&rdquo; &lsquo;well&rsquo;', '“safe” ‘well’'],
    ['&bull; Draft it&hellip;', '• Draft it…'],
    ['&pound;500', '£500'],
    ['caf&#233; caf&#xe9;', 'café café'],
    ['&#x1F600; &#128512;', '😀 😀'],
    ['&nosuch; &#0;&#1114112;x', '&nosuch; x'],
    ['A < B', 'A < B'],
  ])('%j is read %j', (cell, words) => {
    expect(table(page(row(['Share it', cell, 'MPS']), row(two)))[1]![1]).toBe(words);
  });

  it('gives what stands over it as title and notes', () => {
    const { title, notes } = read(
      `<h1>Plan of the board</h1><p>As at May<br>2026</p>${page(row(one), row(two))}`,
    );
    expect([title, notes]).toEqual(['Plan of the board', ['As at May', '2026']]);
    expect(read(`${page(row(one), row(two))}<p>Ends</p>`).title).toBeNull();
  });
});

describe('Markdown', () => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = '|---|:--|--:|';

  it.each<[string, string[]]>([
    ['with bars about it', [line(headings), rule, line(one), line(two)]],
    ['without', [headings.join('|'), '--|--|--', one.join('|'), two.join('|')]],
    ['set in', [line(headings), rule, line(one), line(two)].map((text) => `  ${text}  `)],
    ['with wide rules', [line(headings), '| :---: | ---- | ---- |', line(one), line(two)]],
    ['among other lines', ['Plan', line(headings), rule, line(one), line(two), '', 'Ends']],
  ])('%s', (_name, lines) => expect(table(lines.join('\n'))).toEqual([headings, one, two]));

  it('keeps a bar that is escaped, and breaks lines', () => {
    const row = ['Brief chairs \\| deputies', 'Draft it<br>Test it<br />Use it<BR/>End', 'MPS'];
    expect(table([line(headings), rule, line(row)].join('\r\n'))[1]).toEqual([
      'Brief chairs | deputies',
      'Draft it\nTest it\nUse it\nEnd',
      'MPS',
    ]);
  });
});

describe('text with a delimiter', () => {
  it.each([
    ['tab', '\t'],
    ['comma', ','],
    ['semicolon', ';'],
    ['bar', '|'],
  ])('%s', (_name, delimiter) => {
    const text = [headings, one, two].map((row) => row.join(delimiter)).join('\n');
    expect(table(text)).toEqual([headings, one, two]);
    expect(table(text.replaceAll('\n', '\r\n'))).toEqual([headings, one, two]);
    expect(table(text.replaceAll('\n', '\r'))).toEqual([headings, one, two]);
    expect(table(`${text}\n\n`)).toEqual([headings, one, two]);
    expect(table(text.replace('\n', `\n${delimiter} ${delimiter}\n`))).toEqual([
      headings,
      one,
      two,
    ]);
  });

  it('reads quotes about a cell, twice within it, and lines in it', () => {
    const text = [
      headings.join(','),
      '"Share, and keep, what is known","Review the ""blue"" form\nand test it", "MPS"',
      two.join(','),
    ].join('\n');
    expect(table(text)[1]).toEqual([
      'Share, and keep, what is known',
      'Review the "blue" form\nand test it',
      'MPS',
    ]);
  });

  it('leaves a quote within words as it is', () => {
    const text = [headings, ['Share the "open" list', ...one.slice(1)], two];
    expect(table(text.map((row) => row.join('\t')).join('\n'))[1]![0]).toBe(
      'Share the "open" list',
    );
  });

  it('has titles over it and themes in it, in rows of one cell', () => {
    const lines = [
      'Plan of the board\t\t',
      'As at May\t\t',
      headings.join('\t'),
      'Theme 1: Records\t\t',
    ];
    const found = read([...lines, one.join('\t'), two.join('\t')].join('\n'));
    expect(found.title).toBe('Plan of the board');
    expect(found.notes).toEqual(['As at May']);
    expect(found.rows).toEqual([['Theme 1: Records', '', ''], one, two]);
  });

  it('pads rows that are shorter than others', () => {
    const text = [headings, one.slice(0, 2), two, one, one, two, two, one, two, one, two];
    const rows = table(text.map((row) => row.join('\t')).join('\n'));
    expect(rows[1]).toEqual([...one.slice(0, 2), '']);
    expect(rows).toHaveLength(11);
  });

  it.each<[string, string, string]>([
    [
      'sentences with commas',
      'The board met, in May, and agreed.\nIt was wet, and it rained.',
      'import/no-headings',
    ],
    ['headings alone', `${headings.join('\t')}\n${headings.join('\t')}`, 'import/no-rows'],
    ['a table of figures', 'Status,Count\nRed,4\nAmber,5', 'import/no-headings'],
    ['leads and dates', 'Lead\tDue date\nMPS\tMay 2027\nLBTH\tJune 2027', 'import/no-headings'],
    ['nothing', ' \n ', 'import/empty'],
  ])('%s is no plan', (_name, text, refusal) => {
    const found = read(text);
    expect(found.refusal?.message).toBe(refusal);
    expect([found.title, found.notes, found.headings, found.rows, found.doubts]).toEqual([
      null,
      [],
      [],
      [],
      [],
    ]);
  });

  it('is a plan of actions, or of recommendations alone', () => {
    expect(table('Action\tLead\nReview the form\tMPS')).toHaveLength(2);
    expect(table('Recommendation\tLead\nShare it\tMPS')).toHaveLength(2);
  });
});
