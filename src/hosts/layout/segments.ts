import type { Tone } from '../../core/workbook/report';
import { shades } from './tones';

/** Of a chart's segment and of the figures on it, as `RRGGBB`. */
export interface SegmentColours {
  readonly fill: string;
  readonly text: string;
}

/** Segments of one meaning take lighter shades in turn, with dark figures on the light ones. */
export function segmentColours(tone: Tone, repeat: number): SegmentColours {
  const { strong, fill, text } = shades[tone];
  if (repeat % 3 === 0) return { fill: strong, text: 'FFFFFF' };
  return { fill: repeat % 3 === 1 ? mix(strong, fill) : fill, text };
}

function mix(one: string, other: string): string {
  return [0, 2, 4]
    .map((at) => {
      const [a, b] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16));
      return Math.round(a! * 0.3 + b! * 0.7)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')
    .toUpperCase();
}
