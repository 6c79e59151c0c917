import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { page as say } from '../../messages/page';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { Doubts } from './doubts';
import type { View } from './address';
import { CellBar } from './cell-bar';
import { useBook, useBookState, useCheck } from './context';
import { Grid } from './grid';
import { useLayout } from './layout';
import { RowFilters } from './row-filters';
import { SheetTabs } from './sheet-tabs';
import { useSliced } from './use-sliced';
import { Marks } from '../grid/marks';

const useStyles = makeStyles({
  nothing: { margin: 'auto', padding: tokens.spacingHorizontalXL },
  hidden: { padding: `2px ${tokens.spacingHorizontalM}` },
});

const noMarks = new Marks();

/** The sheet in front: filters, the cell that is chosen, the grid, and the tabs of the sheets. */
export function SheetArea({ view }: { view: View }): JSX.Element {
  const book = useBook();
  const workbook = useBookState((state) => state.workbook)!;
  const name = useBookState((state) => state.sheet);
  const sheet = workbook.sheets.find((each) => each.name === name) ?? workbook.sheets[0]!;
  return (
    <>
      <Doubts doubts={book.doubts} />
      {sheet.kind === 'worksheet' ? (
        <Worksheet key={sheet.name} workbook={workbook} sheet={sheet} view={view} />
      ) : (
        <Nothing words={say.grid.chartOnly} />
      )}
      <SheetTabs workbook={workbook} front={sheet.name} />
    </>
  );
}

function Worksheet({
  workbook,
  sheet,
  view,
}: {
  workbook: Workbook;
  sheet: Sheet;
  view: View;
}): JSX.Element {
  const book = useBook();
  const styles = useStyles();
  const checked = useCheck((state) => state.view);
  const problem = useBookState((state) => state.problem);
  const showsHidden = useBookState((state) => state.showsHidden);
  const found = useSliced(
    () => Marks.of(checked, sheet.name, ({ owner }) => view !== 'return' || owner === 'agency'),
    [checked, sheet.name, view],
  );
  const marks = found ?? noMarks;
  const layout = useLayout(sheet, marks);
  if (!layout) return <Spinner className={styles.nothing} label={say.loading} />;
  const { rows, columns } = layout;
  return (
    <>
      <RowFilters sheet={sheet.name} rows={rows} />
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <CellBar workbook={workbook} sheet={sheet} marks={marks} />
      {(rows.hidden > 0 || columns.hidden > 0) && !showsHidden && (
        <div className={styles.hidden}>
          <Button size="small" appearance="subtle" onClick={() => book.set({ showsHidden: true })}>
            {say.grid.showHidden(rows.hidden, columns.hidden)}
          </Button>
        </div>
      )}
      {rows.rows.length === 0 || columns.columns.length === 0 ? (
        <Nothing words={say.grid.noCells} />
      ) : (
        <Grid workbook={workbook} sheet={layout.sheet} marks={marks} layout={layout} />
      )}
    </>
  );
}

function Nothing({ words }: { words: string }): JSX.Element {
  const styles = useStyles();
  return <Text className={styles.nothing}>{words}</Text>;
}
