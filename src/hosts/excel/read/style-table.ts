import type { CellStyle } from '../../../core/workbook/workbook';

/** The styles met so far, each once; the first is the default. */
export class StyleTable {
  readonly all: CellStyle[] = [];
  private readonly positions = new Map<string, number>();

  constructor() {
    this.position('General', null, true);
  }

  position(numberFormat: string, fill: string | null, locked: boolean): number {
    const key = `${fill ?? ''} ${locked ? 1 : 0} ${numberFormat}`;
    let position = this.positions.get(key);
    if (position === undefined) {
      position = this.all.push({ numberFormat, fill, locked }) - 1;
      this.positions.set(key, position);
    }
    return position;
  }
}
