import type { FormBook, FormColumn, FormSheet } from '../../../src/core/workbook/form';

/** A return that an agency is asked to fill in, as small as one may be. */
const locked = { isOpen: false, isDate: false, entry: null } as const;
const open = { isOpen: true, isDate: false } as const;

export const formColumns: readonly FormColumn<string>[] = [
  { ...locked, heading: 'Reference', width: 14 },
  { ...locked, heading: 'Recommendation', width: 40 },
  { ...locked, heading: 'Target date', width: 13, isDate: true },
  {
    ...{ ...open, heading: 'Status', width: 16 },
    entry: {
      ...{ title: 'Status', hint: 'Choose from the list.', fault: 'Choose one of the list.' },
      takes: { kind: 'choice', choices: ['Not started', 'In progress', 'Complete'] },
    },
  },
  {
    ...{ ...open, heading: 'Completion date', width: 13, isDate: true },
    entry: {
      ...{ title: 'Completion date', hint: 'The day it was done.', fault: 'Write a day.' },
      takes: { kind: 'day', from: '2006-10-01', to: '2027-04-02' },
    },
  },
  {
    ...{ ...open, heading: 'Progress this quarter', width: 50 },
    entry: {
      ...{ title: 'Progress', hint: 'What was done & when.', fault: 'Too long.' },
      takes: { kind: 'text', most: 32_767 },
    },
  },
];

export function formSheet(more: Partial<FormSheet<string>> = {}): FormSheet<string> {
  return {
    name: 'Action plan return',
    title: 'Larkshire Police: action plan return',
    lines: ['OFFICIAL-SENSITIVE', 'Please return by 2 November 2026.'],
    facts: [],
    table: {
      columns: formColumns,
      labels: 1,
      rows: [
        ['LP-1', 'Review the missing persons policy.', { day: '2026-10-31' }, 'In progress', null],
        ['LP-2', 'Train all sergeants.', 'September 2026', null, { day: '2026-09-30' }, '-'],
      ],
    },
    isProtected: true,
    mark: null,
    ...more,
  };
}

export function formBook(...sheets: readonly FormSheet<string>[]): FormBook<string> {
  return { name: 'Larkshire Police - return 2026-10-02', sheets };
}
