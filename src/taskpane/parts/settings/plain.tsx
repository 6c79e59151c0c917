import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { pane as say } from '../../../messages/pane';
import type { SettingsPartProps } from '../../tabs/settings';
import { LabelledSelect } from '../labelled-select';
import { DaySetting, NumberSetting, TextSetting } from './fields';
import { Section } from './section';

const useStyles = makeStyles({ row: { display: 'flex' } });

/** What the judging of dates goes by. */
export function DateSettings({ known, draft, change }: SettingsPartProps): JSX.Element {
  const styles = useStyles();
  const now = { ...known.settings, ...draft };
  return (
    <Section title={say.settings.dates}>
      <NumberSetting
        label={say.settings.dueSoonDays}
        value={now.dueSoonDays}
        least={0}
        most={366}
        onChange={(dueSoonDays) => change({ dueSoonDays })}
      />
      <NumberSetting
        label={say.settings.staleDays}
        value={now.staleDays}
        least={1}
        most={3660}
        onChange={(staleDays) => change({ staleDays })}
      />
      <DaySetting
        label={say.settings.publication}
        hint={say.settings.publicationHint}
        value={now.publication}
        onChange={(publication) => change({ publication })}
      />
      <div className={styles.row}>
        <LabelledSelect
          label={say.settings.revisedDates}
          value={now.revisedDates}
          choices={(['requested', 'agreed'] as const).map((value) => ({
            value,
            label: say.settings.revised[value],
          }))}
          onChange={(revisedDates) => change({ revisedDates })}
        />
      </div>
    </Section>
  );
}

/** What the summary sheets say at their heads. */
export function ReportSettings({ known, draft, change }: SettingsPartProps): JSX.Element {
  const now = { ...known.settings, ...draft };
  return (
    <Section title={say.settings.reports}>
      <TextSetting
        label={say.settings.reviewTitle}
        value={now.reviewTitle}
        most={200}
        onChange={(reviewTitle) => change({ reviewTitle })}
      />
      <TextSetting
        label={say.settings.reviewType}
        value={now.reviewType}
        most={100}
        onChange={(reviewType) => change({ reviewType })}
      />
      <TextSetting
        label={say.settings.marking}
        hint={say.settings.markingHint}
        value={now.marking}
        most={100}
        onChange={(marking) => change({ marking })}
      />
    </Section>
  );
}
