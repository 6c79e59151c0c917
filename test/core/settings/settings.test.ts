import {
  mergeSettings,
  parseSettings,
  readSettings,
} from '../../../src/core/settings/read-settings';
import { defaultSettings } from '../../../src/core/settings/settings';
import { cellName } from '../../../src/core/workbook/address';
import { word } from '../../../src/messages/format';
import { makeWorkbook, type CellInput } from '../../tools/sheet';

function sheet(...rows: (readonly CellInput[])[]) {
  return makeWorkbook({
    Plan: [['Recommendation', 'Action']],
    'Followthrough settings': [
      ['Followthrough settings'],
      ['What Followthrough goes by in this workbook'],
      ['Setting', 'For', 'Value'],
      ...rows,
    ],
  });
}

function read(...rows: (readonly CellInput[])[]) {
  return readSettings(sheet(...rows));
}

const rows: readonly [string, readonly CellInput[], object][] = [
  ['a real date', ['As at', null, { day: '2026-09-30' }], { asAt: '2026-09-30' }],
  ['a date in words', ['As at', null, '30 September 2026'], { asAt: '2026-09-30' }],
  ['a number', ['Due soon (days)', null, 14], { dueSoonDays: 14 }],
  ['a number of the case it likes', ['DUE SOON (DAYS)', null, 14], { dueSoonDays: 14 }],
  ['the update limit', ['No update (days)', null, 90], { staleDays: 90 }],
  ['a title', ['Review title', null, 'Review of services'], { reviewTitle: 'Review of services' }],
  ['a kind of review', ['Review type', null, 'SAR'], { reviewType: 'SAR' }],
  [
    'a publication',
    ['Publication date', null, { day: '2026-10-13' }],
    { publication: '2026-10-13' },
  ],
  ['a marking', ['Protective marking', null, 'OFFICIAL'], { marking: 'OFFICIAL' }],
  ['how dates move', ['Revised dates', null, 'Agreed'], { revisedDates: 'agreed' }],
  ['a heading', ['Heading', 'lead', 'Who does it'], { headings: { lead: ['Who does it'] } }],
  ['a field by its plain name', ['Heading', 'Target date', 'By'], { headings: { target: ['By'] } }],
  ['a column', ['Column', 'target', 'F'], { mapping: { '*': { target: 'F' } } }],
  ['the row of the headings', ['Heading row', 'Plan', 4], { headerRows: { Plan: 4 } }],
  ['a column of a sheet', ['Column', 'Plan: lead', 'Who'], { mapping: { Plan: { lead: 'Who' } } }],
  [
    'an agency',
    ['Agency', 'Larkfield Refuge', 'LR; The Refuge'],
    {
      agencies: [
        { id: 'larkfield-refuge', name: 'Larkfield Refuge', aliases: ['LR', 'The Refuge'] },
      ],
    },
  ],
  ['a rating', ['Rating', 'Amber', 'On track'], { ratingKey: { Amber: 'On track' } }],
  ['a severity', ['Severity', 'weak-verb', 'Off'], { severities: { 'weak-verb': 'off' } }],
  ['a blank', ['Review title', null, null], {}],
];

describe('the settings sheet', () => {
  it.each(rows)('sets %s', (_, row, expected) => {
    expect(read(row)).toEqual({ settings: expected, problems: [] });
  });

  it('adds rows up', () => {
    const { settings } = read(['Heading', 'lead', 'Who'], ['Heading', 'lead', 'Whose']);
    expect(settings).toEqual({ headings: { lead: ['Who', 'Whose'] } });
  });

  it('gives an agency of the directory further spellings, and keeps its own', () => {
    const { settings } = read(['Agency', 'Metropolitan Police Service', 'The Met police']);
    const [agency] = (settings as { agencies: { id: string; aliases: string[] }[] }).agencies;
    expect(agency!.id).toBe('mps');
    expect(agency!.aliases.at(-1)).toBe('The Met police');
    expect(agency!.aliases.length).toBeGreaterThan(1);
  });

  it.each<[string, readonly CellInput[], string, RegExp]>([
    [
      'a setting that is none',
      ['Due late', null, 3],
      'A4',
      /no setting called “Due late”.*Use one/,
    ],
    ['a date that is none', ['As at', null, 'soon'], 'C4', /“As at” is not a date.*Enter a date/],
    ['a word for a number', ['Due soon (days)', null, 'ten'], 'C4', /not a whole number/],
    ['too high a number', ['Due soon (days)', null, 400], 'C4', /366 or less/],
    ['a choice that is none', ['Revised dates', null, 'maybe'], 'C4', /requested and agreed/],
    ['a field that is none', ['Heading', 'colour', 'RAG'], 'B4', /“colour”.*rating/],
    [
      'a severity that is none',
      ['Severity', 'weak-verb', 'fatal'],
      'C4',
      /error, warning, advice and off/,
    ],
    ['a rating without a word', ['Rating', null, 'On track'], 'B4', /“For” is blank/],
  ])('names the cell of %s, and goes on', (_, row, cell, sentence) => {
    const { settings, problems } = read(row, ['Review type', null, 'SAR']);
    expect(settings).toEqual({ reviewType: 'SAR' });
    expect(problems.map((one) => cellName(one.cell.row, one.cell.column))).toEqual([cell]);
    const [{ kind, data }] = problems as [(typeof problems)[number]];
    expect(word({ message: `settings-problem/${kind}`, data })).toMatch(sentence);
  });

  it('is looked for by its name and its headings', () => {
    const workbook = makeWorkbook({
      'Followthrough settings': [
        ['Setting', 'Value'],
        ['As at', 3],
      ],
    });
    expect(readSettings(workbook)).toEqual({ settings: {}, problems: [] });
  });
});

describe('settings from a file', () => {
  it('are defaults where nothing is given', () => {
    expect(parseSettings({})).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('hold where they can be used, and the others are named', () => {
    const { settings, problems } = parseSettings({
      dueSoonDays: 'many',
      reviewType: 'SAR',
      dueLate: 3,
      agencies: [{ id: 'A B', name: '' }],
    });
    expect(settings).toEqual({ ...defaultSettings, reviewType: 'SAR' });
    expect(problems.map(word)).toEqual([
      'The setting “dueSoonDays” is not a whole number. Enter a number such as 30.',
      'The setting “agencies › 0 › id” may hold only small letters, digits and hyphens. Correct it, such as north-trust.',
      'The setting “agencies › 0 › name” is blank. Fill it in.',
      'There is no setting called “dueLate”. Correct its name, or take it out.',
    ]);
  });

  it('are refused whole where they are no settings', () => {
    expect(parseSettings(['x']).problems).toHaveLength(1);
    expect(parseSettings(null).settings).toEqual(defaultSettings);
  });

  it('win over the sheet, entry by entry', () => {
    const merged = mergeSettings(
      {
        dueSoonDays: 14,
        severities: { a: 'off', b: 'error' },
        agencies: [{ id: 'x', name: 'X' }],
      },
      { dueSoonDays: 7, severities: { a: 'advice' }, agencies: [{ id: 'y', name: 'Y' }] },
    );
    expect(merged).toEqual({
      dueSoonDays: 7,
      severities: { a: 'advice', b: 'error' },
      agencies: [
        { id: 'x', name: 'X' },
        { id: 'y', name: 'Y' },
      ],
    });
  });
});
