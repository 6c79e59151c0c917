import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePaneState } from './context';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says what happens to those who cannot see it. Two regions, so that the same words are said twice. */
export function Announcer(): JSX.Element {
  const { text, count } = usePaneState(({ announcement }) => announcement);
  const styles = useStyles();
  return (
    <div className={styles.unseen} role="status">
      <span>{count % 2 === 0 ? text : ''}</span>
      <span>{count % 2 === 1 ? text : ''}</span>
    </div>
  );
}
