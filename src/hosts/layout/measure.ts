/**
 * How much room a text takes on a generated sheet. Row heights are written into the file, so that
 * wrapped text shows and prints in full in every program, also in those that do not measure rows
 * when they open a file.
 */

/** Advance widths of Arial's printable ASCII characters, in thousandths of the font size. */
const advances = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const firstAdvance = 32;
const otherAdvance = 667;
const wideAdvance = 1000;
const firstWideCharacter = 0x1100;

/** Pixels of one unit of column width: the digit width of the default fonts (Calibri 11, Arial 10). */
const pixelsPerUnit = 7;
/** What a cell keeps free at its sides. */
const paddingPixels = 7;
const pixelsPerPoint = 4 / 3;
/** Points of one unit of column width. */
export const pointsPerUnit = pixelsPerUnit / pixelsPerPoint;
/** Programs hint and round widths differently; text is taken to be this much wider than drawn. */
const caution = 1.02;
const boldness = 1.07;

export interface Type {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/** The height of one line, in points. */
export function lineHeight(type: Type): number {
  return type.size * 1.29;
}

function pixels(text: string, type: Type, from = 0, to = text.length): number {
  let thousandths = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // Of a character that takes two, the first counts.
    if (code >= 0xdc00 && code <= 0xdfff && isLeading(text.charCodeAt(at - 1))) continue;
    thousandths +=
      advances[code - firstAdvance] ?? (code >= firstWideCharacter ? wideAdvance : otherAdvance);
  }
  const plain = (thousandths / 1000) * type.size * pixelsPerPoint * caution;
  return type.bold ? plain * boldness : plain;
}

function isLeading(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** The column width, in characters as Excel counts them, that shows a text on one line. */
export function widthOf(text: string, type: Type): number {
  return (pixels(text, type) + paddingPixels) / pixelsPerUnit;
}

/** The column width that breaks no word of a text, as far as words of up to `most` units go. */
export function longestWordWidth(text: string, type: Type, most: number): number {
  let width = 0;
  for (const word of text.split(/\s+/)) width = Math.max(width, widthOf(word, type));
  return Math.min(width, most);
}

/** The width that shows a heading on two lines, where that is not much more than its longest word. */
export function headingWidth(text: string, type: Type, most: number): number {
  const least = longestWordWidth(text, type, most);
  const words = text.split(/\s+/);
  const onTwoLines = words.map((_, at) =>
    Math.max(widthOf(words.slice(0, at).join(' '), type), widthOf(words.slice(at).join(' '), type)),
  );
  const wanted = Math.min(...onTwoLines);
  return wanted <= least * 1.4 ? Math.max(least, wanted) : least;
}

/** The lines that a text wraps to in a column of a width; at least one. */
export function wrapLines(text: string, width: number, type: Type): string[] {
  const lines: string[] = [];
  for (const line of text.split(lineBreak)) {
    wrapLine(line, roomOf(width), type, (from, to) => void lines.push(line.slice(from, to)));
  }
  return lines;
}

/** How many lines those are. */
export function countLines(text: string, width: number, type: Type): number {
  let lines = 0;
  for (const line of lineBreak.test(text) ? text.split(lineBreak) : [text]) {
    wrapLine(line, roomOf(width), type, () => void lines++);
  }
  return lines;
}

const lineBreak = /\r\n|\r|\n/;

function roomOf(width: number): number {
  return Math.max(width * pixelsPerUnit - paddingPixels, 1);
}

/** Tells where each line of a text begins and ends: a table has far more of them than are cut out. */
function wrapLine(
  text: string,
  room: number,
  type: Type,
  take: (from: number, to: number) => void,
): void {
  const space = pixels(' ', type);
  let start = 0;
  let end = 0;
  let used = 0;
  for (let from = 0, to = 0; from <= text.length; from = to + 1) {
    const stop = text.indexOf(' ', from);
    to = stop < 0 ? text.length : stop;
    const width = pixels(text, type, from, to);
    if (end > start && used + space + width > room) {
      take(start, end);
      start = end = from;
    }
    if (end > start) {
      used += space + width;
    } else if (width > room) {
      start = breakWord(text, from, to, room, type, take);
      used = pixels(text, type, start, to);
    } else {
      start = from;
      used = width;
    }
    end = to;
  }
  take(start, end);
}

/** Breaks a word that is wider than its column, and gives where its last piece begins. */
function breakWord(
  text: string,
  from: number,
  to: number,
  room: number,
  type: Type,
  take: (from: number, to: number) => void,
): number {
  let start = from;
  let used = 0;
  for (let at = from, next = at; at < to; at = next) {
    next = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
    const width = pixels(text, type, at, next);
    if (at > start && used + width > room) {
      take(start, at);
      start = at;
      used = 0;
    }
    used += width;
  }
  return start;
}
