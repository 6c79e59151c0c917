import { page as say } from '../../messages/page';
import { formatDay } from '../../messages/values';
import { localDay } from '../../taskpane/today';
import { deedsOf, type History } from './history';

/** `Action plan - corrected, with summaries - 28 November 2026 14.05.xlsx`: what it is, and when. */
export function copyName(
  name: string,
  history: History,
  wishes: {
    readonly highlights?: boolean;
    readonly summaries?: boolean;
    readonly published?: boolean;
  },
  now: Date,
): string {
  const [, stem = name, kind = '.xlsx'] = /^(.*?)(\.xls[xm])?$/i.exec(name) ?? [];
  const deeds = new Set<string>(deedsOf(history));
  if (wishes.highlights) deeds.add('highlight');
  if (wishes.summaries) deeds.add('summarise');
  if (wishes.published) deeds.add('publish');
  const order = ['correct', 'record', 'highlight', 'summarise', 'publish'] as const;
  const words = order.filter((deed) => deeds.has(deed)).map((deed) => say.save.deeds[deed]);
  const what = words.length > 0 ? words.join(', ') : say.save.copyOf;
  const two = (part: number): string => String(part).padStart(2, '0');
  const when = `${formatDay(localDay(now))} ${two(now.getHours())}.${two(now.getMinutes())}`;
  return `${stem} - ${what} - ${when}${kind}`;
}

/** Gives a file to the user, as a download. */
export function download(name: string, bytes: Uint8Array): void {
  const type = /\.xlsm$/i.test(name)
    ? 'application/vnd.ms-excel.sheet.macroEnabled.12'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
