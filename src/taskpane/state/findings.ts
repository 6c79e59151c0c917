import type { Severity } from '../../core/rules/finding';
import type { CheckView, FindingView } from '../desk/views';

export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

export type Grouping = 'severity' | 'agency';

export interface FindingFilter {
  readonly grouping: Grouping;
  /** The severities shown. */
  readonly severities: ReadonlySet<Severity>;
  /** An index into `CheckView.agencies`; all where null. */
  readonly agency: number | null;
}

export interface FindingGroup {
  /** A severity, or the index of an agency; null for what is about no agency's row. */
  readonly of: Severity | number | null;
  readonly items: readonly FindingItem[];
}

/** A finding, with those of its cells that the filter and the group leave. */
export interface FindingItem {
  readonly key: string;
  readonly finding: FindingView;
  /** Indexes into the finding's cells, ascending. Empty for a finding without cells. */
  readonly cells: readonly number[];
}

/**
 * The findings as the pane lists them. By agency, a finding stands under every agency that leads
 * one of its rows, with that agency's cells; what is about no row comes last.
 */
export function groupFindings(view: CheckView, filter: FindingFilter): FindingGroup[] {
  const shown = view.findings.filter(({ severity }) => filter.severities.has(severity));
  const groups =
    filter.grouping === 'severity'
      ? severities.map((severity) => ({
          of: severity,
          items: shown
            .filter((finding) => finding.severity === severity)
            .flatMap((finding) => itemOf(finding, filter.agency, view, '')),
        }))
      : agencyGroups(shown, filter.agency, view);
  return groups.filter(({ items }) => items.length > 0);
}

function agencyGroups(
  shown: readonly FindingView[],
  only: number | null,
  view: CheckView,
): FindingGroup[] {
  const wanted = only === null ? [...view.agencies.keys(), null] : [only];
  return wanted.map((agency) => ({
    of: agency,
    items: shown.flatMap((finding) =>
      agency === null ? itemOfNone(finding, view) : itemOf(finding, agency, view, `${agency}:`),
    ),
  }));
}

function itemOf(
  finding: FindingView,
  agency: number | null,
  { leadSets }: CheckView,
  prefix: string,
): FindingItem[] {
  const { cells, key } = finding;
  const all = Array.from(cells.row.keys());
  if (agency === null) return [{ key: prefix + key, finding, cells: all }];
  const has = leadSets.map((set) => set.includes(agency));
  const own = all.filter((index) => has[cells.leads[index]!]);
  return own.length > 0 ? [{ key: prefix + key, finding, cells: own }] : [];
}

function itemOfNone(finding: FindingView, { leadSets }: CheckView): FindingItem[] {
  const { cells } = finding;
  const all = Array.from(cells.row.keys());
  const own = all.filter((index) => leadSets[cells.leads[index]!]!.length === 0);
  if (own.length === 0 && all.length > 0) return [];
  return [{ key: `none:${finding.key}`, finding, cells: own }];
}
