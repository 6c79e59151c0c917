import type { ModelSheet, Held } from './sheet';

export interface ModelSeries {
  /** What is set of it, by the API's names: `name`, `gapWidth` … */
  readonly bag: Record<string, unknown>;
  /** The cells that it shows, on `sheet`. */
  values: Held | null;
  sheet: ModelSheet;
}

export interface ModelChart {
  readonly id: string;
  readonly type: string;
  readonly bag: Record<string, unknown>;
  readonly series: ModelSeries[];
}
