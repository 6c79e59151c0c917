import type { Datum } from '../core/workbook/words';
import type { Catalogue } from './en';
import { letters } from './letters';
import { formatCount, formatDay, formatList, quote } from './values';

const texts = (value: Datum | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];
const day = (value: Datum | undefined): string => formatDay(String(value));
/** A day as it is said, words as they stand. */
const shown = (value: Datum | undefined): string =>
  value === '' ? 'nothing' : /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? day(value) : quote(value);
const count = (value: Datum | undefined, one: string, many?: string): string =>
  formatCount(Number(value), one, many);

/** What the workbook says that an agency is sent. */
const form: Catalogue = {
  'returns/form-title': ({ agency }) => `Action plan return: ${agency}`,
  'returns/form-line': ({ plans, returnBy, rows, shared }) =>
    `${texts(plans).length === 1 ? `${texts(plans)[0]}. ` : ''}Please fill in the columns with light headings for each of the ${count(rows, 'row')} and send this workbook back by ${day(returnBy)}.${shared ? ' Where other agencies share a row, answer for yours only.' : ''}`,
  'returns/about-title': 'About this return',
  'returns/about-plan': ({ count: plans }) =>
    Number(plans) === 1 ? 'Action plan' : 'Action plans',
  'returns/agency': 'Agency',
  'returns/issued': 'Issued',
  'returns/return-by': 'Return by',
  'returns/digest': 'Check code',
  'returns/about-rows': 'Rows',
  'returns/about-shared': 'Shared rows',
  'returns/about-rest': 'The other columns',
  'returns/about-ask': 'Who to ask',
  'returns/how-answer':
    'Choose “Update given” or “No change this quarter” for every row. Where nothing has changed, nothing else is needed.',
  'returns/how-progress':
    'What has been done since the last update. The last update stands beside the box; do not repeat it. Name roles, not people.',
  'returns/how-status':
    'Choose from the list. Choose completed only once everything the action asks for is done.',
  'returns/how-revised':
    'Only if the target date cannot be met: the date that you ask for, and your reason in the next column. The target stays as it is until the board agrees to the new date.',
  'returns/how-completion': 'The day on which the action was completed, such as 31 March 2027.',
  'returns/how-evidence':
    'What shows that it was done, and where it can be seen, such as a training register.',
  'returns/how-outcome': 'What is different now, for the people the action is meant to help.',
  'returns/how-shared':
    'A row that other agencies share goes to each of you. Answer for your own agency; the row counts as completed once every agency has said so.',
  'returns/how-rest':
    'The grey columns are there to read. If something in them is wrong, say so in your update and the coordinator will put it right. Rows can be sorted and filtered; please do not delete or add any.',
  'returns/issued-title': 'As issued',
  'returns/issued-line':
    'What was sent, so that the coordinator can see what you changed. Please leave this sheet as it is.',

  'returns/hint-answer': 'Has anything changed since the last update?',
  'returns/fault-answer': 'Choose “Update given” or “No change this quarter” from the list.',
  'returns/hint-progress': 'What has been done since the last update. Roles, no names.',
  'returns/hint-status': 'Choose from the list. Completed means that everything is done.',
  'returns/fault-status':
    'Choose a status from the list. What needs explaining goes into the progress column.',
  'returns/hint-revised':
    'Only if the target cannot be met: the new date that you ask the board for, such as 31 March 2027.',
  'returns/fault-revised':
    'Enter one date, such as 31 March 2027. Put anything else into the reason beside it.',
  'returns/hint-reason': 'Why the target cannot be met.',
  'returns/hint-completion': 'The day on which it was completed, such as 31 March 2027.',
  'returns/fault-completion':
    'Enter one date that has passed, such as 31 March 2027. Put anything else into the progress column.',
  'returns/hint-evidence': 'What shows that it was done, and where it can be seen.',
  'returns/hint-outcome': 'What is different now.',
  'returns/fault-text':
    'A cell holds 32,767 characters. Shorten the text, or send the rest as a document.',
};

/** What is wrong with a return, in the words of the agency that can put it right. */
const faults: Catalogue = {
  'returns/not-ours':
    'This workbook has no sheet that a return can be read from. Send the workbook that was sent to you, or a table with your rows and their numbers.',
  'returns/own-layout': ({ matched, rows }) =>
    `This is not the form that was sent; ${matched} of its ${count(rows, 'row')} were found in the plan by their numbers and words. Look at each before it is taken over.`,
  'returns/pasted':
    'The sheet was copied into another workbook, so what was sent is not with it. Every difference is asked.',
  'returns/other-plan':
    'No row of this return is in this plan. Check that it belongs to this plan and not to another.',
  'returns/older-issue': ({ issued, latest }) =>
    `This form was issued on ${day(issued)}; a later one was sent on ${day(latest)}. Every difference is asked.`,
  'returns/not-registered':
    'The register of this plan does not know this form. Every difference is asked.',
  'returns/base-changed':
    'The sheet “As issued” is not as it was sent, so it proves nothing. Every difference is asked.',
  'returns/no-agency':
    'Nothing says which agency this return comes from. Name the agency, or put its name into the file’s name.',
  'returns/column-missing': ({ heading }) =>
    `The column ${quote(heading)} is missing, so nothing in it was read. Put it back, or send what it should say.`,
  'returns/column-added': ({ heading }) =>
    `The column ${quote(heading)} was added; nothing in it was read. Put what it says into one of the form’s own columns.`,
  'returns/columns-moved': 'Columns were moved. They were read by their headings; nothing is lost.',
  'returns/rows-moved':
    'Rows were sorted or moved. They were read by their references; nothing is lost.',
  'returns/rows-elsewhere': ({ count: rows }) =>
    `${count(rows, 'row')} ${Number(rows) === 1 ? 'is' : 'are'} of plans that are not open here; merge ${Number(rows) === 1 ? 'it' : 'them'} where those plans are.`,
  'returns/row-missing': ({ row }) =>
    `The row ${quote(row)} is missing from the return. Put it back with its update, or say that nothing has changed.`,
  'returns/row-added': ({ row }) =>
    `The row ${quote(row)} is not one of those that were sent. If it is a new action, ask the coordinator to add it to the plan.`,
  'returns/row-gone': ({ row }) =>
    `The row ${quote(row)} was sent and is no longer in the plan, so nothing of it was taken. Ask the coordinator what became of it.`,
  'returns/last-changed':
    'The words under “Last update” were changed; nothing of that was taken. Write what is new under “Progress this quarter”.',
  'returns/row-unmatched': ({ row }) =>
    `The row ${quote(row)} could not be matched to one row of the plan for certain. Say by its number and its plan which one it is.`,
  'returns/row-twice': 'This row is there more than once. Keep one and delete the other.',
  'returns/row-doubtful': ({ row, sure }) =>
    `The reference does not say which row this is; by its ${sure === 'id' ? 'number' : 'words'} it is ${sure === 'similar' ? 'probably ' : ''}row ${quote(row)}. Check that it is.`,
  'returns/no-answer':
    'Nothing is said of this row. Write what has been done, or choose “No change this quarter”.',
  'returns/no-change-but-changed':
    'The row says “No change this quarter”, but something in it was changed. Take the one or the other back.',
  'returns/status-backwards': ({ from, to }) =>
    `The status went back from ${quote(from)} to ${quote(to)}. If that is right, say in the progress column why.`,
  'returns/unknown-status': ({ text }) =>
    `${quote(text)} is no status that the plan knows. Choose one from the list.`,
  'returns/completed-without-date':
    'The row says that it is completed, but not when. Enter the date.',
  'returns/completed-without-evidence':
    'The row says that it is completed, but not what shows it. Enter the evidence.',
  'returns/completed-in-future':
    'The date of completion has not come yet. Enter the day on which it was completed, or change the status back.',
  'returns/target-without-reason':
    'A new date is asked for without a reason. Enter the reason, so that the board can decide.',
  'returns/target-changed': ({ from, to }) =>
    `The target date was changed from ${shown(from)} to ${shown(to)}. It is taken as a request; the target stays until the board agrees.`,
  'returns/reworded': ({ heading }) =>
    `The words under ${quote(heading)} were changed. They belong to the plan and stay as they are; say in the progress column what is wrong with them.`,
  'returns/cut-off': ({ length }) =>
    `The text is exactly ${count(length, 'character')} long and may have been cut off. Check its end, and send the rest.`,
  'returns/formula': 'A formula stands where words belong. Replace it by what it shows.',
  'returns/formula-sign': ({ sign }) =>
    `The text begins with “${sign}”. It was taken as text; if a calculation was meant, enter its result.`,
  'returns/error-value': ({ text }) =>
    `The cell shows the error ${quote(text)}. Enter what it should say.`,
  'returns/person': ({ name }) => `${quote(name)} seems to be a person. Name the role instead.`,
  'returns/not-a-day': ({ text }) =>
    `${quote(text)} is not one date. Enter a date such as 31 March 2027, and put the rest into the progress column.`,
  'returns/no-such-day': ({ text }) =>
    `There is no such day as ${quote(text)}. Enter the day that was meant.`,
  'returns/two-readings': ({ text, day: read }) =>
    `${quote(text)} was read as ${day(read)}. If the month was meant to come first, correct it.`,
  'returns/cleared': ({ text }) =>
    `What stood here was deleted: ${quote(text)}. If that was not meant, put it back.`,

  'returns/shared-line': ({ agency, text }) => `${agency}: ${text}`,
  'returns/reason-entry': ({ revised, reason }) =>
    `New date asked for${revised === null ? '' : `: ${day(revised)}`}. Reason: ${reason}`,
};

/** How a change that came back is named. */
const changes: Catalogue = {
  'returns/field-progress': 'Progress',
  'returns/field-status': 'Status',
  'returns/field-revised': 'New date asked for',
  'returns/field-reason': 'Reason for the new date',
  'returns/field-added': 'Column added',
  'returns/field-completion': 'Date completed',
  'returns/field-evidence': 'Evidence',
  'returns/field-outcome': 'Outcome',
  'returns/why-no-column': ({ field }) =>
    `The plan has no column for it. Say whether a column “${field}” is to be added.`,
  'returns/why-mixed-column': ({ field }) =>
    `The plan keeps it in one cell with other things, which is never rewritten. Say whether a column “${field}” is to be added.`,
  'returns/why-merged-cell':
    'The cell is merged with those of other actions. Write it into the plan by hand, or take the merge apart first.',
  'returns/why-several-cells':
    'The plan says it in several cells of this row. Write it into the plan by hand.',
  'returns/other-file':
    'Nothing was read of this file: it is no .xlsx or .xlsm workbook. Save a spreadsheet as .xlsx; type in what a document or a message says.',
  'returns/why-too-long':
    'The cell would hold more than the 32,767 characters that Excel keeps. Shorten what stands there, or put this into the plan by hand.',
  'returns/why-not-theirs': 'The plan does not name this agency on the row.',
  'returns/why-conflict-here':
    'The plan was changed here meanwhile, and the agency says otherwise.',
  'returns/why-conflict-between': ({ agencies }) =>
    `${formatList(texts(agencies))} say different things of the same cell.`,
  'returns/why-completion': 'It says that the action is completed.',
  'returns/why-moved': 'It asks for a later date.',
  'returns/why-untrusted': 'What was sent cannot be proven, so the difference is asked.',
  'returns/why-doubtful': 'The row was found by its number or its words, not by its reference.',
  'returns/why-cleared': 'The agency deleted what stood there.',
  'returns/why-fault': 'Something about it is to be looked at first.',
};

/** The sheets that are kept with the plan. */
const sheets: Catalogue = {
  'returns/register-sheet': 'Returns register',
  'returns/register-title': 'Returns register',
  'returns/register-subtitle':
    'What was sent to whom, and how far each return has come. Kept by Followthrough; a row may be corrected by hand.',
  'returns/register-empty': 'Nothing was sent yet.',
  'returns/column-agency': 'Agency',
  'returns/column-file': 'File',
  'returns/column-issued': 'Issued',
  'returns/column-return-by': 'Return by',
  'returns/column-rows': 'Rows',
  'returns/column-digest': 'Digest',
  'returns/column-state': 'State',
  'returns/state-issued': 'Issued',
  'returns/state-reminded': 'Reminded',
  'returns/state-returned': 'Returned',
  'returns/state-checked': 'Checked',
  'returns/state-merged': 'Merged',
  'returns/state-not-returned': 'Not returned',
  'returns/log-sheet': 'Change log',
  'returns/log-title': 'Change log',
  'returns/log-subtitle':
    'Every cell that a return changed in this plan: what it held before, what it holds now, who said so and where.',
  'returns/log-empty': 'No return has changed anything yet.',
  'returns/column-plan': 'Plan',
  'returns/column-row': 'Row',
  'returns/column-cell': 'Cell',
  'returns/column-field': 'Field',
  'returns/column-old': 'Old',
  'returns/column-new': 'New',
  'returns/column-source': 'Source',
  'returns/column-date': 'Date',
  'returns/column-kind': 'Kind',
  'returns/column-correction': 'What to put right',
  'returns/whole-return': 'The whole return',
  'returns/kind-error': 'Please correct',
  'returns/kind-warning': 'Please check',
  'returns/kind-advice': 'Note',
  'returns/corrections-sheet': 'Corrections',
  'returns/corrections-title': ({ agency }) =>
    `Corrections to the return${agency ? `: ${String(agency)}` : ''}`,
  'returns/corrections-subtitle': ({ source }) =>
    `What to put right in “${String(source)}”. Please make the changes on the sheet of the return and send the workbook back; this sheet may stay.`,
  'returns/corrections-none': 'Nothing has to be put right.',
  'returns/row-name': ({ id, row }) => (id ? String(id) : `row ${row}`),
};

/** How the command line explains itself. */
const help: Catalogue = {
  'help/compare': 'say what changed between two versions of a plan',
  'help/compare-after':
    'The older version comes first. With -o the result also stands on a sheet "Changes since" in a copy of the newer.\n\nExamples:\n  followthrough compare "Plan June.xlsx" "Plan September.xlsx"\n  followthrough compare "Plan June.xlsx" "Plan September.xlsx" -o "For the board.xlsx"',
  'help/returns': 'send agencies their rows, chase, check and merge what comes back',
  'help/returns-after':
    'The cycle, in its order:\n  followthrough returns issue "My plan.xlsx" --in-place -o Returns\n  followthrough returns chase "My plan.xlsx" --in-place --from Returns -o Reminders\n  followthrough returns check Returned --plan "My plan.xlsx" --corrections "To send back"\n  followthrough returns merge "My plan.xlsx" --in-place --from Returned --accept routine\n\nNothing is ever sent. docs/returns.md is the guide.',
  'help/returns issue': 'write one workbook for each lead agency, with its rows to fill in',
  'help/returns issue-after':
    'PLAN is a workbook or a folder; several plans go out together. What was issued is noted in each plan, in the sheet "Returns register": in a copy beside it, or in the plan itself with --in-place.\n\nExample:\n  followthrough returns issue "DHR 3.xlsx" "SAR 5.xlsx" --in-place -o "Returns Q3" --return-by 2026-10-23',
  'help/returns chase': 'draft a reminder for each agency whose return is not back',
  'help/returns chase-after':
    'The drafts are .eml files: Outlook and Apple Mail open them for you to look at and send. Nothing is sent by itself.\n\nExample:\n  followthrough returns chase "DHR 3.xlsx" --in-place --from "Returns Q3" -o Reminders',
  'help/returns check': 'say what is missing or wrong in returns, and what to send back',
  'help/returns check-after':
    'RETURN is a workbook or a folder. Nothing of the plan is changed.\n\nEnds with code 0 where nothing has to be corrected, 1 where something has, 2 where a file could not be read.\n\nExample:\n  followthrough returns check Returned --plan "DHR 3.xlsx" --corrections "To send back"',
  'help/returns merge': 'compare returns with the plans and put in what is accepted',
  'help/returns merge-after':
    'Without --accept or --answers nothing is written: the counts and the questions are shown. "routine" takes progress and evidence that nothing speaks against, "all" takes everything but conflicts.\n\nExamples:\n  followthrough returns merge "DHR 3.xlsx" --from Returned --questions answers.json\n  followthrough returns merge "DHR 3.xlsx" --from Returned --answers answers.json --in-place',
  'help/returns-output': 'the folder for the returns (otherwise "Returns" and the day)',
  'help/return-by': 'the day to return by, such as 2026-10-23 (otherwise in three weeks)',
  'help/agency': 'only this agency (may be given several times)',
  'help/all-rows': 'also the rows that the board has closed',
  'help/reminders-output': 'the folder for the drafts (otherwise "Reminders")',
  'help/chase-from': 'the folder of the returns that were issued, to be attached',
  'help/template': 'your own words for the reminder (see docs/returns.md)',
  'help/close': 'put down as not returned what is past its day',
  'help/plan': 'the plan that the returns belong to (may be given several times)',
  'help/from-agency': 'the agency that the returns come from, where they do not say',
  'help/corrections': 'write copies with a list of corrections into this folder',
  'help/from': 'a return, or a folder of returns (may be given several times)',
  'help/typed': 'updates that came by e-mail or telephone, typed into this file',
  'help/accept': 'what goes in unasked: none, routine or all',
  'help/answers': 'your answers, cell by cell, in this file',
  'help/questions': 'write what is asked into this file, to be answered',
  'help/add-column':
    'allow a column for this field where the plan has none (may be given several times)',
};

/** What changed between two versions of a plan. */
const versions: Catalogue = {
  'returns/changes-sheet': ({ since }) => `Changes since ${String(since)}`,
  'returns/changes-title': ({ since }) => `Changes since ${String(since)}`,
  'returns/changes-subtitle': ({ asAt }) =>
    `Two versions of the plan, compared action by action. Figures as at ${day(asAt)}; run again to update.`,
  'returns/changes-lead': ({ before, after, added, dropped, kept, same, updated }) =>
    `${count(before, 'action')} then, ${String(after)} now: ${String(kept)} ${Number(kept) === 1 ? 'is' : 'are'} in both, ${String(added)} ${Number(added) === 1 ? 'was' : 'were'} added and ${String(dropped)} dropped. Of those in both, ${String(same)} ${Number(same) === 1 ? 'has' : 'have'} none of the changes below${Number(updated) > 0 ? `, though ${String(updated)} of these ${Number(updated) === 1 ? 'has' : 'have'} new progress, evidence or outcome` : ''}.`,
  'returns/changes-counts': 'How many of each',
  'returns/changes-note':
    'An action may be in several of these lists, so they do not add up to the actions.',
  'returns/changes-none': 'Nothing changed.',
  'returns/change-completed': 'Completed',
  'returns/change-reopened': 'Reopened',
  'returns/change-slipped': 'Slipped',
  'returns/change-brought-forward': 'Brought forward',
  'returns/change-requested': 'Later date asked for, not agreed',
  'returns/change-status': 'Other changes of status',
  'returns/change-lead': 'Lead changed',
  'returns/change-reworded': 'Reworded',
  'returns/change-added': 'Added',
  'returns/change-dropped': 'Dropped',
  'returns/column-change': 'Change',
  'returns/column-actions': 'Actions',
  'returns/column-action': 'Action',
  'returns/column-before': 'Before',
  'returns/column-after': 'Now',
  'returns/column-days': 'Days',
  'returns/compared': ({ older, newer }) => `${String(newer)}, compared with ${String(older)}`,
  'returns/two-files':
    'Name two versions of one plan, the older first, such as: followthrough compare "Plan June.xlsx" "Plan September.xlsx".',
  'returns/change-line-row': ({ id, action, sheet, row }) =>
    `${id ? `${String(id)}: ` : ''}${quote(action, 90)}  [${String(sheet)}!${String(row)}]`,
  'returns/change-line-words': ({ id, action, before, after, sheet, row }) =>
    `${id ? `${String(id)}: ` : ''}${quote(action, 60)}: ${before === '' ? 'nothing' : quote(before, 60)} → ${after === '' ? 'nothing' : quote(after, 60)}  [${String(sheet)}!${String(row)}]`,
  'returns/change-line-date': ({ id, action, before, after, days, sheet, row }) =>
    `${id ? `${String(id)}: ` : ''}${quote(action, 60)}: ${String(before)} → ${String(after)}, ${count(Math.abs(Number(days)), 'day')} ${Number(days) > 0 ? 'later' : 'earlier'}  [${String(sheet)}!${String(row)}]`,
};

/** What cannot be done, and what was done. */
const calls: Catalogue = {
  'returns/no-plan': ({ name }) =>
    `No action plan was found in “${String(name)}”. Name the workbook that holds the plan.`,
  'returns/return-by-past': ({ returnBy }) =>
    `The day to return by, ${day(returnBy)}, lies before the day of issue. Choose a later one.`,
  'returns/no-such-agency': ({ wanted, names }) =>
    `No row of these plans is led by ${quote(wanted)}. Their agencies are ${formatList(texts(names).map((name) => quote(name)))}.`,
  'returns/no-lead': ({ count: rows, names }) =>
    `${count(rows, 'row')} ${Number(rows) === 1 ? 'has' : 'have'} no lead agency and ${Number(rows) === 1 ? 'was' : 'were'} not sent to anybody: ${formatList(texts(names))}.`,
  'returns/typed-wrong': ({ at }) =>
    `The updates that were typed in cannot be used${at ? `: see ${quote(at)}` : ''}. docs/cli.md shows what they look like.`,
  'returns/plan-not-read': ({ name, why }) =>
    `The plan “${String(name)}” could not be read. ${String(why)}`,
  'returns/plan-twice': ({ name }) =>
    `“${String(name)}” is among these plans already. Leave one of the two out: its rows would stand twice.`,
  'returns/file-not-read': ({ name, why }) => `“${String(name)}” could not be read. ${String(why)}`,
  'returns/file-not-json': ({ name }) =>
    `“${String(name)}” is not well-formed JSON. docs/cli.md shows an example to start from.`,
  'returns/nothing-to-merge':
    'Say which returns to merge, such as --from Returns, or which updates were typed in, with --typed.',
  'returns/no-plan-named': 'Say which plan the returns belong to, such as --plan "My plan.xlsx".',
  'returns/no-such-accept': ({ value }) =>
    `“${String(value)}” is none of the choices of --accept. Use none, routine or all.`,
  'returns/no-such-field': ({ value, fields }) =>
    `“${String(value)}” is no column that can be added. Use one of these: ${texts(fields).join(', ')}.`,
  'returns/folder': ({ day: issued }) => `Returns ${String(issued)}`,
  'returns/reminders-folder': 'Reminders',
  'returns/reminder': 'reminder',
  'returns/corrections-file': 'corrections',
  'returns/issued-count': ({ count: books, folder, returnBy }) =>
    `${count(books, 'return was', 'returns were')} written to ${String(folder)}, to be back by ${day(returnBy)}.`,
  'returns/reminded-count': ({ count: drafts, folder }) =>
    `${count(drafts, 'reminder was', 'reminders were')} drafted in ${String(folder)}. Nothing was sent.`,
  'returns/nobody-to-remind':
    'Every return that was issued has come back; there is nobody to remind.',
  'returns/reminder-line': ({ agency, overdue, dueSoon, isLate }) =>
    `${String(agency)}: ${count(overdue, 'action')} overdue, ${String(dueSoon)} due soon${isLate ? '; the return is late' : ''}`,
  'returns/not-attached': ({ agency, file }) =>
    `The workbook “${String(file)}” of ${String(agency)} was not found, so its reminder has nothing attached. Name its folder with --from.`,
  'returns/checked': ({ source, agency, rows, answered, missing }) =>
    `${String(source)}${agency ? ` (${String(agency)})` : ''}: ${count(rows, 'row')}, ${String(answered)} answered${Number(missing) > 0 ? `, ${String(missing)} missing` : ''}`,
  'returns/quarter-line': ({ agency, returned, updates, questions }) =>
    returned
      ? `${String(agency)}: returned, ${count(updates, 'update')}, ${count(questions, 'question')}`
      : `${String(agency)}: not returned`,
  'returns/count-updated': ({ count: cells }) => `${count(cells, 'change')} accepted`,
  'returns/count-unchanged': ({ count: cells }) => `${count(cells, 'cell')} unchanged`,
  'returns/count-questions': ({ count: cells }) => `${count(cells, 'question')} open`,
  'returns/count-conflicts': ({ count: cells }) =>
    `${count(cells, 'side')} of conflicts to choose from`,
  'returns/count-rejected': ({ count: cells }) => `${count(cells, 'change')} rejected`,
  'returns/count-refused': ({ count: cells }) => `${Number(cells).toLocaleString('en-GB')} refused`,
  'returns/question': ({ plan, id, action, fieldName, reference }) =>
    `${String(plan)}, ${id ? `${String(id)}: ` : ''}${quote(action, 70)} (${String(reference)}): ${String(fieldName)}`,
  'returns/question-now': ({ now }) => `The plan says: ${now === '' ? 'nothing' : quote(now, 200)}`,
  'returns/question-theirs': ({ theirs, agency, source, day: on }) =>
    `${String(agency)} says: ${theirs === '' ? 'nothing' : quote(theirs, 200)} (${String(source)}, ${String(on)})`,
  'returns/questions-file': ({ path }) =>
    `The questions stand in ${String(path)}. Change “reject” to “accept” where you agree, then give the file to --answers.`,
  'returns/nothing-changed':
    'Nothing changed: the plans say all of it already, or nothing was accepted.',
  'returns/not-written':
    'Nothing was written. Add --accept routine or --accept all, or answer one by one with --questions and --answers.',
  'returns/answers-wrong': ({ at }) =>
    `The answers cannot be used${at ? `: see ${quote(at)}` : ''}. docs/cli.md shows what they look like.`,
};

export const returnsCatalogue: Catalogue = {
  ...form,
  ...faults,
  ...changes,
  ...sheets,
  ...letters,
  ...help,
  ...versions,
  ...calls,
};
