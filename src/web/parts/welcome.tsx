import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, DocumentTableRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { page as say } from '../../messages/page';
import { openSample } from '../sample';
import type { SetView } from './app';
import type { View } from './address';
import { useShelf } from './context';

const useStyles = makeStyles({
  welcome: {
    margin: 'auto',
    padding: tokens.spacingHorizontalXXL,
    width: 'min(680px, 100%)',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    overflowY: 'auto',
  },
  title: { display: 'block' },
  lead: { display: 'block', marginTop: tokens.spacingVerticalS, maxWidth: '60ch' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: '48px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  promises: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  promise: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  mark: { color: tokens.colorBrandForeground1, flexShrink: 0 },
});

/** What a newcomer sees: how to begin, and what happens with her file. */
export function Welcome(props: {
  view: View;
  choose: () => void;
  paste: () => void;
  setView: SetView;
}): JSX.Element {
  const styles = useStyles();
  const shelf = useShelf();
  const isReturn = props.view === 'return';
  return (
    <main className={styles.welcome}>
      <div>
        <Text as="h1" size={800} weight="semibold" className={styles.title}>
          {isReturn ? say.welcome.returnTitle : say.welcome.title}
        </Text>
        <Text size={400} className={styles.lead}>
          {isReturn ? say.welcome.returnLead : say.welcome.lead}
        </Text>
      </div>
      <div className={styles.drop}>
        <DocumentTableRegular className={styles.icon} aria-hidden />
        <Text size={500} weight="semibold">
          {say.welcome.drop}
        </Text>
        <div className={styles.row}>
          <Button appearance="primary" size="large" onClick={props.choose}>
            {say.welcome.choose}
          </Button>
          <Button size="large" onClick={props.paste}>
            {say.welcome.paste}
          </Button>
          <Button size="large" onClick={() => void openSample(shelf)}>
            {say.welcome.sample}
          </Button>
        </div>
        <Text size={200} className={styles.quiet}>
          {say.welcome.kinds}
        </Text>
      </div>
      <ul className={styles.promises}>
        {say.welcome.promises.map((promise) => (
          <li key={promise} className={styles.promise}>
            <CheckmarkCircle20Regular className={styles.mark} aria-hidden />
            <Text>{promise}</Text>
          </li>
        ))}
      </ul>
      <Link as="button" onClick={() => props.setView(isReturn ? 'plan' : 'return')}>
        {isReturn ? say.welcome.toPlan : say.welcome.toReturn}
      </Link>
    </main>
  );
}
