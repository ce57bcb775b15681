import type { SubmissionEvent } from '@yieldpoint/protocol';
import { createClient, type Client } from '@yieldpoint/protocol/client';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Browser } from './browser.ts';
import { kinds, type Kind } from './kinds.ts';

/** A guest's page that outlives the server: it polls and reconnects at once. */
export async function arrive(url: string): Promise<Client> {
  const browser = await new Browser(url).arrive();
  return createClient({
    origin: url,
    fetch: browser.fetch,
    openSocket: (address) => new WebSocket(address, { headers: { cookie: browser.cookie, origin: url } }),
    timing: { pollMs: 200 },
  });
}

/** Asks again while the server is away, or says that it is; resolves with what it answered in the end. */
export async function insist<Answer>(ask: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error && 'isTransient' in error && error.isTransient === true)) throw error;
      await pause(50);
    }
  }
}

/** Submits until it is accepted; `key` tells this click from every other. */
export async function submit(client: Client, kind: Kind, key: string, signal?: AbortSignal): Promise<string> {
  const files = { 'exercise.ts': `${kinds[kind]}// ${key}\n` };
  const submission = { exercise: 'add', files, idempotencyKey: key };
  return (await insist(() => client.createSubmission(submission), signal)).id;
}

/** Every event of a submission, as a page sees them, up to its end or the signal. */
export async function watch(
  client: Client,
  id: string,
  { onEvent, signal }: { onEvent?: (event: SubmissionEvent) => void; signal?: AbortSignal } = {},
): Promise<SubmissionEvent[]> {
  const events: SubmissionEvent[] = [];
  await client.follow(id, {
    onEvent(event) {
      events.push(event);
      onEvent?.(event);
    },
    ...(signal && { signal }),
  });
  return events;
}
