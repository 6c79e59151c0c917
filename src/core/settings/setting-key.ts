import { fieldOfWord } from './field-words';
import { textOf } from './setting-rows';
import { settingNames } from './sheet-settings';

export type SettingName = (typeof settingNames)[number];

/** How the value of a setting is given: some are lists, each entry being one that counts. */
export type SettingKind = 'day' | 'number' | 'text' | 'letter' | 'headings' | 'spellings';

const kinds: Readonly<Partial<Record<SettingName, SettingKind>>> = {
  'As at': 'day',
  'Publication date': 'day',
  'Due soon (days)': 'number',
  'No update (days)': 'number',
  'Heading row': 'number',
  'Message text': 'letter',
  Heading: 'headings',
  Agency: 'spellings',
};

/** The setting of a name as a user writes it, whatever its capitals; null where there is none. */
export function settingNamed(name: string): SettingName | null {
  const wanted = textOf(name).toLowerCase();
  return settingNames.find((each) => each.toLowerCase() === wanted) ?? null;
}

export function settingKind(name: SettingName): SettingKind {
  return kinds[name] ?? 'text';
}

/** What two rows have in common that set the same thing, however each is written. */
export function settingKey(name: SettingName, about: string): string {
  return `${name}\n${aboutKey(name, textOf(about))}`;
}

function aboutKey(name: SettingName, about: string): string {
  switch (name) {
    case 'Heading':
      return fieldOfWord(about) ?? about.toLowerCase();
    case 'Column': {
      const colon = about.lastIndexOf(':');
      const sheet = colon < 0 ? '*' : about.slice(0, colon).trim();
      const field = about.slice(colon + 1);
      return `${sheet}\n${fieldOfWord(field) ?? field.trim().toLowerCase()}`;
    }
    case 'Rating':
    case 'Heading row':
      return about;
    case 'Agency':
    case 'Address':
    case 'Severity':
      return about.toLowerCase();
    default:
      return '';
  }
}
