import { on } from 'node:events';
import { WebSocket } from 'ws';
import type { ServerMessage, SubmissionEvent } from '@yieldpoint/protocol';

let keys = 0;
export const newKey = () => `test-key-${(keys += 1)}`;

/** A guest's browser: keeps the cookie, sends it along. */
export class Browser {
  readonly origin: string;
  cookie = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  readonly fetch = async (input: string | URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (this.cookie !== '') headers.set('cookie', this.cookie);
    const response = await fetch(new URL(input, this.origin), { ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';', 1)[0] ?? '';
    return response;
  };

  /** Opens a page, with which the cookie comes. */
  async arrive(): Promise<this> {
    await this.fetch('/', { headers: { accept: 'text/html' } });
    return this;
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.fetch('/api/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body),
    });
  }

  /** Submits to the exercise `add` and returns the submission's id. */
  async submit(source: string, over: object = {}): Promise<string> {
    const response = await this.post({
      exercise: 'add',
      files: { 'exercise.ts': source },
      idempotencyKey: newKey(),
      ...over,
    });
    if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  }

  connect(headers: Record<string, string> = {}): WebSocket {
    const url = new URL('/api/live', this.origin.replace('http', 'ws'));
    return new WebSocket(url, { headers: { cookie: this.cookie, origin: this.origin, ...headers } });
  }
}

/** What a socket says to who did not ask where their submissions stand. */
type Said = Exclude<ServerMessage, { type: 'status' }>;

/** The messages of a socket, one after another, until it closes. */
export async function* messages(socket: WebSocket): AsyncGenerator<Said> {
  const incoming = on(socket, 'message', { close: ['close'] });
  for await (const [data] of incoming) yield JSON.parse((data as Buffer).toString()) as Said;
}

export async function opened(socket: WebSocket): Promise<WebSocket> {
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}

/** Follows one submission from `after` to its last event. */
export async function follow(browser: Browser, id: string, after = 0): Promise<SubmissionEvent[]> {
  const socket = await opened(browser.connect());
  const events: SubmissionEvent[] = [];
  const incoming = messages(socket);
  socket.send(JSON.stringify({ type: 'subscribe', submission: id, after }));
  for await (const message of incoming) {
    if (message.type === 'error') throw new Error(message.error.code);
    events.push(message);
    if (message.type === 'finished' || (message.type === 'failed' && !message.willRetry)) break;
  }
  socket.terminate();
  return events;
}
