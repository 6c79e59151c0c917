import './no-network';
import { Channel, type Port } from './channel';
import type { DeskOffers } from './calls';
import { Desk } from './desk';
import { RemoteHost, type HostOffers } from './remote-host';
import { holdLifeline } from './lifeline';

/** The worker of the task pane: a desk whose workbook is reached through the page. */
const page = new Channel<DeskOffers, HostOffers>(self as unknown as Port);
const host = new RemoteHost(page);
page.offer(new Desk(host, () => host.file()).handlers);
holdLifeline(self as unknown as Worker);
