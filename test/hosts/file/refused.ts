import { HostProblem } from '../../../src/hosts/port';
import { word } from '../../../src/messages/format';

/** Waits for a refusal and gives the sentence that a user reads. */
export async function refusedAs(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostProblem)) throw error;
  return word(error.phrase);
}
