import type { CommandOptions } from '../actions/options';
import { messageId, messageReport } from '../core/edits/message';
import type { IsoDay } from '../core/workbook/day';
import { HostProblem, type WorkbookHost } from '../hosts/port';
import { ribbon as say } from '../messages/ribbon';
import { WordedProblem } from '../taskpane/desk/channel';
import { DeskLost } from '../taskpane/desk/desk-client';
import type { Surface } from '../taskpane/surface';
import { ribbon, type CarryOut, type CommandName, type Outcome } from './ribbon';

/** The workbook that a command works on, and where its outcome is shown. */
export interface Place {
  readonly host: WorkbookHost;
  /** Keeps sentences that could be put nowhere in the workbook until the pane is opened. */
  readonly leaveUnsaid: (sentences: readonly string[]) => void;
  readonly surface: Pick<Surface, 'today' | 'select' | 'showSheet'>;
  readonly carryOut: CarryOut;
}

/** The commands under way: one that is chosen meanwhile waits, since both may write the same sheets. */
let underWay: Promise<void> = Promise.resolve();

/**
 * A command as Office calls it. Whatever happens, Office is told that it is over: otherwise it says
 * for five minutes that the add-in is busy.
 */
export function handler(
  name: CommandName,
  place: Place,
): (event: Pick<Office.AddinCommands.Event, 'completed'>) => Promise<void> {
  return (event) => {
    const run = underWay.then(() => runCommand(name, place));
    const over = run.catch((error: unknown) => console.error(error));
    underWay = over.finally(() => event.completed());
    return underWay;
  };
}

/**
 * Carries a command out and shows what came of it. With the pane closed there is no window to say
 * anything in, so what has to be said stands on a sheet of ours, which the next success empties.
 */
async function runCommand(name: CommandName, place: Place): Promise<void> {
  const today = place.surface.today();
  const { show, tell } = await outcomeOf(name, place, today);
  const told = show === null ? tell : [...tell, ...(await shown(show, place))];
  if (told.length === 0) {
    await place.host.apply([{ kind: 'remove-sheets', ids: [messageId] }]);
    return;
  }
  try {
    await leaveMessage(name, told, today, place);
  } catch (error) {
    // Nothing can be put where the user looks: no sheet can be added, or no cell be written.
    place.leaveUnsaid(told);
    if (!(error instanceof HostProblem)) throw error;
  }
}

async function outcomeOf(name: CommandName, { carryOut }: Place, today: IsoDay): Promise<Outcome> {
  const options: CommandOptions = {
    settings: {},
    mapping: {},
    asAt: null,
    today,
    sheets: null,
    headerRow: null,
  };
  try {
    return await ribbon[name](carryOut, options);
  } catch (error) {
    if (error instanceof WordedProblem) return { show: null, tell: [error.message] };
    if (error instanceof DeskLost) return { show: null, tell: [say.deskLost] };
    console.error(error);
    return { show: null, tell: [say.unexpected] };
  }
}

/** Shows a sheet or cell; gives the sentence that says where it is if it cannot be shown. */
async function shown(target: NonNullable<Outcome['show']>, { surface }: Place): Promise<string[]> {
  try {
    await (typeof target === 'string' ? surface.showSheet(target) : surface.select(target));
    return [];
  } catch {
    return [say.cannotShow(typeof target === 'string' ? target : target.sheet)];
  }
}

async function leaveMessage(
  name: CommandName,
  told: readonly string[],
  today: IsoDay,
  { host, surface }: Place,
): Promise<void> {
  const { sheetName, title } = say;
  const head = { sheetName, title, subtitle: say.subtitle(say.command[name], today) };
  const { sheets } = await host.apply([{ kind: 'write-sheet', report: messageReport(head, told) }]);
  await surface.showSheet(sheets[messageId]!);
}
