import { phrase, type Phrase } from '../../core/workbook/words';
import { HostProblem } from '../port';
import { capabilities } from './capabilities';

/**
 * Runs a batch in Excel, as one step of the user's undo where Excel can do that, and after she has
 * finished editing a cell where `waitsForEdit` asks for that. Throws a `HostProblem` for whatever
 * goes wrong in Excel.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { waitsForEdit = false }: { readonly waitsForEdit?: boolean } = {},
): Promise<T> {
  const { groupsUndo } = capabilities();
  const options: Excel.RunOptions = {
    ...(groupsUndo ? { mergeUndoGroup: true } : {}),
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
