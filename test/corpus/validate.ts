import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../tools/sources';

const validator = join(repoRoot, 'node_modules/.bin/ooxml-validator');

/** What the Open XML SDK finds wrong with a workbook, a text each; null where it cannot tell. */
export function validationErrors(path: string): Promise<string[] | null> {
  return new Promise((resolve) => {
    execFile(validator, [path], { maxBuffer: 2 ** 28 }, (_, stdout) => {
      try {
        const { errors } = JSON.parse(stdout) as Verdict;
        resolve(errors.map((error) => [error.path, error.id, error.description].join(' ')));
      } catch {
        resolve(null);
      }
    });
  });
}

interface Verdict {
  readonly errors: readonly {
    readonly path: string;
    readonly id: string;
    readonly description: string;
  }[];
}

/** The errors of a written workbook that its original does not have. */
export function newErrors(original: readonly string[], written: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const error of original) left.set(error, (left.get(error) ?? 0) + 1);
  return written.filter((error) => {
    const known = left.get(error) ?? 0;
    left.set(error, known - 1);
    return known <= 0;
  });
}
