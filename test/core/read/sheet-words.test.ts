import { makeWorkbook } from '../../tools/sheet';
import type { CellInput } from '../../tools/sheet';
import { Grid } from '../../../src/core/read/grid';
import { markingOf, publicationOf, titleOf } from '../../../src/core/read/sheet-words';
import { onlySheet, read } from './reading';

type Rows = readonly (readonly CellInput[])[];

const gridOf = (rows: Rows): Grid => {
  const workbook = makeWorkbook({ Plan: rows });
  return new Grid(workbook, workbook.sheets[0]!);
};
const title = (rows: Rows): string | null => {
  const grid = gridOf(rows);
  return titleOf(grid, grid.filledRows);
};
const marking = (rows: Rows): string | null => {
  const grid = gridOf(rows);
  return markingOf(grid, grid.filledRows);
};
const published = (rows: Rows): ReturnType<typeof publicationOf> => {
  const grid = gridOf(rows);
  return publicationOf(grid, grid.filledRows);
};

describe('the title of a plan', () => {
  it.each<[string | null, Rows]>([
    ['Action plan', [['Action plan']]],
    ['Learning review', [['North Board'], ['Learning review']]],
    ['Recommendations of Case 12', [['North Board'], ['Recommendations of Case 12']]],
    ['Action plan', [['Action plan', 'Case 12']]],
    ['Our plan', [['North Board'], ['Our plan']]],
    ['North Board', [['North Board']]],
    ['North Board', [['North Board'], ['Partnership team']]],
    ['North Board', [['North Board'], ['Action plan', 'Case 12', 'Draft']]],
    ['North Board', [['North   \n Board']]],
    ['Case 12', [['OFFICIAL-SENSITIVE'], ['2026'], ['Case 12']]],
    // What heads a box of facts about the document is not what it is called …
    ...[
      ...['Version 1.4', 'Owner: partnership team', 'Author', 'Date agreed', 'Status: draft'],
      ...['Document control', 'Reference 12', 'Ref 12', 'Key to ratings', 'RAG rating', 'BRAG'],
      ...['Red: late', 'Amber', 'Green', 'Blue', 'Black', 'Grey', 'Note: agreed in May', 'Notes'],
      ...['Agency', 'Agencies', 'Updated in May', 'Last updated', 'Approved by', 'Page one'],
    ].map((text): [string | null, Rows] => ['North Board', [[text], ['North Board']]]),
    // … but a word that only begins like one of them is.
    ['Dated learning', [['Dated learning'], ['North Board']]],
    ['Redbridge', [['Redbridge'], ['North Board']]],
    ['Our notes', [['Our notes'], ['North Board']]],
    // Facts in two cells are no title; neither are figures, nor a paragraph.
    [null, [['Chair', 'Head of Service']]],
    [null, [['12 / 5'], ['A1']]],
    [null, [[`${'All agencies were asked to reply to the draft. '.repeat(5)}Action plan`]]],
    [null, []],
  ])('%j of %j', (expected, rows) => expect(title(rows)).toBe(expected));

  it('may have 200 letters', () => {
    const words = 'Action plan '.padEnd(200, 'x');
    expect(title([[words]])).toBe(words);
    expect(title([[`${words}x`]])).toBeNull();
  });
});

describe('a protective marking', () => {
  it.each([
    ...['OFFICIAL', 'OFFICIAL-SENSITIVE', 'OFFICIAL - SENSITIVE', 'OFFICIAL: SENSITIVE'],
    ...['NOT PROTECTED', 'RESTRICTED', 'CONFIDENTIAL', 'PROTECT', 'SECRET', 'TOP SECRET'],
    'RESTRICTED (when complete)',
  ])('%j is kept as it is written', (text) => {
    expect(marking([['Action plan', text]])).toBe(text);
    expect(marking([['Action plan'], [` ${text} `]])).toBe(text);
  });

  it.each([
    ['Protective marking: OFFICIAL', 'OFFICIAL'],
    ['Protective Marking – OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['PROTECTIVE MARKING: OFFICIAL', 'OFFICIAL'],
    ['protective marking - RESTRICTED', 'RESTRICTED'],
    ['Protective marking:  OFFICIAL  –  SENSITIVE', 'OFFICIAL  –  SENSITIVE'],
  ])('%j: %j', (text, expected) => {
    expect(marking([[text]])).toBe(expected);
    expect(title([[text], ['North Board']])).toBe('North Board');
  });

  it.each(['Official visitors', 'OFFICIALS', 'SECRETARY', 'Not OFFICIAL', 'Restricted', 'Plan'])(
    '%j is none',
    (text) => expect(marking([[text]])).toBeNull(),
  );

  it('is short', () => {
    expect(marking([[`OFFICIAL ${'x'.repeat(80)}`]])).toBeNull();
    expect(marking([[`OFFICIAL\nThe plan was agreed by the board in May`]])).toBeNull();
  });

  it('is found above the table and in the notes below it', () => {
    const table = [
      ['Recommendation', 'Action', 'Lead', 'Target date'],
      ['Share risk sooner', 'Write a protocol', 'MPS', '31 March 2027'],
    ];
    expect(onlySheet(read([['RESTRICTED'], ...table])).marking).toBe('RESTRICTED');
    expect(onlySheet(read([...table, [], ['RESTRICTED']])).marking).toBe('RESTRICTED');
    expect(onlySheet(read(table)).marking).toBeNull();
  });
});

describe('the day of publication', () => {
  it.each<[string | null, Rows]>([
    ['2026-10-13', [['Published 13 October 2026']]],
    ['2026-10-13', [['Date of publication: 13/10/2026']]],
    ['2026-10-13', [['Action plan'], ['Published', '13 October 2026']]],
    ['2026-10-13', [['Report', 'Date published', '13 October 2026']]],
    ['2026-10-13', [['Published', 'To be agreed'], ['Publication date 13 October 2026']]],
    ['2026-10-13', [['Agreed 1 May 2026, published 13 October 2026']]],
    // A month is no day; a day that stands before the word, or two cells on, is another's.
    [null, [['Published October 2026']]],
    [null, [['Agreed 1 May 2026 for publication']]],
    [null, [['Published', 'online', '13 October 2026']]],
    [null, [['Published'], ['13 October 2026']]],
    [null, [['Unpublished 13 October 2026']]],
    [null, [['Agreed 13 October 2026']]],
    [null, [[`Published ${'after the panel had met '.repeat(13)}13 October 2026`]]],
    [null, []],
  ])('%j of %j', (expected, rows) => expect(published(rows).value).toBe(expected));

  it('says where it stands', () => {
    const [own] = published([['Plan, published 13 October 2026']]).sources;
    expect(own).toEqual({ sheet: 'Plan', row: 0, column: 0, span: [16, 31], via: 'context' });
    const beside = published([['Plan'], [null, 'Published', '13 October 2026']]);
    expect(beside.text).toBe('13 October 2026');
    expect(beside.sources).toEqual([
      { sheet: 'Plan', row: 1, column: 2, span: [0, 15], via: 'context' },
    ]);
  });
});
