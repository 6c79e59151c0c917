import { areaName, type Area } from '../../../core/workbook/address';
import type { CellChange } from '../../../core/workbook/edit';
import { halves, mergedAreas } from '../read/merges';
import { isTooLarge } from '../run';

/** A part of a sheet that holds cells to be changed. */
export interface Part {
  readonly area: Area;
  readonly changes: readonly CellChange[];
}

/** The same, as it stands now. */
export interface ReadPart extends Part {
  readonly merges: readonly Area[];
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  /** The formula of a cell that has one, else its value. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Asked for on protected sheets only. */
  readonly properties: readonly (readonly Excel.CellProperties[])[] | null;
}

/** The most cells that one part has, and that one request reads. */
const partSize = 4_000;
const requestSize = 12_000;
/** Rows that may lie between cells of one part: few, unless that makes too many parts. */
const gaps = [8, 64, Infinity];
const mostParts = 200;

/** The smallest areas around cells that lie close together. */
export function partsOf(cells: readonly CellChange[]): Part[] {
  const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const choices = gaps.map((gap) => grouped(ordered, gap));
  return choices.find((parts) => parts.length <= mostParts) ?? choices.at(-1)!;
}

function grouped(ordered: readonly CellChange[], gap: number): Part[] {
  const parts: { area: Area; changes: CellChange[] }[] = [];
  for (const change of ordered) {
    const last = parts.at(-1);
    const wider = last && around(last.area, change);
    if (last && wider && sizeOf(wider) <= partSize && change.row - last.area.bottom <= gap) {
      last.area = wider;
      last.changes.push(change);
    } else {
      const { row, column } = change;
      parts.push({
        area: { top: row, left: column, bottom: row, right: column },
        changes: [change],
      });
    }
  }
  return parts;
}

function around(area: Area, { row, column }: CellChange): Area {
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Reads parts of a sheet, in as few requests as their size allows. */
export async function readParts(
  context: Excel.RequestContext,
  sheet: string,
  parts: readonly Part[],
  withLocks: boolean,
): Promise<ReadPart[]> {
  const read: ReadPart[] = [];
  let pending = [...parts];
  let room = requestSize;
  while (pending.length > 0) {
    const some = fitting(pending, room);
    const answer = await ask(context, sheet, some, withLocks);
    if (answer) {
      read.push(...answer);
      pending = pending.slice(some.length);
    } else if (some.length > 1) room = Math.ceil(room / 2);
    else pending = [...split(some[0]!), ...pending.slice(1)];
  }
  return read;
}

/** As many parts as one request has room for; at least one. */
function fitting(parts: readonly Part[], room: number): Part[] {
  let size = 0;
  const end = parts.findIndex(({ area }) => (size += sizeOf(area)) > room);
  return parts.slice(0, end < 0 ? parts.length : Math.max(1, end));
}

function split({ area, changes }: Part): Part[] {
  return halves(area).map((half) => ({
    area: half,
    changes: changes.filter(
      ({ row, column }) =>
        row >= half.top && row <= half.bottom && column >= half.left && column <= half.right,
    ),
  }));
}

/** Null where the answer is too large, and there is something to leave out. */
async function ask(
  context: Excel.RequestContext,
  sheet: string,
  parts: readonly Part[],
  withLocks: boolean,
): Promise<ReadPart[] | null> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const asked = parts.map((part) => {
    const range = worksheet.getRange(areaName(part.area)).load('values,valueTypes,formulas');
    return {
      part,
      range,
      merges: range.getMergedAreasOrNullObject().load('address'),
      properties: withLocks ? range.getCellProperties({ format: { protection: true } }) : null,
    };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error) && (parts.length > 1 || sizeOf(parts[0]!.area) > 1)) return null;
    throw error;
  }
  return asked.map(({ part, range, merges, properties }) => ({
    ...part,
    merges: mergedAreas(merges),
    values: range.values,
    types: range.valueTypes,
    formulas: range.formulas as unknown[][],
    properties: properties?.value ?? null,
  }));
}
