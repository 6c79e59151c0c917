import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import type { Report } from '../../core/workbook/report';
import { page as say } from '../../messages/page';
import { ReportView } from '../../taskpane/parts/report-view';
import { useBook, useCheck } from './context';

const useStyles = makeStyles({
  view: { overflowY: 'auto', '@media print': { overflow: 'visible' } },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    '@media print': { display: 'none' },
  },
  title: { flexGrow: 1 },
  paper: {
    width: 'min(1000px, 100%)',
    boxSizing: 'border-box',
    margin: '0 auto 48px',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    '@media print': { boxShadow: 'none', margin: 0, padding: 0, width: '100%' },
  },
});

/** The board summary as it comes out of the printer. */
export default function PrintView({ back }: { back: () => void }): JSX.Element {
  const styles = useStyles();
  const book = useBook();
  const view = useCheck((state) => state.view);
  const [report, setReport] = useState<Report<string> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void book.pane.look('summaries').then((summaries) => {
      const found = summaries?.reports.find(({ id }) => id === 'board-summary');
      if (isCurrent && found) setReport(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [book, view]);
  if (view && view.counts.actions === 0) return <Text>{say.print.nothing}</Text>;
  return (
    <main className={styles.view} aria-label={say.print.title}>
      <div className={styles.row}>
        <Text as="h1" size={500} weight="semibold" className={styles.title}>
          {say.print.title}
        </Text>
        <Button appearance="primary" disabled={!report} onClick={() => window.print()}>
          {say.print.print}
        </Button>
        <Button onClick={back}>{say.print.back}</Button>
      </div>
      {report ? (
        <div className={styles.paper}>
          <ReportView report={report} />
        </div>
      ) : (
        <Spinner label={say.loading} />
      )}
    </main>
  );
}
