import { anyClosingWord } from '../statuses/vocabulary';
import type { DateRole } from '../date-expression';

const link =
  '(?:[ ,:;.(\\[|/*>-]{0,4}(?:on|in|by|at|from|since|as of|as at|as from|date|dated|the|this|board|panel|sab|csp|meeting|committee|was|is|during|end of|mid|early|late|noon|midnight|cop|cob|close of play|close of business|\\d{1,2}(?:[.:]\\d\\d)?(?:am|pm)|week commencing|w/c|w/e|week ending|and (?:is )?(?:ongoing|on-going|on going|continuing|embedded|closed|signed off)){0,1}){0,4}[ ,:;.(\\[|/*>-]{0,4}$';
const completed = new RegExp(
  `(?:^|[^a-z])(?:${anyClosingWord}|completion|date of completion|closure|actual|actual date)(?: \\(?(?:fully|in full)\\)?)?${link}`,
);
const undone =
  /(?:^|[^a-z])(?:not|never|yet|to be|will be|should be|must be|be|aim(?:ing)? to|due|expected|target|planned|anticipated|proposed|estimated|partially|partly|almost|nearly|for|towards?|until|before|initial|revised|original|scheduled)[ :,-]{1,3}(?:date (?:for|of) |fully |be )?(?:[a-z-]{1,14} ){0,1}$/;
const target = new RegExp(
  `(?:^|[^a-z])(?:by|due|due date|target|target date|target completion date|completion target|deadline|before|prior to|no later than|not later than|until|till|timescale|timeframe|aim(?:ing)? for|expected|planned|anticipated|estimated|(?:scheduled|arranged|booked|planned) for|next [a-z]{3,12}|proposed|review(?: date)?|to be (?:fully )?[a-z]{3,12}|will be [a-z]{3,12}|extended to|extended until|revised(?: date)?(?: to)?|new date|now|(?:moved|deferred|delayed|postponed|rescheduled|slipped|carried over|rolled over|(?:put|pushed) back) (?:to|for)|expected completion|completion due|complete by|completed by)${link}`,
);
/** Words that show that a meeting is still to come. */
const ahead =
  '(?:^|[^a-z])(?:to be|to go|will|shall|present to|(?<!(?:ed|en|off) )by|before|due|until|in time for|for (?:agreement|approval|consideration|decision|discussion|review|sign-off|sign off))(?: [a-z]{1,14}){0,6} ';
const updated = new RegExp(
  `(?:^|[^a-z])(?<!(?:to|will|should|must|shall) be )(?<!next )(?:updated?|last updated?|progress update|update provided|email dated|e-mail dated|email|e-mail|letter dated|letter|dated|reviewed|(?:last|latest|previous|most recent) review(?:ed)?(?: date)?|as at|as of|position at|position as at|minutes? of|(?<!${ahead})meeting(?: of| on)?|reported|report of)(?: received| from| provided)?${link}`,
);

/** What a date is about, from the words before and after it on its line; null where they do not tell. */
export function roleOf(before: string, after: string): DateRole | null {
  const near = before.slice(-70);
  const completion = completed.exec(near);
  if (completion && !undone.test(near.slice(0, completion.index + 1))) {
    return /(?:^|[^a-z])(?:complete|deliver|achieve|implement) {1,2}by[ :]*$/.test(near)
      ? 'target'
      : 'completion';
  }
  if (updated.test(near)) return 'update';
  if (target.test(near)) return 'target';
  if (statusAfter.test(after.slice(0, 60))) return 'completion';
  if (updateAfter.test(after.slice(0, 40))) return 'update';
  return null;
}

const statusAfter = new RegExp(
  `^[ ,:;.()[\\]|/*>-]{0,5}(?:now |all |fully )?(?:${anyClosingWord})(?![a-z])(?!${' '.repeat(1)}{0,3}(?:by|date)(?![a-z]))(?![ ,:;.()|/*>-]{0,4}(?:on |in )?\\d)`,
);
const updateAfter = /^[ ,:;.()[\]|-]{0,4}(?:progress )?update(?![a-z])/;

/** Words directly before a date that say an older date was replaced: `revised from`, `was`. */
export const replacedBefore =
  /(?:^|[^a-z])(?:(?:revised|changed|moved|extended|deferred|slipped|amended|delayed|altered|postponed|rescheduled|pushed back|put back|carried over|rolled over|updated)(?: date)?(?: back)? from|previously|previous(?: date| target)?|originally|original(?: target)?(?: date)?|formerly|former|old(?: date| target)?|was|initially|initial(?: date| target)?)[ :(,-]{0,3}(?:by |the ){0,2}$/;
/** Words directly before a date that say it replaces the one before it. */
export const replacesBefore =
  /(?:^|[^a-z])(?:(?:revised|changed|moved|extended|deferred|slipped|slip|amended|delayed|altered|postponed|rescheduled|pushed back|put back)(?: date| target| target date| deadline)?(?: back)?(?: to| until| till)?|new(?: target)?(?: date| deadline)?|now|extension(?: agreed)? to|current)[ :(,-]{0,3}(?:be |by |the |end of ){0,3}$|>[ >]{0,2}(?:by |the |end of ){0,3}$/;
