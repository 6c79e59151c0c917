import type { Edit } from '../../core/workbook/edit';
import type { Workbook } from '../../core/workbook/workbook';
import type { Applied, WorkbookHost } from '../../hosts/port';
import type { Channel, Handlers } from './channel';
import type { DeskOffers } from './calls';
import { SnapshotJoiner, sendSnapshot, type SnapshotPart } from './snapshot-parts';

/** What the page does for the desk where the workbook can only be reached from the page. */
export type HostOffers = {
  read: { ask: null; part: SnapshotPart | ReadShare; answer: null };
  apply: { ask: readonly Edit<string>[]; part: never; answer: Applied };
  /** The workbook as a file, as it stands now. */
  file: { ask: null; part: never; answer: Uint8Array };
};

/** How much is read, 0 to 1. */
export interface ReadShare {
  readonly kind: 'share';
  readonly share: number;
}

/** In the worker: a workbook whose host is in the page. */
export class RemoteHost implements WorkbookHost {
  constructor(private readonly page: Channel<DeskOffers, HostOffers>) {}

  async read(tell?: (share: number) => void): Promise<Workbook> {
    const joiner = new SnapshotJoiner();
    await this.page.call('read', null, (part) => {
      if (part.kind === 'share') tell?.(part.share);
      else joiner.take(part);
    });
    return joiner.join();
  }

  apply(edits: readonly Edit<string>[]): Promise<Applied> {
    return this.page.call('apply', edits);
  }

  /** The workbook as a file, with what is not saved yet. */
  file(): Promise<Uint8Array> {
    return this.page.call('file', null);
  }
}

/** In the page: lets the desk reach its host. */
export function serveHost(
  host: WorkbookHost,
  file: () => Promise<Uint8Array>,
): Handlers<HostOffers> {
  return {
    async read(_, emit) {
      const workbook = await host.read((share) => emit({ kind: 'share', share }));
      await sendSnapshot(workbook, emit, nextTask);
      return null;
    },
    apply: (edits) => host.apply(edits),
    file,
  };
}

/** Lets the page do something else first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
