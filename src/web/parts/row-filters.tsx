import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { standingKinds, type StandingKind } from '../../core/assess/standing';
import { page as say } from '../../messages/page';
import { LabelledSelect } from '../../taskpane/parts/labelled-select';
import { noFilter, type RowFilter } from '../book/book-state';
import type { ShownRows } from '../grid/rows';
import { useBook, useBookState, useCheck } from './context';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  selects: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, flexGrow: 1 },
});

const any = '';

/** Which rows of the plan are shown. */
export function RowFilters({
  sheet,
  rows,
}: {
  sheet: string;
  rows: ShownRows;
}): JSX.Element | null {
  const styles = useStyles();
  const book = useBook();
  const filter = useBookState((state) => state.filter);
  const view = useCheck((state) => state.view);
  const judged = useBookState((state) => state.rows);
  if (!view || !judged?.sheets.some((each) => each.sheet === sheet)) return null;
  const change = (part: Partial<RowFilter>): void => book.set({ filter: { ...filter, ...part } });
  const isFiltered = Object.values(filter).some((each) => each !== null);
  const held = standingKinds.filter((kind) => view.counts.standings[kind] > 0);
  return (
    <div className={styles.filters} role="search" aria-label={say.grid.rows}>
      <div className={styles.selects}>
        <LabelledSelect
          label={say.grid.agency}
          value={String(filter.agency ?? any)}
          choices={[
            { value: any, label: say.grid.anyAgency },
            ...view.agencies.map((label, index) => ({ value: String(index), label })),
          ]}
          onChange={(value) => change({ agency: value === any ? null : Number(value) })}
        />
        <LabelledSelect<string>
          label={say.grid.standing}
          value={filter.standing ?? any}
          choices={[
            { value: any, label: say.grid.anyStanding },
            ...held.map((kind) => ({ value: kind, label: say.standings[kind] })),
          ]}
          onChange={(value) => change({ standing: (value || null) as StandingKind | null })}
        />
        <LabelledSelect<string>
          label={say.grid.finding}
          value={filter.finding ?? any}
          choices={[
            { value: any, label: say.grid.anyFinding },
            { value: 'any', label: say.grid.withFinding },
            { value: 'error', label: say.grid.severity.error },
            { value: 'warning', label: say.grid.severity.warning },
            { value: 'advice', label: say.grid.severity.advice },
          ]}
          onChange={(value) => change({ finding: (value || null) as RowFilter['finding'] })}
        />
      </div>
      {isFiltered && (
        <>
          <Text size={200} role="status">
            {rows.fitting === 0 ? say.grid.nothingFits : say.grid.shown(rows.fitting, rows.all)}
          </Text>
          <Button size="small" onClick={() => book.set({ filter: noFilter })}>
            {say.grid.clear}
          </Button>
        </>
      )}
    </div>
  );
}
