import { makeStyles, Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { pane as say } from '../../../messages/pane';
import type { SettingsPartProps } from '../../tabs/settings';
import { LabelledSelect } from '../labelled-select';
import { Section } from './section';

const useStyles = makeStyles({ row: { display: 'flex' } });

/** What each rating of the plan means. */
export function RatingSettings({ known, draft, change }: SettingsPartProps): JSX.Element {
  const styles = useStyles();
  const now = { ...known.settings.ratingKey, ...draft.ratingKey };
  return (
    <Section title={say.settings.ratings} hint={say.settings.ratingsHint}>
      {known.ratings.length === 0 && <Text size={200}>{say.settings.noRatings}</Text>}
      {known.ratings.map((rating) => (
        <div key={rating} className={styles.row}>
          <LabelledSelect
            label={rating}
            value={now[rating] ?? ''}
            choices={meaningsWith(now[rating] ?? '')}
            onChange={(meaning) => change({ ratingKey: { [rating]: meaning } })}
          />
        </div>
      ))}
    </Section>
  );
}

/** The meanings that are offered, and what the plan's key says where it is none of them. */
function meaningsWith(said: string): { value: string; label: string }[] {
  const offered = Object.entries<string>(say.settings.meanings).map(([value, label]) => ({
    value,
    label,
  }));
  return offered.some(({ value }) => value === said)
    ? offered
    : [...offered, { value: said, label: said }];
}
