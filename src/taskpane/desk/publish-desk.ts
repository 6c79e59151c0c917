import { listForPublishing, planRemoval } from '../../actions/publish';
import { phrase } from '../../core/workbook/words';
import { HostProblem } from '../../hosts/port';
import { word } from '../../messages/format';
import type { PublishOffers } from './calls';

type Answer<K extends keyof PublishOffers> = Promise<PublishOffers[K]['answer']>;
type Ask<K extends keyof PublishOffers> = PublishOffers[K]['ask'];

/** Gives the workbook as a file, as it stands now. Rejects with a `HostProblem`. */
export type FileSource = () => Promise<Uint8Array>;

/** A copy for publication at the desk: made of the workbook's file, which never leaves the computer. */
export class PublishDesk {
  constructor(private readonly file: FileSource | null) {}

  async list(names: Ask<'publishList'>): Answer<'publishList'> {
    return listForPublishing(await inspected(await this.open()), names);
  }

  async copy({ names, kinds }: Ask<'publishCopy'>): Answer<'publishCopy'> {
    const bytes = await this.open();
    const removal = planRemoval(await inspected(bytes), names, kinds);
    const { publishCopy } = await import('../../hosts/file/publish/copy');
    const copy = await publishCopy(bytes, removal);
    return { bytes: copy.bytes, notices: copy.notices.map(word) };
  }

  private open(): Promise<Uint8Array> {
    if (!this.file) throw new HostProblem(phrase('excel.no-file'));
    return this.file();
  }
}

/** Loaded when it is needed: a check needs no file. */
async function inspected(bytes: Uint8Array) {
  const { inspectPackage } = await import('../../hosts/file/publish/inspect');
  return inspectPackage(bytes);
}
