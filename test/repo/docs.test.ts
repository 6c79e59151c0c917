import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCall } from '../../src/cli/program';
import { readRepoFile, repoFiles, repoRoot } from '../tools/sources';

const documents = repoFiles().filter((path) => path.endsWith('.md'));

describe.each(documents)('%s', (document) => {
  const text = readRepoFile(document);

  test('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const broken = links.filter(
      (link) =>
        !/^https?:/.test(link) &&
        !existsSync(join(repoRoot, dirname(document), link.split('#')[0]!)),
    );
    expect(broken).toEqual([]);
  });

  test('names files that are there', () => {
    const paths = [...text.matchAll(/`((?:src|test|docs|bin|assets|\.ci)\/[^`\s]*)`/g)]
      .map((match) => match[1]!)
      .filter((path) => !path.includes('<'));
    expect(paths.filter((path) => !existsSync(join(repoRoot, path)))).toEqual([]);
  });

  test('names commands and scripts that are there', () => {
    const { scripts } = JSON.parse(readRepoFile('package.json')) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    for (const [, command] of text.matchAll(/(?:^|`)(?:npx )?followthrough ([a-z]+)/gm)) {
      expect(parseCall([command!, '--help'])).toHaveProperty('show');
    }
  });
});

test('the README begins with how to try it and how to prove it', () => {
  const [, top] = readRepoFile('README.md').split('```');
  expect(top!.trim()).toBe('npm ci && npm run demo\nnpm ci && npm test');
});
