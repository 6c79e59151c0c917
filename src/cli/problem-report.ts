import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { saveFile } from '../hosts/file/save';
import { NotProven } from '../hosts/file/verify/report';
import type { Input } from './inputs';
import { besideOutput } from './outputs';
import { say } from './say';
import type { Session } from './session';
import { version } from './version';

/**
 * Keeps what the check of a written workbook found, beside where the workbook would have been
 * written, and gives the path. Null where the failure is another one, or the report cannot be
 * written either. It names kinds of parts and cells, never what stands in them.
 */
export async function keepReport(
  failure: unknown,
  input: Input,
  session: Session,
): Promise<string | null> {
  if (!(failure instanceof NotProven)) return null;
  const stem = basename(input.path, extname(input.path));
  const path = besideOutput(input, `${stem} - ${say('problem-report/name')}.txt`, session);
  const text = new TextEncoder().encode(reportText(failure, session));
  try {
    await mkdir(dirname(path), { recursive: true });
    await saveFile(path, text, { inPlace: false });
    return path;
  } catch {
    return null;
  }
}

function reportText({ report }: NotProven, { command }: Session): string {
  const { count, differences } = report;
  const facts = { version: version(), node: process.version, system: process.platform, command };
  return [
    say('problem-report/about'),
    '',
    say('problem-report/made-by', facts),
    say('problem-report/differences', { count, listed: differences.length }),
    '',
    ...differences.map(({ check, where }) => `${check}: ${where}`),
    '',
  ].join('\n');
}
