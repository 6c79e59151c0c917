import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../tools/sources';
import type { EngineResult } from './results';

/** What one workbook may cost: seconds a step, bytes over all of them. */
export const stepLimit = 10;
export const memoryLimit = 1_000_000_000;
/** Seconds after which a process counts as hanging: more than all its steps together may take. */
const patience = 240;

const runTs = join(repoRoot, 'test/tools/run-ts.js');
const engine = join(repoRoot, 'test/corpus/engine.ts');

/** Runs the engine on one workbook in a process of its own; a text says how the process died. */
export function runEngine(path: string, folder: string): Promise<EngineResult | string> {
  const args = ['--max-old-space-size=1024', runTs, engine, path, folder];
  const options = { timeout: patience * 1000, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error?.killed) return resolve(`hangs: no end after ${patience} s`);
      try {
        resolve(JSON.parse(stdout) as EngineResult);
      } catch {
        resolve(`crashes: ${error?.message.split('\n')[0] ?? 'no result'} ${stderr.slice(0, 300)}`);
      }
    });
  });
}

/** What is wrong with the way an engine ended, a line each. */
export function engineProblems(result: EngineResult | string): string[] {
  if (typeof result === 'string') return [result];
  const problems = result.steps
    .filter(({ ended }) => ended.kind === 'failed')
    .map(({ name, ended }) => `${name} failed: ${ended.what.split('\n').slice(0, 3).join(' | ')}`);
  for (const { name, wall } of slowSteps(result)) {
    problems.push(`${name} took ${wall.toFixed(1)} s`);
  }
  if (result.peak > memoryLimit) problems.push(`held ${Math.round(result.peak / 1e6)} MB`);
  return problems;
}

/** Steps that took too long, on the clock and of the processor: on a busy machine the clock alone says little. */
function slowSteps(result: EngineResult): EngineResult['steps'] {
  return result.steps.filter(({ wall, cpu }) => Math.min(wall, cpu) > stepLimit);
}
