import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export const repoRoot = resolve(__dirname, '../..');

/** The text of a file of the repository. */
export function readRepoFile(path: string): string {
  return readFileSync(join(repoRoot, path), 'utf8');
}

/** The repository's own files, as paths with `/`: what git tracks, or all but what is built. */
export function repoFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: repoRoot, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(repoRoot, path)));
  } catch {
    return walk(repoRoot);
  }
}

/** Every TypeScript file of a folder such as `src`, whether or not it is tracked yet. */
export function sourceFiles(folder: string): string[] {
  return filesOf(folder).filter((path) => /\.tsx?$/.test(path));
}

/** Every file of a folder, or the file itself, whether or not it is tracked yet. */
export function filesOf(path: string): string[] {
  const whole = join(repoRoot, path);
  return statSync(whole).isDirectory() ? walk(whole).sort() : [path];
}

const built = new Set([
  'node_modules',
  'dist',
  'dist-web',
  'coverage',
  'reports',
  '.git',
  '.stryker-tmp',
]);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return built.has(entry.name) ? [] : walk(path);
    return [relative(repoRoot, path).split(sep).join('/')];
  });
}

/** One import of a file: what it names, and the file of ours it leads to (null for a package). */
export interface Import {
  readonly name: string;
  readonly file: string | null;
}

/** Everything a source file imports or re-exports, also on demand. */
export function importsOf(path: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readRepoFile(path), true, true);
  return importedFiles.map(({ fileName: name }) => ({
    name,
    file: name.startsWith('.') ? resolveSource(path, name) : null,
  }));
}

/** What of it is there when the file runs: everything but imports of types alone. */
export function runTimeImportsOf(path: string): Import[] {
  const { outputText } = ts.transpileModule(readRepoFile(path), {
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX },
  });
  const { importedFiles } = ts.preProcessFile(outputText, true, true);
  return importedFiles.map(({ fileName: name }) => ({
    name,
    file: name.startsWith('.') ? resolveSource(path, name) : null,
  }));
}

function resolveSource(from: string, name: string): string {
  const stem = join(dirname(from), name).split(sep).join('/').replace(/\.js$/, '');
  const found = [`${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`, stem].find((path) =>
    existsSync(join(repoRoot, path)),
  );
  return found ?? stem;
}
