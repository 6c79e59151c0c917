// How mutants are tried: jest's own engine (jest-circus, expect) on the area's tests, with a loader
// of our own in place of jest's. Each mutant gets modules made anew, but what does not change
// (reading and compiling them) is done once: thousands of runs take minutes instead of hours.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import process from 'node:process';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const require = createRequire(import.meta.url);
const circus = require('jest-circus');
const { expect } = require('expect');
const { transformSync } = require('@swc/core');
const { setupFiles, testTimeout } = require('../../jest.config');
const { testFilesOf } = require('./areas');

const fixedSeed = 'test/mutation/fixed-seed.js';

const { describe, test, it, beforeAll, beforeEach, afterEach, afterAll } = circus;
Object.assign(globalThis, {
  describe,
  test,
  it,
  beforeAll,
  beforeEach,
  afterEach,
  afterAll,
  expect,
});

/** Where the code that Stryker instruments looks for the mutant that is on. */
const context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

/** Loads modules of the project from compiled text that is kept, and everything else as Node does. */
class Modules {
  #compiled = new Map();
  #made = new Map();

  /** Forgets what the modules hold; their compiled text stays. */
  reset() {
    this.#made.clear();
  }

  /** The exports of a file of the project, made anew after each reset. */
  load(file) {
    const made = this.#made.get(file);
    if (made) return made.exports;
    const module = { exports: {} };
    this.#made.set(file, module);
    if (extname(file) === '.json') module.exports = JSON.parse(readFileSync(file, 'utf8'));
    else this.#compile(file)(module.exports, this.#requireFrom(file), module, file, dirname(file));
    return module.exports;
  }

  #compile(file) {
    let wrapped = this.#compiled.get(file);
    if (!wrapped) {
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        filename: file,
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: file.endsWith('x') },
          transform: { react: { runtime: 'automatic' } },
        },
      });
      wrapped = vm.compileFunction(
        code,
        ['exports', 'require', 'module', '__filename', '__dirname'],
        { filename: file },
      );
      this.#compiled.set(file, wrapped);
    }
    return wrapped;
  }

  #requireFrom(file) {
    const native = createRequire(file);
    return (name) => {
      if (!name.startsWith('.')) return native(name);
      const found = this.#find(resolve(dirname(file), name));
      return found ? this.load(found) : native(name);
    };
  }

  /** The source that an import means: imports on demand name the compiled file. */
  #find(path) {
    const bare = path.replace(/\.js$/, '');
    return [path, `${bare}.ts`, `${bare}.tsx`, join(path, 'index.ts')].find(
      (candidate) =>
        /\.(tsx?|json)$/.test(candidate) && existsSync(candidate) && statSync(candidate).isFile(),
    );
  }
}

/** The names that lead to a test, as one: what Stryker knows it by. */
function idOf(file, test) {
  const names = [test.name];
  for (let block = test.parent; block?.parent; block = block.parent) names.unshift(block.name);
  return `${file}: ${names.join(' > ')}`;
}

/** The file that holds a test, so that files without a wanted one need not be loaded. */
const fileOf = (id) => id.slice(0, id.indexOf(': '));

const failure = (fileName, id, error) => ({
  id,
  name: id,
  fileName,
  timeSpentMs: 0,
  status: TestStatus.Failed,
  failureMessage: String(error?.message ?? error),
});

class Runner {
  #modules = new Modules();
  #files = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    this.#files = testFilesOf(process.env.MUTATION_AREA);
    const setup = [...setupFiles.map((file) => file.replace('<rootDir>/', '')), fixedSeed];
    for (const file of setup) this.#modules.load(resolve(file));
  }

  async dryRun() {
    context.mutantCoverage = { static: {}, perTest: {} };
    const results = await this.#run({ files: this.#files, bail: false });
    const { mutantCoverage } = context;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, disableBail, hitLimit }) {
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter && new Set(testFilter);
    const files = wanted && new Set(testFilter.map(fileOf));
    const results = await this.#run({
      files: this.#files.filter((file) => !files || files.has(file)),
      wanted,
      bail: !disableBail,
      whileLoading: mutantActivation === 'static' ? activeMutant.id : undefined,
      whileRunning: activeMutant.id,
    });
    context.activeMutant = undefined;
    return toMutantRunResult(
      determineHitLimitReached(context.hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests: results,
      },
    );
  }

  /** Runs files one after another, each in a state of its own, up to a failure where `bail` says so. */
  async #run({ files, wanted, bail, whileLoading, whileRunning }) {
    const results = [];
    for (const file of files) {
      this.#modules.reset();
      circus.resetState();
      circus.getState().testTimeout = testTimeout;
      context.activeMutant = whileLoading;
      try {
        this.#modules.load(resolve(file));
        context.activeMutant = whileRunning;
        results.push(...(await runTests(file, wanted, bail)));
      } catch (error) {
        results.push(failure(file, `${file}: loading`, error));
      }
      if (bail && results.some(({ status }) => status === TestStatus.Failed)) break;
    }
    return results;
  }
}

/** Runs what a file has declared: the wanted tests, or all, up to a failure where `bail` says so. */
async function runTests(file, wanted, bail) {
  const results = [];
  let broken = false;
  const follow = ({ name, test }) => {
    if (name === 'test_start') {
      const id = idOf(file, test);
      if (broken || (wanted && !wanted.has(id))) test.mode = 'skip';
      else context.currentTestId = id;
    } else if (name === 'test_done') {
      context.currentTestId = undefined;
      const id = idOf(file, test);
      const [error] = test.errors;
      if (error === undefined) {
        const timeSpentMs = test.duration ?? 0;
        results.push({ id, name: id, fileName: file, timeSpentMs, status: TestStatus.Success });
      } else {
        results.push(failure(file, id, Array.isArray(error) ? error[0] : error));
        broken = bail;
      }
    }
  };
  circus.addEventHandler(follow);
  try {
    const { unhandledErrors } = await circus.run();
    for (const error of unhandledErrors) results.push(failure(file, `${file}: outside`, error));
  } finally {
    circus.removeEventHandler(follow);
  }
  return results;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'circus', Runner)];
