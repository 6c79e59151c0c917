import { check } from '../../actions/check';
import { highlight } from '../../actions/highlight';
import { importText } from '../../actions/import';
import { summarise } from '../../actions/summarise';
import { createWorkbook } from '../../hosts/file/create';
import { HostProblem } from '../../hosts/port';
import { word } from '../../messages/format';
import { WordedProblem, type Channel, type Handlers } from '../../taskpane/desk/channel';
import { Desk } from '../../taskpane/desk/desk';
import { sendSnapshot } from '../../taskpane/desk/snapshot-parts';
import { BookHost } from './book-host';
import type { CopyWishes, PageOffers, WebOffers } from './calls';
import { rowsView } from './rows-view';

/** The pane's desk over a file, and what the page's grid needs beside it. */
export class BookDesk {
  private readonly host: BookHost;
  private readonly desk: Desk;

  constructor(page: Pick<Channel<WebOffers, PageOffers>, 'call'>) {
    this.host = new BookHost((bytes, what) => page.call('written', { bytes, what }));
    this.desk = new Desk(this.host, async () => (await this.host.written()).bytes);
  }

  get handlers(): Handlers<WebOffers> {
    const { host, desk } = this;
    return {
      ...desk.handlers,
      load: (state) => {
        host.load(state);
        return null;
      },
      snapshot: worded(async (_: null, emit: Parameters<Handlers<WebOffers>['snapshot']>[1]) => {
        // What is sent is given away, and the worker goes on to need it.
        await sendSnapshot(copyOf(await host.readFile()), emit, () => Promise.resolve());
        return null;
      }),
      rows: worded(async (options) => {
        const result = desk.lastCheck ?? check(await host.read(), options);
        return rowsView(result);
      }),
      prove: worded(async () => {
        const refused = await host.refused();
        if (refused.length === 0 && host.isSmall) await host.written();
        return refused.map(({ why, ...cell }) => ({ ...cell, sentence: word(why) }));
      }),
      formulas: worded(() => host.formulas()),
      copy: worded((wishes) => this.copy(wishes)),
      importText: worded(async (text) => {
        const { report, doubts } = importText(text, {});
        return { bytes: await createWorkbook([report]), doubts };
      }),
    };
  }

  /** The file to be saved; what is kept in the page stays as it is. */
  private async copy({ highlights, summaries, options }: CopyWishes): Promise<Uint8Array> {
    const copy = await this.host.written();
    if (highlights) await highlight(copy, options);
    if (summaries) await summarise(copy, options);
    return copy.bytes;
  }
}

/** The same function, whose refusals have their sentences. */
function worded<Args extends unknown[], Answer>(
  work: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      if (error instanceof HostProblem) throw new WordedProblem(word(error.phrase));
      throw error;
    }
  };
}

function copyOf<Book extends Awaited<ReturnType<BookHost['readFile']>>>(workbook: Book): Book {
  const sheets = workbook.sheets.map((sheet) => {
    const { rows, starts, columns, styles, values } = sheet.cells;
    const cells = {
      rows: rows.slice(),
      starts: starts.slice(),
      columns: columns.slice(),
      styles: styles.slice(),
      values,
    };
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}
