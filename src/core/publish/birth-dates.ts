const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = `(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{2,4}|${month}\\s+\\d{4})`;
const label = '(?:d\\.?\\s?o\\.?\\s?b\\.?|date\\s+of\\s+birth|born(?:\\s+on)?|birthday)';

const labelled = new RegExp(`(?<![\\p{L}])(${label}[\\s:.,–()-]*)(${day})`, 'giu');

/** Dates that a text calls dates of birth, and the text with something else in their place. */
export function birthDates(
  text: string,
  by: string,
): { readonly found: readonly string[]; readonly text: string } {
  const found: string[] = [];
  const replaced = text.replace(labelled, (_, words: string, date: string) => {
    found.push(words + date);
    return words + by;
  });
  return { found, text: replaced };
}

/** True for the heading, in small letters, of a column that holds dates of birth. */
export function isBirthHeading(heading: string): boolean {
  return /^(?:d\.?\s?o\.?\s?b\.?|(?:.{0,30}\s)?date of birth|birth ?date|born)$/.test(heading);
}
