import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { filesOf, repoRoot } from './sources';

const cache = join(repoRoot, 'node_modules/.cache/pages');

/** Everything the pages are made of. */
const ingredients = ['src', 'build', 'assets', 'webpack.config.js', 'package-lock.json'];

/**
 * Where the production build of the source as it stands is: its `site`, its `maps` and the single
 * file. Built once for one state of the source, and kept; `npm test` does so before its tests.
 */
export function builtPages(): string {
  const folder = join(cache, sourceHash());
  if (!existsSync(folder)) build(folder);
  return folder;
}

function sourceHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of ingredients.flatMap(filesOf)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(repoRoot, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Built elsewhere and then moved, so that two who build at once do not meet. */
function build(folder: string): void {
  const unfinished = join(cache, `unfinished-${randomUUID()}`);
  const webpack = join(repoRoot, 'node_modules/webpack/bin/webpack.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, '--mode=production'], {
    cwd: repoRoot,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FOLLOWTHROUGH_ADDRESS: '',
      FOLLOWTHROUGH_OUTPUT: unfinished,
    },
  });
  if (status !== 0) throw new Error(`the pages could not be built\n${stdout}\n${stderr}`);
  for (const old of builds().slice(2)) rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}

/** What was built before, the latest first. */
function builds(): string[] {
  mkdirSync(cache, { recursive: true });
  const age = (path: string): number => statSync(path).mtimeMs;
  return readdirSync(cache)
    .filter((name) => !name.startsWith('unfinished-'))
    .map((name) => join(cache, name))
    .sort((a, b) => age(b) - age(a));
}
