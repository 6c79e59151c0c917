/**
 * Excel tints on Windows' own scale: hue, light and saturation as whole numbers up to 240, and
 * every step rounded. To show the colour that Excel shows, so does this.
 */
const SCALE = 240;
const THIRD = SCALE / 3;
const SIXTH = SCALE / 6;

/** Tints are kept as 32,767ths and fall just short of the whole steps they mean. */
const SHORTFALL = 0.05;

interface Shade {
  /** Reds on the blue side of red are below 0. */
  readonly hue: number;
  readonly light: number;
  readonly saturation: number;
}

/** A colour `RRGGBB` made lighter (tint above 0, up to 1) or darker (below 0, down to -1). */
export function applyTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const shade = shadeOf(parts as [number, number, number]);
  const moved = tint < 0 ? shade.light * (1 + tint) : shade.light * (1 - tint) + SCALE * tint;
  const light = Math.min(SCALE, Math.max(0, Math.floor(moved + SHORTFALL)));
  return partsOf({ ...shade, light })
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}

function shadeOf([red, green, blue]: [number, number, number]): Shade {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const sum = most + least;
  const span = most - least;
  const light = Math.floor((sum * SCALE + 255) / 510);
  if (span === 0) return { hue: 0, light, saturation: 0 };
  const room = light <= SCALE / 2 ? sum : 510 - sum;
  const saturation = Math.floor((span * SCALE + room / 2) / room);
  const away = (part: number) => Math.floor(((most - part) * SIXTH + span / 2) / span);
  const hue =
    most === red
      ? away(blue) - away(green)
      : most === green
        ? THIRD + away(red) - away(blue)
        : 2 * THIRD + away(green) - away(red);
  return { hue, light, saturation };
}

function partsOf({ hue, light, saturation }: Shade): number[] {
  const high =
    light <= SCALE / 2
      ? Math.floor((light * (SCALE + saturation) + SCALE / 2) / SCALE)
      : light + saturation - Math.floor((light * saturation + SCALE / 2) / SCALE);
  const low = 2 * light - high;
  return [hue + THIRD, hue, hue - THIRD].map((turn) =>
    Math.floor((levelAt(low, high, (turn + SCALE) % SCALE) * 255 + SCALE / 2) / SCALE),
  );
}

function levelAt(low: number, high: number, hue: number): number {
  const climb = (steps: number) => low + Math.floor(((high - low) * steps + SIXTH / 2) / SIXTH);
  if (hue < SIXTH) return climb(hue);
  if (hue < SCALE / 2) return high;
  return hue < 2 * THIRD ? climb(2 * THIRD - hue) : low;
}
