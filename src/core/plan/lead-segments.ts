import type { Directory } from './directory';
import { tokenise } from './directory';
import { findNames } from './lead-names';
import type { Joint, LeadText, Unit } from './lead-units';
import { classify } from './lead-units';
import { isRoleStart, LABEL, LEAD_LABEL, LEADS_MARK } from './lead-words';

/** No name or post is longer; what is longer is prose, and is not put together word by word. */
const longestName = 400;
/** How far back and ahead of a line break the words are that tell whether it only wraps a name. */
const nearby = 40;

/** Divides a lead cell into its pieces; words that belong together are put together again. */
export function splitLeadText(text: string, directory: Directory): Unit[] {
  const context = prepare(text, directory);
  const units: Unit[] = [];
  for (const segment of segments(context)) {
    for (const unit of classify(context, segment.start, segment.end, segment.joint)) {
      const last = units.at(-1);
      const isName = last !== undefined && unit.end - last.start <= longestName;
      if (isName && belongsTo(last, unit)) {
        units.splice(-1, 1, ...classify(context, last.start, unit.end, last.joint, true));
      } else units.push(unit);
    }
  }
  return units;
}

function prepare(text: string, directory: Directory): LeadText {
  const marks: number[] = [];
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const label = LABEL.exec(line);
    if (label && LEAD_LABEL.test(line)) marks.push(at + label[0].length);
    const kept = label ? blank(label[0]) + line.slice(label[0].length) : line;
    at += line.length + 1;
    return kept;
  });
  const working = lines.join('\n').replace(LEADS_MARK, (found, place: number) => {
    marks.push(place);
    return blank(found);
  });
  const tokens = tokenise(working);
  return { text, working, tokens, names: findNames(working, tokens, directory), marks };
}

const SEPARATOR =
  /(?:^|\n)[ \t\u00a0]*(?:[•●▪■◦‣·*➢✓\uf0b7]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))|\n+|[;|]|,\s+and\s+(?=\S)|,|\s*\/\s*|\s+(?:supported by|with support from|in partnership with|together with|in conjunction with|alongside|along with|working with|with|including)\s+|(?:\s+(?:and|plus)\s+|\s*&\s*|\s+\+\s+)(?=\S)|\s+[-–—]\s*|[-–—]\s+|:\s+/gi;

function segments(context: LeadText): { start: number; end: number; joint: Joint }[] {
  const { working } = context;
  const kept = [...context.names, ...brackets(working)];
  const found: { start: number; end: number; joint: Joint }[] = [];
  let start = 0;
  let joint: Joint = 'item';
  for (const match of working.matchAll(SEPARATOR)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (kept.some((range) => from < range.end && to > range.start) || wraps(working, from, to))
      continue;
    found.push({ start, end: from, joint });
    start = to;
    joint = jointOf(match[0]);
  }
  found.push({ start, end: working.length, joint });
  return found.filter((segment) => working.slice(segment.start, segment.end).trim() !== '');
}

function brackets(text: string): { start: number; end: number }[] {
  // "(a) MPS" at the start of a line is the mark of a list.
  return [...text.matchAll(/(?<!^[ \t\u00a0]*(?=\(\w{1,2}\)))\([^()]*\)|\[[^[\]]*\]/gm)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}

/** True where a line break only wraps one name over two lines. */
function wraps(text: string, from: number, to: number): boolean {
  if (!/^\n+$/.test(text.slice(from, to))) return false;
  return (
    /(?:\b(?:of|for|and|the|to|in)|&)\s*$/i.test(text.slice(Math.max(0, from - nearby), from)) ||
    /^\s*(?:[a-z]|\()/.test(text.slice(to, to + nearby))
  );
}

function jointOf(separator: string): Joint {
  const mark = separator.trim();
  if (/^[;|•●▪■◦‣·*➢✓\uf0b7]|^\(?\w{1,2}[.)]$/.test(mark)) return 'item';
  if (separator.includes('\n')) return mark === '' ? 'line' : 'item';
  if (mark.startsWith(',')) return 'comma';
  if (mark === '/') return separator === '/' ? 'tight-slash' : 'slash';
  if (/^(?:and|plus|&|\+)$/i.test(mark)) return 'and';
  // "All agencies including MPS": neither is said to lead.
  if (/^including$/i.test(mark)) return 'and';
  return /^[-–—:]$/.test(mark) ? 'dash' : 'with';
}

/** True where a separator divided what is one name or one post. */
function belongsTo(last: Unit, next: Unit): boolean {
  const [a, b] = [last.kind, next.kind];
  const firm = (unit: Unit): boolean => unit.kind === 'agency' && unit.agency?.generic === false;
  const solid = (unit: Unit): boolean => /^(?:all|initials|person)$/.test(unit.kind) || firm(unit);
  const startsPost = b === 'role' && isRoleStart(tokenise(next.text)[0]?.key ?? '');
  if (
    a === 'role' &&
    b === 'other' &&
    next.joint !== 'item' &&
    next.joint !== 'line' &&
    next.joint !== 'slash'
  )
    return true;
  switch (next.joint) {
    case 'and':
      if (a === 'role') return !(solid(next) && b !== 'initials') && !startsPost;
      if (b === 'role') return !startsPost || a === 'other';
      if (a === 'agency' && last.part !== null && !firm(next) && b !== 'initials') return true;
      if (firm(last) && last.part === null) return false;
      if (solid(last) && b === 'body') return false;
      if (b === 'other' || a === 'other') return !solid(last) && !solid(next);
      return last.agency?.generic === true && b === 'body';
    case 'comma':
      if (a === 'other') return !solid(next) && b !== 'role';
      return b === 'other' && !solid(last) && a !== 'body';
    case 'tight-slash':
      if (a === 'other' || b === 'other') return true;
      return b === 'role' && a !== 'role' && a !== 'agency';
    default:
      return false;
  }
}
