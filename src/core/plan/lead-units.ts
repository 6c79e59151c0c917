import type { Token } from './directory';
import { tokenise } from './directory';
import type { FoundName } from './lead-names';
import { oneLine } from './lead-names';
import {
  ALL_AGENCIES,
  isBodyNoun,
  isManager,
  isRank,
  isRoleNoun,
  NOBODY,
  WITHHELD_NAME,
} from './lead-words';
import { isPersonName } from './persons';

/** How a piece stands to the one before it. */
export type Joint = 'item' | 'line' | 'comma' | 'and' | 'slash' | 'tight-slash' | 'dash' | 'with';

export type UnitKind = 'agency' | 'all' | 'initials' | 'body' | 'role' | 'person' | 'other';

/** A piece of a lead cell: an agency, a post, a person, or words that are none of them. */
export interface Unit {
  readonly kind: UnitKind;
  readonly joint: Joint;
  readonly start: number;
  readonly end: number;
  /** As written, on one line. */
  readonly text: string;
  readonly agency: FoundName | null;
  readonly person: string | null;
  readonly part: string | null;
  readonly leads: boolean;
}

/** A lead cell's text with what was found in it. */
export interface LeadText {
  readonly text: string;
  /** The text with labels and lead marks blanked out, so that places stay. */
  readonly working: string;
  readonly tokens: readonly Token[];
  readonly names: readonly FoundName[];
  /** Where a lead mark stands, or the end of a lead label. */
  readonly marks: readonly number[];
}

/** What a piece is. Two agencies side by side are two; `whole` keeps a joined piece in one. */
export function classify(
  context: LeadText,
  from: number,
  to: number,
  joint: Joint,
  whole = false,
): Unit[] {
  const piece = context.working.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = from + piece.replace(/[\s.:,]+$/, '').length;
  const text = oneLine(context.working.slice(start, end));
  if (text === '' || NOBODY.test(text)) return [];
  const leads = isMarked(context, from, to);
  const unit: Unit = {
    ...{ kind: 'other', joint, start, end, text, agency: null, person: null, part: null, leads },
  };
  const inside = context.names.filter((name) => name.start >= start && name.end <= end);
  const tokens = context.tokens.filter((token) => token.start >= start && token.end <= end);
  if (ALL_AGENCIES.test(text)) return everyone(unit, inside);
  const named = agencyUnits(context, unit, tokens, inside, whole);
  if (named.length > 0) return named;
  return [{ ...unit, kind: plainKind(text, tokens) }];
}

function plainKind(text: string, tokens: readonly Token[]): UnitKind {
  const outside = text.replace(/\s*\([^)]*\)\s*$/, '');
  if (WITHHELD_NAME.test(text) || isPersonName(outside)) return 'person';
  const isShort = /^[A-Z][A-Za-z&]{1,7}$/.test(outside) && /[A-Z&].*[A-Z]/.test(outside);
  if (isShort && !isRoleNoun(outside.toLowerCase())) return 'initials';
  const words = tokens.filter((token) => text.indexOf(token.word) < outside.length);
  const keys = words.map((word) => word.key);
  const last = keys.at(-1) ?? '';
  if (isRoleNoun(last)) return 'role';
  if (isRoleNoun(keys[0] ?? '') && /^(?:of|for|to)$/.test(keys[1] ?? '')) return 'role';
  if (startsWithRank(words)) return 'role';
  const post = keys.slice(0, 4).some((key) => isRoleNoun(key));
  if (isBodyNoun(last)) return keys.slice(0, 4).some(isManager) ? 'role' : 'body';
  if (post) return 'role';
  return keys.some((key) => isBodyNoun(key)) ? 'body' : 'other';
}

/** "DS Safeguarding": a rank in capitals and what it commands. */
function startsWithRank([first, second]: readonly Token[]): boolean {
  return (
    first !== undefined && second !== undefined && isRank(first.key) && /^\p{Lu}/u.test(first.word)
  );
}

/** True where the words beside a piece say that it leads. */
function isMarked({ working, marks }: LeadText, from: number, to: number): boolean {
  return marks.some((at) => at >= from && (at <= to || working.slice(to, at).trim() === ''));
}

/** "All agencies (MPS to lead)": everyone, and the one that leads. */
function everyone(unit: Unit, inside: readonly FoundName[]): Unit[] {
  const leader = unit.leads ? inside.find((name) => !name.generic) : undefined;
  const all: Unit = { ...unit, kind: 'all', leads: unit.leads && !leader };
  return leader ? [all, { ...unit, kind: 'agency', agency: leader, joint: 'comma' }] : [all];
}

/** The agencies that a piece names; none where it names no more than a kind of body in passing. */
function agencyUnits(
  context: LeadText,
  unit: Unit,
  tokens: readonly Token[],
  inside: readonly FoundName[],
  whole: boolean,
): Unit[] {
  const firm = inside.filter((name) => !name.generic && !isBracketed(context.working, name));
  if (firm.length === 0) {
    const bracketed = inside.filter((name) => !name.generic && isBracketed(context.working, name));
    const generic = inside.find((name) => name.generic && coversAll(unit, name));
    const [only] = bracketed;
    const outside = tokens.filter(({ end }) => only && end <= only.start);
    if (only && startsWithRole(tokens)) {
      const words = oneLine(unit.text.replace(/\([^)]*\)/g, ' '));
      // "IDVA service (Victim Support)": a service of theirs, named after who works in it.
      if (isBodyNoun(outside.at(-1)?.key ?? '') && !outside.some(({ key }) => isManager(key)))
        return [{ ...unit, kind: 'agency', agency: only, part: only.part ?? words }];
      const person = words;
      return [{ ...unit, kind: 'agency', agency: only, part: only.part, person }];
    }
    if (only) return bracketedUnits(unit, bracketed, generic);
    return generic ? [{ ...unit, kind: 'agency', agency: generic }] : [];
  }
  const first = firm[0]!;
  const others = whole
    ? []
    : firm.slice(1).filter((name) => !isPartLike(name) || name.row === first.row);
  const units: Unit[] = [];
  const all = [first, ...others];
  all.forEach((name, i) => {
    const from = i === 0 ? unit.start : all[i]!.start;
    const to = all[i + 1]?.start ?? unit.end;
    units.push(
      withSurroundings(
        context,
        { ...unit, start: from, end: to, joint: i === 0 ? unit.joint : 'comma' },
        name,
      ),
    );
  });
  return units;
}

/** "Trust (ELFT)" is ELFT; "Health (CCG, NHFT)" is both of them. */
function bracketedUnits(
  unit: Unit,
  names: readonly FoundName[],
  generic: FoundName | undefined,
): Unit[] {
  const outside = oneLine(unit.text.replace(/\([^)]*\)/g, ' '));
  const alone = names.length === 1 && !generic;
  return names.map((name, i) => ({
    ...unit,
    kind: 'agency',
    agency: name,
    part: name.part ?? (alone && !/\b(?:trust|council|service)\b/i.test(outside) ? outside : null),
    joint: i === 0 ? unit.joint : 'comma',
  }));
}

function isBracketed(text: string, name: FoundName): boolean {
  const open = text.lastIndexOf('(', name.start);
  return (
    open >= 0 && !text.slice(open, name.start).includes(')') && text.slice(name.end).includes(')')
  );
}

/** True for a board or department that, right after another name, is a part of that body. */
function isPartLike(name: FoundName): boolean {
  return name.generic || name.row.local !== undefined;
}

function coversAll(unit: Unit, name: FoundName): boolean {
  const before = unit.text.slice(0, Math.max(0, name.start - unit.start));
  const rest = unit.text.slice(before.length + (name.end - name.start));
  return /^(?:(?:the|local|relevant|all)\s+)*$/i.test(before) && /^\s*(?:\([^)]*\))?$/.test(rest);
}

function startsWithRole(tokens: readonly Token[]): boolean {
  return tokens.slice(0, 3).some((token) => isRoleNoun(token.key));
}

/** An agency with the words before and after it: a post or person, or the part that is meant. */
function withSurroundings(context: LeadText, unit: Unit, name: FoundName): Unit {
  const before = tidy(context.working.slice(unit.start, name.start));
  const after = tidy(context.working.slice(name.end, unit.end), name);
  const parts = [name.part, before, after].filter((words) => words !== null && words !== '');
  const text = oneLine(context.text.slice(unit.start, unit.end));
  const post = [before, after].filter((words) => words !== '' && isPost(words));
  const part = parts.filter((words) => !post.includes(words!)).join(', ');
  return {
    ...unit,
    kind: 'agency',
    text,
    agency: name,
    person: post.length > 0 ? post.join(', ') : null,
    part: part === '' ? null : part,
  };
}

function isPost(words: string): boolean {
  return (
    WITHHELD_NAME.test(words) ||
    isPersonName(words) ||
    tokenise(words).some((token) => isRoleNoun(token.key)) ||
    startsWithRank(tokenise(words))
  );
}

/** Words beside a name without what only joins them to it, and without its own initials. */
function tidy(words: string, name?: FoundName): string {
  const kept = oneLine(words)
    .replace(/^(?:the|of|for|at|from|in)\s+|\s+(?:the|of|for|at|from|in|of the|for the)$/gi, '')
    .replace(/^[\s,:…–—)-]+|[\s,:…–—(-]+$/g, '');
  const bracketed = /^\(([^)]*)\)$/.exec(kept)?.[1];
  if (bracketed === undefined) return /^(?:the|of|for|at|from|in)$/i.test(kept) ? '' : kept;
  if (name && isSameName(name, bracketed)) return '';
  return bracketed;
}

/** True where the bracketed words are another spelling of the name beside them, or its initials. */
function isSameName(name: FoundName, letters: string): boolean {
  const plain = letters.replace(/[^A-Za-z]/g, '').toLowerCase();
  const known = [name.row.name, ...name.row.aliases].map((alias) =>
    alias.replace(/[^A-Za-z]/g, '').toLowerCase(),
  );
  if (known.includes(plain)) return true;
  if (!/^[A-Z][A-Za-z&\s-]{0,12}$/.test(letters)) return false;
  const first = name.name
    .split(/\s+/)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');
  return first.startsWith(plain) || first.replaceAll('a', '').includes(plain);
}
