import { Field, Input } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { IsoDay } from '../../../core/workbook/day';
import { pane as say } from '../../../messages/pane';

interface Common {
  readonly label: string;
  readonly hint?: string;
}

/** A line of text. */
export function TextSetting({
  label,
  hint,
  value,
  most,
  onChange,
}: Common & {
  value: string;
  most: number;
  onChange: (value: string) => void;
}): JSX.Element {
  return (
    <Field label={label} size="small" {...(hint === undefined ? {} : { hint })}>
      <Input
        size="small"
        value={value}
        maxLength={most}
        onChange={(_, changed) => onChange(changed.value)}
      />
    </Field>
  );
}

/** A day; empty where none is set. */
export function DaySetting({
  label,
  hint,
  value,
  onChange,
}: Common & { value: IsoDay | null; onChange: (value: IsoDay | null) => void }): JSX.Element {
  return (
    <Field label={label} size="small" {...(hint === undefined ? {} : { hint })}>
      <Input
        type="date"
        size="small"
        value={value ?? ''}
        onChange={(_, changed) => onChange(changed.value === '' ? null : changed.value)}
      />
    </Field>
  );
}

/** A whole number between bounds; what is no such number is said, and changes nothing. */
export function NumberSetting({
  label,
  value,
  least,
  most,
  onChange,
}: Common & {
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && !isWithin(typed, least, most);
  return (
    <Field
      label={label}
      size="small"
      {...(isWrong ? { validationMessage: say.settings.notANumber(least, most) } : {})}
    >
      <Input
        type="number"
        size="small"
        min={least}
        max={most}
        value={isWrong ? typed : String(value)}
        onChange={(_, changed) => {
          setTyped(changed.value);
          if (isWithin(changed.value, least, most)) onChange(Number(changed.value));
        }}
      />
    </Field>
  );
}

function isWithin(text: string, least: number, most: number): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
}
