import { HostProblem } from '../../../src/hosts/port';
import { word } from '../../../src/messages/format';

/** Waits for a refusal and gives its id, `file.` left out, once its sentence is known to exist. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostProblem)) throw error;
  expect(word(error.phrase)).toMatch(/^This .*\.$|^The .*\.$|^Part .*\.$/);
  return error.phrase.message.replace(/^file\./, '');
}
