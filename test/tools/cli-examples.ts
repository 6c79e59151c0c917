import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { runCli } from '../cli/run-cli';

/** The plan that the examples of `docs/cli.md` are about. */
const plan = [
  ['Ref', 'Recommendation', 'Action', 'Lead agency', 'Target date', 'Progress'],
  [
    'R1',
    'Staff should know the policy.',
    'Brief every team.',
    'MPS',
    'By 31/10/2026',
    'Completed: 6 November 2026',
  ],
];

export const exampleCommands = ['read', 'check'].map(
  (name) => `followthrough ${name} plan.xlsx --as-at 2026-11-23 --json`,
);

/** What an example prints. */
export async function runExample(command: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-docs-'));
  try {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Plan').addRows(plan);
    await workbook.xlsx.writeFile(join(folder, 'plan.xlsx'));
    const { out } = await runCli(command.split(' ').slice(1), { cwd: folder });
    return JSON.parse(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of a document that shows what a command prints: the first block of JSON after it. */
export function exampleBlock(command: string): RegExp {
  return new RegExp(`(\`${command}\`[^\`]*\`\`\`json\\n)([^]*?)(\`\`\`)`);
}
