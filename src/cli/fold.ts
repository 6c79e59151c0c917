import { stripVTControlCharacters } from 'node:util';

/** Narrower than this, folding would only make it worse. */
const NARROWEST = 40;

/** Folds long lines at spaces to the width of a terminal; what is folded stands under its line. */
export function fold(text: string, width: number): string {
  if (width < NARROWEST) return text;
  return text
    .split('\n')
    .map((line) => foldLine(line, width))
    .join('\n');
}

function foldLine(line: string, width: number): string {
  if (shownLength(line) <= width) return line;
  const lead = /^ */.exec(line)![0];
  // Paragraphs stand as they are; what is indented stands out by its first line.
  const indent = lead === '' ? '' : `${lead}  `;
  const lines: string[] = [];
  let current = lead;
  let isEmpty = true;
  for (const word of line.trimStart().split(' ')) {
    if (!isEmpty && shownLength(current) + 1 + shownLength(word) > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, current].join('\n');
}

/** Colours take no room. */
function shownLength(text: string): number {
  return stripVTControlCharacters(text).length;
}
