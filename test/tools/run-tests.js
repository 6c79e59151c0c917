// Everything `npm test` stands for: types, lint and format, then the tests in two time zones on
// either side of Greenwich. Its last line sums them up: "812 passed, 0 failed, 3 skipped".
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const tool = (path) => join(root, 'node_modules', path);
const tsc = tool('typescript/bin/tsc');

const checks = [
  ['build', [join(__dirname, 'clean.js'), 'dist'], [tsc, '-p', 'tsconfig.build.json']],
  ['pages', [join(__dirname, 'run-ts.js'), 'test/tools/make-pages.ts']],
  ['types of the core', [tsc, '-p', 'src/core/tsconfig.json']],
  ['types', [tsc, '-p', 'tsconfig.json']],
  ['lint', [tool('eslint/bin/eslint.js'), '.']],
  ['format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
];

// Where a time zone could matter at all, the tests run in both; the rest need it once.
const runs = [
  { zone: 'America/New_York', paths: [] },
  { zone: 'Pacific/Auckland', paths: ['test/core', 'test/hosts'] },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'followthrough-test-'));

function node(args, env = {}) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
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

for (const [name, ...commands] of checks) {
  console.log(`\n${name}`);
  if (!commands.every((args) => node(args).status === 0)) {
    console.log(`${name}: failed`);
    total.failed += 1;
  }
}

const browser = findBrowser();

for (const [index, { zone, paths }] of runs.entries()) {
  console.log(`\ntests in the time zone ${zone}`);
  const output = join(scratch, `${index}.json`);
  const run = node(
    [tool('jest/bin/jest.js'), ...paths, '--json', '--outputFile', output, '--silent=false'],
    { TZ: zone, ...browser },
  );
  try {
    const result = JSON.parse(readFileSync(output, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    total.skipped += result.numPendingTests + result.numTodoTests;
    if (run.status !== 0 && result.success) total.failed += 1;
  } catch {
    console.log('The test run ended without a result.');
    total.failed += 1;
  }
}

rmSync(scratch, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
