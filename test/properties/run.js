// The properties on many more plans than `npm test` takes time for: node test/properties/run.js
// [seed] [times]. The seed is printed, so that what fails can be tried again.
const { spawnSync } = require('node:child_process');
const { randomInt } = require('node:crypto');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const seed = Number(process.argv[2] ?? randomInt(2 ** 31));
const times = Number(process.argv[3] ?? 20);
console.log(`Properties, ${times} times as many cases as in npm test, from seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/jest/bin/jest.js'), 'test/properties', ...['--testTimeout', '3600000']],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_SEED: String(seed), PROPERTY_TIMES: String(times) },
  },
);
process.exitCode = status ?? 1;
