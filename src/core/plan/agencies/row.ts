import type { Agency } from '../agency';

/** A row of the directory as it is shipped. */
export interface DirectoryRow extends Agency {
  /**
   * True for a word that names a kind of body or of work, such as `Police` or `Housing`: it is
   * read only where it stands alone, so that "Housing Ombudsman" is not taken for housing.
   */
  readonly generic?: true;
  /**
   * Set where each place has its own, with an id made from the place. Named by the kind of body
   * (`Bassetlaw CSP` is the Bassetlaw Community Safety Partnership), or by the words as written
   * where they tell bodies of one place apart (`Nottingham City Council`).
   */
  readonly local?: 'kind' | 'words';
  /** True for a department of a council: beside a council's name it is a part of it. */
  readonly department?: true;
}
