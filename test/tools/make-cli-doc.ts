/** Writes what the examples of docs/cli.md print into it. Run it by `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { exampleBlock, exampleCommands, runExample } from './cli-examples';

const path = join(__dirname, '../../docs/cli.md');

async function make(): Promise<void> {
  let document = readFileSync(path, 'utf8');
  for (const command of exampleCommands) {
    const printed = JSON.stringify(await runExample(command));
    document = document.replace(
      exampleBlock(command),
      (_whole, before: string, _old, after: string) => `${before}${printed}\n${after}`,
    );
  }
  writeFileSync(path, await format(document, { ...(await resolveConfig(path)), filepath: path }));
}

make().catch((problem: unknown) => {
  process.exitCode = 1;
  console.error(problem);
});
