import type { Frame, Page } from 'playwright-core';
import { pane as say } from '../../src/messages/pane';

/** Opens a tab of the pane; ends once it shows what it is for. */
export async function openTab(pane: Frame | Page, name: keyof typeof say.tabs): Promise<void> {
  await pane.getByRole('tab', { name: say.tabs[name], exact: true }).click();
  await pane.getByRole('tabpanel', { name: say.tabs[name] }).waitFor();
  await pane.getByText(say.loadingTab).waitFor({ state: 'detached' });
}
