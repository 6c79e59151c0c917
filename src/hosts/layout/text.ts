/** True where Excel would take a text that is typed for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

/** The most characters that a text literal in a formula may safely have. */
const longestLiteral = 250;

/** A text as a literal in a formula; a long one in parts that are joined. */
export function formulaText(text: string): string {
  if (text.length <= longestLiteral) return literal(text);
  const parts: string[] = [''];
  for (const character of text) {
    if (parts.at(-1)!.length + character.length > longestLiteral) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts.map(literal).join('&');
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
