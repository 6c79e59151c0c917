/** Finds the names of a list in texts: as whole words, whatever their capitals, spaces and apostrophes. */
export class NameFinder {
  private readonly pattern: RegExp | null;

  /** Names of fewer than two letters would be found everywhere, and are passed over. */
  constructor(names: readonly string[]) {
    const parts = [...new Set(names.map((name) => name.trim()))]
      .filter((name) => name.replace(/[^\p{L}]/gu, '').length > 1)
      // The longest first, so that a whole name is not found as a part of it.
      .sort((one, other) => other.length - one.length)
      .map(patternOf);
    this.pattern =
      parts.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  }

  /** The names in a text, each once, and the text with something else in their place. */
  replace(text: string, by: string): { readonly names: readonly string[]; readonly text: string } {
    if (this.pattern === null) return { names: [], text };
    const names = new Set<string>();
    const replaced = text.replace(this.pattern, (name) => {
      names.add(name.replace(/\s+/g, ' '));
      return by;
    });
    return { names: [...names], text: replaced };
  }
}

function patternOf(name: string): string {
  return name
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('[\\s\\u00a0]+');
}
