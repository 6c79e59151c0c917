import type { Lead } from './agency';
import { tokenise } from './directory';
import type { Joint, Unit } from './lead-units';
import { endsPart } from './lead-words';

/** A lead in the making. */
interface Draft {
  agency: string | null;
  name: string;
  person: string | null;
  part: string | null;
  leads: boolean;
  all: boolean;
  text: string;
  readonly unit: Unit;
}

/** Puts the pieces of a lead cell together: posts and persons with the bodies they belong to. */
export function leadsOf(units: readonly Unit[]): Lead[] {
  const drafts: Draft[] = [];
  let waiting: Draft[] = [];
  const pieces = withoutLabel(units);
  const council = wholeCouncil(pieces);
  if (council) return [council];
  const postsFirst = pieces[0]?.kind === 'role' || pieces[0]?.kind === 'person';
  for (const [i, unit] of pieces.entries()) {
    if (unit.joint === 'item') {
      drafts.push(...waiting);
      waiting = [];
    }
    const last = drafts.at(-1);
    // "MPS supported by …": the words say that the one before leads.
    if (unit.joint === 'with' && last) last.leads = true;
    if (unit.kind === 'role' || unit.kind === 'person') {
      const post = waiting.at(-1);
      if (post && isSamePerson(post, unit)) join(post, unit);
      else if (!post && last && takesPost(last, unit, postsFirst, pieces.slice(i + 1)))
        addPost(last, unit);
      else waiting.push(draftOf(unit));
    } else if (last && waiting.length === 0 && isPartOf(last, unit, pieces.length)) {
      addPart(last, unit);
    } else {
      const body = draftOf(unit);
      if (waiting.length > 0 && joinsBody(unit)) addPerson(body, waiting.pop()!);
      drafts.push(...waiting, body);
      waiting = [];
    }
  }
  drafts.push(...waiting);
  return drafts.map(leadOf);
}

/** "Children's social care and Education, Leeds City Council": one council, by its departments. */
function wholeCouncil(pieces: readonly Unit[]): Lead | null {
  const councils = pieces.filter(isCouncil);
  const [council] = councils;
  const at = council ? pieces.indexOf(council) : -1;
  const apart = pieces.slice(1).some((unit) => unit.joint === 'item' || unit.joint === 'with');
  if (pieces.length < 3 || councils.length !== 1 || apart || council!.part !== null) return null;
  if (at !== 0 && at !== pieces.length - 1) return null;
  const departments = pieces.filter((unit) => unit !== council);
  if (!departments.every(isDepartment)) return null;
  return {
    ...leadOf(draftOf(council!)),
    part: departments.map((unit) => unit.text).join(', '),
    leads: pieces.some((unit) => unit.leads),
    text: pieces.map((unit) => unit.text).join(', '),
  };
}

function leadOf({ agency, name, person, part, leads, all, text }: Draft): Lead {
  return { agency, name, person, part, leads, all, text };
}

/** "Health – CCG, NHFT": a kind of body that only heads the list of its bodies is no lead. */
function withoutLabel(units: readonly Unit[]): readonly Unit[] {
  const [first, second] = units;
  const heads = first?.agency?.generic === true && !first.agency.row.department;
  return heads && second?.joint === 'dash' && second.agency ? units.slice(1) : units;
}

function draftOf(unit: Unit): Draft {
  const isPost = unit.kind === 'role' || unit.kind === 'person';
  return {
    agency: unit.agency?.id ?? null,
    name: unit.kind === 'all' ? 'All agencies' : (unit.agency?.name ?? unit.text),
    person: isPost ? unit.text : unit.person,
    part: unit.part ?? unit.agency?.part ?? null,
    leads: unit.leads,
    all: unit.kind === 'all',
    text: unit.text,
    unit,
  };
}

/** A name and the post after it, or a name on the line above its post, are one person. */
function isSamePerson(post: Draft, unit: Unit): boolean {
  const near: readonly Joint[] = ['comma', 'dash', 'line'];
  return near.includes(unit.joint) && (post.unit.kind === 'person') !== (unit.kind === 'person');
}

function join(post: Draft, unit: Unit): void {
  post.person = `${post.person}, ${unit.text}`;
  post.name = post.person;
  post.text = `${post.text}, ${unit.text}`;
  post.leads ||= unit.leads;
}

/** True where a post after a body is that body's: "ELFT, Director of Nursing", "NBT - [name]". */
function takesPost(last: Draft, unit: Unit, postsFirst: boolean, rest: readonly Unit[]): boolean {
  if (last.all || last.person !== null || (last.agency === null && last.unit.kind === 'other'))
    return false;
  const bodyFollows = rest.some((other) => other.agency !== null);
  if (unit.joint === 'dash') return true;
  return (unit.joint === 'comma' || unit.joint === 'line') && !(postsFirst && bodyFollows);
}

function addPost(body: Draft, unit: Unit): void {
  body.person = unit.text;
  body.text = `${body.text}, ${unit.text}`;
  body.leads ||= unit.leads;
}

function joinsBody(unit: Unit): boolean {
  return (
    unit.kind !== 'all' &&
    (unit.joint === 'comma' || unit.joint === 'line' || unit.joint === 'dash')
  );
}

function addPerson(body: Draft, post: Draft): void {
  body.person = body.person === null ? post.person : `${post.person}, ${body.person}`;
  body.text = `${post.text}, ${body.text}`;
  body.leads ||= post.leads;
}

/** True for a department beside its council, or whatever a dash ties to a body that is known. */
function isPartOf(last: Draft, unit: Unit, pieces: number): boolean {
  if (last.part !== null) return false;
  if (
    pieces === 2 &&
    (isTeamOf(last.unit, unit, unit.joint) || isTeamOf(unit, last.unit, unit.joint))
  )
    return true;
  if (last.agency === null) return false;
  if (unit.joint === 'dash')
    return unit.agency === null
      ? unit.kind !== 'all' && unit.kind !== 'initials'
      : unit.agency.generic;
  const beside = unit.joint === 'comma' || unit.joint === 'line' || unit.joint === 'slash';
  if (!beside || pieces !== 2) return false;
  return (
    (isCouncil(last.unit) && isDepartment(unit)) || (isDepartment(last.unit) && isCouncil(unit))
  );
}

/** Work of councils, whose teams are no other body's. */
const COUNCIL_WORK =
  /\b(?:hous(?:e|ing)|homeless\w*|child\w*|famil\w+|adults?|education|schools?|youth|communit\w+|licensing|early help)\b/i;

/** "Housing and Homelessness Team, LBTH": a team that the directory does not know, and its body. */
function isTeamOf(team: Unit, body: Unit, joint: Joint): boolean {
  if (joint !== 'comma' && joint !== 'dash') return false;
  if (team.kind !== 'body' || team.agency !== null) return false;
  if (!endsPart(tokenise(team.text).at(-1)?.key ?? '')) return false;
  const isBody = body.agency !== null && body.person === null && !body.agency.row.department;
  return isBody && (isCouncil(body) || !COUNCIL_WORK.test(team.text));
}

function isDepartment(unit: Unit): boolean {
  return unit.agency?.row.department === true && unit.agency.generic;
}

function isCouncil(unit: Unit): boolean {
  return (
    unit.agency !== null &&
    !unit.agency.generic &&
    /council|borough|corporation/i.test(unit.agency.name)
  );
}

function addPart(body: Draft, unit: Unit): void {
  if (body.agency === null || (isDepartment(body.unit) && isCouncil(unit))) {
    body.part = body.text;
    body.agency = unit.agency!.id;
    body.name = unit.agency!.name;
  } else body.part = unit.text;
  body.text = `${body.text}, ${unit.text}`;
  body.leads ||= unit.leads;
}
