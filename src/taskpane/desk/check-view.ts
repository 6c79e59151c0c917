import type { CheckResult, WordedFinding } from '../../actions/check';
import type { Action } from '../../core/plan/plan';
import { agencyEntries } from '../../core/summaries/agencies';
import { shortText } from '../../core/summaries/cells';
import { idOf, placedActions, wordsOf, type PlacedAction } from '../../core/summaries/placed';
import { latestFirst, soonestFirst } from '../../core/summaries/lists';
import type { CellRef } from '../../core/workbook/address';
import { phrase } from '../../core/workbook/words';
import type { Workbook } from '../../core/workbook/workbook';
import { word } from '../../messages/format';
import { headerRowViews, sheetViews, skippedViews } from './sheet-view';
import type { CheckView, DueView, FindingView, PackedCells, Refusal } from './views';

/** What the pane shows of a check. */
export function checkView(workbook: Workbook, result: CheckResult): CheckView {
  const { outcome, findings } = result;
  const places = placedActions(outcome.plan, outcome.assessment);
  const leads = new Leads(places);
  const rest = findings.filter(({ rule }) => rule !== 'no-plan');
  return {
    asAt: result.asAt,
    refusals: findings.filter(({ rule }) => rule === 'no-plan').flatMap(refusals),
    sheets: sheetViews(workbook, outcome.plan),
    skipped: skippedViews(outcome.plan),
    headerRows: headerRowViews(workbook, result.settings),
    figures: result.figures,
    counts: result.counts,
    dueSoonDays: result.settings.dueSoonDays,
    agencies: leads.agencies,
    findings: rest.map((finding) => findingView(finding, leads)),
    leadSets: leads.sets,
    due: [
      ...places.filter(({ standing }) => standing.kind === 'overdue').sort(latestFirst),
      ...places.filter(({ standing }) => standing.kind === 'due-soon').sort(soonestFirst),
    ].map((place) => dueView(place, leads)),
  };
}

function refusals({ cells, sentence, message }: WordedFinding): Refusal[] {
  const isUnreadable = message === 'no-plan/unreadable';
  if (cells.length === 0) return [{ sheet: null, sentence, isUnreadable }];
  return cells.map(({ sheet }) => ({ sheet, sentence, isUnreadable }));
}

/** Who leads the actions, and the rows they stand on. */
class Leads {
  readonly agencies: readonly string[];
  readonly sets: (readonly number[])[] = [[]];
  private readonly ofAction = new Map<string, number>();
  private readonly ofRow = new Map<string, Map<number, number>>();

  constructor(places: readonly PlacedAction[]) {
    const { agencies } = agencyEntries(places);
    this.agencies = agencies.map(({ name }) => word(name));
    const byAction = new Map<string, number[]>();
    for (const [index, { actions }] of agencies.entries()) {
      for (const { action } of actions) {
        const set = byAction.get(action.key);
        if (set) set.push(index);
        else byAction.set(action.key, [index]);
      }
    }
    const known = new Map<string, number>();
    for (const { action } of places) {
      const set = byAction.get(action.key) ?? [];
      const key = set.join();
      let index = known.get(key);
      if (index === undefined) known.set(key, (index = this.sets.push(set) - 1));
      this.ofAction.set(action.key, index);
      this.place(action, index);
    }
  }

  private place({ sheet, rows }: Action, set: number): void {
    let ofSheet = this.ofRow.get(sheet);
    if (!ofSheet) this.ofRow.set(sheet, (ofSheet = new Map()));
    for (const row of rows) if (!ofSheet.has(row)) ofSheet.set(row, set);
  }

  /** The index of the set that leads an action, or the row of a cell. */
  setOf(action: string): number {
    return this.ofAction.get(action) ?? 0;
  }

  setAt({ sheet, row }: CellRef): number {
    return this.ofRow.get(sheet)?.get(row) ?? 0;
  }
}

function findingView(finding: WordedFinding, leads: Leads): FindingView {
  const { rule, severity, sentence, owner, cells } = finding;
  return {
    key: `${rule}: ${sentence}`,
    rule,
    severity,
    sentence,
    owner,
    cells: pack(cells, leads),
  };
}

function pack(cells: readonly CellRef[], leads: Leads): PackedCells {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const places = new Map(sheets.map((sheet, index) => [sheet, index]));
  return {
    sheets,
    sheet: Uint16Array.from(cells, ({ sheet }) => places.get(sheet)!),
    row: Uint32Array.from(cells, ({ row }) => row),
    column: Uint16Array.from(cells, ({ column }) => column),
    leads: Uint16Array.from(cells, (cell) => leads.setAt(cell)),
  };
}

/** As much of an action's words as tells it from the others. */
const mostWords = 160;

function dueView(place: PlacedAction, leads: Leads): DueView {
  const { action, standing } = place;
  const late = standing.daysLate ?? 0;
  return {
    key: action.key,
    kind: standing.kind === 'overdue' ? 'overdue' : 'due-soon',
    id: idOf(place),
    words: shortText(wordsOf(place), mostWords),
    agencies: leads.sets[leads.setOf(action.key)]!,
    deadline: standing.deadline ?? '',
    daysLate: late,
    days: word(phrase('summaries/days', { late })),
    original: standing.original,
    requested: standing.requested,
    rating: shortText(action.rating.text, 40),
    cell: deadlineCell(place),
  };
}

/** Where the date that decides was read, else where the action stands. */
function deadlineCell({ action, standing, sheet }: PlacedAction): CellRef {
  const fields = [action.revised, action.target, ...action.milestones.map(({ target }) => target)];
  const deciding = fields.find(({ value }) =>
    [value ?? []].flat().some(({ end }) => end === standing.deadline),
  );
  const source = (deciding ?? action.target).sources[0] ?? action.text.sources[0];
  if (source) return { sheet: source.sheet, row: source.row, column: source.column };
  return { sheet: sheet.name, row: action.rows[0] ?? 0, column: 0 };
}
