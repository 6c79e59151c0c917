import { areaHolds, type Area } from '../../core/workbook/address';

/** Merges taller than this are looked through each time. */
const tall = 500;

/** The merged areas of a sheet, found by cell. */
export class Merges {
  private readonly byRow = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(merges: readonly Area[]) {
    for (const area of merges) {
      if (area.bottom - area.top > tall) {
        this.tall.push(area);
        continue;
      }
      for (let row = area.top; row <= area.bottom; row++) {
        const areas = this.byRow.get(row);
        if (areas) areas.push(area);
        else this.byRow.set(row, [area]);
      }
    }
  }

  at(row: number, column: number): Area | null {
    const holds = (area: Area): boolean => areaHolds(area, row, column);
    return this.byRow.get(row)?.find(holds) ?? this.tall.find(holds) ?? null;
  }
}
