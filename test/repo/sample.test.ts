import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { repoRoot } from '../tools/sources';

/** The parts of a package: how they are compressed is the machine's affair. */
async function partsOf(path: string): Promise<[name: string, content: string][]> {
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(path)));
  const parts: [string, string][] = [];
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts.push([entry.filename, await entry.getData(new TextWriter())]);
  }
  await reader.close();
  return parts;
}

test('the sample is what its source makes, whenever and wherever it is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-sample-'));
  const made = join(folder, 'made.xlsx');
  try {
    execFileSync(process.execPath, ['test/tools/run-ts.js', 'test/tools/make-sample.ts', made], {
      cwd: repoRoot,
    });
    const sample = await partsOf(join(repoRoot, 'assets/sample/action-plan.xlsx'));
    expect(await partsOf(made)).toEqual(sample);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
