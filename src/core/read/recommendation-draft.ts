import type { Lead } from '../plan/agency';
import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import { readId } from '../plan/ids';
import type { Action, Recommendation } from '../plan/plan';
import { leadsOf } from './build-action';
import type { PlanCell } from './cell';
import { cellField, partField, textField } from './cell';
import { headsActionIds, isBeside } from './id-level';
import type { BodyRow, Layout } from './layout';
import type { Parser } from './parser';
import { isLabelledRecommendation } from './row-kinds';
import type { Section } from './sections';

const none: Field<string> = blankField();

/** The ids of a row: the recommendation's and the action's. */
interface RowIds {
  readonly recommendation: Field<string>;
  readonly action: Field<string>;
}

/** A recommendation that heads its actions on a row of its own. */
interface Heading {
  readonly id: Field<string>;
  readonly text: Field<string>;
}

/** The recommendation that a section row gives; null where it gives none. */
function headingOf(section: Section | null): Heading | null {
  const cell = section?.cell;
  if (!cell || !isLabelledRecommendation(cell.text)) return null;
  const found = readId(cell.text);
  if (!found) return { id: none, text: cellField(cell.text.trim(), cell) };
  const from = wordsStart(cell, found.rest);
  const to = cell.text.trimEnd().length;
  return {
    id: partField(found.id, cell, [0, from]),
    text: found.rest === '' ? none : partField(found.rest, cell, [from, to]),
  };
}

/** Where the words after an id begin in its cell, which ends with them but for blanks. */
function wordsStart({ text }: PlanCell, rest: string): number {
  return rest === '' ? text.length : text.trimEnd().length - rest.length;
}

/** A recommendation while its rows are read. */
export class RecommendationDraft {
  readonly rows: number[];
  readonly actions: Action[] = [];
  private readonly id: Field<string>;
  private readonly words: string;
  private readonly heading: Heading | null;
  /** The ids of the row that was asked for last. */
  private known: { readonly row: BodyRow; readonly ids: RowIds } | null = null;

  constructor(
    private readonly layout: Layout,
    private readonly parser: Parser,
    private readonly first: BodyRow,
    private readonly key: string,
    readonly section: Section | null,
    /** True where the column of ids numbers the actions; the recommendation's stands in its words. */
    private readonly numbersActions: boolean,
  ) {
    this.rows = [first.row];
    this.words = this.wordsOf(first);
    this.heading = this.words === '' ? headingOf(section) : null;
    this.id = this.heading?.id ?? this.idsOf(first).recommendation;
  }

  /** The ids of one of its rows; on rows after the first, a lone id is the action's. */
  splitId(row: BodyRow): RowIds {
    const ids = this.idsOf(row);
    if (row === this.first || ids.action.text !== '') return ids;
    const isOwn = ids.recommendation.value === this.id.value;
    return { recommendation: this.id, action: isOwn ? none : ids.recommendation };
  }

  /** True where a row says the recommendation again, as plans do on each of its action rows. */
  isSameAs(row: BodyRow): boolean {
    const words = this.wordsOf(row);
    if (words !== this.words) return false;
    const id = this.idsOf(row).recommendation;
    return words.length >= 20 || id.value === this.id.value;
  }

  /** True where a row's id stands beside this one's, not under it: `7` after `6`, not `6.1` or `6a`. */
  isSiblingId(row: BodyRow): boolean {
    const id = this.idsOf(row).recommendation.value;
    const own = this.id.value;
    return id !== null && own !== null && isBeside(id, own);
  }

  /** The recommendation, with the theme and addressee of its group of rows where its own say none. */
  build(carried: {
    readonly theme: Field<string> | null;
    readonly addressedTo: Field<readonly Lead[]> | null;
  }): Recommendation {
    const { layout, first, section } = this;
    const words = (field: 'scope' | 'response' | 'theme'): Field<string> =>
      textField(layout.cells(first, field)) ?? blankField();
    const own = words('theme');
    const theme = own.text === '' && carried.theme ? carried.theme : own;
    const said = this.addressee();
    const inherited = carried.addressedTo ?? section?.leads;
    const addressedTo = said.text === '' && inherited ? inherited : said;
    return {
      key: this.key,
      id: this.id,
      text: this.text(),
      scope: words('scope'),
      response: words('response'),
      theme: theme.text === '' && section && !this.heading ? section.theme : theme,
      addressedTo,
      actions: this.actions,
      sheet: layout.grid.sheet.name,
      rows: this.rows,
    };
  }

  /** Whom the last line of its words addresses it to; null where none does. */
  addresseeInWords(): Field<readonly Lead[]> | null {
    const [cell] = this.layout.cells(this.first, 'recommendation');
    const at = cell ? this.addresseeStart(cell) : null;
    if (!cell || at === null) return null;
    const { leads, doubt } = this.parser.leads(cell.text.slice(at).trim());
    return partField(leads, cell, [at, cell.text.length], doubt);
  }

  private addressee(): Field<readonly Lead[]> {
    const { layout, first, parser } = this;
    const said = layout.addressesInWords
      ? this.addresseeInWords()
      : leadsOf(layout.cells(first, 'addressedTo'), parser);
    return said ?? blankField();
  }

  private text(): Field<string> {
    const [cell] = this.layout.cells(this.first, 'recommendation');
    if (!cell) return this.heading?.text ?? none;
    const start = this.idEnd(cell);
    const end = this.addresseeStart(cell);
    const to = end ?? cell.text.length;
    const span: [number, number] = [start, start + cell.text.slice(start, to).trimEnd().length];
    const value = cell.text.slice(...span).trim();
    const isWhole = start === 0 && end === null;
    return isWhole ? cellField(value, cell) : partField(value, cell, span);
  }

  /** Where the recommendation's words begin after its id, 0 where the cell holds nothing else. */
  private idEnd(cell: PlanCell): number {
    const { layout, numbersActions } = this;
    const isMixed = layout
      .of('id')
      .some((slot) => layout.columns[slot]!.fields[0] === 'recommendation');
    if (!isMixed && !numbersActions) return 0;
    const rest = readId(cell.text)?.rest ?? '';
    return rest === '' ? 0 : wordsStart(cell, rest);
  }

  /** Where a last line begins that names an agency and nothing else; null where none does. */
  private addresseeStart(cell: PlanCell): number | null {
    if (!this.layout.addressesInWords) return null;
    const body = cell.text.trimEnd();
    const start = body.lastIndexOf('\n') + 1;
    const line = body.slice(start).trim();
    // A line in small letters goes on with the sentence above: "and tell the MPS of it".
    const isName = start > 0 && line.length <= 60 && !/^\p{Ll}/u.test(line);
    return isName && this.parser.isAgency(line) ? start : null;
  }

  private wordsOf(row: BodyRow): string {
    const slot = this.layout.first('recommendation');
    return slot < 0 ? '' : row.texts[slot]!.trim();
  }

  private idsOf(row: BodyRow): RowIds {
    if (this.known?.row !== row) this.known = { row, ids: this.readIds(row) };
    return this.known.ids;
  }

  private readIds(row: BodyRow): RowIds {
    const { layout } = this;
    let recommendation: Field<string> = none;
    let action: Field<string> = none;
    const isAction = layout.lacksRecommendations || this.numbersActions;
    for (const slot of layout.of('id')) {
      const cell = layout.cell(row, slot);
      if (!cell) continue;
      const { heading, fields } = layout.columns[slot]!;
      const isLone = fields[0] === 'id';
      const isDate = layout.grid.isDate(cell.value, cell.style);
      const found = isDate ? null : readId(cell.text);
      // A column of ids holds ids, whatever they look like; a date there was once `6.1.1`.
      const value = found?.id ?? (isLone ? cell.text.trim() : null);
      if (value === null) continue;
      const doubt = isDate ? ('mangled-date' as const) : undefined;
      const field = isLone
        ? cellField(value, cell, doubt)
        : partField(value, cell, [0, wordsStart(cell, found?.rest ?? '')]);
      const isActions =
        fields[0] !== 'recommendation' &&
        (isAction || headsActionIds(heading) || recommendation.text !== '');
      if (isActions && action.text === '' && !layout.lacksActions) action = field;
      else if (recommendation.text === '') recommendation = field;
    }
    if (this.numbersActions && recommendation.text === '') recommendation = this.idInWords(row);
    return { recommendation, action };
  }

  /** The id that the recommendation's words begin with, as in "4. Agencies should …". */
  private idInWords(row: BodyRow): Field<string> {
    const [cell] = this.layout.cells(row, 'recommendation');
    const found = cell ? readId(cell.text) : null;
    if (!cell || !found || found.rest === '') return none;
    return partField(found.id, cell, [0, wordsStart(cell, found.rest)]);
  }
}
