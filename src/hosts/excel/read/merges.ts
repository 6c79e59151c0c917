import { areaName, type Area } from '../../../core/workbook/address';
import { areaOfAddress, splitAddresses } from '../address';
import { codeOf, locationOf } from '../run';

/**
 * The merged areas of a sheet that has more of them than Excel says at once (512): asked for in
 * bands of rows, each halved as long as it still has too many. An area belongs to the band that it
 * begins in.
 */
export async function mergesByBands(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: Area | null,
): Promise<Area[]> {
  const found = new Map<string, Area>();
  const pending = used ? halves(used) : [];
  for (let band = pending.shift(); band; band = pending.shift()) {
    const merges = worksheet.getRange(areaName(band)).getMergedAreasOrNullObject().load('address');
    try {
      await context.sync();
      for (const area of mergedAreas(merges)) found.set(areaName(area), area);
    } catch (error) {
      const parts = halves(band);
      const isTooMany = locationOf(error) === 'Range.getMergedAreasOrNullObject';
      if (!isTooMany || codeOf(error) === 'ApiNotFound' || parts.length < 2) throw error;
      pending.unshift(...parts);
    }
  }
  return [...found.values()].sort((one, other) => one.top - other.top || one.left - other.left);
}

/** The areas of an answer of Excel's about what is merged. */
export function mergedAreas(merges: Excel.RangeAreas): Area[] {
  if (merges.isNullObject) return [];
  return splitAddresses(merges.address)
    .map(areaOfAddress)
    .filter((area): area is Area => area !== null);
}

/** An area in two, by its rows; by its columns where it has one row. One cell stays whole. */
export function halves(area: Area): Area[] {
  const { top, bottom, left, right } = area;
  if (top < bottom) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (left === right) return [area];
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
