import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { chase } from '../../actions/returns/chase';
import { mailFile } from '../../actions/returns/mail';
import type { ExitCode } from '../exit';
import { exit } from '../exit';
import { print, write } from '../io';
import { say } from '../say';
import type { Session } from '../session';
import { besidePlans, openPlanFiles, outputFolder, savedLines, savePlan, shownPath } from './files';
import { readTemplate } from './template';

/** Drafts a reminder for each agency whose return is not back. Nothing is sent. */
export async function chaseReturns(session: Session): Promise<ExitCode> {
  const { io, flags, json, inputs } = session;
  const files = await openPlanFiles(inputs.files, session);
  const template = await readTemplate(flags.template, io);
  const { reminders, edits } = chase(files.plans, { ...template, close: flags.close === true });
  const folder = await outputFolder(flags.output, say('returns/reminders-folder'), io);
  const places = [
    ...(flags.from ?? []).map((name) => resolve(io.cwd, name)),
    ...[folder, dirname(folder), ...files.inputs.map(({ path }) => dirname(path))],
  ];
  const notices: string[] = [];
  const paths: string[] = [];
  for (const { agency, file, ...letter } of reminders) {
    const bytes = await attachment(file, places);
    if (!bytes) notices.push(say('returns/not-attached', { agency, file }));
    const name = `${file.replace(/ - return .*$/, '')} - ${say('returns/reminder')}.eml`;
    const path = join(folder, name);
    const draft = { ...letter, attachment: bytes && { name: file, bytes } };
    await writeFile(path, mailFile(draft), 'latin1');
    paths.push(path);
  }
  const saved = [];
  for (const at of files.inputs.keys()) {
    saved.push(await savePlan(files, at, edits[at]!, 'chased', besidePlans(session)));
  }
  if (json) {
    const listed = reminders.map((one, at) => ({ ...one, draft: paths[at] }));
    const plans = saved.map((one, at) => ({
      file: files.inputs[at]!.name,
      written: one?.path ?? null,
    }));
    await write(io.stdout, `${JSON.stringify({ reminders: listed, plans, notices }, null, 2)}\n`);
    return exit.fine;
  }
  const lines = [
    say(reminders.length === 0 ? 'returns/nobody-to-remind' : 'returns/reminded-count', {
      count: reminders.length,
      folder: shownPath(folder, io),
    }),
    ...reminders.map((one) => `  ${say('returns/reminder-line', { ...one })}`),
    ...notices,
    ...saved.flatMap((one) => (one ? savedLines(one, io) : [])),
  ];
  await print(io.stdout, `${lines.join('\n')}\n`);
  return exit.fine;
}

/** The workbook that was sent, from wherever it may be kept. */
async function attachment(file: string, folders: readonly string[]): Promise<Uint8Array | null> {
  for (const folder of folders) {
    try {
      return await readFile(join(folder, file));
    } catch {
      // Not there: the next place is tried.
    }
  }
  return null;
}
