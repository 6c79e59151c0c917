import { assess } from '../assess/assess';
import { actionNames } from '../assess/match-records';
import type { Assessment } from '../assess/standing';
import type { Action, Plan, Recommendation } from '../plan/plan';
import type { BoardRecord, Decision } from '../plan/records';
import { markingOf } from '../settings/marking';
import type { Settings } from '../settings/settings';
import type { IsoDay } from '../workbook/day';
import type { AppendRowsEdit } from '../workbook/edit';
import { phrase } from '../workbook/words';
import { readEntry, type EntryFault, type RecordEntry } from './entry';
import { nameAction, type ActionName } from './name-action';
import { recordReport, type RecordRow } from './record-report';

/** As much of a plan that was read and judged as recording needs. */
export interface RecordContext {
  readonly plan: Plan;
  readonly records: readonly BoardRecord[];
  readonly settings: Settings;
  readonly asAt: IsoDay;
}

/** A decision that is to be recorded; `entry` is its place among those given. */
export interface NewRecord {
  readonly entry: number;
  readonly action: Action;
  readonly row: RecordRow;
  readonly by: ActionName['by'];
}

/** A decision that stands in the record already. */
export interface KnownRecord {
  readonly entry: number;
  readonly action: Action;
  readonly decision: Decision;
  readonly decided: IsoDay;
  /** Null where it was given twice in one go. */
  readonly known: BoardRecord | null;
}

export interface RecordProblem extends EntryFault {
  readonly entry: number;
}

/** What is to be recorded. Where there are problems, nothing is: all is recorded, or none. */
export interface RecordPlan {
  readonly problems: readonly RecordProblem[];
  readonly added: readonly NewRecord[];
  readonly known: readonly KnownRecord[];
  readonly edits: readonly AppendRowsEdit[];
  /** How the plan stands with the new records; null where nothing is added. */
  readonly after: Assessment | null;
}

/** Plans the recording of decisions of the board, given from outside and unchecked. */
export function planRecords(context: RecordContext, given: readonly unknown[]): RecordPlan {
  const { plan, records, settings, asAt } = context;
  const names = actionNames(plan);
  const places = placesByKey(plan);
  const problems: RecordProblem[] = [];
  const added: NewRecord[] = [];
  const known: KnownRecord[] = [];
  given.forEach((one, entry) => {
    const read = readEntry(one, asAt);
    if ('faults' in read) {
      problems.push(...read.faults.map((fault) => ({ ...fault, entry })));
      return;
    }
    const key = findAction(read.entry, places, names);
    const place = key === null ? null : places.get(key)!;
    const name = place && nameAction(place.action, place.recommendation, names);
    if (!place || !name) {
      const kind = place ? 'no-name' : 'no-action';
      const data = { text: read.entry.action };
      problems.push({ entry, field: 'action', phrase: phrase(`record-problem/${kind}`, data) });
      return;
    }
    const { action } = place;
    const same = records.find(
      (record) => isSame(record, read.entry) && names.find(record) === action.key,
    );
    const isRepeated = added.some((each) => each.action === action && isSame(each.row, read.entry));
    const { decision, decided } = read.entry;
    if (same || isRepeated) known.push({ entry, action, decision, decided, known: same ?? null });
    else added.push({ entry, action, row: rowOf(read.entry, action, name.name), by: name.by });
  });
  if (problems.length > 0 || added.length === 0) {
    return { problems, added: problems.length > 0 ? [] : added, known, edits: [], after: null };
  }
  const rows = added.map(({ row }) => row);
  const source = { sheet: '', row: 0, column: 0, via: 'own' } as const;
  return {
    problems,
    added,
    known,
    edits: [{ kind: 'append-rows', report: recordReport(rows, markingOf(settings, plan)) }],
    after: assess(plan, [...records, ...rows.map((row) => ({ ...row, source }))], {
      settings,
      asAt,
    }),
  };
}

interface Place {
  readonly action: Action;
  readonly recommendation: Recommendation;
}

function placesByKey(plan: Plan): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const sheet of plan.sheets) {
    for (const recommendation of sheet.recommendations) {
      for (const action of recommendation.actions)
        places.set(action.key, { action, recommendation });
    }
  }
  return places;
}

function findAction(
  { action, sheet }: RecordEntry,
  places: ReadonlyMap<string, Place>,
  names: ReturnType<typeof actionNames>,
): string | null {
  return places.has(action) ? action : names.find({ action, sheet });
}

/** The same decision of the same day; its meeting and reason can be put right where it stands. */
function isSame(record: RecordRow, entry: RecordEntry): boolean {
  return (
    record.decision === entry.decision &&
    record.decided === entry.decided &&
    record.newDate === entry.newDate
  );
}

function rowOf(entry: RecordEntry, { sheet }: Action, name: string): RecordRow {
  return { ...entry, action: name, sheet };
}
