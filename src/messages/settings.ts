import type { Catalogue } from './en';
import { quote } from './values';

/** What is said of the settings that a workbook keeps. */
export const settings: Catalogue = {
  'settings-sheet/title': 'Followthrough settings',
  'settings-sheet/subtitle':
    'How Followthrough reads this plan. Change a value here and run it again; a blank value is as if the row were not there.',

  'settings/changed': ({ setting, about, before, after }) => {
    const what = about === '' ? String(setting) : `${String(setting)}, ${String(about)}`;
    const value = (text: unknown): string => (text === '' ? 'not set' : quote(String(text)));
    return `${what}: ${value(before)} → ${value(after)}`;
  },
};
