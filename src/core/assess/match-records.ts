import { readId } from '../plan/ids';
import type { Action, Plan } from '../plan/plan';
import type { BoardRecord } from '../plan/records';
import type { IsoDay } from '../workbook/day';

/** The board's records by the key of the action that they are about, oldest decision first. */
export interface MatchedRecords {
  readonly byAction: ReadonlyMap<string, readonly BoardRecord[]>;
  /** Those that name no action, or more than one. */
  readonly unmatched: readonly BoardRecord[];
}

/** A record names an action by its words only when it gives enough of them to be sure. */
const ENOUGH_WORDS = 12;

/**
 * Finds the action that each record names: by its id; by its recommendation's id where one action
 * has no other; by its row (`row 12`); or by the action's own words. A record that was decided
 * after the as-at day is left out of both lists: on that day it was not known.
 */
export function matchRecords(
  plan: Plan,
  records: readonly BoardRecord[],
  asAt: IsoDay,
): MatchedRecords {
  const byAction = new Map<string, BoardRecord[]>();
  const unmatched: BoardRecord[] = [];
  if (records.length === 0) return { byAction, unmatched };
  const names = actionNames(plan);
  for (const record of inOrderOfDecision(records)) {
    if (record.decided !== null && record.decided > asAt) continue;
    const key = names.find(record);
    if (key === null) unmatched.push(record);
    else byAction.set(key, [...(byAction.get(key) ?? []), record]);
  }
  return { byAction, unmatched };
}

/** A record without a day keeps its place after the one written before it. */
function inOrderOfDecision(records: readonly BoardRecord[]): BoardRecord[] {
  let day = '';
  return records
    .map((record) => ({ record, day: (day = record.decided ?? day) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ record }) => record);
}

/** What a record calls an action, and the sheet where it says so. */
export type NamedAction = Pick<BoardRecord, 'action' | 'sheet'>;

export interface ActionNames {
  /** The key of the one action that is meant; null where it is none, or one of several. */
  find(record: NamedAction): string | null;
}

/** The names that records know the actions of a plan by. */
export function actionNames(plan: Plan): ActionNames {
  const ids = new NameIndex();
  const recommendationIds = new NameIndex();
  const words = new NameIndex();
  for (const sheet of plan.sheets) {
    for (const recommendation of sheet.recommendations) {
      const { actions } = recommendation;
      for (const action of actions) {
        ids.add(idKey(action.id.value), action);
        // The first action of a row of ids shares its recommendation's: it has none of its own.
        if (action.id.value === null || actions.length === 1) {
          recommendationIds.add(idKey(recommendation.id.value), action);
        }
        words.add(wordsKey(action.text.text), action);
        for (const row of action.rows) words.add(`row ${row + 1}`, action);
      }
    }
  }
  return {
    find(record) {
      const id = idKey(record.action);
      const written = wordsKey(record.action);
      return (
        ids.find(id, record.sheet) ??
        recommendationIds.find(id, record.sheet) ??
        words.find(written, record.sheet) ??
        (written.length >= ENOUGH_WORDS ? words.findStart(written, record.sheet) : null)
      );
    },
  };
}

class NameIndex {
  private readonly actions = new Map<string, Action[]>();

  add(name: string, action: Action): void {
    if (name === '') return;
    const known = this.actions.get(name);
    if (known) known.push(action);
    else this.actions.set(name, [action]);
  }

  find(name: string, sheet: string | null): string | null {
    return theOne(this.actions.get(name) ?? [], sheet);
  }

  findStart(start: string, sheet: string | null): string | null {
    const found: Action[] = [];
    for (const [name, actions] of this.actions) if (name.startsWith(start)) found.push(...actions);
    return theOne(found, sheet);
  }
}

function theOne(actions: readonly Action[], sheet: string | null): string | null {
  const here = sheet === null ? actions : actions.filter((action) => action.sheet === sheet);
  return here.length === 1 ? here[0]!.key : null;
}

function idKey(text: string | null): string {
  if (text === null) return '';
  return wordsKey(readId(text)?.id ?? text);
}

function wordsKey(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
