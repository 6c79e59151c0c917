import type { IsoDay } from '../workbook/day';
import { serialOfDay } from '../workbook/day';
import { isDateFormat } from '../workbook/number-format';
import type { Scalar } from '../workbook/cells';
import type { CellChange, Edit } from '../workbook/edit';
import type { Change } from './change';
import type { ReturnField } from './columns';
import type { Answers, DecidedChange } from './decide';
import { addEntries } from './entries';
import { isShared, type PlanRow } from './plan-rows';
import type { PlanSource } from './plan-source';
import type { LoggedChange } from './change-log';
import { PlanColumns } from './plan-columns';
import { LONGEST_TEXT } from './return-book';
import { shortName } from './faults';
import { completionOfAll, withAgencyStatus } from './shared-status';
import { withShare } from './shares';
import type { ReturnValue } from './value';
import { isBlankValue, plainText } from './value';

/** The few words that merging writes itself. */
export interface MergeWords {
  /** A day where a column keeps its dates as words. */
  readonly day: (day: IsoDay) => string;
  /** The progress entry that keeps the reason for a new date. */
  readonly reason: (revised: IsoDay | null, reason: string) => string;
}

/** What is written into one plan. */
export interface PlanMerge {
  readonly source: PlanSource;
  /** Guarded changes of the plan's own cells, sheet by sheet. */
  readonly edits: readonly Edit[];
  /** Each of them for the change log, in an order in which the old plan can be taken to the new. */
  readonly log: readonly LoggedChange[];
}

/** What became of a change in the end. */
export interface MergedChange extends DecidedChange {
  /** Why it is not written although it was accepted; null where it is, or was not accepted. */
  readonly blocked:
    'no-column' | 'mixed-column' | 'merged-cell' | 'several-cells' | 'too-long' | null;
}

export interface Merged {
  readonly plans: readonly PlanMerge[];
  readonly changes: readonly MergedChange[];
}

/** Makes of accepted changes what is to be written into each plan. Nothing else of it is touched. */
export function mergeChanges(
  plans: readonly PlanSource[],
  decided: readonly DecidedChange[],
  { addColumns }: Pick<Answers, 'addColumns'>,
  words: MergeWords,
): Merged {
  const writers = new Map(
    plans.map((plan) => [plan.name, new PlanWriter(plan, addColumns, words)]),
  );
  const changes: MergedChange[] = [];
  for (const one of decided) {
    if (one.verdict !== 'accepted') {
      changes.push({ ...one, blocked: null });
      continue;
    }
    const writer = writers.get(one.change.row.plan)!;
    changes.push({ ...one, blocked: writer.write(one.change) });
  }
  return { plans: [...writers.values()].map((writer) => writer.finish()), changes };
}

/** A cell that is being changed: what it holds in the file, and what it holds by now. */
interface Draft {
  readonly row: number;
  readonly column: number;
  readonly expected: Scalar;
  value: Scalar;
  numberFormat: string | null;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly raw: Scalar;
  readonly numberFormat: string;
  readonly takesDates: boolean;
}

class PlanWriter {
  private readonly drafts = new Map<string, Map<string, Draft>>();
  private readonly log: LoggedChange[] = [];
  private readonly columns: PlanColumns;
  /** Shared rows whose agencies' statuses changed, with who said so. */
  private readonly spoken = new Map<PlanRow, Change[]>();

  constructor(
    private readonly source: PlanSource,
    private readonly addColumns: readonly ReturnField[],
    private readonly words: MergeWords,
  ) {
    this.columns = new PlanColumns(source);
  }

  /** Writes a change into the draft, or says what it would need. */
  write(change: Change): MergedChange['blocked'] {
    const { row, field } = change;
    const isStatement = isShared(row) && (field === 'status' || field === 'completion');
    const place = this.placeOf(row, isStatement ? 'status' : field);
    if (typeof place === 'string') return place;
    if (isStatement) this.writeStatement(change, place);
    else {
      const written = this.valueOf(change, place);
      if (typeof written.value === 'string' && written.value.length > LONGEST_TEXT) {
        return 'too-long';
      }
      this.set(change, place, written);
    }
    if (field === 'revised' && change.reason !== '') this.writeReason(change);
    return null;
  }

  finish(): PlanMerge {
    for (const [row, changes] of this.spoken) this.completeShared(row, changes);
    const edits: Edit[] = [];
    for (const [sheet, drafts] of this.drafts) {
      const cells = [...drafts.values()]
        .filter(({ expected, value }) => expected !== value)
        .map((draft): CellChange => ({ ...draft }))
        .sort((a, b) => a.row - b.row || a.column - b.column);
      if (cells.length > 0) edits.push({ kind: 'set-cells', sheet, cells });
    }
    return { source: this.source, edits, log: this.log };
  }

  /** Where a field of a row is written, in a column that is added for it where the user allows it. */
  private placeOf(row: PlanRow, field: ReturnField): Place | NonNullable<MergedChange['blocked']> {
    const { cell, why } = row.fields[field];
    if (cell) return cell;
    if ((why !== 'no-column' && why !== 'mixed-column') || !this.addColumns.includes(field)) {
      return why ?? 'no-column';
    }
    const added = this.columns.add(row, field);
    if (!added) return 'no-column';
    const { column, heading, headerRow } = added;
    const headDraft = this.draft(row.sheet, headerRow, column, null);
    if (headDraft.value === null) {
      headDraft.value = heading;
      this.log.push({
        plan: row.plan,
        row: '',
        reference: '',
        cell: { sheet: row.sheet, row: headerRow, column },
        field,
        old: null,
        new: heading,
        numberFormat: null,
        oldFormat: 'General',
        agency: '',
        source: '',
        day: null,
      });
    }
    return { row: row.row, column, raw: null, numberFormat: 'General', takesDates: true };
  }

  private valueOf(change: Change, place: Place): Pick<Draft, 'value' | 'numberFormat'> {
    const { field, theirs, row, agency } = change;
    const held = this.current(row.sheet, place);
    if (field === 'progress') {
      const entry = {
        day: change.day,
        agency: isShared(row) ? agency.name : null,
        text: theirs.text,
      };
      return { value: addEntries(asText(held, change), [entry]), numberFormat: null };
    }
    if (isShared(row) && (field === 'evidence' || field === 'outcome')) {
      const names = row.agencies.map(({ name }) => name);
      const said = new Map([[agency.name, theirs.text]]);
      return { value: withShare(asText(held, change), names, said) || null, numberFormat: null };
    }
    return this.plainValue(theirs, place);
  }

  private plainValue(theirs: ReturnValue, place: Place): Pick<Draft, 'value' | 'numberFormat'> {
    if (isBlankValue(theirs)) return { value: null, numberFormat: null };
    if (theirs.day === null) return { value: theirs.text, numberFormat: null };
    if (place.takesDates) {
      const numberFormat = isDateFormat(place.numberFormat) ? null : writtenDateFormat;
      return { value: serialOfDay(theirs.day, this.source.workbook.date1904), numberFormat };
    }
    const isIso = theirs.text === theirs.day;
    return {
      value: isIso ? this.words.day(theirs.day) : plainText(theirs.text),
      numberFormat: null,
    };
  }

  private writeStatement(change: Change, place: Place): void {
    const { row } = change;
    const held = asText(this.current(row.sheet, place), change);
    const text = withAgencyStatus(row, held, change.agency, {
      ...(change.field === 'status' ? { status: change.theirs.text.trim() } : {}),
      ...(change.field === 'completion' ? { completed: change.theirs.day } : {}),
    });
    this.set(change, place, { value: text, numberFormat: null });
    const list = this.spoken.get(row);
    if (list) list.push(change);
    else this.spoken.set(row, [change]);
  }

  /** Once every agency of a row has said that it is complete, the last of their dates is the row's. */
  private completeShared(row: PlanRow, changes: readonly Change[]): void {
    const status = this.placeOf(row, 'status');
    const place = this.placeOf(row, 'completion');
    if (typeof status === 'string' || typeof place === 'string') return;
    const held = this.current(row.sheet, status);
    const day = completionOfAll(row, typeof held === 'string' ? held : '');
    const before = this.current(row.sheet, place);
    if (day === null || (before !== null && before !== '')) return;
    const value = this.plainValue({ text: day, day }, place);
    const agencies = row.agencies.map(({ name }) => name).join('; ');
    const sources = [...new Set(changes.map(({ source }) => source))].join('; ');
    const last = changes.at(-1)!;
    this.set(
      { ...last, field: 'completion', agency: { key: '', name: agencies }, source: sources },
      place,
      value,
    );
  }

  private writeReason(change: Change): void {
    const place = this.placeOf(change.row, 'progress');
    if (typeof place === 'string') return;
    const text = this.words.reason(change.theirs.day, change.reason);
    const agency = isShared(change.row) ? change.agency.name : null;
    const held = asText(this.current(change.row.sheet, place), change);
    const value = addEntries(held, [{ day: change.day, agency, text }]);
    this.set({ ...change, field: 'progress' }, place, { value, numberFormat: null });
  }

  private set(
    change: Change,
    place: Place,
    { value, numberFormat }: Pick<Draft, 'value' | 'numberFormat'>,
  ): void {
    const { row, field, agency, source, day } = change;
    const draft = this.draft(row.sheet, place.row, place.column, place.raw);
    if (draft.value === value) return;
    this.log.push({
      plan: row.plan,
      row: shortName(row.id, row.action),
      reference: row.reference,
      cell: { sheet: row.sheet, row: place.row, column: place.column },
      field,
      old: draft.value,
      new: value,
      numberFormat,
      oldFormat: place.numberFormat,
      agency: agency.name,
      source,
      day,
    });
    draft.value = value;
    draft.numberFormat = numberFormat;
  }

  private draft(sheet: string, row: number, column: number, expected: Scalar): Draft {
    let drafts = this.drafts.get(sheet);
    if (!drafts) this.drafts.set(sheet, (drafts = new Map()));
    const key = `${row}:${column}`;
    let draft = drafts.get(key);
    if (!draft) {
      draft = { row, column, expected, value: expected, numberFormat: null };
      drafts.set(key, draft);
    }
    return draft;
  }

  private current(sheet: string, { row, column, raw }: Place): Scalar {
    return this.draft(sheet, row, column, raw).value;
  }
}

/** How a day is shown where the cell shows none yet. */
const writtenDateFormat = '[$-809]d mmmm yyyy';

/** What a cell says where text is added to it; a number or a date as the plan's reading words it. */
function asText(held: Scalar, { now, row, field }: Change): string {
  if (typeof held === 'string') return held;
  if (held === null) return '';
  return field === 'progress' ? now.text : row.fields[field].value.text;
}
