import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { applyFixes, listFixes, type WordedFix } from '../actions/fixes';
import { chosenKinds, listForPublishing, planRemoval, type PublishList } from '../actions/publish';
import { record, type DecisionInput } from '../actions/record';
import { listSettings, remember, type SettingChange } from '../actions/remember';
import { publishCopy } from '../hosts/file/publish/copy';
import { inspectPackage } from '../hosts/file/publish/inspect';
import { word } from '../messages/format';
import type { FileResult } from './attempt';
import { exit } from './exit';
import { problem } from './problem';
import type { KeepCommand } from './program';
import { save } from './save-result';
import { say } from './say';
import type { Session } from './session';
import type { Work } from './works';

/** The commands that keep something with a plan, put it right, or prepare it for others. */
export const keepWorks: Readonly<Record<KeepCommand, Work>> = {
  record: async (host, input, session) => {
    const done = await record(host, session.options, decisionsOf(session));
    const { problems, recorded, known, written, asAt } = done;
    const said = [
      ...recorded.map(({ action, sentence, notice }) =>
        [`${brief(action)}  ${sentence}`, ...(notice === null ? [] : [notice])].join('\n'),
      ),
      ...known.map(({ action, sentence }) => `${brief(action)}  ${sentence}`),
    ];
    const json = { problems, recorded, known };
    if (written === null) return told(said, { asAt, ...json }, problems.map(sentenceOf), session);
    return save('recorded', written, said, asAt, host, input, session, json);
  },

  settings: async (host, input, session) => {
    const changes = changesOf(session);
    if (changes.length === 0) {
      const settings = listSettings(await host.read());
      const lines = settings.map(({ setting, about, value, problem: why }) =>
        [about === '' ? setting : `${setting}, ${about}`, value || say('settings/blank'), why ?? '']
          .filter(Boolean)
          .join('  '),
      );
      return told(lines.length > 0 ? lines : [say('settings/none')], { settings }, [], session);
    }
    const { problems, changed, written } = await remember(host, session.options, changes);
    const said = changed.map(sentenceOf);
    const { asAt, today } = session.options;
    if (written === null) {
      const lines = problems.length === 0 ? [say('settings/unchanged')] : [];
      return told(lines, { problems, changed }, problems.map(sentenceOf), session);
    }
    return save('settings', written, said, asAt ?? today, host, input, session, { changed });
  },

  fix: async (host, input, session) => {
    const { only, list, output, inPlace } = session.flags;
    const choice = only === undefined ? {} : { rule: only };
    const isDry = list === true || (output === undefined && inPlace !== true);
    if (isDry) {
      const { fixes, asAt } = listFixes(await host.read(), session.options, choice);
      const lines = [...fixes.map(fixLine), say(fixes.length > 0 ? 'fix/how' : 'fix/none')];
      return told(lines, { asAt, fixes }, [], session);
    }
    const { fixes, written, asAt } = await applyFixes(host, session.options, choice);
    if (written === null) return told([say('fix/none')], { asAt, fixes }, [], session);
    return save('fixed', written, fixes.map(fixLine), asAt, host, input, session, { fixes });
  },

  publish: async (host, input, session) => {
    const { flags, options } = session;
    const names = flags.names === undefined ? [] : await readNames(flags.names, session);
    const inspection = await inspectPackage(host.bytes);
    const list = listForPublishing(inspection, names);
    const kinds = chosenKinds(flags.remove ?? []);
    const said = [...publishLines(list, session), '', list.sentence];
    if (kinds.length === 0) return told(said, list, [], session);
    const copy = await publishCopy(host.bytes, planRemoval(inspection, names, kinds));
    host.bytes = copy.bytes;
    const written = { sheets: [], notices: copy.notices.map(word) };
    const asAt = options.asAt ?? options.today;
    return save('to publish', written, said, asAt, host, input, session, {
      ...list,
      removed: kinds,
    });
  },
};

/** What was found or refused where nothing was written. */
function told(
  lines: readonly string[],
  json: object,
  problems: readonly string[],
  session: Session,
): FileResult {
  return {
    text: session.json || lines.length === 0 ? '' : `${lines.join('\n')}\n`,
    json,
    code: problems.length > 0 ? exit.failed : exit.fine,
    notices: problems,
  };
}

/** A number as it is; an action's words on one line, cut where they are long. */
function brief(action: string): string {
  const line = action.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60).replace(/\s+\S*$/, '')} …` : line;
}

function sentenceOf({ sentence }: { readonly sentence: string }): string {
  return sentence;
}

function decisionsOf({ flags }: Session): DecisionInput[] {
  const { action, decision, date, meeting, newDate, reason, sheet } = flags;
  if (!action || decision === undefined || date === undefined) throw problem('call/record');
  return action.map((each) => ({
    action: each,
    sheet: sheet?.[0] ?? null,
    decision,
    decided: date,
    meeting: meeting ?? '',
    newDate: newDate ?? null,
    reason: reason ?? '',
  }));
}

/** `Column: Plan: lead=Who does it` and its like. */
function changesOf({ flags }: Session): SettingChange[] {
  const named = (text: string): Omit<SettingChange, 'value'> => {
    const [setting = '', ...about] = text.split(':');
    return { setting: setting.trim(), about: about.join(':').trim() };
  };
  const set = (flags.set ?? []).map((text): SettingChange => {
    const at = text.indexOf('=');
    if (at < 0) throw problem('call/set', { value: text });
    const name = named(text.slice(0, at));
    const value = text.slice(at + 1).trim();
    const isList = /^(agency|heading)$/i.test(name.setting);
    return { ...name, value: isList ? value.split(';').map((each) => each.trim()) : value };
  });
  return [...set, ...(flags.unset ?? []).map((text) => ({ ...named(text), value: null }))];
}

function fixLine({ sheet, cell, sentence, rule }: WordedFix): string {
  return `  ${sentence}  [${sheet}!${cell}]  ${rule}`;
}

function publishLines({ groups }: PublishList, { flags, paint }: Session): string[] {
  if (groups.length === 0) return [say('publish/nothing')];
  return groups.flatMap(({ kind, title, outcome, items }) => [
    paint.bold(`${title} (${kind}: ${flags.remove ? outcome : items.length})`),
    ...items.map(({ sentence }) => `  ${sentence}`),
  ]);
}

/** The names of a list, one a line. They are looked for and kept nowhere. */
async function readNames(name: string, { io }: Session): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, name), 'utf8');
  } catch (failure) {
    throw problem('call/names-not-read', { name }, failure);
  }
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
