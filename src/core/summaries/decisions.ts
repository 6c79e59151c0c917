import type { Block } from '../workbook/report';
import { phrase } from '../workbook/words';
import { idOf, rowOf, type PlacedAction } from './placed';

/** How many actions a decision names before it only counts the rest. */
const mostNamed = 12;

/** What only the board can settle, each with the actions that it is about. */
const decisions: readonly { readonly id: string; asks(place: PlacedAction): boolean }[] = [
  {
    id: 'sign-off',
    asks: ({ standing: { kind } }) => kind === 'completed' || kind === 'completed-late',
  },
  { id: 'new-date', asks: ({ standing }) => standing.requested !== null },
  { id: 'confirm', asks: ({ standing }) => standing.kind === 'to-confirm' },
  {
    id: 'set-date',
    asks: ({ standing: { kind } }) => kind === 'no-date' || kind === 'open-ended',
  },
];

/** The heading and the lines of the decisions asked of the board; says so where there are none. */
export function decisionBlocks(places: readonly PlacedAction[]): Block[] {
  const lines = decisions.flatMap(({ id, asks }): Block[] => {
    const asked = places.filter(asks);
    if (asked.length === 0) return [];
    // Those without a number are named by their rows, after the others.
    const named = asked
      .slice(0, mostNamed)
      .sort((a, b) => Number(idOf(a) === null) - Number(idOf(b) === null));
    const ids = named.map(idOf).filter((each) => each !== null);
    const rows = named.filter((place) => idOf(place) === null).map(rowOf);
    return [
      {
        kind: 'paragraph',
        role: 'body',
        text: phrase(`summaries/decision/${id}`, {
          count: asked.length,
          ids,
          rows,
          ...(id === 'new-date' ? { days: named.map(({ standing }) => standing.requested!) } : {}),
        }),
      },
    ];
  });
  const none: Block = {
    kind: 'paragraph',
    role: 'body',
    text: phrase('summaries/decision/none'),
  };
  return [
    { kind: 'paragraph', role: 'heading', text: phrase('summaries/decision/heading') },
    ...(lines.length > 0 ? lines : [none]),
  ];
}
