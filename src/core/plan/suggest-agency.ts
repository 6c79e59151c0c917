import type { Agency } from './agency';
import type { Directory } from './directory';
import { nameKey } from './directory';
import { slips } from './slips';

/**
 * The agency that an unknown body is probably meant to be, by a slip or two of the keyboard; null
 * where none is near or two are as near. Only ever a suggestion for a person to take up.
 */
export function suggestAgency(text: string, directory: Directory): Agency | null {
  const key = nameKey(text);
  if (key.length < 3) return null;
  const allowed = key.length < 8 ? 1 : 2;
  let best: Agency | null = null;
  let bestDistance = allowed + 1;
  for (const agency of directory.agencies) {
    for (const name of [agency.name, ...agency.aliases]) {
      const distance = slips(key, nameKey(name), allowed);
      if (distance < bestDistance) [best, bestDistance] = [agency, distance];
      else if (distance === bestDistance && distance <= allowed && best?.id !== agency.id)
        best = null;
    }
  }
  return best;
}
