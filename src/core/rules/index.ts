import type { Rule } from './define-rule';
import { ambiguousDate } from './ambiguous-date';
import { blankLead } from './blank-lead';
import { completeAndOngoing } from './complete-and-ongoing';
import { completedButOpenWords } from './completed-but-open-words';
import { completedLate } from './completed-late';
import { completedWithoutDate } from './completed-without-date';
import { completedWithoutEvidence } from './completed-without-evidence';
import { completedWithoutOutcome } from './completed-without-outcome';
import { completionInFuture } from './completion-in-future';
import { damagedId } from './damaged-id';
import { danglingReference } from './dangling-reference';
import { dateNotAgreed } from './date-not-agreed';
import { dateWithoutYear } from './date-without-year';
import { datesAndItemsDiffer } from './dates-and-items-differ';
import { duplicateId } from './duplicate-id';
import { expectedCompletion } from './expected-completion';
import { hiddenActions } from './hidden-actions';
import { implausibleYear } from './implausible-year';
import { impossibleDate } from './impossible-date';
import { incompleteRecord } from './incomplete-record';
import { mangledDate } from './mangled-date';
import { missingId } from './missing-id';
import { movedOften } from './moved-often';
import { nationalWithoutReply } from './national-without-reply';
import { noHeaderRow } from './no-header-row';
import { noIds } from './no-ids';
import { noPlan } from './no-plan';
import { noRecentUpdate } from './no-recent-update';
import { noTargetDate } from './no-target-date';
import { noTargetDates } from './no-target-dates';
import { notPursuedWithoutRecord } from './not-pursued-without-record';
import { openEndedWithoutReview } from './open-ended-without-review';
import { openButClosingWords } from './open-but-closing-words';
import { openWithCompletionDate } from './open-with-completion-date';
import { partlyComplete } from './partly-complete';
import { personAsLead } from './person-as-lead';
import { ratingAgainstDates } from './rating-against-dates';
import { readsAsNotPursued } from './reads-as-not-pursued';
import { recommendationWithoutAction } from './recommendation-without-action';
import { relativeDate } from './relative-date';
import { repeatedRecommendation } from './repeated-recommendation';
import { repeatedSheet } from './repeated-sheet';
import { sentBackButComplete } from './sent-back-but-complete';
import { settingsProblem } from './settings-problem';
import { severalDates } from './several-dates';
import { signOffNotRecorded } from './sign-off-not-recorded';
import { signedOffButOpen } from './signed-off-but-open';
import { targetBeforePlan } from './target-before-plan';
import { templateText } from './template-text';
import { textDate } from './text-date';
import { unknownLead } from './unknown-lead';
import { unknownStatus } from './unknown-status';
import { unmatchedRecord } from './unmatched-record';
import { unreadColumn } from './unread-column';
import { unreadRow } from './unread-row';
import { unreadableDate } from './unreadable-date';
import { weakVerb } from './weak-verb';

/** Every rule, in the order in which each group runs. */
export const rules: readonly Rule[] = [
  noPlan,
  settingsProblem,
  noHeaderRow,
  unreadColumn,
  repeatedSheet,
  noIds,
  noTargetDates,
  hiddenActions,
  unreadRow,
  missingId,
  duplicateId,
  damagedId,
  recommendationWithoutAction,
  blankLead,
  unknownLead,
  personAsLead,
  noTargetDate,
  openEndedWithoutReview,
  impossibleDate,
  ambiguousDate,
  dateWithoutYear,
  mangledDate,
  implausibleYear,
  relativeDate,
  unreadableDate,
  severalDates,
  datesAndItemsDiffer,
  unknownStatus,
  templateText,
  danglingReference,
  readsAsNotPursued,
  completedButOpenWords,
  openButClosingWords,
  partlyComplete,
  completionInFuture,
  openWithCompletionDate,
  expectedCompletion,
  notPursuedWithoutRecord,
  signedOffButOpen,
  sentBackButComplete,
  ratingAgainstDates,
  targetBeforePlan,
  completedWithoutDate,
  completedLate,
  completedWithoutEvidence,
  completedWithoutOutcome,
  signOffNotRecorded,
  completeAndOngoing,
  dateNotAgreed,
  movedOften,
  noRecentUpdate,
  weakVerb,
  textDate,
  nationalWithoutReply,
  repeatedRecommendation,
  unmatchedRecord,
  incompleteRecord,
];
