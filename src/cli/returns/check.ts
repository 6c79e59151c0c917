import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { applyEdits } from '../../actions/apply';
import type { CheckedReturn } from '../../actions/returns/check';
import { checkReturn } from '../../actions/returns/check';
import { FileHost } from '../../hosts/file/file-host';
import { saveFile } from '../../hosts/file/save';
import type { ExitCode } from '../exit';
import { exit } from '../exit';
import { findInputs } from '../inputs';
import { print, write } from '../io';
import { problem } from '../problem';
import { say } from '../say';
import type { Session } from '../session';
import { openPlanFiles, openReturns, outputFolder, shownPath } from './files';

/** Checks returns against their plans; `--corrections` writes what is to be sent back. */
export async function checkReturnFiles(
  names: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { io, flags, json } = session;
  if (!flags.plan?.length) throw problem('returns/no-plan-named');
  const planInputs = await findInputs(flags.plan, io.cwd);
  const files = await openPlanFiles(planInputs.files, session);
  const opened = await openReturns(names, files.plans.asAt, session);
  const { returned, inputs, workbooks, failed } = opened;
  const folder =
    flags.corrections === undefined
      ? null
      : await outputFolder(flags.corrections, flags.corrections, io);
  const checked: (CheckedReturn & { corrected: string | null })[] = [];
  for (const [at, one] of returned.entries()) {
    const input = inputs[at]!;
    const result = checkReturn(files.plans, one, workbooks[at]!, session.options);
    let corrected: string | null = null;
    if (folder !== null && result.corrections.length > 0) {
      const host = new FileHost(await readFile(input.path));
      await applyEdits(host, result.corrections);
      const stem = basename(input.path, extname(input.path));
      corrected = join(
        folder,
        `${stem} - ${say('returns/corrections-file')}${extname(input.path)}`,
      );
      await saveFile(corrected, host.bytes, { inPlace: false });
    }
    checked.push({ ...result, corrected });
  }
  const hasErrors = checked.some(({ faults }) =>
    faults.some(({ severity }) => severity === 'error'),
  );
  const code = failed.length > 0 ? exit.failed : hasErrors ? exit.found : exit.fine;
  if (json) {
    const listed = checked.map((one) => ({ ...one, corrections: undefined }));
    await write(io.stdout, `${JSON.stringify({ returns: listed, failed }, null, 2)}\n`);
    return code;
  }
  for (const one of checked) {
    const lines = [
      say('returns/checked', { ...summaryOf(one) }),
      ...gathered(one.faults).map(
        ({ severity, row, cell, sentence }) =>
          `  ${say(`returns/kind-${severity}`)}: ${row === '' ? '' : `${row}: `}${sentence}${cell === '' ? '' : `  [${cell}]`}`,
      ),
      ...(one.faults.length === 0 ? [`  ${say('returns/corrections-none')}`] : []),
      ...(one.corrected === null
        ? []
        : [say('written/file', { path: shownPath(one.corrected, io) })]),
    ];
    await print(io.stdout, `${lines.join('\n')}\n\n`);
  }
  for (const { name, problem: why } of failed) await print(io.stderr, `${name}: ${why}\n`);
  return code;
}

/** One line for a fault that several rows have, with all their cells. */
function gathered(faults: CheckedReturn['faults']): CheckedReturn['faults'] {
  const lines = new Map<string, (typeof faults)[number]>();
  for (const fault of faults) {
    const key = `${fault.severity} ${fault.sentence}`;
    const line = lines.get(key);
    const join = (one: string, other: string): string => [one, other].filter(Boolean).join(', ');
    lines.set(
      key,
      line
        ? {
            ...line,
            row: join(line.row, fault.row),
            cell: join(line.cell, fault.cell.replace(/^.*!/, '')),
          }
        : fault,
    );
  }
  return [...lines.values()];
}

function summaryOf({ source, agency, rows, answered, missing, form, trust }: CheckedReturn) {
  return { source, agency, rows, answered, missing, form, trust };
}
