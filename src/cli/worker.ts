/** What a thread of a crew runs: the same work as the program's own thread, file by file. */
import { workerData } from 'piscina';
import type { FileOutput } from './attempt';
import { attempt } from './attempt';
import type { Orders } from './crew';
import type { Input } from './inputs';
import { makePaint } from './paint';
import type { Session } from './session';
import { workOn } from './works';

const { colour, cwd, env, ...orders } = workerData as Orders;
const session: Session = {
  ...orders,
  paint: makePaint(colour),
  io: {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    today: () => orders.options.today,
    env,
    cwd,
  },
};

export default function work(input: Input): Promise<FileOutput> {
  return attempt(input, (one) => workOn(one, session), session);
}
