import type { Outcome } from './pool';
import { faultsOf, settle, Worker } from './pool';
import type { Group } from './packages';

export interface FuzzPlan {
  readonly seed: number;
  readonly cases: number;
  readonly workers: number;
  /** By the number of the case. */
  readonly groupOf: (number: number) => Group;
}

/** A case that went wrong. */
export interface Failure {
  readonly number: number;
  readonly group: Group;
  readonly source: string;
  readonly story: readonly string[];
  readonly faults: readonly string[];
}

export interface FuzzResult {
  /** How many packages were read, and how many refused, by reason. */
  readonly read: number;
  readonly refused: ReadonlyMap<string, number>;
  /** How many files were written and proven. */
  readonly written: number;
  readonly failures: readonly Failure[];
  /** The longest time of a case and the largest memory. */
  readonly slowest: number;
  readonly largest: number;
}

/** One case of seven spoils a package of our own, most of them plans; the rest real workbooks. */
export function mixed(hasCorpus: boolean): (number: number) => Group {
  return (number) => (hasCorpus && number % 7 !== 0 ? 'corpus' : 'own');
}

/** Runs cases over several processes and counts what became of them. */
export async function fuzz(
  { seed, cases, workers, groupOf }: FuzzPlan,
  progress: (done: number, failures: number) => void = () => undefined,
): Promise<FuzzResult> {
  const tally = new Tally();
  const groups = [...new Set(Array.from({ length: Math.min(cases, 100) }, (_, n) => groupOf(n)))];
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    const worker = new Worker(groups);
    try {
      while (next < cases) {
        const number = next++;
        const group = groupOf(number);
        tally.add(number, group, await settle(worker, { kind: 'case', group, seed, number }));
        progress(++done, tally.failures.length);
      }
    } finally {
      worker.stop();
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));
  return tally;
}

class Tally implements FuzzResult {
  read = 0;
  readonly refused = new Map<string, number>();
  written = 0;
  readonly failures: Failure[] = [];
  slowest = 0;
  largest = 0;

  add(number: number, group: Group, outcome: Outcome): void {
    const faults = faultsOf(outcome);
    const answered = outcome.kind === 'answered' ? outcome : null;
    if (faults.length > 0) {
      const { source = '', story = [] } = answered ?? {};
      this.failures.push({ number, group, source, story, faults });
    }
    if (answered === null) return;
    const { read, highlight, summarise, clear } = answered.stages;
    if (read === 'done') this.read++;
    else this.refused.set(read!, (this.refused.get(read!) ?? 0) + 1);
    this.written += [highlight, summarise, clear].filter((stage) => stage === 'done').length;
    this.slowest = Math.max(this.slowest, answered.time);
    this.largest = Math.max(this.largest, answered.peak);
  }
}
