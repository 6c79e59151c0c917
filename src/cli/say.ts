import type { Data } from '../core/workbook/words';
import { phrase } from '../core/workbook/words';
import { word } from '../messages/format';

/** A sentence of the command line, by its id. */
export function say(id: string, data: Data = {}): string {
  return word(phrase(id, data));
}
