import type { ExitCode } from '../exit';
import type { Session } from '../session';
import { chaseReturns } from './chase';
import { checkReturnFiles } from './check';
import { compareFiles } from './compare';
import { issueReturns } from './issue';
import { mergeReturnFiles } from './merge';

/** Does what a call asks for of the returns cycle, or of two versions of a plan. */
export async function runReturns(names: readonly string[], session: Session): Promise<ExitCode> {
  switch (session.command) {
    case 'returns issue':
      return issueReturns(session);
    case 'returns chase':
      return chaseReturns(session);
    case 'returns check':
      return checkReturnFiles(names, session);
    case 'returns merge':
      return mergeReturnFiles(session);
    case 'compare':
      return compareFiles(session);
    default:
      throw new TypeError(`no command of returns: ${session.command}`);
  }
}
