import type { Phrase } from '../../core/workbook/words';
import { HostProblem } from '../../hosts/port';
import { putTogether, takeApart, type ListPiece } from './long-lists';

/**
 * Two ends that call each other over a port. By hand rather than by comlink: what crosses stays
 * plain data with a type, an answer may come in parts, and every call ends when its other end does.
 */

/** What one end offers: by name, what is asked, what comes before the answer, and the answer. */
export type Offers = Readonly<Record<string, { ask: unknown; part: unknown; answer: unknown }>>;

export type Emit<Part> = (part: Part, transfer?: Transferable[]) => void;

/** The functions behind the offers of an end. */
export type Handlers<O extends Offers> = {
  readonly [K in keyof O]: (
    ask: O[K]['ask'],
    emit: Emit<O[K]['part']>,
  ) => O[K]['answer'] | Promise<O[K]['answer']>;
};

/** A worker, a worker's own scope, or a `MessagePort` that was started. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** A failure that already has its sentence. */
export class WordedProblem extends Error {
  override readonly name = 'WordedProblem';
}

type Failure =
  | { readonly kind: 'worded'; readonly sentence: string }
  | { readonly kind: 'host'; readonly phrase: Phrase }
  | { readonly kind: 'fault'; readonly detail: string };

type Message =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly ask: unknown }
  | { readonly type: 'part'; readonly id: number; readonly part: unknown }
  /** Before an answer: some of a long list of it. */
  | { readonly type: 'piece'; readonly id: number; readonly piece: ListPiece }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure };

interface Waiting {
  readonly onPart: ((part: never) => void) | undefined;
  readonly pieces: ListPiece[];
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** One end; `Mine` is what it offers, `Theirs` what it may call. */
export class Channel<Mine extends Offers, Theirs extends Offers> {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private closed: Error | null = null;
  private handlers: Handlers<Mine> | null = null;

  constructor(private readonly port: Port) {
    port.addEventListener('message', ({ data }) => void this.take(data as Message | string));
  }

  /** Says what this end does when it is called. */
  offer(handlers: Handlers<Mine>): void {
    this.handlers = handlers;
  }

  /** Calls the other end. Rejects with what went wrong there, or with the reason it was closed for. */
  call<K extends keyof Theirs & string>(
    name: K,
    ask: Theirs[K]['ask'],
    onPart?: (part: Theirs[K]['part']) => void,
  ): Promise<Theirs[K]['answer']> {
    if (this.closed) return Promise.reject(this.closed);
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { onPart, pieces: [], resolve, reject });
      this.send({ type: 'call', id, name, ask });
    });
  }

  /** Ends every call that still waits: the other end is gone. */
  close(reason: Error): void {
    this.closed = reason;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private send(message: Message, transfer: Transferable[] = []): void {
    if (!this.closed) this.port.postMessage(message, transfer);
  }

  private async take(message: Message | string): Promise<void> {
    // What is no call belongs to somebody else: see `lifeline.ts`.
    if (typeof message === 'string') return;
    if (message.type === 'call') return this.serve(message.id, message.name, message.ask);
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if (message.type === 'part') return waiting.onPart?.(message.part as never);
    if (message.type === 'piece') return void waiting.pieces.push(message.piece);
    this.waiting.delete(message.id);
    if (message.type === 'answer') {
      waiting.resolve(putTogether(message.answer, waiting.pieces) as never);
    } else waiting.reject(errorOf(message.failure));
  }

  private async serve(id: number, name: string, ask: unknown): Promise<void> {
    const emit: Emit<unknown> = (part, transfer) => this.send({ type: 'part', id, part }, transfer);
    try {
      const handler = this.handlers?.[name];
      if (!handler) throw new Error(`nothing is offered as ${name}`);
      const { rest, pieces } = takeApart(await handler(ask, emit));
      for (const piece of pieces) this.send({ type: 'piece', id, piece });
      this.send({ type: 'answer', id, answer: rest });
    } catch (error) {
      this.send({ type: 'failure', id, failure: failureOf(error) });
    }
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof WordedProblem) return { kind: 'worded', sentence: error.message };
  if (error instanceof HostProblem) return { kind: 'host', phrase: error.phrase };
  return {
    kind: 'fault',
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'worded':
      return new WordedProblem(failure.sentence);
    case 'host':
      return new HostProblem(failure.phrase);
    case 'fault':
      return new Error(failure.detail);
  }
}
