#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '../dist/cli/main.js');
if (existsSync(main)) {
  require(main).start(process);
} else {
  console.error('Followthrough is not built yet. Run "npm ci" in its folder, then try again.');
  process.exitCode = 2;
}
