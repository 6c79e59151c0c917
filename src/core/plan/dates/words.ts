/** The spellings of each month: its name in English and Welsh, its abbreviations and the slips seen in plans. */
export const months: readonly (readonly string[])[] = [
  ['january', 'ionawr', 'jan', 'janurary', 'janaury', 'januray', 'janury', 'januari'],
  ['february', 'chwefror', 'feb', 'febuary', 'feburary', 'februrary', 'febraury', 'feby', 'febr'],
  ['march', 'mawrth', 'mar', 'marhc', 'mrach', 'mach'],
  ['april', 'ebrill', 'apr', 'apirl', 'aprill', 'arpil', 'aprl'],
  ['may', 'mai'],
  ['june', 'mehefin', 'jun', 'juen'],
  ['july', 'gorffennaf', 'jul', 'juley', 'jully'],
  ['august', 'awst', 'aug', 'agust', 'augest', 'auguest', 'ausgust'],
  [
    'september',
    'medi',
    'sept',
    'sep',
    'septmber',
    'setpember',
    'spetember',
    'septemeber',
    'sepember',
    'septembre',
    'sepetmber',
  ],
  ['october', 'hydref', 'oct', 'ocotber', 'octber', 'octobre', 'octobber'],
  ['november', 'tachwedd', 'nov', 'novemeber', 'novmber', 'novemebr', 'novembre'],
  ['december', 'rhagfyr', 'dec', 'decemeber', 'decmber', 'decemebr', 'decembre'],
];

/** Month (1–12) by spelling. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  months.flatMap((spellings, index) => spellings.map((word) => [word, index + 1] as const)),
);

export const weekdays: readonly string[] = [
  ...['monday', 'mon', 'tuesday', 'tues', 'tue', 'wednesday', 'weds', 'wed', 'wednessday'],
  ...['thursday', 'thurs', 'thur', 'thu', 'friday', 'fri', 'saturday', 'sat', 'sunday', 'sun'],
];

/**
 * The last month of each season, which lasts three (the Met Office's seasons, as UK bodies use
 * them), and of each school term with the month it begins. Winter runs into the next year.
 */
export const seasons: ReadonlyMap<string, { readonly from: number; readonly to: number }> = new Map(
  [
    ['spring', { from: 3, to: 5 }],
    ['summer', { from: 6, to: 8 }],
    ['autumn', { from: 9, to: 11 }],
    ['winter', { from: 12, to: 14 }],
  ],
);

export const terms: ReadonlyMap<string, { readonly from: number; readonly to: number }> = new Map([
  ['autumn', { from: 9, to: 12 }],
  ['winter', { from: 9, to: 12 }],
  ['michaelmas', { from: 9, to: 12 }],
  ['spring', { from: 1, to: 3 }],
  ['easter', { from: 1, to: 3 }],
  ['summer', { from: 4, to: 7 }],
]);

const small = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Numbers in words, and the ordinals that name quarters and halves. */
export const numbers: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...small.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, index * 10 + 20] as const),
]);

const afterTens = `[ -]{1,2}(?:${small.slice(0, 9).join('|')})(?![a-z])`;
/** A number in words, as a regular expression; `twenty-four` is one, not from twenty to four. */
export const numberInWords = `(?:(?:${tens.join('|')})(?:${afterTens}|(?!${afterTens}))|${anyOf([...small, 'a', 'an'])})`;

export const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
  ['last', 4],
]);

/** A regular expression's alternatives, longest first, so that `march` is tried before `mar`. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' {1,3}'))
    .join('|');
}
