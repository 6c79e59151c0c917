import type { FieldName } from '../../../src/core/plan/plan';
import type { ColumnEvidence } from '../../../src/core/read/column-evidence';
import {
  columnEvidence,
  contentFit,
  isMostlyDate,
  isRatingWord,
} from '../../../src/core/read/column-evidence';
import { Grid } from '../../../src/core/read/grid';
import { Parser } from '../../../src/core/read/parser';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { CellInput } from '../../tools/sheet';
import { makeWorkbook } from '../../tools/sheet';

const parser = new Parser(defaultSettings);

/** What a column of these cells looks like; column B keeps its blank rows. */
function evidenceOf(cells: readonly CellInput[], fills?: Record<string, string>): ColumnEvidence {
  const rows = cells.map((cell) => ['row', cell]);
  const workbook = makeWorkbook({ Plan: { rows, ...(fills ? { fills } : {}) } });
  const grid = new Grid(workbook, workbook.sheets[0]!);
  return columnEvidence(grid, parser, 1, grid.filledRows);
}

const long = 'Hold three briefings for duty officers and keep a note of who was there';

describe('what a cell is taken for', () => {
  type Share = Exclude<keyof ColumnEvidence, 'filled' | 'coverage' | 'colours'>;
  const shares = [
    ...(['ids', 'leadingIds', 'dates', 'statuses', 'statusLines', 'ratings', 'agencies'] as const),
    ...(['prose', 'numbers', 'intentions', 'datesWithWords', 'agencyLastLine'] as const),
  ];

  it.each<[CellInput, readonly Share[]]>([
    ['R1', ['ids', 'leadingIds']],
    ['Recommendation 3', ['ids', 'leadingIds']],
    ['2. Train the panel', ['leadingIds']],
    [3, ['ids', 'leadingIds', 'numbers']],
    [1250, ['numbers']],
    [{ number: 4.5, format: '0.00' }, ['ids', 'leadingIds', 'numbers']],
    [{ day: '2027-03-31' }, ['dates']],
    [{ day: '2027-03-31', format: 'd mmm yyyy' }, ['dates']],
    ['31 March 2027', ['dates']],
    ['Ongoing', ['dates', 'statuses', 'statusLines']],
    ['Completed', ['statuses', 'statusLines']],
    ['Completed: 31 March 2027', ['dates', 'statuses', 'statusLines']],
    ['Panel met in 2026 and agreed the terms', ['datesWithWords']],
    ['Met on 12.05.26 in the town hall and agreed the terms', ['datesWithWords']],
    ['Room 4, line 117', []],
    ['Red', ['ratings']],
    ['Amber - at risk', ['ratings', 'statusLines']],
    ['MPS', ['agencies']],
    ['Metropolitan Police Service', ['agencies']],
    ['Amended the form\nMPS', ['agencies', 'agencyLastLine']],
    [`${long}.\nMPS`, ['agencies', 'prose', 'agencyLastLine']],
    [long, ['prose']],
    ['Staff will be confident', ['intentions']],
    ['Improved handover', ['intentions']],
    ['Improve handover', ['intentions']],
    ['Increase uptake', ['intentions']],
    ['Reduce waits', ['intentions']],
    ['A form that ensures consent', ['intentions']],
    ['MPS ', ['agencies']],
    ['An audit showed that handover improved', []],
    ['Reduced waits were achieved', []],
    ['Matron', []],
    [true, []],
  ])('%j: %j', (cell, expected) => {
    const evidence = evidenceOf([cell]);
    expect(shares.filter((share) => evidence[share] > 0)).toEqual(
      shares.filter((share) => expected.includes(share)),
    );
    for (const share of expected) expect(evidence[share]).toBe(1);
  });

  it('shares are those of the filled cells', () => {
    const evidence = evidenceOf(['MPS', null, 'Completed', null, 'MPS', '  ', 'Matron', null]);
    expect(evidence).toMatchObject({
      filled: 4,
      coverage: 0.5,
      agencies: 0.5,
      statuses: 0.25,
      dates: 0,
      colours: 0,
    });
  });

  it('a blank column has none', () => {
    expect(evidenceOf([null, null])).toMatchObject({ filled: 0, coverage: 0, ids: 0, colours: 0 });
    const workbook = makeWorkbook({ Plan: [['row']] });
    const grid = new Grid(workbook, workbook.sheets[0]!);
    expect(columnEvidence(grid, parser, 0, [])).toMatchObject({ coverage: 0, colours: 0 });
  });

  it('colours are counted in blank cells alone', () => {
    const fills = { B1: '#FF0000', B2: '#00FF00', B3: '#FFFFFF' };
    expect(evidenceOf(['Late', null, null, null], fills).colours).toBe(0.25);
  });

  it('the first 80 rows tell', () => {
    const cells = Array.from({ length: 160 }, (_, i) => (i < 80 ? 'MPS' : long));
    expect(evidenceOf(cells)).toMatchObject({ filled: 80, agencies: 1, prose: 0 });
  });

  it.each<[string, Share, number, number]>([
    ['x', 'prose', 60, 61],
    ['Completed ', 'statuses', 61, 60],
  ])('“%s” at length: %s', (start, share, without, withIt) => {
    const padded = (length: number): string =>
      start === 'x' ? start.repeat(length) : start.padEnd(length - 1, ' ') + '.';
    if (share === 'prose') {
      expect(evidenceOf([padded(without)])[share]).toBe(0);
      expect(evidenceOf([padded(withIt)])[share]).toBe(1);
    } else {
      expect(evidenceOf([padded(withIt)])[share]).toBe(1);
      expect(evidenceOf([padded(without)])[share]).toBe(0);
    }
  });
});

describe('the colour of a rating', () => {
  it.each([
    ...['R', 'a', 'G', 'B', 'Red', 'AMBER', 'green', 'Blue', 'Yellow', 'orange', 'Purple'],
    ...['Black', 'Grey', 'Gray', 'White', 'Dark green', 'Light blue', ' Red ', 'RAG: Red'],
    ...['BRAG - Blue', 'rag:G', 'Red/Amber', 'Amber → Green', 'Red - Amber', 'Amber–', 'Green:'],
    ...['Red (late)', 'Amber - at risk', 'Red: no lead yet', 'Green, closed', "Red 'late'"],
    ...['Red / Amber / Green'],
  ])('%j', (text) => expect(isRatingWord(text)).toBe(true));

  it.each([
    ...['', 'C', 'Red team', 'Redbridge', 'Greenwich', 'Not red', 'A1', 'RA', 'Pink', 'Dark'],
    ...['Amber because the training is late', 'RAG', 'Redacted', 'Light blue touch', 'Status: Red'],
    ...['Red - the lead has left and nobody follows this up', 'Amber rated'],
  ])('%j is none', (text) => expect(isRatingWord(text)).toBe(false));
});

describe('a cell that is a date', () => {
  it.each([
    ...[
      '31 March 2027',
      'By 31/12/2026',
      'End of May 2027',
      'May 2027',
      'Q2 2026/27',
      'spring 2027',
    ],
    ...['Ongoing', 'On-going', '1. 31 January 2027\n2. 30 June 2027', 'Completed 12/02/2026'],
    ...['Ongoing, to be kept under review by the group that meets each quarter'],
  ])('%j', (text) => expect(isMostlyDate(text)).toBe(true));

  it.each([
    ...['', 'MPS', 'TBC', 'Matron', 'Audit twelve files of the wards by 31 March 2027'],
    ...['The policy was agreed in May 2026 by both boards', 'Room 12'],
    `31 March 2027${' '.repeat(150)}`,
  ])('%j is none', (text) => expect(isMostlyDate(text)).toBe(false));
});

describe('what a column’s cells say for a field that its heading allows', () => {
  const nothing: ColumnEvidence = {
    ...{ filled: 10, coverage: 1, ids: 0, leadingIds: 0, dates: 0, statuses: 0, statusLines: 0 },
    ...{ ratings: 0, agencies: 0, prose: 0, numbers: 0, intentions: 0, datesWithWords: 0 },
    ...{ answers: 0, agencyLastLine: 0, colours: 0 },
  };
  const fit = (field: FieldName, evidence: Partial<ColumnEvidence>): number =>
    contentFit(field, { ...nothing, ...evidence });
  /** Where cells are so, a column is more likely to hold the field than where they are not. */
  const forIt: [FieldName, Partial<ColumnEvidence>, Partial<ColumnEvidence>][] = [
    ['id', { ids: 0.8 }, { ids: 0.79 }],
    ['recommendation', { prose: 1 }, { prose: 0 }],
    ['action', { prose: 1 }, { prose: 0 }],
    ['lead', { agencies: 1 }, { agencies: 0 }],
    ['addressedTo', { agencies: 1 }, { agencies: 0 }],
    ['owner', { agencies: 0 }, { agencies: 1 }],
    ['target', { dates: 0.5 }, { dates: 0.49 }],
    ['revised', { dates: 0.5 }, { dates: 0.49 }],
    ['completion', { dates: 0.5 }, { dates: 0.49 }],
    ['dateAdded', { dates: 0.5 }, { dates: 0.49 }],
    ['status', { statuses: 0.5 }, { statuses: 0.49 }],
    ['rating', { ratings: 0.5 }, { ratings: 0.49 }],
    ['rating', { ratings: 0.5 }, { colours: 0.5 }],
    ['rating', { colours: 0.3 }, { colours: 0.29 }],
    ['progress', { prose: 1 }, { prose: 0 }],
    ['plannedOutcome', { intentions: 0.6 }, { intentions: 0.59 }],
  ];
  const against: [FieldName, Partial<ColumnEvidence>, Partial<ColumnEvidence>][] = [
    ['id', { prose: 0.5 }, { prose: 0.49 }],
    ['id', { dates: 0.5 }, { dates: 0.49 }],
    ['recommendation', { ids: 0.8 }, { ids: 0.79 }],
    ['recommendation', { dates: 0.6 }, { dates: 0.59 }],
    ['recommendation', { numbers: 0.6 }, { numbers: 0.59 }],
    ['recommendation', { ratings: 0.6 }, { ratings: 0.59 }],
    ['action', { dates: 0.6 }, { dates: 0.59 }],
    ['action', { numbers: 0.6 }, { numbers: 0.59 }],
    ['action', { ratings: 0.6 }, { ratings: 0.59 }],
    ['action', { dates: 1, numbers: 1, ratings: 1 }, { numbers: 1 }],
    ['lead', { prose: 0.6 }, { prose: 0.59 }],
    ['lead', { dates: 0.5 }, { dates: 0.49 }],
    ['lead', { dates: 0.5, prose: 0.6 }, { dates: 0.5 }],
    ['owner', { prose: 0.6 }, { prose: 0.59 }],
    ['owner', { dates: 0.5 }, { dates: 0.49 }],
    ['owner', { dates: 0.5, prose: 0.6 }, { dates: 0.5 }],
    ['addressedTo', { prose: 0.6 }, { prose: 0.59 }],
    ['target', { prose: 0.5 }, { prose: 0.49 }],
    ['target', { prose: 0.5 }, { prose: 0.5, dates: 0.1 }],
    ['revised', { prose: 0.5 }, { prose: 0.49 }],
    ['dateAdded', { prose: 0.5 }, { prose: 0.49 }],
    ['status', { ratings: 0.5 }, { ratings: 0.49 }],
    ['status', { dates: 0.5 }, { dates: 0.49 }],
    ['status', { prose: 0.6 }, { prose: 0.59 }],
    ['status', { prose: 0.6, dates: 0.5, ratings: 0.5 }, { prose: 0.6, dates: 0.5 }],
    ['rating', { statuses: 0.5 }, { statuses: 0.49 }],
    ['progress', { ratings: 0.5 }, { ratings: 0.49 }],
    ['progress', { statuses: 0.7 }, { statuses: 0.69 }],
    ['progress', { statuses: 0.7, prose: 0.1 }, { statuses: 0.7, prose: 0.2 }],
    ['progress', { statuses: 0.7, ratings: 0.5 }, { ratings: 0.5 }],
    ['outcome', { intentions: 0.6 }, { intentions: 0.59 }],
  ];

  it.each(forIt)('%s: %j more than %j', (field, more, less) =>
    expect(fit(field, more)).toBeGreaterThan(fit(field, less)),
  );
  it.each(forIt)('%s: %j speaks for it', (field, more) => {
    expect(fit(field, more)).toBeGreaterThan(0);
  });
  it.each(against)('%s: %j less than %j', (field, less, more) =>
    expect(fit(field, less)).toBeLessThan(fit(field, more)),
  );
  it.each(against)('%s: %j speaks against it', (field, less) => {
    expect(fit(field, less)).toBeLessThan(0);
  });

  it.each<FieldName>(['completion', 'evidence', 'milestone', 'scope', 'theme'])(
    '%s: words or none, all the same',
    (field) => expect(fit(field, { prose: 1 })).toBe(0),
  );

  it('a blank column says nothing', () => {
    for (const field of ['owner', 'outcome', 'rating', 'id'] as const) {
      expect(fit(field, { filled: 0, colours: 1, ids: 1 })).toBe(0);
    }
  });
});
