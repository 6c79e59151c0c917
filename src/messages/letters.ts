import type { Catalogue } from './en';

/**
 * The reminder of a return where the user has no words of her own. What stands in braces is filled
 * in; a line whose places are all empty is left out.
 */
export const letters: Catalogue = {
  'returns/letter-subject': '{plan}: return due by {returnBy}',
  'returns/letter-text': [
    'To: {agency}',
    '',
    'Your return on {plan} was sent to you on {issued} and is due back by {returnBy}. {late}',
    '',
    'It has {rows}. The workbook is attached: please fill in the columns with light headings and send it back. Where nothing has changed, choose “No change this quarter”.',
    '',
    '{overdue}',
    '',
    '{dueSoon}',
    '',
    '{missing}',
    '',
    'If a target date cannot be met, enter the new date that you ask for and the reason; the board decides.',
    '',
    '{contact}',
  ].join('\n'),
  'returns/letter-late': 'It has not come back yet.',
  'returns/letter-overdue': 'Overdue:',
  'returns/letter-due-soon': 'Due soon:',
  'returns/letter-missing': 'Without a date; please say by when they will be done:',
  'returns/letter-contact': ({ contact }) => `Questions: ${String(contact)}`,
};
