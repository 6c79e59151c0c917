/** An entry of the directory of agencies. */
export interface Agency {
  /** Stable, lower case, such as `mps`. */
  readonly id: string;
  /** As reports print it, such as `Metropolitan Police Service`. */
  readonly name: string;
  /** Other spellings and abbreviations. */
  readonly aliases: readonly string[];
  /** The id of the body that it is part of, or that took over its duties. */
  readonly partOf?: string | undefined;
  readonly successor?: string | undefined;
}

/** One of those whom a row names as responsible. */
export interface Lead {
  /** The agency's id in the directory, null where the directory does not know it. */
  readonly agency: string | null;
  /** The name to count and group by: the directory's name, or the words as written. */
  readonly name: string;
  /** A post or person named with or instead of the agency, null where none. */
  readonly person: string | null;
  /** The part of the agency, such as `Adult social care`, null where none. */
  readonly part: string | null;
  /** True where the words say who leads: "NHS (to lead) and SPS". */
  readonly leads: boolean;
  /** True for "All agencies": one expected return from each agency of the plan. */
  readonly all: boolean;
  readonly text: string;
}
