import { fold } from '../dates/fold';
import { allDates } from '../dates/parse-dates';
import { parseStatus } from './parse-status';
import { anyClosingWord, isClosed } from './vocabulary';

const noContext = { order: null, publication: null, near: null } as const;
const closing = new RegExp(
  `^[ .,:;()*\\n'"-]*(?:(?:this|the|all|action|actions|now|is|has|have|been|are|was|status|fully)[ :]{1,3}){0,4}(?:${anyClosingWord})(?:[ ,;:/&-]{1,3}(?:and )?(?:${anyClosingWord}|ongoing|on-going|on going|continuing)){0,2}(?![a-z])[ ,:;.()-]{0,6}(?:(?:in full|100 ?%)[ ,:;.()-]{0,4})?(?:(?:on|in|by|at|date|as of|as at|from|since|of|dated)[ :]{1,2}){0,2}`,
);
const tail =
  /^[ ,:;.()\n'"*-]*(?:and (?:is )?(?:now )?(?:ongoing|on-going|on going|continuing|embedded))?[ .)\n'"-]*$/;
const dateFirst = new RegExp(`^[ ,:;.()-]{0,5}(?:now |fully )?(?:${anyClosingWord})[ .)\\n]*$`);
const ticksOnly = /^\s*[✓✔√☑✅ü\u{f0fc}\u{f0fe}]+\s*$/u;

/**
 * True where a text holds nothing but closing words and at most one date: "Completed: 31 October
 * 2016". False for "audit completed, training outstanding", "1-3 complete" and "incomplete": what
 * leaves any doubt does not close a row.
 */
export function isClosingText(text: string): boolean {
  if (text.length > 120) return false;
  if (ticksOnly.test(text)) return true;
  const said = parseStatus(text)?.status.kind;
  return said !== undefined && isClosed(said) && holdsNothingElse(text);
}

function holdsNothingElse(text: string): boolean {
  const folded = fold(text);
  if (/complete {1,3}by(?![a-z])/.test(folded)) return false;
  const match = closing.exec(folded);
  const dates = allDates(folded, text, noContext).filter(
    ({ kind }) => kind !== 'open-ended' && kind !== 'none',
  );
  const date = dates[0];
  if (date && !/\d/.test(date.text)) return false;
  if (dates.length > 1 || (date && date.end === null && date.doubt !== 'no-year')) return false;
  if (date && /^[ ([]*$/.test(folded.slice(0, date.span[0])))
    return dateFirst.test(folded.slice(date.span[1]));
  if (!match) return false;
  const rest = match[0].length;
  if (!date) return tail.test(folded.slice(rest));
  return (
    date.span[0] >= rest - 4 &&
    /^[ ,:;.()-]*$/.test(folded.slice(rest, Math.max(rest, date.span[0]))) &&
    tail.test(folded.slice(date.span[1]))
  );
}
