import { phrase, type Phrase } from '../../core/workbook/words';
import { HostProblem } from '../port';
import { capabilities } from './capabilities';

export interface RunOptions {
  readonly waitsForEdit?: boolean;
  /** False for what Excel cannot undo, and refuses as a part of one step. */
  readonly isOneUndo?: boolean;
}

/**
 * Runs a batch in Excel, as one step of the user's undo where Excel can do that, and after she has
 * finished editing a cell where `waitsForEdit` asks for that. Throws a `HostProblem` for whatever
 * goes wrong in Excel.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { waitsForEdit = false, isOneUndo = true }: RunOptions = {},
): Promise<T> {
  const { groupsUndo } = capabilities();
  const options: Excel.RunOptions = {
    ...(groupsUndo && isOneUndo ? { mergeUndoGroup: true } : {}),
    ...(waitsForEdit ? { delayForCellEdit: true } : {}),
  };
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw asProblem(error);
  }
}

/** The code of an error of Excel's, empty for any other error. */
export function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error && error.code;
  return typeof code === 'string' ? code : '';
}

/** The call that failed, such as `Range.getMergedAreasOrNullObject`; empty where it is not known. */
export function locationOf(error: unknown): string {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string } };
  return debugInfo?.errorLocation ?? '';
}

/** True where Excel refused a request or its answer for its size. */
export function isTooLarge(error: unknown): boolean {
  return /^(RequestPayloadSizeLimitExceeded|ResponsePayloadSizeLimitExceeded|RangeExceedsLimit)$/.test(
    codeOf(error),
  );
}

/** What Excel says where an answer would be too large. */
export function tooLarge(): Error {
  return Object.assign(new Error(), { code: 'ResponsePayloadSizeLimitExceeded' });
}

/** True where an error may be that of one sheet, and other sheets could still be read. */
export function mayBeOfOneSheet(error: unknown): boolean {
  const code = codeOf(error);
  if (code === '' || error instanceof HostProblem) return false;
  const { message } = phraseOf(error, code);
  return (
    message === 'excel.failed' || message === 'excel.too-large' || message === 'excel.protected'
  );
}

function asProblem(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof HostProblem || code === '') return error;
  return new HostProblem(phraseOf(error, code), { cause: error });
}

function phraseOf(error: unknown, code: string): Phrase {
  if (isTooLarge(error)) return phrase('excel.too-large');
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return phrase('excel.cell-edit');
    case 'ApiNotFound':
      return phrase('excel.too-old', { version: null });
    case 'AccessDenied':
      return phrase('excel.protected');
    case 'ItemNotFound':
    case 'InvalidReference':
    case 'InvalidObjectPath':
      return phrase('excel.changed-meanwhile');
    case 'ActivityLimitReached':
    case 'HostIsBusy':
    case 'InvalidOrTimedOutSession':
      return phrase('excel.busy');
    default:
      return phrase('excel.failed', { code });
  }
}
