import type { CommandOptions } from '../actions/options';
import type { CellRef } from '../core/workbook/address';
import { ribbon as say } from '../messages/ribbon';
import type { Done, Order } from '../taskpane/desk/calls';
import type { CheckView } from '../taskpane/desk/views';

/** Has the desk do something to the workbook. */
export type CarryOut = (order: Order, options: CommandOptions) => Promise<Done>;

/** What a command came to. */
export interface Outcome {
  /** Where the user is to look: a sheet or a cell, null where a message is all there is. */
  readonly show: string | CellRef | null;
  /** What she has to be told in words, a sentence each. */
  readonly tell: readonly string[];
}

export type Command = (carryOut: CarryOut, options: CommandOptions) => Promise<Outcome>;

/** What the buttons of the ribbon do, by the name that manifest.xml gives to each. */
export const ribbon = {
  async check(carryOut, options) {
    return onSheet(await carryOut({ kind: 'summarise', ids: ['data-quality'] }, options));
  },
  async highlight(carryOut, options) {
    const done = await carryOut({ kind: 'highlight' }, options);
    const plan = planOf(done);
    if (plan === null) return noPlan(done);
    const [worst] = plan.due;
    if (worst) return { show: worst.cell, tell: done.notices };
    return { show: null, tell: [say.nothingDue(plan.asAt, plan.dueSoonDays), ...done.notices] };
  },
  async summarise(carryOut, options) {
    return onSheet(await carryOut({ kind: 'summarise', ids: null }, options));
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof ribbon;

/** The first of the sheets that were written. */
function onSheet(done: Done): Outcome {
  if (planOf(done) === null) return noPlan(done);
  return { show: done.sheets[0] ?? null, tell: done.notices };
}

function planOf({ view }: Done): CheckView | null {
  return view !== null && view.counts.actions > 0 ? view : null;
}

function noPlan({ view }: Done): Outcome {
  const reasons = view?.refusals.map(({ sheet, sentence }) => say.refusal(sheet, sentence)) ?? [];
  return { show: null, tell: [say.noPlan, ...reasons] };
}
