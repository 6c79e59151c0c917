import type { CommandOptions } from '../../actions/options';
import type { IsoDay } from '../../core/workbook/day';
import type { Order, Progress } from '../desk/calls';
import type { ReturnsOffers } from '../desk/returns-calls';
import type { CheckView } from '../desk/views';
import type { Draft, Sitting } from './decisions';
import type { DueFilter } from './due';
import type { SettingsDraft } from './settings-draft';
import { nothingBegun, type ReturnsBegun } from './returns-begun';
import { severities, type FindingFilter } from './findings';

export type TabId =
  'check' | 'overdue' | 'sign-off' | 'returns' | 'summary' | 'publish' | 'settings';

/** What the user says in the pane and does not keep with the workbook. */
export interface Choices {
  /** Null leaves it to the settings, then to today. */
  readonly asAt: IsoDay | null;
  /** Settings for now; they win over the workbook's own. */
  readonly settings: SettingsDraft;
}

/** What the plan is checked with: every sheet, as the user's choices and the settings sheet say. */
export function optionsOf(choices: Choices, today: IsoDay): CommandOptions {
  return { ...choices, sheets: null, headerRow: null, mapping: {}, today };
}

/** Something that the desk does now. */
export interface Work {
  readonly what: WorkKind;
  readonly progress: Progress;
}

export type WorkKind = 'check' | Order['kind'] | keyof ReturnsOffers;

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
  /** Decisions that are not recorded yet, by the key of their action. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly sitting: Sitting;
  /** Settings that were changed and not applied yet. */
  readonly settingsDraft: SettingsDraft;
  readonly returns: ReturnsBegun;
  /** The last thing said aloud, and how many were before it: the same words twice are said twice. */
  readonly announcement: { readonly text: string; readonly count: number };
  /** How often the workbook was found to have changed. */
  readonly changes: number;
}

export const initialState: PaneState = {
  name: null,
  tab: 'check',
  choices: { asAt: null, settings: {} },
  work: null,
  view: null,
  isStale: false,
  checksAtOnce: false,
  outcome: null,
  filter: { grouping: 'severity', severities: new Set(severities), agency: null },
  chosen: null,
  dueFilter: { order: 'latest', agency: null },
  drafts: new Map(),
  sitting: { meeting: '', decided: '' },
  settingsDraft: {},
  returns: nothingBegun,
  announcement: { text: '', count: 0 },
  changes: 0,
};

export type PaneAction =
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'tab'; readonly tab: TabId }
  | { readonly type: 'choose'; readonly choices: Partial<Choices> }
  | { readonly type: 'filter'; readonly filter: Partial<FindingFilter> }
  | { readonly type: 'due-filter'; readonly filter: Partial<DueFilter> }
  /** A decision to be recorded; null takes it back. */
  | { readonly type: 'draft'; readonly key: string; readonly draft: Draft | null }
  | { readonly type: 'sitting'; readonly sitting: Partial<Sitting> }
  | { readonly type: 'settings-draft'; readonly settings: SettingsDraft }
  | { readonly type: 'returns'; readonly begun: Partial<ReturnsBegun> }
  | { readonly type: 'drafts-done'; readonly keys: readonly string[] }
  | { readonly type: 'chosen'; readonly chosen: Chosen | null }
  | { readonly type: 'check-at-once'; readonly on: boolean }
  | { readonly type: 'work-began'; readonly what: WorkKind }
  | { readonly type: 'work-came-to'; readonly progress: Progress }
  /** `view` is of a reading that began when the workbook had changed `changes` times. */
  | { readonly type: 'checked'; readonly view: CheckView; readonly changes: number }
  | { readonly type: 'work-ended'; readonly outcome: Outcome | null }
  | { readonly type: 'told'; readonly outcome: Outcome }
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
    case 'draft':
      return { ...state, drafts: withDraft(state.drafts, action.key, action.draft) };
    case 'sitting':
      return { ...state, sitting: { ...state.sitting, ...action.sitting } };
    case 'settings-draft':
      return { ...state, settingsDraft: action.settings };
    case 'returns':
      return { ...state, returns: { ...state.returns, ...action.begun } };
    case 'drafts-done':
      return {
        ...state,
        drafts: action.keys.reduce<PaneState['drafts']>(
          (drafts, key) => withDraft(drafts, key, null),
          state.drafts,
        ),
      };
    case 'chosen':
      return { ...state, chosen: action.chosen };
    case 'check-at-once':
      return { ...state, checksAtOnce: action.on };
    case 'work-began':
      return {
        ...state,
        work: { what: action.what, progress: { stage: 'reading', share: null } },
        outcome: null,
      };
    case 'work-came-to':
      if (!state.work) return state;
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
    case 'told':
      return { ...state, outcome: action.outcome };
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

function withDraft(
  drafts: PaneState['drafts'],
  key: string,
  draft: Draft | null,
): PaneState['drafts'] {
  const next = new Map(drafts);
  if (draft) next.set(key, draft);
  else next.delete(key);
  return next;
}
