// npm run fuzz -- [--seed S] [--cases C] [--workers W] [--case N] [--keep FILE] [--record]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { record } from '../tools/record';
import { sharedFolder } from '../tools/shared';
import type { Failure, FuzzResult } from './fuzz';
import { fuzz, mixed } from './fuzz';
import { makeCase } from './make-case';
import { packagesOf } from './packages';
import { faultsOf, settle, Worker } from './pool';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    cases: { type: 'string', default: '20000' },
    workers: { type: 'string', default: '2' },
    case: { type: 'string' },
    keep: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const groupOf = mixed(sharedFolder() !== null);

void (values.case === undefined ? all() : one(Number(values.case))).then((failed) => {
  process.exitCode = failed ? 1 : 0;
});

async function all(): Promise<boolean> {
  const cases = Number(values.cases);
  const start = performance.now();
  console.log(`seed ${seed}, ${cases} cases`);
  const result = await fuzz(
    { seed, cases, workers: Number(values.workers), groupOf },
    (done, failures) => {
      if (done % 500 === 0) console.log(`${done} of ${cases}, ${failures} failed`);
    },
  );
  for (const failure of result.failures) show(failure);
  const minutes = (performance.now() - start) / 60_000;
  console.log(summary(result, cases, minutes));
  if (values.record) await record('quality', 'Fuzzing', page(result, cases, minutes));
  return result.failures.length > 0;
}

/** One case again, with its story; `--keep` writes its file. */
async function one(number: number): Promise<boolean> {
  const group = groupOf(number);
  const { bytes, source, story } = makeCase(await packagesOf(group), seed, number);
  if (values.keep !== undefined) writeFileSync(values.keep, bytes);
  const worker = new Worker([group]);
  const outcome = await settle(worker, { kind: 'case', group, seed, number });
  worker.stop();
  show({ number, group, source, story, faults: faultsOf(outcome) });
  if (outcome.kind === 'answered') {
    const { stages, sentences, time, peak } = outcome;
    console.log(stages, sentences, `${Math.round(time)} ms, ${Math.round(peak / 1e6)} MB`);
  }
  return faultsOf(outcome).length > 0;
}

function show({ number, group, source, story, faults }: Failure): void {
  console.log(`\ncase ${number} (npm run fuzz -- --seed ${seed} --case ${number})`);
  console.log(`  ${group}: ${source}\n  ${story.join('\n  ')}`);
  for (const fault of faults) console.log(`  ! ${fault.slice(0, 1500)}`);
}

function summary(result: FuzzResult, cases: number, minutes: number): string {
  const { read, refused, written, failures, slowest, largest } = result;
  const count = [...refused.values()].reduce((sum, each) => sum + each, 0);
  const reasons = [...refused]
    .sort(([, one], [, other]) => other - one)
    .map(([reason, times]) => `${reason.replace('file.', '')} ${times}`);
  return (
    `${cases} cases in ${Math.round(minutes)} minutes: ${read} packages were read, ${count} refused ` +
    `(${reasons.join(', ')}); ${written} files were written and each proven by other code than ` +
    `that which wrote it; ${failures.length} cases failed. The slowest case took ` +
    `${(slowest / 1000).toFixed(1)} s, the largest ${Math.round(largest / 1e6)} MB.`
  );
}

function page(result: FuzzResult, cases: number, minutes: number): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  return `Packages of our own and the real workbooks beside the repository are spoilt (bytes, the
records of the zip file, XML tokens, attribute values, relationships, content types), and each goes
through read, check, highlight, summarise and clear in a process of its own kind, within 10 seconds
and 1 GB. A crash, a hang, anything thrown but a refusal with its sentence, a written file that
differs from its original in what nobody asked for (looked at by code that shares nothing with the
product's) and changed input bytes are failures. What was found is a test by now.

${day}, \`npm run fuzz -- --seed ${seed}\`: ${summary(result, cases, minutes)}`;
}
