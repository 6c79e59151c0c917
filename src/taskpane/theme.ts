import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Followthrough's green, from nearly black to nearly white. */
const brand: BrandVariants = {
  10: '#020503',
  20: '#0D1C16',
  30: '#0F2E24',
  40: '#103C2F',
  50: '#114A3A',
  60: '#115945',
  70: '#106851',
  80: '#0E785D',
  90: '#188769',
  100: '#389577',
  110: '#53A386',
  120: '#6DB196',
  130: '#87BFA6',
  140: '#A1CDB7',
  150: '#BBDBC9',
  160: '#D6E9DC',
};

export const lightTheme: Theme = {
  ...createLightTheme(brand),
  // Fluent's orange is too light for small text on a chosen card.
  colorStatusWarningForeground1: '#8a3707',
};

export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  // The middle of the scale is too dark for text on a dark ground.
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandForeground1Pressed: brand[110],
  colorCompoundBrandStroke: brand[120],
  colorCompoundBrandStrokeHover: brand[130],
  // Fluent's red is too dark for small text on a chosen card.
  colorStatusDangerForeground1: '#f1a7ae',
};

/** True where a colour such as `#262626` is dark; anything that is no such colour is light. */
export function isDark(colour: string | undefined): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? '');
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 128;
}
