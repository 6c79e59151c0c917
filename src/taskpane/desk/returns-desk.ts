import { applyEdits } from '../../actions/apply';
import type { CommandOptions } from '../../actions/options';
import { chase } from '../../actions/returns/chase';
import { checkReturn } from '../../actions/returns/check';
import { issue } from '../../actions/returns/issue';
import { mailFile } from '../../actions/returns/mail';
import {
  compareReturns,
  mergeReturns,
  readReturn,
  type MergePlan,
} from '../../actions/returns/merge';
import { compareVersions } from '../../actions/returns/compare';
import type { OpenPlans } from '../../actions/returns/plans';
import { wordChanges, type WordedChange } from '../../actions/returns/worded';
import type { TypedUpdate } from '../../core/returns/read-return';
import type { Returned } from '../../core/returns/returned';
import { changeKinds } from '../../core/returns/changes-since';
import { sha256 } from '../../core/returns/sha256';
import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import { HostProblem, type WorkbookHost } from '../../hosts/port';
import { word } from '../../messages/format';
import { openCycle, plainly, readNamed, writeCycle, type Cycle } from './returns-plans';
import type { CheckView } from './views';
import type {
  CycleDone,
  IssuedView,
  MergedView,
  PickedFile,
  ReminderView,
  ReturnsAsk,
  ReturnsOffers,
  ReturnsView,
  TypedView,
  VersionsAsk,
  VersionsView,
} from './returns-calls';

/** What the returns need of the desk that they belong to. */
export interface DeskAtWork {
  readonly host: WorkbookHost;
  /** Reads and checks the workbook anew. */
  check(options: CommandOptions): Promise<CheckView>;
}

interface OpenReturn {
  readonly file: PickedFile;
  readonly workbook: Workbook;
  readonly returned: Returned;
}

type Answer<K extends keyof ReturnsOffers> = Promise<ReturnsOffers[K]['answer']>;
type Ask<K extends keyof ReturnsOffers> = ReturnsOffers[K]['ask'];

/** The cycle of returns at the desk. Files are read here, in the worker, and never leave it. */
export class ReturnsDesk {
  /** Files that were read, so that an answer does not read them all again. */
  private readonly known = new Map<string, OpenReturn>();

  constructor(private readonly desk: DeskAtWork) {}

  async issue({ returnBy, all, ...ask }: Ask<'issueReturns'>): Promise<IssuedView> {
    const cycle = await openCycle(this.desk.host, ask);
    const { books, edits, notices, ...days } = issue(cycle.plans, {
      ...{ returnBy, all, agencies: null },
    });
    const { buildFormBook } = await import('../../hosts/file/build/form-book');
    const made = [];
    for (const { agency, book: form, rows } of books) {
      const bytes = await buildFormBook(form);
      made.push({ agency, rows, name: `${form.name}.xlsx`, bytes });
    }
    const done = await this.write(cycle, edits, ask.options);
    return {
      ...done,
      notices: [...notices, ...done.notices],
      books: made,
      returnBy: days.returnBy,
    };
  }

  async chase({ files, subject, text, ...ask }: Ask<'chaseReturns'>): Answer<'chaseReturns'> {
    const cycle = await openCycle(this.desk.host, ask);
    const { reminders, edits } = chase(cycle.plans, { subject, text, close: false });
    const views = reminders.map(({ file, to, ...letter }): ReminderView => {
      const attachment = files.find(({ name }) => name === file) ?? null;
      const name = file.replace(/( - return [^.]*)?\.xlsx$/, '.eml');
      const draft = mailFile({ ...letter, to, attachment });
      return {
        ...letter,
        draft: { name, bytes: new TextEncoder().encode(draft) },
        isAttached: attachment !== null,
      };
    });
    return { ...(await this.write(cycle, edits, ask.options)), reminders: views };
  }

  async read(ask: ReturnsAsk): Promise<ReturnsView> {
    return (await this.compare(ask)).view;
  }

  async merge({ digest, ...ask }: Ask<'mergeReturns'>): Promise<MergedView> {
    const { plan, cycle, view: now } = await this.compare(ask);
    if (now.digest !== digest) {
      const done = await this.write(cycle, [[], ...cycle.others.map(() => [])], ask.options);
      return { ...done, returns: now, isMerged: false };
    }
    const done = await this.write(cycle, plan.edits, ask.options);
    // What waits is asked again of the plans as they are now.
    const others = ask.others.map(
      (file) => done.others.find(({ name }) => name === file.name) ?? file,
    );
    const { view } = await this.compare({ ...ask, others });
    return { ...done, returns: view, isMerged: true };
  }

  async correct(ask: Ask<'correctReturn'>): Promise<PickedFile> {
    const { plans } = await openCycle(this.desk.host, ask);
    const { opened } = await this.open(ask, plans);
    const { file, workbook, returned } = opened.find(
      ({ returned: one }) => one.source === ask.source,
    )!;
    const { corrections } = checkReturn(plans, returned, workbook, ask.options);
    const { FileHost } = await import('../../hosts/file/file-host');
    const host = new FileHost(file.bytes);
    await applyEdits(host, corrections);
    return { name: file.name.replace(/(\.xls[xm])?$/i, ' - corrections$1'), bytes: host.bytes };
  }

  async versions(ask: VersionsAsk): Promise<VersionsView> {
    const { lead, changes } = await this.since(ask);
    const inOrder = changeKinds.flatMap((kind) => changes.filter((one) => one.kind === kind));
    return { older: ask.older.name, lead, changes: inOrder };
  }

  async writeChanges(ask: VersionsAsk): Answer<'writeChanges'> {
    const { edits } = await this.since(ask);
    const written = await applyEdits(this.desk.host, edits);
    return { view: await this.desk.check(ask.options), ...written };
  }

  private async since({ name, options, older }: VersionsAsk) {
    const { FileHost } = await import('../../hosts/file/file-host');
    const before = await readNamed(older, () => new FileHost(older.bytes).read());
    const workbook = await this.desk.host.read();
    return compareVersions({ ...before, options: plainly(options) }, { name, workbook }, options);
  }

  private async compare(ask: ReturnsAsk): Promise<{
    plan: MergePlan;
    view: ReturnsView;
    cycle: Cycle;
  }> {
    const cycle = await openCycle(this.desk.host, ask);
    const { plans } = cycle;
    const { opened, failed } = await this.open(ask, plans);
    const compared = compareReturns(
      plans,
      opened.map(({ returned }) => returned),
      ask.typed.map(typedUpdate),
    );
    const plan = mergeReturns(plans, compared, ask.answers);
    const checked = opened.map(({ returned, workbook }) => {
      // The sheet to send back is made when it is asked for.
      return { ...checkReturn(plans, returned, workbook, ask.options), corrections: [] };
    });
    const { counts, quarter, changes, refusals } = plan;
    const worded = wordChanges(changes);
    const leads = plans.rows.flat().flatMap(({ agencies }) => agencies.map(({ name }) => name));
    const view: ReturnsView = {
      plans: plans.sources.map(({ name }) => name),
      agencies: [...new Set(leads)].sort(),
      ...{ checked, failed, quarter, counts },
      changes: worded,
      digest: digestOf(worded),
      refusals: refusals.map(
        ({ agency, name, sentence }) =>
          `${[agency, name].filter(Boolean).join(', ')}: ${word(sentence)}`,
      ),
    };
    return { plan, view, cycle };
  }

  /** The files, read; those that cannot be are named with their reason. */
  private async open({ files, options }: ReturnsAsk, plans: OpenPlans) {
    const [{ FileHost }, { formulaCells }] = await Promise.all([
      import('../../hosts/file/file-host'),
      import('../../hosts/file/read/formula-cells'),
    ]);
    const opened: OpenReturn[] = [];
    const failed: { name: string; problem: string }[] = [];
    for (const file of files) {
      const key = `${file.name}\u001f${plans.asAt}`;
      let one = this.known.get(key);
      try {
        // A file that was put right has its old name, and may be as long as it was.
        if (!one || !isSame(one.file.bytes, file.bytes)) {
          const workbook = await new FileHost(file.bytes).read();
          const formulas = await formulaCells(file.bytes);
          const { name } = file;
          const given = { name, workbook, day: plans.asAt, agency: null, formulas };
          one = { file, workbook, returned: readReturn(given, options) };
          this.known.set(key, one);
        }
        opened.push(one);
      } catch (error) {
        if (!(error instanceof HostProblem)) throw error;
        failed.push({ name: file.name, problem: word(error.phrase) });
      }
    }
    return { opened, failed };
  }

  private async write(
    cycle: Cycle,
    edits: readonly (readonly Edit[])[],
    options: CommandOptions,
  ): Promise<CycleDone> {
    const written = await writeCycle(this.desk.host, cycle, edits);
    return { view: await this.desk.check(options), ...written };
  }
}

function typedUpdate({ agency, plan, row, field, text, source, day }: TypedView): TypedUpdate {
  const of = plan === null ? {} : { plan };
  return { agency, ...of, row, values: { [field]: text }, source, day };
}

function digestOf(changes: readonly WordedChange[]): string {
  const accepted = changes.filter(({ verdict }) => verdict === 'accepted');
  return sha256(
    JSON.stringify(
      accepted.map(({ plan, reference, field, agency, source, now, theirs }) => [
        ...[plan, reference, field, agency, source, now, theirs],
      ]),
    ),
  );
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
