import type { FieldName } from '../../core/plan/plan';
import type { IsoDay } from '../../core/workbook/day';
import type { Progress } from '../desk/calls';
import type { CheckView } from '../desk/views';
import type { DueFilter } from './due';
import { severities, type FindingFilter } from './findings';

export type TabId = 'check' | 'overdue' | 'sign-off' | 'summary' | 'settings';

/** What the user says in the pane and does not keep with the workbook. */
export interface Choices {
  /** Null leaves it to the settings, then to today. */
  readonly asAt: IsoDay | null;
  /** Only these sheets; all where null. */
  readonly sheets: readonly string[] | null;
  readonly mapping: Readonly<Partial<Record<FieldName, string>>>;
  readonly headerRow: number | null;
}

/** Something that the desk does now. */
export interface Work {
  readonly what: WorkKind;
  readonly progress: Progress;
}

export type WorkKind =
  'check' | 'highlight' | 'remove-highlights' | 'summarise' | 'remove-summaries';

/** What came of the last thing the user asked for. */
export interface Outcome {
  readonly intent: 'success' | 'info' | 'error';
  /** A sentence or more. */
  readonly sentences: readonly string[];
  /** Sheets that were written, which the user may want to see. */
  readonly sheets: readonly string[];
}

/** The finding that the user looks at, and which of its cells. */
export interface Chosen {
  /** The key of a `FindingItem`. */
  readonly item: string;
  /** Counts the item's cells from 0. */
  readonly position: number;
}

export interface PaneState {
  readonly name: string | null;
  readonly tab: TabId;
  readonly choices: Choices;
  readonly work: Work | null;
  /** Null until a check has come to its end. */
  readonly view: CheckView | null;
  /** True where the workbook has changed since it was read for `view`. */
  readonly isStale: boolean;
  /** True where a change is to be checked at once. */
  readonly checksAtOnce: boolean;
  readonly outcome: Outcome | null;
  readonly filter: FindingFilter;
  readonly chosen: Chosen | null;
  readonly dueFilter: DueFilter;
  /** The last thing said aloud, and how many were before it: the same words twice are said twice. */
  readonly announcement: { readonly text: string; readonly count: number };
  /** How often the workbook was found to have changed. */
  readonly changes: number;
}

export const initialState: PaneState = {
  name: null,
  tab: 'check',
  choices: { asAt: null, sheets: null, mapping: {}, headerRow: null },
  work: null,
  view: null,
  isStale: false,
  checksAtOnce: false,
  outcome: null,
  filter: { grouping: 'severity', severities: new Set(severities), agency: null },
  chosen: null,
  dueFilter: { order: 'latest', agency: null },
  announcement: { text: '', count: 0 },
  changes: 0,
};

export type PaneAction =
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'tab'; readonly tab: TabId }
  | { readonly type: 'choose'; readonly choices: Partial<Choices> }
  | { readonly type: 'filter'; readonly filter: Partial<FindingFilter> }
  | { readonly type: 'due-filter'; readonly filter: Partial<DueFilter> }
  | { readonly type: 'chosen'; readonly chosen: Chosen | null }
  | { readonly type: 'check-at-once'; readonly on: boolean }
  | { readonly type: 'work-began'; readonly what: WorkKind }
  | { readonly type: 'work-came-to'; readonly progress: Progress }
  /** `view` is of a reading that began when the workbook had changed `changes` times. */
  | { readonly type: 'checked'; readonly view: CheckView; readonly changes: number }
  | { readonly type: 'work-ended'; readonly outcome: Outcome | null }
  | { readonly type: 'workbook-changed' }
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'dismiss' };

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'named':
      return { ...state, name: action.name };
    case 'tab':
      // What went wrong stays until it was read; what went well is for the tab it was done in.
      return {
        ...state,
        tab: action.tab,
        outcome: state.outcome?.intent === 'success' ? null : state.outcome,
      };
    case 'choose':
      return { ...state, choices: { ...state.choices, ...action.choices } };
    case 'filter':
      return { ...state, filter: { ...state.filter, ...action.filter }, chosen: null };
    case 'due-filter':
      return { ...state, dueFilter: { ...state.dueFilter, ...action.filter } };
    case 'chosen':
      return { ...state, chosen: action.chosen };
    case 'check-at-once':
      return { ...state, checksAtOnce: action.on };
    case 'work-began':
      return { ...state, work: { what: action.what, progress: 'reading' }, outcome: null };
    case 'work-came-to':
      if (!state.work || state.work.progress === action.progress) return state;
      return { ...state, work: { ...state.work, progress: action.progress } };
    case 'checked':
      return {
        ...state,
        view: action.view,
        isStale: state.changes > action.changes,
        filter: withAgency(state.filter, state.view, action.view),
        dueFilter: withAgency(state.dueFilter, state.view, action.view),
      };
    case 'work-ended':
      return { ...state, work: null, outcome: action.outcome };
    case 'workbook-changed':
      return { ...state, changes: state.changes + 1, isStale: state.view !== null };
    case 'say':
      return {
        ...state,
        announcement: { text: action.text, count: state.announcement.count + 1 },
      };
    case 'dismiss':
      return state.outcome === null ? state : { ...state, outcome: null };
  }
}

/** The filter with the same agency among those of the new view; every agency where it is gone. */
function withAgency<Filter extends { readonly agency: number | null }>(
  filter: Filter,
  view: CheckView | null,
  next: CheckView,
): Filter {
  if (filter.agency === null) return filter;
  const found = next.agencies.indexOf(view?.agencies[filter.agency] ?? '');
  return { ...filter, agency: found < 0 ? null : found };
}
