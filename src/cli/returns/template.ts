import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from '../io';
import { problem, sentenceOf } from '../problem';

/** The user's own words for a reminder: the first line after `Subject:` is its subject. */
export async function readTemplate(
  name: string | undefined,
  io: Io,
): Promise<{ readonly subject: string; readonly text: string }> {
  if (name === undefined) return { subject: '', text: '' };
  let text: string;
  try {
    text = (await readFile(resolve(io.cwd, name), 'utf8'))
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  } catch (failure) {
    throw problem('returns/file-not-read', { name, why: sentenceOf(failure) }, failure);
  }
  const subject = /^Subject:[ \t]*(.*)\n+/i.exec(text);
  return subject
    ? { subject: subject[1]!.trim(), text: text.slice(subject[0].length) }
    : { subject: '', text };
}
