import type { Report, TableBlock } from '../workbook/report';
import { phrase } from '../workbook/words';
import { bandTable } from './bands';
import { column, countCell, dateCell, row, shortText, textCell } from './cells';
import { defineSummary, type SummaryContext } from './define-summary';
import { openKinds } from './groups';
import { reportHead } from './head';
import { deadlineAsWritten, soonestFirst } from './lists';
import { leadsOf, linkTo, placedActions, sheetColumn, wordsOf, type PlacedAction } from './placed';

const id = 'coming-up';

/** The days ahead that boards look at. */
const bands = [
  { id: '30', to: 30 },
  { id: '60', to: 60 },
  { id: '90', to: 90 },
  { id: 'later', to: Infinity },
] as const;

/** Open actions whose date is still to come, the next one first: 30, 60 and 90 days ahead. */
export const comingUp = defineSummary({
  id,
  forBoard: true,
  build(context): Report {
    const all = placedActions(context.plan, context.assessment);
    const dated = all
      .filter(
        ({ standing: { kind, daysLate } }) =>
          openKinds.has(kind) && daysLate !== null && daysLate <= 0,
      )
      .sort(soonestFirst);
    const listed = dated.filter((place) => bandOf(place).id !== 'later');
    return {
      ...reportHead(id, context),
      page: { orientation: 'landscape', fitToHeight: false },
      blocks: [
        {
          kind: 'paragraph',
          role: 'lead',
          text: phrase('summaries/coming-up/lead', {
            listed: listed.length,
            dated: dated.length,
            actions: all.length,
          }),
        },
        ...(dated.length > 0 ? [bandTable(id, bands, bandOf, dated)] : []),
        ...(listed.length > 0 ? [listTable(listed, context)] : []),
      ],
    };
  },
});

function bandOf({ standing }: PlacedAction): (typeof bands)[number] {
  return bands.find(({ to }) => -standing.daysLate! <= to)!;
}

function listTable(listed: readonly PlacedAction[], { plan }: SummaryContext): TableBlock {
  const sheets = sheetColumn(plan);
  return {
    kind: 'table',
    id: 'list',
    title: phrase('summaries/coming-up/list'),
    columns: [
      column('band', 'text', 3, phrase('summaries/coming-up/band')),
      column('days-left', 'count', 1.4, phrase('summaries/days-left')),
      ...sheets.columns,
      column('action', 'link', 1.4, phrase('summaries/action')),
      column('words', 'text', 8, phrase('summaries/what')),
      column('lead', 'text', 4, phrase('summaries/lead')),
      column('deadline', 'date', 3, phrase('summaries/deadline')),
      column('as-written', 'text', 3.4, phrase('summaries/as-written')),
      column('updated', 'date', 3, phrase('summaries/updated')),
    ],
    rows: listed.map((place) =>
      row(
        [
          textCell(phrase(`summaries/coming-up/${bandOf(place).id}`)),
          countCell(0 - place.standing.daysLate!),
          ...sheets.cells(place),
          linkTo(place),
          textCell(shortText(wordsOf(place), 240)),
          textCell(leadsOf(place)),
          dateCell(place.standing.deadline),
          textCell(deadlineAsWritten(place)),
          dateCell(place.standing.lastUpdated),
        ],
        place.standing.kind === 'due-soon' ? 'due-soon' : 'open',
      ),
    ),
    total: null,
    empty: phrase('summaries/coming-up/none'),
  };
}
