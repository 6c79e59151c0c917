import type { Report } from '../workbook/report';
import type { Words } from '../workbook/words';

/** The report id of the sheet on which a command without a window of its own tells something. */
export const messageId = 'message';

/** A sheet that says something in a few paragraphs, for where nothing else could say it. */
export function messageReport<W extends Words>(
  { sheetName, title, subtitle }: { sheetName: W; title: W; subtitle: W },
  paragraphs: readonly W[],
): Report<W> {
  return {
    id: messageId,
    sheetName,
    title,
    subtitle,
    marking: null,
    page: { orientation: 'portrait', fitToHeight: false },
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', role: 'body', text })),
  };
}
