import type { CheckView, DueView } from '../desk/views';

export interface DueFilter {
  readonly order: 'latest' | 'agency';
  /** An index into `CheckView.agencies`; all where null. */
  readonly agency: number | null;
}

export interface DueGroup {
  /** Overdue or due soon, or the index of an agency. */
  readonly of: DueView['kind'] | number;
  readonly items: readonly DueView[];
}

/**
 * What is overdue and due soon as the pane lists it: the overdue first, the latest of them first;
 * or under each agency in turn, where a shared action stands under each of its agencies.
 */
export function groupDue({ due, agencies }: CheckView, { order, agency }: DueFilter): DueGroup[] {
  const shown = due.filter((item) => agency === null || item.agencies.includes(agency));
  const groups: DueGroup[] =
    order === 'latest'
      ? (['overdue', 'due-soon'] as const).map((kind) => ({
          of: kind,
          items: shown.filter((item) => item.kind === kind),
        }))
      : [...agencies.keys()]
          .filter((index) => agency === null || index === agency)
          .map((index) => ({
            of: index,
            items: shown.filter((item) => item.agencies.includes(index)),
          }));
  return groups.filter(({ items }) => items.length > 0);
}
