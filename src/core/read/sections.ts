import type { Lead } from '../plan/agency';
import type { DateExpression } from '../plan/date-expression';
import type { Field } from '../plan/field';
import { blankField } from '../plan/field';
import type { TableDates } from './action-dates';
import type { PlanCell } from './cell';
import { cellField, fieldOf, sourceOf } from './cell';
import type { Parser } from './parser';

/** What section rows give to the rows below them. */
export interface Section {
  /** The innermost section row. */
  readonly cell: PlanCell;
  readonly theme: Field<string>;
  readonly leads: Field<readonly Lead[]>;
  readonly target: Field<readonly DateExpression[]>;
}

/** Words by which a section says that its date is a deadline. */
const DEADLINE =
  /\bby\b|\bwithin\b|\bnext\b|\bmonths?\b|\bweeks?\b|\bimmediate|\bdeadline|\bdue\b|\btarget|\bterm\b/i;

interface Heading {
  readonly cell: PlanCell;
  readonly leads: Field<readonly Lead[]>;
  readonly target: Field<readonly DateExpression[]>;
}

/**
 * Keeps the section that rows stand in. Headings straight under one another hold together; an
 * agency over themes holds until the next agency, and themes over agencies likewise.
 */
export class Sections {
  private outer: Heading | null = null;
  private inner: Heading | null = null;
  private follows = false;

  constructor(
    private readonly parser: Parser,
    private readonly dates: TableDates,
  ) {}

  /** Takes in a section row. */
  add(own: PlanCell): void {
    const cell: PlanCell = { ...own, via: 'section' };
    const next = this.read(cell);
    if (this.follows && this.inner) {
      this.outer = this.inner;
      this.inner = next;
    } else if (this.outer && this.inner && isAgency(this.inner) !== isAgency(next)) {
      // Of the other kind than the inner one: a new outer section begins.
      this.outer = null;
      this.inner = next;
    } else {
      this.inner = next;
    }
    this.follows = true;
  }

  /** Says that a row of the plan came: the next section row begins anew. */
  pass(): void {
    this.follows = false;
  }

  get current(): Section | null {
    const { inner, outer } = this;
    if (!inner) return null;
    const pick = <T>(of: (heading: Heading) => Field<T>): Field<T> => {
      const own = of(inner);
      return own.value !== null || !outer ? own : of(outer);
    };
    return {
      cell: inner.cell,
      theme: outer ? joined(outer.cell, inner.cell) : cellField(inner.cell.text.trim(), inner.cell),
      leads: pick((heading) => heading.leads),
      target: pick((heading) => heading.target),
    };
  }

  private read(cell: PlanCell): Heading {
    const words = cell.text.replace(/^\s*\d+(?:\.\d+)*[.):]?\s+/, '').replace(/:\s*$/, '');
    const agencies = this.parser.isAgency(words) ? this.parser.leads(words) : null;
    const found = DEADLINE.test(cell.text) ? this.dates.of(cell) : [];
    return {
      cell,
      leads: agencies ? cellField(agencies.leads, cell, agencies.doubt) : blankField(),
      target: found.length > 0 ? cellField(found, cell, found[0]!.doubt) : blankField(),
    };
  }
}

function isAgency(heading: Heading): boolean {
  return heading.leads.value !== null;
}

function joined(outer: PlanCell, inner: PlanCell): Field<string> {
  const text = `${outer.text.trim()}\n${inner.text.trim()}`;
  return fieldOf(text, text, [sourceOf(outer), sourceOf(inner)]);
}
