import type { Correction } from './correction';

/** What was done to a workbook: a cell was corrected, or the file was written anew. */
export type Step =
  | { readonly kind: 'cell'; readonly correction: Correction }
  | { readonly kind: 'file'; readonly file: number; readonly what: WrittenKind };

export type WrittenKind = 'highlight' | 'summarise' | 'record' | 'remove' | 'change';

/** Every step since the workbook was opened, and how many of them hold. */
export interface History {
  readonly steps: readonly Step[];
  readonly position: number;
}

export const noHistory: History = { steps: [], position: 0 };

/** The file as it was opened. */
export const original = 0;

/** A step more; what had been undone is gone. */
export function take({ steps, position }: History, step: Step): History {
  return { steps: [...steps.slice(0, position), step], position: position + 1 };
}

export function undo(history: History): History {
  return { ...history, position: Math.max(0, history.position - 1) };
}

export function redo(history: History): History {
  return { ...history, position: Math.min(history.steps.length, history.position + 1) };
}

/** The last file that was written, and the cells that were corrected since. */
export function stateOf(history: History): { file: number; corrections: Correction[] } {
  let file = original;
  let corrections: Correction[] = [];
  for (const step of history.steps.slice(0, history.position)) {
    if (step.kind === 'cell') {
      corrections.push(step.correction);
    } else {
      file = step.file;
      corrections = [];
    }
  }
  return { file, corrections };
}

/** What the steps that hold have done, for the name of a copy. */
export function deedsOf(history: History): ReadonlySet<WrittenKind | 'correct'> {
  const held = history.steps.slice(0, history.position);
  return new Set(held.map((step) => (step.kind === 'cell' ? 'correct' : step.what)));
}

/** The numbers of the files that a history needs. */
export function filesOf({ steps }: History): Set<number> {
  const files = steps.flatMap((step) => (step.kind === 'file' ? [step.file] : []));
  return new Set([original, ...files]);
}
