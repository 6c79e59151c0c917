import type { TableBlock } from '../workbook/report';
import { phrase } from '../workbook/words';
import { column, countCell, percentCell, row, textCell, wholeShares } from './cells';
import type { PlacedAction } from './placed';

/**
 * How many actions are in each band of days, with shares that add up to the whole. The words of a
 * band and of the table's headings stand under the id of its summary.
 */
export function bandTable<Band extends { readonly id: string }>(
  summary: string,
  bands: readonly Band[],
  bandOf: (place: PlacedAction) => Band,
  places: readonly PlacedAction[],
): TableBlock {
  const counts = bands.map((band) => places.filter((place) => bandOf(place) === band).length);
  const shares = wholeShares(counts);
  return {
    kind: 'table',
    id: 'bands',
    title: null,
    columns: [
      column('band', 'text', 3, phrase(`summaries/${summary}/band`)),
      column('count', 'count', 1, phrase('summaries/actions')),
      column('share', 'percent', 1, phrase('summaries/share')),
    ],
    rows: bands.map((band, index) =>
      row([
        textCell(phrase(`summaries/${summary}/${band.id}`)),
        countCell(counts[index]!),
        percentCell(shares[index]!),
      ]),
    ),
    total: row([
      textCell(phrase(`summaries/${summary}/total`)),
      countCell(places.length),
      percentCell(1),
    ]),
    empty: phrase(`summaries/${summary}/none`),
  };
}
