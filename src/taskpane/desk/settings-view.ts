import type { CheckResult } from '../../actions/check';
import {
  readSettingRows,
  settingsSheetId,
  settingsSheetName,
} from '../../core/settings/setting-rows';
import { readSettings } from '../../core/settings/read-settings';
import { placedActions } from '../../core/summaries/placed';
import { ownSheetName } from '../../core/workbook/mark';
import { phrase } from '../../core/workbook/words';
import type { Workbook } from '../../core/workbook/workbook';
import { word } from '../../messages/format';
import type { SettingsView } from './views';

/** What is set, and what the plan holds that could be. */
export function settingsView(workbook: Workbook, { settings, outcome }: CheckResult): SettingsView {
  const places = placedActions(outcome.plan, outcome.assessment);
  const named = new Map(settings.agencies.map(({ name }) => [name.toLowerCase(), name]));
  const leads = places.flatMap(({ action }) => action.leads.value ?? []);
  const unknown = leads.flatMap(({ agency, name, all }) => (agency === null && !all ? [name] : []));
  const ratings = places.map(({ action }) => action.rating.text.trim());
  return {
    settings,
    sheet: keptOn(workbook),
    problems: readSettings(workbook).problems.map(({ kind, data, cell }) => ({
      sentence: word(phrase(`settings-problem/${kind}`, data)),
      cell,
    })),
    unknownLeads: distinct(unknown).filter((name) => !named.has(name.toLowerCase())),
    usualLetter: {
      subject: word(phrase('returns/letter-subject')),
      text: word(phrase('returns/letter-text')),
    },
    ratings: distinct([...Object.keys(settings.ratingKey), ...ratings]),
  };
}

/** The sheet that keeps the settings, null where there is none. */
function keptOn(workbook: Workbook): string | null {
  const [row] = readSettingRows(workbook);
  if (row) return row.cells.setting.sheet;
  const own = ownSheetName(workbook, settingsSheetId);
  const called = workbook.sheets.find(
    ({ name }) => name.trim().toLowerCase() === settingsSheetName.toLowerCase(),
  );
  return own ?? called?.name ?? null;
}

/** Each text once, whatever its capitals; blanks left out. */
function distinct(texts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const key = text.toLowerCase();
    if (key !== '' && !seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}
