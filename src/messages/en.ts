import type { Data, Datum } from '../core/workbook/words';
import { commands } from './commands';
import { desk } from './desk';
import { fixes } from './fixes';
import { keep } from './keep';
import { publish } from './publish';
import { records } from './records';
import { settings } from './settings';
import { returnsCatalogue } from './returns';
import { summaries } from './summaries';
import { formatCount, formatDay, formatList, quote, someOf } from './values';

/** Every sentence the product says, by id. Placeholders are code: a sentence is a function of its data. */
export type Sentence = string | ((data: Data) => string);

export type Catalogue = Readonly<Record<string, Sentence>>;

const day = (value: Datum | undefined): string => formatDay(String(value));

const texts = (value: Datum | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

/** What the rules say: plain words, the cell's fault, and the remedy. */
const rules: Catalogue = {
  'no-plan/empty':
    'There is nothing on this sheet. Open the workbook that holds the plan, or choose another sheet.',
  'no-plan/no-table':
    'There is no table on this sheet. Put the plan in a table with a row of headings, such as Recommendation, Action, Lead agency and Target date.',
  'no-plan/no-header':
    'This table has no headings that a plan has. Add a row of headings, such as Recommendation, Action, Lead agency and Target date.',
  'no-plan/not-a-plan': ({ why }) =>
    why === 'fields-in-rows'
      ? 'The headings stand in a column here, with their values beside them. Lay the plan out as a table: one row for each action, under a row of headings such as Recommendation, Action, Lead agency and Target date.'
      : why === 'copied-summary'
        ? 'This sheet is a copy of one that Followthrough made. Open the workbook that holds the plan itself.'
        : 'This table is not an action plan. Open the workbook that holds the plan; if this is the plan, name its columns Recommendation, Action, Lead agency and Target date.',
  'no-plan/too-much': ({ rows }) =>
    `There is more here than can be checked at a time: ${formatCount(Number(rows), 'filled row')}, or very long lists in their cells. Keep the rows that are still followed in one workbook, move the others into another, and check each.`,
  'no-plan/not-a-worksheet':
    'This sheet has no cells, only a chart or a macro. Choose a sheet that holds a table.',
  'no-plan/unreadable':
    'Excel does not give what is on this sheet. Save the workbook, close it and open it again, then check again; if that does not help, copy the sheet’s cells to a new sheet.',
  'settings-problem/unknown-setting': ({ key, choices }) =>
    `There is no setting called ${quote(key)}. ${choices ? `Use one of these: ${formatList(texts(choices))}.` : 'Correct its name, or take it out.'}`,
  'settings-problem/unknown-rule': ({ id }) =>
    `There is no rule called ${quote(id)}. Use one of the names in the list of rules, such as no-target-date.`,
  'settings-problem/not-settings': ({ key }) =>
    `${key === '' ? 'These settings do' : `The setting ${quote(key)} does`} not have the form that settings have. Correct it as the documentation of the settings shows.`,
  'settings-problem/not-a-date': ({ key }) =>
    `The setting ${quote(key)} is not a date. Enter a date such as 31 March 2027 on the sheet, or 2027-03-31 in a file.`,
  'settings-problem/not-a-number': ({ key }) =>
    `The setting ${quote(key)} is not a whole number. Enter a number such as 30.`,
  'settings-problem/not-a-choice': ({ key, choices }) =>
    `The setting ${quote(key)} is not one of its choices. Use one of these: ${formatList(texts(choices))}.`,
  'settings-problem/not-text': ({ key }) =>
    `The setting ${quote(key)} is not text. Enter it as words.`,
  'settings-problem/not-a-list': ({ key }) =>
    `The setting ${quote(key)} is not a list. Enter it as a list, even where it has one entry.`,
  'settings-problem/not-an-id': ({ key }) =>
    `The setting ${quote(key)} may hold only small letters, digits and hyphens. Correct it, such as north-trust.`,
  'settings-problem/too-low': ({ key, min }) =>
    `The setting ${quote(key)} is too low. Enter ${Number(min)} or more.`,
  'settings-problem/too-high': ({ key, max }) =>
    `The setting ${quote(key)} is too high. Enter ${Number(max)} or less.`,
  'settings-problem/too-long': ({ key, max }) =>
    `The setting ${quote(key)} is too long. Shorten it to ${Number(max)} characters.`,
  'settings-problem/missing': ({ key }) => `The setting ${quote(key)} is blank. Fill it in.`,
  'no-header-row':
    'This table has no row of headings, so its columns were told apart by what they hold. Add a row of headings above it.',
  'unread-column':
    'This column was not recognised, so nothing in it is checked. If it belongs to the plan, say what it holds in a “Column” row of the Followthrough settings.',
  'unread-column/no-heading':
    'This column has no heading, so nothing in it is checked. If it belongs to the plan, give it one.',
  'no-ids':
    'The recommendations have no numbers. Add a column of numbers (1, 2, 3 …), so that sign-offs and returns can name them.',
  'no-target-dates':
    'No action of this plan has a target date, so nothing in it can be overdue. Add a “Target date” column with a date for each action that is not yet completed.',
  'hidden-actions':
    'This action stands on a hidden row; it is counted all the same. Show the row, or delete it if it is no longer part of the plan.',
  'hidden-actions/sheet':
    'This sheet is hidden; its actions are counted all the same. Show the sheet, or delete it if it is no longer part of the plan.',
  'unread-row':
    'This row was taken for a note, so it is not counted. If it is an action, fill in its action, lead and date.',
  'missing-id':
    'This recommendation has no number, though others have. Give it a number that no other has.',
  'duplicate-id': ({ id }) =>
    `The number ${quote(id)} is used more than once. Give each its own number.`,
  'damaged-id':
    'Excel has turned this number into a date. Format the cell as text, then enter the number again, such as 6.1.1.',
  'recommendation-without-action':
    'No action is given for this recommendation. Enter what will be done, by whom and by when.',
  'recommendation-without-action/none':
    'These recommendations have no actions. Add an “Action” column and enter what will be done about each.',
  'blank-lead':
    'No lead is named. Enter the agency that answers for this action, such as Metropolitan Police Service.',
  'blank-lead/none':
    'No action of this plan has a lead. Add a “Lead agency” column and enter the agency that answers for each action.',
  'unknown-lead': ({ names }) =>
    `Not in the list of agencies: ${someOf(texts(names))}. Correct the spelling, or add the agency in an “Agency” row of the Followthrough settings.`,
  'unknown-lead/near': ({ name, meant }) =>
    `Not in the list of agencies: ${quote(name)}. Correct the spelling if ${String(meant)} was meant.`,
  'person-as-lead':
    'The lead looks like the name of a person. Enter the agency and the role instead, such as “Probation Service, Head of Delivery”.',
  'no-target-date':
    'The target date is blank. Enter a date such as 31 March 2027, or “Ongoing” with a review date.',
  'no-target-date/placeholder': ({ text }) =>
    `The target date says only ${quote(text)}. Enter a date such as 31 March 2027, or “Ongoing” with a review date.`,
  'no-target-date/empty-date':
    'The target date is in 1900, as some systems write where there is no date. Enter a date such as 31 March 2027, or “Ongoing” with a review date.',
  'open-ended-without-review':
    'The action has no end and no review date, so it can never be late. Enter a review date beside it, such as “Ongoing, review 31 March 2027”.',
  'impossible-date': ({ text, suggestion }) =>
    `There is no such day as ${quote(text)}. ${suggestion === null ? 'Enter the day that was meant.' : `Enter the day that was meant, such as ${day(suggestion)}.`}`,
  'ambiguous-date':
    'This date can be read in two ways; the day was taken to come first. Write the month as a word, such as 4 March 2027.',
  'date-without-year': ({ text, read }) =>
    `The date ${quote(text)} has no year${read === null ? '' : `; it was read as ${day(read)}`}. Add the year.`,
  'mangled-date': ({ text, read }) =>
    `Excel may have changed the date ${quote(text)}${read === null ? '' : `; it was read as ${day(read)}`}. Enter it in full: a day such as 12 May 2027, or a month such as May 2027.`,
  'mangled-date/swapped': ({ read, other }) =>
    `Excel may have changed day and month round: the cell says ${day(read)}, and ${day(other)} may be meant. Other dates of the column with a day above 12 stayed text. Enter the date again, with the month in words.`,
  'implausible-year': ({ text }) =>
    `The year of ${quote(text)} cannot be right, so the date is not used. Enter the date that was meant.`,
  'relative-date':
    'This date counts from a day that is not known. Enter a date such as 31 March 2027, or give the publication date in the Followthrough settings.',
  'unreadable-date': ({ text }) =>
    `No date could be read from ${quote(text)}. Enter a date such as 31 March 2027, or “Ongoing” with a review date.`,
  'several-dates':
    'There are several dates here, and nothing says what each is for; the earliest was used. Keep one, or number the dates like the steps they belong to.',
  'dates-and-items-differ':
    'There are not as many dates or statuses here as there are steps. Number them like the steps they belong to.',
  'unknown-status': ({ text }) =>
    `The status ${quote(text)} is not understood, so the action counts as open. Use a word such as Not started, In progress, Ongoing or Completed.`,
  'template-text': ({ text }) =>
    `The words ${quote(text)} belong to the blank form. Replace them, or delete them.`,
  'dangling-reference': ({ id }) =>
    `The text refers to ${quote(id)}, and no row has that number. Correct the number, or write out what is meant.`,
  'reads-as-not-pursued': ({ text }) =>
    `The row says completed, but ${quote(text, 90)} reads as not pursued, so it is not counted as completed. Ask the lead, then record “Confirmed complete” or “Not pursued” on the “Sign-off record” sheet.`,
  'completed-but-open-words': ({ text }) =>
    `The status says completed, but ${quote(text)} stands in the same row, so it is not counted as completed. Correct the status, or bring the other words up to date and enter the completion date.`,
  'open-but-closing-words': ({ status, words }) =>
    `The status says ${quote(status)}, but the progress begins with ${quote(words)}. Change the status and enter the completion date, or correct the progress.`,
  'open-but-closing-words/filed': ({ heading }) =>
    `The action stands under ${quote(heading)}, but its own row does not say that it is done, so it counts as open. Enter its status and completion date.`,
  'partly-complete/step':
    'The action says completed, but one of its steps does not, so it is not counted as completed. Correct the status of the action or of the step.',
  'partly-complete/agency':
    'The action says completed, but one of its agencies does not, so it is not counted as completed. Correct the status, or ask that agency for its update.',
  'partly-complete/share':
    'The status says completed, but also that less than all of it is, so it is not counted as completed. Correct the status.',
  'completion-in-future': ({ asAt }) =>
    `The action says completed, on a day after ${day(asAt)}, so it is not counted as completed. Correct the date, or the status if the work is not finished.`,
  'open-with-completion-date': ({ text }) =>
    `The status says ${quote(text)}, but there is a completion date. Change the status to Completed, or delete the date.`,
  'expected-completion':
    'The completion date is still to come. Move it to the target date if it is one, and enter it here when the action is completed.',
  'expected-completion/in-words': ({ text }) =>
    `The words ${quote(text)} read as a day that is expected, so the action does not count as completed. Move the day to the target date, and enter here the day on which the action was completed.`,
  'not-pursued-without-record':
    'The row says that the action will not be pursued, but no decision of the board is recorded. Ask the board, then record “Not pursued” and the reason on the “Sign-off record” sheet.',
  'signed-off-but-open': ({ text, decided }) =>
    `The board signed this action off${decided === null ? '' : ` on ${day(decided)}`}, but its status says ${quote(text)}. Correct the status, or record “Sent back” on the “Sign-off record” sheet.`,
  'sent-back-but-complete': ({ decided }) =>
    `The board sent this action back${decided === null ? '' : ` on ${day(decided)}`}, but its status still says completed. Change the status, or enter the new completion date once it is done.`,
  'rating-against-dates/overdue': ({ rating }) =>
    `The rating is ${quote(rating)}, but the action is overdue. Correct the rating, or ask the board for a new date.`,
  'rating-against-dates/open': ({ rating }) =>
    `The rating is ${quote(rating)}, but the action is not shown as completed. Correct the rating, or enter the status and the completion date.`,
  'rating-against-dates/not-late': ({ rating }) =>
    `The rating is ${quote(rating)}, but the target date has not passed. Correct the rating or the date.`,
  'target-before-plan': ({ made, published }) =>
    `The target date is before ${published === true ? 'the plan was published' : 'the action was added'} (${day(made)}). Check the year, and correct the date.`,
  'completed-without-date':
    'The action is completed, but no date says when. Enter the day on which it was completed.',
  'completed-late':
    'The action was completed after its target date. Enter the reason for the delay, or correct the date that is wrong.',
  'completed-without-evidence':
    'The action is completed, but nothing shows it. Enter what can be checked, such as an audit or a published policy.',
  'completed-without-evidence/no-column':
    'The plan has no place to say what shows that an action was completed. Add an “Evidence” column.',
  'completed-without-outcome':
    'The action is completed, but nothing says what came of it. Enter what changed, and how that is known.',
  'completed-without-outcome/no-column':
    'The plan has no place to say what came of an action. Add an “Outcome” column.',
  'sign-off-not-recorded':
    'The action is completed on the word of its agency alone. Record “Signed off” on the “Sign-off record” sheet once the board has accepted it.',
  'sign-off-not-recorded/claimed':
    'The row says that the action was signed off, but no decision of the board is recorded. Record it on the “Sign-off record” sheet, with its date.',
  'complete-and-ongoing':
    'The action is called complete and still goes on; it counts as completed, so nobody follows the rest. Enter what goes on as an action of its own, or add a review date.',
  'date-not-agreed':
    'A later date is asked for, and no decision of the board is recorded; the action is judged by its earlier date. Record “Date agreed” or “Date refused” on the “Sign-off record” sheet.',
  'date-not-agreed/taken-back':
    'The date is taken back and no other is given; the action is judged by it until another is agreed. Enter the new date, and record “Date agreed” on the “Sign-off record” sheet once the board has agreed to it.',
  'moved-often': ({ moves, original }) =>
    `The date was moved ${formatCount(Number(moves), 'time')}${original === null ? '' : `; at first it was ${day(original)}`}. Ask the lead what stands in the way.`,
  'no-recent-update': ({ days }) =>
    `The last update is more than ${formatCount(Number(days), 'day')} old. Enter where the action stands today.`,
  'weak-verb': ({ text }) =>
    `The action says ${quote(text)}, and nothing says how anyone will know that it worked. Add a measure, such as an audit or a number of people trained.`,
  'text-date':
    'This date is text to Excel, which cannot sort or filter it by day. Enter it as a date.',
  'national-without-reply':
    'This is a recommendation to a national body. Enter whom it was sent to, when, and what was answered.',
  'repeated-sheet': ({ other }) =>
    `Most actions of this sheet stand on the sheet ${quote(String(other))} as well, so they are counted twice. Keep the older copy in a workbook of its own, or check one sheet at a time.`,
  'repeated-recommendation':
    'This recommendation has the same words as one above it, so it is counted twice. Delete one of the two, or say how they differ.',
  'unmatched-record': ({ text }) =>
    `The record names ${quote(text)}, which is the number of no action, or of several, so it is not counted. Correct the number, or enter the name of the sheet beside it.`,
  'incomplete-record/reason':
    'The decision not to pursue this action has no reason. Enter the reason.',
  'incomplete-record/new-date':
    'The record agrees to a date, but does not say which, so nothing is moved. Enter the new date.',
  'incomplete-record/decided':
    'The decision has no date. Enter the day on which the board decided.',

  'standing/signed-off': 'Signed off',
  'standing/completed': 'Completed – sign-off not recorded',
  'standing/completed-late': 'Completed late – sign-off not recorded',
  'standing/overdue': 'Overdue',
  'standing/due-soon': 'Due soon',
  'standing/not-yet-due': 'Not yet due',
  'standing/open-ended': 'No end date – cannot be judged',
  'standing/no-date': 'No date',
  'standing/not-pursued': 'Closed – not pursued',
  'standing/to-confirm': 'To confirm',

  'standing-reason/record': 'The board’s record says so.',
  'standing-reason/status': 'Its status says so.',
  'standing-reason/completion-date': 'It has a completion date.',
  'standing-reason/milestone': 'The date of one of its steps decides.',
  'standing-reason/deadline': 'Its target date decides.',
  'standing-reason/open-ended-words': 'It is said to have no end.',
  'standing-reason/no-date-found': 'No target date is given.',
  'standing-reason/unusable-date': 'Its target date cannot be read as a date.',
  'standing-reason/contradicted-by-words': 'Its status and the words beside it disagree.',
  'standing-reason/completion-in-future': 'It says completed, on a day still to come.',
  'standing-reason/open-with-completion-date':
    'Its status says that it is open, and it has a completion date.',
  'standing-reason/partly-complete': 'It says completed, and a part of it says not.',
  'standing-reason/claimed-not-pursued':
    'It says that it will not be pursued, and no decision of the board is recorded.',
  'standing-reason/sent-back': 'The board sent it back.',
};

/** What a file or a host is refused with. */
const hosts: Catalogue = {
  'file.empty':
    'This file is empty: nothing was saved in it. Ask whoever sent it for another copy.',
  'file.encrypted':
    'This workbook is encrypted by a password or a sensitivity label. Open it in Excel and use the add-in there, or ask its owner for a copy without encryption.',
  'file.old-excel':
    'This is a workbook in the format of Excel 2003 and before (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.old-office':
    'This is a document of an older program, or a mail message, and not an Excel workbook. Open it in the program that made it and copy the plan into an Excel workbook (.xlsx).',
  'file.binary-workbook':
    'This is an Excel binary workbook (.xlsb). Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.open-document':
    'This is an OpenDocument file (.ods), as LibreOffice saves them. Open it there or in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.word':
    'This is a Word document, whatever its name says. Copy the plan from it into an Excel workbook (.xlsx), or use “followthrough import” on its text.',
  'file.powerpoint':
    'This is a PowerPoint presentation, whatever its name says. Copy the plan from it into an Excel workbook (.xlsx).',
  'file.pdf':
    'This is a PDF document. Ask for the workbook it was made from, or use “followthrough import” on its text.',
  'file.web-page':
    'This is a web page saved under the name of a workbook, as some case systems export them. Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.xml-spreadsheet':
    'This is a workbook saved as “XML Spreadsheet 2003”. Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.plain-text':
    'This is plain text, such as a CSV file, and not a workbook. Open it in Excel, save it as “Excel Workbook (.xlsx)” and use that copy.',
  'file.not-a-workbook':
    'This is not an Excel workbook, whatever its name says. Find the workbook that was meant, or ask whoever sent it for the original.',
  'file.no-workbook-part':
    'This file is packed like an Excel file but holds no workbook. Ask whoever sent it for another copy.',
  'file.no-worksheets':
    'This workbook has no worksheets, only sheets of other kinds such as charts, so there is no plan to read in it.',
  'file.cut-short':
    'The end of this file is missing, as after a copy or download that was broken off. Fetch it again from where it came.',
  'file.damaged':
    'This file was damaged on its way: part of it is no longer what was saved. Fetch it again from where it came, or open it in Excel, let Excel repair it, and save a new copy.',
  'file.ill-formed':
    'Part of this workbook is not written as Excel writes it and cannot be read safely. Open it in Excel, let Excel repair it if it offers to, and save a new copy.',
  'file.declares-entities':
    'This workbook holds instructions that Excel never writes and that are used to attack programs, so it was not opened. Ask whoever sent it how it was made.',
  'file.two-parts-one-name':
    'This workbook holds two different parts under one name, so programs may see different things in it. Open it in Excel, check that it shows what you expect, and save a new copy.',
  'file.two-sheets-one-name': ({ sheet }) =>
    `Two sheets of this workbook have the same name, “${sheet}”, so it cannot be told which of them is meant. Open it in Excel, let Excel repair it, give each sheet a name of its own, and save a new copy.`,
  'file.bomb':
    'This file is small but would unpack to an enormous size, as files made to overwhelm a computer do, so it was not opened. Ask whoever sent it how it was made.',
  'file.too-large':
    'This workbook is too large to be read here. Copy the sheets that hold the plan into a new workbook and use that.',
  'write.no-sheet': ({ sheet }) =>
    `There is no worksheet called “${sheet}” in this workbook any more. Read the workbook again and repeat the step.`,
  'write.no-cells': ({ sheet }) =>
    `The sheet “${sheet}” has no place for cells, so nothing was written to it. Open the workbook in Excel, save a new copy and use that.`,
  'write.structure-protected': ({ sheet }) =>
    `The sheet “${sheet}” could not be added, because the structure of this workbook is protected. In Excel choose Review, then Protect Workbook, to take the protection off, and repeat the step; highlighting works without that.`,
  'write.structure-protected-remove':
    'The sheets that Followthrough made could not be taken out, because the structure of this workbook is protected. In Excel choose Review, then Protect Workbook, to take the protection off, and repeat the step.',
  'write.cell-changed': ({ sheet, cell }) =>
    `${cell} of the sheet “${sheet}” no longer holds what was read, so nothing was changed. Read the workbook again and repeat the step.`,
  'write.kept-sheet-protected': ({ sheet }) =>
    `The sheet “${sheet}” is protected, so no row was added to it and nothing was changed. In Excel choose Review, then Unprotect Sheet, and repeat the step.`,
  'write.kept-headings-missing': ({ sheet, headings }) =>
    `The sheet “${sheet}” has no column headed ${formatList(texts(headings).map((heading) => quote(heading)))}, so no row was added to it and nothing was changed. Put the heading back, in the row of the others, and repeat the step.`,
  'write.kept-totals-row': ({ sheet }) =>
    `The table on the sheet “${sheet}” ends in a total row, so no row was added to it and nothing was changed. In Excel choose Table Design, take the tick off Total Row, and repeat the step.`,
  'write.kept-sheet-full': ({ sheet }) =>
    `The sheet “${sheet}” is full down to its last row, so nothing was added to it. Delete what stands far below the list, and repeat the step.`,
  'write.kept-below': ({ sheet }) =>
    `Something stands under the table on the sheet “${sheet}”, so the new rows were put below that, outside the table. They count all the same.`,
  'write.formula': ({ sheet, cell }) =>
    `${cell} of the sheet “${sheet}” holds a formula, which works out what the cell shows, so nothing was changed. Change the formula in Excel, or the cells that it takes its result from.`,
  'write.shared-formula': ({ sheet, cell }) =>
    `${cell} of the sheet “${sheet}” holds a formula that also works out other cells, so nothing was changed. Change that cell in Excel.`,
  'write.table-heading': ({ sheet, cell }) =>
    `${cell} of the sheet “${sheet}” is the heading of a table’s column, so nothing was changed. Change that heading in Excel.`,
  'write.own-sheet-left': ({ sheet, name }) =>
    `Somebody added notes, pictures or tables to the sheet “${sheet}”, so it was left as it is. The new figures are on the sheet “${name}”.`,
  'write.own-sheet-kept': ({ sheet }) =>
    `The sheet “${sheet}” was not taken out, because somebody added notes, pictures or tables to it. Delete it in Excel if it is no longer needed.`,
  'write.last-sheet-kept': ({ sheet }) =>
    `The sheet “${sheet}” was not taken out, because a workbook must show at least one sheet. Unhide another sheet in Excel, then delete this one.`,
  'write.referred-sheet-kept': ({ sheet }) =>
    `The sheet “${sheet}” was not taken out, because other parts of the workbook refer to it. Delete it in Excel if it is no longer needed.`,
  'write.signature-void':
    'This workbook was digitally signed. The signature is void now, because the workbook was changed; the original keeps its own. Sign the new workbook again if it needs one.',
  'write.not-proven':
    'Nothing was written: the check that only what was asked for has changed did not pass. Your workbook is as it was. Please send us the report of this check; it holds none of the plan’s words.',
  'excel.too-old': ({ version }) =>
    `This Excel is too old for Followthrough${version === null ? '' : `, which needs the features that Microsoft calls ExcelApi ${String(version)}`}. Use Excel of Microsoft 365, Excel 2021 or later, or Excel on the web; the command line works with any.`,
  'excel.cell-edit':
    'A cell is being edited in Excel, so nothing was done. Finish with Enter, or leave it with Esc, and repeat the step.',
  'excel.sheet-protected': ({ sheet }) =>
    `The sheet “${sheet}” is protected, so nothing was changed. In Excel choose Review, then Unprotect Sheet, and repeat the step; checking works without that.`,
  'excel.protected':
    'A protection of this workbook does not allow this change. In Excel choose Review, take the protection off the sheet or the workbook, and repeat the step.',
  'excel.changed-meanwhile':
    'The workbook was changed while Followthrough worked on it, and something that it needs is gone. Check the workbook, and repeat the step.',
  'excel.too-large':
    'Excel refused this because it is too much at once. Move what is no longer needed to another workbook, and repeat the step.',
  'excel.no-file':
    'This Excel does not give the workbook as a file, which a copy is made of. Save the workbook, then open it in Followthrough’s page for the browser and choose “Prepare to publish” there.',
  'excel.busy': 'Excel is busy and did not answer. Wait a moment, and repeat the step.',
  'excel.failed': ({ code }) =>
    `Excel could not do this (${String(code)}). Save the workbook, open it again, and repeat the step.`,
  'excel.sheet-emptied': ({ sheet }) =>
    `The sheet “${sheet}” is empty now. Delete it in Excel if it is no longer needed: Followthrough does not, because what was done before could then not be undone.`,
  'save.no-folder': ({ name, folder }) =>
    `“${name}” could not be saved, because there is no folder “${folder}”. Make the folder, or choose another with -o.`,
  'save.not-allowed': ({ name, folder }) =>
    `“${name}” could not be saved: it, or the folder “${folder}”, may only be read. Choose another folder with -o, or ask its owner for the right to write there.`,
  'save.in-use': ({ name }) =>
    `“${name}” could not be saved, because another program is using it. Close it there and try again.`,
  'save.open-in-excel': ({ name, lock }) =>
    `“${name}” is open in Excel, so it was not saved over. Close it there and try again; if it is not open anywhere, delete the file “${lock}” beside it.`,
  'save.disk-full': ({ name }) =>
    `“${name}” could not be saved, because the disk is full. Make room on it, or choose a folder on another disk with -o.`,
  'save.is-folder': ({ name }) =>
    `“${name}” could not be saved, because a folder has that name. Choose another name with -o.`,
  'save.name-too-long': ({ name }) =>
    `“${name}” could not be saved, because the name is too long. Choose a shorter one with -o.`,
  'save.failed': ({ name, folder, code }) =>
    `“${name}” could not be saved in “${folder}”${code === '' ? '' : ` (${code})`}. Check that the folder can be reached and written to, and try again.`,
};

/** What is said of a plan that was copied as text. */
const runningText: Catalogue = {
  'import/sheet': 'Action plan',
  'import/title': 'Action plan',
  'import/subtitle': 'Made from copied text. Check it against the original before you use it.',
  'import/blank': 'The plan has no rows.',
  'import/column': ({ number }) => `Column ${Number(number)}`,
  'import/empty': 'There is no text here. Copy the whole plan, headings included, and try again.',
  'import/no-headings':
    'No headings of a plan were found in this text. Put a line above it that names its columns in order, such as Recommendation, Action, Lead agency, Target date, and try again.',
  'import/no-rows':
    'There is nothing under the headings. Copy the rows of the plan as well, and try again.',
  'import/unclear':
    'The cells of this plan could not be told apart. Copy it as a table (from a spreadsheet, or straight from the web page), or put a blank line between its cells, and try again.',
  'import/unheaded-column': ({ heading }) =>
    `The text names no heading for one column; it seems to hold those whom each recommendation is addressed to, and is headed ${quote(String(heading))}. Check that column.`,
  'import/left-out': ({ text }) =>
    `The words ${quote(String(text))} of the text stand in no cell of the plan. Add them where they belong.`,
  'import/doubtful-block': ({ row, text }) =>
    `In row ${Number(row)} of the plan, ${quote(String(text))} may belong to another column. Check that row.`,
};

export const en: Catalogue = {
  ...rules,
  ...summaries,
  ...hosts,
  ...commands,
  ...records,
  ...fixes,
  ...keep,
  ...publish,
  ...settings,
  ...desk,
  ...runningText,
  ...returnsCatalogue,
};
