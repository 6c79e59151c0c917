import type { Area } from '../../../src/core/workbook/address';
import type { ModelConditionalFormat, ModelSheet } from '../model/sheet';
import { fail, found, notImplemented } from '../protocol/errors';
import { collection, HostObject, readOnly, stored, type ClassEntry, type Property } from './define';
import { colour } from './formats';
import { areas, range } from './objects';

export interface FormatsTarget {
  readonly sheet: ModelSheet;
  readonly areas: readonly Area[];
}

export interface ConditionalTarget {
  readonly sheet: ModelSheet;
  readonly format: ModelConditionalFormat;
}

export const conditionalFormatsEntry: ClassEntry<FormatsTarget> = collection(
  (target) =>
    target.sheet
      .formatsIn(target.areas)
      .map((format) => new HostObject('ConditionalFormat', { sheet: target.sheet, format })),
  ({ format }: ConditionalTarget, key) => format.id === key,
  {
    Add(target, [type], { workbook }) {
      if (type !== 'Custom') return notImplemented(`conditional formats of type ${String(type)}`);
      target.sheet.guardFormats();
      const format: ModelConditionalFormat = {
        id: workbook.id(),
        type,
        places: target.areas.map((area) => ({ area })),
        formula: '',
        stopIfTrue: false,
        fill: null,
        fontColor: null,
        bold: false,
        numberFormat: null,
      };
      // A new one comes before all others.
      target.sheet.conditionalFormats.unshift(format);
      target.sheet.version++;
      return new HostObject('ConditionalFormat', { sheet: target.sheet, format });
    },
    ClearAll(target) {
      target.sheet.guardFormats();
      const going = new Set(target.sheet.formatsIn(target.areas));
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter(
        (format) => !going.has(format),
      );
      target.sheet.version++;
    },
  },
);

/** Its place among the formats of its sheet; a negative number counts from the end. */
const priority: Property<ConditionalTarget> = {
  get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
  set({ sheet, format }, value) {
    sheet.guardFormats();
    const rest = sheet.conditionalFormats.filter((each) => each !== format);
    const wanted = Number(value);
    const at = wanted < 0 ? rest.length + 1 + wanted : wanted;
    rest.splice(Math.max(0, Math.min(at, rest.length)), 0, format);
    sheet.conditionalFormats = rest;
    sheet.version++;
  },
};

function custom({ format }: ConditionalTarget): HostObject | null {
  return format.type === 'Custom' ? new HostObject('CustomConditionalFormat', format) : null;
}

function areasOfFormat({ format }: ConditionalTarget): Area[] {
  return format.places.map(({ area }) => area).filter((area): area is Area => area !== null);
}

export const conditionalFormatEntry: ClassEntry<ConditionalTarget> = {
  id: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: readOnly(({ format }) => format.id),
    Type: readOnly(({ format }) => format.type),
    Priority: priority,
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set({ format }, value) {
        format.stopIfTrue = value === true;
      },
    },
  },
  navigations: {
    Custom: (target) => custom(target) ?? fail('InvalidOperation'),
    CustomOrNullObject: custom,
  },
  methods: {
    GetRange(target) {
      const [area, ...others] = areasOfFormat(target);
      if (others.length > 0) return fail('InvalidOperation');
      return range(target.sheet, found(area));
    },
    GetRanges: (target) => areas(target.sheet, areasOfFormat(target)),
    Delete({ sheet, format }) {
      sheet.guardFormats();
      const rest = sheet.conditionalFormats.filter((each) => each !== format);
      if (rest.length === sheet.conditionalFormats.length) fail('ItemNotFound');
      sheet.conditionalFormats = rest;
      sheet.version++;
    },
  },
};

export const customEntry: ClassEntry<ModelConditionalFormat> = {
  navigations: {
    Rule: (format) => new HostObject('ConditionalFormatRule', format),
    Format: (format) => new HostObject('ConditionalRangeFormat', format),
  },
};

export const ruleEntry: ClassEntry<ModelConditionalFormat> = {
  properties: {
    Formula: {
      get: ({ formula }) => formula,
      set(format, value) {
        if (typeof value !== 'string' || !value.startsWith('=')) fail('InvalidArgument');
        format.formula = String(value);
      },
    },
  },
};

export const conditionalRangeFormatEntry: ClassEntry<ModelConditionalFormat> = {
  properties: { NumberFormat: stored('numberFormat') },
  navigations: {
    Fill: (format) => new HostObject('ConditionalRangeFill', format),
    Font: (format) => new HostObject('ConditionalRangeFont', format),
  },
};

export const conditionalFillEntry: ClassEntry<ModelConditionalFormat> = {
  properties: {
    Color: {
      get: ({ fill }) => fill,
      set(format, value) {
        format.fill = colour(value);
      },
    },
  },
};

export const conditionalFontEntry: ClassEntry<ModelConditionalFormat> = {
  properties: {
    Bold: stored('bold'),
    Color: {
      get: ({ fontColor }) => fontColor,
      set(format, value) {
        format.fontColor = colour(value);
      },
    },
  },
};
