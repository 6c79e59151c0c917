import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { issue } from '../../actions/returns/issue';
import { buildFormBook } from '../../hosts/file/build/form-book';
import { saveFile } from '../../hosts/file/save';
import { formatCount } from '../../messages/format';
import type { ExitCode } from '../exit';
import { exit } from '../exit';
import { print, write } from '../io';
import { problem } from '../problem';
import { say } from '../say';
import type { Session } from '../session';
import { besidePlans, openPlanFiles, outputFolder, savedLines, savePlan, shownPath } from './files';

/** Makes one workbook for each lead agency, and notes them in the plans' registers. */
export async function issueReturns(session: Session): Promise<ExitCode> {
  const { io, flags, json, inputs } = session;
  const files = await openPlanFiles(inputs.files, session);
  const { books, edits, returnBy, issued, notices } = issue(files.plans, {
    returnBy: flags.returnBy ?? null,
    all: flags.allRows === true,
    agencies: flags.agency ?? null,
  });
  const folder = await outputFolder(flags.output, say('returns/folder', { day: issued }), io);
  const paths = books.map(({ book }) => join(folder, `${book.name}.xlsx`));
  const taken = paths.find((path) => existsSync(path));
  if (taken !== undefined && !flags.overwrite) {
    throw problem('call/output-exists', { name: shownPath(taken, io) });
  }
  for (const [at, { book }] of books.entries()) {
    await saveFile(paths[at]!, await buildFormBook(book), { inPlace: false });
  }
  // The folder is for the returns; a plan is written beside itself, or into itself.
  const saved = [];
  for (const at of files.inputs.keys()) {
    saved.push(await savePlan(files, at, edits[at]!, 'issued', besidePlans(session)));
  }
  if (json) {
    await write(
      io.stdout,
      `${JSON.stringify(
        {
          ...{ issued, returnBy, notices },
          returns: books.map(({ agency, rows }, at) => ({ agency, rows, file: paths[at] })),
          plans: saved.map((one, at) => ({
            file: files.inputs[at]!.name,
            written: one?.path ?? null,
          })),
        },
        null,
        2,
      )}\n`,
    );
    return exit.fine;
  }
  const lines = [
    say('returns/issued-count', { count: books.length, folder: shownPath(folder, io), returnBy }),
    ...books.map(({ agency, rows }) => `  ${agency}: ${formatCount(rows, 'row')}`),
    ...notices,
    ...saved.flatMap((one) => (one ? savedLines(one, io) : [])),
  ];
  await print(io.stdout, `${lines.join('\n')}\n`);
  return exit.fine;
}
