import type { Correction } from './correction';

/** What was done to a workbook: a cell was corrected, or the file was written anew. */
export type Step =
  | { readonly kind: 'cell'; readonly correction: Correction }
  | { readonly kind: 'file'; readonly file: number; readonly what: WrittenKind };

export type WrittenKind = 'highlight' | 'summarise' | 'record' | 'remove' | 'change';

/** Every step since the workbook was opened, and how many of them hold. */
export interface History {
  /** The file that the first step begins with; no step before it is kept. */
  readonly base: number;
  /** What was done up to there. */
  readonly done: readonly Deed[];
  readonly steps: readonly Step[];
  readonly position: number;
}

export type Deed = WrittenKind | 'correct';

/** The file as it was opened. */
export const original = 0;

export const noHistory: History = { base: original, done: [], steps: [], position: 0 };

/** A step more; what had been undone is gone. */
export function take(history: History, step: Step): History {
  const { steps, position } = history;
  return { ...history, steps: [...steps.slice(0, position), step], position: position + 1 };
}

export function undo(history: History): History {
  return { ...history, position: Math.max(0, history.position - 1) };
}

export function redo(history: History): History {
  return { ...history, position: Math.min(history.steps.length, history.position + 1) };
}

/** The last file that was written, and the cells that were corrected since. */
export function stateOf(history: History): { file: number; corrections: Correction[] } {
  let file = history.base;
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

/** True where the workbook is not as it was opened. */
export function isChanged({ done, position }: History): boolean {
  return done.length > 0 || position > 0;
}

/** What the steps that hold have done, for the name of a copy. */
export function deedsOf({ done, steps, position }: History): ReadonlySet<Deed> {
  return new Set([...done, ...steps.slice(0, position).map(deedOf)]);
}

function deedOf(step: Step): Deed {
  return step.kind === 'cell' ? 'correct' : step.what;
}

/**
 * Without the corrections that a file refused, undone or not; everything else is as it was.
 */
export function without(history: History, refused: ReadonlySet<Correction>): History {
  const stays = (step: Step): boolean => step.kind !== 'cell' || !refused.has(step.correction);
  const position = history.steps.slice(0, history.position).filter(stays).length;
  return { ...history, steps: history.steps.filter(stays), position };
}

/**
 * Without its oldest steps, where the files that they were made on and all that came after take
 * more room than there is. The file that holds now and the one before it always stay.
 */
export function within(history: History, room: number, sizeOf: (file: number) => number): History {
  const total = (of: History): number =>
    [...filesOf(of)].reduce((sum, file) => sum + sizeOf(file), 0);
  let kept = history;
  while (total(kept) > room) {
    const held = kept.steps.slice(0, kept.position);
    const first = held.findIndex(({ kind }) => kind === 'file');
    const step = held[first];
    if (step?.kind !== 'file' || !held.slice(first + 1).some(({ kind }) => kind === 'file')) break;
    kept = {
      base: step.file,
      done: [...new Set([...kept.done, ...held.slice(0, first + 1).map(deedOf)])],
      steps: kept.steps.slice(first + 1),
      position: kept.position - first - 1,
    };
  }
  return kept;
}

/** The numbers of the files that a history needs. */
export function filesOf({ base, steps }: History): Set<number> {
  const files = steps.flatMap((step) => (step.kind === 'file' ? [step.file] : []));
  return new Set([base, ...files]);
}
