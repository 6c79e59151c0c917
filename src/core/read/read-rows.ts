import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { Action, Recommendation, UnreadRow } from '../plan/plan';
import type { Inherited, TableReading } from './build-action';
import { buildAction, leadsOf } from './build-action';
import { Grouping } from './grouping';
import { idsNumberActions } from './id-level';
import type { BodyRows } from './body-rows';
import type { BodyRow, Layout } from './layout';
import type { PlanCell } from './cell';
import { textField } from './cell';
import { RecommendationDraft } from './recommendation-draft';
import {
  isBlankTemplateRow,
  isLabelledRecommendation,
  isPromptRow,
  isRepeatedHeader,
  isTotalRow,
  PROMPT_ROWS,
  rowsBeforeNotes,
} from './row-kinds';
import { Sections } from './sections';
import { wordsAlone } from './words-alone';

/** What the rows of a table come to. */
export interface ReadRows {
  readonly recommendations: readonly Recommendation[];
  readonly unread: readonly UnreadRow[];
  /** The last row that belongs to the table, null where it has none. */
  readonly lastRow: number | null;
}

/** Reads the rows of a table, from top to bottom, each into an action or among the unread. */
export class RowReader {
  private readonly layout: Layout;
  private readonly sections: Sections;
  private readonly recommendations: Recommendation[] = [];
  private readonly unread: UnreadRow[] = [];
  private draft: RecommendationDraft | null = null;
  private group: BodyRow[] = [];
  private actionId: Field<string> = blankField();
  /** The share of rows that give their recommendation themselves. */
  private readonly ownShare: number;
  private readonly numbersActions: boolean;
  private readonly grouping: Grouping;

  constructor(
    private readonly reading: TableReading,
    private readonly rows: BodyRows,
    above: readonly number[],
    private context: Inherited,
    private readonly keyPrefix: string,
  ) {
    this.layout = reading.layout;
    this.sections = new Sections(reading.parser, reading.dates);
    const opening = layoutHeading(this.layout, above);
    if (opening) this.sections.add(opening);
    const banner = opening ? null : bannerAbove(this.layout, above, rows);
    if (banner) {
      // What stands above each header in turn is said of the rows under it alone.
      this.context = { ...context, leads: blankField() };
      this.sections.add(banner);
    }
    this.ownShare = rows.length === 0 ? 0 : rows.filledIn('recommendation') / rows.length;
    this.numbersActions = idsNumberActions(rows, this.ownShare);
    this.grouping = new Grouping(rows);
  }

  read(): ReadRows {
    const { rows, layout } = this;
    const end = rowsBeforeNotes(rows, this.reading.parser);
    let underHeader = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows.at(i)!;
      underHeader++;
      if (i >= end) this.skip(row, 'note');
      else if (isRepeatedHeader(row, layout)) {
        this.skip(row, 'repeated-header');
        underHeader = 0;
      } else if (underHeader <= PROMPT_ROWS && isPromptRow(row, layout, this.reading.parser)) {
        this.skip(row, 'prompt');
      } else if (isBlankTemplateRow(row, layout)) this.skip(row, 'prompt');
      else if (isTotalRow(row, layout)) this.skip(row, 'total');
      else if (!this.takeAlone(row, rows.at(i + 1))) this.take(row);
    }
    this.closeRecommendation();
    const lastRow = rows.length === 0 ? null : rows.rowAt(rows.length - 1);
    return { recommendations: this.recommendations, unread: this.unread, lastRow };
  }

  private skip(row: BodyRow, reason: UnreadRow['reason']): void {
    this.unread.push({ row: row.row, reason });
  }

  /** Takes a row with one filled cell where it is a section or a note; false where it is of the plan. */
  private takeAlone(row: BodyRow, next: BodyRow | undefined): boolean {
    const above = { recommendation: this.draft !== null, action: this.group.length > 0 };
    const alone = wordsAlone(this.reading, row, next, above);
    if (!alone) return false;
    if (alone.are === 'section') {
      this.closeRecommendation();
      this.grouping.end();
      this.sections.add(this.layout.cell(row, alone.slot)!);
    }
    this.skip(row, alone.are);
    return true;
  }

  private take(row: BodyRow): void {
    this.sections.pass();
    const { layout } = this;
    if (!this.draft || this.startsRecommendation(row, this.draft)) {
      this.closeRecommendation();
      const key = `${this.keyPrefix}R${row.row + 1}`;
      this.draft = new RecommendationDraft(
        layout,
        this.reading.parser,
        row,
        key,
        this.sections.current,
        this.numbersActions,
      );
      this.startAction(row, this.draft.splitId(row).action);
      return;
    }
    this.draft.rows.push(row.row);
    const actionId = this.draft.splitId(row).action;
    if (this.carriesActionOn(row, actionId)) this.group.push(row);
    else {
      this.closeAction();
      this.startAction(row, actionId);
    }
  }

  /** True where a row gives a recommendation of its own, and does not say the one above again. */
  private startsRecommendation(row: BodyRow, draft: RecommendationDraft): boolean {
    const { layout } = this;
    if (layout.lacksRecommendations) return false;
    const slot = layout.first('recommendation');
    const text = row.texts[slot]!;
    if (text !== '') return !draft.isSameAs(row);
    if (layout.mergedCell(row.row, slot)) return false;
    // An own id under recommendations that all have their own text: the text is missing here.
    return this.ownShare >= 0.8 && draft.isSiblingId(row);
  }

  private startAction(row: BodyRow, id: Field<string>): void {
    this.group = [row];
    this.actionId = id;
    this.grouping.pass(row);
  }

  /** True where a row carries the action above on: its action cell is merged or blank. */
  private carriesActionOn(row: BodyRow, id: Field<string>): boolean {
    const { layout } = this;
    if (layout.lacksActions)
      return !layout.of('recommendation').some((slot) => row.texts[slot] !== '');
    if (layout.of('action').some((slot) => row.texts[slot] !== '')) return false;
    if (layout.mergedCell(row.row, layout.first('action'))) return true;
    return id.text === '' && this.hasAction(this.group);
  }

  private closeAction(): void {
    const { draft, group } = this;
    this.group = [];
    if (!draft || group.length === 0 || !this.hasAction(group)) return;
    const section = draft.section;
    const { parser } = this.reading;
    const hasLeads = this.layout.of('lead').length > 0;
    const carried =
      leadsOf(this.grouping.cells('lead'), parser) ??
      leadsOf(this.grouping.cells('addressedTo'), parser, this.layout) ??
      (hasLeads ? null : draft.addresseeInWords());
    const sectionLeads = section && section.leads.value !== null ? section.leads : null;
    const inherited: Inherited = {
      leads: carried ?? sectionLeads ?? this.context.leads,
      target: section ? section.target : this.context.target,
    };
    const key = `${this.keyPrefix}A${group[0]!.row + 1}`;
    const action: Action = buildAction(this.reading, group, key, this.actionId, inherited);
    draft.actions.push(action);
  }

  /**
   * True where rows hold an action. A blank action cell beside a date, a status or progress is an
   * action whose text is missing; beside a lead alone it is none. Without an action column the
   * recommendation is itself what is to be done, wherever its row is followed up.
   */
  private hasAction(rows: readonly BodyRow[]): boolean {
    const { layout } = this;
    if (layout.lacksActions) return layout.tracked.length > 0;
    const filled = (slot: number): boolean => rows.some((row) => layout.cell(row, slot) !== null);
    if (layout.of('action').some(filled)) return true;
    const followed = (
      ['milestone', 'target', 'revised', 'status', 'progress', 'completion'] as const
    )
      .flatMap((field) => layout.of(field))
      .filter((slot) => !layout.of('recommendation').includes(slot));
    return followed.some(filled);
  }

  private closeRecommendation(): void {
    this.closeAction();
    const theme = textField(this.grouping.cells('theme'));
    const addressedTo = leadsOf(this.grouping.cells('addressedTo'), this.reading.parser);
    if (this.draft) this.recommendations.push(this.draft.build({ theme, addressedTo }));
    this.draft = null;
  }
}

/** The line right above the first header, where such lines stand above the header each time it is said again. */
function bannerAbove(layout: Layout, above: readonly number[], rows: BodyRows): PlanCell | null {
  const { grid } = layout;
  const last = above.at(-1);
  const [only, ...others] = last === undefined ? [] : grid.rowTexts(grid.rowAt(last));
  if (last === undefined || !only || others.length > 0) return null;
  let again = 0;
  while (again < rows.length && !isRepeatedHeader(rows.at(again)!, layout)) again++;
  if (again === rows.length || rows.at(again - 1)?.filled !== 1) return null;
  return sectionCell(grid, grid.rowAt(last), only);
}

function sectionCell(
  grid: Layout['grid'],
  row: number,
  { column, text }: { column: number; text: string },
): PlanCell {
  const value = grid.value(row, column);
  const style = grid.style(row, column);
  return { sheet: grid.sheet.name, row, column, via: 'section', value, style, text };
}

/** Rows above a header that may hold the recommendation of a table without a column for it. */
const ROWS_ABOVE = 3;

/** The recommendation that stands right above a table of its actions, or null. */
function layoutHeading(
  { grid, lacksRecommendations }: Layout,
  above: readonly number[],
): PlanCell | null {
  if (!lacksRecommendations) return null;
  for (const at of above.slice(-ROWS_ABOVE).reverse()) {
    const row = grid.rowAt(at);
    const [only, ...others] = grid.rowTexts(row);
    if (!only || others.length > 0 || !isLabelledRecommendation(only.text)) continue;
    return sectionCell(grid, row, only);
  }
  return null;
}
