import type { Tone } from '../../core/workbook/report';

/** The shades of a meaning, as `RRGGBB`. Each pair of `text` on `fill` keeps a contrast above 7:1. */
export interface Shades {
  /** Behind a word, light enough to print. */
  readonly fill: string;
  readonly text: string;
  /** Segments of a chart and the bar at the edge of a row; white stands out on it. */
  readonly strong: string;
}

export const shades: Readonly<Record<Tone, Shades>> = {
  overdue: { fill: 'F9DEDC', text: '7A1512', strong: 'B3261E' },
  'due-soon': { fill: 'FCEBCF', text: '5F3B00', strong: 'B06000' },
  closed: { fill: 'DDF0E3', text: '17472B', strong: '2E7D4F' },
  open: { fill: 'E1EBF6', text: '1F3F66', strong: '3B6EA5' },
  attention: { fill: 'ECE3F5', text: '46295F', strong: '76499E' },
  neutral: { fill: 'ECEEF1', text: '343A43', strong: '6B7280' },
};

/** The house colours of generated sheets. */
export const ink = { heading: '1F2F4D', body: '1A1A1A', quiet: '4A5160', rule: 'CBD2DC' } as const;
