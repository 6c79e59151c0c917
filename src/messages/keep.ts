import type { Catalogue } from './en';

/** The words of the commands that keep something with a plan, put it right, or prepare it for others. */
export const keep: Catalogue = {
  'help/record': 'record a decision of the board on the “Sign-off record” sheet',
  'help/record-after':
    'Nothing is written where anything is missing or no action of the name is found; a decision that is recorded already is not recorded again.\n\nExamples:\n  followthrough record "My plan.xlsx" --action 1.1 --action 1.2 --decision "Signed off" --date 2026-11-20 --meeting "Board, November 2026"\n  followthrough record "My plan.xlsx" --action 3 --decision "Date agreed" --date 2026-11-20 --new-date 2027-03-31 --in-place',
  'help/action':
    'the action: its number, its first words, or its row such as "row 12" (may be given several times)',
  'help/decision':
    'what was decided: Signed off, Outcome achieved, Sent back, Not pursued, Date agreed, Date refused or Confirmed complete',
  'help/date': 'the day on which it was decided, such as 2026-11-20',
  'help/meeting': 'the meeting that decided it',
  'help/new-date': 'the date that was agreed or refused',
  'help/reason': 'the reason, which "Not pursued" must have',
  'help/settings-after':
    'Without --set and --unset, what is set is listed and nothing is written.\n\nExamples:\n  followthrough settings "My plan.xlsx"\n  followthrough settings "My plan.xlsx" --set "Due soon (days)=14" --set "Column: lead=Who does it" --in-place\n  followthrough settings "My plan.xlsx" --set "Agency: Larkfield Refuge=LR; The Refuge" --unset "As at"',
  'help/set':
    'a setting and its value, such as "As at=2026-09-30" or "Column: Plan: lead=F" (may be given several times)',
  'help/unset': 'a setting to set back to its default (may be given several times)',
  'help/fix': 'show what can be put right for certain, before and after, and put it right',
  'help/fix-after':
    'Nothing is written until --output or --in-place is given.\n\nExamples:\n  followthrough fix "My plan.xlsx"\n  followthrough fix "My plan.xlsx" --only text-date -o "My plan, put right.xlsx"',
  'help/only': 'only what this rule offers, such as unknown-lead',
  'help/list': 'show what would be changed, and write nothing',
  'help/publish':
    'list what a file carries that its readers should not see, and write a copy without it',
  'help/publish-after':
    'Without --remove, what is found is listed and nothing is written. The names are looked for and kept nowhere. Nothing here says that a file is safe to publish: read the copy.\n\nExamples:\n  followthrough publish "My plan.xlsx" --names names.txt\n  followthrough publish "My plan.xlsx" --names names.txt --remove names --remove comments -o "For the website.xlsx"\n  followthrough publish "My plan.xlsx" --remove all',
  'help/names': 'a text file of names to look for, one a line',
  'help/remove':
    'a kind to leave out of the copy, as the list calls it, such as comments, or all (may be given several times)',

  'call/record':
    'Say which action, what was decided and when, such as: --action 1.1 --decision "Signed off" --date 2026-11-20.',
  'call/set': ({ value }) =>
    `“${String(value)}” does not set anything. Write the setting, an equals sign and its value, such as --set "Due soon (days)=14".`,
  'call/names-not-read': ({ name }) =>
    `The list of names “${String(name)}” could not be read. Check that it is there and that you may open it.`,

  'settings/blank': '(blank)',
  'settings/none': 'This workbook keeps no settings; the defaults hold.',
  'settings/unchanged': 'All of this is set already, so nothing was written.',
  'fix/how': 'To put these right, add --output or --in-place. Look at each before you do.',
  'fix/none': 'There is nothing that could be put right for certain.',
};
