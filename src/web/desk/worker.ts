import '../../taskpane/desk/no-network';
import { Channel, type Port } from '../../taskpane/desk/channel';
import { BookDesk } from './book-desk';
import type { PageOffers, WebOffers } from './calls';
import { holdLifeline } from '../../taskpane/desk/lifeline';

/** The worker of the page: reads, checks and writes one workbook, with its host beside it. */
const page = new Channel<WebOffers, PageOffers>(self as unknown as Port);
page.offer(new BookDesk(page).handlers);
holdLifeline(self as unknown as Worker);
