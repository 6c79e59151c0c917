/** The most characters that a cell holds. */
const longestText = 32_767;

/** A text as a cell can hold it: without characters that XML forbids, no longer than Excel's limit. */
export function cellText(text: string): string {
  const clean = text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\r\n?/g, '\n');
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
}

/** True where Excel would take a text that is typed for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text);
}

/** The most characters that a text literal in a formula may safely have. */
const longestLiteral = 250;

/** A text as a literal in a formula; a long one in parts that are joined. */
export function formulaText(text: string): string {
  const parts: string[] = [''];
  for (const character of text) {
    if (parts.at(-1)!.length + character.length > longestLiteral) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}
