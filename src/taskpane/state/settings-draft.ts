import type { FieldName } from '../../core/plan/plan';
import type { Settings } from '../../core/settings/settings';
import type { CheckView, ColumnView } from '../desk/views';

/** Settings that the user has changed: laid over those that hold, entry by entry. */
export type SettingsDraft = Readonly<Partial<Omit<Settings, 'severities'>>>;

/** Settings that are to stand on the settings sheet; null leaves the headings to be found again. */
export type KeptSettings = Omit<SettingsDraft, 'headerRows'> & {
  readonly headerRows?: Readonly<Record<string, number | null>>;
};

/** Lays changes over changes: lists by name entry by entry, agencies by their ids. */
export function withSettings(under: SettingsDraft, over: SettingsDraft): SettingsDraft {
  return {
    ...under,
    ...over,
    ...(over.ratingKey ? { ratingKey: { ...under.ratingKey, ...over.ratingKey } } : {}),
    ...(over.headerRows ? { headerRows: { ...under.headerRows, ...over.headerRows } } : {}),
    ...(over.headings ? { headings: { ...under.headings, ...over.headings } } : {}),
    ...(over.mapping ? { mapping: withMapping(under.mapping ?? {}, over.mapping) } : {}),
    ...(over.agencies ? { agencies: withAgencies(under.agencies ?? [], over.agencies) } : {}),
  };
}

function withMapping(under: Settings['mapping'], over: Settings['mapping']): Settings['mapping'] {
  const sheets = Object.entries(over).map(([sheet, fields]) => [
    sheet,
    { ...under[sheet], ...fields },
  ]);
  return { ...under, ...Object.fromEntries(sheets) };
}

function withAgencies(
  under: Settings['agencies'],
  over: Settings['agencies'],
): Settings['agencies'] {
  const replaced = new Set(over.map(({ id }) => id));
  return [...under.filter(({ id }) => !replaced.has(id)), ...over];
}

/** An agency of a name, as settings hold it. */
export function agencyOf(name: string, aliases: readonly string[]): Settings['agencies'][number] {
  return {
    id: name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    name: name.trim(),
    aliases: aliases.map((alias) => alias.trim()).filter((alias) => alias !== ''),
  };
}

/** How settings name a column: by its heading, which stays when columns move, else by its letter. */
export function columnName(
  { letter, heading }: ColumnView,
  columns: readonly ColumnView[],
): string {
  const isUnique = columns.filter((each) => each.heading === heading).length === 1;
  return isUnique && heading !== '' && !/^[A-Z]{1,3}$/i.test(heading) ? heading : letter;
}

/** The column that a field was read from on a sheet, null where it was found in none. */
export function columnOf(view: CheckView, sheet: string, field: FieldName): ColumnView | null {
  const found = view.sheets.find(({ name }) => name === sheet);
  return columnsOf(found).find(({ fields }) => fields.includes(field)) ?? null;
}

/** The columns of a sheet's tables, each letter once. */
export function columnsOf(sheet: CheckView['sheets'][number] | undefined): ColumnView[] {
  const columns = new Map<string, ColumnView>();
  for (const column of sheet?.tables.flatMap((table) => table.columns) ?? []) {
    if (!columns.has(column.letter)) columns.set(column.letter, column);
  }
  return [...columns.values()];
}
