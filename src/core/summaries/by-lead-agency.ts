import type { Report, ReportRow, TableBlock } from '../workbook/report';
import { phrase } from '../workbook/words';
import { agencyEntries, type AgencyEntries } from './agencies';
import { column, dateCell, row, shortText, textCell } from './cells';
import { defineSummary, type SummaryContext } from './define-summary';
import { openKinds } from './groups';
import { reportHead } from './head';
import { daysCell, soonestFirst } from './lists';
import { agencyMatrix } from './matrix';
import { linkTo, placedActions, sheetColumn, wordsOf } from './placed';

const id = 'by-lead-agency';

/** What each agency still has to do, the oldest date first, under the figures of all agencies. */
export const byLeadAgency = defineSummary({
  id,
  forBoard: true,
  build(context): Report {
    const places = placedActions(context.plan, context.assessment);
    const entries = agencyEntries(places);
    return {
      ...reportHead(id, context),
      page: { orientation: 'landscape', fitToHeight: false },
      blocks: [
        {
          kind: 'paragraph',
          role: 'lead',
          text: phrase('summaries/by-lead-agency/lead', {
            open: places.filter(({ standing }) => openKinds.has(standing.kind)).length,
            toConfirm: places.filter(({ standing }) => standing.kind === 'to-confirm').length,
            actions: places.length,
          }),
        },
        agencyMatrix(entries, null),
        {
          kind: 'paragraph',
          role: 'note',
          text: phrase('summaries/matrix/note', {
            actions: places.length,
            entries: entries.entries,
            brief: false,
          }),
        },
        openTable(entries, context),
      ],
    };
  },
});

function openTable({ agencies }: AgencyEntries, { plan }: SummaryContext): TableBlock {
  const sheets = sheetColumn(plan);
  const rows = agencies.flatMap(({ name, actions }): ReportRow[] =>
    actions
      .filter(({ standing: { kind } }) => openKinds.has(kind) || kind === 'to-confirm')
      .sort(soonestFirst)
      .map((place) =>
        row([
          textCell(name),
          textCell(phrase(`standing/${place.standing.kind}`)),
          daysCell(place),
          ...sheets.cells(place),
          linkTo(place),
          textCell(shortText(wordsOf(place), 240)),
          dateCell(place.standing.deadline),
          dateCell(place.standing.lastUpdated),
        ]),
      ),
  );
  return {
    kind: 'table',
    id: 'open',
    title: phrase('summaries/by-lead-agency/list'),
    columns: [
      column('agency', 'text', 4, phrase('summaries/lead')),
      column('standing', 'text', 3, phrase('summaries/standing')),
      column('days', 'text', 2.6, phrase('summaries/late-or-left')),
      ...sheets.columns,
      column('action', 'link', 1.4, phrase('summaries/action')),
      column('words', 'text', 9, phrase('summaries/what')),
      column('deadline', 'date', 3, phrase('summaries/deadline')),
      column('updated', 'date', 3, phrase('summaries/updated')),
    ],
    rows,
    total: null,
    empty: phrase('summaries/by-lead-agency/none'),
  };
}
