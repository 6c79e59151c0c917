import { standingKinds, type StandingKind } from '../assess/standing';
import { valueAt, type Scalar } from '../workbook/cells';
import { dayOfSerial, type IsoDay } from '../workbook/day';
import { ownSheetName } from '../workbook/mark';
import type { Workbook } from '../workbook/workbook';
import type { SummaryContext } from './define-summary';
import { countKinds, countRecommendations } from './groups';
import { placedActions } from './placed';

/** The figures of one report, as the history keeps them. */
export interface Figures {
  readonly asAt: IsoDay;
  readonly actions: number;
  readonly standings: Readonly<Partial<Record<StandingKind, number>>>;
  readonly recommendations: number;
  /** Recommendations whose every action is signed off. */
  readonly signedOffRecommendations: number;
}

export const historyId = 'figures-history';

/** The order of the history's columns after the day: it is how earlier rows are read back. */
export const historyColumns = [
  'actions',
  ...standingKinds,
  'recommendations',
  'signedOffRecommendations',
] as const;

export function figureOf(figures: Figures, column: (typeof historyColumns)[number]): number {
  if (column === 'actions' || column === 'recommendations') return figures[column];
  if (column === 'signedOffRecommendations') return figures[column];
  return figures.standings[column] ?? 0;
}

/** The figures of today's plan. */
export function currentFigures({ plan, assessment }: SummaryContext): Figures {
  const places = placedActions(plan, assessment);
  const recommendations = plan.sheets.flatMap((sheet) => sheet.recommendations);
  return {
    asAt: assessment.asAt,
    actions: places.length,
    standings: Object.fromEntries(countKinds(places)),
    recommendations: recommendations.length,
    signedOffRecommendations:
      countRecommendations(recommendations, assessment).get('signed-off') ?? 0,
  };
}

/**
 * The figures that earlier reports wrote to the history's sheet, oldest first: every row that
 * begins with a date. The sheet is found by its mark, so a user may rename it.
 */
export function earlierFigures(workbook: Workbook): Figures[] {
  const name = ownSheetName(workbook, historyId);
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) return [];
  const byDay = new Map<IsoDay, Figures>();
  for (const row of sheet.cells.rows) {
    const first = valueAt(sheet.cells, row, 0);
    const asAt = typeof first === 'number' ? dayOfSerial(first, workbook.date1904) : null;
    if (asAt === null) continue;
    const values = historyColumns.map((_, index) => countOf(valueAt(sheet.cells, row, index + 1)));
    const value = (column: (typeof historyColumns)[number]): number =>
      values[historyColumns.indexOf(column)]!;
    byDay.set(asAt, {
      asAt,
      actions: value('actions'),
      standings: Object.fromEntries(standingKinds.map((kind) => [kind, value(kind)])),
      recommendations: value('recommendations'),
      signedOffRecommendations: value('signedOffRecommendations'),
    });
  }
  return [...byDay.values()].sort((a, b) => (a.asAt < b.asAt ? -1 : 1));
}

function countOf(value: Scalar): number {
  return typeof value === 'number' && value >= 0 ? Math.round(value) : 0;
}

/** The figures of the last report before the as-at day, null where there is none. */
export function lastFigures({ workbook, assessment }: SummaryContext): Figures | null {
  return (
    earlierFigures(workbook)
      .filter(({ asAt }) => asAt < assessment.asAt)
      .at(-1) ?? null
  );
}
