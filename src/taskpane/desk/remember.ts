import type { SettingChange } from '../../actions/remember';
import type { FieldName } from '../../core/plan/plan';
import type { KeptSettings } from '../state/settings-draft';

/** Changed settings as rows of the settings sheet; an empty one goes back to its default. */
export function changesOf(draft: KeptSettings): SettingChange[] {
  const changes: SettingChange[] = [];
  const add = (setting: string, about: string, value: SettingChange['value'] | undefined): void => {
    if (value !== undefined) changes.push({ setting, about, value: value === '' ? null : value });
  };
  add('As at', '', draft.asAt);
  add('Due soon (days)', '', draft.dueSoonDays);
  add('No update (days)', '', draft.staleDays);
  add('Publication date', '', draft.publication);
  add('Revised dates', '', draft.revisedDates);
  add('Review title', '', draft.reviewTitle);
  add('Review type', '', draft.reviewType);
  add('Protective marking', '', draft.marking);
  add('Message subject', '', draft.messageSubject);
  add('Message text', '', draft.messageText);
  for (const [sheet, fields] of Object.entries(draft.mapping ?? {})) {
    for (const [field, column] of Object.entries(fields)) {
      add('Column', sheet === '*' ? fieldWords(field) : `${sheet}: ${fieldWords(field)}`, column);
    }
  }
  for (const [sheet, row] of Object.entries(draft.headerRows ?? {})) {
    add('Heading row', sheet, row);
  }
  for (const [field, headings] of Object.entries(draft.headings ?? {})) {
    add('Heading', fieldWords(field), headings);
  }
  for (const { name, aliases } of draft.agencies ?? []) add('Agency', name, aliases);
  for (const [rating, meaning] of Object.entries(draft.ratingKey ?? {})) {
    add('Rating', rating, meaning);
  }
  return changes;
}

/** A field as its user reads it on the sheet, such as `planned outcome`. */
function fieldWords(field: FieldName | string): string {
  return field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
