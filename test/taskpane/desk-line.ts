import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskOffers } from '../../src/taskpane/desk/calls';
import { Channel } from '../../src/taskpane/desk/channel';
import { Desk } from '../../src/taskpane/desk/desk';
import { RemoteHost, serveHost, type HostOffers } from '../../src/taskpane/desk/remote-host';
import type { WorkerLine } from '../../src/taskpane/desk/start-worker';
import { phrase } from '../../src/core/workbook/words';
import { HostProblem, type WorkbookHost } from '../../src/hosts/port';
import { FileHost } from '../../src/hosts/file/file-host';
import { repoRoot } from '../tools/sources';

/** A host over the sample plan. */
export function sampleHost(): FileHost {
  return new FileHost(
    new Uint8Array(readFileSync(join(repoRoot, 'assets/sample/action-plan.xlsx'))),
  );
}

export interface TestLine extends WorkerLine<HostOffers> {
  /** What the worker's death is, to those who wait for it. */
  die(detail: string): void;
}

/** A desk at the other end of a real message channel, over a host at this end. */
export function deskLine(host: WorkbookHost): TestLine {
  const line = workerLine();
  line.channel.offer(serveHost(host, fileOf(host)));
  return line;
}

/** The workbook as a file, where its host is one over a file. */
function fileOf(host: WorkbookHost): () => Promise<Uint8Array> {
  return () =>
    host instanceof FileHost
      ? Promise.resolve(host.bytes)
      : Promise.reject(new HostProblem(phrase('excel.no-file')));
}

/** A desk at the other end of a real message channel, as one in a worker is: it has no host yet. */
export function workerLine(): TestLine {
  const { port1, port2 } = new MessageChannel();
  const page = new Channel<DeskOffers, HostOffers>(port2);
  const remote = new RemoteHost(page);
  page.offer(new Desk(remote, () => remote.file()).handlers);
  const channel = new Channel<HostOffers, DeskOffers>(port1);
  for (const port of [port1, port2]) port.start();
  let die: (detail: string) => void = () => undefined;
  const died = new Promise<string>((resolve) => (die = resolve));
  return { channel, died, die, end: () => [port1, port2].forEach((port) => port.close()) };
}
