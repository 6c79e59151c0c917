import type { Edit } from '../../../core/workbook/edit';
import type { OfficePackage } from '../package';
export async function verify(
  o: OfficePackage,
  w: OfficePackage,
  e: readonly Edit<string>[],
): Promise<void> {
  void o;
  void w;
  void e;
}
