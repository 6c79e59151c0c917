import { standingKinds, type StandingKind } from '../assess/standing';
import type { IsoDay } from '../workbook/day';
import type { Block, ChartBlock, Report, ReportCell, TableBlock } from '../workbook/report';
import { phrase } from '../workbook/words';
import { agencyEntries } from './agencies';
import { column, countCell, percentCell, row, shortText, textCell, wholeShares } from './cells';
import { decisionBlocks } from './decisions';
import { defineSummary, type SummaryContext } from './define-summary';
import { countKinds, countRecommendations, toneOf } from './groups';
import { reportHead } from './head';
import { lastFigures, type Figures } from './history';
import { latestFirst, reasonGiven } from './lists';
import { agencyMatrix } from './matrix';
import { linkTo, placedActions, wordsOf, type PlacedAction } from './placed';

const id = 'board-summary';
/** So that the page stays one page: more agencies share a row. */
const mostAgencies = 7;
const mostOverdue = 5;
/** These standings are printed also where no action has them: a board looks for them. */
const alwaysShown: ReadonlySet<StandingKind> = new Set(['signed-off', 'overdue']);

/** The one page that a board reads: how the plan stands, what is late and what it has to decide. */
export const boardSummary = defineSummary({
  id,
  forBoard: true,
  build(context): Report {
    const places = placedActions(context.plan, context.assessment);
    const counts = countKinds(places);
    const entries = agencyEntries(places);
    return {
      ...reportHead(id, context),
      page: { orientation: 'portrait', fitToHeight: true },
      blocks: [
        {
          kind: 'paragraph',
          role: 'lead',
          text: phrase('summaries/sentence', {
            actions: places.length,
            ...Object.fromEntries(counts),
            soonDays: context.settings.dueSoonDays,
          }),
        },
        ...(places.length > 0
          ? [
              ...standingBlocks(counts, places.length, lastFigures(context)),
              recommendationBlock(context),
              agencyMatrix(entries, phrase('summaries/board-summary/agencies'), {
                most: mostAgencies,
              }),
              note(
                phrase('summaries/matrix/note', {
                  actions: places.length,
                  entries: entries.entries,
                }),
              ),
              overdueTable(places),
              ...decisionBlocks(places),
            ]
          : []),
      ],
    };
  },
});

function note(text: ReturnType<typeof phrase>): Block {
  return { kind: 'paragraph', role: 'note', text };
}

function standingBlocks(
  counts: ReadonlyMap<StandingKind, number>,
  total: number,
  last: Figures | null,
): Block[] {
  const countOf = (kind: StandingKind): number => counts.get(kind) ?? 0;
  const kinds = standingKinds.filter(
    (kind) => countOf(kind) > 0 || alwaysShown.has(kind) || (last?.standings[kind] ?? 0) > 0,
  );
  const shares = wholeShares(kinds.map(countOf));
  const change = (now: number, before: number | undefined) =>
    last ? [textCell(phrase('summaries/change', { change: now - (before ?? 0) }))] : [];
  const table: TableBlock = {
    kind: 'table',
    id: 'standings',
    title: null,
    columns: [
      column('standing', 'text', 5, phrase('summaries/standing')),
      column('count', 'count', 1.4, phrase('summaries/actions')),
      column('share', 'percent', 1.4, phrase('summaries/share')),
      ...(last
        ? [column('change', 'text', 2, phrase('summaries/change-since', { day: last.asAt }))]
        : []),
    ],
    rows: kinds.map((kind, index) =>
      row(
        [
          textCell(phrase(`standing/${kind}`)),
          countCell(countOf(kind)),
          percentCell(shares[index]!),
          ...change(countOf(kind), last?.standings[kind]),
        ],
        toneOf[kind],
      ),
    ),
    total: row([
      textCell(phrase('summaries/all-actions')),
      countCell(total),
      percentCell(1),
      ...change(total, last?.actions),
    ]),
    empty: phrase('summaries/no-actions'),
  };
  return [table, standingChart(kinds, countOf)];
}

function standingChart(
  kinds: readonly StandingKind[],
  countOf: (kind: StandingKind) => number,
): ChartBlock {
  const shown = kinds.filter((kind) => countOf(kind) > 0);
  return {
    kind: 'chart',
    title: phrase('summaries/board-summary/chart'),
    description: phrase(
      'summaries/board-summary/chart-description',
      Object.fromEntries(shown.map((kind) => [kind, countOf(kind)])),
    ),
    table: 'standings',
    segments: shown.map((kind) => ({
      label: phrase(`summaries/brief/${kind}`),
      count: countOf(kind),
      tone: toneOf[kind],
      row: kinds.indexOf(kind),
    })),
  };
}

function recommendationBlock({ plan, assessment }: SummaryContext): Block {
  const recommendations = plan.sheets.flatMap((sheet) => sheet.recommendations);
  const counts = countRecommendations(recommendations, assessment);
  return {
    kind: 'paragraph',
    role: 'body',
    text: phrase('summaries/recommendations', {
      recommendations: recommendations.length,
      ...Object.fromEntries(counts),
    }),
  };
}

function overdueTable(places: readonly PlacedAction[]): TableBlock {
  const late = places
    .filter(({ standing }) => standing.kind === 'overdue')
    .sort(latestFirst)
    .slice(0, mostOverdue);
  return {
    kind: 'table',
    id: 'longest-overdue',
    title: phrase('summaries/board-summary/longest-overdue', {
      shown: late.length,
      overdue: places.filter(({ standing }) => standing.kind === 'overdue').length,
    }),
    columns: [
      column('words', 'text', 5, phrase('summaries/what-and-why')),
      column('action', 'link', 1.4, phrase('summaries/action')),
      column('days-late', 'count', 1.4, phrase('summaries/days-late')),
      column('moves', 'count', 1.4, phrase('summaries/moves')),
      column('original', 'text', 1.6, phrase('summaries/original')),
      column('deadline', 'text', 1.6, phrase('summaries/current')),
    ],
    rows: late.map((place) =>
      row([
        textCell(
          phrase('summaries/board-summary/late', {
            words: shortText(wordsOf(place), 84),
            reason: shortText(reasonGiven(place) ?? '', 48),
          }),
        ),
        linkTo(place),
        countCell(place.standing.daysLate!),
        countCell(place.standing.moves),
        briefDay(place.standing.original),
        briefDay(place.standing.deadline),
      ]),
    ),
    total: null,
    empty: phrase('summaries/overdue/none'),
  };
}

/** A day as words: a column that serves several tables has no room for a date on one line. */
function briefDay(day: IsoDay | null): ReportCell {
  return day === null ? null : textCell(phrase('summaries/brief-day', { day }));
}
