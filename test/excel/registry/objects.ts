import type { Area } from '../../../src/core/workbook/address';
import { isInGrid, parseReference } from '../model/area';
import type { Held, ModelSheet } from '../model/sheet';
import type { ModelWorkbook } from '../model/workbook';
import { fail, found } from '../protocol/errors';
import { HostObject, sameText } from './define';

export interface RangeTarget {
  readonly sheet: ModelSheet;
  readonly place: Held;
}

export interface AreasTarget {
  readonly sheet: ModelSheet;
  readonly places: readonly Held[];
}

/** A range of a sheet; InvalidArgument where it leaves the grid. */
export function range(sheet: ModelSheet, area: Area): HostObject<RangeTarget> {
  if (!isInGrid(area)) return fail('InvalidArgument');
  return new HostObject('Range', { sheet, place: { area } });
}

export function rangeOrNull(sheet: ModelSheet, area: Area | null): HostObject<RangeTarget> | null {
  return area && range(sheet, area);
}

export function areas(sheet: ModelSheet, all: readonly Area[]): HostObject<AreasTarget> {
  return new HostObject('RangeAreas', { sheet, places: all.map((area) => ({ area })) });
}

export function worksheet(sheet: ModelSheet): HostObject<ModelSheet> {
  return new HostObject('Worksheet', sheet);
}

/** Lets places follow the cells of a sheet, or no longer. */
export function follow(sheet: ModelSheet, places: readonly Held[], isKept: boolean): void {
  for (const place of places) {
    if (isKept) sheet.followers.add(place);
    else sheet.followers.delete(place);
  }
}

/** Where a range is now; InvalidReference once its cells are deleted. */
export function areaOf({ place }: RangeTarget): Area {
  return place.area ?? fail('InvalidReference');
}

export function areasOf({ places }: AreasTarget): Area[] {
  return places.map(({ area }) => area ?? fail('InvalidReference'));
}

export function isRange(value: unknown): value is HostObject<RangeTarget> {
  return value instanceof HostObject && value.type === 'Range';
}

/** The range that an argument means: a range, or an address. */
export function rangeOf(
  workbook: ModelWorkbook,
  sheet: ModelSheet | null,
  value: unknown,
): RangeTarget {
  if (isRange(value)) return value.target;
  const reference = parseReference(String(value));
  if (!reference) return fail('InvalidArgument');
  const named = reference.sheet === null ? sheet : found(workbook.sheet(reference.sheet));
  return { sheet: named ?? workbook.active, place: { area: reference.area } };
}

/** The area of an address on a sheet, or of a name; the whole sheet where it is empty. */
export function areaOfAddress(workbook: ModelWorkbook, sheet: ModelSheet, address: unknown): Area {
  const reference = parseReference(String(address));
  if (reference) {
    if (reference.sheet !== null && !sameText(reference.sheet, sheet.name)) fail('InvalidArgument');
    return reference.area;
  }
  const name = workbook.names.find((each) => sameText(each.name, address));
  return name?.target?.sheet === sheet && name.target.place.area
    ? name.target.place.area
    : fail('InvalidArgument');
}
