import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { CommandOptions } from '../actions/options';
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

/** The content of a settings file; what it means is for the settings to say. */
async function readSettingsFile(name: string, io: Io): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(resolve(io.cwd, name), 'utf8');
  } catch (failure) {
    throw problem('call/settings-not-read', { name }, failure);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (failure) {
    throw problem('call/settings-not-json', { name: basename(name) }, failure);
  }
}
