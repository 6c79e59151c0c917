import type { Data, Phrase } from '../core/workbook/words';
import { phrase } from '../core/workbook/words';
import { HostProblem } from '../hosts/port';
import { word } from '../messages/format';

/** A wrong call or a file that cannot be used, with the sentence that says what to do. */
export class CommandProblem extends Error {
  constructor(
    readonly phrase: Phrase,
    options?: ErrorOptions,
  ) {
    super(phrase.message, options);
    this.name = 'CommandProblem';
  }
}

export function problem(message: string, data: Data = {}, cause?: unknown): CommandProblem {
  return new CommandProblem(phrase(message, data), { cause });
}

/** The one sentence that a person is told of any failure. */
export function sentenceOf(failure: unknown): string {
  if (failure instanceof CommandProblem || failure instanceof HostProblem) {
    return word(failure.phrase);
  }
  const code = (failure as { code?: unknown } | null)?.code;
  const known = typeof code === 'string' ? systemFailures[code] : undefined;
  return word(phrase(known ?? 'command/unexpected'));
}

/** What the operating system refuses with, by its code. */
const systemFailures: Readonly<Record<string, string>> = {
  ENOENT: 'command/not-found',
  EACCES: 'command/not-allowed',
  EPERM: 'command/not-allowed',
  EBUSY: 'command/in-use',
  EISDIR: 'command/is-folder',
  ENOTDIR: 'command/not-found',
  ENOSPC: 'command/disk-full',
  EROFS: 'command/read-only',
  ENAMETOOLONG: 'command/name-too-long',
  EMFILE: 'command/too-many-open',
  ELOOP: 'command/not-found',
};

/** The technical story of a failure, for those who ask for it by FOLLOWTHROUGH_DEBUG. */
export function detailsOf(failure: unknown): string {
  const lines: string[] = [];
  for (let at = failure; at !== undefined && at !== null; at = (at as Error).cause) {
    lines.push(at instanceof Error ? (at.stack ?? at.message) : String(at));
  }
  return lines.join('\n');
}
