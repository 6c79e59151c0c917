import { makeStyles, tokens } from '@fluentui/react-components';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { JSX } from 'react';
import { parseArea } from '../../core/workbook/address';
import { valueAt } from '../../core/workbook/cells';
import type { Sheet } from '../../core/workbook/workbook';
import type { CheckView } from '../../taskpane/desk/views';

const useStyles = makeStyles({
  band: {
    position: 'sticky',
    top: '26px',
    height: 0,
    zIndex: 3,
  },
  inside: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: '28px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
  },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    display: 'block',
    width: '52px',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
  },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    padding: '4px 6px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The headings of the table that is in view, once their own row is above it. */
export function HeaderBand(props: {
  sheet: Sheet;
  view: CheckView | null;
  /** The first row in view. */
  top: number;
  offset: number;
  columns: Uint32Array;
  items: readonly VirtualItem[];
}): JSX.Element | null {
  const { sheet, view, top, offset, columns, items } = props;
  const styles = useStyles();
  const tables = view?.sheets.find(({ name }) => name === sheet.name)?.tables ?? [];
  const table = tables.find(({ area, headerRow }) => {
    const place = parseArea(area);
    return headerRow !== null && place !== null && top > headerRow - 1 && top <= place.bottom;
  });
  if (!table || offset === 0) return null;
  const row = table.headerRow! - 1;
  return (
    <div className={styles.band} aria-hidden>
      <div className={styles.inside}>
        <span className={styles.corner} />
        {items.map((item) => (
          <span
            key={item.key}
            className={styles.cell}
            style={{ left: item.start, width: item.size }}
          >
            {String(valueAt(sheet.cells, row, columns[item.index]!) ?? '')}
          </span>
        ))}
      </div>
    </div>
  );
}
