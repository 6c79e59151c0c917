import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../port';

/** What this Excel offers beyond what Followthrough cannot do without. */
export interface Capabilities {
  /** True where one run of ours is one step of the user's undo. */
  readonly groupsUndo: boolean;
}

/** The oldest set that says which cells are merged: Excel 2021, and Microsoft 365 since 2021. */
const floor = '1.13';
const undoGroups = '1.20';

/** Asks Excel what it offers. Throws a `HostProblem` where it is too old to be used at all. */
export function capabilities(): Capabilities {
  const offers = (version: string): boolean =>
    Office.context.requirements.isSetSupported('ExcelApi', version);
  if (!offers(floor)) throw new HostProblem(phrase('excel.too-old', { version: floor }));
  return { groupsUndo: offers(undoGroups) };
}
