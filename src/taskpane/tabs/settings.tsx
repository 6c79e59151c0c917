import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../messages/pane';
import type { SettingsView } from '../desk/views';
import { usePane, usePaneState } from '../parts/context';
import { KeepBox } from '../parts/keep-box';
import { AgencySettings } from '../parts/settings/agencies';
import { AsAt } from '../parts/settings/as-at';
import { ColumnSettings } from '../parts/settings/columns';
import { HeadingSettings } from '../parts/settings/headings';
import { DateSettings, ReportSettings } from '../parts/settings/plain';
import { RatingSettings } from '../parts/settings/ratings';
import { useStickyStyles } from '../parts/sticky-styles';
import { useLook } from '../parts/use-look';
import { withSettings, type SettingsDraft } from '../state/settings-draft';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  quiet: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { fontSize: tokens.fontSizeBase200 },
});

/** What a part of the settings is drawn from, and how it changes them. */
export interface SettingsPartProps {
  readonly known: SettingsView;
  /** What was changed and is not applied yet. */
  readonly draft: SettingsDraft;
  readonly change: (settings: SettingsDraft) => void;
}

/** What holds for this plan: for now, or kept with the workbook. */
export default function SettingsTab(): JSX.Element {
  const { store } = usePane();
  const known = useLook('settings');
  const draft = usePaneState((state) => state.settingsDraft);
  const styles = useStyles();
  if (!known) return <Spinner size="small" label={say.loadingTab} />;
  const change = (settings: SettingsDraft): void =>
    store.dispatch({ type: 'settings-draft', settings: withSettings(draft, settings) });
  const part = { known, draft, change };
  return (
    <div className={styles.tab}>
      <Kept known={known} />
      <AsAt />
      <DateSettings {...part} />
      <ReportSettings {...part} />
      <ColumnSettings {...part} />
      <HeadingSettings {...part} />
      <AgencySettings {...part} />
      <RatingSettings {...part} />
      {Object.keys(draft).length > 0 && <ApplyBar />}
    </div>
  );
}

function Kept({ known }: { known: SettingsView }): JSX.Element {
  const pane = usePane();
  const styles = useStyles();
  const { sheet } = known;
  return (
    <div>
      <Text size={200} className={styles.quiet}>
        {sheet === null ? say.settings.notKept : say.settings.kept(sheet)}
      </Text>{' '}
      {sheet !== null && (
        <Link as="button" inline className={styles.link} onClick={() => void pane.showSheet(sheet)}>
          {say.show}
        </Link>
      )}
      {known.problems.map(({ sentence, cell }) => (
        <Text key={`${cell.row} ${sentence}`} size={200} block>
          {say.settings.problems} {sentence}{' '}
          <Link as="button" inline onClick={() => void pane.select(cell)}>
            {say.show}
          </Link>
        </Text>
      ))}
    </div>
  );
}

function ApplyBar(): JSX.Element {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.work !== null);
  const [isKept, setKept] = useState(true);
  const sticky = useStickyStyles();
  const styles = useStyles();
  return (
    <section className={sticky.bar} aria-label={say.settings.changed}>
      <KeepBox
        label={say.settings.keep}
        hint={say.settings.keepHint}
        isKept={isKept}
        keep={setKept}
      />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void pane.applySettings(isKept)}
        >
          {say.settings.apply}
        </Button>
        <Button
          disabledFocusable={isBusy}
          onClick={() => pane.store.dispatch({ type: 'settings-draft', settings: {} })}
        >
          {say.settings.discard}
        </Button>
      </div>
    </section>
  );
}
