import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../messages/pane';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  more: { marginTop: tokens.spacingVerticalXS },
});

/** So many items are drawn at first, and with each "more": a plan can have thousands. */
const page = 40;

/** A list that is drawn page by page; `draw` gives the list item of each. */
export function PagedList<Item>({
  items,
  draw,
}: {
  items: readonly Item[];
  draw: (item: Item) => JSX.Element;
}): JSX.Element {
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list}>{items.slice(0, shown).map(draw)}</ul>
      {left > 0 && (
        <Button size="small" className={styles.more} onClick={() => setShown(shown + page)}>
          {say.more(Math.min(left, page))}
        </Button>
      )}
    </>
  );
}
