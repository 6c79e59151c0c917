import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../../messages/pane';
import { agencyOf } from '../../state/settings-draft';
import type { SettingsPartProps } from '../../tabs/settings';
import { Section } from './section';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** So many leads that no list has are offered at once. */
const mostOffered = 8;

/** Agencies beside those that are known anyway. */
export function AgencySettings({ known, draft, change }: SettingsPartProps): JSX.Element {
  const [name, setName] = useState('');
  const [spellings, setSpellings] = useState('');
  const styles = useStyles();
  const changed = new Map((draft.agencies ?? []).map((agency) => [agency.id, agency]));
  const agencies = [
    ...known.settings.agencies.filter(({ id }) => !changed.has(id)),
    ...changed.values(),
  ];
  const names = new Set(agencies.map((agency) => agency.name.toLowerCase()));
  const offered = known.unknownLeads.filter((lead) => !names.has(lead.toLowerCase()));
  const add = (): void => {
    change({ agencies: [agencyOf(name, spellings.split(';'))] });
    setName('');
    setSpellings('');
  };
  return (
    <Section title={say.settings.agencies} hint={say.settings.agenciesHint}>
      {agencies.length > 0 && (
        <ul className={styles.list}>
          {agencies.map((agency) => (
            <li key={agency.id}>{[agency.name, ...agency.aliases].join('; ')}</li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <div>
          <Text size={200} block>
            {say.settings.unknownLeads}
          </Text>
          <div className={styles.row}>
            {offered.slice(0, mostOffered).map((lead) => (
              <Button
                key={lead}
                size="small"
                onClick={() => change({ agencies: [agencyOf(lead, [])] })}
              >
                {say.settings.addLead(lead)}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div className={styles.row}>
        <Field label={say.settings.agency} size="small" className={styles.field}>
          <Input
            size="small"
            className={styles.input}
            value={name}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Field label={say.settings.spellings} size="small" className={styles.field}>
          <Input
            size="small"
            className={styles.input}
            value={spellings}
            onChange={(_, { value }) => setSpellings(value)}
          />
        </Field>
        <Button size="small" disabledFocusable={!/[a-z0-9]/i.test(name)} onClick={add}>
          {say.settings.add}
        </Button>
      </div>
    </Section>
  );
}
