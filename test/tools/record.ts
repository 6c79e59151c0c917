import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { repoRoot } from './sources';

/** How each page of results begins. */
const openings = {
  quality:
    '# Quality\n\nWhat was tried, on what, and what came of it. Each section is written by the command that it names.',
} as const;

/**
 * Writes one section of a page of results under `docs/`, in place of the one of that heading; the
 * others stay as they are. `body` is Markdown without headings of the first two levels.
 */
export async function record(
  page: keyof typeof openings,
  heading: string,
  body: string,
): Promise<void> {
  const path = join(repoRoot, 'docs', `${page}.md`);
  const [opening, ...sections] = (
    existsSync(path) ? readFileSync(path, 'utf8') : openings[page]
  ).split(/^(?=## )/m);
  const section = `## ${heading}\n\n${body.trim()}\n\n`;
  const at = sections.findIndex((each) => each.startsWith(`## ${heading}\n`));
  if (at < 0) sections.push(section);
  else sections[at] = section;
  const page_ = [opening!.trimEnd() + '\n\n', ...sections].join('');
  writeFileSync(path, await format(page_, { parser: 'markdown', printWidth: 100 }));
}
