import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandOptions } from '../actions/options';
import { parseSettings } from '../core/settings/read-settings';
import { word } from '../messages/format';
import type { Io } from './io';
import { problem } from './problem';
import type { Flags } from './program';

/** The options of a call as the actions take them, with the day that it is here. */
export async function readOptions(flags: Flags, io: Io): Promise<CommandOptions> {
  return {
    settings: flags.settings === undefined ? {} : await readSettingsFile(flags.settings, io),
    mapping: flags.map ?? {},
    asAt: flags.asAt ?? null,
    today: io.today(),
    sheets: flags.sheet ?? null,
    headerRow: flags.headerRow ?? null,
  };
}

/** The content of a settings file, checked, so that a wrong one is told once and not file by file. */
async function readSettingsFile(name: string, io: Io): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, name), 'utf8');
  } catch (failure) {
    throw problem('call/settings-not-read', { name }, failure);
  }
  let settings: unknown;
  try {
    settings = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (failure) {
    throw problem('call/settings-not-json', { name }, failure);
  }
  const { problems } = parseSettings(settings);
  if (problems.length > 0) {
    throw problem('call/settings-wrong', { name, sentences: problems.map(word) });
  }
  return settings;
}
