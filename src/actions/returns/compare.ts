import type { VersionChange, VersionChanges } from '../../core/returns/changes-since';
import { changesSince } from '../../core/returns/changes-since';
import { changesReport } from '../../core/returns/changes-report';
import type { ReturnValue } from '../../core/returns/value';
import type { Edit } from '../../core/workbook/edit';
import { phrase } from '../../core/workbook/words';
import { formatDay, word } from '../../messages/format';
import type { CommandOptions } from '../options';
import type { NamedWorkbook } from './plans';
import { openPlans } from './plans';

/** What changed between two versions, in words. */
export interface ComparedVersions {
  readonly asAt: string;
  readonly result: VersionChanges;
  /** The sentence that sums it up. */
  readonly lead: string;
  readonly changes: readonly WordedVersionChange[];
  /** Writes the summary sheet into the newer version. */
  readonly edits: readonly Edit[];
}

export interface WordedVersionChange {
  readonly kind: VersionChange['kind'];
  readonly kindName: string;
  readonly sheet: string;
  readonly row: number;
  readonly id: string;
  readonly action: string;
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly days: number | null;
}

/** Compares two versions of a plan, each read with its own settings, both judged on one day. */
export function compareVersions(
  older: NamedWorkbook,
  newer: NamedWorkbook,
  options: CommandOptions,
): ComparedVersions {
  const now = openPlans([newer], options);
  const before = openPlans([older], { ...options, asAt: now.asAt });
  const result = changesSince(before.rows[0]!, now.rows[0]!);
  const since = older.name.replace(/\.xls[xm]$/i, '');
  const { settings } = now.sources[0]!;
  const { changes, ...counts } = result;
  const count = (kind: VersionChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  return {
    asAt: now.asAt,
    result,
    lead: word(
      phrase('returns/changes-lead', {
        ...counts,
        added: count('added'),
        dropped: count('dropped'),
      }),
    ),
    changes: changes.map(wordChange),
    edits: [
      {
        kind: 'write-sheet',
        report: changesReport(result, { since, asAt: now.asAt, marking: settings.marking }),
      },
    ],
  };
}

function wordChange({ kind, row, before, after, days }: VersionChange): WordedVersionChange {
  return {
    kind,
    kindName: word(phrase(`returns/change-${kind}`)),
    sheet: row.sheet,
    row: row.row + 1,
    id: row.id,
    action: row.action,
    lead: row.lead,
    before: shown(before),
    after: shown(after),
    days,
  };
}

function shown(value: ReturnValue | null): string {
  if (value === null) return '';
  return value.day === null ? value.text : formatDay(value.day);
}
