import type { WordedFix } from '../../actions/fixes';
import type { CommandOptions } from '../../actions/options';
import type { PublishKind, PublishList } from '../../actions/publish';
import type { Report } from '../../core/workbook/report';
import type { DecisionMade } from '../state/decisions';
import type { FixSeen } from '../state/fixes';
import type { KeptSettings } from '../state/settings-draft';
import type { ReturnsOffers } from './returns-calls';
import type { CheckView, SettingsView, SignOffView, SummaryChoice } from './views';

/** How far a long piece of work has come. What is being written cannot be stopped any more. */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'writing';
  /** How much of the stage is done, 0 to 1; null where that is not known. */
  readonly share: number | null;
}

/** What is to be done to the workbook, in the user's terms. */
export type Order =
  | { readonly kind: 'highlight' }
  | { readonly kind: 'remove-highlights' }
  /** Every summary sheet where `ids` is null. */
  | { readonly kind: 'summarise'; readonly ids: readonly string[] | null }
  | { readonly kind: 'remove-summaries'; readonly history: boolean }
  | { readonly kind: 'fix'; readonly fixes: readonly FixSeen[] }
  | { readonly kind: 'record'; readonly decisions: readonly DecisionMade[] }
  | { readonly kind: 'remember'; readonly settings: KeptSettings };

/** What an order came to. */
export interface Done {
  /** How the plan stands now; null where nothing of it was read or changed. */
  readonly view: CheckView | null;
  /** The sheets that were written. */
  readonly sheets: readonly string[];
  /** How many things were done, where they are counted. */
  readonly count?: number;
  /** What the user should know beside it, a sentence each. */
  readonly notices: readonly string[];
}

/** What the summary tab shows before anything is written. */
export interface SummariesView {
  readonly choices: readonly SummaryChoice[];
  readonly reports: readonly Report<string>[];
}

/** A copy for publication. The names are looked for, and kept nowhere. */
export type PublishOffers = {
  /** What the workbook carries that its readers should not see. */
  publishList: { ask: readonly string[]; part: Progress; answer: PublishList };
  /** A copy without what is ticked; the workbook stays as it is. */
  publishCopy: {
    ask: { readonly names: readonly string[]; readonly kinds: readonly PublishKind[] };
    part: Progress;
    answer: { readonly bytes: Uint8Array; readonly notices: readonly string[] };
  };
};

/**
 * What the desk does for the pane. Everything it answers is plain data in words; what goes wrong
 * rejects with a `WordedProblem`. `check` and orders read the workbook anew; the other views are of
 * the last reading, or of a new one where the desk has none yet.
 */
export type DeskOffers = ReturnsOffers &
  PublishOffers & {
    check: { ask: CommandOptions; part: Progress; answer: CheckView };
    carryOut: { ask: { order: Order; options: CommandOptions }; part: Progress; answer: Done };
    summaries: { ask: CommandOptions; part: Progress; answer: SummariesView };
    fixes: { ask: CommandOptions; part: Progress; answer: readonly WordedFix[] };
    signOff: { ask: CommandOptions; part: Progress; answer: SignOffView };
    settings: { ask: CommandOptions; part: Progress; answer: SettingsView };
  };

/** What the pane can look at of the last check. */
export type Look = 'fixes' | 'summaries' | 'signOff' | 'settings';
