// npm run kills -- [--kills K] [--seed S] [--megabytes M] [--record]
import { parseArgs } from 'node:util';
import { record } from '../tools/record';
import type { KillResult } from './kills';
import { kill } from './kills';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string' },
    megabytes: { type: 'string', default: '24' },
    record: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const kills = Number(values.kills);
console.log(`seed ${seed}, ${kills} kills`);

void kill(kills, seed, Number(values.megabytes), (done) => {
  if (done % 20 === 0) console.log(`${done} of ${kills}`);
}).then(async (result) => {
  for (const fault of result.faults) console.log(`! ${fault}`);
  console.log(summary(result));
  if (values.record) await record('quality', 'Killed while writing', page(result));
  process.exitCode = result.faults.length > 0 ? 1 : 0;
});

function summary(result: KillResult): string {
  const { late, old, none, copies, leftovers, faults } = result;
  return (
    `${kills} processes were killed (SIGKILL) while they saved a workbook of ${values.megabytes} MB: ` +
    `${old} left the old file, ${result.new} the new one, and ${none} none where there had been none ` +
    `(${late} had ended before the signal came). ${copies} whole copies of the old file stood beside ` +
    `it. ${leftovers} left a temporary file, which the next run took out. ` +
    `${faults.length} lost or halved a file.`
  );
}

function page(result: KillResult): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  return `A workbook is written into a hidden temporary file in the same folder, through to the disk, and only
then given its name; the dated copy that \`--in-place\` makes gets its name the same way. A process
that is killed leaves at most such a temporary file (\`.followthrough-….tmp\`). It does no harm, and
the next command that saves into the folder takes it out: at once where the process that wrote it is
gone from this machine, after a day where it came from another.

${day}, \`npm run kills -- --seed ${seed}\`: ${summary(result)} Seven of eight were told to
save by \`saveFile\` (in place, over a file, as a new one) and killed at a random moment of that time;
the others ran \`highlight --in-place\` and were killed at a random moment after the folder changed.

A full disk, a file that may only be read, a folder that may only be read or is gone, a file of
somebody else's: each is told in a sentence with exit code 2, and what was there stays
(\`test/kill/refused-writes.test.ts\`).`;
}
