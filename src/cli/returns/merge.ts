import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareReturns, mergeReturns, readAnswers } from '../../actions/returns/merge';
import { readTyped } from '../../actions/returns/typed';
import { wordChanges, wordQuarter } from '../../actions/returns/worded';
import type { ExitCode } from '../exit';
import { exit } from '../exit';
import { print, write } from '../io';
import { problem } from '../problem';
import { say } from '../say';
import type { Session } from '../session';
import type { SavedPlan } from './files';
import { openPlanFiles, openReturns, readJsonFile, savedLines, savePlan, shownPath } from './files';
import { countLines, questionLines } from './print';

/**
 * Merges returns into the plans. Without an answer it only says what would happen and what is
 * asked; `--accept` and `--answers` decide, and what they decide is written.
 */
export async function mergeReturnFiles(session: Session): Promise<ExitCode> {
  const { io, flags, json, inputs } = session;
  if (!flags.from?.length && flags.typed === undefined) throw problem('returns/nothing-to-merge');
  const files = await openPlanFiles(inputs.files, session);
  const { plans } = files;
  const { returned, failed } = await openReturns(flags.from ?? [], plans.asAt, session);
  const typed =
    flags.typed === undefined ? [] : readTyped(await readJsonFile(flags.typed, io), plans.asAt);
  const given = flags.answers === undefined ? {} : await readJsonFile(flags.answers, io);
  const answers = readAnswers({
    ...(given as object),
    ...(flags.accept === undefined ? {} : { accept: flags.accept }),
    ...(flags.addColumn === undefined ? {} : { addColumns: flags.addColumn }),
  });
  const decides = flags.accept !== undefined || flags.answers !== undefined;
  const compared = compareReturns(plans, returned, typed);
  const plan = mergeReturns(plans, compared, answers);
  const saved: (SavedPlan | null)[] = [];
  if (decides) {
    for (const at of files.inputs.keys()) {
      saved.push(await savePlan(files, at, plan.edits[at]!, 'merged', session));
    }
  }
  const worded = wordChanges(plan.changes);
  const questions = worded.filter(({ verdict }) => verdict === 'pending');
  const questionsFile = flags.questions === undefined ? null : resolve(io.cwd, flags.questions);
  if (questionsFile !== null) {
    await writeFile(questionsFile, `${JSON.stringify(answersTemplate(questions), null, 2)}\n`);
  }
  const waits = plan.counts.conflicts + plan.counts.questions > 0 || failed.length > 0;
  const code = waits ? exit.found : exit.fine;
  if (json) {
    await write(
      io.stdout,
      `${JSON.stringify(
        {
          ...{ asAt: plans.asAt, counts: plan.counts, quarter: plan.quarter, failed },
          changes: worded,
          refusals: plan.refusals.map(({ sentence, ...rest }) => ({
            ...rest,
            message: say(sentence.message, sentence.data),
          })),
          plans: files.inputs.map(({ name }, at) => ({
            file: name,
            written: saved[at]?.path ?? null,
          })),
        },
        null,
        2,
      )}\n`,
    );
    return code;
  }
  const lines = [
    ...wordQuarter(plan.quarter),
    '',
    ...failed.map(({ name, problem: why }) => `${name}: ${why}`),
    ...countLines(plan.counts),
    ...questionLines(questions),
    ...questionLines(worded.filter(({ verdict }) => verdict === 'refused')),
    ...plan.refusals.map(
      ({ agency, plan: about, name, sentence }) =>
        `  ${[agency, about, name].filter(Boolean).join(', ')}: ${say(sentence.message, sentence.data)}`,
    ),
    ...(questionsFile === null
      ? []
      : [say('returns/questions-file', { path: shownPath(questionsFile, io) })]),
    ...saved.flatMap((one) => (one ? savedLines(one, io) : [])),
    ...(decides && saved.every((one) => one === null) ? [say('returns/nothing-changed')] : []),
    ...(decides || plan.changes.length === 0 ? [] : [say('returns/not-written')]),
  ];
  await print(io.stdout, `${lines.join('\n')}\n`);
  return code;
}

/** A file of answers to fill in: each open question turned down until its word is changed. */
function answersTemplate(questions: ReturnType<typeof wordChanges>): object {
  return {
    accept: 'routine',
    addColumns: [],
    decisions: questions.map(({ agency, plan, reference, field, source, theirs, now, action }) => ({
      choice: 'reject',
      ...{ agency, plan, row: reference, field, source },
      about: { action, planSays: now, agencySays: theirs },
    })),
  };
}
