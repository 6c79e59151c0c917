import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRepoFile, repoFiles, repoRoot } from '../tools/sources';

const files = repoFiles();
const text =
  /\.(ts|tsx|js|json|md|html|css|xml|yml|yaml|txt|svg)$|(^|\/)(run|LICENSE|\.[a-z]+(rc|ignore)?)$/;

describe('the files of the repository', () => {
  test('name no machine path and no registry', () => {
    const found = files
      .filter((file) => text.test(file))
      .flatMap((file) =>
        readRepoFile(file)
          .split('\n')
          .map((line, index) => ({ file, line: index + 1, text: line }))
          .filter((each) =>
            // Put together, so that this file does not name them itself.
            new RegExp(
              [
                '/(home|Users|work|root)/\\w',
                'https?://[\\w.-]*registry',
                'npm' + 'js\\.org',
                'arti' + 'factory',
              ].join('|'),
            ).test(each.text),
          ),
      );
    expect(found).toEqual([]);
  });

  test('the lock file holds no address, so that any registry serves it', () => {
    expect(readRepoFile('package-lock.json')).not.toMatch(/"resolved"/);
  });

  test('the lock file is whole: what other machines need stands in it too', () => {
    interface Entry {
      readonly version?: string;
      readonly optionalDependencies?: Readonly<Record<string, string>>;
    }
    const lock = JSON.parse(readRepoFile('package-lock.json')) as {
      packages: Readonly<Record<string, Entry>>;
    };
    const locked = new Set(
      Object.keys(lock.packages).map((path) => path.split('node_modules/').pop()),
    );
    const missing = Object.values(lock.packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !locked.has(name));
    expect(missing).toEqual([]);
  });

  test('nothing built is tracked', () => {
    expect(
      files.filter((file) => /^(dist|dist-web|node_modules|coverage|demo)\//.test(file)),
    ).toEqual([]);
  });

  test('.ci/run can be executed', () => {
    expect(statSync(join(repoRoot, '.ci/run')).mode & 0o111).not.toBe(0);
  });

  test('what package.json names is there', () => {
    const { bin, scripts } = JSON.parse(readRepoFile('package.json')) as {
      bin: Record<string, string>;
      scripts: Record<string, string>;
    };
    expect(existsSync(join(repoRoot, bin['followthrough']!))).toBe(true);
    const named = Object.values(scripts).flatMap(
      (script) => script.match(/\b(test|bin)\/[\w./-]+/g) ?? [],
    );
    expect(named.filter((path) => !existsSync(join(repoRoot, path)))).toEqual([]);
  });
});
