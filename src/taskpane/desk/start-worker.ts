import type { DeskLine } from '../surface';
import type { DeskOffers } from './calls';
import { Channel, type Offers, type Port } from './channel';
import { onDeath } from './lifeline';

/** A line to a desk whose worker calls back for what the page offers it. */
export interface WorkerLine<Mine extends Offers> extends DeskLine {
  readonly channel: Channel<Mine, DeskOffers>;
}

/** A line to the desk in a worker that has just been started. */
export function lineTo<Mine extends Offers>(worker: Worker): WorkerLine<Mine> {
  return {
    channel: new Channel(worker as unknown as Port),
    end: () => worker.terminate(),
    died: new Promise((resolve) => onDeath(worker, resolve)),
  };
}
