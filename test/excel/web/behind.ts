import { parseArea } from '../../../src/core/workbook/address';
import type { IsoDay } from '../../../src/core/workbook/day';
import type { EventEntry } from '../protocol/events';
import type { Answer } from '../protocol/wire';
import type { SimulatedExcel } from '../simulated-excel';
import type { FileLooks } from './looks';
import type { Ask, Told } from './protocol';
import { viewOf, type Corner } from './view';

/** The errors of a request that is not worked on at all, as hosts number them. */
const errorNumbers: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const internalError = 5001;

/** The number of an answer's error; null where it has none. */
export function errorNumber({ statusCode, body }: Answer): number | null {
  if (statusCode === 200) return null;
  const { error } = JSON.parse(body) as { error: { code: string } };
  return errorNumbers[error.code] ?? internalError;
}

/** What of a sheet is surely in view beside the pane, in points. */
const viewWidth = 700;

/** The Excel behind the page that plays Excel on the web: what it answers, and what there is to see. */
export class Behind {
  private events: EventEntry[] = [];
  private corner: Corner = { row: 0, column: 0 };
  private shown = '';
  private activeId = '';
  private selected = '';

  constructor(
    private readonly excel: SimulatedExcel,
    private readonly today: IsoDay,
    private readonly looks: FileLooks | null = null,
  ) {
    excel.listen((entries) => this.events.push(...entries));
  }

  ask(ask: Ask): Told {
    const answer = ask.kind === 'request' ? this.answer(ask.text) : this.act(ask);
    return { ...(answer ? { answer } : {}), ...this.told() };
  }

  /** What happened since it was last told. */
  told(): Pick<Told, 'events' | 'view'> {
    this.follow();
    const view = viewOf(this.excel.model, this.corner, this.today, this.looks);
    const shows = JSON.stringify(view);
    const isNew = shows !== this.shown && !this.excel.isEditingCell;
    if (isNew) this.shown = shows;
    return { events: this.events.splice(0), view: isNew ? view : null };
  }

  private answer(text: string): NonNullable<Told['answer']> {
    const answer = this.excel.answer(text);
    const error = errorNumber(answer);
    return error === null ? { body: answer.body } : { error };
  }

  private act(ask: Exclude<Ask, { kind: 'request' }>): null {
    const { model } = this.excel;
    switch (ask.kind) {
      case 'select':
        model.select(model.active, parseArea(ask.cell)!);
        break;
      case 'sheet':
        model.activate(this.excel.sheet(ask.name));
        break;
      case 'edit':
        this.excel.isEditingCell = true;
        break;
      case 'type': {
        const { top, left } = parseArea(ask.cell)!;
        this.leave();
        model.type(model.active, top, left, ask.text);
        break;
      }
      case 'leave':
        this.leave();
        break;
      case 'scroll':
        this.corner = {
          row: Math.max(0, this.corner.row + ask.rows),
          column: Math.max(0, this.corner.column + ask.columns),
        };
        break;
      case 'look':
        this.shown = '';
    }
    return null;
  }

  private leave(): void {
    this.excel.isEditingCell = false;
    this.shown = '';
  }

  /** Brings what was just selected into view, as Excel does. */
  private follow(): void {
    const { active, selection } = this.excel.model;
    const selected = JSON.stringify(selection.area);
    if (active.id !== this.activeId) this.corner = { row: 0, column: 0 };
    const isMoved = active.id !== this.activeId || selected !== this.selected;
    this.activeId = active.id;
    this.selected = selected;
    if (!isMoved || !selection.area) return;
    const { top, left } = selection.area;
    const { row, column } = this.corner;
    this.corner = {
      row: top >= row && top < row + 8 ? row : Math.max(0, top - 3),
      column: left >= column ? this.columnFor(left) : left,
    };
  }

  /** The first column of a view that shows another one whole, and no further to the right than needed. */
  private columnFor(wanted: number): number {
    const { columnWidths, standardWidth } = this.excel.model.active;
    let room = viewWidth;
    let first = wanted;
    while (first >= 0 && room > 0) room -= columnWidths.get(first--) ?? standardWidth;
    return Math.max(this.corner.column, room > 0 ? 0 : first + 2);
  }
}
