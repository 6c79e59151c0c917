/** The most characters that a cell holds. */
const longestText = 32_767;

/** A text as a cell can hold it: without characters that XML forbids, no longer than Excel's limit. */
export function cellText(text: string): string {
  const clean = mayBeUnclean.test(text) ? cleaned(text) : text;
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
}

/** What hardly any text has, asked at less cost than what each of it comes to. */
const mayBeUnclean = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

function cleaned(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\r\n?/g, '\n');
}
