import { usePaneState } from './context';

/** A sheet's name where more than one sheet is a plan, so that a row needs it; else null. */
export function useSheetName(sheet: string): string | null {
  return usePaneState(({ view }) => view !== null && view.sheets.length > 1) ? sheet : null;
}
