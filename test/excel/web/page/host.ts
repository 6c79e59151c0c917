import type { AddIn, Ask, HostPage, Told } from '../protocol';
import { draw, part, type Hands } from './draw';
import { AddInFrame } from './frame';

const place = (id: string): HTMLElement => document.getElementById(id)!;

/** Plays Excel on the web around the pages of the add-in: ribbon, grid, tabs and pane. */
class Host implements HostPage {
  private pane: AddInFrame | null = null;
  private commands: AddInFrame | null = null;
  private readonly hands: Hands = {
    select: (cell) => void this.ask({ kind: 'select', cell }),
    edit: () => void this.ask({ kind: 'edit' }),
    leave: () => void this.ask({ kind: 'leave' }),
    type: (cell, text) => void this.ask({ kind: 'type', cell, text }),
    sheet: (name) => void this.ask({ kind: 'sheet', name }),
    scroll: (rows, columns) => void this.ask({ kind: 'scroll', rows, columns }),
  };

  constructor(private readonly addIn: AddIn) {
    place('ribbon').append(part('b', addIn.group));
    for (const { label, icon, calls } of addIn.buttons) {
      const button = part('button', label);
      const picture = document.createElement('img');
      picture.src = icon;
      picture.alt = '';
      button.prepend(picture);
      button.onclick = () => (calls === null ? this.openPane() : void this.call(calls));
      place('ribbon').append(button);
    }
    void this.ask({ kind: 'look' });
  }

  openPane(): void {
    const { pane, requirements } = this.addIn;
    place('pane').hidden = false;
    this.pane ??= new AddInFrame(pane, requirements, this.request, file, place('pane'));
  }

  closePane(): void {
    this.pane?.close();
    this.pane = null;
    place('pane').hidden = true;
  }

  call(name: string): Promise<void> {
    const { commands, requirements } = this.addIn;
    this.commands ??= new AddInFrame(commands, requirements, this.request, file, place('unseen'));
    return this.commands.call(name);
  }

  take({ events, view }: Told): void {
    if (view) draw(view, this.hands);
    if (events.length === 0) return;
    this.pane?.push(events);
    this.commands?.push(events);
  }

  private readonly request = async (text: string): Promise<Told['answer']> => {
    const told = await post({ kind: 'request', text });
    // The add-in hears of what happened meanwhile after it has its answer.
    setTimeout(() => this.take(told));
    return told.answer;
  };

  private async ask(ask: Ask): Promise<void> {
    this.take(await post(ask));
  }
}

async function file(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch('/excel/file')).arrayBuffer());
}

async function post(ask: Ask): Promise<Told> {
  const response = await fetch('/excel/ask', { method: 'POST', body: JSON.stringify(ask) });
  return (await response.json()) as Told;
}

const addIn = (await (await fetch('/excel/add-in.json')).json()) as AddIn;
Object.assign(window, { host: new Host(addIn) });
