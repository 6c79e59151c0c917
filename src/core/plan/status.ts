/**
 * Where an action stands in its agency's words. `signed-off` and `outcome-achieved` are the
 * words' claim; only the board's own record makes them so (see `core/assess`).
 */
export type StatusKind =
  | 'not-started'
  | 'in-progress'
  | 'ongoing'
  | 'completed'
  | 'signed-off'
  | 'outcome-achieved'
  | 'not-pursued'
  | 'unknown';

export interface Status {
  readonly kind: StatusKind;
  /** True where the words also say that the work goes on: "complete and ongoing". */
  readonly continuing: boolean;
  /** The numbered items that the words cover ("1-3 Complete"); null where all of them. */
  readonly items: readonly string[] | null;
  /** Share done as stated, 0 to 1, such as `Open (5%)`; null where none is. */
  readonly share: number | null;
}
