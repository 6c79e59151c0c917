import { linesOf, statusOf } from './in-words';

describe('a status cell with a label, a mark or a rating before its status', () => {
  it.each([
    ['Status: in progress', 'in-progress'],
    ['Current status: Completed', 'completed'],
    ['Overall RAG: Green - completed', 'completed'],
    ['Progress update - completed', 'completed'],
    ['Outcome: delivered', 'completed'],
    ['The action has been completed', 'completed'],
    ['This recommendation is now complete', 'completed'],
    ['Recommendations (all) completed', 'completed'],
    ['* Completed', 'completed'],
    ['> Complete', 'completed'],
    ['31/03/2025 | Completed', 'completed'],
    ['(31/03/2025) completed', 'completed'],
    ['March 2025 [Complete]', 'completed'],
    ['31/03/2025 - open', 'in-progress'],
    ['31/03/2025 completed', 'completed'],
    ['31/03/2025 in progress', 'in-progress'],
    ['31/03/2025 - Completed with partners', 'completed'],
    ['31/03/2025 completed by the panel, form sent', 'completed'],
    ['May 2025 | completed with partners', 'completed'],
    ['* 31/03/2025: completed for two wards', 'completed'],
    ['TBC - completed with partners', 'unknown (unknown-status)'],
    ['Steering group met 02/03/2020', 'unknown (unknown-status)'],
    ['Live 31/03/2025', 'in-progress (inferred)'],
    ['Training package delivered 12 June 2025', 'completed'],
    ['Annual audit of files completed on 02/03/2020', 'completed'],
    // More words before it are prose about something else, and so is an instruction.
    ['Staff who had the training completed 02/03/2020', 'unknown (unknown-status)'],
    ['Review the audit completed 02/03/2020', 'unknown (unknown-status)'],
    ['Ensure training completed 02/03/2020', 'unknown (unknown-status)'],
    // A month after so few words may be a plan's.
    ['Training package delivered June 2025', 'unknown (unknown-status)'],
    ['Files to be closed 02/03/2020', 'unknown (unknown-status)'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});

describe('how much is done', () => {
  it.each([
    ['50% completed', 'in-progress, 50%'],
    ['Approximately 50% completed', 'in-progress, 50%'],
    ['Complete (100%)', 'completed, 100%'],
    ['Completed (80%)', 'in-progress, 80%'],
    ['Completed - 80 per cent', 'in-progress, 80%'],
    ['In progress - 60%', 'in-progress, 60%'],
    ['In progress 12.25%', 'in-progress, 12%'],
    ['In progress, 5 per cent', 'in-progress, 5%'],
    ['Ongoing: 40 percent', 'ongoing, 40%'],
    ['100% complete', 'completed, 100%'],
    ['Around 12.75% completed', 'in-progress, 13%'],
    ['3/4 complete', 'in-progress, 75%'],
    ['3 / 4 complete', 'in-progress, 75%'],
    ['3 out of the 4 have been completed', 'in-progress, 75%'],
    ['3 out of 4 actions are complete', 'in-progress, 75%'],
    ['10 of 20 staff sessions delivered', 'in-progress, 50%'],
    ['4 of 4 complete', 'completed, 100%'],
    ['0 of 3 complete', 'in-progress, 0%'],
    ['33.25%', 'in-progress, 33%'],
    [' 75 % completed ', 'in-progress, 75%'],
    ['0%', 'not-started, 0%'],
    // No share of anything.
    ['2 of 0 complete', 'completed'],
    ['150% complete', 'unknown (unknown-status)'],
    ['Completed 50 sessions, 80% attended', 'completed (inferred)'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});

describe('a completion that goes on', () => {
  it.each([
    'Completed; now embedded',
    'Completed and reviewed annually',
    'Completed and takes place every 6 months',
    'Completed, and is continuing',
    'Complete and runs each quarter',
    'Complete, monitored quarterly',
    'Delivered and now business as usual',
    'Embedded and signed off',
    'Completed & continuous',
  ])('%j', (text) => expect(statusOf(text)).toMatch(/^(?:completed|signed-off), and goes on$/));

  it.each([
    ['In progress and ongoing', 'in-progress'],
    ['Not embedded', 'in-progress'],
    ['Yet to be embedded', 'in-progress'],
    ['Closed - not pursued, monitoring ongoing', 'not-pursued'],
  ])('%j does not: it is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});

describe('a stronger word beside a completion', () => {
  it.each([
    ['Completed and then signed off', 'signed-off'],
    ['Completed / outcome achieved', 'outcome-achieved'],
    ['Completed, outcome achieved', 'outcome-achieved'],
    ['Outcome achieved and signed off', 'outcome-achieved'],
    ['Completed, evidence submitted', 'completed'],
    ['Closed, rejected', 'not-pursued'],
    ['Signed off, not started', 'in-progress'],
    ['In progress / signed off', 'in-progress'],
    ['Not started / in progress', 'not-started'],
    ['Not started, suspended', 'not-started (inferred)'],
    ['Completed, in progress', 'in-progress'],
    ['Completed / not completed', 'in-progress'],
    ['Completed/ not started', 'in-progress'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});

describe('a completion of which something is left', () => {
  it.each([
    'Completed, evidence awaited',
    'Complete except for the refresher training',
    'Complete apart from sign off',
    'Delivered other than at the second site',
    'Complete, subject to approval',
    'Completed, evaluation to follow',
    'Completed; policy to be agreed',
    'Completed 31/03/2025; training of night staff outstanding',
    'Delivered, evaluation still in draft',
    'Completed, not all teams',
    'Completed, yet to be shared',
    'Signed off, audit pending',
    'Completed but not signed off',
    'Closed pending evidence',
    'No longer outstanding, completed subject to approval',
  ])('%j is in progress', (text) => expect(statusOf(text)).toMatch(/^in-progress/));

  it.each([
    ['Rejected, alternative to be agreed', 'not-pursued'],
    ['No longer required: the form is still in use', 'not-pursued'],
  ])('%j stays %s: nothing of it is left to do', (text, expected) =>
    expect(statusOf(text)).toBe(expected),
  );
});

describe('a closing word that is taken back or put off', () => {
  it.each([
    'Cannot be completed',
    'The policy is not yet fully implemented',
    'Not being delivered',
    'Has yet to be delivered',
    'Would be completed if funding allows',
    'Must be closed',
    'Can be closed after May',
    'To be signed off',
    'Be completed',
    'Needs to be signed off',
    'Until completed',
    'When complete',
    'Unless resolved',
    'For completion; once closed',
    'Largely complete',
    'Mostly delivered',
    'Half completed',
    'Expected to be completed June 2025',
    'Scheduled to be delivered',
    'Remains to be completed',
    'Requires to be actioned',
    'Target completed date',
  ])('%j is no completion', (text) =>
    expect(statusOf(text)).not.toMatch(/^(?:completed|signed-off|outcome)/),
  );

  it.each([
    // The words before a stop speak of something else.
    ['Leaflet not needed: completed', 'completed'],
    ['Not rejected', 'unknown (unknown-status)'],
    ['To be withdrawn', 'unknown (unknown-status)'],
    ['No action needed: completed', 'completed'],
    ['Training to follow. Completed', 'completed'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});

describe('a status word that is the verb of an instruction', () => {
  it.each([
    'Complete the audit',
    'Close and archive the file',
    'Open for all agencies',
    'Ongoing for all teams to note',
    'Live cases only',
    'Completed ?',
    'Open?',
  ])('%j gives no line', (text) => expect(linesOf(text)).toEqual([]));

  it.each([
    ['Complete and reviewed', 'completed'],
    ['Complete and on the website', 'completed'],
    ['Completed as part of the new policy', 'completed'],
    ['Completed with partners', 'completed'],
    ['Completed following the audit', 'completed'],
    ['Ongoing as part of supervision', 'ongoing'],
    ['Ongoing and reviewed yearly', 'ongoing'],
    ['Not started because the post is vacant', 'not-started'],
    ['In progress led by the nursing team', 'in-progress'],
    ['Not yet delivered because staff left', 'in-progress'],
  ])('%j is %s', (text, expected) => expect(statusOf(text)).toBe(expected));
});
