import {
  column,
  countCell,
  dateCell,
  linkCell,
  row as reportRow,
  shortText,
  textCell,
} from '../summaries/cells';
import type { IsoDay } from '../workbook/day';
import type { Block, ReportCell, Tone } from '../workbook/report';
import type { Report } from '../workbook/report';
import { phrase } from '../workbook/words';
import type { ChangeKind, VersionChange, VersionChanges } from './changes-since';
import { changeKinds } from './changes-since';
import type { ReturnValue } from './value';

export const changesId = 'changes-since';

const tones: Readonly<Record<ChangeKind, Tone>> = {
  completed: 'closed',
  reopened: 'attention',
  slipped: 'overdue',
  'brought-forward': 'open',
  requested: 'due-soon',
  status: 'open',
  lead: 'neutral',
  reworded: 'attention',
  added: 'open',
  dropped: 'attention',
};
const MOST_WORDS = 220;

/** What changed since an older version, as a summary sheet of the newer. */
export function changesReport(
  result: VersionChanges,
  about: { readonly since: string; readonly asAt: IsoDay; readonly marking: string },
): Report {
  const { changes, kept, same, updated, before, after } = result;
  const counts = changeKinds.map((kind) => ({
    kind,
    count: changes.filter((change) => change.kind === kind).length,
  }));
  const added = counts.find(({ kind }) => kind === 'added')!.count;
  const dropped = counts.find(({ kind }) => kind === 'dropped')!.count;
  return {
    id: changesId,
    sheetName: phrase('returns/changes-sheet', { since: about.since }),
    title: phrase('returns/changes-title', { since: about.since }),
    subtitle: phrase('returns/changes-subtitle', { asAt: about.asAt }),
    marking: about.marking === '' ? null : about.marking,
    page: { orientation: 'landscape', fitToHeight: false },
    blocks: [
      {
        kind: 'paragraph',
        role: 'lead',
        text: phrase('returns/changes-lead', {
          before,
          after,
          added,
          dropped,
          kept,
          same,
          updated,
        }),
      },
      {
        kind: 'table',
        id: 'kinds',
        title: phrase('returns/changes-counts'),
        columns: [
          column('kind', 'text', 4, phrase('returns/column-change')),
          column('count', 'count', 1, phrase('returns/column-actions')),
        ],
        rows: counts.map(({ kind, count }) =>
          reportRow([textCell(phrase(`returns/change-${kind}`)), countCell(count)], tones[kind]),
        ),
        total: null,
        empty: phrase('returns/changes-none'),
      },
      { kind: 'paragraph', role: 'note', text: phrase('returns/changes-note') },
      ...counts
        .filter(({ count }) => count > 0)
        .map(({ kind }) =>
          tableOf(
            kind,
            changes.filter((change) => change.kind === kind),
          ),
        ),
    ],
  };
}

function tableOf(kind: ChangeKind, changes: readonly VersionChange[]): Block {
  const hasBefore = kind !== 'added' && kind !== 'dropped';
  const hasDays = kind === 'slipped' || kind === 'brought-forward' || kind === 'requested';
  return {
    kind: 'table',
    id: kind,
    title: phrase(`returns/change-${kind}`),
    columns: [
      column('row', kind === 'dropped' ? 'text' : 'link', 0.9, phrase('returns/column-row')),
      column('action', 'text', 5, phrase('returns/column-action')),
      column('agency', 'text', 2, phrase('returns/column-agency')),
      ...(hasBefore
        ? [
            column(
              'before',
              hasDays ? 'date' : 'text',
              hasDays ? 1.6 : 2.4,
              phrase('returns/column-before'),
            ),
            column(
              'after',
              hasDays ? 'date' : 'text',
              hasDays ? 1.6 : 2.4,
              phrase('returns/column-after'),
            ),
          ]
        : []),
      ...(hasDays ? [column('days', 'count', 1, phrase('returns/column-days'))] : []),
    ],
    rows: changes.map((change) => {
      const { row } = change;
      const name = row.id === '' ? phrase('summaries/row', { row: row.row + 1 }) : row.id;
      const cell = row.fields.status.cell;
      return reportRow([
        kind === 'dropped'
          ? textCell(name)
          : linkCell(name, { sheet: row.sheet, row: row.row, column: cell?.column ?? 0 }),
        textCell(shortText(row.action, MOST_WORDS)),
        textCell(shortText(row.lead, 80)),
        ...(hasBefore ? [valueCell(change.before), valueCell(change.after)] : []),
        ...(hasDays ? [change.days === null ? null : countCell(Math.abs(change.days))] : []),
      ]);
    }),
    total: null,
    empty: phrase('returns/changes-none'),
  };
}

function valueCell(value: ReturnValue | null): ReportCell {
  if (value === null || value.text === '') return null;
  return value.day === null ? textCell(shortText(value.text, MOST_WORDS)) : dateCell(value.day);
}
