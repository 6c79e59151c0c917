import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type {
  Block,
  ChartBlock,
  ParagraphBlock,
  Report,
  ReportCell,
  ReportRow,
  TableBlock,
  Tone,
} from '../../core/workbook/report';
import { pane as say } from '../../messages/pane';
import { formatDay, formatShare } from '../../messages/values';
import { useToneStyles } from './tone-styles';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, width: '100%' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'normal',
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  long: { minWidth: '160px' },
  bar: {
    display: 'flex',
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    gap: '1px',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  key: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginRight: tokens.spacingHorizontalXS,
  },
});

/** A report on the screen: the same that a summary sheet shows. Of long tables, the first rows. */
export function ReportView({
  report,
  mostRows = Infinity,
}: {
  report: Report<string>;
  mostRows?: number;
}): JSX.Element {
  const styles = useStyles();
  return (
    <article className={styles.report}>
      {report.marking !== null && <Text weight="semibold">{report.marking}</Text>}
      <Text as="h2" weight="semibold" block>
        {report.title}
      </Text>
      <Text size={200} className={styles.quiet}>
        {report.subtitle}
      </Text>
      {report.blocks.map((block, index) => (
        <BlockView key={index} block={block} mostRows={mostRows} />
      ))}
    </article>
  );
}

function BlockView({ block, mostRows }: { block: Block<string>; mostRows: number }): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return <Paragraph block={block} />;
    case 'table':
      return <Table block={block} mostRows={mostRows} />;
    case 'chart':
      return <Chart block={block} />;
  }
}

function Paragraph({ block }: { block: ParagraphBlock<string> }): JSX.Element {
  const styles = useStyles();
  switch (block.role) {
    case 'heading':
      return (
        <Text as="h3" size={200} weight="semibold" block>
          {block.text}
        </Text>
      );
    case 'lead':
      return <Text block>{block.text}</Text>;
    case 'body':
      return (
        <Text size={200} block>
          {block.text}
        </Text>
      );
    case 'note':
      return (
        <Text size={200} className={styles.quiet} block>
          {block.text}
        </Text>
      );
  }
}

function Table({ block, mostRows }: { block: TableBlock<string>; mostRows: number }): JSX.Element {
  const styles = useStyles();
  if (block.rows.length === 0) return <Text size={200}>{block.empty}</Text>;
  const left = block.rows.length - mostRows;
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={block.title ?? block.id}>
        <table className={styles.table}>
          {block.title !== null && <caption className={styles.caption}>{block.title}</caption>}
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={mergeClasses(
                    styles.cell,
                    styles.head,
                    isNumber(column.kind) && styles.number,
                  )}
                >
                  {column.heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.slice(0, mostRows).map((row, index) => (
              <Row key={index} row={row} block={block} />
            ))}
            {block.total !== null && <Row row={block.total} block={block} isTotal />}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Text size={200} className={styles.quiet}>
          {say.summary.moreRows(left)}
        </Text>
      )}
    </>
  );
}

function Row({
  row,
  block,
  isTotal = false,
}: {
  row: ReportRow<string>;
  block: TableBlock<string>;
  isTotal?: boolean;
}): JSX.Element {
  const styles = useStyles();
  return (
    <tr>
      {row.cells.map((cell, index) => {
        const column = block.columns[index]!;
        const className = mergeClasses(
          styles.cell,
          isTotal && styles.head,
          isNumber(column.kind) && styles.number,
          column.weight >= 6 && styles.long,
        );
        const words = wordsOf(cell);
        return index === 0 ? (
          <th key={column.id} scope="row" className={className}>
            {words}
          </th>
        ) : (
          <td key={column.id} className={className}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}

function isNumber(kind: TableBlock['columns'][number]['kind']): boolean {
  return kind === 'count' || kind === 'percent';
}

function wordsOf(cell: ReportCell<string>): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
    case 'link':
      return cell.text;
    case 'count':
      return cell.count.toLocaleString('en-GB');
    case 'percent':
      return formatShare(cell.share);
    case 'date':
      return formatDay(cell.day);
  }
}

function Chart({ block }: { block: ChartBlock<string> }): JSX.Element {
  const styles = useStyles();
  const shown = block.segments.filter(({ count }) => count > 0);
  return (
    <div>
      <div role="img" aria-label={block.description} className={styles.bar}>
        {shown.map(({ label, count, tone }) => (
          <Segment key={label} tone={tone} grow={count} />
        ))}
      </div>
      <ul className={styles.legend} aria-hidden>
        {shown.map(({ label, count, tone }) => (
          <li key={label}>
            <Key tone={tone} />
            {label} {count.toLocaleString('en-GB')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Segment({ tone, grow }: { tone: Tone; grow: number }): JSX.Element {
  const tones = useToneStyles();
  return <span className={tones[tone]} style={{ flexGrow: grow, flexBasis: 0 }} />;
}

function Key({ tone }: { tone: Tone }): JSX.Element {
  const tones = useToneStyles();
  const styles = useStyles();
  return <span className={mergeClasses(styles.key, tones[tone])} />;
}
