import * as fc from 'fast-check';
import { fieldNames } from '../../../src/core/plan/field-names';
import {
  mergeSettings,
  parseSettings,
  readSettings,
} from '../../../src/core/settings/read-settings';
import { planSettings, type SettingChange } from '../../../src/core/settings/write-settings';
import { defaultSettings, type Settings } from '../../../src/core/settings/settings';
import { valueAt } from '../../../src/core/workbook/cells';
import type { Workbook } from '../../../src/core/workbook/workbook';
import { word } from '../../../src/messages/format';
import { edited } from '../../tools/edited';
import { makeWorkbook, type CellInput } from '../../tools/sheet';

const plain = makeWorkbook({ Plan: [['Recommendation', 'Action']] });

function settingsOf(workbook: Workbook): Settings {
  const { settings, problems } = readSettings(workbook);
  expect(problems).toEqual([]);
  return parseSettings(settings).settings;
}

function remembered(workbook: Workbook, ...changes: SettingChange[]): Workbook {
  const { problems, edits } = planSettings(workbook, changes, null);
  expect(problems.map(({ phrase }) => word(phrase))).toEqual([]);
  return edited(workbook, edits);
}

const set = (setting: string, about: string, value: SettingChange['value']): SettingChange => ({
  setting,
  about,
  value,
});

const kept: readonly (readonly CellInput[])[] = [
  ['Followthrough settings'],
  ['Ours'],
  ['Value', 'Note', 'Setting', 'For'],
  [30, 'as the board asked', 'Due soon (days)', null],
  [{ day: '2026-09-30', format: 'dd/mm/yyyy' }, null, 'as at', null],
  ['Who', null, 'Heading', 'Lead agency'],
  ['Whose', 'hers', 'Heading', 'lead'],
  ['LR', null, 'Agency', 'Larkfield Refuge'],
  ['something', 'a row of her own', 'My setting', null],
];

function column(workbook: Workbook, at: number): unknown[] {
  const sheet = workbook.sheets.find(({ name }) => name === 'Followthrough settings')!;
  return [...sheet.cells.rows].map((row) => valueAt(sheet.cells, row, at));
}

describe('a workbook without settings', () => {
  it('gets a sheet that says what was set', () => {
    const changes = [
      set('As at', '', '2026-09-30'),
      set('due soon (days)', '', '14'),
      set('Column', 'Plan: lead', 'Who does it'),
      set('Heading', 'Target date', ['By', 'By when']),
      set('Agency', 'Larkfield Refuge', ['LR', 'The Refuge']),
      set('Protective marking', '', 'OFFICIAL-SENSITIVE'),
    ];
    const after = remembered(plain, ...changes);
    expect(settingsOf(after)).toEqual({
      ...defaultSettings,
      asAt: '2026-09-30',
      dueSoonDays: 14,
      mapping: { Plan: { lead: 'Who does it' } },
      headings: { target: ['By', 'By when'] },
      agencies: [
        { id: 'larkfield-refuge', name: 'Larkfield Refuge', aliases: ['LR', 'The Refuge'] },
      ],
      marking: 'OFFICIAL-SENSITIVE',
    });
    expect(planSettings(after, changes, null)).toEqual({ problems: [], changed: [], edits: [] });
  });

  it('gets none where all is as it is anyway', () => {
    expect(planSettings(plain, [set('As at', '', null)], null).edits).toEqual([]);
  });
});

describe('a settings sheet that stands', () => {
  const workbook = makeWorkbook({ 'Followthrough settings': kept });

  it('is changed where it speaks of the same, and only there', () => {
    const after = remembered(
      workbook,
      set('Due soon (days)', '', 14),
      set('As at', '', '31 October 2026'),
      set('Agency', 'larkfield refuge', []),
      set('Review type', '', 'SAR'),
    );
    expect(column(after, 1)).toEqual(column(workbook, 1).concat([null]));
    expect(column(after, 0).slice(3)).toEqual([
      14,
      46_326,
      'Who',
      'Whose',
      null,
      'something',
      'SAR',
    ]);
    const { edits } = planSettings(workbook, [set('As at', '', '31 October 2026')], null);
    expect(edits).toEqual([
      {
        kind: 'set-cells',
        sheet: 'Followthrough settings',
        cells: [{ row: 4, column: 0, expected: 46_295, value: 46_326, numberFormat: null }],
      },
    ]);
  });

  it('keeps the row of what is set back; that of an agency is emptied', () => {
    const after = remembered(
      workbook,
      set('Due soon (days)', '', null),
      set('Agency', 'Larkfield Refuge', null),
    );
    expect(column(after, 2).slice(3)).toEqual([
      'Due soon (days)',
      'as at',
      'Heading',
      'Heading',
      null,
      'My setting',
    ]);
    const { settings } = readSettings(after);
    expect(settings).toMatchObject({ asAt: '2026-09-30' });
    expect(settings).not.toHaveProperty('dueSoonDays');
    expect(settings).not.toHaveProperty('agencies');
    // Set again, it stands where it stood.
    expect(column(remembered(after, set('Due soon (days)', '', 7)), 0)[3]).toBe(7);
  });

  it('has one row for each heading: what goes makes room for what comes', () => {
    const one = remembered(workbook, set('Heading', 'lead', ['Whose', 'By whom']));
    expect(column(one, 0).slice(5, 7)).toEqual(['By whom', 'Whose']);
    const none = remembered(one, set('Heading', 'lead', []));
    expect(readSettings(none).settings).not.toHaveProperty('headings');
  });

  it('says what changes', () => {
    const { changed } = planSettings(
      workbook,
      [set('As at', '', null), set('Heading', 'lead', ['Who']), set('Due soon (days)', '', 30)],
      null,
    );
    expect(changed).toEqual([
      { setting: 'As at', about: '', before: { day: '2026-09-30' }, after: null },
      { setting: 'Heading', about: 'lead', before: 'Who; Whose', after: 'Who' },
    ]);
  });
});

it.each<[SettingChange, RegExp]>([
  [set('Due late', '', '3'), /no setting called “Due late”/],
  [set('As at', '', 'soon'), /“As at” is not a date/],
  [set('Due soon (days)', '', 'ten'), /“Due soon \(days\)” is not a whole number/],
  [set('Due soon (days)', '', 400), /366 or less/],
  [set('Heading', 'colour', ['RAG']), /“colour”/],
  [set('Agency', '', ['LR']), /“For” is blank/],
  [set('Severity', 'weak-verb', 'fatal'), /error, warning, advice and off/],
])('nothing is written of %j', (change, sentence) => {
  const { problems, edits } = planSettings(plain, [set('Review type', '', 'SAR'), change], null);
  expect(edits).toEqual([]);
  expect(problems.map(({ change: at }) => at)).toEqual([1]);
  expect(word(problems[0]!.phrase)).toMatch(sentence);
});

describe('whatever is remembered', () => {
  const words = fc.constantFrom(
    'Who',
    'By whom',
    'F',
    'Larkfield',
    '12',
    'Amber',
    '#FF0000',
    '=A1',
  );
  const days = fc.constantFrom('2026-09-30', '2027-03-31', '2026-02-28');
  const change = fc.oneof(
    fc.record({
      setting: fc.constantFrom('As at', 'Publication date'),
      about: fc.constant(''),
      value: fc.option(days),
    }),
    fc.record({
      setting: fc.constantFrom('Due soon (days)', 'No update (days)'),
      about: fc.constant(''),
      value: fc.option(fc.integer({ min: 1, max: 366 })),
    }),
    fc.record({
      setting: fc.constantFrom('Review title', 'Review type', 'Protective marking'),
      about: fc.constant(''),
      value: fc.option(words),
    }),
    fc.record({
      setting: fc.constant('Revised dates'),
      about: fc.constant(''),
      value: fc.option(fc.constantFrom('requested', 'agreed')),
    }),
    fc.record({
      setting: fc.constant('Heading'),
      about: fc.constantFrom(...fieldNames),
      value: fc.option(fc.array(words)),
    }),
    fc.record({
      setting: fc.constant('Column'),
      about: fc.constantFrom('lead', 'Plan: target', 'Plan: lead', 'It’s, 2026: id'),
      value: fc.option(words),
    }),
    fc.record({
      setting: fc.constant('Agency'),
      about: fc.constantFrom('Larkfield Refuge', 'Hollins Trust'),
      value: fc.option(fc.array(words)),
    }),
    fc.record({
      setting: fc.constant('Rating'),
      about: fc.constantFrom('Amber', '#FF0000'),
      value: fc.option(words),
    }),
    fc.record({
      setting: fc.constant('Severity'),
      about: fc.constantFrom('weak-verb', 'no-ids'),
      value: fc.option(fc.constantFrom('off', 'error')),
    }),
  );

  /** What the settings are after a change, by another way: laid over those before. */
  function expected(before: Settings, { setting, about, value }: SettingChange): Settings {
    const bare = remembered(plain, { setting, about, value });
    const { settings } = readSettings(bare);
    return parseSettings(mergeSettings(withoutIt(before, setting, about), settings)).settings;
  }

  test('is read back, and everything else stays', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), change, (history, last) => {
        const before = history.reduce((now, each) => remembered(now, each), plain);
        const after = remembered(before, last);
        expect(settingsOf(after)).toEqual(expected(settingsOf(before), last));
        expect(planSettings(after, [last], null).edits).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Settings without what one row of the sheet sets. */
function withoutIt(settings: Settings, setting: string, about: string): unknown {
  const field = about.slice(about.lastIndexOf(':') + 1).trim();
  const without = (held: object, key: string): object =>
    Object.fromEntries(Object.entries(held).filter(([each]) => each !== key));
  switch (setting) {
    case 'As at':
      return { ...settings, asAt: null };
    case 'Publication date':
      return { ...settings, publication: null };
    case 'Due soon (days)':
      return { ...settings, dueSoonDays: defaultSettings.dueSoonDays };
    case 'No update (days)':
      return { ...settings, staleDays: defaultSettings.staleDays };
    case 'Review title':
      return { ...settings, reviewTitle: '' };
    case 'Review type':
      return { ...settings, reviewType: '' };
    case 'Protective marking':
      return { ...settings, marking: '' };
    case 'Revised dates':
      return { ...settings, revisedDates: 'requested' };
    case 'Heading':
      return { ...settings, headings: without(settings.headings, field) };
    case 'Agency':
      return { ...settings, agencies: settings.agencies.filter(({ name }) => name !== about) };
    case 'Rating':
      return { ...settings, ratingKey: without(settings.ratingKey, about) };
    case 'Severity':
      return { ...settings, severities: without(settings.severities, about) };
    default: {
      const sheet = about.includes(':') ? about.slice(0, about.lastIndexOf(':')) : '*';
      const fields = without(settings.mapping[sheet] ?? {}, field);
      const rest = without(settings.mapping, sheet);
      const mapping = Object.keys(fields).length > 0 ? { ...rest, [sheet]: fields } : rest;
      return { ...settings, mapping };
    }
  }
}
