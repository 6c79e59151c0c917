import { isBodyNoun, isRoleNoun } from './lead-words';
import { tokenise } from './directory';

/**
 * Given names common in the United Kingdom that are hardly ever another word, place or body. A
 * name outside the list is known by its title only: a missed name is a smaller fault than a body
 * taken for a person.
 */
const givenNames = new Set(
  `aaron abdul abigail adam adrian ahmed aisha alan alastair albert alex alexander alexandra alice
  alison alistair amanda amelia amina amy andrea andrew andy angela ann anna anne annette anthony
  antonia arthur asif audrey barbara barry beatrice becky belinda ben benjamin bernadette bernard beth
  bethany bill brenda brian bridget bruce caitlin callum cameron carl carly carol caroline carolyn
  catherine cathy cecilia charles charlotte chloe chris christine christina christopher claire clare
  claudia clive colin connor craig cynthia daisy daniel danielle darren dave david dawn dean deborah
  debbie denise dennis derek diana diane dominic donald donna dorothy douglas duncan edward eileen
  elaine eleanor elizabeth ellen ellie emily emma eric erin esther ethan eva evelyn fatima felicity
  fiona frances francesca frank fred gareth gary gavin gemma geoff geoffrey george georgina gerald
  gerard gillian glenn gordon graeme graham greg gregory guy hannah harriet harry hassan heather helen
  henry hilary howard hugh hussain iain ian ibrahim imran irene isabel isabella jack jackie jacob
  jacqueline james jamie jan jane janet janice jasmine jason jean jeff jeffrey jennifer jenny jeremy
  jessica jill jim jo joan joanna joanne joe john jonathan joseph josephine joshua joy joyce judith
  judy julia julian julie june justin karen karl kate katherine kathleen kathryn katie kay keith
  kelly ken kenneth kerry kevin khalid kieran kim kirsty laura lauren lawrence leah leanne lee leon
  leonard lesley leslie liam lily linda lindsay lisa liz lorna lorraine louis louise lucy luke lynda
  lynn lynne maggie malcolm mandy marcus margaret maria marian marie marion marjorie mark martin
  mary matt matthew maureen maurice megan melanie melissa michael michelle miles miranda mohammad
  mohammed molly monica muhammad nadia nancy naomi natalie natasha neil nicholas nick nicola nicole
  nigel nina noel norman olivia oliver omar owen pamela pat patricia patrick paul paula pauline peggy
  penny peter phil philip philippa phillip phoebe polly rachel rajesh ralph raymond rebecca richard
  rita rob robert roberta robin roger ronald rosemary ross roy russell ruth ryan sally sam samantha
  samuel sandra sara sarah sean sharon shaun sheila shirley simon sophia sophie stacey stella stephanie
  stephen steve steven stuart sue susan suzanne sylvia tara teresa terry thomas tim timothy tina toby
  tom tony tracey tracy trevor valerie vanessa veronica vicky victoria vincent violet wayne wendy
  william yasmin yvonne zainab zara zoe`.split(/\s+/),
);

const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Cllr|Councillor|Sir|Dame|Lord|Lady|Rev|PC|DC|DS|DI|DCI|DSU|DCS|PS|Sgt|Sergeant|Insp|Inspector|Supt|Superintendent)\.?\s+((?:[A-Z]\.?\s+){0,2}(?:Mc|Mac|O['’])?[A-Z][\p{Ll}'’]+(?:[-\s](?:Mc|Mac|O['’])?[A-Z][\p{Ll}'’]+){0,2})/gu;

const NAMED =
  /(?<![\p{L}])([A-Z][\p{Ll}]+(?:-[A-Z][\p{Ll}]+)?)\s+((?:[A-Z]\.?\s+)?(?:(?:Mc|Mac|O['’])?[A-Z][\p{Ll}]+(?:-[A-Z][\p{Ll}]+)?))(?![\p{L}])/gu;

/** A person's name in a text. */
export interface NamedPerson {
  readonly text: string;
  readonly span: readonly [start: number, end: number];
}

/**
 * The names of persons in a text, in order: a title with a name ("Dr …"), or a common given name
 * with a surname. A withheld name ("[name]") is none. Made for the rules that ask for posts
 * instead of names; it can miss a rare name, and says nothing of bodies.
 */
export function findPersons(text: string): NamedPerson[] {
  const found: NamedPerson[] = [];
  const add = (start: number, words: string): void => {
    const span: [number, number] = [start, start + words.length];
    if (!found.some((other) => span[0] < other.span[1] && other.span[0] < span[1])) {
      found.push({ text: words, span });
    }
  };
  for (const match of text.matchAll(TITLED)) {
    if (!hasOtherWords(match[1]!)) add(match.index, match[0]);
  }
  for (const match of text.matchAll(NAMED)) {
    if (givenNames.has(match[1]!.toLowerCase().split('-')[0]!) && !hasOtherWords(match[2]!)) {
      add(match.index, match[0]);
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** True where a text is nothing but a person's name. */
export function isPersonName(text: string): boolean {
  const words = text.trim();
  const [first, ...more] = findPersons(words);
  return first !== undefined && more.length === 0 && first.text.length >= words.length - 1;
}

/** What a police rank commands: "DCI Public Protection" is a post. */
function isCommand(key: string): boolean {
  return /^(?:public|protection|crime|crimes|policing|contact|operations|ops|custody|prevention|safeguarding|vulnerability|investigations?|intelligence|partnerships?|standards|neighbourhoods?|response|local|major|specialist|domestic|criminal|justice|detectives?|performance|learning|professional|roads|child|adult|licensing|firearms|cyber|fraud|economic|traffic|stalking|harassment|exploitation|offenders?|missing|schools?|liaison|training|ppu|pvp|cid|mash)$/.test(
    key,
  );
}

/** Words that make "Dr" or "Lee" part of a post or body: "DI Manager", "Martin House". */
function hasOtherWords(name: string): boolean {
  return tokenise(name).some(
    ({ key }) =>
      isRoleNoun(key) ||
      isBodyNoun(key) ||
      /^(?:house|road|street|ward|court|hall|ward|review|act|day|plan)$/.test(key) ||
      isCommand(key),
  );
}
