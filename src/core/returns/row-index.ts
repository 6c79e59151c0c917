import { readId } from '../plan/ids';
import type { PlanRow } from './plan-rows';
import { wordsKey } from './value';

/** What a row that came back was known by, the surest first. */
export type Sureness = 'reference' | 'id-and-words' | 'words' | 'id' | 'similar';

export interface FoundRow {
  readonly row: PlanRow;
  readonly sure: Sureness;
}

/** What is known of a row that is looked for. */
export interface RowClues {
  readonly reference: string | null;
  readonly plan: string | null;
  readonly id: string;
  readonly recommendation: string;
  readonly action: string;
}

/** Two texts are taken for one that was reworded where they share this much of their words. */
const LEAST_ALIKE = 0.6;
/** The next best must be this much worse, or nobody can say which is meant. */
const CLEAR_LEAD = 0.1;
/** Words that stand in more rows than this say little of which row is meant. */
const TOO_COMMON = 200;

/** Finds rows of plans by reference, else by number, else by words. */
export class RowIndex {
  private readonly byReference = new Map<string, PlanRow[]>();
  private readonly byId = new Map<string, PlanRow[]>();
  private readonly byWords = new Map<string, PlanRow[]>();
  private byToken: Map<string, number[]> | null = null;
  private readonly tokens = new Map<number, ReadonlySet<string>>();
  /** The name of each agency that a row asks, by its name and its id. */
  readonly agencies: ReadonlyMap<string, string>;

  constructor(private readonly rows: readonly PlanRow[]) {
    const named = new Map<string, string>();
    for (const row of rows) {
      for (const { key, name } of row.agencies) named.set(name, name).set(key, name);
      add(this.byReference, row.reference, row);
      add(this.byId, idKey(row.id), row);
      add(this.byWords, wordsKey(row.action), row);
    }
    this.agencies = new Map([...named].map(([key, name]) => [wordsKey(key), name]));
  }

  find(clues: RowClues): FoundRow | null {
    const isHere = planFilter(clues.plan);
    if (clues.reference !== null) {
      const [row, ...others] = (this.byReference.get(clues.reference) ?? []).filter(isHere);
      if (row && others.length === 0) return { row, sure: 'reference' };
    }
    const id = idKey(clues.id);
    const words = wordsKey(clues.action);
    const sameId = id === '' ? [] : (this.byId.get(id) ?? []).filter(isHere);
    const sameWords = words === '' ? [] : (this.byWords.get(words) ?? []).filter(isHere);
    const both = sameWords.filter((row) => sameId.includes(row));
    const one = only(both) ?? only(both.filter((row) => isUnder(row, clues)));
    if (one) return { row: one, sure: 'id-and-words' };
    const worded = only(sameWords) ?? only(sameWords.filter((row) => isUnder(row, clues)));
    if (worded) return { row: worded, sure: 'words' };
    const alike = this.similar(clues, isHere);
    const numbered = only(sameId);
    if (
      numbered &&
      (words === '' || alike?.row === numbered || this.likeness(numbered, clues) >= 0.3)
    ) {
      return { row: numbered, sure: 'id' };
    }
    return alike;
  }

  /** How alike an action's words and the clues' are, 0 to 1 (Dice's coefficient over their words). */
  private likeness(row: PlanRow, { action }: RowClues): number {
    return dice(tokensOf(row.action), tokensOf(action));
  }

  private similar(clues: RowClues, isHere: (row: PlanRow) => boolean): FoundRow | null {
    const wanted = tokensOf(clues.action);
    if (wanted.size < 3) return null;
    const shared = new Map<number, number>();
    const index = this.tokenIndex();
    for (const token of wanted) {
      const places = index.get(token) ?? [];
      if (places.length > TOO_COMMON) continue;
      for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    let best = { at: -1, likeness: 0 };
    let next = 0;
    for (const at of shared.keys()) {
      if (!isHere(this.rows[at]!)) continue;
      const likeness = dice(this.tokens.get(at)!, wanted);
      if (likeness > best.likeness) {
        next = best.likeness;
        best = { at, likeness };
      } else next = Math.max(next, likeness);
    }
    if (best.likeness < LEAST_ALIKE || best.likeness - next < CLEAR_LEAD) return null;
    return { row: this.rows[best.at]!, sure: 'similar' };
  }

  private tokenIndex(): Map<string, number[]> {
    if (this.byToken) return this.byToken;
    const index = new Map<string, number[]>();
    this.rows.forEach((row, at) => {
      const tokens = tokensOf(row.action);
      this.tokens.set(at, tokens);
      for (const token of tokens) {
        const places = index.get(token);
        if (places) places.push(at);
        else index.set(token, [at]);
      }
    });
    return (this.byToken = index);
  }
}

function planFilter(plan: string | null): (row: PlanRow) => boolean {
  if (plan === null) return () => true;
  const wanted = wordsKey(plan);
  return (row) => row.plan === plan || wordsKey(row.plan) === wanted;
}

function isUnder(row: PlanRow, { recommendation }: RowClues): boolean {
  return wordsKey(row.recommendation) === wordsKey(recommendation);
}

function idKey(text: string): string {
  return wordsKey(readId(text)?.id ?? text);
}

function tokensOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsKey(text)
      .split(' ')
      .filter((word) => word.length > 2),
  );
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const token of one) if (other.has(token)) shared++;
  return (2 * shared) / (one.size + other.size);
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? list[0]! : null;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
