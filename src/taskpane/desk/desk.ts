import { applyEdits, type Written } from '../../actions/apply';
import { check, type CheckResult } from '../../actions/check';
import { removeHighlights, removeSummaries } from '../../actions/clear';
import { fixesOf } from '../../actions/fixes';
import { highlight, type Changed } from '../../actions/highlight';
import type { CommandOptions } from '../../actions/options';
import { remember } from '../../actions/remember';
import { summarise } from '../../actions/summarise';
import { summaries } from '../../core/summaries/index';
import type { Edit } from '../../core/workbook/edit';
import { phrase } from '../../core/workbook/words';
import { ownSheetName } from '../../core/workbook/mark';
import type { Workbook } from '../../core/workbook/workbook';
import { HostProblem, type Applied, type WorkbookHost } from '../../hosts/port';
import { word, wordReport } from '../../messages/format';
import { WordedProblem, type Emit, type Handlers } from './channel';
import type { DeskOffers, Done, Order, Progress, SummariesView } from './calls';
import { checkView } from './check-view';
import { fixesSeen } from './fix';
import { changesOf } from './remember';
import { settingsView } from './settings-view';
import { recordOf } from './record';
import { PublishDesk, type FileSource } from './publish-desk';
import { ReturnsDesk } from './returns-desk';
import { signOffView } from './sign-off-view';
import type { DecisionMade } from '../state/decisions';
import type { FixSeen } from '../state/fixes';
import type { KeptSettings } from '../state/settings-draft';
import type { CheckView } from './views';

/** A workbook and what was found in it. */
interface Checked {
  readonly workbook: Workbook;
  readonly result: CheckResult;
}

/**
 * The desk: runs the core over a workbook, wherever that is, and keeps the last check so that the
 * pane can ask for more of it. It holds nothing that a new desk could not read again.
 */
export class Desk {
  private last: Checked | null = null;
  private readonly host: RememberingHost;
  private readonly returns: ReturnsDesk;
  private readonly publish: PublishDesk;

  /** `file` gives the workbook as a file, where that can be had. */
  constructor(host: WorkbookHost, file: FileSource | null = null) {
    this.publish = new PublishDesk(file);
    this.host = new RememberingHost(host);
    this.returns = new ReturnsDesk({
      host: this.host,
      check: (options) => this.check(options),
    });
  }

  /** The desk's functions, as a channel offers them. */
  get handlers(): Handlers<DeskOffers> {
    return {
      check: this.reporting((options) => this.check(options)),
      issueReturns: this.reporting((ask) => this.returns.issue(ask)),
      chaseReturns: this.reporting((ask) => this.returns.chase(ask)),
      readReturns: this.reporting((ask) => this.returns.read(ask)),
      mergeReturns: this.reporting((ask) => this.returns.merge(ask)),
      correctReturn: this.reporting((ask) => this.returns.correct(ask)),
      compareVersions: this.reporting((ask) => this.returns.versions(ask)),
      writeChanges: this.reporting((ask) => this.returns.writeChanges(ask)),
      publishList: this.reporting((names) => this.publish.list(names)),
      publishCopy: this.reporting((ask) => this.publish.copy(ask)),
      carryOut: this.reporting(({ order, options }) => this.carryOut(order, options)),
      summaries: this.reporting((options) => this.summaries(options)),
      fixes: this.reporting(async (options) => {
        const { workbook, result } = await this.checked(options);
        return fixesOf(workbook, result);
      }),
      settings: this.reporting(async (options) => {
        const { workbook, result } = await this.checked(options);
        return settingsView(workbook, result);
      }),
      signOff: this.reporting(async (options) => signOffView((await this.checked(options)).result)),
    };
  }

  /** The last check; null where there was none yet. */
  get lastCheck(): CheckResult | null {
    return this.last?.result ?? null;
  }

  private async check(options: CommandOptions): Promise<CheckView> {
    const workbook = await this.host.read();
    return this.keep(workbook, check(workbook, options));
  }

  private async carryOut(order: Order, options: CommandOptions): Promise<Done> {
    switch (order.kind) {
      case 'highlight':
        return this.changed(await highlight(this.host, options));
      case 'summarise':
        return this.changed(await summarise(this.host, options, order.ids));
      case 'remove-highlights':
        return { view: null, ...(await removeHighlights(this.host)) };
      case 'fix':
        return this.fix(order.fixes, options);
      case 'record':
        return this.record(order.decisions, options);
      case 'remember':
        return this.remember(order.settings, options);
      case 'remove-summaries':
        return { view: null, ...(await removeSummaries(this.host, order)) };
    }
  }

  /** Makes fixes as the user was shown them: all of them, or none. */
  private async fix(fixes: readonly FixSeen[], options: CommandOptions): Promise<Done> {
    const { edits } = fixesSeen(await this.host.read(), fixes, options);
    const { notices } = await applyEdits(this.host, edits);
    return { view: await this.check(options), sheets: [], count: fixes.length, notices };
  }

  /** Records decisions, on the actions that they were made on: all of them, or none. */
  private async record(decisions: readonly DecisionMade[], options: CommandOptions): Promise<Done> {
    const workbook = await this.host.read();
    const { edits, notices } = recordOf(workbook, decisions, options);
    const written = edits.length > 0 ? await applyEdits(this.host, edits) : nothing;
    const view = await this.check(options);
    return { view, sheets: written.sheets, notices: [...notices, ...written.notices] };
  }

  /** Keeps settings with the workbook, and checks with them. */
  private async remember(settings: KeptSettings, options: CommandOptions): Promise<Done> {
    const { problems, changed, written } = await remember(this.host, options, changesOf(settings));
    if (problems.length > 0) {
      const sentences = problems.map(({ sentence }) => sentence);
      throw new HostProblem(phrase('desk/not-remembered', { sentences }));
    }
    return {
      view: await this.check(options),
      sheets: written?.sheets ?? [],
      notices: [...changed.map(({ sentence }) => sentence), ...(written?.notices ?? [])],
    };
  }

  /** What an action did that read the workbook itself; what it wrote leaves the plan as it was. */
  private changed({ checked, written }: Changed): Done {
    return { view: this.keep(this.host.lastRead(), checked), ...(written ?? nothing) };
  }

  private keep(workbook: Workbook, result: CheckResult): CheckView {
    this.last = { workbook, result };
    return checkView(workbook, result);
  }

  private async summaries(options: CommandOptions): Promise<SummariesView> {
    const { workbook, result } = await this.checked(options);
    const context = { ...result.outcome, settings: result.settings, workbook };
    const reports = summaries.map(({ build }) => wordReport(build(context)));
    return {
      reports,
      choices: summaries.map(({ id, forBoard }, index) => ({
        id,
        name: reports[index]!.sheetName,
        forBoard,
        standing: ownSheetName(workbook, id),
      })),
    };
  }

  /** The last check, or one made now: this desk may have taken the place of one that died. */
  private async checked(options: CommandOptions): Promise<Checked> {
    if (!this.last) await this.check(options);
    return this.last!;
  }

  /** The same function, whose progress is told and whose refusals have their sentences. */
  private reporting<Ask, Answer>(
    work: (ask: Ask) => Promise<Answer>,
  ): (ask: Ask, emit: Emit<Progress>) => Promise<Answer> {
    return async (ask, emit) => {
      this.host.tell = emit;
      try {
        return await work(ask);
      } catch (error) {
        if (error instanceof HostProblem) throw new WordedProblem(word(error.phrase));
        throw error;
      }
    };
  }
}

const nothing: Written = { sheets: [], notices: [] };

/** A host that says what it does and knows what it read last: actions read for themselves. */
class RememberingHost implements WorkbookHost {
  tell: (progress: Progress) => void = () => undefined;
  private workbook: Workbook | null = null;

  constructor(private readonly host: WorkbookHost) {}

  async read(): Promise<Workbook> {
    this.tell({ stage: 'reading', share: null });
    this.workbook = await this.host.read((share) => this.tell({ stage: 'reading', share }));
    this.tell({ stage: 'checking', share: null });
    return this.workbook;
  }

  apply(edits: readonly Edit<string>[]): Promise<Applied> {
    this.tell({ stage: 'writing', share: null });
    return this.host.apply(edits);
  }

  lastRead(): Workbook {
    if (!this.workbook) throw new Error('the workbook has not been read yet');
    return this.workbook;
  }
}
