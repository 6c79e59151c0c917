/** What is wrong with a part: `dtd` where it declares a document type, which is refused whatever it holds. */
export class XmlProblem extends Error {
  constructor(
    readonly kind: 'ill-formed' | 'dtd',
    /** What was met, for whoever mends the reader; users see a sentence made from `kind`. */
    readonly detail: string,
    /** The byte where it stands. */
    readonly offset: number,
  ) {
    super(`${detail} at byte ${offset}`);
    this.name = 'XmlProblem';
  }
}
