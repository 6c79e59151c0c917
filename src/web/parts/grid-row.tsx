import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo, type JSX } from 'react';
import { isCellError, styleAt, valueAt } from '../../core/workbook/cells';
import type { Sheet, Workbook } from '../../core/workbook/workbook';
import { page as say } from '../../messages/page';
import { Marks, type CellMarks } from '../grid/marks';
import { placeOf } from '../grid/rows';
import { showValue } from '../grid/show-value';
import { drawnWidth } from '../grid/spill';
import type { Corrections } from '../book/correction';
import type { Layout } from './layout';

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0, top: 0, width: '100%' },
  head: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    width: '52px',
    height: '100%',
    boxSizing: 'border-box',
    textAlign: 'center',
    paddingTop: '3px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hereHead: { backgroundColor: tokens.colorBrandBackground2 },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    overflow: 'hidden',
    padding: '3px 6px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'cell',
  },
  number: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignContent: 'flex-start',
    columnGap: '6px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  merged: { zIndex: 1 },
  heading: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  active: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
    zIndex: 2,
  },
  overdue: { boxShadow: 'inset 4px 0 0 #b10e1c' },
  soon: { boxShadow: 'inset 4px 0 0 #b65e00' },
  badges: { float: 'right', display: 'flex', gap: '3px', marginLeft: '4px', alignItems: 'center' },
  badge: {
    fontSize: '10px',
    lineHeight: '14px',
    fontWeight: tokens.fontWeightSemibold,
    padding: '0 5px',
    borderRadius: '7px',
    whiteSpace: 'nowrap',
    border: '1px solid transparent',
  },
  error: { backgroundColor: '#b10e1c', color: 'white' },
  warning: { backgroundColor: '#fde7c2', color: '#5c3300', border: '1px solid #b65e00' },
  advice: { backgroundColor: '#dbe9fb', color: '#0b3a6e', border: '1px solid #3a76b8' },
  late: { backgroundColor: '#fbdcdf', color: '#7a0914', border: '1px solid #b10e1c' },
  corrected: { backgroundColor: '#dff3e8', color: '#0b4a2e', border: '1px solid #188769' },
});

interface RowProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly marks: Marks;
  readonly corrections: Corrections;
  readonly layout: Layout;
  readonly index: number;
  /** True where the row above it is not drawn: merged cells from there are drawn here. */
  readonly isFirst: boolean;
  readonly row: number;
  readonly start: number;
  readonly size: number;
  readonly startsOf: readonly VirtualItem[];
  readonly columnItems: readonly VirtualItem[];
  readonly columnStarts: readonly VirtualItem[];
  /** The column of the chosen cell, -1 where it is in another row. */
  readonly active: number;
}

/** A row of the grid: those of its cells that are in view. */
export const GridRow = memo(function GridRow(props: RowProps): JSX.Element {
  const { layout, row, index, start, size, active } = props;
  const styles = useStyles();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, height: size }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(styles.head, active >= 0 && styles.hereHead)}
      >
        {row + 1}
      </div>
      {props.columnItems.map((item, at) => (
        <Place
          key={item.key}
          {...props}
          column={layout.columns.columns[item.index]!}
          item={item}
          isLeftmost={at === 0}
        />
      ))}
    </div>
  );
});

/** The cell at one place of a row: none where a merged cell beside it covers the place. */
function Place({
  item,
  column,
  isLeftmost,
  ...props
}: RowProps & { item: VirtualItem; column: number; isLeftmost: boolean }): JSX.Element | null {
  const { layout, row, isFirst, start, size, startsOf, columnStarts, active } = props;
  const area = layout.merges.at(row, column);
  if (!area) {
    return (
      <GridCell
        {...props}
        column={column}
        left={item.start}
        width={item.size}
        place={item.index}
        top={0}
        height={size}
        isActive={active === column}
        isMerged={false}
      />
    );
  }
  const isCorner = area.top === row && area.left === column;
  if (!isCorner && !(area.top === row || isFirst)) return null;
  if (!isCorner && !(area.left === column || isLeftmost)) return null;
  const { rows } = layout.rows;
  const { columns } = layout.columns;
  const from = startsOf[firstFrom(rows, area.top)]!;
  const to = startsOf[placeOf(rows, area.bottom)]!;
  const left = columnStarts[firstFrom(columns, area.left)]!;
  const right = columnStarts[placeOf(columns, area.right)]!;
  return (
    <GridCell
      {...props}
      row={area.top}
      column={area.left}
      left={left.start}
      width={right.end - left.start}
      place={-1}
      top={from.start - start}
      height={to.end - from.start}
      isActive={active >= area.left && active <= area.right}
      isMerged
    />
  );
}

/** The place of the first that is shown from an index on. */
function firstFrom(shown: Uint32Array, index: number): number {
  const at = placeOf(shown, index);
  return at >= 0 && shown[at] === index ? at : at + 1;
}

function GridCell({
  workbook,
  sheet,
  marks,
  corrections,
  row,
  column,
  left,
  width,
  place,
  top,
  height,
  isActive,
  isMerged,
  layout,
}: RowProps & {
  column: number;
  left: number;
  width: number;
  /** Where its column is among those shown, -1 where it is merged. */
  place: number;
  top: number;
  height: number;
  isActive: boolean;
  isMerged: boolean;
}): JSX.Element {
  const styles = useStyles();
  const correction = corrections.at(sheet.name, row, column);
  const style = workbook.styles[styleAt(sheet.cells, row, column)]!;
  const value = correction ? correction.value : valueAt(sheet.cells, row, column);
  const text = showValue(value, correction?.numberFormat ?? style.numberFormat, workbook.date1904);
  const found = marks.at(row, column);
  const drawn =
    place < 0 ? width : drawnWidth(sheet, layout.columns, layout.tables, row, place, value);
  const isNumber = typeof value === 'number' || typeof value === 'boolean' || isCellError(value);
  return (
    <div
      id={`cell-${row}-${column}`}
      role="gridcell"
      aria-colindex={placeOf(layout.columns.columns, column) + 2}
      aria-selected={isActive}
      data-row={row}
      data-column={column}
      title={found ? titleOf(found) : undefined}
      className={mergeClasses(
        styles.cell,
        isNumber && styles.number,
        (isMerged || drawn > width) && styles.merged,
        layout.headings.has(row) && styles.heading,
        found?.due?.kind === 'overdue' && styles.overdue,
        found?.due?.kind === 'due-soon' && styles.soon,
        isActive && styles.active,
      )}
      style={{ left, width: drawn, top, height, ...fillOf(style.fill) }}
    >
      {(found || correction) && <Badges found={found} isCorrected={correction !== null} />}
      {text}
    </div>
  );
}

function Badges({
  found,
  isCorrected,
}: {
  found: CellMarks | null;
  isCorrected: boolean;
}): JSX.Element {
  const styles = useStyles();
  const worst = Marks.worst(found);
  const more = (found?.findings.length ?? 0) - 1;
  return (
    <span className={styles.badges}>
      {isCorrected && (
        <span className={mergeClasses(styles.badge, styles.corrected)}>{say.grid.corrected}</span>
      )}
      {found?.due && (
        <span
          className={mergeClasses(
            styles.badge,
            found.due.kind === 'overdue' ? styles.late : styles.warning,
          )}
        >
          {found.due.days}
        </span>
      )}
      {worst && (
        <span className={mergeClasses(styles.badge, styles[worst.finding.severity])}>
          {say.grid.mark[worst.finding.severity]}
          {more > 0 && ` ${say.grid.more(more)}`}
        </span>
      )}
    </span>
  );
}

function titleOf({ findings, due }: CellMarks): string {
  return [
    ...(due ? [`${say.standings[due.kind]}: ${due.days}`] : []),
    ...findings.map(({ finding }) => `${say.grid.mark[finding.severity]}: ${finding.sentence}`),
  ].join('\n');
}

/** A fill as the workbook has it, with words that can be read on it. */
function fillOf(fill: string | null): { backgroundColor: string; color: string } | undefined {
  if (fill === null) return undefined;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16));
  const luminance = 0.2126 * linear(red!) + 0.7152 * linear(green!) + 0.0722 * linear(blue!);
  return { backgroundColor: fill, color: luminance > 0.18 ? '#000000' : '#ffffff' };
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
