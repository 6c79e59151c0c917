import { fold } from '../dates/fold';

/** What is refused, in words that mean the action itself. */
const proposal =
  '(?:it|this|that|these|they|(?:(?:the|this|that|our|any|such|a) )?(?:[a-z-]{1,16} ){0,3}(?:actions?|recommendations?|proposals?|ideas?|suggestions?|options?|approach|scheme|plan|pilot|project|work|measure|initiative|business case|bid))';
const adverb =
  '(?:therefore |subsequently |ultimately |currently |now |later |formally |considered |felt |thought |judged |found |to be )';

/** The ways in which prose says that an action was not carried out, folded: one row each. */
const refusals: readonly string[] = [
  '(?<=(?:^|[.;:(\\n-]) {0,2})(?:superseded|superceded|withdrawn|rejected|abandoned|overtaken)(?= by| as | due| following| because| on | at |[.,;\\n]|$)',
  `(?:deemed|considered|judged|found|felt|thought|assessed|agreed|decided|regarded|viewed)(?: (?:as|to be|that it (?:is|was)|it))? (?:unworkable|unfeasible|infeasible|impractical|impracticable|unviable|unachievable|undeliverable|unnecessary|unrealistic|inappropriate|disproportionate|unsuitable|unaffordable|not (?:to be )?(?:workable|feasible|practical|practicable|viable|achievable|deliverable|appropriate|necessary|proportionate|suitable|required|needed|realistic|affordable|possible))`,
  `(?:is|was|were|are|proved|proves|been) ${adverb}?(?:unworkable|unfeasible|infeasible|impracticable|unviable|undeliverable)`,
  `${proposal} (?:is|was|were|are|has been|have been) ${adverb}{0,2}(?:rejected|declined|withdrawn|abandoned|dropped|discounted|discontinued|superseded|superceded|cancelled|shelved|dismissed|refused|ruled out|turned down|not (?:agreed|accepted|approved|adopted|supported|pursued|progressed|feasible|workable|viable|practicable|achievable|deliverable|possible(?! to)))`,
  `(?:(?:did|do|does|would|could|will|can) not|cannot) (?:wish to |intend to |agree to |feel able to |support |recommend |consider |feel )?(?:to )?(?:tak(?:e|ing)|pursu(?:e|ing)|progress(?:ing)?|proceed(?:ing)?|adopt(?:ing)?|implement(?:ing)?|carry(?:ing)?|go(?:ing)?)(?: (?:with|forward|ahead|out|the|this|that|these|it|any|further|[a-z]{1,12})){0,3} ?(?:forward|further|ahead|idea|action|recommendation|proposal|suggestion|with (?:it|this|the))`,
  '(?:(?:will|would|shall|can|could) not|cannot) (?:now |therefore |currently )?be (?:tak(?:en|ing) (?:this |it )?forward|pursu(?:ed|ing)|progress(?:ed|ing)|proceed(?:ed|ing) with|adopt(?:ed|ing)|implement(?:ed|ing)|taken any further|going ahead|carried out|introduc(?:ed|ing))',
  '(?:not|never|no longer) (?:being |been |to be |be )?(?:taken (?:forward|further)|pursued|proceeded with|going ahead|progressed (?:any )?further|being progressed|being implemented)',
  '(?:no longer|not now) (?:required|needed|necessary|applicable|relevant|appropriate|feasible|viable|proposed|planned|considered (?:necessary|appropriate))',
  '(?:did|does|do) not (?:consider|feel|think|believe|deem) (?:it|this|that|the [a-z ]{1,30}?)(?: (?:to be|was|is|as))? (?:an? )?(?:appropriate|feasible|necessary|workable|practical|proportionate|viable|suitable|possible|needed|required)',
  '(?:decided|agreed|resolved|chose|elected|decision (?:was )?(?:made|taken)|concluded)(?: (?:by [a-z ]{1,30}))? (?:not to|against)',
  'no (?:current |immediate |present )?(?:plans?|intention|appetite|proposal) to (?:progress|pursue|take|implement|introduce|adopt|proceed|develop|carry)',
  '(?:closed|action closed|recommendation closed)[ ,:(-]{1,4}(?:as )?(?:not pursued|superseded|superceded|rejected|no longer|not (?:accepted|agreed|feasible|progressed|implemented|required|applicable|possible))',
  '(?:has|have|had|been|was|were|is|are) (?:now |been |since ){0,2}(?:superseded|superceded|overtaken) by',
  '(?:unable|not able|not possible|impossible|not feasible|not practicable|not viable) to (?:progress|pursue|take|implement|deliver|introduce|adopt|proceed|complete|carry out)(?: (?:this|the|these|that|with|forward))',
  '(?:(?:does|do|did|will|would|can) not|cannot) (?:accept|agree with|support) (?:this|the|these|that) (?:recommendation|action|proposal|suggestion|idea)',
  '(?:rejected|declined|dismissed|turned down|refused|ruled out|discounted|withdrew|abandoned) (?:this|the) (?:[a-z-]{1,16} ){0,2}(?:recommendation|action|proposal|suggestion|idea|option)',
  '(?:recommendation|action|proposal|idea) (?:rejected|declined|withdrawn|not (?:accepted|agreed|supported|pursued|taken forward))',
  '(?:funding|resources?|capacity) (?:was|were|is|are) not (?:available|secured|approved|agreed|forthcoming|identified)[^.;\\n]{0,30}(?:closed|not|cannot|unable|abandoned)',
];

const patterns = refusals.map(
  (pattern) => new RegExp(`(?<![a-z])(?:${pattern.replace(/ (?![?{])/g, ' {1,3}')})(?![a-z])`, 'g'),
);
const quick =
  /unworkable|feasib|workable|practic|viable|achievable|deliverable|necessary|appropriate|proportion|realistic|suitable|reject|declin|withdr|abandon|dropped|discount|discontinu|supers?ce|superse|overtaken|cancel|shelved|dismiss|refus|ruled|turned down|forward|pursu|progress|proceed|adopt|implement|cannot|no longer|not now|not to|against|no [a-z ]{0,20}(?:plans?|intention|appetite)|not (?:to be )?(?:accept|agree|support|consider|feel|think|able|possible|required|needed)|possible|unable|affordable|carr(?:y|ied)|introduc|funding|resource|capacity|undeliverable|further|ahead/;

/** What turns such words round: nothing was refused, or it is only said that it might be. */
const denied =
  /(?:^|[^a-z])(?:no|none of the|neither|nor|never|not|if|unless|whether|should|any|where|when|may be|might be|could be|in case|until|would be|risk (?:of|that)|old|previous|former|existing|earlier|rather than|instead of|previously|initially|in the past|at first)(?: [a-z-]{1,16}){0,4} $/;
/** What says that the work went on after all. */
const reversed =
  /^[^.;\n]{0,80}(?:but|however|although|until|before|and then|then)[^.;\n]{0,60}(?:has since|have since|later|subsequently|now) (?:been )?(?:agreed|accepted|approved|adopted|completed|implemented|progressed|in place|taken forward)/;
/** Subjects whose refusal is casework or history, not the fate of an action. */
const caseworkSubject =
  /(?:^|[^a-z])(?:referrals?|applications?|requests?|victims?|patients?|clients?|perpetrators?|famil(?:y|ies)|child(?:ren)?|adults?|mother|father|she|he|offers?|support|appointments?|disclosures?|allegations?|charges?|complaints?|cases?|visits?|consent|services?|residents?|individuals?|persons?|people|calls?)(?: [a-z-]{1,14}){0,4} $/;

/**
 * Where prose says that an action was rejected, found unworkable, not taken forward, withdrawn,
 * superseded or no longer required; null where it does not. It errs on the side of null: what it
 * finds is put to a person, never decided.
 */
export function readsAsNotPursued(text: string): [start: number, end: number] | null {
  const folded = fold(text);
  if (!quick.test(folded)) return null;
  let best: [number, number] | null = null;
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const start = match.index;
      const end = start + match[0].length;
      if (turned(folded, start, end)) continue;
      if (best === null || start < best[0]) best = [start, end];
      break;
    }
  }
  return best;
}

function turned(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 70), start);
  const stop = Math.max(...['.', ';', '\n', ':'].map((mark) => before.lastIndexOf(mark)));
  const clause = before.slice(stop + 1);
  if (denied.test(clause) || caseworkSubject.test(clause)) return true;
  const words = folded.slice(start, end);
  if (
    /^(?:any|none|neither|unless|whether|in case|(?:in )?the past|previously|initially|no(?! {1,3}(?:longer|current|immediate|present|plans?|intention|appetite|proposal to))|if|such|old|previous|former)(?![a-z])/.test(
      words,
    )
  )
    return true;
  if (/(?:^| )(?:old|previous|former|none of|no) /.test(words.slice(0, 24)) && !/^no /.test(words))
    return true;
  if (
    /^(?:they|it|this|that|these) (?:is|was|were|are|has|have)/.test(words) &&
    caseworkNear.test(clause)
  )
    return true;
  return reversed.test(folded.slice(end, end + 200));
}

const caseworkNear =
  /(?:^|[^a-z])(?:referral|victim|patient|client|perpetrator|application|disclosure)s?(?![a-z])/;
