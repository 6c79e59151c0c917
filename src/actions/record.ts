import { assess } from '../core/assess/assess';
import type { Action } from '../core/plan/plan';
import { decisionWords, type BoardRecord, type Decision } from '../core/plan/records';
import { readPlan } from '../core/read/read-plan';
import { readRecords } from '../core/read/read-records';
import type { EntryField } from '../core/records/entry';
import { planRecords, type KnownRecord, type NewRecord } from '../core/records/plan-records';
import type { Assessment } from '../core/assess/standing';
import { cellName, type CellRef } from '../core/workbook/address';
import type { IsoDay } from '../core/workbook/day';
import type { Edit } from '../core/workbook/edit';
import { phrase } from '../core/workbook/words';
import type { Workbook } from '../core/workbook/workbook';
import type { WorkbookHost } from '../hosts/port';
import { word } from '../messages/format';
import { applyEdits, type Written } from './apply';
import type { CommandOptions } from './options';
import { settle } from './options';

/**
 * A decision of the board, as a surface gives it; it is checked here. `action` is the action's key,
 * its number, its first words or its row (`row 12`); days are ISO texts.
 */
export interface DecisionInput {
  readonly action: string;
  readonly sheet?: string | null;
  readonly decision: Decision | string;
  readonly decided: IsoDay;
  readonly meeting?: string;
  /** Needed where a date is agreed or refused. */
  readonly newDate?: IsoDay | null;
  /** Needed where the action is not pursued. */
  readonly reason?: string;
}

/** What recording some decisions comes to: plain data, in words. */
export interface RecordPreview {
  readonly asAt: IsoDay;
  /** Where there are any, nothing is recorded. */
  readonly problems: readonly WordedRecordProblem[];
  readonly recorded: readonly WordedRecord[];
  /** Decisions that the record holds already. */
  readonly known: readonly WordedKnown[];
  /** To be applied as they are; none where nothing is to be recorded. */
  readonly edits: readonly Edit[];
}

export interface WordedRecordProblem {
  /** The place among the decisions given. */
  readonly entry: number;
  readonly field: EntryField;
  readonly sentence: string;
}

export interface WordedRecord extends RecordedAction {
  /** How the action stands without the decision, and with it. */
  readonly before: string;
  readonly after: string;
  /** `“Signed off”: Completed – sign-off not recorded → Signed off`. */
  readonly sentence: string;
  /** What the user should know about how the action is named; null where nothing. */
  readonly notice: string | null;
}

export interface WordedKnown extends RecordedAction {
  /** Where it stands; null where it was given twice in one go. */
  readonly cell: CellRef | null;
  readonly sentence: string;
}

interface RecordedAction {
  readonly entry: number;
  readonly key: string;
  /** The action's number or words, as its sheet has them. */
  readonly action: string;
  readonly sheet: string;
  readonly decision: string;
  readonly decided: IsoDay;
}

export interface Recorded extends RecordPreview {
  /** Null where nothing was written. */
  readonly written: Written | null;
}

/** What recording would come to, without recording it. */
export function previewRecord(
  workbook: Workbook,
  options: CommandOptions,
  decisions: readonly DecisionInput[],
): RecordPreview {
  const readOptions = settle(workbook, options);
  const { settings, asAt } = readOptions;
  const plan = readPlan(workbook, readOptions);
  const records = readRecords(workbook);
  const planned = planRecords({ plan, records, settings, asAt }, decisions);
  const before = assess(plan, records, { settings, asAt });
  return {
    asAt,
    problems: planned.problems.map(({ entry, field, phrase: fault }) => ({
      entry,
      field,
      sentence: word(fault),
    })),
    recorded: planned.added.map((each) => wordRecord(each, before, planned.after ?? before)),
    known: planned.known.map(wordKnown),
    edits: planned.edits,
  };
}

/** Records decisions of the board on the visible *Sign-off record* sheet: all of them, or none. */
export async function record(
  host: WorkbookHost,
  options: CommandOptions,
  decisions: readonly DecisionInput[],
): Promise<Recorded> {
  const preview = previewRecord(await host.read(), options, decisions);
  const { edits } = preview;
  return { ...preview, written: edits.length > 0 ? await applyEdits(host, edits) : null };
}

function wordRecord(
  { entry, action, row, by }: NewRecord,
  one: Assessment,
  two: Assessment,
): WordedRecord {
  const before = standingWord(one, action);
  const after = standingWord(two, action);
  const decision = decisionWords[row.decision];
  const message = before === after ? 'record/unchanged' : 'record/changed';
  return {
    ...named(entry, action),
    decision,
    decided: row.decided!,
    before,
    after,
    sentence: word(phrase(message, { decision, before, after })),
    notice: by === 'row' ? word(phrase('record/by-row', { row: action.rows[0]! + 1 })) : null,
  };
}

function wordKnown({ entry, action, known, ...record }: KnownRecord): WordedKnown {
  const { decided } = record;
  const decision = decisionWords[record.decision];
  const cell = known && cellOf(known);
  const place = cell ? `${cell.sheet}, ${cellName(cell.row, cell.column)}` : '';
  return {
    ...named(entry, action),
    decision,
    decided,
    cell,
    sentence: word(phrase('record/known', { decision, decided, cell: place })),
  };
}

function cellOf({ source: { sheet, row, column } }: BoardRecord): CellRef {
  return { sheet, row, column };
}

function named(
  entry: number,
  action: Action,
): Pick<RecordedAction, 'entry' | 'key' | 'action' | 'sheet'> {
  const { key, id, text, sheet } = action;
  return { entry, key, action: id.value ?? text.text, sheet };
}

function standingWord({ actions }: Assessment, { key }: Action): string {
  return word(phrase(`standing/${actions.get(key)!.kind}`));
}
