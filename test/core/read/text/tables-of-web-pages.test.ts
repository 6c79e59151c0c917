import { htmlGrid } from '../../../../src/core/read/text/html-grid';

// HTML, as web pages and mail programs copy a table.

const headings = ['Recommendation', 'Action', 'Lead'];
const one = ['Share what is known', 'Review the form', 'MPS'];
const two = ['Plan discharges', 'Brief all staff', 'LBTH'];

const row = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const page = (...rows: string[]): string => `<table>${row(headings, 'th')}${rows.join('')}</table>`;

describe('a table of a web page', () => {
  const plain = page(row(one), row(two));

  it.each<[string, string]>([
    ['with all its marks', plain],
    ['with tags in capitals', plain.replace(/<[^>]*>/g, (tag) => tag.toUpperCase())],
    ['without ends of cells', plain.replace(/<\/t[dh]>/g, '')],
    ['without ends of rows', plain.replace(/<\/tr>/g, '')],
    ['without ends of both', plain.replace(/<\/t[dhr]>/g, '')],
    ['without an end', plain.replace('</table>', '')],
    ['without a table about it', plain.replace(/<\/?table>/g, '')],
    ['with attributes', plain.replace(/<(t[rdh])>/g, '<$1 class="a" id=b>')],
    ['with spaces and lines between', plain.replace(/></g, '>\n  <')],
    ['with a blank row', page(row(one), row(['', ' ', '&nbsp;']), row(two))],
    ['with a comment', page(row(one), `<!-- ${row(['no', 'no', 'no'])} -->`, row(two))],
    ['with a comment that has no end', `${plain}<!-- ${row(one)}`],
    ['with a style', `<style>td { color: red }</style>${plain}`],
    ['with a script in a cell', plain.replace('MPS', 'MPS<script>no("<td>")</script>')],
    ['with words in italics', plain.replace('MPS', '<i>MPS</i>')],
    ['with words between its rows', plain.replaceAll('</tr><tr>', '</tr>no<tr>')],
    ['with words under it', `${plain}<p>Ends</p>`],
  ])('%s', (_name, text) => expect(htmlGrid(text)).toEqual([headings, one, two]));

  it('has its first row without a mark', () => {
    expect(htmlGrid('<td>Review the form</td><td>MPS</td>')).toEqual([['Review the form', 'MPS']]);
  });

  it('has the words above it as rows, a line each', () => {
    expect(htmlGrid(`<h1>Plan of the board</h1><p>As at May<br>2026</p>${page()}`)).toEqual([
      ['Plan of the board'],
      ['As at May'],
      ['2026'],
      headings,
    ]);
  });

  it.each(['', '<p>Train</p>', 'Action < Lead', '<trend>up</trend>', '<table></table>'])(
    'is not in %j',
    (text) => expect(htmlGrid(text)).toBeNull(),
  );
});

describe('a cell over several columns or rows', () => {
  it('leaves blank what it covers', () => {
    const text = [
      '<tr><td rowspan="2">Share what is known</td><td>Review the form</td><td>MPS</td></tr>',
      '<tr><td>Brief all staff</td><td>LBTH</td></tr>',
      '<tr><td colspan="3">Theme 2</td></tr>',
      "<tr><td>Plan discharges</td><td colspan='2'>Audit the wards</td></tr>",
      '<tr><td>House people</td><td>Adopt it</td><td rowspan=2>LBTH</td></tr>',
      '<tr><td>Train staff</td><td>Hold a day</td></tr>',
      '<tr><td COLSPAN = 2>Publish it</td><td>ELFT</td></tr>',
    ];
    expect(htmlGrid(text.join(''))).toEqual([
      one,
      ['', 'Brief all staff', 'LBTH'],
      ['Theme 2', '', ''],
      ['Plan discharges', 'Audit the wards', ''],
      ['House people', 'Adopt it', 'LBTH'],
      ['Train staff', 'Hold a day', ''],
      ['Publish it', '', 'ELFT'],
    ]);
  });

  it('covers its own place where it says none', () => {
    const text =
      '<tr><td colspan="0" rowspan="0">Train</td><td>MPS</td></tr><tr><td>Audit</td></tr>';
    expect(htmlGrid(text)).toEqual([['Train', 'MPS'], ['Audit']]);
  });

  it('covers 200 columns at most, whatever it says', () => {
    expect(htmlGrid('<tr><td colspan="999">Train</td></tr>')![0]).toHaveLength(200);
  });
});

describe('what stands in a cell', () => {
  const read = (cell: string): string => htmlGrid(page(row(['Share it', cell, 'MPS'])))![1]![1]!;

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
    ['<ul><li>Draft it</li></ul>Test it', '• Draft it\nTest it'],
    ['<ol><li>Draft it</li></ol>Test it', '• Draft it\nTest it'],
    ['<span>Draft</span> <b>it</b>', 'Draft it'],
    ['\n  Draft\n   it ', 'Draft it'],
  ])('%j is read %j', (cell, words) => expect(read(cell)).toBe(words));

  it.each([
    ['Health &amp; housing', 'Health & housing'],
    ['Health &AMP; housing', 'Health & housing'],
    ['&lt;5 cases, &gt;3 wards', '<5 cases, >3 wards'],
    ['the &quot;open&quot; list', 'the "open" list'],
    ['carers&apos; group', "carers' group"],
    ['Lead&nbsp;agency', 'Lead agency'],
    ['2025&ndash;26 &mdash; review', '2025–26 — review'],
    ['&ldquo;safe&rdquo; &lsquo;well&rsquo;', '“safe” ‘well’'],
    ['&bull; Draft it&hellip;', '• Draft it…'],
    ['&pound;500 &#163;500 &#xA3;500', '£500 £500 £500'],
    ['&#x1F600; &#128512;', '😀 😀'],
    // What is no letter, and what nobody has named, and signs that stand for themselves.
    ['A&#0;B&#1114112;C&#x110000;D', 'ABCD'],
    ['&nosuch; AT&T', '&nosuch; AT&T'],
    ['fewer than < 3', 'fewer than < 3'],
  ])('%j is read %j', (cell, words) => expect(read(cell)).toBe(words));
});
