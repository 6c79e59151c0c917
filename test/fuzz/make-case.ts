import { packageMutations } from './mutate-package';
import { zipMutations } from './mutate-zip';
import type { Source } from './packages';
import { Random } from './random';
import type { Entry } from './zip';
import { zip } from './zip';

/** A spoilt package, and how it came to be. */
export interface FuzzCase {
  readonly bytes: Buffer;
  readonly source: string;
  readonly story: readonly string[];
}

/** Sources above this many bytes are taken less often. */
const LARGE = 60_000;

/** The case of a number: the same for the same seed and sources. */
export function makeCase(sources: readonly Source[], seed: number, number: number): FuzzCase {
  const random = new Random(seed, number);
  const source = pickSource(sources, random);
  const entries: Entry[] = [...source.entries];
  const story: string[] = [];
  for (let n = random.pick([0, 1, 1, 1, 2, 2, 4]); n > 0; n--) {
    const kind = random.pick(Object.keys(packageMutations));
    story.push(`${kind}: ${packageMutations[kind]!(entries, random)}`);
  }
  const packed = zip(entries);
  if (story.length > 0 && random.chance(0.75)) {
    return { bytes: packed.bytes, source: source.name, story };
  }
  const kind = random.pick(Object.keys(zipMutations));
  const { bytes, did } = zipMutations[kind]!(packed, random);
  return { bytes, source: source.name, story: [...story, `${kind}: ${did}`] };
}

function pickSource(sources: readonly Source[], random: Random): Source {
  const first = random.pick(sources);
  const size = first.entries.reduce((sum, { packed }) => sum + (packed?.length ?? 0), 0);
  return size > LARGE && random.chance(0.7) ? random.pick(sources) : first;
}
