import type { StandingKind } from '../assess/standing';
import type { Report, TableBlock } from '../workbook/report';
import { phrase } from '../workbook/words';
import { column, countCell, dateCell, row, shortText, textCell } from './cells';
import { defineSummary, type SummaryContext } from './define-summary';
import { reportHead } from './head';
import { leadsOf, linkTo, placedActions, sheetColumn, wordsOf, type PlacedAction } from './placed';

const id = 'closed';

/** The closures, each by itself: they are never added together. */
const closures: readonly { readonly id: string; readonly kinds: readonly StandingKind[] }[] = [
  { id: 'signed-off', kinds: ['signed-off'] },
  { id: 'await', kinds: ['completed', 'completed-late'] },
  { id: 'not-pursued', kinds: ['not-pursued'] },
];

/** What is closed, how, when and on what evidence; one table for each way of being closed. */
export const closed = defineSummary({
  id,
  forBoard: true,
  build(context): Report {
    const all = placedActions(context.plan, context.assessment);
    const groups = closures.map(({ id: closure, kinds }) => ({
      closure,
      places: all.filter(({ standing }) => kinds.includes(standing.kind)),
    }));
    const sizeOf = (wanted: string): number =>
      groups.find(({ closure }) => closure === wanted)!.places.length;
    return {
      ...reportHead(id, context),
      page: { orientation: 'landscape', fitToHeight: false },
      blocks: [
        {
          kind: 'paragraph',
          role: 'lead',
          text: phrase('summaries/closed/lead', {
            actions: all.length,
            signedOff: sizeOf('signed-off'),
            awaiting: sizeOf('await'),
            notPursued: sizeOf('not-pursued'),
          }),
        },
        ...groups.map(({ closure, places }) => closureTable(closure, places, context)),
        { kind: 'paragraph', role: 'note', text: phrase('summaries/closed/note') },
      ],
    };
  },
});

function closureTable(
  closure: string,
  places: readonly PlacedAction[],
  { plan }: SummaryContext,
): TableBlock {
  const sheets = sheetColumn(plan);
  const columns = [
    column('action', 'link', 1.6, phrase('summaries/action')),
    ...sheets.columns,
    column('words', 'text', 7, phrase('summaries/what')),
    column('lead', 'text', 4, phrase('summaries/lead')),
    column('completed', 'date', 3, phrase('summaries/closed/completed')),
    column('late', 'text', 2.4, phrase('summaries/closed/late')),
    column('decided', 'date', 3, phrase('summaries/closed/decided')),
    column('evidence', 'text', 5, phrase('summaries/closed/evidence')),
    column('outcome', 'text', 5, phrase('summaries/closed/outcome')),
  ];
  return {
    kind: 'table',
    id: closure,
    title: phrase(`summaries/closed/${closure}`),
    columns,
    rows: places.map((place) =>
      row([
        linkTo(place),
        ...sheets.cells(place),
        textCell(shortText(wordsOf(place), 200)),
        textCell(leadsOf(place)),
        dateCell(place.standing.completed),
        lateness(place),
        dateCell(place.standing.record?.decided ?? null),
        textCell(shortText(place.action.evidence.text, 160)),
        outcomeCell(place),
      ]),
    ),
    total: row([
      countCell(places.length),
      textCell(phrase('summaries/closed/total', { count: places.length })),
      ...columns.slice(2).map(() => null),
    ]),
    empty: phrase(`summaries/closed/no-${closure}`),
  };
}

function lateness({
  standing: { kind, daysLate },
}: PlacedAction): ReturnType<typeof textCell> | null {
  if (kind === 'not-pursued' || daysLate === null) return null;
  return textCell(phrase('summaries/closed/lateness', { late: Math.max(0, daysLate) }));
}

/** What came of it: the board's reason for what was not pursued, else the outcome as reported. */
function outcomeCell({ action, standing }: PlacedAction): ReturnType<typeof textCell> {
  const reason = standing.kind === 'not-pursued' ? (standing.record?.reason.trim() ?? '') : '';
  const words = shortText(reason || action.outcome.text, 200);
  return textCell(
    standing.outcomeAchieved ? phrase('summaries/closed/achieved', { outcome: words }) : words,
  );
}
