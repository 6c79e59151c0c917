import type { StandingKind } from '../assess/standing';
import type { ReportRow, TableBlock } from '../workbook/report';
import { phrase, type Words } from '../workbook/words';
import type { AgencyActions, AgencyEntries } from './agencies';
import { column, countCell, row, textCell } from './cells';

/** The matrix's columns: standings that say the same to an agency stand in one. */
const groups: readonly { readonly id: string; readonly kinds: readonly StandingKind[] }[] = [
  { id: 'signed-off', kinds: ['signed-off'] },
  { id: 'await', kinds: ['completed', 'completed-late'] },
  { id: 'overdue', kinds: ['overdue'] },
  { id: 'due-soon', kinds: ['due-soon'] },
  { id: 'not-yet-due', kinds: ['not-yet-due'] },
  { id: 'other', kinds: ['open-ended', 'no-date', 'not-pursued', 'to-confirm'] },
];

export interface MatrixOptions {
  readonly most?: number;
  /** A column of words beside the agencies' names. */
  readonly remark?: { readonly heading: Words; of(agency: AgencyActions): Words | null };
}

/**
 * Agency by standing. Where more than `most` agencies are named, those with the most entries have
 * a row and the others share one, so that the table fits and still adds up.
 */
export function agencyMatrix(
  { agencies }: AgencyEntries,
  title: Words | null,
  { most = Infinity, remark }: MatrixOptions = {},
): TableBlock {
  const shown = groups.filter(({ kinds }) =>
    agencies.some(({ actions }) => actions.some(({ standing }) => kinds.includes(standing.kind))),
  );
  const counts = ({ actions }: Pick<AgencyActions, 'actions'>): number[] =>
    shown.map(
      ({ kinds }) => actions.filter(({ standing }) => kinds.includes(standing.kind)).length,
    );
  const line = (
    name: Words,
    group: Pick<AgencyActions, 'actions'>,
    remarked: Words | null = null,
  ): ReportRow =>
    row([
      textCell(name),
      ...(remark ? [remarked === null ? null : textCell(remarked)] : []),
      ...counts(group).map(countCell),
      countCell(group.actions.length),
    ]);
  const { first, rest } = largest(agencies, most);
  const all = { actions: agencies.flatMap(({ actions }) => actions) };
  return {
    kind: 'table',
    id: 'agencies',
    title,
    columns: [
      column('agency', 'text', 5, phrase('summaries/lead')),
      ...(remark ? [column('remark', 'text', 8, remark.heading)] : []),
      ...shown.map(({ id }) => column(id, 'count', 1.4, phrase(`summaries/group/${id}`))),
      column('all', 'count', 1.2, phrase('summaries/all')),
    ],
    rows: [
      ...first.map((agency) => line(agency.name, agency, remark?.of(agency))),
      ...(rest.length > 0
        ? [
            line(phrase('summaries/matrix/others', { agencies: rest.length }), {
              actions: rest.flatMap(({ actions }) => actions),
            }),
          ]
        : []),
    ],
    total: line(phrase('summaries/matrix/total'), all),
    empty: phrase('summaries/matrix/none'),
  };
}

/** The agencies with the most entries, in the order given, and the others. */
function largest(
  agencies: readonly AgencyActions[],
  most: number,
): { first: readonly AgencyActions[]; rest: readonly AgencyActions[] } {
  if (agencies.length <= most) return { first: agencies, rest: [] };
  const bySize = agencies
    .map((agency, index) => ({ agency, index }))
    .sort((a, b) => b.agency.actions.length - a.agency.actions.length || a.index - b.index)
    .slice(0, most - 1);
  const chosen = new Set(bySize.map(({ agency }) => agency));
  return {
    first: agencies.filter((agency) => chosen.has(agency)),
    rest: agencies.filter((agency) => !chosen.has(agency)),
  };
}
