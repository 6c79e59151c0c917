import { createColors } from 'picocolors';
import type { Severity } from '../core/rules/finding';

type Style = (text: string) => string;

/** How text is set off on a terminal; elsewhere it stays as it is. Words never depend on it. */
export type Paint = Readonly<Record<Severity | 'bold' | 'dim', Style>>;

export function makePaint(colour: boolean): Paint {
  const colours = createColors(colour);
  return {
    bold: colours.bold,
    dim: colours.dim,
    error: (text) => colours.bold(colours.red(text)),
    warning: (text) => colours.bold(colours.yellow(text)),
    advice: (text) => colours.bold(colours.cyan(text)),
  };
}
