// Compares the hosts on everything there is: npm run contract
const { spawnSync } = require('node:child_process');

const { status } = spawnSync(
  process.execPath,
  [
    require.resolve('jest/bin/jest'),
    'test/hosts/contract',
    'test/browser/same',
    '--testTimeout=120000',
  ],
  { stdio: 'inherit', env: { ...process.env, CONTRACT: 'all' } },
);
process.exitCode = status ?? 1;
