import { columnName } from '../../../src/core/workbook/address';
import { sheetPrefix } from '../model/area';
import type { ModelSheet } from '../model/sheet';
import type { ModelWorkbook } from '../model/workbook';
import { fail, found } from '../protocol/errors';
import { areaOf, range, worksheet } from './objects';
import { collection, HostObject, readOnly, sameText, stored, type ClassEntry } from './define';

export const workbookEntry: ClassEntry<ModelWorkbook> = {
  properties: { Name: readOnly(({ name }) => name), ReadOnly: readOnly(() => false) },
  navigations: {
    Worksheets: (workbook) => new HostObject('WorksheetCollection', workbook),
    Application: (workbook) => new HostObject('Application', workbook),
    Names: (workbook) => new HostObject('NamedItemCollection', { workbook, sheet: null }),
    Tables: (workbook) => new HostObject('TableCollection', { workbook, sheet: null }),
    Settings: (workbook) => new HostObject('SettingCollection', workbook),
    Protection: (workbook) => new HostObject('WorkbookProtection', workbook),
    Comments: (workbook) => new HostObject('CommentCollection', workbook.sheets),
    _Runtime: (workbook) => new HostObject('Runtime', workbook),
  },
  methods: {
    // What Excel on the web is asked in place of `Application.createWorkbook`.
    CreateAndOpenWorkbook: (workbook, [file]) => void workbook.opened.push(zipped(file)),
    GetSelectedRange: ({ active, selection }) => range(active, found(selection.area)),
    GetActiveCell: ({ active, selection }) => {
      const { top, left } = found(selection.area);
      return range(active, { top, left, bottom: top, right: left });
    },
  },
};

export const runtimeEntry: ClassEntry<ModelWorkbook> = {
  properties: { EnableEvents: stored('eventsOn') },
};

export const applicationEntry: ClassEntry<ModelWorkbook> = {
  properties: { CalculationMode: stored('calculationMode') },
  methods: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (workbook, [file]) => {
      return new HostObject('WorkbookCreated', {
        ...{ workbook, file: zipped(file), id: workbook.id() },
      });
    },
  },
};

/** A file in base64 is a zip package; what Excel says of anything else is not known. */
function zipped(file: unknown): string {
  return typeof file === 'string' && file.startsWith('UEsDB') ? file : fail('InvalidArgument');
}

interface CreatedTarget {
  readonly workbook: ModelWorkbook;
  readonly file: string;
  readonly id: string;
}

export const createdEntry: ClassEntry<CreatedTarget> = {
  id: ({ id }) => ({ _Id: id }),
  properties: { Id: readOnly(({ id }) => id) },
  methods: { Open: ({ workbook, file }) => void workbook.opened.push(file) },
};

export const workbookProtectionEntry: ClassEntry<ModelWorkbook> = {
  properties: { Protected: readOnly(({ isStructureProtected }) => isStructureProtected) },
};

export const worksheetsEntry: ClassEntry<ModelWorkbook> = collection(
  ({ sheets }) => sheets.map(worksheet),
  (sheet: ModelSheet, key) => sheet.id === key || sameText(sheet.name, key),
  {
    Add: (workbook, [name]) =>
      worksheet(workbook.addSheet(name === undefined ? null : String(name))),
    GetActiveWorksheet: ({ active }) => worksheet(active),
    GetFirst: ({ sheets }, [visibleOnly]) =>
      worksheet(found(sheets.find(({ visibility }) => !visibleOnly || visibility === 'visible'))),
  },
);

export const settingsEntry: ClassEntry<ModelWorkbook> = collection(
  (workbook) =>
    [...workbook.settings.keys()].map((key) => new HostObject('Setting', { workbook, key })),
  (setting: SettingTarget, key) => setting.key === key,
  {
    Add: (workbook, [key, value]) => {
      if (typeof key !== 'string') return fail('InvalidArgument');
      workbook.settings.set(key, value);
      return new HostObject('Setting', { workbook, key });
    },
  },
);

export interface SettingTarget {
  readonly workbook: ModelWorkbook;
  readonly key: string;
}

export const settingEntry: ClassEntry<SettingTarget> = {
  id: ({ key }) => ({ _Id: key }),
  properties: {
    Key: readOnly(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => void workbook.settings.set(key, value),
    },
  },
  methods: { Delete: ({ workbook, key }) => void workbook.settings.delete(key) },
};

export interface NamesTarget {
  readonly workbook: ModelWorkbook;
  readonly sheet: ModelSheet | null;
}

export interface NameTarget {
  readonly workbook: ModelWorkbook;
  readonly name: ModelWorkbook['names'][number];
}

export const namesEntry: ClassEntry<NamesTarget> = collection(
  ({ workbook, sheet }) =>
    workbook.names
      .filter(({ scope }) => scope === sheet)
      .map((name) => new HostObject('NamedItem', { workbook, name })),
  ({ name }: NameTarget, key) => sameText(name.name, key),
  {
    Add({ workbook, sheet }, [name, reference, comment]) {
      const isTaken = workbook.names.some(
        (each) => each.scope === sheet && sameText(each.name, name),
      );
      if (isTaken) return fail('ItemAlreadyExists');
      if (!/^[A-Za-z_\\][\w.\\]*$/.test(String(name))) return fail('InvalidArgument');
      const cells = reference instanceof HostObject ? reference.target : null;
      const target = cells as { sheet: ModelSheet; place: ModelWorkbook['selection'] } | null;
      if (target) target.sheet.followers.add(target.place);
      const made = {
        name: String(name),
        scope: sheet,
        formula: target ? '' : String(reference).replace(/^=/, ''),
        target,
        visible: true,
        comment: String(comment ?? ''),
      };
      workbook.names.push(made);
      return new HostObject('NamedItem', { workbook, name: made });
    },
  },
);

/** What a name refers to now, without `=`. */
export function referenceOf({ target, formula }: NameTarget['name']): string {
  if (!target) return formula;
  const { area } = target.place;
  const prefix = sheetPrefix(target.sheet.name);
  if (!area) return `${prefix}#REF!`;
  return prefix + absolute(area.top, area.left, area.bottom, area.right);
}

function absolute(top: number, left: number, bottom: number, right: number): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = corner(top, left);
  const last = corner(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

export const nameEntry: ClassEntry<NameTarget> = {
  id: ({ name }) => ({ _Id: name.name }),
  properties: {
    Name: readOnly(({ name }) => name.name),
    Formula: readOnly(({ name }) => `=${referenceOf(name)}`),
    Scope: readOnly(({ name }) => (name.scope ? 'Worksheet' : 'Workbook')),
    Visible: readOnly(({ name }) => name.visible),
    Comment: readOnly(({ name }) => name.comment),
  },
  methods: {
    GetRange: ({ name }) => {
      const target = found(name.target);
      return range(target.sheet, areaOf(target));
    },
    GetRangeOrNullObject: ({ name }) =>
      name.target?.place.area ? range(name.target.sheet, name.target.place.area) : null,
    Delete({ workbook, name }) {
      workbook.names = workbook.names.filter((each) => each !== name);
    },
  },
};
