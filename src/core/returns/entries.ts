import type { IsoDay } from '../workbook/day';
import { plainText } from './value';

/** An update as it is added to the progress of a row. */
export interface ProgressEntry {
  readonly day: IsoDay;
  /** The agency's name where the row is shared, null where the row is its own. */
  readonly agency: string | null;
  readonly text: string;
}

/** `30/09/2026 - 40 of 60 trained`: the form in which plans keep dated updates, and are read. */
export function entryText({ day, agency, text }: ProgressEntry): string {
  const date = `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  return `${date} - ${agency === null ? '' : `${agency}: `}${plainText(text)}`;
}

const opening = /^\d{2}\/\d{2}\/\d{4} - /;

/** True for a text that is an entry with its date already. */
export function isDatedEntry(text: string): boolean {
  return opening.test(plainText(text));
}

/** How often a progress cell holds an update already, whatever its date. */
export function countEntries(cell: string, { agency, text }: Omit<ProgressEntry, 'day'>): number {
  const words = `${agency === null ? '' : `${agency}: `}${plainText(text)}`;
  const whole = plainText(cell);
  let count = 0;
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    const end = at + words.length;
    const startsLine = at === 0 || whole[at - 1] === '\n';
    const isDated =
      at >= 13 && opening.test(whole.slice(at - 13, at)) && isLineStart(whole, at - 13);
    if ((startsLine || isDated) && (end === whole.length || whole[end] === '\n')) count++;
  }
  return count;
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** The cell with updates added, where the newest stands first as well as where it stands last. */
export function addEntries(cell: string, entries: readonly ProgressEntry[]): string {
  if (entries.length === 0) return cell;
  const added = entries.map(entryText);
  const before = cell.replace(/\s+$/, '');
  if (before === '') return added.join('\n');
  return isNewestFirst(before) ? [...added, before].join('\n') : [before, ...added].join('\n');
}

/** True where dated lines run from the latest down. */
function isNewestFirst(text: string): boolean {
  const days = [...text.matchAll(/^\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/gm)].map(
    ([, day, month, year]) => `${year}${month!.padStart(2, '0')}${day!.padStart(2, '0')}`,
  );
  return days.length > 1 && days[0]! > days.at(-1)!;
}
