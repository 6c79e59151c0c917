// Everything `npm test` stands for: types, lint and format, then the tests in two time zones on
// either side of Greenwich. Its last line sums them up: "812 passed, 0 failed, 3 skipped".
const { spawn, spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { availableParallelism, tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const tool = (path) => join(root, 'node_modules', path);
const tsc = tool('typescript/bin/tsc');
const width = availableParallelism();

// The longest first: as many go on at once as there are processors.
const checks = [
  ['pages', [join(__dirname, 'run-ts.js'), 'test/tools/make-pages.ts']],
  ['build', [join(__dirname, 'clean.js'), 'dist'], [tsc, '-p', 'tsconfig.build.json']],
  ['types', [tsc, '-p', 'tsconfig.json']],
  ['format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [tool('eslint/bin/eslint.js'), '.']],
  ['types of the core', [tsc, '-p', 'src/core/tsconfig.json']],
];

// Where a time zone could matter at all, the tests run in both; the rest need it once.
const runs = [
  { zone: 'America/New_York', paths: [], leaving: [] },
  {
    zone: 'Pacific/Auckland',
    paths: ['test/core', 'test/hosts'],
    // What is tried here on many packages is their bytes: no day is made or read on the way, since
    // dates stay the numbers that they are in the file.
    leaving: [
      'test/hosts/file/(container|corpus|foreign-packages|hard-workbooks|hostile|identify|package)',
      'test/hosts/file/(real-world|remove-sheets|spoilt-workbooks|verify|xml/)',
    ],
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs the commands of a check one after the other, and says what they said when they are over. */
async function runCheck([name, ...commands]) {
  let said = '';
  for (const args of commands) {
    const child = spawn(process.execPath, args, { cwd: root });
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    const status = await new Promise((resolve) => child.on('close', resolve));
    if (status !== 0) {
      total.failed += 1;
      said += `${name}: failed\n`;
      break;
    }
  }
  console.log(`\n${name}\n${said.trimEnd()}`);
}

async function runChecks() {
  const waiting = [...checks];
  const next = async () => {
    for (let check; (check = waiting.shift());) await runCheck(check);
  };
  await Promise.all(Array.from({ length: width }, next));
}

/** The variable that names the browser; where there is none, those tests are reported as skipped. */
function findBrowser() {
  const { stdout } = spawnSync(
    process.execPath,
    [join(__dirname, 'run-ts.js'), 'test/browser/get-browser.ts'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(stdout);
}

/** Runs the tests of these folders, or all, in a time zone, and counts what came of them. */
function runTests({ zone, paths, leaving }, output, env) {
  console.log(`\ntests in the time zone ${zone}`);
  const jest = [tool('jest/bin/jest.js'), ...paths, `--maxWorkers=${width}`];
  if (leaving.length > 0) jest.push('--testPathIgnorePatterns', '/node_modules/', ...leaving);
  const report = ['--json', '--outputFile', output, '--silent=false'];
  const { status } = spawnSync(process.execPath, [...jest, ...report], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, TZ: zone },
  });
  try {
    const result = JSON.parse(readFileSync(output, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
    if (status !== 0 && result.success) total.failed += 1;
  } catch {
    console.log('The test run ended without a result.');
    total.failed += 1;
  }
}

async function main() {
  await runChecks();
  const browser = findBrowser();
  const scratch = mkdtempSync(join(tmpdir(), 'followthrough-test-'));
  for (const [index, run] of runs.entries()) runTests(run, join(scratch, `${index}.json`), browser);
  rmSync(scratch, { recursive: true, force: true });
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

void main();
