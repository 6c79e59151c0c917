import { clearEdits } from '../core/edits/clear';
import type { WorkbookHost } from '../hosts/port';
import type { Written } from './apply';
import { applyEdits } from './apply';

/** Takes our highlights and summary sheets out again; the rest stays as it is. */
export async function clear(host: WorkbookHost): Promise<Written> {
  return applyEdits(host, clearEdits(await host.read()));
}
