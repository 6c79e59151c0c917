import type { JSX } from 'react';
import { pane as say } from '../../messages/pane';
import { LabelledSelect } from './labelled-select';

/** The choice of one lead agency, by its place among them, or of all. */
export function AgencySelect({
  agencies,
  agency,
  onChange,
}: {
  agencies: readonly string[];
  agency: number | null;
  onChange: (agency: number | null) => void;
}): JSX.Element {
  return (
    <LabelledSelect
      label={say.agency}
      value={agency === null ? '' : String(agency)}
      choices={[
        { value: '', label: say.allAgencies },
        ...agencies.map((name, index) => ({ value: String(index), label: name })),
      ]}
      onChange={(value) => onChange(value === '' ? null : Number(value))}
    />
  );
}
