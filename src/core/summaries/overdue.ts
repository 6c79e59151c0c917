import type { Report, TableBlock } from '../workbook/report';
import { phrase } from '../workbook/words';
import { bandTable } from './bands';
import { column, countCell, dateCell, row, shortText, textCell } from './cells';
import { defineSummary, type SummaryContext } from './define-summary';
import { reportHead } from './head';
import { deadlineAsWritten, latestFirst, reasonGiven } from './lists';
import { leadsOf, linkTo, placedActions, sheetColumn, wordsOf, type PlacedAction } from './placed';

const id = 'overdue';

/** The bands that boards count lateness in, by days. */
const bands = [
  { id: 'over-90', from: 91 },
  { id: '31-90', from: 31 },
  { id: 'up-to-30', from: 1 },
] as const;

/** Every action whose last agreed date has passed, the latest first. */
export const overdue = defineSummary({
  id,
  forBoard: true,
  build(context): Report {
    const all = placedActions(context.plan, context.assessment);
    const late = all.filter(({ standing }) => standing.kind === 'overdue').sort(latestFirst);
    return {
      ...reportHead(id, context),
      page: { orientation: 'landscape', fitToHeight: false },
      blocks: [
        {
          kind: 'paragraph',
          role: 'lead',
          text: phrase('summaries/overdue/lead', { overdue: late.length, actions: all.length }),
        },
        ...(late.length > 0 ? [bandTable(id, bands, bandOf, late), listTable(late, context)] : []),
        { kind: 'paragraph', role: 'note', text: phrase('summaries/overdue/note') },
      ],
    };
  },
});

function bandOf({ standing }: PlacedAction): (typeof bands)[number] {
  return bands.find(({ from }) => standing.daysLate! >= from) ?? bands.at(-1)!;
}

function listTable(late: readonly PlacedAction[], { plan }: SummaryContext): TableBlock {
  const sheets = sheetColumn(plan);
  return {
    kind: 'table',
    id: 'list',
    title: phrase('summaries/overdue/list'),
    columns: [
      column('band', 'text', 3, phrase('summaries/overdue/band')),
      column('days-late', 'count', 1.4, phrase('summaries/days-late')),
      ...sheets.columns,
      column('action', 'link', 1.4, phrase('summaries/action')),
      column('words', 'text', 8, phrase('summaries/what')),
      column('lead', 'text', 4, phrase('summaries/lead')),
      column('deadline', 'date', 3, phrase('summaries/deadline')),
      column('as-written', 'text', 3.4, phrase('summaries/as-written')),
      column('moves', 'count', 1.4, phrase('summaries/moves')),
      column('reason', 'text', 4, phrase('summaries/reason')),
    ],
    rows: late.map((place) =>
      row(
        [
          textCell(phrase(`summaries/overdue/${bandOf(place).id}`)),
          countCell(place.standing.daysLate!),
          ...sheets.cells(place),
          linkTo(place),
          textCell(shortText(wordsOf(place), 240)),
          textCell(leadsOf(place)),
          dateCell(place.standing.deadline),
          textCell(deadlineAsWritten(place)),
          countCell(place.standing.moves),
          textCell(shortText(reasonGiven(place) ?? '', 120)),
        ],
        'overdue',
      ),
    ),
    total: null,
    empty: phrase('summaries/overdue/none'),
  };
}
