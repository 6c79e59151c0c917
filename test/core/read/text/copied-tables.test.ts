import { delimitedGrid, markdownGrid } from '../../../../src/core/read/text/delimited-grid';
import { htmlGrid } from '../../../../src/core/read/text/html-grid';

describe('a table as spreadsheets copy it', () => {
  it.each<[string, string, string[][] | null]>([
    [
      'tabs',
      'Action\tLead\nTrain staff\tMPS\n',
      [
        ['Action', 'Lead'],
        ['Train staff', 'MPS'],
      ],
    ],
    [
      'commas',
      'Action,Lead\nTrain staff,MPS',
      [
        ['Action', 'Lead'],
        ['Train staff', 'MPS'],
      ],
    ],
    [
      'semicolons',
      'Action;Lead\nTrain staff;MPS',
      [
        ['Action', 'Lead'],
        ['Train staff', 'MPS'],
      ],
    ],
    [
      'bars',
      'Action|Lead\nTrain staff|MPS',
      [
        ['Action', 'Lead'],
        ['Train staff', 'MPS'],
      ],
    ],
    [
      'lines of Windows',
      'Action,Lead\r\nTrain,MPS\r\n',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'lines of old Macs',
      'Action,Lead\rTrain,MPS',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'quotes round commas',
      'Action,Lead\n"Train, then audit",MPS',
      [
        ['Action', 'Lead'],
        ['Train, then audit', 'MPS'],
      ],
    ],
    [
      'quotes round lines',
      'Action\tLead\n"Train\naudit"\tMPS',
      [
        ['Action', 'Lead'],
        ['Train\naudit', 'MPS'],
      ],
    ],
    [
      'quotes in quotes',
      'Action,Lead\n"Use ""the form""",MPS',
      [
        ['Action', 'Lead'],
        ['Use "the form"', 'MPS'],
      ],
    ],
    [
      'a quote within words',
      'Action,Lead\nUse 6" rulers,MPS',
      [
        ['Action', 'Lead'],
        ['Use 6" rulers', 'MPS'],
      ],
    ],
    [
      'spaces before a quote',
      'Action,Lead\n "Train, audit",MPS',
      [
        ['Action', 'Lead'],
        ['Train, audit', 'MPS'],
      ],
    ],
    [
      'blank cells',
      'Action,Lead,Due\nTrain,,May\nAudit,MPS,',
      [
        ['Action', 'Lead', 'Due'],
        ['Train', '', 'May'],
        ['Audit', 'MPS', ''],
      ],
    ],
    [
      'blank lines',
      'Action,Lead\n\n,\nTrain,MPS',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'a title above',
      'Plan\nAction\tLead\nTrain\tMPS',
      [['Plan'], ['Action', 'Lead'], ['Train', 'MPS']],
    ],
    ['a quote that never ends', 'Action,Lead\n"Train,MPS', null],
    [
      'prose with commas',
      'Staff, all told, were trained.\nThey met, then wrote.\nIt was, as said, late, but done',
      null,
    ],
    ['one line', 'Action,Lead', null],
    ['words alone', 'Action\nTrain staff', null],
  ])('%s', (_, text, rows) => expect(delimitedGrid(text)).toEqual(rows));
});

describe('a table in Markdown', () => {
  it.each<[string, string, string[][] | null]>([
    [
      'with bars at its sides',
      '| Action | Lead |\n|---|---|\n| Train | MPS |',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'without',
      'Action | Lead\n--- | ---\nTrain | MPS',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'with columns aligned',
      '|Action|Lead|\n|:--|--:|\n|Train|MPS|',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'with words above',
      'The plan\n\n|Action|Lead|\n| :-: | --- |\n|Train|MPS|',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'with lines in cells',
      '|Action|Lead|\n|--|--|\n|Train<br>audit<BR />print|MPS|',
      [
        ['Action', 'Lead'],
        ['Train\naudit\nprint', 'MPS'],
      ],
    ],
    [
      'with a bar in a cell',
      '|Action|Lead|\n|--|--|\n|Yes\\|no|MPS|',
      [
        ['Action', 'Lead'],
        ['Yes|no', 'MPS'],
      ],
    ],
    [
      'with blank cells',
      '|Action|Lead|\n|--|--|\n|Train||',
      [
        ['Action', 'Lead'],
        ['Train', ''],
      ],
    ],
    ['without rows', '|Action|Lead|\n|--|--|', null],
    ['without a rule', '|Action|Lead|\n|Train|MPS|', null],
  ])('%s', (_, text, rows) => expect(markdownGrid(text)).toEqual(rows));
});

describe('a table in HTML', () => {
  const rows = (inside: string): unknown => htmlGrid(`<table>${inside}</table>`);

  it.each<[string, string, string[][] | null]>([
    [
      'rows and cells',
      '<tr><th>Action</th><th>Lead</th></tr><tr><td>Train</td><td>MPS</td></tr>',
      [
        ['Action', 'Lead'],
        ['Train', 'MPS'],
      ],
    ],
    [
      'ends left out',
      '<tr><td>Train<td>MPS<tr><td>Audit<td>ELFT',
      [
        ['Train', 'MPS'],
        ['Audit', 'ELFT'],
      ],
    ],
    [
      'capitals and attributes',
      '<TR class="a"><TD style="x">Train</TD><TD>MPS</TD></TR>',
      [['Train', 'MPS']],
    ],
    ['a cell without a row', '<td>Train</td><td>MPS</td>', [['Train', 'MPS']]],
    ['breaks', '<tr><td>Train<br>audit<p>print</p></td></tr>', [['Train\naudit\nprint']]],
    ['parts', '<tr><td><div>Train</div><div>audit</div></td></tr>', [['Train\n\naudit']]],
    ['lists', '<tr><td><ul><li>Train</li><li>Audit</li></ul></td></tr>', [['• Train\n• Audit']]],
    ['other tags', '<tr><td><b>Train</b> <span>staff</span></td></tr>', [['Train staff']]],
    ['spaces and lines of the source', '<tr><td>\n  Train\n   staff </td></tr>', [['Train staff']]],
    ['comments', '<tr><td>Train<!-- <td>no</td> --></td></tr>', [['Train']]],
    [
      'styles and scripts',
      '<style>td { x }</style><tr><td>Train<script>no()</script></td></tr>',
      [['Train']],
    ],
    ['a sign that opens no tag', '<tr><td>fewer than < 3</td></tr>', [['fewer than < 3']]],
    ['blank rows', '<tr><td></td></tr><tr><td>Train</td></tr>', [['Train']]],
    [
      'cells over columns',
      '<tr><td colspan="2">Train</td><td>MPS</td></tr>',
      [['Train', '', 'MPS']],
    ],
    [
      'cells over rows',
      '<tr><td rowspan=2>Train</td><td>MPS</td></tr><tr><td>ELFT</td></tr><tr><td>Audit</td><td>MPS</td></tr>',
      [
        ['Train', 'MPS'],
        ['', 'ELFT'],
        ['Audit', 'MPS'],
      ],
    ],
    [
      'cells over rows at the end',
      '<tr><td>Train</td><td rowspan="2">MPS</td></tr><tr><td>Audit</td></tr>',
      [
        ['Train', 'MPS'],
        ['Audit', ''],
      ],
    ],
    [
      'a span of nothing',
      '<tr><td colspan="0" rowspan="0">Train</td><td>MPS</td></tr><tr><td>Audit</td></tr>',
      [['Train', 'MPS'], ['Audit']],
    ],
    ['no cells', '', null],
  ])('%s', (_, inside, expected) => expect(rows(inside)).toEqual(expected));

  it.each([
    ['&amp;', '&'],
    ['&lt;3&gt;', '<3>'],
    ['&quot;a&quot;', '"a"'],
    ['&apos;', "'"],
    ['a&nbsp;b', 'a b'],
    ['&ndash;&mdash;', '–—'],
    ['&lsquo;&rsquo;&ldquo;&rdquo;', '‘’“”'],
    ['&bull;&hellip;&pound;', '•…£'],
    ['&#163;', '£'],
    ['&#xA3;', '£'],
    ['&#x1F600;', '😀'],
    ['a&#0;b', 'ab'],
    ['a&#x110000;b', 'ab'],
    ['&unheardof;', '&unheardof;'],
    ['AT&T', 'AT&T'],
  ])('%s is %j', (written, shown) => {
    expect(rows(`<tr><td>${written}</td></tr>`)).toEqual([[shown]]);
  });

  it('has the words above it as rows, and none from between its rows', () => {
    expect(
      htmlGrid(
        '<h1>The plan</h1><p>For the board</p><table><tr><td>Train</td></tr>no</table>after',
      ),
    ).toEqual([['The plan'], ['For the board'], ['Train']]);
  });

  it.each(['Action < Lead', '<p>Train</p>', '<trend>up</trend>', ''])('%j holds none', (text) =>
    expect(htmlGrid(text)).toBeNull(),
  );

  it('is as wide as 200 columns, whatever it says', () => {
    expect(htmlGrid('<tr><td colspan="999">Train</td></tr>')![0]).toHaveLength(200);
  });
});
