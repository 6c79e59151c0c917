import type { Report, ReportRow, TableBlock } from '../workbook/report';
import { phrase, type Words } from '../workbook/words';
import { agencyEntries, type AgencyActions, type AgencyEntries } from './agencies';
import { column, dateCell, row, shortText, textCell } from './cells';
import { defineSummary, type SummaryContext } from './define-summary';
import { openKinds } from './groups';
import { reportHead } from './head';
import { daysCell, soonestFirst } from './lists';
import { agencyMatrix } from './matrix';
import { idOf, linkTo, placedActions, sheetColumn, wordsOf, type PlacedAction } from './placed';

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
        agencyMatrix(entries, null, {
          remark: { heading: phrase('summaries/by-lead-agency/oldest'), of: oldestOpen },
        }),
        {
          kind: 'paragraph',
          role: 'note',
          text: phrase('summaries/matrix/note', {
            actions: places.length,
            entries: entries.entries,
          }),
        },
        openTable(entries, context),
      ],
    };
  },
});

function openActions({ actions }: AgencyActions): PlacedAction[] {
  return actions
    .filter(({ standing: { kind } }) => openKinds.has(kind) || kind === 'to-confirm')
    .sort(soonestFirst);
}

/** The open action with the earliest date, in words. */
function oldestOpen(agency: AgencyActions): Words | null {
  const [oldest] = openActions(agency);
  if (!oldest) return null;
  return phrase('summaries/by-lead-agency/oldest-one', {
    id: idOf(oldest),
    words: shortText(wordsOf(oldest), 70),
    day: oldest.standing.deadline,
  });
}

function openTable({ agencies }: AgencyEntries, { plan }: SummaryContext): TableBlock {
  const sheets = sheetColumn(plan);
  const rows = agencies.flatMap((agency): ReportRow[] =>
    openActions(agency).map((place) =>
      row([
        textCell(agency.name),
        textCell(shortText(wordsOf(place), 200)),
        linkTo(place),
        ...sheets.cells(place),
        textCell(phrase(`standing/${place.standing.kind}`)),
        daysCell(place),
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
      column('words', 'text', 9, phrase('summaries/what')),
      column('action', 'link', 1.4, phrase('summaries/action')),
      ...sheets.columns,
      column('standing', 'text', 3, phrase('summaries/standing')),
      column('days', 'text', 2.6, phrase('summaries/late-or-left')),
      column('deadline', 'date', 3, phrase('summaries/deadline')),
      column('updated', 'date', 3, phrase('summaries/updated')),
    ],
    rows,
    total: null,
    empty: phrase('summaries/by-lead-agency/none'),
  };
}
