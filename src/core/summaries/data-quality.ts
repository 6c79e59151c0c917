import type { Finding, Severity } from '../rules/finding';
import { cellName, type CellRef } from '../workbook/address';
import type { Report, ReportRow, TableBlock } from '../workbook/report';
import { phrase, type Words } from '../workbook/words';
import { column, countCell, linkCell, row, textCell } from './cells';
import { defineSummary, type SummaryContext } from './define-summary';
import { reportHead } from './head';
import { placedActions } from './placed';

const id = 'data-quality';
const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** One finding for one of those who can put it right. */
interface Task {
  /** Empty for the plan's coordinator. */
  readonly owner: string;
  readonly finding: Finding;
  readonly cells: readonly CellRef[];
}

/** What to put right in the plan, grouped by who can: for the coordinator, not for the board. */
export const dataQuality = defineSummary({
  id,
  forBoard: false,
  build(context): Report {
    const tasks = tasksOf(context);
    const count = (severity: Severity): number =>
      context.findings.filter((finding) => finding.severity === severity).length;
    return {
      ...reportHead(id, context),
      page: { orientation: 'landscape', fitToHeight: false },
      blocks: [
        {
          kind: 'paragraph',
          role: 'lead',
          text: phrase('summaries/data-quality/lead', {
            error: count('error'),
            warning: count('warning'),
            advice: count('advice'),
          }),
        },
        ...(tasks.length > 0 ? [taskTable(tasks)] : []),
        { kind: 'paragraph', role: 'note', text: phrase('summaries/data-quality/note') },
      ],
    };
  },
});

/** The agencies that lead the actions of each row: who can put right what stands there. */
function ownersByRow({ plan, assessment }: SummaryContext): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { action } of placedActions(plan, assessment)) {
    const names = (action.leads.value ?? []).map(({ name }) => name);
    for (const rowNumber of action.rows) {
      const key = rowKey(action.sheet, rowNumber);
      owners.set(key, [...new Set([...(owners.get(key) ?? []), ...names])]);
    }
  }
  return owners;
}

const rowKey = (sheet: string, rowNumber: number): string => `${rowNumber} ${sheet}`;

function tasksOf(context: SummaryContext): Task[] {
  const owners = ownersByRow(context);
  const tasks = context.findings.flatMap((finding): Task[] => {
    if (finding.owner === 'coordinator') return [{ owner: '', finding, cells: finding.cells }];
    const byOwner = new Map<string, CellRef[]>();
    for (const cell of finding.cells) {
      const names = owners.get(rowKey(cell.sheet, cell.row)) ?? [];
      for (const name of names.length > 0 ? names : ['']) {
        const known = byOwner.get(name);
        if (known) known.push(cell);
        else byOwner.set(name, [cell]);
      }
    }
    return [...byOwner].map(([owner, cells]) => ({ owner, finding, cells }));
  });
  const rank = new Map(severities.map((severity, index) => [severity, index]));
  return tasks
    .map((task, index) => ({ task, index }))
    .sort(
      (a, b) =>
        compare(a.task.owner, b.task.owner) ||
        rank.get(a.task.finding.severity)! - rank.get(b.task.finding.severity)! ||
        a.index - b.index,
    )
    .map(({ task }) => task);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function taskTable(tasks: readonly Task[]): TableBlock {
  return {
    kind: 'table',
    id: 'tasks',
    title: null,
    columns: [
      column('owner', 'text', 4, phrase('summaries/data-quality/owner')),
      column('severity', 'text', 1.8, phrase('summaries/data-quality/severity')),
      column('first', 'link', 1.6, phrase('summaries/data-quality/first')),
      column('message', 'text', 10, phrase('summaries/data-quality/message')),
      column('cells', 'text', 5, phrase('summaries/data-quality/cells')),
      column('count', 'count', 1.2, phrase('summaries/data-quality/count')),
    ],
    rows: tasks.map(taskRow),
    total: null,
    empty: phrase('summaries/data-quality/none'),
  };
}

function taskRow({ owner, finding, cells }: Task): ReportRow {
  const [first] = cells;
  const who: Words = owner || phrase('summaries/data-quality/coordinator');
  return row([
    textCell(who),
    textCell(phrase(`summaries/severity/${finding.severity}`)),
    first ? linkCell(cellName(first.row, first.column), first) : null,
    textCell(phrase(finding.message, finding.data)),
    textCell(cellList(cells)),
    countCell(cells.length),
  ]);
}

/** How many cells are named before they are only counted. */
const mostCells = 24;

function cellList(cells: readonly CellRef[]): Words {
  if (cells.length === 0) return '';
  const sheets = new Set(cells.map(({ sheet }) => sheet));
  const names = cells
    .slice(0, mostCells)
    .map((cell) => (sheets.size > 1 ? `${cell.sheet}!` : '') + cellName(cell.row, cell.column));
  return phrase('summaries/data-quality/cell-list', { names, more: cells.length - names.length });
}
