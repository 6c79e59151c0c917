import { findPersons } from '../plan/persons';
import { parseStatus } from '../plan/statuses';
import type { StatusKind } from '../plan/status';
import type { Severity } from '../rules/finding';
import type { CellRef } from '../workbook/address';
import type { IsoDay } from '../workbook/day';
import type { Data } from '../workbook/words';
import { phrase, type Phrase } from '../workbook/words';
import type { ContextField, ReturnColumnId, ReturnField } from './columns';
import { kindOf, returnColumn, returnFields, saysNoChange } from './columns';
import { issuedRow } from './issue';
import type { MatchedReturn, MatchedRow } from './match-return';
import type { ReturnValue } from './value';
import { datesOfText, isBlankValue, plainText, sameValue, wordsKey } from './value';

/** Something to put right in a return. */
export interface ReturnFault {
  /** Its id, such as `status-backwards`; its sentence is `returns/<id>`. */
  readonly fault: string;
  readonly severity: Severity;
  readonly sentence: Phrase;
  /** Where it stands in the returned file; null where it is about the whole, or typed in. */
  readonly at: CellRef | null;
  /** The row that it is about, null for the whole return. */
  readonly row: MatchedRow | null;
  readonly column: ReturnColumnId | null;
  /** What the row is called, for a reader without the file; `''` for the whole return. */
  readonly name: string;
}

/** Lengths at which programs and forms cut a text off. */
const cutLengths: readonly number[] = [255, 32_767];
const texts: readonly (ReturnField | 'reason')[] = ['progress', 'reason', 'evidence', 'outcome'];

/** Everything that is wrong with a return, in the order of its rows; what is about the whole first. */
export function faultsOf(matched: MatchedReturn, asAt: IsoDay): ReturnFault[] {
  const faults: ReturnFault[] = [];
  ofWhole(matched, faults);
  const formulas = new Map(
    matched.returned.formulas.map(({ row, column }) => [`${row}:${column}`, true] as const),
  );
  const seen = new Set<string>();
  for (const row of matched.rows) {
    const check = new RowCheck(row, faults, asAt);
    const identity = row.row?.key === undefined ? null : `${row.row.plan}\u001f${row.row.key}`;
    if (identity !== null && seen.has(identity)) check.add('row-twice', 'error', null);
    if (identity !== null) seen.add(identity);
    const isForm = matched.returned.form === 'form' || matched.returned.form === 'pasted';
    const stray = row.base ? 'row-gone' : isForm ? 'row-added' : 'row-unmatched';
    if (!row.row) check.add(stray, 'warning', null, { row: nameOf(row) });
    else check.all(formulas);
  }
  for (const row of matched.missing) {
    faults.push({
      fault: 'row-missing',
      severity: 'error',
      sentence: phrase('returns/row-missing', {
        row: shortName(row.context.id.text, row.context.action.text),
      }),
      ...{ at: null, row: null, column: null },
      name: shortName(row.context.id.text, row.context.action.text),
    });
  }
  return faults;
}

function ofWhole(
  { returned, trust, latest, rows, rowsMoved, agency, elsewhere }: MatchedReturn,
  faults: ReturnFault[],
): void {
  const add = (
    fault: string,
    severity: Severity,
    data: Data = {},
    column: number | null = null,
  ): void => {
    const { sheet, headerRow } = returned;
    const at =
      column === null || sheet === null || headerRow === null
        ? null
        : { sheet, row: headerRow, column };
    const sentence = phrase(`returns/${fault}`, data);
    faults.push({ fault, severity, sentence, at, row: null, column: null, name: '' });
  };
  const matched = rows.filter(({ row }) => row !== null).length;
  if (agency === null) add('no-agency', 'error');
  if (matched === 0) add('other-plan', 'error');
  else if (returned.form === 'own-layout')
    add('own-layout', 'warning', { matched, rows: rows.length });
  else if (returned.form === 'pasted') add('pasted', 'warning');
  else if (returned.form === 'form') {
    if (trust === 'older') {
      add('older-issue', 'warning', { issued: returned.issued?.issued ?? null, latest });
    }
    if (trust === 'changed') add('base-changed', 'error');
    if (trust === 'unknown') add('not-registered', 'warning');
  }
  for (const id of returned.layout.missing) {
    if (returned.form === 'form' || returned.form === 'pasted') {
      add('column-missing', 'error', { heading: returnColumn(id).heading });
    }
  }
  for (const { heading, column } of returned.layout.added) {
    add('column-added', 'warning', { heading }, column);
  }
  if (returned.layout.columnsMoved) add('columns-moved', 'advice');
  if (rowsMoved) add('rows-moved', 'advice');
  if (elsewhere > 0) add('rows-elsewhere', 'advice', { count: elsewhere });
}

/** The faults of one row. */
class RowCheck {
  private readonly changed: boolean;

  constructor(
    private readonly matched: MatchedRow,
    private readonly faults: ReturnFault[],
    private readonly asAt: IsoDay,
  ) {
    this.changed =
      returnFields.some((field) => this.isChanged(field)) || matched.returned.reason !== '';
  }

  add(fault: string, severity: Severity, column: ReturnColumnId | null, data: Data = {}): void {
    const { returned } = this.matched;
    const at =
      returned.at === null
        ? null
        : {
            ...returned.at,
            column: (column && returned.columns.get(column)) ?? returned.at.column,
          };
    const sentence = phrase(`returns/${fault}`, data);
    const name = nameOf(this.matched);
    this.faults.push({ fault, severity, sentence, at, row: this.matched, column, name });
  }

  all(formulas: ReadonlyMap<string, true>): void {
    this.cells(formulas);
    this.identity();
    this.context();
    this.answer();
    this.status();
    this.dates();
  }

  private value(field: ReturnField): ReturnValue | undefined {
    const { fields, errors } = this.matched.returned;
    return errors.includes(field) ? undefined : fields[field];
  }

  private isChanged(field: ReturnField): boolean {
    const value = this.value(field);
    if (value === undefined) return false;
    if (field === 'progress') return !isBlankValue(value) && !saysNoChange(value.text);
    const { base } = this.matched;
    return base ? !sameValue(value, base.fields[field]) : !isBlankValue(value);
  }

  private cells(formulas: ReadonlyMap<string, true>): void {
    const { returned } = this.matched;
    for (const id of returned.errors) {
      if (returnColumn(id).isAgencys)
        this.add('error-value', 'error', id, { text: this.textOf(id) });
    }
    for (const id of [...texts, 'status' as const]) {
      const text = this.textOf(id);
      const column = returned.columns.get(id);
      if (returned.errors.includes(id) || text === '') continue;
      if (column !== undefined && formulas.has(`${returned.at!.row}:${column}`)) {
        this.add('formula', 'warning', id);
      } else if (/^[=+\-@]\S/.test(text))
        this.add('formula-sign', 'advice', id, { sign: text[0]! });
      if (cutLengths.includes(text.length))
        this.add('cut-off', 'warning', id, { length: text.length });
      if (id !== 'status' && this.isNew(id)) {
        const [person] = findPersons(text);
        if (person) this.add('person', 'warning', id, { name: person.text });
      }
    }
  }

  private textOf(id: ReturnColumnId): string {
    const { returned } = this.matched;
    if (id === 'reason') return returned.reason;
    return returned.fields[id as ReturnField]?.text ?? '';
  }

  private isNew(id: ReturnField | 'reason'): boolean {
    return id === 'reason' || this.isChanged(id);
  }

  private identity(): void {
    const { sure, row, returned } = this.matched;
    const wasTyped = returned.at === null;
    if (wasTyped || sure === 'reference' || sure === 'id-and-words' || sure === null) return;
    this.add('row-doubtful', 'warning', null, { sure, row: shortName(row!.id, row!.action) });
  }

  private context(): void {
    const { returned, base: sent, trust, row } = this.matched;
    if (!sent) return;
    // What was sent is only believed where it can be proven; else the plan itself is compared.
    const isProven = trust === 'proven' || trust === 'older';
    const base = isProven ? sent : issuedRow(row!, this.matched.agency);
    for (const id of [
      'id',
      'recommendation',
      'action',
      'lead',
    ] as const satisfies readonly ContextField[]) {
      const value = returned.context[id];
      if (value && plainText(value.text) !== plainText(base.context[id].text)) {
        this.add('reworded', 'warning', id, { heading: returnColumn(id).heading });
      }
    }
    const { last } = returned.context;
    if (isProven && last && plainText(last.text) !== plainText(base.context.last.text)) {
      this.add('last-changed', 'warning', 'last');
    }
    const target = returned.context.target;
    if (target && !sameValue(target, base.context.target)) {
      const data = { from: shown(base.context.target), to: shown(target) };
      this.add('target-changed', 'warning', 'target', data);
      if (returned.reason === '') this.add('target-without-reason', 'warning', 'reason');
    }
  }

  private answer(): void {
    const { returned, base } = this.matched;
    const says =
      saysNoChange(returned.answer) || saysNoChange(returned.fields.progress?.text ?? '');
    if (says && this.changed) this.add('no-change-but-changed', 'warning', 'answer');
    if (base && !says && !this.changed) this.add('no-answer', 'error', 'progress');
  }

  private status(): void {
    const { base, row } = this.matched;
    const value = this.value('status');
    if (value === undefined || isBlankValue(value) || !this.isChanged('status')) return;
    const to = parseStatus(value.text)?.status.kind ?? 'unknown';
    if (to === 'unknown') {
      this.add('unknown-status', 'error', 'status', { text: value.text });
      return;
    }
    const before = base?.fields.status ?? row!.fields.status.value;
    const from = parseStatus(before.text)?.status.kind ?? 'unknown';
    if (rank(to) < rank(from)) {
      this.add('status-backwards', 'warning', 'status', { from: before.text, to: value.text });
    }
    if (closes(to)) {
      if (!this.says('completion')) this.add('completed-without-date', 'error', 'completion');
      if (!this.says('evidence')) this.add('completed-without-evidence', 'error', 'evidence');
    }
  }

  /** True where the row says something under a field, now or before. */
  private says(field: ReturnField): boolean {
    const value = this.value(field);
    return value === undefined
      ? !isBlankValue(this.matched.row!.fields[field].value)
      : !isBlankValue(value);
  }

  private dates(): void {
    const { returned } = this.matched;
    for (const field of returnFields.filter((one) => kindOf[one] === 'date')) {
      const value = this.value(field);
      if (value === undefined || isBlankValue(value) || !this.isChanged(field)) continue;
      if (value.day === null) this.notADay(field, value.text);
      else if (isAmbiguous(value)) {
        this.add('two-readings', 'warning', field, { text: value.text, day: value.day });
      }
    }
    const completed = this.value('completion');
    if (this.isChanged('completion') && completed?.day && completed.day > this.asAt) {
      this.add('completed-in-future', 'error', 'completion');
    }
    if (
      this.isChanged('revised') &&
      returned.reason === '' &&
      !isBlankValue(this.value('revised')!)
    ) {
      this.add('target-without-reason', 'warning', 'reason');
    }
  }

  private notADay(field: ReturnField, text: string): void {
    const isImpossible = datesOfText(text).some(({ doubt }) => doubt === 'impossible-date');
    this.add(isImpossible ? 'no-such-day' : 'not-a-day', 'error', field, { text });
  }
}

function isAmbiguous({ text }: ReturnValue): boolean {
  return datesOfText(text).some(({ doubt }) => doubt === 'ambiguous-day-month');
}

const ranks: Readonly<Partial<Record<StatusKind, number>>> = {
  'not-started': 0,
  'in-progress': 1,
  ongoing: 1,
  completed: 2,
  'signed-off': 2,
  'outcome-achieved': 2,
};

function rank(kind: StatusKind): number {
  return ranks[kind] ?? (kind === 'unknown' ? -1 : 1);
}

export function closes(kind: StatusKind): boolean {
  return ranks[kind] === 2;
}

function shown({ text, day }: ReturnValue): string {
  return day ?? text;
}

const LONGEST_NAME = 60;

/** What a row is called where a person reads of it: its number, else the start of its words. */
export function shortName(id: string, action: string): string {
  if (id !== '') return id;
  const words = action.replace(/\s+/g, ' ').trim();
  return words.length <= LONGEST_NAME
    ? words
    : `${words.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…`;
}

function nameOf({ row, returned }: MatchedRow): string {
  if (row) return shortName(row.id, row.action);
  const { id, action, recommendation } = returned.context;
  const name = shortName(id?.text ?? '', (action ?? recommendation)?.text ?? '');
  return name === '' ? (returned.reference ?? wordsKey(returned.answer)) : name;
}
