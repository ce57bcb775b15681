import {
  createClient,
  type Client,
  type ClientOptions,
  type ConnectionStatus,
} from '@yieldpoint/protocol/client';
import type { SubmissionEvent } from '@yieldpoint/protocol';
import { WebSocket } from 'ws';
import { Browser, newKey } from './browser.ts';

/** A client as a page has it: with a guest's cookie, over real sockets. */
export async function openPage(url: string, over: Partial<ClientOptions> = {}) {
  const browser = await new Browser(url).arrive();
  const client = createClient({
    origin: url,
    fetch: browser.fetch,
    openSocket: (address) =>
      new WebSocket(address, { headers: { cookie: browser.cookie, origin: browser.origin } }),
    ...over,
    timing: { pollMs: 20, ...over.timing },
  });
  return { browser, client };
}

export async function submitTo(client: Client, source: string): Promise<string> {
  const files = { 'exercise.ts': source };
  return (await client.createSubmission({ exercise: 'add', files, idempotencyKey: newKey() })).id;
}

/** Follows a submission and keeps what it heard; `until` resolves when an event of that type came. */
export function listen(client: Client, id: string, options: { after?: number; signal?: AbortSignal } = {}) {
  const events: SubmissionEvent[] = [];
  const statuses: ConnectionStatus[] = [];
  const waiting = new Map<string, () => void>();
  const notice = (word: string) => waiting.get(word)?.();
  const done = client.follow(id, {
    ...options,
    onEvent: (event) => {
      events.push(event);
      notice(event.type);
    },
    onConnection: (status) => {
      statuses.push(status);
      notice(status);
    },
  });
  const until = (word: SubmissionEvent['type'] | ConnectionStatus) =>
    new Promise<void>((resolve) => {
      const isPast = events.some(({ type }) => type === word) || statuses.at(-1) === word;
      if (isPast) resolve();
      else waiting.set(word, resolve);
    });
  return { events, statuses, done, until };
}
