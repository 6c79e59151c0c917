/** What the caller of a command is told by its exit code. */
export const exit = {
  /** All done; `check` found no error. */
  fine: 0,
  /** `check` found an error, or a file holds no action plan. */
  found: 1,
  /** A file could not be read or written, or the call was wrong. */
  failed: 2,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
