// Mutation testing, area by area: node test/mutation/run.js [area …]. What a mutant is tried with
// stands in areas.js. Results are kept in reports/, so that a second run tries only what changed.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readFileSync, symlinkSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { areas } = require('./areas');

const root = join(__dirname, '../..');
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(areas);
const unknown = names.filter((name) => !(name in areas));
if (unknown.length > 0) {
  console.error(`There is no area ${unknown.join(', ')}. Areas: ${Object.keys(areas).join(', ')}.`);
  process.exit(2);
}

/**
 * How many mutants of a report were noticed, and how many could have been. One that ran out of time
 * counts as noticed, which on a busy machine need not be so: how many did is told beside the score.
 * One that came by a place far too often runs for ever, however busy the machine is.
 */
function score(report) {
  const results = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const count = (...wanted) => results.filter(({ status }) => wanted.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  const late = results.filter(
    ({ status, statusReason = '' }) => status === 'Timeout' && !/hit limit/i.test(statusReason),
  ).length;
  return { noticed, missed, late, all: noticed + missed };
}

mkdirSync(join(root, 'reports/mutation'), { recursive: true });

/** Mutants are tried in a copy of the project; the plans beside the project stand beside that too. */
function putPlansBesideCopy() {
  const [shared, besideCopy] = ['../shared', '.stryker-tmp/shared'].map((path) => join(root, path));
  mkdirSync(dirname(besideCopy), { recursive: true });
  if (existsSync(shared) && !existsSync(besideCopy)) symlinkSync(shared, besideCopy, 'junction');
}

const lines = [];
for (const name of names) {
  putPlansBesideCopy();
  const report = join(root, `reports/mutation/${name}.json`);
  const run = spawnSync(
    process.execPath,
    [stryker, 'run', '--mutate', areas[name].mutate.join(','), '--incrementalFile', report],
    { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_AREA: name } },
  );
  if (run.status !== 0 || !existsSync(report)) {
    lines.push(`${name}: not finished`);
    process.exitCode = 1;
    continue;
  }
  const { noticed, missed, late, all } = score(JSON.parse(readFileSync(report, 'utf8')));
  const share = ((100 * noticed) / all).toFixed(1);
  lines.push(
    `${name}: ${share} % (${noticed} of ${all} mutants noticed, ${late} of them by running out of time; ${missed} not)`,
  );
}
console.log(`\n${lines.join('\n')}`);
