import { makeDirectory } from '../plan/directory';
import { fieldNames } from '../plan/field-names';
import { parseDates } from '../plan/dates';
import { dayOfSerial } from '../workbook/day';
import { fieldOfWord } from './field-words';
import type { SettingFault } from './problems';
import { textOf, type SettingWords } from './setting-rows';

/** What a row of the settings sheet sets, or what is wrong with it and in which of its cells. */
export type RowSettings =
  | { readonly settings: Readonly<Record<string, unknown>> }
  | { readonly fault: SettingFault; readonly at: 'setting' | 'about' | 'value' };

type Reader = (row: SettingWords, date1904: boolean) => RowSettings;

/** The settings that a sheet can hold, by the name in its first column. */
const readers: Readonly<Record<string, Reader>> = {
  'as at': dayInto('asAt'),
  'due soon (days)': valueInto('dueSoonDays'),
  'no update (days)': valueInto('staleDays'),
  'review title': textInto('reviewTitle'),
  'review type': textInto('reviewType'),
  'publication date': dayInto('publication'),
  'protective marking': textInto('marking'),
  'revised dates': lowerInto('revisedDates'),
  contact: textInto('contact'),
  'message subject': textInto('messageSubject'),
  // Its lines are kept: it is a letter.
  'message text': ({ value }) => ({ settings: { messageText: String(value ?? '').trim() } }),
  address: ({ about, value }) =>
    about === '' ? missing('about') : { settings: { addresses: { [about]: textOf(value) } } },
  heading: ({ about, value }) => {
    const field = fieldOfWord(about);
    return field ? { settings: { headings: { [field]: [textOf(value)] } } } : notAField(about);
  },
  column: ({ about, value }) => {
    const colon = about.lastIndexOf(':');
    const sheet = colon < 0 ? '*' : about.slice(0, colon).trim();
    const field = fieldOfWord(about.slice(colon + 1));
    return field
      ? { settings: { mapping: { [sheet]: { [field]: textOf(value) } } } }
      : notAField(about);
  },
  'heading row': ({ about, value }) =>
    about === '' ? missing('about') : { settings: { headerRows: { [about]: value } } },
  agency: ({ about, value }) =>
    about === '' ? missing('about') : { settings: { agencies: [agencyOf(about, textOf(value))] } },
  rating: ({ about, value }) =>
    about === '' ? missing('about') : { settings: { ratingKey: { [about]: textOf(value) } } },
  severity: ({ about, value }) =>
    about === ''
      ? missing('about')
      : { settings: { severities: { [about.toLowerCase()]: textOf(value).toLowerCase() } } },
};

/** The names of the settings as they are documented. */
export const settingNames = [
  'As at',
  'Due soon (days)',
  'No update (days)',
  'Review title',
  'Review type',
  'Publication date',
  'Protective marking',
  'Revised dates',
  'Contact',
  'Message subject',
  'Message text',
  'Address',
  'Heading',
  'Column',
  'Heading row',
  'Agency',
  'Rating',
  'Severity',
] as const;

/** Reads one row. An agency alone may go without a value: it then has no other spellings. */
export function readSettingRow(row: SettingWords, date1904: boolean): RowSettings {
  const name = row.setting.toLowerCase();
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (!reader) {
    const data = { key: row.setting, choices: settingNames };
    return { fault: { kind: 'unknown-setting', data }, at: 'setting' };
  }
  if (row.value === null && name !== 'agency') return { settings: {} };
  return reader(row, date1904);
}

function valueInto(key: string): Reader {
  return ({ value }) => ({ settings: { [key]: value } });
}

function textInto(key: string): Reader {
  return ({ value }) => ({ settings: { [key]: textOf(value) } });
}

function lowerInto(key: string): Reader {
  return ({ value }) => ({ settings: { [key]: textOf(value).toLowerCase() } });
}

function dayInto(key: string): Reader {
  return ({ value, setting }, date1904) => {
    const day = typeof value === 'number' ? dayOfSerial(value, date1904) : dayOfText(textOf(value));
    if (day !== null) return { settings: { [key]: day } };
    return { fault: { kind: 'not-a-date', data: { key: setting } }, at: 'value' };
  };
}

/** The one day that a text names for certain; null where it names none, or several. */
export function dayOfText(text: string): string | null {
  const dates = parseDates(text, {
    place: 'date-column',
    order: null,
    publication: null,
    near: null,
  });
  const [date] = dates;
  return dates.length === 1 && date?.kind === 'day' && !date.doubt ? date.end : null;
}

/** An agency of the directory gets further spellings; any other becomes one of its own. */
function agencyOf(name: string, aliases: string): Readonly<Record<string, unknown>> {
  const given = aliases
    .split(';')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
  const known = makeDirectory([]).agencies.find(
    (agency) => agency.name.toLowerCase() === name.toLowerCase(),
  );
  if (known) return { ...known, aliases: [...known.aliases, ...given] };
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { id, name, aliases: given };
}

function notAField(key: string): RowSettings {
  return { fault: { kind: 'not-a-choice', data: { key, choices: fieldNames } }, at: 'about' };
}

function missing(at: 'about'): RowSettings {
  return { fault: { kind: 'missing', data: { key: 'For' } }, at };
}
