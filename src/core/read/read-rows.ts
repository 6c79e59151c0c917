import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import { readId } from '../plan/ids';
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
  isNoteText,
  isPromptRow,
  isRepeatedHeader,
  isSectionText,
  isThemeText,
  isTotalRow,
  isWord,
  onlySlot,
  PROMPT_ROWS,
  rowsBeforeNotes,
  wordCount,
} from './row-kinds';
import { Sections } from './sections';

/** What the rows of a table come to. */
export interface ReadRows {
  readonly recommendations: readonly Recommendation[];
  readonly unread: readonly UnreadRow[];
  /** The last row that belongs to the table, null where it has none. */
  readonly lastRow: number | null;
}

/** Words of a recommendation that stands alone on its row; fewer head the rows below. */
const LEAST_RECOMMENDATION_WORDS = 9;

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
    const end = rowsBeforeNotes(rows);
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
      else if (!this.takeAlone(row, i)) this.take(row);
    }
    this.closeRecommendation();
    const lastRow = rows.length === 0 ? null : rows.rowAt(rows.length - 1);
    return { recommendations: this.recommendations, unread: this.unread, lastRow };
  }

  private skip(row: BodyRow, reason: UnreadRow['reason']): void {
    this.unread.push({ row: row.row, reason });
  }

  /** Takes a row with one filled cell where it is a section or a note; false where it is of the plan. */
  private takeAlone(row: BodyRow, index: number): boolean {
    const slot = onlySlot(row);
    if (slot < 0) return false;
    const { layout } = this;
    const text = row.texts[slot]!;
    const fields = layout.columns[slot]!.fields;
    const merge = layout.grid.mergeAt(row.row, layout.columns[slot]!.column);
    const isWide = merge !== null && (merge.right - merge.left + 1) * 2 > layout.columns.length;
    const isTall = merge !== null && merge.bottom > merge.top;
    if (this.isMergedInto(row) || (isTall && !isWide)) return false;
    // What stands beside a recommendation merged over its rows is that recommendation's.
    if (layout.mergedCell(row.row, layout.first('recommendation'))) return false;
    const next = this.rows.at(index + 1);
    if (!isWide && this.followsUp(text, slot, next)) return false;
    if (isNoteText(text)) {
      this.skip(row, 'note');
      return true;
    }
    const heads = (): boolean => {
      if (isWide) return true;
      if (layout.lacksRecommendations && isLabelledRecommendation(text)) return true;
      if (next === undefined || this.isRecommendation(text, slot, next)) return false;
      if (this.isAction(text, slot)) return false;
      if (isSectionText(text, this.reading.parser)) return true;
      const isSaid = fields.includes('recommendation') || fields.includes('action');
      // Words where ids stand, and no id among them, head the rows below.
      const isNoId = fields.includes('id') && readId(text) === null && isWord(text);
      const isTheme = isNoId || fields.includes('theme');
      if (!isSaid) return slot === 0 && (isTheme || this.group.length === 0);
      return wordCount(text) < LEAST_RECOMMENDATION_WORDS && !this.lacksOwnRecommendation(next);
    };
    if (!heads()) return false;
    this.closeRecommendation();
    this.grouping.end();
    this.sections.add(layout.cell(row, slot)!);
    this.skip(row, 'section');
    return true;
  }

  /**
   * True where words alone on a row, in a column that follows actions up, are more of the action
   * above: a second lead, another line of progress. An agency there heads the rows below where
   * those leave their own lead to it.
   */
  private followsUp(text: string, slot: number, next: BodyRow | undefined): boolean {
    const { columns, tracked } = this.layout;
    const { fields } = columns[slot]!;
    if (slot === 0 || this.group.length === 0 || !tracked.includes(slot)) return false;
    if (fields.includes('recommendation') || fields.includes('action')) return false;
    if (!isSectionText(text, this.reading.parser)) return true;
    const leavesItsOwn = next?.texts[slot] === '' && !this.lacksOwnRecommendation(next);
    return !leavesItsOwn && this.reading.parser.namesAgencies(text);
  }

  /**
   * True where words alone on a row, in the column of recommendations, are one whose actions stand
   * on the rows below: "Recommendation 2 - Housing", "2. House survivors".
   */
  private isRecommendation(text: string, slot: number, next: BodyRow): boolean {
    if (!this.layout.of('recommendation').includes(slot)) return false;
    if (isLabelledRecommendation(text)) return true;
    const id = readId(text);
    if (!id || id.rest === '' || !this.lacksOwnRecommendation(next)) return false;
    return !this.reading.parser.isAgency(id.rest);
  }

  /** True where words alone on a row, in the column of actions, are one of the recommendation above. */
  private isAction(text: string, slot: number): boolean {
    const { layout, draft } = this;
    if (!draft || layout.lacksRecommendations || !layout.of('action').includes(slot)) return false;
    if (layout.of('recommendation').includes(slot)) return false;
    return !isThemeText(text, this.reading.parser);
  }

  private isMergedInto(row: BodyRow): boolean {
    const slot = this.layout.first('action');
    return this.layout.mergedCell(row.row, slot) !== null;
  }

  private lacksOwnRecommendation(row: BodyRow): boolean {
    const slot = this.layout.first('recommendation');
    return slot >= 0 && row.texts[slot] === '';
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
    const carried =
      leadsOf(this.grouping.cells('lead'), parser) ??
      leadsOf(this.grouping.cells('addressedTo'), parser, this.layout);
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
