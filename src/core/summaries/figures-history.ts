import { phrase } from '../workbook/words';
import { column, countCell, dateCell, row } from './cells';
import { defineSummary } from './define-summary';
import { reportHead } from './head';
import { currentFigures, earlierFigures, figureOf, historyColumns, historyId } from './history';

/** One row of figures for each day on which a report was made; a second one on a day replaces it. */
export const figuresHistory = defineSummary({
  id: historyId,
  forBoard: true,
  build(context) {
    const current = currentFigures(context);
    const kept = earlierFigures(context.workbook).filter(({ asAt }) => asAt !== current.asAt);
    const all = [...kept, current].sort((a, b) => (a.asAt < b.asAt ? -1 : 1));
    return {
      ...reportHead(historyId, context),
      page: { orientation: 'landscape', fitToHeight: false },
      blocks: [
        {
          kind: 'table',
          id: 'history',
          title: null,
          columns: [
            column('as-at', 'date', 3, phrase('summaries/as-at-column')),
            ...historyColumns.map((id) =>
              column(id, 'count', 1, phrase(`summaries/history/${id}`)),
            ),
          ],
          rows: all.map((figures) =>
            row([
              dateCell(figures.asAt),
              ...historyColumns.map((id) => countCell(figureOf(figures, id))),
            ]),
          ),
          total: null,
          empty: phrase('summaries/history/empty'),
        },
        { kind: 'paragraph', role: 'note', text: phrase('summaries/history/note') },
      ],
    };
  },
});
