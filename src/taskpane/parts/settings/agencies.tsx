import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { pane as say } from '../../../messages/pane';
import { agencyOf } from '../../state/settings-draft';
import type { SettingsPartProps } from '../../tabs/settings';
import { Entries, EntryText } from './entries';
import { Section } from './section';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** So many leads that no list has are offered at once. */
const mostOffered = 8;

/** Agencies beside those that are known anyway. */
export function AgencySettings({ known, draft, change }: SettingsPartProps): JSX.Element {
  const [name, setName] = useState('');
  const [spellings, setSpellings] = useState('');
  const changed = new Map((draft.agencies ?? []).map((agency) => [agency.id, agency]));
  const agencies = [
    ...known.settings.agencies.filter(({ id }) => !changed.has(id)),
    ...changed.values(),
  ];
  const names = new Set(agencies.map((agency) => agency.name.toLowerCase()));
  const offered = known.unknownLeads.filter((lead) => !names.has(lead.toLowerCase()));
  const offer = (lead: string): void => change({ agencies: [agencyOf(lead, [])] });
  const add = (): void => {
    change({ agencies: [agencyOf(name, spellings.split(';'))] });
    setName('');
    setSpellings('');
  };
  return (
    <Section title={say.settings.agencies} hint={say.settings.agenciesHint}>
      {offered.length > 0 && <Offered leads={offered.slice(0, mostOffered)} add={offer} />}
      <Entries
        entries={agencies.map(({ id, name: called, aliases }) => ({
          key: id,
          words: [called, ...aliases].join('; '),
        }))}
        canAdd={/[a-z0-9]/i.test(name)}
        add={add}
      >
        <EntryText label={say.settings.agency} value={name} onChange={setName} />
        <EntryText label={say.settings.spellings} value={spellings} onChange={setSpellings} />
      </Entries>
    </Section>
  );
}

/** Leads of the plan that no list has, each to be added at once. */
function Offered({
  leads,
  add,
}: {
  leads: readonly string[];
  add: (lead: string) => void;
}): JSX.Element {
  const styles = useStyles();
  return (
    <div>
      <Text size={200} block>
        {say.settings.unknownLeads}
      </Text>
      <div className={styles.row}>
        {leads.map((lead) => (
          <Button key={lead} size="small" onClick={() => add(lead)}>
            {say.settings.addLead(lead)}
          </Button>
        ))}
      </div>
    </div>
  );
}
