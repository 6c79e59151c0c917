import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { CheckView, ColumnView, SheetView, TableView } from '../desk/views';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  doubt: { color: tokens.colorPaletteMarigoldForeground2, verticalAlign: 'text-bottom' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What each column was taken for, and which sheets were left out. */
export default function Understood({ view }: { view: CheckView }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      {view.sheets.map((sheet) => (
        <SheetPart key={sheet.name} sheet={sheet} />
      ))}
      {view.skipped.length > 0 && (
        <section>
          <Text as="h2" size={200} weight="semibold" block>
            {say.head.skipped}
          </Text>
          <ul className={styles.list}>
            {view.skipped.map(({ name, why }) => (
              <li key={name}>
                <Text size={200}>
                  {name}: {why}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function SheetPart({ sheet }: { sheet: SheetView }): JSX.Element {
  const notes = [
    sheet.hidden && say.head.hidden,
    sheet.isProtected && say.head.protected,
    sheet.marking !== null && say.head.marking(sheet.marking),
  ].filter((note) => note !== false);
  return (
    <section>
      <Text as="h2" size={200} weight="semibold" block>
        {[sheet.name, ...notes].join(' · ')}
      </Text>
      {sheet.tables.map((table) => (
        <TablePart key={table.area} table={table} />
      ))}
    </section>
  );
}

function TablePart({ table }: { table: TableView }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.quiet} block>
        {say.head.table(table.area, table.headerRow)}
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2} className={`${styles.cell} ${styles.head}`}>
              {say.head.column}
            </th>
            <th scope="col" className={`${styles.cell} ${styles.head}`}>
              {say.head.takenFor}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column) => (
            <ColumnRow key={column.letter} column={column} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ColumnRow({ column }: { column: ColumnView }): JSX.Element {
  const styles = useStyles();
  const { letter, heading, fields, isDoubtful } = column;
  return (
    <tr>
      <td className={styles.cell}>{letter}</td>
      <th scope="row" className={styles.cell}>
        {heading || say.head.noHeading}
      </th>
      <td className={`${styles.cell} ${fields.length === 0 ? styles.quiet : ''}`}>
        {fields.map((field) => say.fields[field]).join(' + ') || say.head.unused}
        {isDoubtful && (
          <>
            {' '}
            <Warning16Filled className={styles.doubt} /> {say.head.loose}
          </>
        )}
      </td>
    </tr>
  );
}
