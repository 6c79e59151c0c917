import { phrase, type Data } from '../../core/workbook/words';
import { HostProblem } from '../port';

/** Why a file is not read; each has its sentence in `messages/en.ts` under `file.<reason>`. */
export type Refusal =
  // What was given is no workbook that can be read.
  | 'empty'
  | 'encrypted'
  | 'old-excel'
  | 'old-office'
  | 'binary-workbook'
  | 'open-document'
  | 'word'
  | 'powerpoint'
  | 'pdf'
  | 'web-page'
  | 'xml-spreadsheet'
  | 'plain-text'
  | 'not-a-workbook'
  | 'no-workbook-part'
  | 'no-worksheets'
  // It is one, and something is wrong with it.
  | 'cut-short'
  | 'damaged'
  | 'ill-formed'
  | 'declares-entities'
  | 'two-parts-one-name'
  | 'two-sheets-one-name'
  // It asks too much of the machine.
  | 'bomb'
  | 'too-large';

/** The refusal of a file, ready to throw. */
export function refuse(reason: Refusal, data: Data = {}, cause?: unknown): HostProblem {
  return new HostProblem(
    phrase(`file.${reason}`, data),
    cause === undefined ? undefined : { cause },
  );
}
