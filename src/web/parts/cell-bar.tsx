import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { cellName } from '../../core/workbook/address';
import { styleAt, valueAt } from '../../core/workbook/cells';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import { SeverityMark } from '../../taskpane/parts/severity-mark';
import { columnAt } from '../grid/kinds';
import type { Marks, MarkedFinding } from '../grid/marks';
import { showValue } from '../grid/show-value';
import { useBook, useBookState, useCheck } from './context';
import { beginEdit } from './edit';
import { showFinding } from './show-finding';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minHeight: '52px',
    // On a low window the sheet needs the room.
    '@media (max-height: 480px)': { minHeight: 0, paddingTop: 0, paddingBottom: 0 },
  },
  name: { minWidth: '64px' },
  heading: { display: 'block', color: tokens.colorNeutralForeground2, maxWidth: '140px' },
  value: {
    flexGrow: 1,
    flexBasis: '200px',
    minWidth: 0,
    maxHeight: '54px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  findings: {
    flexBasis: '100%',
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '72px',
    overflowY: 'auto',
  },
  finding: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'flex-start',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    padding: '2px 0',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
  },
});

/** The cell that is chosen: its name, all that it holds, and what was found of it. */
export function CellBar({
  workbook,
  sheet,
  marks,
}: {
  workbook: Workbook;
  sheet: Sheet;
  marks: Marks;
}): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const row = useBookState((state) => state.row);
  const column = useBookState((state) => state.column);
  const correction = useBookState((state) => state.corrections.at(sheet.name, row, column));
  const view = useCheck((state) => state.view);
  const filed = valueAt(sheet.cells, row, column);
  const code = workbook.styles[styleAt(sheet.cells, row, column)]!.numberFormat;
  const isFormula = useBookState(({ formulas }) => formulas.has(sheet.name, row, column));
  const value = correction ? correction.value : filed;
  const text = showValue(value, correction?.numberFormat ?? code, workbook.date1904);
  const heading = columnAt(view, sheet.name, row, column)?.heading ?? '';
  return (
    <section className={styles.bar} aria-label={say.grid.cell}>
      <div className={styles.name}>
        <Text weight="semibold">{cellName(row, column)}</Text>
        {heading !== '' && (
          <Text size={200} className={styles.heading} truncate wrap={false} block>
            {heading}
          </Text>
        )}
      </div>
      <Text className={styles.value}>
        {text === '' ? <span className={styles.quiet}>{say.grid.blank}</span> : text}
        {isFormula && !correction && (
          <span className={styles.quiet}>{` (${say.grid.formula})`}</span>
        )}
        {correction && (
          <span className={styles.quiet}>
            {` (${say.grid.was(showValue(filed, code, workbook.date1904))})`}
          </span>
        )}
      </Text>
      <Button
        size="small"
        icon={<Edit16Regular />}
        title={say.grid.keys}
        onClick={() => beginEdit(book, workbook, sheet, row, column)}
      >
        {say.grid.edit}
      </Button>
      <Findings findings={marks.at(row, column)?.findings ?? []} />
    </section>
  );
}

function Findings({ findings }: { findings: readonly MarkedFinding[] }): JSX.Element | null {
  const styles = useStyles();
  const book = useBook();
  if (findings.length === 0) return null;
  return (
    <div className={styles.findings}>
      {findings.map((each) => (
        <button
          key={each.finding.key}
          type="button"
          className={styles.finding}
          title={say.grid.showFinding(each.finding.sentence)}
          onClick={() => showFinding(book, each)}
        >
          <SeverityMark severity={each.finding.severity} named />
          <span>{each.finding.sentence}</span>
        </button>
      ))}
    </div>
  );
}
