import type { Lead } from '../plan/agency';
import { parseLeads } from '../plan/agencies';
import type { DateContext, DateExpression } from '../plan/date-expression';
import { dateOfCell, parseDates } from '../plan/dates';
import type { Directory } from '../plan/directory';
import { makeDirectory } from '../plan/directory';
import type { Doubt } from '../plan/field';
import { HeadingMatcher } from '../plan/heading-match';
import type { ParsedStatus } from '../plan/statuses';
import { findStatusLines, parseStatus } from '../plan/statuses';
import type { Settings } from '../settings/settings';
import type { IsoDay } from '../workbook/day';

/** Longer texts are hardly said twice in a plan, but one cell is asked for several times in a row. */
const LONGEST_REMEMBERED = 64;
const MOST_REMEMBERED = 5000;
const MOST_RECENT = 4;

/**
 * Remembers what texts were read as: short ones, because plans repeat few of them over many rows,
 * and the last few long ones.
 */
export class Memory<V> {
  private readonly known = new Map<string, V>();
  private readonly recentTexts: string[] = [];
  private readonly recentFound: V[] = [];
  private next = 0;

  constructor(private readonly read: (text: string) => V) {}

  get(text: string): V {
    return text.length <= LONGEST_REMEMBERED ? this.short(text) : this.long(text);
  }

  private short(text: string): V {
    let found = this.known.get(text);
    if (found === undefined) {
      found = this.read(text);
      if (this.known.size >= MOST_REMEMBERED) this.known.clear();
      this.known.set(text, found);
    }
    return found;
  }

  private long(text: string): V {
    const at = this.recentTexts.indexOf(text);
    if (at >= 0) return this.recentFound[at]!;
    const found = this.read(text);
    this.recentTexts[this.next] = text;
    this.recentFound[this.next] = found;
    this.next = (this.next + 1) % MOST_RECENT;
    return found;
  }
}

/** The vocabularies of one reading, with what they were asked before. */
export class Parser {
  readonly matcher: HeadingMatcher;
  readonly directory: Directory;
  private readonly statuses = new Memory((text): ParsedStatus | null => parseStatus(text));
  private readonly mixed = new Memory((text) => findStatusLines(text).length > 0);

  constructor(settings: Settings) {
    this.matcher = HeadingMatcher.of(settings.headings);
    this.directory = makeDirectory(settings.agencies);
  }

  /** What a status cell says; null where it says nothing (a blank, an unfilled drop-down, a rating). */
  status(text: string): ParsedStatus | null {
    return this.statuses.get(text);
  }

  /** True where a text is a status in words that the vocabulary has. */
  isStatus(text: string): boolean {
    const found = this.status(text);
    return found !== null && found.status.kind !== 'unknown';
  }

  /** True where a line or item of a text says a status. */
  hasStatusLine(text: string): boolean {
    return this.mixed.get(text);
  }

  leads(text: string): { leads: readonly Lead[]; doubt?: Doubt } {
    return parseLeads(text, this.directory);
  }

  /** True where a text is the name of an agency, or of several, and nothing more. */
  isAgency(text: string): boolean {
    if (text.length > 120 || TITLE_WORDS.test(text)) return false;
    const { leads } = this.leads(text);
    const known = leads.filter((lead) => lead.agency !== null || lead.all).length;
    return (
      (known > 0 && known * 2 > leads.length) || (leads.length === 1 && BODY.test(text.trim()))
    );
  }

  /** True where a text names an agency of the directory, alone or with a post, a part or a person. */
  namesAgencies(text: string): boolean {
    if (text.length > 200) return false;
    return this.leads(text).leads.some((lead) => lead.agency !== null || lead.all);
  }
}

/** Bodies by their last words, whether the directory knows them or not. */
const BODY =
  /^(?:[A-Z][\p{L}'’-]+\s+|of\s+|and\s+|&\s+|the\s+){1,7}(?:NHS (?:Foundation )?Trust|(?:University )?Health Board|Council|Constabulary|Police|Fire and Rescue Service|Ambulance Service|Probation Service|Integrated Care Board|ICB|Housing Association|Women[’']?s Aid)(?:\s*\([A-Z]{2,8}\))?$/u;

/** Words of titles and themes, which mention agencies without naming whose they are. */
const TITLE_WORDS =
  /\b(?:plan|review|recommendations?|actions?|theme|priority|objective|dhr|sar|training|update)\b/i;

/** Reads the dates of one column: its own evidence of order, its own memory. */
export class DateReader {
  private readonly texts: Memory<readonly DateExpression[]>;
  private readonly serials = new Map<string, Map<number, readonly DateExpression[]>>();

  constructor(
    place: DateContext['place'],
    order: DateContext['order'],
    anchors: { readonly publication: IsoDay | null; readonly near: IsoDay | null },
    private readonly date1904: boolean,
  ) {
    const context: DateContext = { place, order, ...anchors };
    this.texts = new Memory((text) => parseDates(text, context));
  }

  ofText(text: string): readonly DateExpression[] {
    return this.texts.get(text);
  }

  ofSerial(serial: number, format: string): readonly DateExpression[] {
    let ofFormat = this.serials.get(format);
    if (!ofFormat) this.serials.set(format, (ofFormat = new Map()));
    let found = ofFormat.get(serial);
    if (!found) ofFormat.set(serial, (found = [dateOfCell(serial, format, this.date1904)]));
    return found;
  }
}
